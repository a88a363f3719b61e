// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// One round of reporting back to the sender. Append-only.
struct Feedback {
    Uuid id;
    Ref<Kind::Instruction> instruction;  // always there
    std::optional<qint64> round;  // 1 for the first
    YesNo again{};  // Yes: not finished, a further round is due
    QString text;
    Ref<Kind::Staff> by;
    Instant at;
    FraudState fraudState{};
    Level levelJudged{};
    FraudType fraudTypeJudged{};

    bool operator==(const Feedback &) const = default;
};

template <>
struct FieldTable<Feedback> {
    static constexpr Kind kind = Kind::Feedback;
    static constexpr const char *table = "feedback";
    static constexpr auto fields = std::tuple{
        Field<Feedback, Ref<Kind::Instruction>>{
            1, "instruction", &Feedback::instruction, QT_TRANSLATE_NOOP("fields", "Instruction")},
        Field<Feedback, std::optional<qint64>>{2, "round", &Feedback::round, QT_TRANSLATE_NOOP("fields", "Round")},
        Field<Feedback, YesNo>{3, "again", &Feedback::again, QT_TRANSLATE_NOOP("fields", "Feedback needed again")},
        Field<Feedback, QString>{4, "text", &Feedback::text, QT_TRANSLATE_NOOP("fields", "Text")},
        Field<Feedback, Ref<Kind::Staff>>{5, "by", &Feedback::by, QT_TRANSLATE_NOOP("fields", "By")},
        Field<Feedback, Instant>{6, "at", &Feedback::at, QT_TRANSLATE_NOOP("fields", "Given")},
        Field<Feedback, FraudState>{
            7, "fraud_state", &Feedback::fraudState, QT_TRANSLATE_NOOP("fields", "Fraud state")},
        Field<Feedback, Level>{
            8, "level_judged", &Feedback::levelJudged, QT_TRANSLATE_NOOP("fields", "Level as judged")},
        Field<Feedback, FraudType>{
            9, "fraud_type_judged", &Feedback::fraudTypeJudged, QT_TRANSLATE_NOOP("fields", "Fraud type as judged")},
    };
};

}  // namespace qianshao::records
