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
    std::optional<qint64> answers;  // the four questions of the script: bit 0 screen shared, 1 code given or money
                                    // sent, 2 app of unknown source, 3 unknown link
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
        Field<Call, Ref<Kind::Instruction>>{
            1, "instruction", &Call::instruction, QT_TRANSLATE_NOOP("fields", "Instruction")},
        Field<Call, QString>{
            2, "number", &Call::number, QT_TRANSLATE_NOOP("fields", "Number called"), Sensitivity::Contact},
        Field<Call, Contact>{3, "contact", &Call::contact, QT_TRANSLATE_NOOP("fields", "To whom")},
        Field<Call, QString>{4, "relation", &Call::relation, QT_TRANSLATE_NOOP("fields", "Relation")},
        Field<Call, Instant>{5, "started_at", &Call::startedAt, QT_TRANSLATE_NOOP("fields", "Started")},
        Field<Call, std::optional<qint64>>{6, "seconds", &Call::seconds, QT_TRANSLATE_NOOP("fields", "Duration")},
        Field<Call, CallResult>{7, "result", &Call::result, QT_TRANSLATE_NOOP("fields", "Result")},
        Field<Call, QString>{8, "result_sent", &Call::resultSent, QT_TRANSLATE_NOOP("fields", "Result as sent")},
        Field<Call, Ref<Kind::Staff>>{9, "caller", &Call::caller, QT_TRANSLATE_NOOP("fields", "Caller")},
        Field<Call, QString>{10, "caller_sent", &Call::callerSent, QT_TRANSLATE_NOOP("fields", "Caller as sent")},
        Field<Call, std::optional<qint64>>{
            11, "answers", &Call::answers, QT_TRANSLATE_NOOP("fields", "Questions answered yes")},
        Field<Call, FraudState>{12, "judgement", &Call::judgement, QT_TRANSLATE_NOOP("fields", "Judgement")},
        Field<Call, NextStep>{13, "next_step", &Call::nextStep, QT_TRANSLATE_NOOP("fields", "Next step")},
        Field<Call, Instant>{14, "next_at", &Call::nextAt, QT_TRANSLATE_NOOP("fields", "Next step at")},
        Field<Call, QString>{15, "script", &Call::script, QT_TRANSLATE_NOOP("fields", "Script used")},
        Field<Call, QString>{16, "note", &Call::note, QT_TRANSLATE_NOOP("fields", "Note")},
    };
};

}  // namespace qianshao::records
