// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/refusalcard.h"

#include "models/itemmodels/words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::conflicts {

using itemmodels::NotTaken;

RefusalCard::RefusalCard(const widgets::Workplace &workplace, QWidget *parent)
    : GroupCard(workplace, "refusalCard", parent),
      m_record(addLabel(column(), "refusalRecordLabel", "head"))
{
    addProblem("refusalProblemLabel");
    const auto buttons = addButtons(
        {{"seenPushButton", tr("Seen"), u"dismiss"}, {"showRefusedPushButton", tr("Show the record"), u"open"}},
        "unmaskRefusedPushButton");
    m_show = buttons[1];
    addLabel(column(), "refusalHintLabel", "small",
        tr("The record holds what the hub has. What was written here is kept in this list only, until somebody has "
           "seen it."));
    column()->addStretch(1);
    connect(buttons[0], &QPushButton::clicked, this, &RefusalCard::seen);
    connect(m_show, &QPushButton::clicked, this, &RefusalCard::recordWanted);
}

void RefusalCard::showRefusal(const NotTaken &refusal, bool hasPage)
{
    const bool isAnother = m_refusal.kind != refusal.kind || m_refusal.id != refusal.id;
    m_refusal = refusal;
    m_record->setWords(refusal.record);
    m_show->setVisible(hasPage);
    beginRow(isAnother);
}

// When and why are said once where they are the same for several fields.
void RefusalCard::showContent()
{
    delete m_fields;
    m_fields = new QWidget(widget());
    auto *lines = new QVBoxLayout(m_fields);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(workplace().theme.grid() / 2);
    column()->insertWidget(1, m_fields);
    bool isMasked = false;
    QString lastReason;
    for (const NotTaken::Field &field : m_refusal.fields) {
        const auto shown = [&](const QString &text) {
            const QString masked = itemmodels::masked(text, field.sensitivity);
            isMasked = isMasked || masked != text;
            return isUnmasked() ? text : masked;
        };
        const QString when = itemmodels::shortTime(field.at, workplace().now(), workplace().zone);
        const QString reason = QStringLiteral("%1 · %2").arg(when, field.why);
        if (std::exchange(lastReason, reason) != reason)
            addLabel(lines, "whyLabel", "dim", reason);
        addLabel(lines, "refusedFieldLabel", "small", field.title);
        if (field.field == 0)
            continue;
        const bool isEmpty = field.text.isEmpty();
        addLabel(lines, "refusedValueLabel", isEmpty ? "dim" : "strong", isEmpty ? tr("nothing") : shown(field.text));
        if (!field.now.isEmpty())
            addLabel(lines, "standsNowLabel", "small", tr("stands there now: %1").arg(shown(field.now)));
    }
    m_fields->show();
    setMasked(isMasked);
}

}  // namespace qianshao::ui::conflicts
