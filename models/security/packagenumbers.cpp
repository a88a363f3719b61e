// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagenumbers.h"

#include "models/security/devicekeys.h"

#include <QStringList>

namespace qianshao::security {

using Code = CodeFailure::Code;

namespace {

constexpr qsizetype shortSize = 4;
constexpr int hyphen = 31;

// Over all characters, the hyphens being part of it: 12-1 and 1-21 are not the same.
QChar checkCharacter(const QString &text)
{
    QByteArray values;
    for (const QChar character : text)
        values.append(char(character == u'-' ? hyphen : crockfordValue(character)));
    return crockfordCharacter(checkOf(values));
}

QString withoutCheck(const MissingPackages &missing)
{
    return QStringLiteral("%1-%2-%3").arg(missing.sender).arg(missing.first).arg(missing.last);
}

// A part as crockfordCharacter() writes it.
QString plain(QStringView part)
{
    QString text;
    for (const QChar character : part) {
        const int value = crockfordValue(character);
        if (value < 0)
            throw CodeFailure(Code::BadCharacter);
        text.append(crockfordCharacter(value));
    }
    return text;
}

int number(QStringView part)
{
    bool isNumber = false;
    const int value = plain(part).toInt(&isNumber);
    if (!isNumber)
        throw CodeFailure(Code::BadContent);
    return value;
}

}  // namespace

PackageArrival packageArrival(int last, int after, int number)
{
    if (number <= last)
        return {PackageOrder::AlreadyHad};
    if (after <= last)
        return {PackageOrder::Next};
    return {PackageOrder::Gap, last + 1, after};
}

bool MissingPackages::isAskedOf(qint64 device) const
{
    return deviceText(device).startsWith(sender);
}

MissingPackages missingPackages(qint64 sender, const PackageArrival &gap)
{
    return {deviceText(sender).first(shortSize), gap.firstMissing, gap.lastMissing};
}

QString toText(const MissingPackages &missing)
{
    const QString text = withoutCheck(missing);
    return text + u'-' + checkCharacter(text);
}

MissingPackages missingPackagesFromText(QStringView text)
{
    const auto parts = text.trimmed().split(u'-');
    if (parts.size() != 4)
        throw CodeFailure(parts.size() < 4 ? Code::CutShort : Code::TooLong);
    const MissingPackages missing{plain(parts[0]), number(parts[1]), number(parts[2])};
    if (missing.sender.size() != shortSize || plain(parts[3]) != checkCharacter(withoutCheck(missing)))
        throw CodeFailure(Code::WrongCheck);
    if (missing.first < 1 || missing.last < missing.first)
        throw CodeFailure(Code::BadContent);
    return missing;
}

}  // namespace qianshao::security
