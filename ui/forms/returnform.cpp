// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/returnform.h"

#include "ui/forms/casewords.h"
#include "ui/forms/reasons.h"
#include "ui/widgets/formdraft.h"

namespace qianshao::ui::forms {

ReasonForm::ReasonForm(
    const widgets::Workplace &workplace, Act act, const QList<records::Uuid> &instructions, QWidget *parent)
    : Form(workplace,
          widgets::draftNameOf(act == Act::Return ? QStringLiteral("return") : QStringLiteral("reopen"), instructions),
          parent),
      m_act(act),
      m_instructions(instructions),
      m_seen(workplace.editor.look())
{
    const bool isReturn = act == Act::Return;
    setObjectName(isReturn ? QStringLiteral("returnForm") : QStringLiteral("reopenForm"));
    setTitle(isReturn ? tr("Return") : tr("Take up again"));
    setSaveText(isReturn ? tr("Return") : tr("Take up again"));
    setSubject(subjectOf(workplace.cases, instructions));
    const QStringList offered = isReturn
        ? reasons(workplace)
        : QStringList{tr("Person called again"), tr("Checked: not finished"), tr("Closed by mistake")};
    m_reason = new widgets::TextField(offered);
    addQuickReasons(offered);
    addField(QStringLiteral("status_reason"), tr("Reason"), m_reason);
}

void ReasonForm::addQuickReasons(const QStringList &offered)
{
    std::vector<widgets::Choice> choices;
    for (const QString &reason : offered) {
        if (choices.size() < 9)
            choices.push_back({int(choices.size()) + 1, reason, QLatin1Char("123456789"[choices.size()]), reason});
    }
    auto *quick = new widgets::ChoiceField(workplace().theme, choices);
    quick->setColumns(1);
    addField(QStringLiteral("quick"), tr("By digit"), quick);
    setFirstField(quick);
    connect(quick, &widgets::ChoiceField::chosen, this,
        [this, offered](int value) { m_reason->setText(value ? offered[value - 1] : QString()); });
    connect(m_reason, &widgets::InputField::edited, this, [quick] { quick->setValue(0); });
}

edit::Problems ReasonForm::store()
{
    // The file takes an instruction up again without a reason; the station wants to know.
    if (m_reason->text().isEmpty())
        return {{records::Kind::Instruction, {}, QStringLiteral("status_reason"), rules::ProblemCode::Required}};
    return m_act == Act::Return ? workplace().editor.giveBack(m_instructions, m_reason->text(), m_seen)
                                : workplace().editor.reopen(m_instructions, m_reason->text(), m_seen);
}

}  // namespace qianshao::ui::forms
