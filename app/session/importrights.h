// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"
#include "models/records/staff.h"
#include "models/rules/problem.h"
#include "models/store/store.h"

namespace qianshao::session {

// What of an import, or of a repair, is for the role of whoever does it (rules/rights.h): what the hub would take back
// afterwards is not begun. What somebody may write of their own alone they do not bring in tables. Nobody named, or
// nobody whose role the roster says: the file is theirs who opened it, as when a new station brings in its roster.
class ImportRights {
public:
    ImportRights(store::Store &store, const records::Uuid &author);

    // A table of this kind.
    [[nodiscard]] bool mayBring(records::Kind kind) const;
    // Empty: all of it may be written.
    [[nodiscard]] std::vector<rules::Problem> refusals(const changes::ChangeSet &set) const;

private:
    records::Role m_role = records::Role::Unset;
};

}  // namespace qianshao::session
