// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagemanifest.h"

#include "models/security/bytes.h"
#include "models/security/devicekeys.h"
#include "models/security/packagevolumes.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <optional>

namespace qianshao::security {

using namespace Qt::StringLiterals;
using Code = PackageFailure::Code;

namespace {

constexpr QByteArrayView mark = "qianshao-package ";
constexpr qsizetype hashSize = 64;
constexpr qsizetype packageSize = 16;

QByteArray headOf(QByteArrayView rest)
{
    return mark.toByteArray() + QByteArray::number(packageFormat) + ' ' + sha256(rest).toHex() + '\n';
}

constexpr qsizetype headSize = mark.size() + 2 + hashSize + 1;  // with a format of one digit

QJsonObject toJson(const PackageManifest &manifest)
{
    QJsonObject counts;
    for (const auto &[kind, count] : manifest.counts)
        counts.insert(kind, count);
    return {
        {u"format"_s, packageFormat},
        {u"program"_s, manifest.program},
        {u"package"_s, QString::fromLatin1(manifest.package.toHex())},
        {u"number"_s, manifest.number},
        {u"sender"_s, QJsonObject{{u"device"_s, deviceText(manifest.sender)}, {u"name"_s, manifest.senderName}}},
        {u"receiver"_s, manifest.receiver},
        {u"madeAt"_s, QDateTime::fromMSecsSinceEpoch(manifest.madeAt.ms, QTimeZone::UTC).toString(Qt::ISODateWithMs)},
        {u"range"_s, QJsonObject{{u"after"_s, manifest.after}, {u"from"_s, manifest.from}, {u"to"_s, manifest.to}}},
        {u"counts"_s, counts},
        {u"volumes"_s, manifest.volumes},
        {u"volume"_s, manifest.volume},
        {u"sealedBytes"_s, manifest.sealedBytes},
        {u"medium"_s, manifest.medium},
        {u"approver"_s, manifest.approver},
    };
}

// nullopt for what no writer writes.
std::optional<PackageManifest> fromJson(const QJsonObject &json)
{
    PackageManifest manifest;
    manifest.program = json["program"_L1].toString();
    manifest.package = QByteArray::fromHex(json["package"_L1].toString().toLatin1());
    manifest.number = json["number"_L1].toInt();
    const auto sender = deviceFromText(json["sender"_L1]["device"_L1].toString());
    manifest.senderName = json["sender"_L1]["name"_L1].toString();
    manifest.receiver = json["receiver"_L1].toString();
    const auto madeAt = QDateTime::fromString(json["madeAt"_L1].toString(), Qt::ISODateWithMs);
    manifest.after = json["range"_L1]["after"_L1].toInt(-1);
    manifest.from = json["range"_L1]["from"_L1].toString();
    manifest.to = json["range"_L1]["to"_L1].toString();
    const QJsonObject counts = json["counts"_L1].toObject();
    for (auto count = counts.begin(); count != counts.end(); ++count)
        manifest.counts[count.key()] = count.value().toInteger();
    manifest.volumes = json["volumes"_L1].toInt();
    manifest.volume = json["volume"_L1].toInt();
    manifest.sealedBytes = json["sealedBytes"_L1].toInteger();
    manifest.medium = json["medium"_L1].toString();
    manifest.approver = json["approver"_L1].toString();
    constexpr qint64 mostBytes = qint64(1) << 50;
    if (manifest.package.size() != packageSize || manifest.number < 1 || manifest.after < 0
        || manifest.after >= manifest.number || !sender || !madeAt.isValid() || manifest.volumes < 1
        || manifest.volumes > PackageVolume::most || manifest.volume < 1 || manifest.volume > manifest.volumes
        || manifest.sealedBytes < 1 || manifest.sealedBytes > mostBytes)
        return {};
    manifest.sender = *sender;
    manifest.madeAt = {madeAt.toMSecsSinceEpoch()};
    return manifest;
}

// Tells what the first line is, before anything else of the file is believed.
void checkMark(QByteArrayView bytes, const QString &path)
{
    if (bytes.size() < mark.size() && mark.startsWith(bytes))
        throw PackageFailure(Code::CutShort, path, 0, bytes.size());
    if (!bytes.startsWith(mark))
        throw PackageFailure(Code::NotAPackage, path);
    const QByteArrayView after = bytes.sliced(mark.size(), std::min<qsizetype>(bytes.size() - mark.size(), 9));
    const qsizetype end = after.indexOf(' ');
    if (end < 0 && after.size() < 9)
        throw PackageFailure(Code::CutShort, path, 0, bytes.size());
    bool isNumber = false;
    const int format = after.first(std::max<qsizetype>(end, 0)).toInt(&isNumber);
    if (!isNumber || format < 1)
        throw PackageFailure(Code::NotAPackage, path);
    if (format > packageFormat)
        throw PackageFailure(Code::NewerFormat, path);
}

}  // namespace

QByteArray toBytes(const PackageManifest &manifest, const QString &path)
{
    QByteArray rest = QJsonDocument(toJson(manifest)).toJson(QJsonDocument::Indented);
    if (rest.size() > manifestSize - headSize - 1)
        throw PackageFailure(Code::ManifestTooLong, path);
    rest.resize(manifestSize - headSize - 1, ' ');
    rest.append('\n');
    return headOf(rest) + rest;
}

PackageManifest manifestFromBytes(QByteArrayView bytes, const QString &path)
{
    checkMark(bytes, path);
    if (bytes.size() < manifestSize)
        throw PackageFailure(Code::CutShort, path, 0, bytes.size());
    const QByteArrayView rest = bytes.first(manifestSize).sliced(headSize);
    if (bytes.first(headSize) != headOf(rest))
        throw PackageFailure(Code::Damaged, path, 0, 0);
    const auto manifest = fromJson(QJsonDocument::fromJson(rest.trimmed().toByteArray()).object());
    if (!manifest)
        throw PackageFailure(Code::Damaged, path, 0, 0);
    return *manifest;
}

}  // namespace qianshao::security
