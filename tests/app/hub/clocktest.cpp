// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "tests/app/hub/reallaptop.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using records::Person;
using sync::Trouble;

// A laptop on which somebody has mistaken the year.
class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAWrongClockStampedIsGivenOnceItIsRight()
    {
        StationHub hub;
        RealLaptop wrong(1, hub.code());
        RealLaptop other(2, hub.code());
        QCOMPARE(wrong.meet(), Trouble::None);
        const records::Instant right = wrong.file.now();
        wrong.file.passMinutes(50 * 365 * 24 * 60);
        const Person written = wrong.file.add(Person{.id = {}, .name = u"王建国"_s});
        QCOMPARE(wrong.meet(), Trouble::ClockAhead);
        const Person theirs = other.file.add(Person{.id = {}, .name = u"李秀英"_s});
        QCOMPARE(other.meet(), Trouble::None);
        QCOMPARE(wrong.meet(), Trouble::ClockAhead);
        QVERIFY(wrong.file->read<Person>(theirs.id));  // what others write comes all the same

        wrong.file.setNow(right);
        const Person since = wrong.file.add(Person{.id = {}, .name = u"张伟"_s});
        QCOMPARE(wrong.meet(), Trouble::None);
        QCOMPARE(wrong.exchange->waitingCount(), 0);
        QCOMPARE(other.meet(), Trouble::None);
        QVERIFY(other.file->read<Person>(written.id) == written);
        QVERIFY(other.file->read<Person>(since.id) == since);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clocktest.moc"
