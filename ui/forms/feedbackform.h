// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/fraudtypefield.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"

namespace qianshao::ui::forms {

// A round of reporting back. The text is written from what was done, for the officer to correct.
class FeedbackForm final : public widgets::Form {
    Q_OBJECT
public:
    FeedbackForm(const widgets::Workplace &workplace, const records::Uuid &instruction, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    void fill(const itemmodels::InstructionCase &found);

    records::Uuid m_instruction;
    widgets::NoteField *m_text;
    widgets::ChoiceField *m_again;
    widgets::ChoiceField *m_fraudState;
    widgets::ChoiceField *m_levelJudged;
    FraudTypeField *m_fraudTypeJudged;
};

// What was done about a case, one sentence an event: "11-21 09:16 called: line busy; …". Empty when nothing was.
[[nodiscard]] QString summaryOf(const itemmodels::InstructionCase &found, const QTimeZone &zone);

}  // namespace qianshao::ui::forms
