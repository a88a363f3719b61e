// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/valuefields.h"

class QLabel;

namespace qianshao::ui::scripts {
class ScriptSide;
}

namespace qianshao::ui::visits {

class EvidenceField;
class PositionField;
class QuestionsField;
struct Fix;

// The setting that holds the unit's own wording of the third question.
inline constexpr auto thirdQuestionKey = "visits/third_question";

// Where a visit was, as its record says.
[[nodiscard]] Fix fixOf(const records::Visit &visit);

// One attempt at the door: results by digit, everything else by letter. The number of the attempt is given, the time is
// now, the first of the two people is me. Where nobody was met the next attempt is proposed inside the limit.
// The position is the receiver's where there is one; far from the address (setting "visits/far_metres") it asks why.
// What was captured is in the vault at once and is saved with the visit, in one step.
class VisitForm final : public widgets::Form {
    Q_OBJECT
public:
    // A new visit about an instruction.
    VisitForm(const widgets::Workplace &workplace, const records::Uuid &instruction, QWidget *parent = nullptr);
    // Another content of a visit that was saved or imported.
    VisitForm(const widgets::Workplace &workplace, const records::Visit &visit, QWidget *parent = nullptr);

    ~VisitForm() override;

    // A little wider than the panel: people and three questions stand beside their answers.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    edit::Problems store() override;
    void filled() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    VisitForm(const widgets::Workplace &workplace, const records::Visit &visit, bool isNew, QWidget *parent);
    void readCase();
    void addMeeting();
    void addJudgement();
    void addMoney();
    void addRest();
    void addNotice();
    void addEvidence();
    void addNoticeBar();
    void addPlace();
    void addScript();
    void fill();
    [[nodiscard]] records::Visit typed() const;
    [[nodiscard]] records::Visit followed(records::Visit visit) const;
    void resultChosen();
    void opinionChosen();
    void positionChanged();

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
    widgets::ChoiceField *m_follows;
    widgets::ChoiceField *m_phoneShown;
    widgets::ChoiceField *m_noticeOpinion;
    widgets::TextField *m_refusalReason;
    widgets::TextField *m_witness;
    EvidenceField *m_evidence = nullptr;  // only where there is a vault
    PositionField *m_position;
    widgets::TextField *m_positionReason;
    QLabel *m_farWarning;
    widgets::TextField *m_distanceReason;
    widgets::ChoiceField *m_contact;
    scripts::ScriptSide *m_script = nullptr;
};

}  // namespace qianshao::ui::visits
