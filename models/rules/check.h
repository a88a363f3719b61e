// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "models/rules/problem.h"

#include <vector>

// What is legal at the door, record by record: pure, and lenient with what only time can tell. Files go further
// (models/import); what follows from a record is derived on read (progress.h).
namespace qianshao::rules {

using Problems = std::vector<Problem>;

[[nodiscard]] Problems check(const records::Unit &unit);
[[nodiscard]] Problems check(const records::Staff &staff);
[[nodiscard]] Problems check(const records::Address &address);
[[nodiscard]] Problems check(const records::Person &person);
[[nodiscard]] Problems check(const records::Instruction &instruction);
[[nodiscard]] Problems check(const records::Call &call);
[[nodiscard]] Problems check(const records::Visit &visit);
[[nodiscard]] Problems check(const records::Attachment &attachment);
[[nodiscard]] Problems check(const records::Feedback &feedback);
[[nodiscard]] Problems check(const records::Victim &victim);
[[nodiscard]] Problems check(const records::HeldRow &row);
[[nodiscard]] Problems check(const records::LimitProfile &profile);
[[nodiscard]] Problems check(const records::Setting &setting);

}  // namespace qianshao::rules
