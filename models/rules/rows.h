// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/units.h"
#include "models/rules/limits.h"

#include <QString>

#include <optional>

// What a list line shows of a record and of those that it refers to: read by the store in one go, unmasked.
// row = the record's key in this file; 0 = the record is not there (any more).
namespace qianshao::rules {

struct InstructionRow {
    qint64 row = 0;
    records::Uuid id;
    QString number;
    records::Level level{};
    records::FraudType fraudType{};
    QString fraudTypeSent;
    QString source;
    records::Fen amount;
    qint64 marks = 0;  // what to check: bit 1 << (RowProblem - 20)
    QString statusReason;
    records::Status status{};  // where it stands
    bool isOpen = false;
    Milestone next = Milestone::None;
    records::Instant deadline;  // of next
    records::Instant issuedAt;
    records::Instant acknowledgedAt;
    records::Instant firstCall;
    records::Instant firstVisit;
    records::Instant met;
    records::Instant feedback;
    records::Uuid assignee;
    QString assigneeName;  // of the roster, else as sent
    records::Uuid person;
    QString name;
    QString identity;
    QString phone;
    QString address;
    int timesWarned = 0;  // instructions of this person, this one among them
    records::CallResult lastCall{};  // of the newest call
    records::Instant lastCallAt;

    bool operator==(const InstructionRow &) const = default;
};

struct CallRow {
    qint64 row = 0;
    records::Uuid id;
    records::Uuid instruction;
    QString instructionNumber;
    records::Level level{};  // the instruction's
    records::Uuid person;
    QString name;  // of the person warned
    QString number;  // that was called
    records::Contact contact{};
    QString relation;
    records::Instant startedAt;
    std::optional<qint64> seconds;
    records::CallResult result{};
    QString resultSent;
    records::Uuid caller;
    QString callerName;  // of the roster, else as sent
    records::FraudState judgement{};
    records::NextStep nextStep{};
    records::Instant nextAt;
    QString note;

    bool operator==(const CallRow &) const = default;
};

struct VisitRow {
    qint64 row = 0;
    records::Uuid id;
    records::Uuid instruction;
    QString instructionNumber;
    records::Level level{};  // the instruction's
    records::Uuid person;
    QString name;  // of the person visited
    QString phone;
    QString address;
    std::optional<qint64> attempt;
    records::Instant at;
    records::VisitResult result{};
    QString resultSent;
    records::Uuid officer1;
    QString officer1Name;  // of the roster, else as sent
    records::Uuid officer2;
    QString officer2Name;
    records::FraudState fraudState{};
    records::Fen lost;
    records::Fen stopped;
    records::Fen estimated;
    records::YesNo appInstalled{};
    records::YesNo noticeSigned{};
    records::Instant nextAt;
    QString note;

    bool operator==(const VisitRow &) const = default;
};

struct VictimRow {
    qint64 row = 0;
    records::Uuid id;
    records::Uuid person;
    QString name;
    QString identity;
    QString phone;
    QString address;
    records::Uuid instruction;  // null where there is none in this file
    QString instructionNumber;  // else as the ledger has it
    records::FraudType fraudType{};
    QString fraudTypeSent;
    records::Instant defraudedAt;
    records::Instant reportedAt;
    records::Fen lost;
    records::Fen stopped;
    records::Fen frozen;
    records::Fen returned;
    QString caseNumber;
    QString progress;
    records::Uuid officer;
    QString officerName;  // of the roster, else as sent
    records::Instant nextFollowUpAt;

    bool operator==(const VictimRow &) const = default;
};

// A person whose address is to be settled.
struct AddressRow {
    qint64 row = 0;
    records::Uuid id;
    QString name;
    QString phone;
    QString address;
    records::AddressMatch match{};
    qint64 confidence = 0;  // per mille
    qint64 open = 0;  // how many open instructions the person has

    bool operator==(const AddressRow &) const = default;
};

struct HeldLine {
    qint64 row = 0;
    records::Uuid id;
    records::Kind target{};
    records::RowProblem problem{};
    QString field;  // key in the target's field table
    QString file;
    QString sheet;
    std::optional<qint64> fileRow;  // as the file counts, 1 = first
    QString raw;  // JSON, see HeldRow::raw
    records::Instant heldAt;

    bool operator==(const HeldLine &) const = default;
};

// How much came from other devices that has no place here. It is kept, and gets one when what is missing comes.
struct Unplaced {
    qint64 newer = 0;       // records of kinds that only a newer program knows
    qint64 clashing = 0;    // records that clash with one that is here
    qint64 waiting = 0;     // records that belong to one that is not here
    qint64 references = 0;  // fields that refer to a record that is not here

    bool operator==(const Unplaced &) const = default;
};

}  // namespace qianshao::rules
