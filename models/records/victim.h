// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// A case in the victim ledger 受害人台账.
struct Victim {
    Uuid id;
    Ref<Kind::Person> person;  // always there
    Ref<Kind::Instruction> instruction;  // the warning it is linked to, if any
    QString instructionSent;  // as the ledger has it; kept also where that instruction is not there
    FraudType fraudType{};
    QString fraudTypeSent;
    Instant defraudedAt;
    Instant reportedAt;
    Fen lost;
    Fen stopped;
    Fen frozen;
    Fen returned;
    QString caseNumber;  // free text, at most 32 characters
    QString progress;  // of the case, in the file's words
    Ref<Kind::Staff> officer;
    QString officerSent;  // only where the roster has no such name
    Instant nextFollowUpAt;
    QString remark;

    bool operator==(const Victim &) const = default;
};

template <>
struct FieldTable<Victim> {
    static constexpr Kind kind = Kind::Victim;
    static constexpr const char *table = "victim";
    static constexpr auto fields = std::tuple{
        Field<Victim, Ref<Kind::Person>>{1, "person", &Victim::person, "Person"},
        Field<Victim, Ref<Kind::Instruction>>{2, "instruction", &Victim::instruction, "Instruction"},
        Field<Victim, QString>{3, "instruction_sent", &Victim::instructionSent, "Instruction number"},
        Field<Victim, FraudType>{4, "fraud_type", &Victim::fraudType, "Fraud type"},
        Field<Victim, QString>{5, "fraud_type_sent", &Victim::fraudTypeSent, "Fraud type as sent"},
        Field<Victim, Instant>{6, "defrauded_at", &Victim::defraudedAt, "Defrauded"},
        Field<Victim, Instant>{7, "reported_at", &Victim::reportedAt, "Reported"},
        Field<Victim, Fen>{8, "lost", &Victim::lost, "Lost"},
        Field<Victim, Fen>{9, "stopped", &Victim::stopped, "Stopped"},
        Field<Victim, Fen>{10, "frozen", &Victim::frozen, "Frozen"},
        Field<Victim, Fen>{11, "returned", &Victim::returned, "Returned"},
        Field<Victim, QString>{12, "case_number", &Victim::caseNumber, "Case number"},
        Field<Victim, QString>{13, "progress", &Victim::progress, "Progress"},
        Field<Victim, Ref<Kind::Staff>>{14, "officer", &Victim::officer, "Officer"},
        Field<Victim, QString>{15, "officer_sent", &Victim::officerSent, "Officer as sent"},
        Field<Victim, Instant>{16, "next_follow_up_at", &Victim::nextFollowUpAt, "Next follow-up"},
        Field<Victim, QString>{17, "remark", &Victim::remark, "Remark"},
    };
};

}  // namespace qianshao::records
