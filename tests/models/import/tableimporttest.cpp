// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing.h"

#include "models/import/heldrepair.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;
using namespace qianshao::records;

// What a second copy of a ledger does, how rows are held and mended, how chunks are refused.
class TableImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyNeverErases();
    void statusMovesOn();
    void givenAwayAndIssuedAgainIsWorkAgain();
    void numbersThatAreNoneAreHeld();
    void correctedStaysCorrected();
    void assignedHereStaysAssigned();
    void columnsWithoutAFieldGoIntoTheRemark();
    void leftOutColumnsDoNot();
    void marksDealtWithStayAway();
    void levelWithoutColumn();
    void sameMinute();
    void heldOnce();
    void manyChunks();
    void refusedRow();
    void readerFails();
    void mended();
    void mendedOnlyHalf();
    void mendedCallFindsItsInstruction();
    void mendedTwice();

private:
    static HeldRow onlyHeld(const Importing &importing) { return importing.known.all<HeldRow>().at(0); }
};

namespace {

const QString header = u"指令编号,下发时间,预警等级,手机号,涉案金额(万元),处置状态,签收时间,备注\n"_s;
const QString first = u"YJ1,2026-10-20 09:00,高危,13800138000,1.5,待签收,,\n"_s;

}  // namespace

void TableImportTest::emptyNeverErases()
{
    Importing importing;
    QCOMPARE(importing.takeText(header + first).accepted, 1);
    const Instruction before = importing.known.all<Instruction>()[0];
    QCOMPARE(importing.takeText(header + u"YJ1,2026-10-20 09:00,,13800138000,,,,\n"_s).repeated, 1);
    QCOMPARE(importing.known.all<Instruction>()[0], before);
}

void TableImportTest::statusMovesOn()
{
    Importing importing;
    importing.takeText(header + first);
    const ImportCounts counts =
        importing.takeText(header + u"YJ1,2026-10-20 09:00,高危,13800138000,1.5,已签收,2026-10-20 09:05,\n"_s);
    QCOMPARE(counts.updated, 1);
    const Instruction after = importing.known.all<Instruction>()[0];
    QCOMPARE(after.status, Status::Acknowledged);
    QCOMPARE(after.statusSent, u"已签收"_s);
    QCOMPARE(after.acknowledgedAt, Instant{after.issuedAt.plusMinutes(5)});
    QCOMPARE(after.receivedAt, importTime);
    QCOMPARE(after.amount, Fen{1'500'000});
}

void TableImportTest::givenAwayAndIssuedAgainIsWorkAgain()
{
    Importing importing;
    importing.takeText(header + u"YJ1,2026-10-20 09:00,高危,13800138000,1.5,待签收,2026-10-20 09:05,\n"_s);
    const Instruction before = importing.known.all<Instruction>()[0];
    Instruction after = before;
    after.status = Status::Transferred;
    after.statusReason = u"不在本辖区"_s;
    after.statusTarget = u"东关派出所"_s;
    QVERIFY(importing.known.apply({{qianshao::changes::updated(before, after)}}));
    // The same ledger again is no news: it stays where it was sent.
    QCOMPARE(
        importing.takeText(header + u"YJ1,2026-10-20 09:00,高危,13800138000,1.5,待签收,2026-10-20 09:05,\n"_s).repeated,
        1);
    QCOMPARE(importing.takeText(header + u"YJ1,2026-10-27 08:00,高危,13800138000,1.5,待签收,,\n"_s).updated, 1);
    const Instruction back = importing.known.all<Instruction>()[0];
    QCOMPARE(back.status, Status::Pending);
    QCOMPARE(back.statusReason, QString());
    QCOMPARE(back.statusTarget, QString());
    QVERIFY(!back.acknowledgedAt.isSet());
    QCOMPARE(importing.takeText(header + u"YJ1,2026-10-27 08:00,高危,13800138000,1.5,待签收,,\n"_s).repeated, 1);
}

// Excel shows the numbers of three instructions as one; a sum is no instruction.
void TableImportTest::numbersThatAreNoneAreHeld()
{
    Importing importing;
    QString text = header;
    for (const QString &number : {u"6.10502E+19"_s, u"6.1050220261018002E+20"_s, u"-"_s, u"无"_s, u"合计"_s, u"/"_s})
        text += number + u",2026-10-20 09:00,高危,13800138000,,,,\n"_s;
    const ImportCounts counts = importing.takeText(text);
    QCOMPARE(counts.held, 6);
    QCOMPARE(counts.problems.at(RowProblem::NoNumber), 6);
    importing.takeText(header + u"ＹＪ００１,2026-10-20 09:00,高危,13800138000,,,,\n"_s);
    QVERIFY(!importing.known.instructionId(u"YJ001"_s).isNull());
}

void TableImportTest::correctedStaysCorrected()
{
    Importing importing;
    importing.takeText(header + first);
    const Instruction before = importing.known.all<Instruction>()[0];
    Instruction after = before;
    after.level = Level::Urgent;
    after.status = Status::InProgress;
    QVERIFY(importing.known.apply({{qianshao::changes::updated(before, after)}}));
    QCOMPARE(importing.takeText(header + first).repeated, 1);
    QCOMPARE(importing.known.all<Instruction>()[0], after);
    QCOMPARE(importing.takeText(header + u"YJ1,2026-10-20 09:00,中危,13800138000,,,,\n"_s).updated, 1);
    QCOMPARE(importing.known.all<Instruction>()[0].level, Level::Medium);
}

// Ledgers overlap: next week's repeats the officer that the sender wrote, not the one who works on it.
void TableImportTest::assignedHereStaysAssigned()
{
    Importing importing;
    importing.takeText(u"编号,姓名,角色\n0610100,郭燕龙,社区民警\n0610200,熊国建,社区民警\n0610300,何敏,社区民警\n"_s);
    const auto staff = importing.known.all<Staff>();
    const QString head = u"指令编号,下发时间,预警等级,手机号,责任民警\n"_s;
    const auto ledger = [&](const QString &officer) {
        return importing.takeText(head + u"YJ1,2026-10-20 09:00,高危,13800138000,"_s + officer + u'\n');
    };
    const auto now = [&] { return importing.known.all<Instruction>()[0]; };
    ledger(u"郭燕龙"_s);
    QCOMPARE(now().assignee.id, staff[0].id);
    Instruction assigned = now();
    assigned.assignee = {staff[1].id};
    QVERIFY(importing.known.apply({{qianshao::changes::updated(now(), assigned)}}));
    QCOMPARE(ledger(u"郭燕龙"_s).repeated, 1);
    QCOMPARE(now().assignee.id, staff[1].id);
    // The sender has decided anew: that counts.
    QCOMPARE(ledger(u"何敏"_s).updated, 1);
    QCOMPARE(now().assignee.id, staff[2].id);
    QCOMPARE(ledger(u""_s).repeated, 1);
    // A name that the roster learns later is understood then.
    QCOMPARE(ledger(u"许多"_s).updated, 1);
    QCOMPARE(now().assigneeSent, u"许多"_s);
    importing.takeText(u"编号,姓名,角色\n0610400,许多,社区民警\n"_s);
    QCOMPARE(ledger(u"许多"_s).updated, 1);
    QCOMPARE(now().assigneeSent, QString());
    QCOMPARE(now().assignee.id, importing.known.all<Staff>()[3].id);
}

void TableImportTest::columnsWithoutAFieldGoIntoTheRemark()
{
    Importing importing;
    const QString csv = u"序号,指令编号,下发时间,预警等级,手机号,户籍地址,反馈时限,备注\n"
                        "7,YJ1,2026-10-20 09:00,高危,13800138000,甘肃天水,24小时,独居,没有标题\n"_s;
    QCOMPARE(importing.takeText(csv).accepted, 1);
    QCOMPARE(importing.known.all<Instruction>()[0].remark, u"独居；户籍地址: 甘肃天水；反馈时限: 24小时；没有标题"_s);
    QCOMPARE(importing.takeText(csv).repeated, 1);
}

void TableImportTest::leftOutColumnsDoNot()
{
    Importing importing;
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData("指令编号,下发时间,预警等级,手机号,户籍地址\nYJ1,2026-10-20 09:00,高危,13800138000,甘肃天水\n");
    QVERIFY(buffer->open(QIODevice::ReadOnly));
    const OpenedTable opened = openTable(std::move(buffer), u"text.csv"_s);
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    ColumnMapping mapping = proposeMapping(readPreview(reader), importing.titles);
    mapping.columns[4].key = Key::Skip;
    TableImport import(reader, mapping, {u"text.csv"_s, {}}, importing.surroundings());
    while (import.next())
        QVERIFY(importing.known.apply(import.set()));
    QCOMPARE(importing.known.all<Instruction>()[0].remark, QString());
}

void TableImportTest::marksDealtWithStayAway()
{
    Importing importing;
    const QString odd = u"YJ1,2026-10-20 09:00,特高危,13800138000,很多,待签收,,\n"_s;
    QCOMPARE(importing.takeText(header + odd).problems.size(), 2u);
    const Instruction before = importing.known.all<Instruction>()[0];
    QCOMPARE(before.marks, std::optional(markOf(RowProblem::LevelOtherWording) | markOf(RowProblem::BadAmount)));
    Instruction after = before;
    after.marks.reset();
    QVERIFY(importing.known.apply({{qianshao::changes::updated(before, after)}}));
    QCOMPARE(importing.takeText(header + odd).repeated, 1);
    QCOMPARE(importing.known.all<Instruction>()[0].marks, std::nullopt);
}

void TableImportTest::levelWithoutColumn()
{
    Importing importing;
    const ImportCounts counts = importing.takeText(u"指令编号,下发时间,手机号\nYJ1,2026-10-20 09:00,13800138000\n"_s);
    QCOMPARE(counts.problems, (std::map<RowProblem, qint64>{{RowProblem::LevelUnknown, 1}}));
    QCOMPARE(importing.known.all<Instruction>()[0].level, Level::High);
}

// Logs know minutes. Two calls of a minute stay two, and stay two when the ledger comes again with one of them mended.
void TableImportTest::sameMinute()
{
    Importing importing;
    importing.takeText(header + first);
    const QString calls = u"指令编号,拨打时间,拨打号码,通话结果,备注\n"_s;
    const QString busy = u"YJ1,2026-10-20 10:00,13800138000,占线,\n"_s;
    const QString answered = u"YJ1,2026-10-20 10:00,13800138000,接通,\n"_s;
    QCOMPARE(importing.takeText(calls + busy + answered + busy).accepted, 2);
    QCOMPARE(importing.takeText(calls + answered + busy).repeated, 2);
    const ImportCounts again = importing.takeText(
        calls + u"YJ1,2026-10-20 10:00,13800138000,拒接,甲\n"_s + u"YJ1,2026-10-20 10:00,13800138000,接通,乙\n"_s);
    QCOMPARE(again.updated, 2);
    const auto found = importing.known.all<Call>();
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found[0].result, CallResult::Rejected);
    QCOMPARE(found[1].note, u"乙"_s);
}

void TableImportTest::heldOnce()
{
    Importing importing;
    const QString bad = u",2026-10-20 09:00,高危,13800138000,,,,\n"_s;
    const ImportCounts counts = importing.takeText(header + bad + bad);
    QCOMPARE(counts.held, 1);
    QCOMPARE(counts.repeated, 1);
    QCOMPARE(counts.problems, (std::map<RowProblem, qint64>{{RowProblem::NoNumber, 1}}));
    QCOMPARE(importing.takeText(header + bad).repeated, 1);
    QCOMPARE(importing.known.all<HeldRow>().size(), 1u);
}

void TableImportTest::manyChunks()
{
    QString text = header;
    constexpr int count = 600;
    for (int i = 0; i < count; ++i)
        text += u"YJ%1,2026-10-20 09:00,高危,138%2,,,,\n"_s.arg(i).arg(10'000'000 + i % 900);
    Importing importing;
    QCOMPARE(importing.takeText(text).accepted, count);
    QCOMPARE(importing.takeText(text).repeated, count);
}

void TableImportTest::refusedRow()
{
    Importing importing;
    QBuffer *buffer = new QBuffer;
    buffer->setData((header + first + u"YJ2,2026-10-20 10:00,高危,13800138001,0.5,,,甲\n"_s).toUtf8());
    buffer->open(QIODevice::ReadOnly);
    auto opened = openTable(std::unique_ptr<QIODevice>(buffer), u"text.csv"_s);
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    const ColumnMapping mapping = proposeMapping(readPreview(reader), importing.titles);
    TableImport import(reader, mapping, {u"text.csv"_s, {}}, importing.surroundings());
    QVERIFY(import.next());
    QCOMPARE(import.rowCount(), 2);
    QVERIFY(import.hasChanges(0) && import.hasChanges(1));
    QVERIFY(importing.known.apply(import.setOf(0)));
    // Say that the store refused the second.
    QVERIFY(importing.known.apply(import.holdRefused(1)));
    QVERIFY(!import.next());
    QCOMPARE(
        printed(import.counts()), u"instruction: 2 rows, 1 accepted, 0 updated, 0 repeated, 1 held, bad_value 1"_s);
    const HeldRow held = onlyHeld(importing);
    QCOMPARE(held.problem, RowProblem::BadValue);
    QCOMPARE(held.line, std::optional(qint64(3)));
    QCOMPARE(held.raw,
        uR"({"amount":"0.5万元","issued_at":"2026-10-20 10:00","level":"高危","number":"YJ2","phone":"13800138001","remark":"甲"})"_s);
}

void TableImportTest::readerFails()
{
    Importing importing;
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData((header + first + u"YJ2,\"2026"_s).toUtf8());
    buffer->open(QIODevice::ReadOnly);
    auto opened = openTable(std::move(buffer), u"text.csv"_s);
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    const ColumnMapping mapping = mappingFor({1, header.trimmed().split(u',')}, Kind::Instruction, importing.titles);
    TableImport import(reader, mapping, {u"text.csv"_s, {}}, importing.surroundings());
    QVERIFY(!import.next());
    QCOMPARE(reader.error()->code, ImportError::Code::UnclosedQuote);
}

void TableImportTest::mended()
{
    Importing importing;
    importing.takeText(header + u"YJ1,昨天下午,高危,13800138000,0.5,已签收,,甲\n"_s);
    const HeldRow held = onlyHeld(importing);
    const auto texts = textsOf(held, importing.titles);
    QCOMPARE(texts.size(), 7);
    QCOMPARE(texts[0].key, Key::Phone);
    QCOMPARE(texts[0].title, u"手机号"_s);
    const Repair repair =
        repairHeld(held, {{Key::IssuedAt, u"2026-10-20 09:00"_s}}, importing.titles, importing.surroundings());
    QVERIFY(!repair.reason);
    QVERIFY(importing.known.apply(repair.changes));
    QCOMPARE(onlyHeld(importing).settled, Settled::Mended);
    const Instruction taken = importing.known.all<Instruction>().at(0);
    QCOMPARE(taken.number, u"YJ1"_s);
    QCOMPARE(taken.amount, Fen{500'000});
    QCOMPARE(taken.status, Status::Acknowledged);
    QCOMPARE(taken.remark, u"甲"_s);
}

void TableImportTest::mendedOnlyHalf()
{
    Importing importing;
    importing.takeText(header + u",昨天下午,高危,13800138000,,,,\n"_s);
    const Repair repair =
        repairHeld(onlyHeld(importing), {{Key::Number, u" YJ1 "_s}}, importing.titles, importing.surroundings());
    QVERIFY(repair.reason);
    QCOMPARE(repair.reason->problem, RowProblem::BadTime);
    QCOMPARE(repair.reason->field, Key::IssuedAt);
    QVERIFY(repair.changes.isEmpty());
}

void TableImportTest::mendedCallFindsItsInstruction()
{
    Importing importing;
    importing.takeText(
        u"指令编号,拨打时间,拨打号码,通话结果,通话时长(分钟)\nYJ1,2026-10-20 10:00,13800138000,接通,2\n"_s);
    QCOMPARE(repairHeld(onlyHeld(importing), {}, importing.titles, importing.surroundings()).reason->problem,
        RowProblem::NoInstruction);
    importing.takeText(header + first);
    const Repair repair = repairHeld(onlyHeld(importing), {}, importing.titles, importing.surroundings());
    QVERIFY(!repair.reason);
    QVERIFY(importing.known.apply(repair.changes));
    QCOMPARE(importing.known.all<Call>().at(0).seconds, std::optional(qint64(120)));
}

// What is there already is not made a second time; the held row is settled.
void TableImportTest::mendedTwice()
{
    Importing importing;
    importing.takeText(header + first + u"YJ1,昨天下午,高危,13800138000,1.5,待签收,,\n"_s);
    const Repair repair = repairHeld(
        onlyHeld(importing), {{Key::IssuedAt, u"2026-10-20 09:00"_s}}, importing.titles, importing.surroundings());
    QVERIFY(!repair.reason);
    QCOMPARE(repair.changes.changes.size(), 1u);
    QVERIFY(importing.known.apply(repair.changes));
    QCOMPARE(onlyHeld(importing).settled, Settled::Mended);
    QCOMPARE(importing.known.all<Instruction>().size(), 1u);
}

QTEST_GUILESS_MAIN(TableImportTest)
#include "tableimporttest.moc"
