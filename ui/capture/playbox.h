// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace qianshao::ui::capture {

// Plays a sound file that is in memory, and nothing else of it touches the disk. Esc stops; at the end it closes by
// itself.
class PlayBox final : public QWidget {
    Q_OBJECT
public:
    // `devices` outlives it.
    PlayBox(const widgets::Theme &theme, Devices &devices, QWidget *parent = nullptr);
    ~PlayBox() override;

    // From the beginning, instead of what is playing; takes the focus.
    void begin(const QByteArray &file);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Live;
    void play();
    void followTime();
    void close();
    void say(const QString &text);

    Devices &m_devices;
    QLabel *m_time;
    QProgressBar *m_progress;
    QLabel *m_text;
    QByteArray m_file;
    std::unique_ptr<Live> m_live;  // only while it plays
};

}  // namespace qianshao::ui::capture
