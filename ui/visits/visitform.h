// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/valuefields.h"

namespace qianshao::ui::visits {

class QuestionsField;

// One attempt at the door: results by digit, everything else by letter. The number of the attempt is given, the time is
// now, the first of the two people is me. Where nobody was met the next attempt is proposed inside the limit.
class VisitForm final : public widgets::Form {
    Q_OBJECT
public:
    // A new visit about an instruction.
    VisitForm(const widgets::Workplace &workplace, const records::Uuid &instruction, QWidget *parent = nullptr);
    // Another content of a visit that was saved or imported.
    VisitForm(const widgets::Workplace &workplace, const records::Visit &visit, QWidget *parent = nullptr);

    // A little wider than the panel: people and three questions stand beside their answers.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    edit::Problems store() override;
    void filled() override;

private:
    VisitForm(const widgets::Workplace &workplace, const records::Visit &visit, bool isNew, QWidget *parent);
    void readCase();
    void addMeeting();
    void addJudgement();
    void addMoney();
    void addRest();
    void fill();
    [[nodiscard]] records::Visit typed() const;
    [[nodiscard]] records::Visit followed(records::Visit visit) const;
    void resultChosen();

    records::Visit m_visit;
    bool m_isNew;
    itemmodels::InstructionCase m_case;

    widgets::ChoiceField *m_result;
    widgets::TimeField *m_nextAt;
    widgets::ChoiceField *m_fraudState;
    widgets::ChoiceField *m_checks;
    QuestionsField *m_answers;
    widgets::MoneyField *m_lost;
    widgets::MoneyField *m_stopped;
    widgets::MoneyField *m_estimated;
    widgets::ChoiceField *m_appInstalled;
    widgets::ChoiceField *m_noticeSigned;
    widgets::NoteField *m_note;
    widgets::TimeField *m_at;
    widgets::StaffField *m_officer1;
    widgets::StaffField *m_officer2;
};

}  // namespace qianshao::ui::visits
