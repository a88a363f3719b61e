// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/progress.h"

#include <algorithm>

namespace qianshao::rules {

using records::Instant;
using records::Status;

namespace {

bool standsBeside(Status status)
{
    return status == Status::Closed || status == Status::Returned || status == Status::Transferred
        || status == Status::Duplicate || status == Status::Invalid;
}

Status shownBy(const Facts &facts, const Events &events)
{
    if (events.feedback.isSet())
        return Status::FedBack;
    if (events.met.isSet())
        return Status::Met;
    if (events.firstVisit.isSet())
        return Status::NotMet;
    if (events.firstCall.isSet())
        return Status::InProgress;
    if (!facts.acknowledgedAt.isSet())
        return Status::Pending;
    return facts.isAssigned ? Status::Assigned : Status::Acknowledged;
}

// Status numbers up to Closed run in the order of work, but a visit that met nobody is not ahead of one that did.
int rank(Status status)
{
    return status == Status::Met ? int(Status::NotMet) : status == Status::NotMet ? int(Status::Met) : int(status);
}

Milestone nextOf(const Facts &facts, const Events &events)
{
    if (events.feedbackAgain)
        return Milestone::Feedback;
    if (!facts.acknowledgedAt.isSet())
        return Milestone::Acknowledge;
    if (!events.firstCall.isSet() && !events.met.isSet())
        return Milestone::FirstCall;
    return events.met.isSet() ? Milestone::Feedback : Milestone::Meet;
}

bool isReported(Status status)
{
    return status == Status::FedBack || status == Status::Checking;
}

}  // namespace

Facts factsOf(const records::Instruction &instruction)
{
    return {instruction.level, instruction.status, instruction.issuedAt, instruction.acknowledgedAt,
        instruction.assignee.isSet()};
}

Status statusOf(const Facts &facts, const Events &events)
{
    if (standsBeside(facts.status))
        return facts.status;
    if (events.feedbackAgain)
        return Status::FeedbackAgain;
    const Status shown = shownBy(facts, events);
    if (facts.status == Status::FeedbackAgain)
        return events.feedback.isSet() && events.lastFeedback.isSet() ? shown : Status::FeedbackAgain;
    return rank(facts.status) > rank(shown) ? facts.status : shown;
}

Progress progressOf(const Facts &facts, const Events &events, const Limits &limits)
{
    Progress progress;
    progress.status = statusOf(facts, events);
    progress.isOpen = !standsBeside(progress.status) && !isReported(progress.status);
    if (!progress.isOpen)
        return progress;
    progress.next = progress.status == Status::FeedbackAgain ? Milestone::Feedback : nextOf(facts, events);
    progress.deadline = deadlineOf(facts, progress.next, limits);
    // A further round has the limit of a round again, from the round before.
    if (progress.status == Status::FeedbackAgain && events.lastFeedback.isSet())
        progress.deadline = events.lastFeedback.plusMinutes(limits.of(facts.level, Milestone::Feedback));
    return progress;
}

std::optional<ProblemCode> whyNotClose(Status status)
{
    if (standsBeside(status))
        return ProblemCode::SetAside;
    return isReported(status) ? std::nullopt : std::optional(ProblemCode::NotReported);
}

std::optional<ProblemCode> whyNotReopen(Status status)
{
    return standsBeside(status) || isReported(status) ? std::nullopt : std::optional(ProblemCode::StillOpen);
}

Instant deadlineOf(const Facts &facts, Milestone milestone, const Limits &limits)
{
    if (!facts.issuedAt.isSet() || milestone == Milestone::None)
        return {};
    return facts.issuedAt.plusMinutes(limits.of(facts.level, milestone));
}

}  // namespace qianshao::rules
