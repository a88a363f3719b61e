// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/sound.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

#include <array>

class QKeyEvent;
class QPushButton;

namespace qianshao::ui::capture {
class CameraBox;
class PlayBox;
class SoundBox;
}  // namespace qianshao::ui::capture

namespace qianshao::ui::visits {

// What is captured with a camera (C) and a microphone (0) of this machine, and heard again. Devices are not looked for
// before somebody asks for one; from then on a button whose device is missing says so. The camera that was chosen last
// is a setting.
class LiveCapture final : public QWidget {
    Q_OBJECT
public:
    // Workplaces without devices have none. The parent gets the focus where a button cannot have it.
    LiveCapture(const widgets::Workplace &workplace, QWidget *parent);

    // For the caller to place.
    [[nodiscard]] std::array<QPushButton *, 2> buttons() const { return {m_cameraButton, m_soundButton}; }
    bool takeKey(const QKeyEvent &event);
    // What would be lost (translated); empty for nothing.
    [[nodiscard]] QString unkept() const;
    // Gives away what was recorded so far, where anything was.
    void keepSound();
    void play(const QByteArray &soundFile);
    // What became of the sound that recorded() gave away.
    void confirmSound();
    void refuseSound();

Q_SIGNALS:
    void photographed(const QByteArray &jpeg);
    void recorded(const qianshao::ui::capture::Sound &sound);
    void played();
    // Something is in the way; empty takes back what was said before.
    void problemFound(const QString &text);
    void noticed(const QString &text);

private:
    void openCamera();
    void record();
    void followDevices();
    void press(QPushButton *button);
    void focus(QPushButton *button);

    const widgets::Workplace m_workplace;
    QPushButton *m_cameraButton;
    QPushButton *m_soundButton;
    capture::CameraBox *m_camera;
    capture::SoundBox *m_sound;
    capture::PlayBox *m_player;
};

}  // namespace qianshao::ui::visits
