// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/playbox.h"
#include "tests/ui/capture/fakedevices.h"
#include "tests/ui/forms/desk.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using tests::FakeDevices;
using ui::capture::PlayBox;

// A sound note is heard again, from memory.
class PlayBoxTest : public QObject {
    Q_OBJECT

    struct Bench {
        Bench() : box(new PlayBox(tests::theme(), devices, &page)), closed(box, &PlayBox::closed)
        {
            page.resize(400, 200);
            page.show();
            tests::waitUntilActive(&page);
        }
        [[nodiscard]] QString text() const { return box->findChild<QLabel *>(QStringLiteral("playLabel"))->text(); }

        FakeDevices devices;
        QWidget page;
        PlayBox *box;
        QSignalSpy closed;
    };

    static QByteArray note(int milliseconds)
    {
        return ui::capture::soundFile({.samples = tests::tone(440, milliseconds)});
    }

private Q_SLOTS:
    void itPlaysToTheEndAndCloses()
    {
        Bench bench;
        bench.box->begin(note(600));
        QVERIFY(bench.box->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return bench.closed.size() == 1; }));
        QVERIFY(!bench.box->isVisible());
        QVERIFY(std::abs(bench.devices.played.milliseconds() - 600) <= 200);
        QVERIFY(std::abs(tests::strongestHertz(bench.devices.played) - 440) <= 5);
    }

    void escapeStopsIt()
    {
        Bench bench;
        bench.box->begin(note(60'000));
        QVERIFY(QTest::qWaitFor([&] { return bench.devices.played.milliseconds() > 0; }));
        tests::press(&bench.page, "\x1b");
        QVERIFY(!bench.box->isVisible());
        QCOMPARE(bench.closed.size(), 1);
        QVERIFY(bench.devices.played.milliseconds() < 30'000);
    }

    void whatIsNoSoundIsTold()
    {
        Bench bench;
        bench.box->begin(QByteArray(5000, 'x'));
        QVERIFY(QTest::qWaitFor([&] { return !bench.text().isEmpty(); }));
        QVERIFY(bench.box->isVisible());
    }

    void withoutALoudspeakerItSaysWhatToDoAndFollows()
    {
        Bench bench;
        bench.devices.has.hasLoudspeaker = false;
        bench.box->begin(note(400));
        QVERIFY(QTest::qWaitFor([&] { return bench.text().contains(QStringLiteral("loudspeaker")); }));
        FakeDevices::Found found = bench.devices.has;
        found.hasLoudspeaker = true;
        bench.devices.plug(found);
        QCOMPARE(bench.text(), QString());
        QVERIFY(QTest::qWaitFor([&] { return bench.closed.size() == 1; }));
        QVERIFY(bench.devices.played.milliseconds() >= 200);
    }
};

QTEST_MAIN(PlayBoxTest)
#include "playboxtest.moc"
