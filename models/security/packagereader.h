// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/devicekeys.h"
#include "models/security/packagevolumes.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace qianshao::security {

// The public signing key of the device of this number; empty where none is known.
using SenderKey = std::function<QByteArray(qint64 device)>;
// From 0 to 1. May throw to give up.
using Progress = std::function<void(double share)>;

class PackageEntries;

// Opens a package. Everything is checked before anything is handed out: making one reads all volumes to their end.
// Then the entries come one after the other, in a second run. What comes is authentic to the byte; that the disc is
// taken out, or a file changed meanwhile, is told when it is met, so the caller applies all of it or nothing: in one
// transaction, or after next() said that there is no more. Throws PackageFailure.
class PackageReader {
public:
    // `paths`: all volumes, in any order (volumesBeside()). `receiver` is needed only here.
    PackageReader(const QStringList &paths, const DeviceKeys &receiver, const SenderKey &senderKey,
        const Progress &progress = {});
    ~PackageReader();

    // Of the first volume; proven to be the sender's.
    [[nodiscard]] const PackageManifest &manifest() const { return m_volumes.front().manifest; }
    // The name of the next entry (isEntryName()); nullopt after the last. What was not read of the one before is
    // skipped.
    [[nodiscard]] std::optional<QString> next();
    // The next bytes of that entry, at most 64 KiB, good until the next call; empty at its end.
    [[nodiscard]] QByteArrayView read();
    // How much of the second run is done, from 0 to 1.
    [[nodiscard]] double share() const;

private:
    [[nodiscard]] QByteArray check(
        const DeviceKeys &receiver, const SenderKey &senderKey, const Progress &progress) const;

    std::vector<PackageVolume> m_volumes;
    std::unique_ptr<PackageEntries> m_entries;
    double m_total = 0;  // sealed bytes
};

}  // namespace qianshao::security
