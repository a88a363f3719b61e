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
        Field<Victim, Ref<Kind::Person>>{1, "person", &Victim::person, QT_TRANSLATE_NOOP("fields", "Person")},
        Field<Victim, Ref<Kind::Instruction>>{
            2, "instruction", &Victim::instruction, QT_TRANSLATE_NOOP("fields", "Instruction")},
        Field<Victim, QString>{
            3, "instruction_sent", &Victim::instructionSent, QT_TRANSLATE_NOOP("fields", "Instruction number")},
        Field<Victim, FraudType>{4, "fraud_type", &Victim::fraudType, QT_TRANSLATE_NOOP("fields", "Fraud type")},
        Field<Victim, QString>{
            5, "fraud_type_sent", &Victim::fraudTypeSent, QT_TRANSLATE_NOOP("fields", "Fraud type as sent")},
        Field<Victim, Instant>{6, "defrauded_at", &Victim::defraudedAt, QT_TRANSLATE_NOOP("fields", "Defrauded")},
        Field<Victim, Instant>{7, "reported_at", &Victim::reportedAt, QT_TRANSLATE_NOOP("fields", "Reported")},
        Field<Victim, Fen>{8, "lost", &Victim::lost, QT_TRANSLATE_NOOP("fields", "Lost")},
        Field<Victim, Fen>{9, "stopped", &Victim::stopped, QT_TRANSLATE_NOOP("fields", "Stopped")},
        Field<Victim, Fen>{10, "frozen", &Victim::frozen, QT_TRANSLATE_NOOP("fields", "Frozen")},
        Field<Victim, Fen>{11, "returned", &Victim::returned, QT_TRANSLATE_NOOP("fields", "Returned")},
        Field<Victim, QString>{12, "case_number", &Victim::caseNumber, QT_TRANSLATE_NOOP("fields", "Case number")},
        Field<Victim, QString>{13, "progress", &Victim::progress, QT_TRANSLATE_NOOP("fields", "Progress")},
        Field<Victim, Ref<Kind::Staff>>{14, "officer", &Victim::officer, QT_TRANSLATE_NOOP("fields", "Officer")},
        Field<Victim, QString>{
            15, "officer_sent", &Victim::officerSent, QT_TRANSLATE_NOOP("fields", "Officer as sent")},
        Field<Victim, Instant>{
            16, "next_follow_up_at", &Victim::nextFollowUpAt, QT_TRANSLATE_NOOP("fields", "Next follow-up")},
        Field<Victim, QString>{17, "remark", &Victim::remark, QT_TRANSLATE_NOOP("fields", "Remark")},
    };
};

}  // namespace qianshao::records
