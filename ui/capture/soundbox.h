// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"
#include "ui/capture/sound.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <chrono>

class QLabel;
class QProgressBar;
class QPushButton;

namespace qianshao::ui::capture {

inline constexpr std::chrono::seconds longestNote{120};

// "1:05"
[[nodiscard]] QString minutesText(qint64 milliseconds);

// A short sound note, in memory only. It records from the moment that it opens until Enter, which keeps it, or until
// the limit; Esc throws it away. What was heard until a microphone is lost can still be kept.
class SoundBox final : public QWidget {
    Q_OBJECT
public:
    // `devices` outlives it.
    SoundBox(const widgets::Theme &theme, Devices &devices, std::chrono::milliseconds limit = longestNote,
        QWidget *parent = nullptr);
    ~SoundBox() override;

    // Opens and takes the focus; a recording under way goes on.
    void begin();
    // What recorded() gave away is safe: closes.
    void confirm();
    // It is not: it is still here, and Enter gives it away once more.
    void refuse();
    // What was heard until now goes to recorded(), as with Enter; nothing where there is nothing.
    void keep();
    // Something was recorded that is not safe yet.
    [[nodiscard]] bool isHolding() const;
    // What to do where there is no microphone.
    [[nodiscard]] static QString nothingFound();

Q_SIGNALS:
    void recorded(const qianshao::ui::capture::Sound &sound);
    void thrownAway();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class State : quint8 { Closed, Looking, Recording, Stopped, Keeping };
    void follow();
    void hear(const QByteArray &samples);
    void lose();
    void leave();
    void close();
    void switchOff();
    void enter(State state, const QString &text = {});

    Devices &m_devices;
    const std::chrono::milliseconds m_limit;
    QLabel *m_time;
    QProgressBar *m_meter;
    QLabel *m_text;
    QPushButton *m_keep;
    QPushButton *m_leave;
    State m_state = State::Closed;
    std::unique_ptr<Microphone> m_microphone;  // only while recording
    Sound m_sound;
    bool m_isHeard = false;  // anything but silence
};

}  // namespace qianshao::ui::capture
