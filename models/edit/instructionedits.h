// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/instruction.h"

// What each action does to an instruction, as a pure function: the one before gives the one after.
namespace qianshao::edit {

// Work begins: whoever acts on an instruction has received it, and answers for it unless somebody does already.
// `who` may be null: then nobody is made to answer.
[[nodiscard]] records::Instruction workStarted(
    records::Instruction instruction, records::Instant at, const records::Uuid &who);
[[nodiscard]] records::Instruction assigned(
    records::Instruction instruction, records::Instant at, const records::Uuid &officer);
// Closed, Returned, Transferred, Duplicate or Invalid, with why and where to. The sender's word for the status before
// is kept (statusSent).
[[nodiscard]] records::Instruction setAside(
    records::Instruction instruction, records::Status status, const QString &reason, const QString &target = {});
// Back to work: the status follows from what happened again (rules::statusOf).
[[nodiscard]] records::Instruction reopened(records::Instruction instruction, const QString &reason);

}  // namespace qianshao::edit
