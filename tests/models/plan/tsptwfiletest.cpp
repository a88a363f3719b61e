// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/tsptwfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::plan;

class TsptwFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRead()
    {
        const auto read = readTsptw(u"3\n0 1 2 \n3 0 4\n5 6 0\n0\t50\n7 8\n9 10\n"_s);
        const auto *problem = std::get_if<TourProblem>(&read);
        QVERIFY(problem);
        QCOMPARE(problem->size, 3);
        QCOMPARE(problem->travelTime(1, 0), 3);
        QCOMPARE(problem->travelTime(0, 2), 2);
        QCOMPARE(problem->earliest, (std::vector<int>{0, 7, 9}));
        QCOMPARE(problem->latest, (std::vector<int>{50, 8, 10}));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("empty") << u""_s << u"line 1: numbers are missing at the end"_s;
        QTest::newRow("cut short") << u"2\n0 1\n1 0\n0 9\n"_s << u"line 5: numbers are missing at the end"_s;
        QTest::newRow("a word") << u"2\n0 x\n"_s << u"line 2: “x” is no whole number from 0 to 10000000"_s;
        QTest::newRow("no places") << u"0\n"_s << u"line 1: “0” is no whole number from 1 to 5000"_s;
        QTest::newRow("too many") << u"6000\n"_s << u"line 1: “6000” is no whole number from 1 to 5000"_s;
        QTest::newRow("back in time") << u"1\n0\n9 3\n"_s << u"line 3: “3” is no whole number from 9 to 10000000"_s;
        QTest::newRow("negative") << u"1\n0\n-1 3\n"_s << u"line 3: “-1” is no whole number from 0 to 10000000"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const auto read = readTsptw(text);
        QVERIFY(std::holds_alternative<QString>(read));
        QCOMPARE(std::get<QString>(read), problem);
    }
};

QTEST_GUILESS_MAIN(TsptwFileTest)
#include "tsptwfiletest.moc"
