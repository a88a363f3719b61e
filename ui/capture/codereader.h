// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace qianshao::ui::capture {

// Ways to a code that nobody wants to type: a camera that is held to the screen that shows it, and a picture of it.
class CodeReader final : public QWidget {
    Q_OBJECT
public:
    // What the camera sees: above the buttons, or, where there is no room, in a window of its own, and the buttons one
    // below the other.
    enum class Sight { Here, Window };
    // `devices` outlives it; nullptr: there is no camera to be asked for.
    CodeReader(const widgets::Theme &theme, Devices *devices, Sight sight, QWidget *parent = nullptr);

Q_SIGNALS:
    void read(const QString &text);
    // Nothing came of it; why, in words.
    void failed(const QString &problem);

private:
    void openWindow(Devices &devices);
    void readPicture();

    const widgets::Theme &m_theme;
};

}  // namespace qianshao::ui::capture
