// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How an Editor takes its steps back and does them again, and what it does beside the window.

#include "models/edit/editor.h"
#include "models/store/store.h"

namespace qianshao::edit {

using rules::ProblemCode;

QString Editor::undoLabel() const
{
    return canUndo() ? m_steps[m_position - 1].label : QString();
}

QString Editor::redoLabel() const
{
    return canRedo() ? m_steps[m_position].label : QString();
}

Problems Editor::undo()
{
    return canUndo() ? revert(Way::Undo) : Problems();
}

Problems Editor::redo()
{
    return canRedo() ? revert(Way::Redo) : Problems();
}

// Taking back a step is a step itself, and what takes that back: undo and redo are the same act.
Problems Editor::revert(Way way)
{
    return guarded([&]() -> Problems {
        const Step &step = stepOf(way);
        // Their own step was allowed; of somebody else's only who works on cases themselves can judge.
        if (step.by != m_me && !rules::may(m_role, records::Kind::Instruction, rules::Action::Update))
            return {{records::Kind::None, {}, {}, ProblemCode::NotAllowed}};
        if (m_store.sizeOf(step.step) > mostAtOnce) {
            m_way = way;
            m_run.start(
                [step = step.step](store::Store &store, const store::GoOn &goOn) { return store.revert(step, goOn); });
            Q_EMIT reverting(step.label, 0);
            Q_EMIT stackChanged();
            return {};
        }
        const store::Applied applied = m_store.revert(step.step);
        if (applied.problems.empty())
            settle(way, applied.step);
        return applied.problems;
    });
}

void Editor::start(Way way, const QString &label, LongStep::Work work)
{
    m_way = way;
    m_label = label;
    m_run.start(std::move(work));
    tellProgress(0);
    Q_EMIT stackChanged();
}

void Editor::tellProgress(int percent)
{
    if (m_way == Way::Do)
        Q_EMIT altering(m_label, percent);
    else
        Q_EMIT reverting(m_label, percent);
}

void Editor::finish(qint64 step, const Problems &problems)
{
    if (!problems.empty())
        return refuse(problems.front().code);
    if (!m_draftToDrop.isEmpty())
        dropDraft(std::exchange(m_draftToDrop, {}));
    if (m_way != Way::Do)
        settle(m_way, step);
    else if (step != 0)
        push(step, m_label);
}

void Editor::refuse(ProblemCode why)
{
    m_draftToDrop.clear();
    if (m_way == Way::Do)
        Q_EMIT alterationRefused(why);
    else
        Q_EMIT revertRefused(why);
    Q_EMIT stackChanged();
}

void Editor::settle(Way way, qint64 step)
{
    Step &settled = stepOf(way);
    settled.step = step;
    m_position += way == Way::Undo ? -1 : 1;
    if (way == Way::Undo)
        Q_EMIT undone(settled.label);
    else
        Q_EMIT applied(settled.label);
    Q_EMIT stackChanged();
}

}  // namespace qianshao::edit
