// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// One 96110 call, answered or not.
struct Call {
    Uuid id;
    Ref<Kind::Instruction> instruction;  // always there
    QString number;
    Contact contact{};
    QString relation;  // of a relative
    Instant startedAt;
    std::optional<qint64> seconds;  // seconds; 0 when not answered
    CallResult result{};
    QString resultSent;  // only where no vocabulary has the word
    Ref<Kind::Staff> caller;
    QString callerSent;  // only where the roster has no such name
    std::optional<qint64> answers;  // the four questions of the script: bit 0 screen shared, 1 code given or money sent, 2 app of unknown source, 3 unknown link
    FraudState judgement{};
    NextStep nextStep{};
    Instant nextAt;
    QString script;  // name and version
    QString note;

    bool operator==(const Call &) const = default;
};

template <>
struct FieldTable<Call> {
    static constexpr Kind kind = Kind::Call;
    static constexpr const char *table = "call";
    static constexpr auto fields = std::tuple{
        Field<Call, Ref<Kind::Instruction>>{1, "instruction", &Call::instruction, "Instruction"},
        Field<Call, QString>{2, "number", &Call::number, "Number called", Sensitivity::Contact},
        Field<Call, Contact>{3, "contact", &Call::contact, "To whom"},
        Field<Call, QString>{4, "relation", &Call::relation, "Relation"},
        Field<Call, Instant>{5, "started_at", &Call::startedAt, "Started"},
        Field<Call, std::optional<qint64>>{6, "seconds", &Call::seconds, "Duration"},
        Field<Call, CallResult>{7, "result", &Call::result, "Result"},
        Field<Call, QString>{8, "result_sent", &Call::resultSent, "Result as sent"},
        Field<Call, Ref<Kind::Staff>>{9, "caller", &Call::caller, "Caller"},
        Field<Call, QString>{10, "caller_sent", &Call::callerSent, "Caller as sent"},
        Field<Call, std::optional<qint64>>{11, "answers", &Call::answers, "Questions answered yes"},
        Field<Call, FraudState>{12, "judgement", &Call::judgement, "Judgement"},
        Field<Call, NextStep>{13, "next_step", &Call::nextStep, "Next step"},
        Field<Call, Instant>{14, "next_at", &Call::nextAt, "Next step at"},
        Field<Call, QString>{15, "script", &Call::script, "Script used"},
        Field<Call, QString>{16, "note", &Call::note, "Note"},
    };
};

}  // namespace qianshao::records
