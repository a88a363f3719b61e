// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/capture/fakedevices.h"

#include <QAudioBuffer>
#include <QAudioDecoder>
#include <QBuffer>
#include <QEventLoop>
#include <QMediaCaptureSession>
#include <QMediaPlayer>
#include <QVideoFrame>

#include <cmath>
#include <cstring>
#include <numbers>

namespace qianshao::tests {

using ui::capture::Sound;

namespace {

// The buffer that ends a stream is not valid.
void append(Sound &sound, const QAudioBuffer &buffer)
{
    if (!buffer.isValid())
        return;
    sound.rate = buffer.format().sampleRate();
    sound.samples += ui::capture::toMono({buffer.constData<char>(), buffer.byteCount()}, buffer.format());
}

}  // namespace

FakeCamera::FakeCamera(QMediaCaptureSession &session)
{
    session.setVideoFrameInput(&m_input);
}

bool FakeCamera::show(const QImage &image)
{
    return m_input.sendVideoFrame(QVideoFrame(image));
}

FakeDevices::FakeDevices() : has{{{"/dev/video0", QStringLiteral("Integrated Camera")}}, true, true}
{
    connect(&m_loudspeaker, &QAudioBufferOutput::audioBufferReceived, this,
        [this](const QAudioBuffer &buffer) { append(played, buffer); });
}

void FakeDevices::look()
{
    ++looks;
    QMetaObject::invokeMethod(this, [this] { setFound(has); }, Qt::QueuedConnection);
}

void FakeDevices::plug(const Found &found)
{
    has = found;
    setFound(found);
}

std::unique_ptr<ui::capture::Source> FakeDevices::switchOn(const QByteArray &id, QMediaCaptureSession &session)
{
    auto source = std::make_unique<FakeCamera>(session);
    cameraOn = id;
    camera = source.get();
    return source;
}

std::unique_ptr<ui::capture::Microphone> FakeDevices::listen()
{
    auto source = std::make_unique<FakeMicrophone>();
    microphone = source.get();
    return source;
}

void FakeDevices::connectLoudspeaker(QMediaPlayer &player)
{
    player.setAudioBufferOutput(&m_loudspeaker);
}

QByteArray tone(double hertz, int milliseconds, int rate)
{
    const int count = int(qint64(milliseconds) * rate / 1000);
    QByteArray samples(count * 2, Qt::Uninitialized);
    for (int i = 0; i < count; ++i) {
        const auto sample = qint16(std::lround(16384 * std::sin(2 * std::numbers::pi * hertz * i / rate)));
        std::memcpy(samples.data() + i * 2, &sample, sizeof sample);
    }
    return samples;
}

int strongestHertz(const Sound &sound)
{
    const qsizetype count = std::min<qsizetype>(sound.samples.size() / 2, sound.rate);
    int strongest = 0;
    double most = 0;
    for (int hertz = 50; hertz <= 2000; ++hertz) {
        const double coefficient = 2 * std::cos(2 * std::numbers::pi * hertz / sound.rate);
        double last = 0;
        double before = 0;
        for (qsizetype i = 0; i < count; ++i) {
            qint16 sample;
            std::memcpy(&sample, sound.samples.constData() + i * 2, sizeof sample);
            const double now = sample + coefficient * last - before;
            before = std::exchange(last, now);
        }
        const double power = last * last + before * before - coefficient * last * before;
        if (power > most) {
            most = power;
            strongest = hertz;
        }
    }
    return strongest;
}

Sound decoded(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    Sound sound;
    // Not QTest::qWaitFor(): it sleeps between two of the thousands of pieces.
    QEventLoop loop;
    QAudioDecoder decoder;
    QObject::connect(&decoder, &QAudioDecoder::bufferReady, &loop, [&] { append(sound, decoder.read()); });
    QObject::connect(&decoder, &QAudioDecoder::finished, &loop, &QEventLoop::quit);
    QObject::connect(&decoder, qOverload<QAudioDecoder::Error>(&QAudioDecoder::error), &loop, &QEventLoop::quit,
        Qt::QueuedConnection);
    decoder.setSourceDevice(&buffer);
    decoder.start();
    loop.exec();
    return sound;
}

}  // namespace qianshao::tests
