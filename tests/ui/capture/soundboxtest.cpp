// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/soundbox.h"
#include "tests/ui/capture/fakedevices.h"
#include "tests/ui/forms/desk.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using tests::FakeDevices;
using tests::tone;
using ui::capture::Sound;
using ui::capture::SoundBox;

// A sound note from the first sample to the moment that it is safe or thrown away.
class SoundBoxTest : public QObject {
    Q_OBJECT

    // A box on the screen, in a page as in a form.
    struct Bench {
        explicit Bench(std::chrono::milliseconds limit = ui::capture::longestNote)
            : box(new SoundBox(tests::theme(), devices, limit, &page)),
              thrownAway(box, &SoundBox::thrownAway),
              closed(box, &SoundBox::closed)
        {
            QObject::connect(box, &SoundBox::recorded, [this](const Sound &sound) { recorded.push_back(sound); });
            page.resize(400, 300);
            page.show();
            tests::waitUntilActive(&page);
        }
        bool begin()
        {
            box->begin();
            return QTest::qWaitFor([this] { return devices.microphone != nullptr; });
        }
        void hear(int milliseconds, double hertz = 440) { devices.microphone->heard(tone(hertz, milliseconds)); }
        [[nodiscard]] QString text() const { return box->findChild<QLabel *>(QStringLiteral("soundLabel"))->text(); }
        [[nodiscard]] QString time() const
        {
            return box->findChild<QLabel *>(QStringLiteral("soundTimeLabel"))->text();
        }
        [[nodiscard]] bool isOff() const
        {
            return QTest::qWaitFor([this] { return devices.microphone == nullptr; });
        }

        FakeDevices devices;
        QWidget page;
        SoundBox *box;
        QSignalSpy thrownAway;
        QSignalSpy closed;
        std::vector<Sound> recorded;
    };

private Q_SLOTS:
    void enterGivesAwayWhatWasHeard()
    {
        Bench bench;
        QVERIFY(!bench.box->isVisible());
        QVERIFY(bench.begin());
        tests::press(&bench.page, "\r");  // nothing was heard yet
        QVERIFY(bench.recorded.empty());
        QVERIFY(!bench.box->isHolding());
        bench.hear(700);
        bench.hear(1300);
        QVERIFY(bench.box->isHolding());
        QCOMPARE(bench.time(), QStringLiteral("0:02 of 2:00"));
        QCOMPARE(bench.box->findChild<QProgressBar *>(QStringLiteral("soundMeter"))->value(), 90);
        tests::press(&bench.page, "\r");
        QCOMPARE(bench.recorded.size(), 1u);
        QCOMPARE(bench.recorded[0].milliseconds(), 2000);
        QVERIFY(bench.recorded[0].samples == tone(440, 700) + tone(440, 1300));
        QVERIFY(bench.isOff());
        // Until it is safe, it is here.
        QVERIFY(bench.box->isVisible() && bench.box->isHolding());
        tests::press(&bench.page, "\r\x1b");
        QCOMPARE(bench.recorded.size(), 1u);
        QVERIFY(bench.box->isVisible());
        bench.box->confirm();
        QVERIFY(!bench.box->isVisible() && !bench.box->isHolding());
        QCOMPARE(bench.closed.size(), 1);
        QCOMPARE(bench.thrownAway.size(), 0);
    }

    void whatIsRefusedCanBeKeptOnceMore()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.hear(500);
        tests::press(&bench.page, "\r");
        bench.box->refuse();
        QVERIFY(bench.box->isVisible());
        QVERIFY(bench.text().contains(QStringLiteral("still here")));
        tests::press(&bench.page, "\r");
        QCOMPARE(bench.recorded.size(), 2u);
        QVERIFY(bench.recorded[1].samples == tone(440, 500));
    }

    void escapeThrowsAway()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.hear(500);
        tests::press(&bench.page, "\x1b");
        QVERIFY(!bench.box->isVisible() && !bench.box->isHolding());
        QCOMPARE(bench.thrownAway.size(), 1);
        QVERIFY(bench.recorded.empty());
        QVERIFY(bench.isOff());
        // The next note begins anew.
        QVERIFY(bench.begin());
        QCOMPARE(bench.time(), QStringLiteral("0:00 of 2:00"));
        bench.hear(300);
        tests::press(&bench.page, "\r");
        QCOMPARE(bench.recorded[0].milliseconds(), 300);
    }

    void theLimitEndsIt()
    {
        Bench bench;
        QVERIFY(bench.begin());
        for (int i = 0; i < 119; ++i)
            bench.hear(1000);
        QVERIFY(bench.devices.microphone);
        QCOMPARE(bench.time(), QStringLiteral("1:59 of 2:00"));
        bench.hear(1500);
        QVERIFY(bench.isOff());
        QVERIFY(bench.text().contains(QStringLiteral("2:00 at most")));
        QVERIFY(bench.recorded.empty());
        tests::press(&bench.page, "\r");
        QCOMPARE(bench.recorded[0].milliseconds(), 120'000);
    }

    void whatWasHeardUntilTheMicrophoneWasLostIsHere()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.hear(4000);
        bench.devices.microphone->lost();
        QVERIFY(bench.isOff());
        QVERIFY(bench.text().contains(QStringLiteral("heard until then")));
        tests::press(&bench.page, "\r");
        QCOMPARE(bench.recorded[0].milliseconds(), 4000);
    }

    void aMicrophoneThatNeverGivesSoundIsTold()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.devices.microphone->lost();
        QVERIFY(bench.isOff());
        QVERIFY(bench.text().contains(QStringLiteral("gives no sound")));
        QVERIFY(!bench.box->findChild<QPushButton *>(QStringLiteral("keepSoundButton"))->isEnabled());
        tests::press(&bench.page, "\x1b");
        QVERIFY(!bench.box->isVisible());
        QCOMPARE(bench.thrownAway.size(), 0);
    }

    void aMutedMicrophoneIsTold()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.devices.microphone->heard(QByteArray(tone(440, 2900).size(), '\0'));
        QCOMPARE(bench.text(), QString());
        bench.devices.microphone->heard(QByteArray(tone(440, 200).size(), '\0'));
        QVERIFY(bench.text().contains(QStringLiteral("Nothing is heard")));
        bench.hear(100);
        QCOMPARE(bench.text(), QString());
    }

    void withoutAMicrophoneItSaysWhatToDoAndFollows()
    {
        Bench bench;
        bench.devices.has.hasMicrophone = false;
        bench.box->begin();
        QVERIFY(QTest::qWaitFor([&] { return bench.text() == SoundBox::nothingFound(); }));
        QVERIFY(!bench.devices.microphone);
        FakeDevices::Found found = bench.devices.has;
        found.hasMicrophone = true;
        bench.devices.plug(found);
        QVERIFY(bench.devices.microphone);
        bench.hear(200);
        QVERIFY(bench.box->isHolding());
    }
};

QTEST_MAIN(SoundBoxTest)
#include "soundboxtest.moc"
