// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a Form keeps what was typed and brings it back.

#include "models/itemmodels/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/formdraft.h"
#include "ui/widgets/formframe.h"

namespace qianshao::ui::widgets {

void Form::setOfTheMoment(const InputField *field, std::function<void()> beginAnew)
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    if (row != m_rows.end())
        row->beginAnew = std::move(beginAnew);
}

bool Form::isTyped(const InputField *field) const
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    return row != m_rows.end() && row->isTyped;
}

void Form::noteUntouched()
{
    for (Row &row : m_rows)
        row.untouched = row.field->draft();
}

bool Form::isUntouched(const QString &key) const
{
    const auto row = std::ranges::find(m_rows, key, &Row::key);
    return row != m_rows.end() && row->field->draft() == row->untouched;
}

QString Form::draftText() const
{
    FormDraft draft{m_workplace.now(), {}, {}};
    for (const Row &row : m_rows) {
        const QString value = row.field->draft();
        if (row.beginAnew && !row.isTyped)
            draft.moment[row.key] = value;
        else if (value != row.untouched)
            draft.typed[row.key] = value;
    }
    return draft.text();
}

void Form::keepDraft()
{
    m_draftTimer.stop();
    if (!m_draftName.isEmpty() && !m_workplace.editor.keepDraft(m_draftName, draftText()))
        m_draftTimer.start();
}

// What began with the form (the start of a call, its clock) began with this one where the draft is an old one: a call
// of today must not be saved with the time of one that was given up last night.
void Form::restoreDraft()
{
    const auto draft = FormDraft::fromText(m_draftName.isEmpty() ? QString() : m_workplace.editor.draft(m_draftName));
    if (draft.typed.isEmpty())
        return;
    const bool isFresh = draft.isFresh(m_workplace.now());
    for (Row &row : m_rows) {
        if (draft.typed.contains(row.key) && (draft.keptAt.isSet() || !row.beginAnew)) {
            row.isTyped = true;
            row.field->restore(draft.typed[row.key]);
        } else if (isFresh && draft.moment.contains(row.key)) {
            row.field->restore(draft.moment[row.key]);
        }
    }
    filled();
    m_frame->setRestored(draft.keptAt.isSet()
            ? tr("What you typed at %1 is back.")
                  .arg(itemmodels::shortTime(draft.keptAt, m_workplace.now(), m_workplace.zone))
            : tr("Your unsaved text is back."));
}

void Form::discardDraft()
{
    m_draftTimer.stop();
    m_workplace.editor.dropDraft(m_draftName);
    for (Row &row : m_rows) {
        row.isTyped = false;
        if (row.beginAnew)
            row.beginAnew();
        else
            row.field->restore(row.untouched);
    }
    filled();
    m_frame->setRestored({});
    if (m_first)
        m_first->setFocus();
}

}  // namespace qianshao::ui::widgets
