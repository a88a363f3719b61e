// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/packages/refusal.h"
#include "models/security/packagemanifest.h"
#include "models/security/vault.h"
#include "models/store/packageregister.h"

namespace qianshao::packages {

struct Imported {
    security::PackageManifest manifest;
    QString partner;  // by the name that it has here
    records::Instant before;  // it was taken in then, and nothing was done now; absent: it was taken in now
    std::optional<security::MissingPackages> missing;  // what is to be asked of the partner
    qint64 records = 0;
    qint64 files = 0;  // attachments that were not here before
    store::Applied applied;
};

// Takes a package in: `path` is any of its volumes, the others lie beside it. All of it is checked first; then its
// attachments are kept and its records become part of the file in one transaction, the register's line with them. So a
// crash at any moment leaves the file as it was, at most with attachments that no record names, which the next attempt
// finds in their place. One transaction, not pieces: the window's own imports are no smaller, nobody ever sees half of
// a call list, and there is nothing to resume or to undo. Throws Refusal, security::PackageFailure, store::Failure;
// then nothing was taken. Not for the window's thread.
[[nodiscard]] Imported importPackage(store::Store &store, const security::Vault &vault, const QString &path,
    const records::Uuid &author = {}, const store::GoOn &goOn = {});

}  // namespace qianshao::packages
