// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/agreement.h"

namespace qianshao::itemmodels {
namespace {

using Kind = TimelineEntry::Kind;
using records::NextStep;

bool fulfils(Kind kind, NextStep step)
{
    switch (step) {
    case NextStep::CallAgain:
    case NextStep::CallRelative: return kind == Kind::Call;
    case NextStep::Visit: return kind == Kind::Visit;
    case NextStep::Transfer: return kind == Kind::Transferred;
    case NextStep::Feedback: return kind == Kind::Feedback || kind == Kind::FeedbackSent;
    case NextStep::None:
    case NextStep::Unset: break;
    }
    return false;
}

}  // namespace

Agreement agreementOf(const std::vector<TimelineEntry> &timeline)
{
    Agreement agreed;
    for (const TimelineEntry &entry : timeline) {
        if (fulfils(entry.kind, agreed.step) || entry.next == NextStep::None)
            agreed = {};
        if (entry.next != NextStep::Unset && entry.next != NextStep::None)
            agreed = {entry.next, entry.nextAt};
    }
    return agreed;
}

}  // namespace qianshao::itemmodels
