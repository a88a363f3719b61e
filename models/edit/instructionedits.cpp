// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/instructionedits.h"

namespace qianshao::edit {

using records::Instant;
using records::Instruction;
using records::Status;
using records::Uuid;

Instruction workStarted(Instruction instruction, Instant at, const Uuid &who)
{
    // An acknowledgement is not before the issue, even when the clock of this machine is.
    if (!instruction.acknowledgedAt.isSet())
        instruction.acknowledgedAt = std::max(at, instruction.issuedAt);
    if (!instruction.assignee.isSet() && instruction.assigneeSent.isEmpty())
        instruction.assignee = {who};
    return instruction;
}

Instruction assigned(Instruction instruction, Instant at, const Uuid &officer)
{
    instruction.assignee = {officer};
    instruction.assigneeSent.clear();
    return officer.isNull() ? instruction : workStarted(std::move(instruction), at, officer);
}

Instruction setAside(Instruction instruction, Status status, const QString &reason, const QString &target)
{
    instruction.status = status;
    instruction.statusReason = reason;
    instruction.statusTarget = target;
    return instruction;
}

Instruction reopened(Instruction instruction, const QString &reason)
{
    // Status::Acknowledged is the least that still follows the events; FeedbackAgain asks for a round where one was
    // given.
    instruction.status = instruction.feedbackAt.isSet() ? Status::FeedbackAgain : Status::Acknowledged;
    instruction.statusReason = reason;
    instruction.statusTarget.clear();
    instruction.repeatOf = {};
    return instruction;
}

}  // namespace qianshao::edit
