// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importrun.h"
#include "app/session/importrights.h"
#include "models/store/storecheck.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using imports::ImportError;
using imports::Key;
using records::Kind;
using records::Settled;
using session::ImportFile;
using session::ImportOptions;
using session::ImportResult;
using session::ImportRun;

// One import is one step or nothing, whatever goes wrong with a file.
class ImportRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void badFileStopsAll_data();
    void badFileStopsAll();
    void damagedAtItsEnd();
    void missingColumn();
    void cancelled();
    void progress();
    void mappingIsRemembered();
    void sheetsOfAWorkbook();
    void refusedRowIsHeld();
    void repaired();
    void settledRowsAreNotHeldAgain();
    void manyAreSettledAtOnce();
    void whatWaitedForAnInstructionIsTakenWithIt();
    void mendedLedgerSettlesTheRowThatWaited();
    void whatIsNotForTheRoleIsNotTaken();
    void sheetThatIsLeftOutIsTold();
    void anotherKindThanAskedForIsRefused();
    void asJson();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] ImportResult run(const QStringList &paths, const ImportOptions &options = {});
    [[nodiscard]] qint64 waiting() { return (*m_store)->counterSum("held"); }
    [[nodiscard]] qint64 rowsOf(Kind kind) { return (*m_store)->counter("rows", qint64(kind)); }

    std::unique_ptr<tests::TestStore> m_store;
    std::unique_ptr<ImportRun> m_run;
};

namespace {

const QByteArray header = "指令编号,下发时间,预警等级,手机号\n";
const QByteArray good = header + "YJ1,2026-10-20 09:00,高危,13800138000\n";

QByteArray manyRows(int count)
{
    QByteArray text = header;
    for (int i = 0; i < count; ++i)
        text += "YJ" + QByteArray::number(i) + ",2026-10-20 09:00,高危,13800138000\n";
    return text;
}

}  // namespace

void ImportRunTest::init()
{
    m_store = std::make_unique<tests::TestStore>();
    m_run = std::make_unique<ImportRun>(**m_store, QTimeZone("Asia/Shanghai"));
}

QString ImportRunTest::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_store->folder() + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

ImportResult ImportRunTest::run(const QStringList &paths, const ImportOptions &options)
{
    std::vector<ImportFile> files;
    for (const QString &path : paths)
        files.push_back({path, 0, {}});
    return m_run->run(files, options);
}

void ImportRunTest::badFileStopsAll_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << u"There is nothing in it"_s;
    QTest::newRow("no table") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") << u"neither an Excel workbook"_s;
    QTest::newRow("other titles") << QByteArray("a,b,c\n1,2,3\n") << u"No row of column titles"_s;
    QTest::newRow("old Excel") << QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0') << QString();
}

void ImportRunTest::badFileStopsAll()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    const ImportResult result = run({write(u"good.csv"_s, good), write(u"bad.csv"_s, content)});
    QVERIFY(!result.isDone());
    QVERIFY(result.sheets.empty());
    const QString text = session::describe(result, m_run->titles());
    QVERIFY2(text.startsWith(u"bad.csv") && text.contains(message), qPrintable(text));
    QCOMPARE(rowsOf(Kind::Instruction), 0);
    QVERIFY(!run({m_store->folder() + u"/nowhere.csv"_s}).isDone());
}

// What is wrong with it shows only after its chunks were written: they go, and those of the file before it.
void ImportRunTest::damagedAtItsEnd()
{
    const QByteArray visits = "指令编号,上门时间,上门结果\nYJ1,2026-10-20 10:00,无人\n\"YJ2,2026-10-20 11:00,无人\n";
    const ImportResult result = run({write(u"good.csv"_s, manyRows(1200)), write(u"visits.csv"_s, visits)});
    QVERIFY(result.error);
    QCOMPARE(result.error->code, ImportError::Code::UnclosedQuote);
    QCOMPARE(result.error->row, 3);
    QCOMPARE(rowsOf(Kind::Instruction), 0);
    QCOMPARE(rowsOf(Kind::Person), 0);
    // Nothing of it clings to the store.
    QCOMPARE(run({write(u"good.csv"_s, good)}).total().accepted, 1);
}

void ImportRunTest::missingColumn()
{
    const ImportResult result =
        run({write(u"台账.csv"_s, "预警台账\n序号,指令编号,预警等级,手机号\n1,YJ1,高危,13800138000\n")});
    QVERIFY(result.problem);
    QCOMPARE(session::describe(result, m_run->titles()),
        u"台账.csv, row 2: There is no column “下发时间”. Choose in the preview which column it is, or give it this title."_s);
    QCOMPARE(rowsOf(Kind::Instruction), 0);
}

void ImportRunTest::cancelled()
{
    std::stop_source stop;
    ImportOptions options;
    options.stop = stop.get_token();
    options.progress = [&](const session::ImportProgress &progress) {
        if (progress.rows >= 1000)
            stop.request_stop();
    };
    const ImportResult result = run({write(u"many.csv"_s, manyRows(5000))}, options);
    QVERIFY(result.error);
    QCOMPARE(result.error->code, ImportError::Code::Cancelled);
    QCOMPARE(rowsOf(Kind::Instruction), 0);
}

void ImportRunTest::progress()
{
    std::vector<session::ImportProgress> seen;
    ImportOptions options;
    options.progress = [&](const session::ImportProgress &progress) { seen.push_back(progress); };
    const QString first = write(u"a.csv"_s, manyRows(2000));
    const QString second = write(u"b.csv"_s, good);
    QVERIFY(run({first, second}, options).isDone());
    QVERIFY(seen.size() >= 5);
    for (size_t i = 1; i < seen.size(); ++i) {
        QVERIFY(seen[i].rows > seen[i - 1].rows);
        QVERIFY(seen[i].bytes >= seen[i - 1].bytes);
    }
    QCOMPARE(seen.back().rows, 2001);
    QCOMPARE(seen.back().bytes, seen.back().bytesTotal);
    QCOMPARE(seen.back().bytesTotal, QFileInfo(first).size() + QFileInfo(second).size());
}

// A user says what the columns of a sender are, once.
void ImportRunTest::mappingIsRemembered()
{
    const QByteArray odd = "甲,乙,丙\nYJ1,2026-10-20 09:00,13800138000\n";
    const QString path = write(u"odd.csv"_s, odd);
    QVERIFY(run({path}).problem);
    const auto proposals = std::get<0>(m_run->inspect(path));
    QCOMPARE(proposals.size(), 1u);
    QVERIFY(!proposals[0].isRemembered);
    imports::ColumnMapping mapping = imports::mappingFor(proposals[0].rows[0], Kind::Instruction, m_run->titles());
    mapping.columns[0].key = Key::Number;
    mapping.columns[1].key = Key::IssuedAt;
    mapping.columns[2].key = Key::Phone;
    QCOMPARE(m_run->run({{path, 0, mapping}}).total().accepted, 1);
    QVERIFY(std::get<0>(m_run->inspect(path))[0].isRemembered);
    QCOMPARE(run({write(u"next.csv"_s, odd + "YJ2,2026-10-20 09:00,13800138000\n")}).total().accepted, 1);
}

void ImportRunTest::sheetsOfAWorkbook()
{
    const QString path = QFINDTESTDATA("../../data/stations/seed-1/victims.xlsx");
    const auto proposals = std::get<0>(m_run->inspect(path));
    QCOMPARE(proposals.size(), 1u);
    QCOMPARE(proposals[0].name, u"台账"_s);
    QCOMPARE(proposals[0].mapping.headerRow, 2);
    const ImportResult result = run({path});
    QCOMPARE(result.sheets.at(0).sheet, u"台账"_s);
    QCOMPARE(result.total().accepted, 3);
}

// Every record has passed its rules, so the store has no reason to refuse one: a trigger gives it one.
void ImportRunTest::refusedRowIsHeld()
{
    (*m_store)->connection().execute("CREATE TEMP TRIGGER refuse BEFORE INSERT ON instruction WHEN NEW.number = 'YJ7' "
                                     "BEGIN SELECT RAISE(ABORT, 'refused'); END");
    const ImportResult result = run({write(u"many.csv"_s, manyRows(1200))});
    QVERIFY(result.isDone());
    QCOMPARE(result.total().accepted, 1199);
    QCOMPARE(result.total().held, 1);
    QCOMPARE(rowsOf(Kind::Instruction), 1199);
    const auto held = (*m_store)->readAll<records::HeldRow>();
    QCOMPARE(held.size(), 1u);
    QCOMPARE(held[0].problem, records::RowProblem::BadValue);
    QCOMPARE(held[0].line, std::optional(qint64(9)));
    QCOMPARE(m_run->repair(held[0], {{Key::Number, u"YJ7b"_s}}, {}).problems.size(), 0u);
    QCOMPARE(rowsOf(Kind::Instruction), 1200);
}

void ImportRunTest::repaired()
{
    QVERIFY(run({write(u"bad.csv"_s, header + "YJ1,昨天下午,高危,13800138000\n")}).isDone());
    const auto held = (*m_store)->readAll<records::HeldRow>();
    QCOMPARE(held.size(), 1u);
    QCOMPARE(m_run->repair(held[0], {}, {}).reason->problem, records::RowProblem::BadTime);
    const auto repaired = m_run->repair(held[0], {{Key::IssuedAt, u"2026-10-20 09:00"_s}}, {u"Repair"_s, {}});
    QVERIFY(!repaired.reason && repaired.problems.empty());
    QCOMPARE(waiting(), 0);
    QCOMPARE((*m_store)->readAll<records::HeldRow>().at(0).settled, Settled::Mended);
    QCOMPARE(rowsOf(Kind::Instruction), 1);
    QVERIFY((*m_store)->revert(repaired.step).problems.empty());
    QCOMPARE(waiting(), 1);
    QCOMPARE((*m_store)->readAll<records::HeldRow>().at(0).settled, Settled::Unset);
    QCOMPARE(rowsOf(Kind::Instruction), 0);
}

// Stations are sent overlapping ledgers: what somebody has decided is not asked a second time, whatever becomes of the
// import that it came with.
void ImportRunTest::settledRowsAreNotHeldAgain()
{
    const QString path =
        write(u"bad.csv"_s, header + "YJ1,昨天下午,高危,13800138000\nYJ2,昨天晚上,高危,13800138001\n" + "YJ3,,,\n");
    const ImportResult first = run({path});
    QCOMPARE(first.total().held, 3);
    const auto held = (*m_store)->readAll<records::HeldRow>();
    const auto mended = m_run->repair(held[0], {{Key::IssuedAt, u"2026-10-20 09:00"_s}}, {u"Repair"_s, {}});
    QVERIFY(mended.step != 0);
    records::HeldRow dismissed = held[1];
    dismissed.settled = Settled::Dismissed;
    m_store->put({{changes::updated(held[1], dismissed)}});
    QCOMPARE(waiting(), 1);

    const ImportResult again = run({path});
    QCOMPARE(again.total().repeated, 3);
    QCOMPARE(again.step, 0);
    QCOMPARE(waiting(), 1);
    QVERIFY(store::check(**m_store).empty());

    // Only the row that waits goes with its import.
    QVERIFY((*m_store)->revert(first.step).problems.empty());
    QCOMPARE(waiting(), 0);
    QCOMPARE(rowsOf(Kind::HeldRow), 2);
    const ImportResult third = run({path});
    QCOMPARE(third.total().repeated, 2);
    QCOMPARE(third.total().held, 1);
    QCOMPARE(waiting(), 1);
    QVERIFY((*m_store)->revert(mended.step).problems.empty());
    QCOMPARE(waiting(), 2);
    QVERIFY(store::check(**m_store).empty());
}

// Logs that came before their instructions are taken together once these are there, as one undo step.
void ImportRunTest::manyAreSettledAtOnce()
{
    QByteArray calls = "指令编号,拨打时间,拨打号码,通话结果\n";
    for (int i = 0; i < 300; ++i)
        calls += "YJ" + QByteArray::number(i) + ",2026-10-20 10:00,13800138000,接通\n";
    QCOMPARE(run({write(u"calls.csv"_s, calls)}).total().held, 300);
    // Not by an import, which would take them by itself.
    changes::ChangeSet instructions;
    for (int i = 0; i < 250; ++i)
        instructions.changes.push_back(changes::inserted(records::Instruction{.id = (*m_store)->newId(),
            .number = u"YJ%1"_s.arg(i),
            .level = records::Level::High,
            .issuedAt = (*m_store)->now()}));
    m_store->put(instructions);
    const records::HeldGroup group{Settled::Unset, Kind::Call, records::RowProblem::NoInstruction, u"calls.csv"_s, {}};
    const auto again = m_run->settle({{}, {group}}, {.step = {u"Again"_s, {}}});
    QCOMPARE(again.settled, 250);
    QCOMPARE(again.still, (std::map<records::RowProblem, qint64>{{records::RowProblem::NoInstruction, 50}}));
    QCOMPARE(waiting(), 50);
    QCOMPARE(rowsOf(Kind::Call), 250);
    // The same number for all that are left: one call each at the same minute is one call.
    const auto numbered = m_run->settle({{}, {group}, Settled::Mended, {{Key::Instruction, u"YJ7"_s}}});
    QCOMPARE(numbered.settled, 50);
    QCOMPARE(rowsOf(Kind::Call), 250);
    QCOMPARE(waiting(), 0);
    QVERIFY((*m_store)->revert(numbered.step).problems.empty());
    QVERIFY((*m_store)->revert(again.step).problems.empty());
    QCOMPARE(waiting(), 300);
    QCOMPARE(rowsOf(Kind::Call), 0);

    const auto dismissed = m_run->settle({{}, {group}, Settled::Dismissed});
    QCOMPARE(dismissed.settled, 300);
    QCOMPARE(waiting(), 0);
    records::HeldGroup settled = group;
    settled.settled = Settled::Dismissed;
    QCOMPARE(m_run->settle({{}, {settled}, Settled::Unset}).settled, 300);
    QCOMPARE(waiting(), 300);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(m_run->settle({{}, {group}, Settled::Dismissed}, {.stop = stop.get_token()}).wasCancelled);
    QCOMPARE(waiting(), 300);
    QVERIFY(store::check(**m_store).empty());
}

// Ledgers come in any order: nobody has to try again by hand what only came too early.
void ImportRunTest::whatWaitedForAnInstructionIsTakenWithIt()
{
    QByteArray calls = "指令编号,拨打时间,拨打号码,通话结果\n";
    for (int i = 0; i < 30; ++i)
        calls += "YJ" + QByteArray::number(i) + ",2026-10-20 10:00,13800138000,接通\n";
    QCOMPARE(run({write(u"calls.csv"_s, calls)}).total().held, 30);
    QCOMPARE(
        run({write(u"visits.csv"_s, "指令编号,上门时间,上门结果\nYJ3,2026-10-20 11:00,见到本人\n")}).total().held, 1);
    QCOMPARE(run({write(u"victims.csv"_s, "姓名,联系电话,受骗时间,关联指令\n王伟,13800138000,2026-10-21 08:00,YJ4\n")})
                 .total()
                 .accepted,
        1);
    const ImportResult result = run({write(u"many.csv"_s, manyRows(25))});
    QCOMPARE(result.sheets.size(), 3u);
    QCOMPARE(result.sheets[0].counts.accepted, 25);
    QCOMPARE(result.sheets[1].counts.kind, Kind::Call);
    QCOMPARE(result.sheets[1].counts.accepted, 25);
    QCOMPARE(result.sheets[2].counts.accepted, 1);
    QCOMPARE(waiting(), 5);
    QCOMPARE(rowsOf(Kind::Call), 25);
    QVERIFY((*m_store)->readAll<records::Victim>()[0].instruction.isSet());
    QVERIFY(store::check(**m_store).empty());
    // They came with the import and go with it.
    QVERIFY((*m_store)->revert(result.step).problems.empty());
    QCOMPARE(waiting(), 31);
    QCOMPARE(rowsOf(Kind::Call), 0);
    QVERIFY(!(*m_store)->readAll<records::Victim>()[0].instruction.isSet());
}

void ImportRunTest::mendedLedgerSettlesTheRowThatWaited()
{
    QCOMPARE(
        run({write(u"bad.csv"_s, header + "YJ1,2026-10-20 09:00,高危,\nYJ2,昨天,高危,13800138001\n")}).total().held, 2);
    QCOMPARE(run({write(u"good.csv"_s, good)}).total().accepted, 1);
    QCOMPARE(waiting(), 1);
    const auto held = (*m_store)->readAll<records::HeldRow>();
    QCOMPARE(held[0].settled, Settled::Mended);
    QCOMPARE(held[1].settled, Settled::Unset);
    // One that was there before is no answer to the row.
    QCOMPARE(run({write(u"late.csv"_s, header + "YJ1,昨天,紧急,\n")}).total().held, 1);
    QCOMPARE(run({write(u"other.csv"_s, header + "YJ9,2026-10-20 09:00,高危,13800138009\n")}).total().accepted, 1);
    QCOMPARE(waiting(), 2);
}

// What the hub would take back from them afterwards.
void ImportRunTest::whatIsNotForTheRoleIsNotTaken()
{
    using records::Role;
    const QString roster = write(u"roster.csv"_s, "警号,姓名,角色\n610007,李明,民警\n");
    const QString bad = write(u"bad.csv"_s, header + "YJ1,昨天下午,高危,13800138000\n");
    std::map<Role, records::Uuid> people;
    for (const Role role : {Role::Chief, Role::Officer, Role::GridWorker, Role::Auditor})
        people[role] =
            m_store->add(records::Staff{.code = QString::number(int(role)), .name = u"王"_s, .role = role}).id;
    const auto by = [&](Role role) { return ImportOptions{.step = {{}, people[role]}}; };
    const auto refused = run({write(u"good.csv"_s, good), roster}, by(Role::Officer));
    QCOMPARE(refused.error->code, ImportError::Code::NotAllowed);
    QCOMPARE(refused.error->file, u"roster.csv"_s);
    QCOMPARE(session::describe(refused, m_run->titles()),
        u"roster.csv: It is not for the role that you have to bring this in. Ask the chief to import it."_s);
    QCOMPARE(rowsOf(Kind::Instruction), 0);
    QCOMPARE(rowsOf(Kind::Staff), 4);
    QVERIFY(run({bad}, by(Role::Officer)).isDone());
    QVERIFY(run({roster}, by(Role::Chief)).isDone());
    QCOMPARE(rowsOf(Kind::Staff), 5);
    // A table of visits is not of one's own alone.
    QVERIFY(!session::ImportRights(**m_store, people[Role::GridWorker]).mayBring(Kind::Visit));
    // Nor does who only reads settle what was held.
    const auto held = (*m_store)->readAll<records::HeldRow>().at(0);
    const auto repaired = m_run->repair(held, {{Key::IssuedAt, u"2026-10-20 09:00"_s}}, by(Role::Auditor).step);
    QCOMPARE(repaired.problems.front().code, rules::ProblemCode::NotAllowed);
    QVERIFY(m_run->settle({{held.id}, {}, Settled::Dismissed}, by(Role::Auditor)).isNotAllowed);
    QCOMPARE(waiting(), 1);
    QCOMPARE(m_run->settle({{held.id}, {}, Settled::Dismissed}, by(Role::Officer)).settled, 1);
}

void ImportRunTest::sheetThatIsLeftOutIsTold()
{
    const QString path = QFINDTESTDATA("../../data/import/xlsx/sheets.in.xlsx");
    const ImportResult result = run({path});
    QVERIFY(result.isDone());
    QStringList skipped;
    for (const session::SkippedSheet &sheet : result.skipped)
        skipped += session::describe(sheet, m_run->titles());
    QCOMPARE(skipped.size(), 3);
    QVERIFY2(skipped[0].startsWith(u"sheets.in.xlsx, sheet “电话”, row 1: There is no column “通话结果”"_s),
        qPrintable(skipped[0]));
    QVERIFY2(skipped[1].startsWith(u"sheets.in.xlsx, sheet “说明”: No row of column titles"_s), qPrintable(skipped[1]));
    QCOMPARE(skipped[2], u"sheets.in.xlsx: Sheet “代码” is hidden."_s);
    QCOMPARE(session::toJson(result, m_run->titles())[u"skipped"].toArray().size(), 3);
}

void ImportRunTest::anotherKindThanAskedForIsRefused()
{
    const ImportResult result =
        m_run->run({ImportFile{.path = write(u"roster.csv"_s, good), .mapping = {}, .kind = Kind::Staff}});
    QVERIFY(!result.isDone());
    QCOMPARE(session::describe(result, m_run->titles()),
        u"roster.csv, row 1: There is no column “姓名”, “编号” or “角色”. Choose in the preview which column it is, or give it this title."_s);
    QCOMPARE(rowsOf(Kind::Instruction), 0);
}

void ImportRunTest::asJson()
{
    const ImportResult result =
        run({write(u"good.csv"_s, good + "YJ1,2026-10-20 09:00,高危,13800138000\nYJ2,2026-10-20 09:00,高危,\n")});
    const QJsonObject counts{{u"rows"_s, 3}, {u"accepted"_s, 1}, {u"held"_s, 1}, {u"repeated"_s, 1}, {u"updated"_s, 0},
        {u"problems"_s, QJsonObject{{u"no_contact"_s, 1}}}};
    QJsonObject file = counts;
    file.insert(u"file"_s, u"good.csv"_s);
    file.insert(u"kind"_s, u"instruction"_s);
    const QJsonObject expected{{u"files"_s, QJsonArray{file}}, {u"kinds"_s, QJsonObject{{u"instruction"_s, counts}}},
        {u"total"_s, counts}, {u"skipped"_s, QJsonArray()}};
    QCOMPARE(session::toJson(result, m_run->titles()), expected);
}

QTEST_GUILESS_MAIN(ImportRunTest)
#include "importruntest.moc"
