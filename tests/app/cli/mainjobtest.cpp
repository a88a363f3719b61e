// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The command line as its users have it: processes, files, exit codes.
class MainJobTest : public QObject {
    Q_OBJECT

    struct Run {
        int exit;
        QByteArray out, err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    static Run cli(const QStringList &arguments, const QString &passphrase = u"口令"_s)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (passphrase.isNull())
            environment.remove(u"QIANSHAO_PASSPHRASE"_s);
        else
            environment.insert(u"QIANSHAO_PASSPHRASE"_s, passphrase);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CLI), arguments);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QJsonObject jsonFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    static QString stationFile(int seed, const char *name)
    {
        return QStringLiteral(TEST_DATA "/stations/seed-%1/%2").arg(seed).arg(QLatin1StringView(name));
    }
    static QStringList ledgers(int seed)
    {
        QStringList files;
        for (const char *name :
            {"instructions-a.xlsx", "instructions-b.csv", "calls.csv", "visits.csv", "victims.xlsx"})
            files.append(stationFile(seed, name));
        return files;
    }
    Run init(const QString &store, int seed = 1)
    {
        return cli({u"init"_s, u"--store"_s, store, u"--roster"_s, stationFile(seed, "roster.csv"), u"--addresses"_s,
            stationFile(seed, "addresses.csv")});
    }

private Q_SLOTS:
    // What lies in the vault and belongs to nobody is told, and named in the JSON.
    void checkTellsOfFilesThatNoRecordNames()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"s"_s);
        QCOMPARE(init(store).exit, 0);
        QCOMPARE(cli({u"check"_s, u"--store"_s, store}).exit, 0);
        QVERIFY(QDir().mkpath(store + u".files/ab"_s));
        QFile left(store + u".files/ab/left-by-a-crash"_s);
        QVERIFY(left.open(QIODevice::WriteOnly));
        const Run run = cli({u"check"_s, u"--store"_s, store, u"--json"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.json()[u"ok"_s].toBool(true), false);
        const QJsonObject finding = run.json()[u"findings"_s].toArray().at(0).toObject();
        QCOMPARE(finding[u"part"_s].toString(), u"files-unnamed"_s);
        QCOMPARE(finding[u"first"_s].toString(), u"left-by-a-crash"_s);
        QVERIFY(run.err.contains("left-by-a-crash"));
    }

    void aStationsFilesGiveTheRightFigures_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void aStationsFilesGiveTheRightFigures()
    {
        QFETCH(int, seed);
        QTemporaryDir folder;
        const QString store = folder.filePath(u"s"_s);
        QCOMPARE(init(store, seed).exit, 0);
        const Run imported = cli(QStringList{u"import"_s, u"--store"_s, store, u"--json"_s} + ledgers(seed));
        const QJsonObject expected = jsonFile(stationFile(seed, "expected.json"));
        const QJsonObject counts = expected[u"import_counts"].toObject();
        QCOMPARE(imported.exit, counts[u"held"].toInt() > 0 ? 1 : 0);
        for (const QString &name : counts.keys())
            QCOMPARE(imported.json()[name].toInt(), counts[name].toInt());
        QCOMPARE(imported.json()[u"rows"], expected[u"rows"]);

        const auto time = [](const QJsonValue &value) { return value.toString().replace(u' ', u'T'); };
        const Run report = cli({u"report"_s, u"--store"_s, store, u"--from"_s, time(expected[u"period"][0]), u"--to"_s,
            time(expected[u"period"][1]), u"--now"_s, time(expected[u"now"]), u"--json"_s});
        QCOMPARE(report.exit, 0);
        QJsonObject figures = expected;
        for (const char *name : {"now", "period", "import_counts", "rows"})
            figures.remove(QLatin1StringView(name));
        QCOMPARE(report.json(), figures);
        QCOMPARE(cli({u"check"_s, u"--store"_s, store}).exit, 0);

        // A second time changes nothing.
        const Run again = cli(QStringList{u"import"_s, u"--store"_s, store, u"--json"_s} + ledgers(seed));
        QCOMPARE(again.json()[u"accepted"].toInt(), 0);
        QCOMPARE(again.json()[u"held"].toInt(), 0);
    }

    void listsAnswerWhatTheyAreAsked()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"s"_s);
        QCOMPARE(init(store).exit, 0);
        const Run imported = cli(QStringList{u"import"_s, u"--store"_s, store, u"--json"_s} + ledgers(1));
        const QString now = jsonFile(stationFile(1, "expected.json"))[u"now"].toString().replace(u' ', u'T');
        const auto list = [&](const char *view, const QStringList &more = {}) {
            return cli(QStringList{u"list"_s, u"--store"_s, store, u"--view"_s, QString::fromLatin1(view), u"--now"_s,
                           now, u"--json"_s}
                + more);
        };
        const QJsonArray open = list("open").json()[u"rows"].toArray();
        QVERIFY(!open.isEmpty());
        QString last;
        qsizetype overdue = 0;
        for (const QJsonValue &row : open) {
            const QString deadline = row[u"deadline"].toString();
            QVERIFY(deadline >= last);
            last = deadline;
            QCOMPARE(row[u"overdue"].toBool(), deadline < now);
            overdue += row[u"overdue"].toBool();
        }
        QCOMPARE(list("overdue").json()[u"count"].toInt(), overdue);
        QCOMPARE(list("held").json()[u"count"].toInt(), imported.json()[u"total"][u"held"].toInt());
        QString heldNumber;
        for (const QJsonValue &row : list("held").json()[u"rows"].toArray())
            heldNumber += heldNumber.isEmpty() ? row[u"raw"][u"phone"].toString() : QString();
        QVERIFY(!heldNumber.isEmpty());
        const int found4 = list("held", {u"--search"_s, heldNumber.right(4)}).json()[u"count"].toInt();
        QVERIFY(found4 >= 1 && found4 < imported.json()[u"total"][u"held"].toInt());
        for (const QJsonValue &row : list("repeated").json()[u"rows"].toArray())
            QVERIFY(row[u"times_warned"].toInt() > 1);
        const QString officer = open.first()[u"officer"].toString();
        for (const QJsonValue &row : list("open", {u"--officer"_s, officer}).json()[u"rows"].toArray())
            QCOMPARE(row[u"officer"].toString(), officer);
        const QString phone = open.first()[u"phone"].toString();
        const QJsonArray found = list("open", {u"--search"_s, phone.right(4)}).json()[u"rows"].toArray();
        QVERIFY(std::ranges::any_of(found, [&](const QJsonValue &row) { return row[u"phone"].toString() == phone; }));
        QCOMPARE(list("open", {u"--officer"_s, u"查无此人"_s}).exit, 2);
        QCOMPARE(list("everything").exit, 2);
    }

    void thePrintedReportIsWritten()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"s"_s), pdf = folder.filePath(u"r.pdf"_s),
                      html = folder.filePath(u"r.html"_s);
        QCOMPARE(init(store).exit, 0);
        (void)cli(QStringList{u"import"_s, u"--store"_s, store} + ledgers(1));
        const QStringList period{
            u"report"_s, u"--store"_s, store, u"--from"_s, u"2026-10-01T00:00"_s, u"--to"_s, u"2026-11-01T00:00"_s};
        QCOMPARE(cli(period + QStringList{u"--pdf"_s, pdf}).exit, 0);
        QCOMPARE(cli(period + QStringList{u"--html"_s, html}).exit, 0);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
        QVERIFY(QFile(html).size() > 1000);
        // A folder that is not there: said, and nothing half written.
        const Run refused = cli(period + QStringList{u"--pdf"_s, folder.filePath(u"no/r.pdf"_s)});
        QCOMPARE(refused.exit, 2);
        QVERIFY(refused.err.contains("r.pdf"));
    }

    void wrongWordsAreRefusedWithTheWayOut_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{} << "qianshao-cli init";
        QTest::newRow("no such verb") << QStringList{u"frobnicate"_s} << "qianshao-cli import";
        QTest::newRow("no store") << QStringList{u"check"_s} << "--store";
        QTest::newRow("no such option") << QStringList{u"check"_s, u"--store"_s, u"x"_s, u"--quickly"_s} << "--quickly";
        QTest::newRow("value missing") << QStringList{u"check"_s, u"--store"_s} << "--store";
        QTest::newRow("no file") << QStringList{u"import"_s, u"--store"_s, u"x"_s} << "qianshao-cli import";
        QTest::newRow("station not there") << QStringList{u"check"_s, u"--store"_s, u"/nowhere/s"_s} << "/nowhere/s";
        QTest::newRow("no format") << QStringList{u"report"_s, u"--store"_s, u"x"_s, u"--from"_s, u"2026-10-01"_s,
            u"--to"_s, u"2026-11-01"_s}
                                   << "--pdf";
    }
    void wrongWordsAreRefusedWithTheWayOut()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Run run = cli(arguments);
        QCOMPARE(run.exit, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    }

    void withoutATerminalThePassphraseMustBeThere()
    {
        QTemporaryDir folder;
        const Run run = cli({u"init"_s, u"--store"_s, folder.filePath(u"s"_s)}, QString());
        QCOMPARE(run.exit, 2);
        QVERIFY(run.err.contains("QIANSHAO_PASSPHRASE"));
        QVERIFY(!QFile::exists(folder.filePath(u"s"_s)));
    }

    void aBadRosterLeavesNoStation()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"s"_s);
        const Run run = cli({u"init"_s, u"--store"_s, store, u"--roster"_s, folder.filePath(u"missing.csv"_s)});
        QCOMPARE(run.exit, 2);
        QVERIFY(run.err.contains("missing.csv"));
        QVERIFY(QDir(folder.path()).isEmpty());
        QCOMPARE(init(store).exit, 0);
        QCOMPARE(init(store).exit, 2);
    }

    // One broken file among good ones: nothing of any is taken.
    void aBrokenFileAmongGoodOnesTakesNothing()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"s"_s), broken = folder.filePath(u"calls.xlsx"_s);
        QCOMPARE(init(store).exit, 0);
        QFile file(stationFile(1, "instructions-a.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QFile cut(broken);
        QVERIFY(cut.open(QIODevice::WriteOnly));
        const QByteArray bytes = file.readAll();
        cut.write(bytes.first(bytes.size() / 2));
        cut.close();
        const Run run = cli(QStringList{u"import"_s, u"--store"_s, store, broken} + ledgers(1));
        QCOMPARE(run.exit, 2);
        QVERIFY2(run.err.contains("calls.xlsx"), run.err.constData());
        QCOMPARE(
            cli({u"list"_s, u"--store"_s, store, u"--view"_s, u"open"_s, u"--json"_s}).json()[u"count"].toInt(), 0);
        QCOMPARE(cli({u"check"_s, u"--store"_s, store}).exit, 0);
    }
};

QTEST_GUILESS_MAIN(MainJobTest)
#include "mainjobtest.moc"
