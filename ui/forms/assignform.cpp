// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/assignform.h"

#include "ui/forms/casewords.h"
#include "ui/widgets/formdraft.h"

namespace qianshao::ui::forms {

namespace {

constexpr size_t digits = 9;

}  // namespace

AssignForm::AssignForm(const widgets::Workplace &workplace, const QList<records::Uuid> &instructions, QWidget *parent)
    : Form(workplace, widgets::draftNameOf(QStringLiteral("assign"), instructions), parent),
      m_instructions(instructions)
{
    setObjectName(QStringLiteral("assignForm"));
    setTitle(tr("Assign"));
    setSubject(subjectOf(workplace.cases, instructions));
    setSaveText(tr("Assign"));
    std::vector<widgets::Choice> choices;
    for (const records::Staff &one : workplace.cases.staff()) {
        if (choices.size() == digits)
            break;
        m_quick.push_back(one.id);
        const QString word =
            one.communities.isEmpty() ? one.name : QStringLiteral("%1 · %2").arg(one.name, one.communities);
        choices.push_back({int(m_quick.size()), word, QLatin1Char("123456789"[choices.size()]), one.id.toString()});
    }
    m_choice = addField(QStringLiteral("quick"), tr("By digit"), new widgets::ChoiceField(workplace.theme, choices));
    m_choice->setColumns(1);
    m_assignee =
        addField(QStringLiteral("assignee"), tr("Or anybody of the roster"), new widgets::StaffField(workplace));
    setFieldVisible(m_choice, !choices.empty());
    setFirstField(choices.empty() ? static_cast<widgets::InputField *>(m_assignee) : m_choice);
    connect(m_choice, &widgets::ChoiceField::chosen, this,
        [this](int value) { m_assignee->setStaff(value ? m_quick[size_t(value) - 1] : records::Uuid()); });
    connect(m_assignee, &widgets::InputField::edited, this, [this] { m_choice->setValue(0); });
}

edit::Problems AssignForm::store()
{
    const records::Uuid officer = m_assignee->staff();
    if (officer.isNull())
        return {{records::Kind::Instruction, {}, QStringLiteral("assignee"), rules::ProblemCode::Required}};
    return workplace().editor.assign(m_instructions, officer);
}

}  // namespace qianshao::ui::forms
