// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"
#include "ui/capture/sound.h"

#include <QAudioBufferOutput>
#include <QImage>
#include <QPointer>
#include <QVideoFrameInput>

namespace qianshao::tests {

// Pictures that a test shows, through Qt's own session.
class FakeCamera final : public ui::capture::Source {
public:
    explicit FakeCamera(QMediaCaptureSession &session);
    // False when nobody takes pictures.
    bool show(const QImage &image);

private:
    QVideoFrameInput m_input;
};

class FakeMicrophone final : public ui::capture::Microphone {
public:
    [[nodiscard]] int rate() const override { return ui::capture::usualRate; }
};

// A machine whose devices a test plugs in, pulls out and feeds. What its loudspeaker is given, it keeps.
class FakeDevices final : public ui::capture::Devices {
public:
    // With one camera, a microphone and a loudspeaker.
    FakeDevices();

    // As on a real machine, what was found is told later.
    void look() override;
    // What is there from now on; it is told at once.
    void plug(const Found &found);
    [[nodiscard]] std::unique_ptr<ui::capture::Source> switchOn(
        const QByteArray &camera, QMediaCaptureSession &session) override;
    [[nodiscard]] std::unique_ptr<ui::capture::Microphone> listen() override;
    void connectLoudspeaker(QMediaPlayer &player) override;

    Found has;
    int looks = 0;
    QByteArray cameraOn;  // the last that was switched on
    QPointer<FakeCamera> camera;  // null while none is on
    QPointer<FakeMicrophone> microphone;  // null while none is on
    ui::capture::Sound played;

private:
    QAudioBufferOutput m_loudspeaker;
};

// A sine at half the greatest loudness.
[[nodiscard]] QByteArray tone(double hertz, int milliseconds, int rate = ui::capture::usualRate);
// The strongest whole frequency between 50 and 2000 Hz.
[[nodiscard]] int strongestHertz(const ui::capture::Sound &sound);
// What Qt's decoder makes of a sound file in memory; without samples where it cannot.
[[nodiscard]] ui::capture::Sound decoded(const QByteArray &file);

}  // namespace qianshao::tests
