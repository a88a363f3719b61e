// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/instruction.h"
#include "models/rules/limits.h"
#include "models/rules/problem.h"

#include <optional>

namespace qianshao::rules {

// What of an instruction its progress depends on.
struct Facts {
    records::Level level = records::Level::Unset;
    records::Status status = records::Status::Unset;  // as set
    records::Instant issuedAt;
    records::Instant acknowledgedAt;
    bool isAssigned = false;
};
[[nodiscard]] Facts factsOf(const records::Instruction &instruction);

// When an instruction's milestones were first reached; absent = not yet. The acknowledgement is the instruction's own.
struct Events {
    records::Instant firstCall;      // the first call of any result
    records::Instant firstVisit;     // the first visit of any result
    records::Instant met;            // the first visit whose result is MetPerson
    records::Instant feedback;       // the first round, own or the sender's
    records::Instant lastFeedback;   // the newest own round
    bool feedbackAgain = false;      // the newest own round says that a further one is due

    bool operator==(const Events &) const = default;
};

// Where an instruction stands, derived on read.
struct Progress {
    records::Status status = records::Status::Unset;
    bool isOpen = false;                     // somebody at the station still has to do something
    Milestone next = Milestone::None;        // None when not open
    records::Instant deadline;               // of `next`; absent when not open or never issued

    bool operator==(const Progress &) const = default;
};

// A status that stands beside the order of work (returned, transferred, repeated, invalid) and Closed are as set;
// any other is the furthest of what was set and what the events show.
[[nodiscard]] records::Status statusOf(const Facts &facts, const Events &events);

[[nodiscard]] Progress progressOf(const Facts &facts, const Events &events, const Limits &limits);

// Why a case that stands there cannot be closed, or cannot be taken up again; nullopt: it can.
[[nodiscard]] std::optional<ProblemCode> whyNotClose(records::Status status);
[[nodiscard]] std::optional<ProblemCode> whyNotReopen(records::Status status);

// When the limit of a milestone ends; absent when the instruction has no time of issue.
[[nodiscard]] records::Instant deadlineOf(const Facts &facts, Milestone milestone, const Limits &limits);

// Transferred and returned instructions are in no rate (expected.md, "Report of a period").
[[nodiscard]] constexpr bool isExcluded(records::Status status)
{
    return status == records::Status::Transferred || status == records::Status::Returned;
}

}  // namespace qianshao::rules
