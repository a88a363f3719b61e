// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/packagefailure.h"
#include "models/security/packagereader.h"
#include "models/security/packagewriter.h"
#include "tests/models/security/securitysamples.h"

#include <QFile>

#include <utility>
#include <vector>

namespace qianshao::tests {

using Entries = std::vector<std::pair<QString, QByteArray>>;

// Bytes that do not repeat soon, other ones for each seed.
inline QByteArray sampleBytes(qsizetype size, quint32 seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes) {
        seed = seed * 1'664'525 + 1'013'904'223;
        byte = char(seed >> 24);
    }
    return bytes;
}

inline security::PackageFacts sampleFacts()
{
    return {QStringLiteral("qianshao 0.1.0"), 12, 11, QStringLiteral("南塘所 1 号机"), {1'767'225'600'123},
        QStringLiteral("v1:100"), QStringLiteral("v1:250"),
        {{QStringLiteral("instruction"), 3}, {QStringLiteral("attachment"), 1}}, QStringLiteral("光盘 2026-007"),
        QStringLiteral("王所长")};
}

inline constexpr qint64 wholeInOne = security::PackageWriter::mail;

inline QStringList writePackage(const QString &path, const Entries &entries, qint64 volumeSize = wholeInOne,
    const security::DeviceKeys &sender = sampleDevice(1), const security::DeviceKeys &receiver = sampleDevice(2))
{
    security::PackageWriter writer(path, sender, receiver.publicKeys(), volumeSize);
    for (const auto &[name, content] : entries)
        writer.add(name, content);
    return writer.finish(sampleFacts());
}

// Knows the sender of writePackage() and nobody else.
inline QByteArray sampleSenderKey(qint64 device)
{
    const security::DeviceKeys sender = sampleDevice(1);
    return device == sender.number() ? sender.publicKeys().sign : QByteArray();
}

inline Entries readPackage(const QStringList &paths, const security::DeviceKeys &receiver = sampleDevice(2))
{
    security::PackageReader reader(paths, receiver, sampleSenderKey);
    Entries entries;
    while (const auto name = reader.next()) {
        QByteArray content;
        for (QByteArrayView piece = reader.read(); !piece.isEmpty(); piece = reader.read())
            content.append(piece);
        entries.emplace_back(*name, content);
    }
    return entries;
}

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void setFileBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    file.remove();  // to write over it would make some file systems wait for the disk
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
}

// A volume whose manifest was changed by somebody who knows how its hash is made.
inline QByteArray rehashed(const QByteArray &volume)
{
    constexpr qsizetype hashAt = 19;
    constexpr qsizetype restAt = hashAt + 64 + 1;
    const QByteArray rest = volume.first(security::manifestSize).sliced(restAt);
    return QByteArray(volume).replace(hashAt, 64, security::sha256(rest).toHex());
}

}  // namespace qianshao::tests
