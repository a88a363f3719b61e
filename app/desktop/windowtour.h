// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/album.h"
#include "app/desktop/desktop.h"
#include "app/desktop/keyhand.h"

namespace qianshao::desktop {

// Pictures of what the window shows when a hand works in it. Each returns whether all was there and its pictures were
// written.
class WindowTour {
public:
    WindowTour(Desktop &desktop, const Album &album)
        : m_desktop(desktop),
          m_window(desktop.window()),
          m_hand(m_window),
          m_album(album)
    {
    }
    [[nodiscard]] bool pages(const QString &prefix = {});
    // What the keys of an instruction open, a logged call and visit, a row to correct.
    [[nodiscard]] bool forms();
    // What else the map of visits shows: all open instructions, another order, the record beside it.
    [[nodiscard]] bool maps();
    // What lies over the pages, and the preview of an import.
    [[nodiscard]] bool others();
    // What is asked for a partner, for a package to be made, and what stands on one that has come.
    [[nodiscard]] bool packages(const QString &come);
    // What is asked of whoever joins a hub.
    [[nodiscard]] bool joining();
    // Addresses of persons that wait to be settled, and the place of one.
    [[nodiscard]] bool addresses();
    // One of several fields of a record that wait for a decision, one that is decided, and that taken back.
    [[nodiscard]] bool conflicts();
    // One call and one visit, as a hand would do them.
    [[nodiscard]] bool mainJob();

private:
    // Of the questions for who does not believe, one that is answered with a sign of fraud.
    [[nodiscard]] bool wakeUp();
    // Only what has ended is taken up again.
    [[nodiscard]] bool reopen();
    [[nodiscard]] bool formOf(QStringView page, Qt::Key key, const char *name, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] bool picture(const QString &name) const { return m_album.add(m_window, name); }

    Desktop &m_desktop;
    ui::shell::MainWindow &m_window;
    KeyHand m_hand;
    const Album &m_album;
};

}  // namespace qianshao::desktop
