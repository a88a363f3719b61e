// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/phone.h"

#include "models/rules/digits.h"

namespace qianshao::rules {

namespace {

QString bareNumber(QStringView text)
{
    QString bare = withoutSpaces(text);
    bare.removeIf([](QChar c) {
        return c == u'-' || c == u'(' || c == u')' || c == u'（' || c == u'）' || c == u'－' || c == u'–' || c == u'—';
    });
    return bare;
}

bool isMobile(QStringView digits)
{
    return digits.size() == 11 && isDigits(digits) && digits[0] == u'1' && digits[1] >= u'3';
}

// 010 and 02x have two digits after the 0, all other areas three; 01x but 010 is no area.
qsizetype areaLength(QStringView digits)
{
    return digits[1] == u'1' || digits[1] == u'2' ? 3 : 4;
}

bool isLandline(QStringView digits)
{
    if (digits.size() < 10 || !isDigits(digits) || digits[0] != u'0' || digits[1] == u'0')
        return false;
    if (digits[1] == u'1' && digits[2] != u'0')
        return false;
    const auto subscriber = digits.size() - areaLength(digits);
    return (subscriber == 7 || subscriber == 8) && digits[areaLength(digits)] != u'0';
}

}  // namespace

Phone readPhone(QStringView text)
{
    const QString bare = bareNumber(text);
    if (bare.isEmpty())
        return {};
    QStringView digits(bare);
    for (const QStringView prefix : {QStringView(u"+86"), QStringView(u"0086"), QStringView(u"86")}) {
        const auto rest = digits.startsWith(prefix) ? digits.sliced(prefix.size()) : QStringView();
        // From abroad an area code has no 0.
        if (const QString landline = u'0' + rest.toString(); !isMobile(rest) && isLandline(landline))
            return readPhone(landline);
        if (isMobile(rest) || isLandline(rest)) {
            digits = rest;
            break;
        }
    }
    if (isMobile(digits))
        return {PhoneKind::Mobile, digits.toString()};
    if (isLandline(digits))
        return {PhoneKind::Landline, digits.toString().insert(areaLength(digits), u'-')};
    return {PhoneKind::Other, text.trimmed().toString()};
}

}  // namespace qianshao::rules
