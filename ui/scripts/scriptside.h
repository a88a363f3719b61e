// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scripts/scriptview.h"
#include "ui/widgets/form.h"
#include "ui/widgets/formframe.h"

#include <QPointer>

namespace qianshao::ui::scripts {

// The script of a form: beside its fields where there is room, else below the last of them. Alt+PgDn and Alt+PgUp roll
// it, Alt+W begins the three minutes for who does not believe; with Alt, so that they work in a text too.
class ScriptSide final : public QWidget {
    Q_OBJECT
public:
    // The form adds this widget behind its last field, and calls place() when it has another size. `fieldsWidth`: what
    // its fields take at least.
    ScriptSide(const widgets::Workplace &workplace, widgets::Form &form, widgets::FormFrame &frame,
        const itemmodels::Script &script, int fieldsWidth);

    void place();
    // Into sight, where it is below.
    void goThere();

Q_SIGNALS:
    void movedBelow(bool isBelow);
    // A line for the note.
    void wokenUp(const QString &summary);

private:
    void wakeUp();
    void roll(double pages);
    [[nodiscard]] bool isBelow() const { return m_view->parentWidget() == this; }

    const widgets::Theme &m_theme;
    widgets::Form &m_form;
    widgets::FormFrame &m_frame;
    int m_fieldsWidth;
    ScriptView *m_view;
    QPointer<QWidget> m_before;  // had the focus when the questions began
};

}  // namespace qianshao::ui::scripts
