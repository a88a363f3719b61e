// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/sound.h"

#include <QAudioBuffer>
#include <QAudioBufferInput>
#include <QBuffer>
#include <QEventLoop>
#include <QMediaCaptureSession>
#include <QMediaFormat>
#include <QMediaRecorder>
#include <QTimer>

#include <chrono>
#include <cmath>
#include <cstring>
#include <limits>

namespace qianshao::ui::capture {

namespace {

constexpr int bitRate = 32'000;
constexpr int piecesInASecond = 5;
constexpr double quietest = -60;  // dB
// Qt deletes what it wrote with by events of the same thread, a moment after it says that it has stopped.
constexpr std::chrono::milliseconds afterwards{50};

qint16 sampleAt(const char *samples, qsizetype index)
{
    qint16 sample;
    std::memcpy(&sample, samples + index * qsizetype(sizeof sample), sizeof sample);
    return sample;
}

}  // namespace

QAudioFormat formatOf(int rate)
{
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelConfig(QAudioFormat::ChannelConfigMono);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

QByteArray toMono(const QByteArray &frames, const QAudioFormat &format)
{
    if (format.channelCount() == 1 && format.sampleFormat() == QAudioFormat::Int16)
        return frames;
    const int channels = format.channelCount();
    if (channels == 0 || format.bytesPerFrame() == 0)
        return {};  // no format
    const qsizetype count = frames.size() / format.bytesPerFrame();
    QByteArray samples(count * qsizetype(sizeof(qint16)), Qt::Uninitialized);
    const char *read = frames.constData();
    for (qsizetype i = 0; i < count; ++i) {
        float sum = 0;
        for (int channel = 0; channel < channels; ++channel, read += format.bytesPerSample())
            sum += format.normalizedSampleValue(read);
        const auto sample = qint16(std::lround(std::clamp(sum / float(channels), -1.F, 1.F) * 32767.F));
        std::memcpy(samples.data() + i * qsizetype(sizeof sample), &sample, sizeof sample);
    }
    return samples;
}

int loudness(const QByteArray &samples)
{
    int loudest = 0;
    for (qsizetype i = 0; i < samples.size() / 2; ++i)
        loudest = std::max(loudest, std::abs(int(sampleAt(samples.constData(), i))));
    const double level = loudest ? 20 * std::log10(loudest / 32768.0) : quietest;
    return int(std::lround(std::clamp(1 - level / quietest, 0.0, 1.0) * 100));
}

QByteArray soundFile(const Sound &sound)
{
    if (sound.samples.isEmpty())
        return {};
    const QAudioFormat format = formatOf(sound.rate);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QAudioBufferInput input(format);
    QMediaRecorder recorder;
    QMediaCaptureSession session;
    session.setAudioBufferInput(&input);
    session.setRecorder(&recorder);
    QMediaFormat kind(QMediaFormat::MP3);
    kind.setAudioCodec(QMediaFormat::AudioCodec::MP3);
    recorder.setMediaFormat(kind);
    recorder.setEncodingMode(QMediaRecorder::AverageBitRateEncoding);
    recorder.setAudioBitRate(bitRate);
    recorder.setOutputDevice(&file);
    recorder.setAutoStop(true);

    qsizetype sent = 0;
    const qsizetype most = format.bytesForFrames(sound.rate / piecesInASecond);
    const auto send = [&] {
        while (sent < sound.samples.size()) {
            const QAudioBuffer piece(sound.samples.mid(sent, most), format);
            if (!input.sendAudioBuffer(piece))
                return;  // it is called again as soon as there is room
            sent += piece.byteCount();
        }
        input.sendAudioBuffer({});  // the end
    };
    QEventLoop loop;
    QObject::connect(&input, &QAudioBufferInput::readyToSendAudioBuffer, &loop, send, Qt::QueuedConnection);
    QObject::connect(&recorder, &QMediaRecorder::recorderStateChanged, &loop, [&](QMediaRecorder::RecorderState state) {
        if (state == QMediaRecorder::StoppedState)
            QTimer::singleShot(afterwards, &loop, &QEventLoop::quit);
    });
    recorder.record();
    if (recorder.recorderState() != QMediaRecorder::RecordingState)
        return {};
    // The recorder writes until it says that it has stopped: nothing of this may go before.
    loop.exec();
    return recorder.error() == QMediaRecorder::NoError ? file.data() : QByteArray();
}

}  // namespace qianshao::ui::capture
