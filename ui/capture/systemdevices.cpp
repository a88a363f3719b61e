// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/systemdevices.h"

#include "ui/capture/sound.h"

#include <QAudioOutput>
#include <QAudioSource>
#include <QCamera>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QTimer>

namespace qianshao::ui::capture {

namespace {

// A microphone that is there tells at least silence; Qt's sound server part does not say when one has gone.
constexpr int patienceMs = 3000;

class SystemCamera final : public Source {
public:
    SystemCamera(const QCameraDevice &device, QMediaCaptureSession &session) : m_camera(device)
    {
        // Queued: one that does not start says so before anybody can listen.
        connect(&m_camera, &QCamera::errorOccurred, this, &Source::lost, Qt::QueuedConnection);
        session.setCamera(&m_camera);
        m_camera.start();
    }

private:
    QCamera m_camera;
};

QAudioFormat formatFor(const QAudioDevice &device)
{
    QAudioFormat format = formatOf(usualRate);
    return device.isFormatSupported(format) ? format : device.preferredFormat();
}

class SystemMicrophone final : public Microphone {
public:
    explicit SystemMicrophone(const QAudioDevice &device)
        : m_format(formatFor(device)),
          m_source(device, m_format),
          m_stream(m_source.start())
    {
        connect(&m_source, &QAudioSource::stateChanged, this, &SystemMicrophone::follow, Qt::QueuedConnection);
        if (m_stream)
            connect(m_stream, &QIODevice::readyRead, this, &SystemMicrophone::hear);
        m_patience.setSingleShot(true);
        m_patience.callOnTimeout(this, &Source::lost);
        m_patience.start(m_stream ? patienceMs : 0);
    }
    [[nodiscard]] int rate() const override { return m_format.sampleRate(); }

private:
    void follow()
    {
        if (m_source.state() == QtAudio::StoppedState)
            Q_EMIT lost();
    }
    void hear()
    {
        m_patience.start();
        m_read += m_stream->readAll();
        const int frame = std::max(1, m_format.bytesPerFrame());
        const qsizetype whole = m_read.size() - m_read.size() % frame;
        if (whole == 0)
            return;
        const QByteArray samples = toMono(m_read.first(whole), m_format);
        m_read.remove(0, whole);
        Q_EMIT heard(samples);
    }

    QAudioFormat m_format;
    QAudioSource m_source;
    QIODevice *m_stream;
    QTimer m_patience;
    QByteArray m_read;  // less than a frame between two calls
};

// No device any more: it was pulled out between the look and the use.
template <class Kind>
std::unique_ptr<Kind> lostAtOnce(std::unique_ptr<Kind> source)
{
    QMetaObject::invokeMethod(source.get(), &Source::lost, Qt::QueuedConnection);
    return source;
}

}  // namespace

struct SystemDevices::Seen {
    QList<QCameraDevice> cameras;
    QAudioDevice microphone;
    QAudioDevice loudspeaker;
};

class SystemDevices::Looker final : public QObject {
public:
    explicit Looker(SystemDevices &owner) : m_owner(owner) {}

    void look()
    {
        if (!m_devices)
            follow();
        auto seen = std::make_shared<Seen>();
        seen->cameras = QMediaDevices::videoInputs();
        seen->microphone = QMediaDevices::defaultAudioInput();
        seen->loudspeaker = QMediaDevices::defaultAudioOutput();
        QMetaObject::invokeMethod(&m_owner, [&owner = m_owner, seen] { owner.take(seen); }, Qt::QueuedConnection);
    }

private:
    void follow()
    {
        m_devices = std::make_unique<QMediaDevices>();
        connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, &Looker::look);
        connect(m_devices.get(), &QMediaDevices::audioInputsChanged, this, &Looker::look);
        connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &Looker::look);
    }

    SystemDevices &m_owner;
    std::unique_ptr<QMediaDevices> m_devices;
};

SystemDevices::SystemDevices(QObject *parent) : Devices(parent)
{
    m_thread.setObjectName(QStringLiteral("devices"));
}

SystemDevices::~SystemDevices()
{
    m_thread.quit();
    m_thread.wait();
}

void SystemDevices::look()
{
    if (!m_looker) {
        m_looker = new Looker(*this);
        m_looker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_looker, &QObject::deleteLater);
        m_thread.start();
    }
    QMetaObject::invokeMethod(m_looker, &Looker::look);
}

void SystemDevices::take(const std::shared_ptr<const Seen> &seen)
{
    m_seen = seen;
    Found found{.hasMicrophone = !seen->microphone.isNull(), .hasLoudspeaker = !seen->loudspeaker.isNull()};
    for (const QCameraDevice &camera : seen->cameras)
        found.cameras.push_back({camera.id(), camera.description()});
    setFound(found);
}

std::unique_ptr<Source> SystemDevices::switchOn(const QByteArray &camera, QMediaCaptureSession &session)
{
    const auto device = std::ranges::find(m_seen->cameras, camera, &QCameraDevice::id);
    if (device == m_seen->cameras.end())
        return lostAtOnce(std::make_unique<Source>());
    return std::make_unique<SystemCamera>(*device, session);
}

std::unique_ptr<Microphone> SystemDevices::listen()
{
    return std::make_unique<SystemMicrophone>(m_seen->microphone);
}

void SystemDevices::connectLoudspeaker(QMediaPlayer &player)
{
    player.setAudioOutput(new QAudioOutput(m_seen->loudspeaker, &player));
}

}  // namespace qianshao::ui::capture
