// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/markform.h"

#include "models/itemmodels/words.h"
#include "ui/forms/casewords.h"
#include "ui/widgets/formdraft.h"

namespace qianshao::ui::forms {

using widgets::ChoiceField;

namespace {

constexpr size_t earlierShown = 6;

}  // namespace

MarkForm::MarkForm(
    const widgets::Workplace &workplace, const QList<records::Uuid> &instructions, Mark mark, QWidget *parent)
    : Form(workplace, widgets::draftNameOf(QStringLiteral("mark"), instructions), parent),
      m_instructions(instructions),
      m_seen(workplace.editor.look())
{
    setObjectName(QStringLiteral("markForm"));
    setTitle(tr("No work needed"));
    setSaveText(tr("Mark"));
    setSubject(subjectOf(workplace.cases, instructions));
    readEarlier();
    const widgets::Theme &theme = workplace.theme;
    m_mark = addField(QStringLiteral("status"), tr("Because it is"),
        new ChoiceField(
            theme, {{int(Mark::Repeated), tr("Repeated"), u'1'}, {int(Mark::Invalid), tr("A false alarm"), u'2'}}));
    m_mark->setValue(int(mark));
    std::vector<widgets::Choice> choices;
    for (const rules::InstructionRow &row : m_earlier) {
        const QString issued = itemmodels::shortTime(row.issuedAt, workplace.now(), workplace.zone);
        choices.push_back({int(choices.size()) + 1,
            QStringLiteral("%1 · %2 · %3").arg(issued, itemmodels::word(row.fraudType), row.number),
            QLatin1Char("345678"[choices.size()]), row.id.toString()});
    }
    m_repeatOf = addField(QStringLiteral("repeat_of"), tr("Of which earlier warning of the same person"),
        new ChoiceField(theme, choices));
    m_repeatOf->setColumns(1);
    m_repeatOf->setValue(m_earlier.empty() ? 0 : 1);
    m_reason = addField(QStringLiteral("status_reason"), tr("Reason"),
        new widgets::TextField({tr("Own transfer between own accounts"), tr("Payment to family or friends"),
            tr("Real purchase or loan"), tr("Number belongs to somebody else"), tr("Warning repeated")}));
    m_reason->setPlaceholder(tr("type, or press ↓"));
    setFirstField(m_mark);
    connect(m_mark, &ChoiceField::chosen, this, &MarkForm::markChosen);
    markChosen();
}

// Several instructions have no earlier one in common.
void MarkForm::readEarlier()
{
    const auto found = m_instructions.size() == 1 ? workplace().cases.read(m_instructions.front()) : std::nullopt;
    if (!found)
        return;
    for (const rules::InstructionRow &row : found->repeats) {
        if (row.issuedAt <= found->instruction.issuedAt && m_earlier.size() < earlierShown)
            m_earlier.push_back(row);
    }
}

void MarkForm::markChosen()
{
    setFieldVisible(m_repeatOf, m_mark->as<Mark>() == Mark::Repeated && !m_earlier.empty());
}

edit::Problems MarkForm::store()
{
    edit::Editor &editor = workplace().editor;
    const auto mark = m_mark->as<Mark>();
    if (mark == Mark::Repeated) {
        const int chosen = m_repeatOf->value();
        return editor.markRepeated(
            m_instructions, chosen ? m_earlier[size_t(chosen) - 1].id : records::Uuid(), m_reason->text(), m_seen);
    }
    const bool isInvalid = mark == Mark::Invalid;
    if (!isInvalid || m_reason->text().isEmpty()) {
        const QString key = isInvalid ? QStringLiteral("status_reason") : QStringLiteral("status");
        return {{records::Kind::Instruction, {}, key, rules::ProblemCode::Required}};
    }
    return editor.markInvalid(m_instructions, m_reason->text(), m_seen);
}

}  // namespace qianshao::ui::forms
