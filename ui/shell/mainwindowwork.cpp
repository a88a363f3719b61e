// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done in the window: forms, work on instructions, records, undo.

#include "ui/shell/instructionwork.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidepanel.h"
#include "ui/widgets/problemtext.h"

namespace qianshao::ui::shell {

using widgets::Form;
using widgets::Page;

namespace {

// A file that is busy says nothing about what was asked for.
QString whyNot(const QString &refusal, rules::ProblemCode code)
{
    const QString reason = widgets::problemText(code);
    const bool saysAll = code == rules::ProblemCode::FileBusy || code == rules::ProblemCode::Cancelled;
    return saysAll ? reason : refusal.arg(reason);
}

}  // namespace

void MainWindow::followEditor()
{
    const edit::Editor &editor = m_workplace.editor;
    connect(&editor, &edit::Editor::stackChanged, this, &MainWindow::showFigures);
    connect(&editor, &edit::Editor::revertRefused, this,
        [this](rules::ProblemCode code) { tell(whyNot(tr("Cannot be undone any more: %1"), code)); });
    connect(&editor, &edit::Editor::alterationRefused, this,
        [this](rules::ProblemCode code) { tell(whyNot(tr("Not done: %1"), code)); });
}

void MainWindow::openForm(Form *form)
{
    m_workedOn.clear();
    m_side->openForm(page(), form);
}

Form *MainWindow::form() const
{
    return m_side->form();
}

void MainWindow::requestAction(const QString &action, const QList<records::Uuid> &instructions)
{
    if (m_workplace.editor.sight() == rules::Sight::Door && action != u"visit") {
        tell(tr("The police do this. Your visit is written down with V."));
        return;
    }
    const InstructionWork work = workOn(m_workplace, action, instructions);
    if (work.form) {
        openForm(work.form);
        m_workedOn = instructions;
    } else if (!work.problems.empty()) {
        tell(widgets::problemText(work.problems.front().code));
    } else if (work.isDone) {
        settle(instructions);
    }
}

// What is done beside the window comes into the list by itself.
void MainWindow::settle(const QList<records::Uuid> &instructions)
{
    if (!m_workplace.editor.isAtWork())
        page()->settle(instructions);
}

void MainWindow::formGone(Page *page, bool wasSaved)
{
    if (page != this->page())
        return;
    if (wasSaved)
        settle(m_workedOn);
    page->focusList();
}

void MainWindow::showRecord(records::Kind kind, const records::Uuid &id)
{
    if (page()->showRecord(kind, id)) {
        m_side->setOpen(true);
        return;
    }
    for (Page *other : m_pages) {
        if (other != page() && isSeen(*other) && other->showRecord(kind, id)) {
            showPage(other);
            m_side->setOpen(true);
            return;
        }
    }
    tell(tr("This record is not here any more."));
}

void MainWindow::undo()
{
    if (const edit::Problems problems = m_workplace.editor.undo(); !problems.empty())
        tell(whyNot(tr("Cannot be undone any more: %1"), problems.front().code));
    else
        page()->refresh();
}

void MainWindow::redo()
{
    if (const edit::Problems problems = m_workplace.editor.redo(); !problems.empty())
        tell(whyNot(tr("Cannot be done again: %1"), problems.front().code));
    else
        page()->refresh();
}

}  // namespace qianshao::ui::shell
