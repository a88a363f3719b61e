// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"

#include <QThread>

namespace qianshao::ui::capture {

// The devices of this machine. They are looked for and followed in a thread of their own, which the first look()
// starts: Qt Multimedia loads its plug-in then and waits for the sound server.
class SystemDevices final : public Devices {
    Q_OBJECT
public:
    explicit SystemDevices(QObject *parent = nullptr);
    // Waits for a look that is under way.
    ~SystemDevices() override;

    void look() override;
    [[nodiscard]] std::unique_ptr<Source> switchOn(const QByteArray &camera, QMediaCaptureSession &session) override;
    [[nodiscard]] std::unique_ptr<Microphone> listen() override;
    void connectLoudspeaker(QMediaPlayer &player) override;

private:
    class Looker;
    struct Seen;
    void take(const std::shared_ptr<const Seen> &seen);

    QThread m_thread;
    Looker *m_looker = nullptr;  // lives in the thread
    std::shared_ptr<const Seen> m_seen;
};

}  // namespace qianshao::ui::capture
