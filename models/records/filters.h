// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/units.h"

#include <QString>

#include <tuple>

// Which records the lists beside the instructions show (those: instructionfilter.h). Absent members do not filter.
namespace qianshao::records {

// The log of calls, newest first.
struct CallFilter {
    Ref<Kind::Staff> caller;
    CallResult result{};
    Instant from;
    Instant to;  // exclusive
    QString search;  // as InstructionFilter::search, in the call's instruction

    bool operator==(const CallFilter &) const = default;
};

// The log of visits, newest first.
struct VisitFilter {
    Ref<Kind::Staff> officer;  // either of the two
    VisitResult result{};
    Instant from;
    Instant to;  // exclusive
    QString search;  // as InstructionFilter::search, in the visit's instruction

    bool operator==(const VisitFilter &) const = default;
};

struct VictimFilter {
    enum class Order : quint8 {
        Newest = 0,    // by when they came into the file
        FollowUp = 1,  // the next follow-up first; only those that have one
    };

    Order order = Order::Newest;
    Ref<Kind::Staff> officer;
    FraudType fraudType{};
    QString search;  // a substring of case number, instruction number, name, identity number, phone or address

    bool operator==(const VictimFilter &) const = default;
};

// Persons whose address somebody has to settle, the likeliest first.
struct AddressFilter {
    bool isOpenOnly = false;  // those to whom somebody still has to go: with an open instruction

    bool operator==(const AddressFilter &) const = default;
};

// Rows that were held, in the order in which they were.
struct HeldFilter {
    Settled settled{};  // Unset: those that wait for repair

    bool operator==(const HeldFilter &) const = default;
};

// Held rows of one file that are held for one reason.
struct HeldGroup {
    Settled settled{};
    Kind target{};
    RowProblem problem{};
    QString file;
    QString sheet;

    bool operator==(const HeldGroup &) const = default;
    // Of no meaning to people: for maps.
    friend bool operator<(const HeldGroup &a, const HeldGroup &b)
    {
        return std::tie(a.settled, a.target, a.problem, a.file, a.sheet)
            < std::tie(b.settled, b.target, b.problem, b.file, b.sheet);
    }
};

}  // namespace qianshao::records
