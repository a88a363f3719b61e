// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"
#include "models/records/enums.h"
#include "models/rules/problem.h"

#include <functional>
#include <vector>

namespace qianshao::changes {

// Whether a change is to a record of the author's own (rules::Extent). Asked only where the table of rights makes that
// difference. What the record held before decides, of an Insert what it holds.
using IsOwn = std::function<bool(const Change &change)>;

// What of a set a person of this role may not do, by the table of rights: a Problem with NotAllowed for each change,
// with the first field where it is not the change as a whole. Which records they see is not looked at.
[[nodiscard]] std::vector<rules::Problem> refusals(const ChangeSet &set, records::Role role, const IsOwn &isOwn);

}  // namespace qianshao::changes
