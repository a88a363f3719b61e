// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"

#include <QString>

namespace qianshao::rules {

// Why a change was refused. The words for people are made in ui and app from these.
enum class ProblemCode : quint8 {
    Required = 1,     // the field must be there
    OutOfRange = 2,   // a number or a time that cannot be
    NotInOrder = 3,   // a time before the one that it must follow
    TooLong = 4,
    Duplicate = 5,    // another record has this key already
    NoSuchRecord = 6, // the record, or the one referred to, is not there
    ChangedSince = 7, // the field no longer holds what the change says it held
    StillUsed = 8,    // records that refer to this one stand in the way
    FileFailed = 9,   // the file could not be written (disk full, damaged): nothing is saved, everything typed stays
    FileBusy = 10,    // an import or another program is writing: nothing is saved yet, the same can be tried again
    Cancelled = 11,   // somebody ended it: nothing is saved
    NotReported = 12, // a case is closed when it has been reported on, not before
    SetAside = 13,    // it is closed, returned, transferred or marked already
    StillOpen = 14,   // it is being worked on: there is nothing to take up again
    NotAllowed = 15,  // the role of whoever does it does not take this in (rights.h)
};

struct Problem {
    records::Kind kind = records::Kind::None;
    records::Uuid id;
    QString field;  // key in the kind's field table; empty = the record as a whole
    ProblemCode code = ProblemCode::Required;

    bool operator==(const Problem &) const = default;
};

}  // namespace qianshao::rules
