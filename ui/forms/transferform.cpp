// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/transferform.h"

#include "ui/forms/casewords.h"
#include "ui/forms/reasons.h"
#include "ui/widgets/formdraft.h"

namespace qianshao::ui::forms {

TransferForm::TransferForm(
    const widgets::Workplace &workplace, const QList<records::Uuid> &instructions, QWidget *parent)
    : Form(workplace, widgets::draftNameOf(QStringLiteral("transfer"), instructions), parent),
      m_instructions(instructions),
      m_seen(workplace.editor.look())
{
    setObjectName(QStringLiteral("transferForm"));
    setTitle(tr("Transfer"));
    setSubject(subjectOf(workplace.cases, instructions));
    setSaveText(tr("Transfer"));
    m_target =
        addField(QStringLiteral("status_target"), tr("To which unit"), new widgets::TextField(targetUnits(workplace)));
    m_target->setPlaceholder(tr("unit that it belongs to"));
    m_reason = addField(QStringLiteral("status_reason"), tr("Reason"), new widgets::TextField(reasons(workplace)));
    m_reason->setPlaceholder(tr("type, or press ↓"));
    setFirstField(m_target);
}

edit::Problems TransferForm::store()
{
    const edit::Problems problems =
        workplace().editor.transfer(m_instructions, m_target->text(), m_reason->text(), m_seen);
    if (problems.empty())
        rememberTargetUnit(workplace(), m_target->text());
    return problems;
}

}  // namespace qianshao::ui::forms
