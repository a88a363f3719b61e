// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/valuefields.h"

namespace qianshao::ui::forms {

// Who answers for some instructions. The first nine of the roster have a digit; everybody is found by typing.
class AssignForm final : public widgets::Form {
    Q_OBJECT
public:
    AssignForm(
        const widgets::Workplace &workplace, const QList<records::Uuid> &instructions, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    QList<records::Uuid> m_instructions;
    std::vector<records::Uuid> m_quick;
    widgets::ChoiceField *m_choice;
    widgets::StaffField *m_assignee;
};

}  // namespace qianshao::ui::forms
