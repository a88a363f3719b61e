// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/forms/desk.h"
#include "ui/instructions/instructionspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/today/todaypage.h"

#include <QTest>

namespace qianshao::tests {

// The window as a person has it, on a real file: the queue and all instructions.
struct Window {
    explicit Window(Desk &desk) : window(desk.workplace())
    {
        window.addPage(new ui::today::TodayPage(desk.workplace()));
        window.addPage(new ui::instructions::InstructionsPage(desk.workplace()));
        window.restore();
        window.show();
        waitUntilActive(&window);
    }
    ui::widgets::ListTable *table() { return window.page()->findChild<ui::widgets::ListTable *>(); }
    template <class W>
    W *child(const char *name)
    {
        return window.findChild<W *>(QLatin1StringView(name));
    }

    ui::shell::MainWindow window;
};

inline void takeMine(Desk &desk)
{
    QVERIFY(desk.editor().assign({desk.instruction.id}, desk.me.id).empty());
}

}  // namespace qianshao::tests
