// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace qianshao::security {

// What who makes a package says about it. All of it is readable by anybody who holds the disc, so nothing here may be
// of a person whom the records are about.
struct PackageFacts {
    QString program;                  // name and version of what made it
    int number = 0;                   // of this sender for this receiver: 1, 2, 3 …
    int after = 0;                    // it goes on after the package of this number; 0: it holds everything
    QString senderName;               // as the device is called
    records::Instant madeAt;          // whole milliseconds
    QString from;                     // what range it covers: the caller's markers, not looked into here
    QString to;
    std::map<QString, qint64> counts;  // by kind
    QString medium;                   // its number, and who let it out, as people typed them; may be empty
    QString approver;

    bool operator==(const PackageFacts &) const = default;
};

// The readable beginning of each volume.
struct PackageManifest : PackageFacts {
    QByteArray package;      // 16 random bytes: volumes of one package have the same
    qint64 sender = 0;       // deviceNumberOf()
    QString receiver;        // fingerprintOf()
    int volumes = 0;         // how many, and which one this is, from 1
    int volume = 0;
    qint64 sealedBytes = 0;  // in this volume, after the manifest

    bool operator==(const PackageManifest &) const = default;
};

// Each volume begins with this many bytes of UTF-8 text:
//   "qianshao-package 1 " (the format), the SHA-256 of all that follows (64 hexadecimal digits), a line feed; the
//   manifest as indented JSON; spaces; a line feed.
// The hash is no proof, the signature is; it tells a damaged manifest from a forged one, and needs no key.
inline constexpr int manifestSize = 8192;
inline constexpr int packageFormat = 1;

// Throws PackageFailure (ManifestTooLong) with this path.
[[nodiscard]] QByteArray toBytes(const PackageManifest &manifest, const QString &path);
// `bytes`: the beginning of a file, manifestSize of them or all that it has. Throws PackageFailure with this path:
// NotAPackage, NewerFormat, CutShort, Damaged.
[[nodiscard]] PackageManifest manifestFromBytes(QByteArrayView bytes, const QString &path);

}  // namespace qianshao::security
