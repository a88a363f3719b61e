// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/rehearsal.h"
#include "importing.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;
using namespace qianshao::records;

// What a rehearsal says of the first rows is what the import then does, and it does none of it.
class RehearsalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheImportDoes();
    void sheetsSeeThoseBefore();
    void unsureOfWhatIsFurtherDown();
    void rosterFurtherDown();
    void places();
};

namespace {

struct Preview {
    QList<PreviewRow> rows;  // behind the titles
    ColumnMapping mapping;
};

Preview previewOf(OpenedTable opened, const ColumnTitles &titles)
{
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    Preview preview{readPreview(reader), {}};
    preview.mapping = proposeMapping(preview.rows, titles);
    preview.rows.removeIf([&](const PreviewRow &row) { return row.number <= preview.mapping.headerRow; });
    return preview;
}

Preview previewOfText(const QString &csv, const ColumnTitles &titles)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(csv.toUtf8());
    buffer->open(QIODevice::ReadOnly);
    return previewOf(openTable(std::move(buffer), u"text.csv"_s), titles);
}

ImportCounts countsOf(const std::vector<RowOutcome> &outcomes, Kind kind)
{
    ImportCounts counts;
    counts.kind = kind;
    for (const RowOutcome &outcome : outcomes) {
        if (!outcome.isData)
            continue;
        ProblemSet problems;
        if (outcome.hold)
            problems.add(outcome.hold->problem);
        for (const Mark &mark : outcome.marks)
            problems.add(mark.problem);
        counts.add(outcome.taken, problems);
    }
    return counts;
}

const QString instructions = u"指令编号,下发时间,预警等级,手机号\n"_s;
const QString calls = u"指令编号,拨打时间,拨打号码,通话结果,拨打人\n"_s;

}  // namespace

void RehearsalTest::saysWhatTheImportDoes()
{
    const QDir folder(QFINDTESTDATA("../../data/import/rows"));
    Importing importing;
    qsizetype held = 0;
    for (const QFileInfo &file : folder.entryInfoList({u"*.in.csv"_s}, QDir::Files, QDir::Name)) {
        const Preview preview = previewOf(openTable(file.filePath()), importing.titles);
        const auto before = importing.known.printed();
        // The preview reads a part of a file: both sides see that part.
        QVERIFY(preview.rows.size() < previewRows);
        const auto outcomes = Rehearsal(importing.surroundings()).outcomes(preview.rows, preview.mapping, true);
        QCOMPARE(importing.known.printed(), before);
        const ImportCounts done = importing.take(openTable(file.filePath()), file.fileName());
        QCOMPARE(printed(countsOf(outcomes, done.kind)), printed(done));
        held += done.held;
        const auto again = Rehearsal(importing.surroundings()).outcomes(preview.rows, preview.mapping, true);
        QVERIFY(std::ranges::none_of(again, [](const RowOutcome &row) { return row.isData && row.hold; }));
    }
    QVERIFY(held > 0);
}

void RehearsalTest::sheetsSeeThoseBefore()
{
    Importing importing;
    const Preview first = previewOfText(instructions + u"YJ1,2026-10-20 09:00,高危,13800138000\n"_s, importing.titles);
    const Preview log =
        previewOfText(calls + u"YJ1,2026-10-20 10:00,13800138000,接通,\nYJ9,2026-10-20 10:00,13800138000,接通,\n"_s,
            importing.titles);
    Rehearsal rehearsal(importing.surroundings());
    QCOMPARE(rehearsal.outcomes(first.rows, first.mapping, true).at(0).taken, Taken::Accepted);
    const auto outcomes = rehearsal.outcomes(log.rows, log.mapping, true);
    QCOMPARE(outcomes.at(0).taken, Taken::Accepted);
    QCOMPARE(outcomes.at(1).taken, Taken::Held);
    QVERIFY(!outcomes.at(1).isUnsure);
    QVERIFY(importing.known.all<Instruction>().empty());
}

void RehearsalTest::unsureOfWhatIsFurtherDown()
{
    Importing importing;
    const Preview first = previewOfText(instructions + u"YJ1,2026-10-20 09:00,高危,13800138000\n"_s, importing.titles);
    const Preview log = previewOfText(
        calls + u"YJ9,2026-10-20 10:00,13800138000,接通,\n,2026-10-20 10:00,13800138000,接通,\nYJ1,昨天,1,接通,\n"_s,
        importing.titles);
    Rehearsal rehearsal(importing.surroundings());
    (void)rehearsal.outcomes(first.rows, first.mapping, false);
    const auto outcomes = rehearsal.outcomes(log.rows, log.mapping, true);
    QVERIFY(outcomes.at(0).isUnsure);
    // These are held whatever comes.
    QVERIFY(outcomes.at(1).hold && !outcomes.at(1).isUnsure);
    QCOMPARE(outcomes.at(2).hold->problem, RowProblem::BadTime);
    QVERIFY(!outcomes.at(2).isUnsure);
}

void RehearsalTest::rosterFurtherDown()
{
    Importing importing;
    const Preview roster = previewOfText(u"姓名,岗位\n张伟,民警\n"_s, importing.titles);
    importing.takeText(instructions + u"YJ1,2026-10-20 09:00,高危,13800138000\n"_s);
    const Preview log = previewOfText(calls + u"YJ1,2026-10-20 10:00,13800138000,接通,刘芳\n"_s, importing.titles);
    for (const bool isWhole : {true, false}) {
        Rehearsal rehearsal(importing.surroundings());
        (void)rehearsal.outcomes(roster.rows, roster.mapping, isWhole);
        const std::vector<Mark> unknown{{RowProblem::UnknownStaff, Key::Caller}};
        QCOMPARE(rehearsal.outcomes(log.rows, log.mapping, true).at(0).marks == unknown, isWhole);
    }
}

// The field of each problem, so that its cell can be shown.
void RehearsalTest::places()
{
    Importing importing;
    const Preview preview = previewOfText(
        u"指令编号,下发时间,预警等级,手机号,身份证号,涉案金额\n"
        "YJ1,2026-10-20 09:00,高危,13800138000,6.10502E+16,很多\nYJ2,昨天,高危,13800138000,,\n\n,2026-10-20,高危,1,,\n"_s,
        importing.titles);
    const auto outcomes = Rehearsal(importing.surroundings()).outcomes(preview.rows, preview.mapping, true);
    QCOMPARE(outcomes.at(0).marks,
        (std::vector<Mark>{{RowProblem::IdentityDamaged, Key::Identity}, {RowProblem::BadAmount, Key::Amount}}));
    QCOMPARE(outcomes.at(1).hold->field, Key::IssuedAt);
    QCOMPARE(outcomes.back().hold->field, Key::Number);
}

QTEST_GUILESS_MAIN(RehearsalTest)
#include "rehearsaltest.moc"
