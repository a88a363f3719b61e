// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/valuefields.h"

class QPushButton;

namespace qianshao::ui::scripts {
class ScriptSide;
}

namespace qianshao::ui::calls {

class CallClock;
class DialHead;

// One 96110 call. Opened when C is pressed, and the duration runs from then; H hangs up. Every choice has its own key
// wherever the focus is: results by digit, judgement, questions and next step by letter. The number to dial stands
// above the fields. The script stands beside them where there is room (see sizeHint), else below.
class CallForm final : public widgets::Form {
    Q_OBJECT
public:
    // A new call about an instruction.
    CallForm(const widgets::Workplace &workplace, const records::Uuid &instruction, QWidget *parent = nullptr);
    // Another content of a call that was saved or imported.
    CallForm(const widgets::Workplace &workplace, const records::Call &call, QWidget *parent = nullptr);

    // As wide as fields and script need beside one another.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    edit::Problems store() override;
    void hold() override;
    void filled() override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    CallForm(const widgets::Workplace &workplace, const records::Call &call, bool isNew, QWidget *parent);
    void readCase();
    void addOutcome();
    void addNextStep();
    void addHungUp();
    void addDetails();
    void addDialHead();
    void addScript(const itemmodels::Script &script);
    void nextNumber();
    void fill();
    [[nodiscard]] records::Call typed() const;
    [[nodiscard]] records::Call followed(records::Call call) const;
    void resultChosen();
    void contactChosen();
    void proposeNextTime();

    records::Call m_call;
    bool m_isNew;
    itemmodels::InstructionCase m_case;

    widgets::ChoiceField *m_result;
    QLabel *m_hint;
    CallClock *m_seconds;
    widgets::ChoiceField *m_judgement;
    widgets::ChoiceField *m_nextStep;
    widgets::TimeField *m_nextAt;
    widgets::ChoiceField *m_answers;
    widgets::NoteField *m_note;
    widgets::ChoiceField *m_contact;
    widgets::TextField *m_relation;
    widgets::TextField *m_number;
    widgets::TimeField *m_startedAt;
    widgets::StaffField *m_caller;
    DialHead *m_dial;
    QPushButton *m_hungUp;
    scripts::ScriptSide *m_script = nullptr;
};

// Whether somebody was at the other end, so that the call has a duration and answers.
[[nodiscard]] bool isAnswered(records::CallResult result);

}  // namespace qianshao::ui::calls
