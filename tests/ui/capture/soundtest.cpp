// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/sound.h"
#include "tests/ui/capture/fakedevices.h"

#include <QAudioFormat>
#include <QTest>
#include <QThreadPool>

using namespace qianshao;
using namespace ui::capture;

// What a microphone heard becomes a small file in memory and can be heard again.
class SoundTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aToneComesBackAsItWas()
    {
        for (const int milliseconds : {300, 1500, 5020}) {
            const QByteArray file = soundFile({.samples = tests::tone(440, milliseconds)});
            QVERIFY(file.startsWith("ID3"));
            const Sound back = tests::decoded(file);
            QVERIFY2(
                std::abs(back.milliseconds() - milliseconds) <= 200, qPrintable(QString::number(back.milliseconds())));
            if (milliseconds > 1000)
                QVERIFY(std::abs(tests::strongestHertz(back) - 440) <= 5);
        }
    }

    // As the vault takes it: beside the window.
    void itIsWrittenInAnyThread()
    {
        QThreadPool pool;
        QByteArray file;
        pool.start([&] { file = soundFile({.samples = tests::tone(880, 2000)}); });
        QVERIFY(pool.waitForDone(30'000));
        QVERIFY(std::abs(tests::strongestHertz(tests::decoded(file)) - 880) <= 5);
    }

    void theLongestNoteIsSmallAndWhole()
    {
        const QByteArray file = soundFile({.samples = tests::tone(440, 120'000)});
        QVERIFY2(file.size() > 400'000 && file.size() < 520'000, qPrintable(QString::number(file.size())));
        const qint64 milliseconds = tests::decoded(file).milliseconds();
        QVERIFY2(std::abs(milliseconds - 120'000) <= 200, qPrintable(QString::number(milliseconds)));
    }

    void microphonesWithAnotherRateAreTaken()
    {
        const QByteArray file = soundFile({.rate = 44'100, .samples = tests::tone(440, 2000, 44'100)});
        const Sound back = tests::decoded(file);
        QVERIFY(std::abs(back.milliseconds() - 2000) <= 200);
        QVERIFY(std::abs(tests::strongestHertz(back) - 440) <= 5);
    }

    void nothingComesOfNothing() { QVERIFY(soundFile({}).isEmpty()); }

    void channelsAreAveraged()
    {
        QAudioFormat format;
        format.setSampleRate(48'000);
        format.setChannelCount(2);
        format.setSampleFormat(QAudioFormat::Float);
        const std::array<float, 6> frames{0.5F, 0.25F, -1.F, -1.F, 1.F, -1.F};
        const QByteArray bytes(reinterpret_cast<const char *>(frames.data()), sizeof frames);
        const QByteArray samples = toMono(bytes, format);
        QCOMPARE(samples.size(), 6);
        const auto *read = reinterpret_cast<const qint16 *>(samples.constData());
        QCOMPARE(read[0], qint16(12288));
        QCOMPARE(read[1], qint16(-32767));
        QCOMPARE(read[2], qint16(0));
        QCOMPARE(toMono(samples, formatOf(48'000)), samples);
    }

    void loudnessIsInDecibels()
    {
        QCOMPARE(loudness({}), 0);
        QCOMPARE(loudness(QByteArray(400, '\0')), 0);
        QCOMPARE(loudness(tests::tone(440, 100)), 90);  // -6 dB of 60
        const qint16 least = std::numeric_limits<qint16>::min();
        QCOMPARE(loudness({reinterpret_cast<const char *>(&least), 2}), 100);
    }
};

QTEST_MAIN(SoundTest)
#include "soundtest.moc"
