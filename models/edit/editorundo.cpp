// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How an Editor takes its steps back and does them again.

#include "models/edit/editor.h"
#include "models/store/store.h"

namespace qianshao::edit {

using rules::ProblemCode;

namespace {

// More records than this are taken back beside the window: some milliseconds' work.
constexpr qint64 mostAtOnce = 200;

}  // namespace

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

void Editor::refuse(ProblemCode why)
{
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
