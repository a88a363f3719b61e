// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The order of doors, of a day and of a public instance, as a process.
class PlanTest : public QObject {
    Q_OBJECT

    struct Run {
        int exit;
        QByteArray out, err;
    };
    Run plan(const QByteArray &file, const QStringList &more = {})
    {
        QFile problem(m_folder.filePath(u"problem.txt"_s));
        if (!problem.open(QIODevice::WriteOnly) || problem.write(file) != file.size())
            qFatal("the problem cannot be written");
        problem.close();
        QProcess process;
        process.start(QStringLiteral(CLI),
            QStringList{u"plan"_s, u"--lang"_s, u"en"_s, u"--tsptw"_s, problem.fileName(), u"--json"_s} + more);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    // With a station: its passphrase is there.
    Run cli(const QStringList &words)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QIANSHAO_PASSPHRASE"_s, u"口令"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CLI), words + QStringList{u"--lang"_s, u"en"_s});
        process.waitForFinished(120'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QString stationFile(const char *name)
    {
        return QStringLiteral(TEST_DATA "/stations/seed-1/") + QLatin1StringView(name);
    }
    QString station()
    {
        const QString store = m_folder.filePath(u"station"_s);
        if (!QFile::exists(store)) {
            (void)cli({u"init"_s, u"--store"_s, store, u"--roster"_s, stationFile("roster.csv"), u"--addresses"_s,
                stationFile("addresses.csv")});
            (void)cli({u"import"_s, u"--store"_s, store, stationFile("instructions-a.xlsx"),
                stationFile("instructions-b.csv"), stationFile("calls.csv"), stationFile("visits.csv")});
        }
        return store;
    }
    Run planDay(const QString &officer, const QStringList &more = {})
    {
        return cli(QStringList{u"plan"_s, u"--store"_s, station(), u"--officer"_s, officer, u"--json"_s} + more);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    // Every open instruction of an officer whose person was not met is somewhere in the plan, once; times follow each
    // other and say how late they are.
    void anOfficersDayHasAllOpenDoors()
    {
        const QString now = u"2026-11-05T09:00"_s;
        const auto rows = QJsonDocument::fromJson(
            cli({u"list"_s, u"--store"_s, station(), u"--view"_s, u"open"_s, u"--now"_s, now, u"--json"_s}).out)
                              .object()[u"rows"]
                              .toArray();
        QHash<QString, QStringList> expected;
        for (const QJsonValue &row : rows) {
            if (row[u"status"] != u"met"_s && row[u"next"] != u"feedback"_s)
                expected[row[u"officer"].toString()] += row[u"number"].toString();
        }
        QVERIFY(expected.size() > 2);
        int stopsInAll = 0;
        for (auto [officer, numbers] : expected.asKeyValueRange()) {
            const Run run = planDay(officer, {u"--now"_s, now});
            const QJsonObject json = QJsonDocument::fromJson(run.out).object();
            QCOMPARE(json[u"crews"].toArray().size(), 1);
            const QJsonArray stops = json[u"crews"][0][u"stops"].toArray();
            QStringList found;
            QDateTime ready = QDateTime::fromString(now, Qt::ISODate);
            int travel = 0;
            for (const QJsonValue &stop : stops) {
                found += stop[u"number"].toString();
                const auto time = [&](const char *key) {
                    return QDateTime::fromString(stop[QLatin1StringView(key)].toString(), Qt::ISODate);
                };
                travel += stop[u"travelMinutes"].toInt();
                QCOMPARE(time("arrival"), ready.addSecs(60 * stop[u"travelMinutes"].toInt()));
                QCOMPARE(time("start"), time("arrival").addSecs(60 * stop[u"wait"].toInt()));
                ready = time("start").addSecs(20 * 60);
                QCOMPARE(time("end"), ready);
                const int late = std::max(0, int(time("limit").secsTo(time("start")) / 60));
                QCOMPARE(stop[u"lateMinutes"].toInt(), late);
                QCOMPARE(stop[u"reason"].isNull(), late == 0);
                if (late > 0)
                    QCOMPARE(stop[u"reason"][u"minutes"].toInt(), late);
            }
            QCOMPARE(json[u"travelMinutes"].toInt(), travel);
            QCOMPARE(json[u"estimated"].toBool(), true);
            QVERIFY(json[u"seconds"].toDouble() > 0);
            stopsInAll += int(found.size());
            for (const char *list : {"unplanned", "unknownPlaces"}) {
                for (const QJsonValue &stop : json[QLatin1StringView(list)].toArray()) {
                    found += stop[u"number"].toString();
                    QVERIFY(!stop[u"reason"].isNull());
                }
            }
            found.sort();
            numbers.sort();
            QCOMPARE(found, numbers);
            QCOMPARE(run.exit, stops.size() == numbers.size() ? 0 : 1);
        }
        QVERIFY2(stopsInAll >= 5, qPrintable(QString::number(stopsInAll)));
    }

    void hoursServiceAndStartAreTaken()
    {
        const QString officer = u"谭伟燕"_s;
        const QStringList now{u"--now"_s, u"2026-11-20T09:00"_s};
        const auto stopsOf = [](const Run &run) {
            return QJsonDocument::fromJson(run.out).object()[u"crews"][0][u"stops"].toArray();
        };
        const QJsonArray all = stopsOf(planDay(officer, now));
        QCOMPARE(all.size(), 3);
        const QJsonArray afternoon = stopsOf(
            planDay(officer, now + QStringList{u"--hours"_s, u"08:00-08:30,14:00-18:00"_s, u"--service"_s, u"45"_s}));
        QCOMPARE(afternoon[0][u"start"].toString(), u"2026-11-20T14:00"_s);
        QCOMPARE(afternoon[0][u"end"].toString(), u"2026-11-20T14:45"_s);
        QVERIFY(
            stopsOf(planDay(officer, now + QStringList{u"--from"_s, u"109.45,34.45"_s}))[0][u"travelMinutes"].toInt()
            > 0);
        const Run none = planDay(officer, now + QStringList{u"--hours"_s, u"07:00-08:00"_s});
        QCOMPARE(none.exit, 1);
        const QJsonArray unplanned = QJsonDocument::fromJson(none.out).object()[u"unplanned"].toArray();
        QCOMPARE(unplanned.size(), 3);
        for (const QJsonValue &stop : unplanned) {
            QCOMPARE(stop[u"reason"][u"cause"].toString(), u"outside_hours"_s);
            const QJsonArray remedies = stop[u"reason"][u"remedies"].toArray();
            QVERIFY(std::ranges::any_of(remedies, [](const QJsonValue &remedy) {
                return remedy[u"kind"] == u"longer_hours"_s && remedy[u"until"].toString() >= u"2026-11-20T09:20"_s;
            }));
        }
    }

    void roadsAreTakenWhereTheStationHasThem()
    {
        const QString officer = u"谭伟燕"_s;
        const QStringList now{u"--now"_s, u"2026-11-20T09:00"_s};
        const QJsonObject straight = QJsonDocument::fromJson(planDay(officer, now).out).object();
        QCOMPARE(cli({u"map"_s, u"demo"_s, u"--store"_s, station()}).exit, 0);
        const QJsonObject along = QJsonDocument::fromJson(planDay(officer, now).out).object();
        QVERIFY(straight[u"estimated"].toBool());
        QVERIFY(!along[u"estimated"].toBool());
        QVERIFY(along[u"travelMinutes"].toInt() > 0);
        // Whole minutes, as everywhere: what is told adds up.
        QDateTime ready = QDateTime::fromString(now[1], Qt::ISODate);
        for (const QJsonValue &stop : along[u"crews"][0][u"stops"].toArray()) {
            const QDateTime arrival = QDateTime::fromString(stop[u"arrival"].toString(), Qt::ISODate);
            QCOMPARE(arrival, ready.addSecs(60 * stop[u"travelMinutes"].toInt()));
            ready = QDateTime::fromString(stop[u"end"].toString(), Qt::ISODate);
        }
        QVERIFY(straight[u"crews"] != along[u"crews"]);
    }

    void wrongWordsOfADayAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const QStringList ordinary{u"--officer"_s, u"谭伟燕"_s};
        QTest::newRow("nobody") << QStringList{} << "--officer";
        QTest::newRow("empty name") << QStringList{u"--officer"_s, u""_s} << "--officer";
        QTest::newRow("not in the roster") << QStringList{u"--officer"_s, u"查无此人"_s} << "查无此人";
        QTest::newRow("both") << ordinary + QStringList{u"--tsptw"_s, u"x"_s} << "--tsptw";
        QTest::newRow("now") << ordinary + QStringList{u"--now"_s, u"soon"_s} << "--now";
        QTest::newRow("hours") << ordinary + QStringList{u"--hours"_s, u"8-25"_s} << "--hours";
        QTest::newRow("service") << ordinary + QStringList{u"--service"_s, u"-1"_s} << "--service";
        QTest::newRow("from") << ordinary + QStringList{u"--from"_s, u"34.5"_s} << "--from";
        QTest::newRow("off the earth") << ordinary + QStringList{u"--from"_s, u"340,34"_s} << "--from";
    }
    void wrongWordsOfADayAreRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Run run = cli(QStringList{u"plan"_s, u"--store"_s, station()} + words);
        QCOMPARE(run.exit, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    }

    void tellsOrderCostAndProof()
    {
        // The nearest first would be late at the third.
        const Run run = plan("4\n0 2 9 5\n2 0 9 5\n9 9 0 5\n5 5 5 0\n0 100\n0 100\n0 10\n0 100\n");
        QCOMPARE(run.exit, 0);
        const QJsonObject json = QJsonDocument::fromJson(run.out).object();
        QVERIFY(json[u"order"].toArray() == (QJsonArray{2, 3, 1}) || json[u"order"].toArray() == (QJsonArray{3, 2, 1}));
        QCOMPARE(json[u"cost"].toInt(), 21);
        QCOMPARE(json[u"feasible"].toBool(), true);
        QCOMPARE(json[u"proven"].toBool(), true);
        QVERIFY(json[u"seconds"].isDouble());
    }

    void aProblemWithoutATourIsTold()
    {
        const Run run = plan("2\n0 5\n5 0\n0 100\n0 3\n");
        QCOMPARE(run.exit, 1);
        const QJsonObject json = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(json[u"feasible"].toBool(), false);
        QCOMPARE(json[u"lateness"].toInt(), 2);
    }

    void aBadFileOrNumberIsRefused()
    {
        const Run cut = plan("3\n0 1\n");
        QCOMPARE(cut.exit, 2);
        QVERIFY2(cut.err.contains("problem.txt: line 3: numbers are missing"), cut.err.constData());
        QCOMPARE(plan("1\n0\n0 9\n", {u"--seconds"_s, u"0"_s}).exit, 2);
        QCOMPARE(plan("1\n0\n0 9\n", {u"--seconds"_s, u"soon"_s}).exit, 2);
        QCOMPARE(plan("1\n0\n0 9\n").exit, 0);
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "plantest.moc"
