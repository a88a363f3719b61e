// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"
#include "ui/widgets/choicefield.h"

// What the forms about an instruction have in common.
namespace qianshao::ui::forms {

// Whom a form is about: name, phone (masked, or left out where the form has it elsewhere), level, type of fraud.
enum class Phone : quint8 { Masked, Elsewhere };
[[nodiscard]] QString subjectOf(const itemmodels::InstructionCase &found, Phone phone = Phone::Masked);
// The same for several: how many, and the first names.
[[nodiscard]] QString subjectOf(const itemmodels::Cases &cases, const QList<records::Uuid> &instructions);

// S Q Z B W U on every form that asks for the fraud state. No letter of them is an action's key in a list.
[[nodiscard]] std::vector<widgets::Choice> fraudStateChoices();

// The newest judgement that a call, a visit or a round of feedback has made.
[[nodiscard]] records::FraudState lastJudgement(const itemmodels::InstructionCase &found);

}  // namespace qianshao::ui::forms
