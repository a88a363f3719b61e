// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/devicekeys.h"
#include "models/security/packagemanifest.h"
#include "models/security/vault.h"

#include <QStringList>

#include <memory>

namespace qianshao::security {

// What the sealed bytes of a package say (sealedstream.h), numbers little-endian:
//   each entry: 'E', the size of its name (1 byte), its name; pieces: 'P', size (4 bytes, not 0), bytes; then 'F', the
//   size of the whole (8 bytes) and its SHA-256 (32 bytes);
//   at the end: 'S', the sender's Ed25519 signature (64 bytes) for packageContext over two parts: the SHA-256 of each
//   manifest's bytes in their order, and the SHA-256 of the hash list, which is every 'E' and every 'F' as they stand.
// The hash list is spread over the entries instead of standing at the end, so that neither side ever holds it whole.

// The name of an entry: "changes", or an attachment's hash. 1 to 100 small letters, digits, hyphens, points, the first
// no point, so that it may serve as a file's name.
[[nodiscard]] bool isEntryName(const QString &name);

// Makes a package, never holding more than a piece of it. Throws PackageFailure; dropped before finish(), or after a
// failure, it leaves no file.
class PackageWriter {
public:
    static constexpr qint64 dvd = 4'700'000'000;
    static constexpr qint64 cd = 700'000'000;
    static constexpr qint64 mail = 100'000'000;

    // `path`: of the first volume, see volumePath(). `volumeSize`: the most that a file may have, from
    // PackageVolume::smallest. `sender` must outlive this.
    PackageWriter(const QString &path, const DeviceKeys &sender, const DevicePublicKeys &receiver, qint64 volumeSize);
    ~PackageWriter();

    // `content` gives its bytes to the sink, piece by piece, as Vault::read() does; what it throws goes through, and
    // then the package cannot be finished.
    void add(const QString &name, const std::function<void(const Sink &sink)> &content);
    void add(const QString &name, QByteArrayView content);
    // Durable when it returns. The paths of the volumes, in their order.
    QStringList finish(const PackageFacts &facts);

private:
    struct Output;
    [[nodiscard]] std::vector<QByteArray> manifestsFor(const PackageFacts &facts) const;
    void requireWhole() const;

    QString m_path;
    const DeviceKeys &m_sender;
    QString m_receiver;
    qint64 m_volumeSize;
    std::unique_ptr<Output> m_output;
    bool m_isWhole = true;
};

}  // namespace qianshao::security
