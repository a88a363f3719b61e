// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/nextattempt.h"

#include <QDateTime>
#include <QTest>

using namespace qianshao;
using records::Instant;

class NextAttemptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void proposes_data();
    void proposes();

private:
    static Instant at(const QString &text)
    {
        const QTimeZone zone(QByteArrayLiteral("Asia/Shanghai"));
        const auto time = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
        return text.isEmpty() ? Instant{} : Instant{QDateTime(time.date(), time.time(), zone).toMSecsSinceEpoch()};
    }
};

void NextAttemptTest::proposes_data()
{
    QTest::addColumn<QString>("visited");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *visited, const char *limit, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(visited) << QString::fromLatin1(limit)
                            << QString::fromLatin1(expected);
    };
    row("noon is next", "2026-11-21 09:10", "2026-11-22 09:00", "2026-11-21 12:30");
    row("too near to noon", "2026-11-21 12:10", "2026-11-22 09:00", "2026-11-21 18:30");
    row("after the evening", "2026-11-21 20:10", "2026-11-23 09:00", "2026-11-22 12:30");
    row("limit before noon", "2026-11-21 09:10", "2026-11-21 11:10", "2026-11-21 10:10");
    row("minutes left", "2026-11-21 09:10", "2026-11-21 09:12", "2026-11-21 09:11");
    row("limit has passed", "2026-11-21 09:10", "2026-11-21 08:00", "2026-11-21 12:30");
    row("limit has passed in the evening", "2026-11-21 20:10", "2026-11-21 20:10", "2026-11-21 21:00");
    row("limit has passed at night", "2026-11-21 23:40", "2026-11-21 08:00", "2026-11-22 07:30");
    row("no limit in the evening", "2026-11-21 20:10", "", "2026-11-22 12:30");
    row("no limit", "2026-11-21 09:10", "", "2026-11-21 12:30");
}

void NextAttemptTest::proposes()
{
    QFETCH(QString, visited);
    QFETCH(QString, limit);
    QFETCH(QString, expected);
    const QTimeZone zone(QByteArrayLiteral("Asia/Shanghai"));
    QCOMPARE(ui::visits::nextAttempt(at(visited), at(limit), zone), at(expected));
}

QTEST_GUILESS_MAIN(NextAttemptTest)
#include "nextattempttest.moc"
