// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "models/security/packagereader.h"
#include "models/security/vault.h"

namespace qianshao::packages {

// What stands in a package: first the attachments, each named by its hash and its size, "3fa0….48211"; then "changes",
// as often as needed: a page each (changes/messages.h), the same that a hub gives. Entries of other names are a newer
// program's, which an older one may pass over.
// Attachments come first so that they are kept before the file is locked for the records.
inline const QString changesEntry = QStringLiteral("changes");
// How many records a page holds, so that neither side holds more at once.
inline constexpr int recordsOfPage = 2000;

[[nodiscard]] QString entryNameOf(const security::Kept &attachment);
// nullopt where it is no attachment's name.
[[nodiscard]] std::optional<security::Kept> attachmentNamed(const QString &entry);

// The page that is the reader's entry now; nullopt where it is none.
[[nodiscard]] std::optional<changes::Page> readPage(security::PackageReader &reader);

}  // namespace qianshao::packages
