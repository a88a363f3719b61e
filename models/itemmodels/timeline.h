// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/units.h"

#include <QString>

namespace qianshao::itemmodels {

// One thing that happened in a case.
struct TimelineEntry {
    enum class Kind : quint8 {
        Issued,
        Received,
        Acknowledged,
        Assigned,
        Call,
        Visit,
        Feedback,
        FeedbackSent,  // as the sender's ledger has it, no round of our own
        Returned,
        Transferred,
        Repeated,
        Invalid,
        Closed,
        Reopened,
    };

    records::Instant at;
    Kind kind = Kind::Issued;
    records::Uuid record;  // the call, visit or feedback; null otherwise
    QString title;  // what happened: "Call: line busy", "Assigned to 张伟"
    QString who;    // who did it; empty when nobody is known
    QString detail; // duration, judgement, money, reason, note: joined by " · "
    bool isUrgent = false;  // a sign of danger: the line was busy, the person has been defrauded
    records::NextStep next{};  // what was agreed to come after it
    records::Instant nextAt;

    bool operator==(const TimelineEntry &) const = default;
};

}  // namespace qianshao::itemmodels
