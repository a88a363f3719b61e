// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QMediaCaptureSession;
class QMediaPlayer;

namespace qianshao::ui::capture {

// A camera as a list shows it. `id` is the same after a restart.
struct CameraName {
    QByteArray id;
    QString name;
};

// A device that is switched on; it is switched off with this.
class Source : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    // It was pulled out, another program has it, or this account may not use it: nothing more comes.
    void lost();
};

class Microphone : public Source {
    Q_OBJECT
public:
    using Source::Source;
    // Samples in a second.
    [[nodiscard]] virtual int rate() const = 0;

Q_SIGNALS:
    // Mono, 16 bits a sample, in the order of this machine.
    void heard(const QByteArray &samples);
};

// What this machine can see and hear with. Nothing is asked before the first look(): that loads a good deal.
class Devices : public QObject {
    Q_OBJECT
public:
    struct Found {
        std::vector<CameraName> cameras;
        bool hasMicrophone = false;
        bool hasLoudspeaker = false;
    };
    using QObject::QObject;

    // Returns at once; looked() follows.
    virtual void look() = 0;
    // Absent until it has looked once.
    [[nodiscard]] const std::optional<Found> &found() const { return m_found; }
    // Its pictures go to the session's sink. A camera that is gone is lost() at once.
    [[nodiscard]] virtual std::unique_ptr<Source> switchOn(const QByteArray &camera, QMediaCaptureSession &session) = 0;
    // The one that the system's settings prefer.
    [[nodiscard]] virtual std::unique_ptr<Microphone> listen() = 0;
    virtual void connectLoudspeaker(QMediaPlayer &player) = 0;

Q_SIGNALS:
    // After each look(), and whenever something was plugged in or pulled out afterwards.
    void looked();

protected:
    void setFound(const Found &found);

private:
    std::optional<Found> m_found;
};

}  // namespace qianshao::ui::capture
