// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importrun.h"
#include "tests/support/teststore.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace qianshao;
using records::Kind;
using session::ImportFile;
using session::ImportResult;
using session::ImportRun;

// Whole stations: what make_station.py wrote is imported, and the counts are those of its expected.json.
class StationImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stations_data();
    void stations();
    void stationsInOneGo_data() { stations_data(); }
    void stationsInOneGo();
    void largerStations();

private:
    static void compare(const QString &folder);
};

namespace {

const QTimeZone shanghai("Asia/Shanghai");

std::vector<ImportFile> filesIn(const QString &folder, const QStringList &names)
{
    std::vector<ImportFile> files;
    for (const QString &name : names)
        files.push_back({folder + u'/' + name, 0, {}});
    return files;
}

const QStringList setUp{u"roster.csv"_s, u"addresses.csv"_s};
// Not in the order of what refers to what: that is the run's to find.
const QStringList ledgers{
    u"victims.xlsx"_s, u"visits.csv"_s, u"calls.csv"_s, u"instructions-b.csv"_s, u"instructions-a.xlsx"_s};

imports::ImportCounts countsOf(const ImportResult &result, Kind kind)
{
    imports::ImportCounts counts;
    for (const session::SheetCounts &sheet : result.sheets) {
        if (sheet.counts.kind == kind)
            counts += sheet.counts;
    }
    return counts;
}

// As expected.json's import_counts: of the instructions alone, and no count that is 0 but `held`.
QJsonObject importCounts(const ImportResult &result)
{
    const imports::ImportCounts counts = countsOf(result, Kind::Instruction);
    QJsonObject object{{u"instructions_in_files"_s, counts.accepted + counts.held}, {u"accepted"_s, counts.accepted},
        {u"held"_s, counts.held}};
    if (counts.repeated > 0)
        object.insert(u"repeated"_s, counts.repeated);
    for (const auto &[problem, count] : counts.problems)
        object.insert(imports::nameOf(problem), count);
    return object;
}

QJsonObject expectedIn(const QString &folder)
{
    QFile file(folder + u"/expected.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

}  // namespace

void StationImportTest::stations_data()
{
    QTest::addColumn<QString>("folder");
    for (int seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %d", seed) << QFINDTESTDATA(u"../../data/stations/seed-%1"_s.arg(seed));
}

void StationImportTest::stations()
{
    QFETCH(QString, folder);
    compare(folder);
}

void StationImportTest::compare(const QString &folder)
{
    tests::TestStore store;
    ImportRun run(*store, shanghai);
    const ImportResult roster = run.run(filesIn(folder, setUp));
    QVERIFY(roster.isDone());
    QCOMPARE(roster.total().accepted, roster.total().rows);

    const ImportResult result = run.run(filesIn(folder, ledgers));
    QVERIFY2(result.isDone(), qPrintable(session::describe(result, run.titles())));
    const QJsonObject expected = expectedIn(folder);
    QCOMPARE(importCounts(result), expected[u"import_counts"].toObject());
    const QJsonObject rows{{u"calls"_s, countsOf(result, Kind::Call).accepted},
        {u"visits"_s, countsOf(result, Kind::Visit).accepted}, {u"victims"_s, countsOf(result, Kind::Victim).accepted}};
    QCOMPARE(rows, expected[u"rows"].toObject());
    QCOMPARE(store->counter("rows", qint64(Kind::Instruction)), expected[u"import_counts"][u"accepted"].toInteger());
    QCOMPARE(store->counter("rows", qint64(Kind::Visit)), expected[u"rows"][u"visits"].toInteger());
    QCOMPARE(store->counterSum("held"), result.total().held);
    // Calls and visits are held for one reason only: their instruction waits too.
    QCOMPARE(
        countsOf(result, Kind::Call).held, countsOf(result, Kind::Call).problems[records::RowProblem::NoInstruction]);

    // A second time nothing changes.
    const ImportResult again = run.run(filesIn(folder, ledgers));
    QVERIFY(again.isDone());
    QCOMPARE(again.step, 0);
    QCOMPARE(again.total().repeated, again.total().rows);
    QCOMPARE(again.total().rows, result.total().rows);
    QCOMPARE(run.run(filesIn(folder, setUp)).total().repeated, roster.total().rows);

    // And it is one step: taken back, the roster alone is left.
    QVERIFY(store->revert(result.step).problems.empty());
    for (const Kind kind : {Kind::Person, Kind::Instruction, Kind::Call, Kind::Visit, Kind::Victim, Kind::HeldRow})
        QCOMPARE(store->counter("rows", qint64(kind)), 0);
    QCOMPARE(store->counter("rows", qint64(Kind::Staff)), countsOf(roster, Kind::Staff).accepted);
}

void StationImportTest::stationsInOneGo()
{
    QFETCH(QString, folder);
    tests::TestStore store;
    ImportRun run(*store, shanghai);
    const ImportResult result = run.run(filesIn(folder, ledgers + setUp));
    QVERIFY(result.isDone());
    QCOMPARE(importCounts(result), expectedIn(folder)[u"import_counts"].toObject());
    QVERIFY(!result.total().problems.contains(records::RowProblem::UnknownStaff));
}

void StationImportTest::largerStations()
{
    const QString script = QFINDTESTDATA("../../../../shared/tools/make_station.py");
    if (script.isEmpty())
        QSKIP("make_station.py is not beside this checkout: only the stations in tests/data are imported");
    std::random_device random;
    for (int i = 0; i < 3; ++i) {
        QTemporaryDir folder;
        const QString seed = QString::number(random() % 1'000'000);
        qInfo("make_station.py --seed %s", qPrintable(seed));
        QCOMPARE(QProcess::execute(u"python3"_s,
                     {script, u"--out"_s, folder.path(), u"--seed"_s, seed, u"--instructions"_s, u"1500"_s}),
            0);
        compare(folder.path());
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(StationImportTest)
#include "stationimporttest.moc"
