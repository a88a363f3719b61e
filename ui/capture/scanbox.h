// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>
#include <QWidget>

namespace qianshao::ui::capture {

class CameraBox;

// Reads a QR code that is held before a camera, and closes. Esc closes before.
class ScanBox final : public QWidget {
    Q_OBJECT
public:
    // `devices` outlives it.
    ScanBox(const widgets::Theme &theme, Devices &devices, QWidget *parent = nullptr);
    // Opens and takes the focus.
    void begin();

Q_SIGNALS:
    void read(const QString &text);
    // By Esc, or because it has read something.
    void closed();

private:
    void look();

    CameraBox *m_camera;
    QElapsedTimer m_lastLook;
};

}  // namespace qianshao::ui::capture
