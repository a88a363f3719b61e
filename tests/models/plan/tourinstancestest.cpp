// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/toursolver.h"
#include "models/plan/tsptwfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::plan;

// Public instances, where they lie beside the checkout. Their times are in the bench.
class TourInstancesTest : public QObject {
    Q_OBJECT

    static QStringList linesOf(const QString &name)
    {
        QFile file(QStringLiteral(INSTANCES "/") + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                              : QStringList();
    }
    static void addInstances(const QString &list, int each)
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("cost");
        const QStringList lines = linesOf(list);
        for (qsizetype i = 1; i < lines.size(); i += each)
            QTest::newRow(qPrintable(lines[i].section(u',', 0, 0)))
                << lines[i].section(u',', 0, 0) << lines[i].section(u',', 1).toInt();
        if (lines.isEmpty())
            QTest::newRow("none") << QString() << 0;
    }
    static TourProblem problemOf(const QString &name)
    {
        QFile file(QStringLiteral(INSTANCES "/%1.txt").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is not there", qPrintable(file.fileName()));
        return std::get<TourProblem>(readTsptw(QString::fromUtf8(file.readAll())));
    }

private Q_SLOTS:
    void narrowWindowsAreProven_data() { addInstances(u"optimum.csv"_s, 1); }
    void narrowWindowsAreProven()
    {
        QFETCH(QString, name);
        QFETCH(int, cost);
        if (name.isEmpty())
            QSKIP("the instances of ../shared/data/tsptw are not here");
        const TourProblem problem = problemOf(name);
        const Tour tour = solve(problem);
        QVERIFY(tour.isFeasible());
        QVERIFY(tour.isProven);
        QCOMPARE(tour.cost, cost);
        QCOMPARE(tourOf(problem, tour.order).cost, cost);
    }

    // Some of them: all take minutes.
    void wideWindowsComeNear_data() { addInstances(u"best-known.csv"_s, 6); }
    void wideWindowsComeNear()
    {
        QFETCH(QString, name);
        QFETCH(int, cost);
        if (name.isEmpty())
            QSKIP("the instances of ../shared/data/tsptw are not here");
        const TourProblem problem = problemOf(name);
        const Tour tour = solve(problem, {.starts = 6, .proofLabels = 0});
        QVERIFY(tour.isFeasible());
        QVERIFY2(tour.cost <= cost + cost / 100, qPrintable(QString::number(tour.cost)));
        QCOMPARE(tourOf(problem, tour.order).cost, tour.cost);
    }
};

QTEST_GUILESS_MAIN(TourInstancesTest)
#include "tourinstancestest.moc"
