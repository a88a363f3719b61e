// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QAudioFormat;

namespace qianshao::ui::capture {

// Speech needs no more, and two minutes of it are 6 MB in memory.
inline constexpr int usualRate = 24'000;
inline constexpr auto soundMime = "audio/mpeg";

// What a microphone heard: mono, 16 bits a sample.
struct Sound {
    int rate = usualRate;  // samples in a second
    QByteArray samples;

    [[nodiscard]] qint64 milliseconds() const { return samples.size() / 2 * 1000 / rate; }
};

[[nodiscard]] QAudioFormat formatOf(int rate);
// Whole frames of any format -> mono, 16 bits; channels are averaged.
[[nodiscard]] QByteArray toMono(const QByteArray &frames, const QAudioFormat &format);
// How loud the loudest sample is: 0 (-60 dB and less) to 100.
[[nodiscard]] int loudness(const QByteArray &samples);

// As the file that is kept: MP3, 32 kbit/s, 240 kB a minute, written in memory only. Qt's recorder refuses Opus in Ogg,
// and its M4A lacks what other players need to decode it. Blocks for about half a second a minute; in any thread, while
// there is an application. Empty where there is no sound or this system cannot write MP3.
[[nodiscard]] QByteArray soundFile(const Sound &sound);

}  // namespace qianshao::ui::capture
