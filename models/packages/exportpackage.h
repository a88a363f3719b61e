// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/packages/refusal.h"
#include "models/security/packagewriter.h"
#include "models/store/packageregister.h"

namespace qianshao::packages {

struct ExportOrder {
    qint64 partner = 0;
    QString folder;  // where the files go
    qint64 volumeSize = security::PackageWriter::dvd;
    bool withFiles = false;  // photos, signatures, sound
    int from =
        0;  // 0: what the partner does not have yet; otherwise all since before the package of that number, again
    QString medium;  // its number and who lets it out, for cover and register
    QString approver;
    records::Uuid author;
};

struct Exported {
    store::PackageEntry entry;
    QStringList paths;     // of the volumes
    qint64 records = 0;
    qint64 files = 0;      // attachments in it
    qint64 filesMissing = 0;  // that should be and are not here, or are damaged
};

// Makes a package for a partner and writes it into the register. A number that comes to nothing is never used again,
// and the next package goes on after the last one that was finished. Throws Refusal, security::PackageFailure,
// store::Failure; then there is no package. Takes as long as the disc does: not for the window's thread.
[[nodiscard]] Exported exportPackage(
    store::Store &store, const security::Vault &vault, const ExportOrder &order, const store::GoOn &goOn = {});

// "qianshao-7Q2K-9XYZ-12.qpk": from whom, to whom, which.
[[nodiscard]] QString fileNameOf(qint64 sender, qint64 receiver, int number);

}  // namespace qianshao::packages
