// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;

namespace qianshao::ui::capture {

// Ways to a code that nobody wants to type: a camera that is held to the screen that shows it, and a picture of it.
class CodeReader final : public QWidget {
    Q_OBJECT
public:
    // What the camera sees: above the buttons, or in a window of its own where there is no room.
    enum class Sight { Here, Window };
    // `devices` outlives it; nullptr: there is no camera to be asked for.
    CodeReader(const widgets::Theme &theme, Devices *devices, Sight sight, QWidget *parent = nullptr);

Q_SIGNALS:
    void read(const QString &text);

private:
    void openWindow(Devices &devices);
    void take(const QString &text);
    void readPicture();

    const widgets::Theme &m_theme;
    QLabel *m_problem;
};

}  // namespace qianshao::ui::capture
