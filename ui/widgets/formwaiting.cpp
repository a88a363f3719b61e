// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a Form waits: for the file, or for somebody who is asked.

#include "ui/widgets/form.h"
#include "ui/widgets/formframe.h"

namespace qianshao::ui::widgets {

void Form::waitForFile()
{
    hold();
    m_frame->setWaiting(
        FormFrame::tr(
            "An import is writing to the file. This is saved by itself as soon as the file is free; until then nothing "
            "of it is lost."),
        FormFrame::tr("Waiting to be saved"));
    m_saveTimer.start();
    keepDraft();
}

void Form::stopWaiting()
{
    m_saveTimer.stop();
    if (!m_isWorking)
        m_frame->setWaiting({});
}

void Form::beginWork(const QString &text)
{
    m_isWorking = true;
    m_frame->setWaiting(text, tr("One moment…"));
}

void Form::endWork(const QString &problem)
{
    m_isWorking = false;
    m_frame->setWaiting({});
    if (problem.isEmpty())
        finish();
    else
        m_frame->setProblem(problem);
}

}  // namespace qianshao::ui::widgets
