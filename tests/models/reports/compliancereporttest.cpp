// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/compliancereport.h"

#include "models/reports/html.h"
#include "tests/models/reports/compliancefixture.h"

#include <QFile>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const std::vector<reports::Cell> &row)
{
    QStringList cells;
    for (const reports::Cell &cell : row)
        cells.append(cell.detail.isEmpty() ? cell.text : cell.text + u" ("_s + cell.detail + u')');
    return cells.join(u" | "_s).replace(u'\n', u'/');
}

QStringList rowsOf(const reports::Section &section)
{
    QStringList rows;
    for (const auto &row : section.table->rows)
        rows.append(textOf(row));
    return rows;
}

// Compares with tests/data/reports/NAME; on a difference leaves NAME.fail in the working directory, which is to be
// copied over the expected file where it is right.
bool matchesFile(const QString &text, const QString &name)
{
    QFile file(QFINDTESTDATA("../../data/reports/") + name);
    const QString expected = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    if (text == expected)
        return true;
    QFile fail(name + u".fail"_s);
    if (fail.open(QIODevice::WriteOnly))
        fail.write(text.toUtf8());
    const auto lines = text.split(u'\n');
    const auto wanted = expected.split(u'\n');
    qsizetype i = 0;
    while (i < lines.size() && i < wanted.size() && lines[i] == wanted[i])
        ++i;
    qWarning("line %lld\n  is     %s\n  wanted %s", i + 1, qPrintable(lines.value(i)), qPrintable(wanted.value(i)));
    return false;
}

}  // namespace

class ComplianceReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheExpectedPage_data();
    void isTheExpectedPage();
    void printsEachRateWithItsParts();
    void printsADashWhenNothingIsDue();
    void keepsMoneyApart();
    void namesPeriodMomentAndLimits();
    void namesEveryProfile();
    void listsOverdueAndLateApart();
    void namesOneProfileOnce();
    void tellsTheYearWhereItIsNotKnown();
    void tellsHowManyAreNotListed();
    void leavesOutWhatIsNotSaid();
    void hasWidthsThatFillThePage();
};

void ComplianceReportTest::isTheExpectedPage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("empty");
    QTest::newRow("a month") << u"compliance.out.html"_s << false;
    QTest::newRow("nothing received") << u"compliance-empty.out.html"_s << true;
}

void ComplianceReportTest::isTheExpectedPage()
{
    QFETCH(QString, name);
    QFETCH(bool, empty);
    const auto report = reports::complianceReport(empty ? tests::emptyMonth() : tests::busyMonth(), tests::heading());
    QVERIFY(matchesFile(reports::toHtml(report), name));
}

void ComplianceReportTest::printsEachRateWithItsParts()
{
    const auto report = reports::complianceReport(tests::busyMonth(), tests::heading());
    QCOMPARE(rowsOf(report.sections[0]),
        (QStringList{
            u"Acknowledged on time | 80.00% | 4 | 5 | instructions | —"_s,
            u"First call on time | 80.00% | 4 | 5 | instructions | —"_s,
            u"Met on time | 60.00% | 3 | 5 | instructions | —"_s,
            u"Feedback on time | 40.00% | 2 | 5 | instructions | —"_s,
            u"Met in person | 80.00% | 4 | 5 | instructions | —"_s,
            u"Defrauded after the warning | 25.00% | 1 | 4 | people | under 30 days 1"_s,
            u"Visits by two | 50.00% | 1 | 2 | visits | —"_s,
        }));
    QCOMPARE(rowsOf(report.sections[3]).first(),
        u"赵强 | 2 | 2 | 100.00% (2/2) | 100.00% (2/2) | 50.00% (1/2) | 50.00% (1/2) | 50.00% (1/2) | 0"_s);
    QCOMPARE(textOf(report.sections[3].table->total).first(u"All | 5 | 4 | 80.00% (4/5)"_s.size()),
        u"All | 5 | 4 | 80.00% (4/5)"_s);
    // An unset level is treated as High and printed with it.
    QCOMPARE(rowsOf(report.sections[2]).size(), 3);
    QVERIFY(rowsOf(report.sections[2])[1].startsWith(u"High | 2 | "_s));
}

void ComplianceReportTest::printsADashWhenNothingIsDue()
{
    const auto report = reports::complianceReport(tests::emptyMonth(), tests::heading());
    for (const QString &row : rowsOf(report.sections[0]))
        QVERIFY2(row.contains(u" | — | 0 | 0 | "_s), qPrintable(row));
    QVERIFY(report.sections[3].table->total.empty());
}

void ComplianceReportTest::keepsMoneyApart()
{
    const auto report = reports::complianceReport(tests::busyMonth(), tests::heading());
    QCOMPARE(rowsOf(report.sections[1]), QStringList{u"1,234,567.89 | 1,000.00 | 50,000.00"_s});
    QVERIFY(report.sections[1].table->total.empty());
    QVERIFY(!reports::toHtml(report).contains(u"1,285,567"_s));
    QVERIFY(!reports::toHtml(report).contains(u"1,235,567"_s));
}

void ComplianceReportTest::namesPeriodMomentAndLimits()
{
    const auto report = reports::complianceReport(tests::busyMonth(), tests::heading());
    QStringList facts;
    for (const auto &fact : report.facts)
        facts.append(fact.name + u": "_s + fact.value);
    QCOMPARE(facts,
        (QStringList{
            u"Unit: 人民街道派出所"_s,
            u"Period: issued from 2026-10-01 00:00 to before 2026-11-01 00:00"_s,
            u"As of: 2026-11-20 09:00; what happened later is not in it"_s,
            u"Limits: 默认, version 1"_s,
            u"Instructions: 6 received, 1 excluded (transferred or returned), 5 counted"_s,
        }));
    QCOMPARE(report.subtitle, u"2026-10"_s);
    QCOMPARE(report.footer, u"Printed by 王建国 · 2026-11-20 09:00 · 5 instructions counted"_s);
}

void ComplianceReportTest::namesEveryProfile()
{
    stats::Compliance compliance = tests::busyMonth();
    compliance.profiles = {{u"默认"_s, 1, {}, 3, rules::defaultLimits()}, {{}, 0, {}, 2, rules::defaultLimits()}};
    const auto report = reports::complianceReport(compliance, tests::heading());
    QCOMPARE(report.facts[3].value, u"默认, version 1 (3 instructions)\nbuilt-in default (2 instructions)"_s);
    QCOMPARE(report.sections[6].title, u"7. Limits, from the time of issue"_s);
    const QStringList limits = rowsOf(report.sections[6]);
    QCOMPARE(limits.size(), 8);
    QCOMPARE(limits[0], u"默认, version 1 | Urgent | 10 min | 2 h | 4 h | 8 h"_s);
    QCOMPARE(limits[1], u" | High | 30 min | 2 h | 1 d | 1 d"_s);
    QVERIFY(limits[4].startsWith(u"built-in default | Urgent | "_s));
}

void ComplianceReportTest::listsOverdueAndLateApart()
{
    const auto report = reports::complianceReport(tests::busyMonth(), tests::heading());
    QCOMPARE(report.sections[4].title, u"5. Overdue now: 1"_s);
    QCOMPARE(rowsOf(report.sections[4]),
        QStringList{
            u"1 | YJ6105022026100400002 | High | <b>李 & 伟</b> | 阿卜杜热西提·买买提明江 | 10-04 00:00 | "
            "Acknowledgement late by 1 min/Meeting overdue by 46 d/Feedback overdue by 46 d | calls 3, last: busy/no visit"_s});
    QCOMPARE(report.sections[5].title, u"6. Done, but late: 2"_s);
    QCOMPARE(rowsOf(report.sections[5]),
        (QStringList{
            u"1 | YJ6105022026100400003 | Urgent | 王芳 | 赵强 | 10-06 00:00 | First call late by 30 min/Meeting "
            u"late by 1 h 5 min/"
            "Feedback late by 2 d 10 h | calls 1, last: answered, cooperative/visits 1, last: met the person"_s,
            u"2 | YJ6105022026100400004 | High | 王芳 | not assigned | 10-07 00:00 | Feedback late by 1 min | no call/no visit"_s}));
}

void ComplianceReportTest::tellsTheYearWhereItIsNotKnown()
{
    stats::Compliance compliance = tests::busyMonth();
    const auto issued = [&] {
        return reports::complianceReport(compliance, tests::heading()).sections[4].table->rows[0][5].text;
    };
    compliance.period.to = tests::october(92 * 24 * 60);  // midnight of New Year
    QCOMPARE(issued(), u"10-04 00:00"_s);
    compliance.period.to.ms += 1;
    QCOMPARE(issued(), u"2026-10-04\n00:00"_s);
}

void ComplianceReportTest::namesOneProfileOnce()
{
    const auto report = reports::complianceReport(tests::busyMonth(), tests::heading());
    QCOMPARE(rowsOf(report.sections[6]),
        (QStringList{
            u"Urgent | 10 min | 2 h | 4 h | 8 h"_s,
            u"High | 30 min | 2 h | 1 d | 1 d"_s,
            u"Medium | 1 h | 4 h | 2 d | 2 d"_s,
            u"Low | 2 h | 8 h | 3 d | 3 d"_s,
        }));
    QCOMPARE(report.sections[7].title, u"8. How the figures are made"_s);
    // Nothing was measured by any limits.
    QCOMPARE(reports::complianceReport(tests::emptyMonth(), tests::heading()).sections[6].title,
        u"7. How the figures are made"_s);
}

void ComplianceReportTest::tellsHowManyAreNotListed()
{
    stats::Compliance compliance = tests::longMonth(20, 2);
    compliance.late.resize(12);
    const auto report = reports::complianceReport(compliance, tests::heading());
    QCOMPARE(report.sections[4].title, u"5. Overdue now: 10"_s);
    QCOMPARE(report.sections[4].table->rows.size(), size_t(10));
    QVERIFY(report.sections[4].notes.isEmpty());
    QCOMPARE(report.sections[5].title, u"6. Done, but late: 10"_s);
    QCOMPARE(report.sections[5].table->rows.size(), size_t(2));
    QCOMPARE(report.sections[5].notes, QStringList{u"The first 2 of 10 are listed, by level and time of issue."_s});
    compliance.late.resize(10);
    const auto shorter = reports::complianceReport(compliance, tests::heading());
    QCOMPARE(shorter.sections[5].table->whenEmpty, u"None is listed: see the note below."_s);
}

void ComplianceReportTest::leavesOutWhatIsNotSaid()
{
    stats::Compliance compliance = tests::emptyMonth();
    compliance.period.to = tests::october(10);
    const auto report = reports::complianceReport(compliance, {{}, {}, {}, QTimeZone("Asia/Shanghai")});
    QVERIFY(report.subtitle.isEmpty());
    QCOMPARE(report.footer, u"0 instructions counted"_s);
    QVERIFY(report.facts[0].value.startsWith(u'_'));
}

void ComplianceReportTest::hasWidthsThatFillThePage()
{
    stats::Compliance compliance = tests::busyMonth();
    const auto one = reports::complianceReport(compliance, tests::heading()).sections;
    compliance.profiles.push_back({{}, 0, {}, 2, rules::defaultLimits()});
    auto sections = reports::complianceReport(compliance, tests::heading()).sections;
    sections.insert(sections.end(), one.begin(), one.end());
    for (const auto &section : sections) {
        if (!section.table)
            continue;
        int width = 0;
        for (const auto &column : section.table->columns)
            width += column.width;
        QCOMPARE(width, 100);
        for (const auto &row : section.table->rows)
            QCOMPARE(row.size(), section.table->columns.size());
    }
}

QTEST_GUILESS_MAIN(ComplianceReportTest)
#include "compliancereporttest.moc"
