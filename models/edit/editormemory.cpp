// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an Editor remembers that is no record: drafts and settings.

#include "models/edit/editor.h"
#include "models/store/store.h"

namespace qianshao::edit {

using rules::ProblemCode;

QString Editor::draft(const QString &form) const
{
    try {
        return m_store.drafts().text(form);
    } catch (const store::Failure &) {
        return {};  // the form opens all the same, empty
    }
}

bool Editor::keepDraft(const QString &form, const QString &text)
{
    const Problems problems = guarded([&]() -> Problems {
        m_store.drafts().keep(form, text);
        return {};
    });
    return problems.empty() || problems.front().code != ProblemCode::FileBusy;
}

void Editor::dropDraft(const QString &form)
{
    (void)guarded([&]() -> Problems {
        m_store.drafts().drop(form);
        return {};
    });
}

void Editor::dropDraftWhenDone(const QString &form)
{
    if (m_run.isRunning())
        m_draftToDrop = form;
    else
        dropDraft(form);
}

QString Editor::setting(const QString &key) const
{
    if (const auto unwritten = m_settings.constFind(key); unwritten != m_settings.constEnd())
        return *unwritten;
    try {
        return m_store.setting(key);
    } catch (const store::Failure &) {
        return {};  // what the window remembers is no reason to stop it; what matters fails where it is saved
    }
}

void Editor::setSetting(const QString &key, const QString &value)
{
    m_settings.insert(key, value);
    writeSettings();
}

void Editor::writeSettings()
{
    const Problems problems = guarded([&]() -> Problems {
        while (!m_settings.isEmpty()) {
            const auto first = m_settings.cbegin();
            m_store.setSetting(first.key(), first.value());
            m_settings.erase(first);
        }
        return {};
    });
    if (problems.empty())
        return;
    if (problems.front().code == ProblemCode::FileBusy)
        m_settingsTimer.start();
    else
        m_settings.clear();  // it was told; at the next start the window looks as before
}

}  // namespace qianshao::edit
