// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/vault.h"
#include "models/store/store.h"

#include <vector>

namespace qianshao::session {

// What can be wrong between the attachments and the files that they name.
enum class FilePart {
    Missing,  // a record names a file that is not there
    Damaged,  // broken or cut short: not what was captured
    Other,    // whole, but another content than the record says
    Unnamed,  // no record, draft or step that may be done again names it, or a crash left it
};

struct FileFinding {
    FilePart part;
    qint64 places = 0;
    QString first;  // the hash, or the name of the file
};

// Reads every file of the vault and changes nothing. Empty = all is well.
[[nodiscard]] std::vector<FileFinding> checkFiles(store::Store &store, const security::Vault &vault);

}  // namespace qianshao::session
