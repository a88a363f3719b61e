// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/units.h"

#include <QString>

namespace qianshao::records {

// Which instructions a list shows and in what order: a value that a saved view keeps. Absent members do not filter.
struct InstructionFilter {
    enum class View : quint8 {
        All = 0,
        Open = 1,      // somebody at the station still has to do something
        Overdue = 2,   // open, and the next limit has passed at `now`
        Repeated = 3,  // the person has been warned more than once
        Marked = 4,    // imported with something to check
    };
    enum class Order : quint8 {
        Deadline = 0,  // the next limit first; only open instructions have one, so the view is Open or Overdue
        Newest = 1,    // by time of issue
    };

    View view = View::All;
    Order order = Order::Newest;
    Ref<Kind::Staff> assignee;
    bool unassignedOnly = false;
    Level level{};
    FraudType fraudType{};
    Status status{};
    Instant issuedFrom;
    Instant issuedTo;  // exclusive
    QString search;    // a substring of number, name, identity number, phone, address, card or suspect
    Instant now;       // for Overdue

    bool operator==(const InstructionFilter &) const = default;
};

}  // namespace qianshao::records
