// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/timetext.h"

#include <QDateTime>
#include <QTest>

using namespace qianshao;
using ui::widgets::parseTime;
using ui::widgets::Toward;

class TimeTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typed_data();
    void typed();
};

void TimeTextTest::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("isFuture");
    QTest::addColumn<QString>("meant");  // empty = no time

    const auto row = [](const char *text, const char *now, bool isFuture, const char *meant) {
        QTest::addRow("%s at %s %s", text, now, isFuture ? "ahead" : "back")
            << QString::fromUtf8(text) << QString::fromLatin1(now) << isFuture << QString::fromLatin1(meant);
    };
    const char *morning = "2026-11-21 10:00";
    row("0916", morning, false, "2026-11-21 09:16");
    row("916", morning, false, "2026-11-21 09:16");
    row("9:16", morning, false, "2026-11-21 09:16");
    row("9:16", morning, false, "2026-11-21 09:16");
    row(" 09:16 ", morning, false, "2026-11-21 09:16");
    row("1003", morning, false, "2026-11-21 10:03");  // the officer's watch is ahead
    row("2350", morning, false, "2026-11-20 23:50");
    row("0916", morning, true, "2026-11-22 09:16");
    row("1830", morning, true, "2026-11-21 18:30");
    row("-10", morning, false, "2026-11-21 09:50");
    row("+30", morning, true, "2026-11-21 10:30");
    row("-2h", morning, false, "2026-11-21 08:00");
    row("+2时", morning, true, "2026-11-21 12:00");
    row("11-20 0916", morning, false, "2026-11-20 09:16");
    row("1120 0916", morning, false, "2026-11-20 09:16");
    row("11月2日 9:05", morning, false, "2026-11-02 09:05");
    row("12-31 2350", morning, false, "2025-12-31 23:50");
    row("01-02 0900", morning, true, "2027-01-02 09:00");
    row("2024-02-29 08:00", morning, false, "2024-02-29 08:00");
    row("2026-11-25 08:00", morning, false, "2026-11-25 08:00");
    row("2350", "2026-11-21 00:10", false, "2026-11-20 23:50");
    for (const char *text :
        {"", "9", "2560", "0960", "02-30 0900", "2025-02-29 0800", "soon", "-", "09:16:99", "12345"})
        row(text, morning, false, "");
}

void TimeTextTest::typed()
{
    QFETCH(QString, text);
    QFETCH(QString, now);
    QFETCH(bool, isFuture);
    QFETCH(QString, meant);
    const QTimeZone zone("Asia/Shanghai");
    const auto instant = [&](const QString &at) {
        QDateTime moment = QDateTime::fromString(at, QStringLiteral("yyyy-MM-dd HH:mm"));
        moment.setTimeZone(zone);
        return records::Instant{moment.toMSecsSinceEpoch()};
    };
    const auto found = parseTime(text, instant(now), zone, isFuture ? Toward::Future : Toward::Past);
    const QString got =
        found ? QDateTime::fromMSecsSinceEpoch(found->ms, zone).toString(u"yyyy-MM-dd HH:mm") : QString();
    QCOMPARE(got, meant);
}

QTEST_GUILESS_MAIN(TimeTextTest)
#include "timetexttest.moc"
