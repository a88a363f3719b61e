// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/columnmapping.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;
using qianshao::records::Kind;

class ColumnMappingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
    void titleRowAbove();
    void noHeader();
    void doubledColumns();
    void missingColumn();
    void ledgerWithoutARequiredColumnIsNoOtherLedger_data();
    void ledgerWithoutARequiredColumnIsNoOtherLedger();
    void unitsInAndAboveTitles_data();
    void unitsInAndAboveTitles();
    void unitAboveIsNotRemembered();
    void jsonRoundTrip();
    void badJson_data();
    void badJson();
    void remembered();
    void previewGoesBack();

private:
    Vocabulary m_words;
    ColumnTitles m_titles{m_words};
};

namespace {

PreviewRow row(qint64 number, const QString &texts)
{
    return {number, texts.split(u',')};
}

const QString instructionTitles = u"序号,指令编号,预警等级,潜在受害人,手机号,现住地址,涉案金额(万元),下发时间,天气"_s;

}  // namespace

void ColumnMappingTest::kinds_data()
{
    QTest::addColumn<QString>("titles");
    QTest::addColumn<int>("kind");
    const auto add = [](const char *name, const QString &titles, Kind kind) {
        QTest::newRow(name) << titles << int(kind);
    };
    add("instructions", instructionTitles, Kind::Instruction);
    add("list of warnings on a screen",
        u"编号,预警等级,诈骗类型,来源,反馈方,受害人号码,嫌疑人号码,通话次数,通话时长(S),最近联系时间,推送时间,状态,处置方式,处置内容,被骗金额(元),劝阻金额(元),反馈次数"_s,
        Kind::Instruction);
    add("printed ledger of instructions",
        u"序号,指令编号,预警等级,预警来源,诈骗类型,潜在受害人,身份证号,手机号,开户行,银行卡号,户籍地址,现住地址,嫌疑号码,嫌疑账户,涉诈网址/APP,涉案金额,下发单位,下发时间,接收单位,签收时间,反馈时限,责任民警,处置状态,是否见面,见面时间,被骗情况,受骗金额,止付金额,反馈时间,备注"_s,
        Kind::Instruction);
    add("calls", u"指令编号,拨打时间,拨打号码,对象,通话结果,通话时长(秒),拨打人"_s, Kind::Call);
    add("visits", u"指令编号,上门时间,上门结果,劝阻人员1,劝阻人员2,经度,纬度,被骗情况"_s, Kind::Visit);
    add("printed ledger of meetings",
        u"序号,指令编号,姓名,电话,住址,见面时间,见面地点,劝阻人员1,劝阻人员2,四查看情况,询问情况,被骗情况,受骗金额,劝阻金额(估),止付金额,是否安装反诈APP,是否签告知书,亲属联系,是否需回访,备注"_s,
        Kind::Visit);
    add("victims",
        u"序号,姓名,身份证号,联系电话,住址,诈骗类型,受骗时间,报警时间,被骗金额(元),案件编号,案件进展,责任民警,下次回访日,关联指令"_s,
        Kind::Victim);
    add("roster", u"编号,姓名,角色,责任社区,社区编码"_s, Kind::Staff);
    add("addresses", u"标准地址,社区,社区编码,经度,纬度"_s, Kind::Address);
}

void ColumnMappingTest::kinds()
{
    QFETCH(QString, titles);
    QFETCH(int, kind);
    const ColumnMapping mapping = proposeMapping({row(1, titles)}, m_titles);
    QCOMPARE(mapping.headerRow, 1);
    QCOMPARE(int(mapping.kind), kind);
    QVERIFY(!problemOf(mapping, u"f"_s, {}));
    QCOMPARE(mapping.columns.size(), titles.split(u',').size());
}

void ColumnMappingTest::titleRowAbove()
{
    const ColumnMapping mapping =
        proposeMapping({row(1, u"人民街道派出所预警指令台账"_s), row(2, u"制表:,手机号"_s), row(4, instructionTitles),
                           row(5, u"1,YJ1,高危,王伟,13800000000"_s)},
            m_titles);
    QCOMPARE(mapping.headerRow, 4);
    QCOMPARE(mapping.columnOf(Key::Number), 1);
    QCOMPARE(mapping.columns[6].key, Key::Amount);
    QCOMPARE(mapping.columns[6].unit, u"万元"_s);
    QCOMPARE(mapping.columns[8].key, Key::None);
    QCOMPARE(mapping.columns[8].title, u"天气"_s);
}

void ColumnMappingTest::noHeader()
{
    const ColumnMapping mapping = proposeMapping({row(1, u"a,b,c"_s), row(2, u"1,2,3"_s)}, m_titles);
    QCOMPARE(mapping.headerRow, 0);
    const auto problem = problemOf(mapping, u"周报.csv"_s, {});
    QVERIFY(problem);
    QVERIFY2(describe(*problem, m_titles).startsWith(u"周报.csv: No row of column titles"),
        qPrintable(describe(*problem, m_titles)));
    QVERIFY(problemOf(proposeMapping({}, m_titles), u"空.csv"_s, {}));
}

void ColumnMappingTest::doubledColumns()
{
    const ColumnMapping mapping = proposeMapping({row(1, u"编号,下发时间,手机号,联系电话,姓名,姓名"_s)}, m_titles);
    QCOMPARE(mapping.columns[2].key, Key::Phone);
    QCOMPARE(mapping.columns[3].key, Key::OtherPhones);
    QCOMPARE(mapping.columns[4].key, Key::Name);
    QCOMPARE(mapping.columns[5].key, Key::None);
}

void ColumnMappingTest::missingColumn()
{
    const ColumnMapping mapping =
        proposeMapping({row(1, u"标题"_s), row(2, u"序号,指令编号,预警等级,潜在受害人,手机号"_s)}, m_titles);
    QCOMPARE(mapping.kind, Kind::Instruction);
    const auto problem = problemOf(mapping, u"台账.xlsx"_s, u"十月"_s);
    QVERIFY(problem);
    QCOMPARE(problem->missing, (std::vector<std::vector<Key>>{{Key::IssuedAt}}));
    QCOMPARE(describe(*problem, m_titles),
        u"台账.xlsx, sheet “十月”, row 2: There is no column “下发时间”. Choose in the preview which column it is, or give it this title."_s);
}

// The titles that are left would do for another kind, and its records would falsify the report.
void ColumnMappingTest::ledgerWithoutARequiredColumnIsNoOtherLedger_data()
{
    QTest::addColumn<QString>("titles");
    QTest::addColumn<int>("kind");
    const auto add = [](const char *name, const QString &titles, Kind kind) {
        QTest::newRow(name) << titles << int(kind);
    };
    add("no time of issue", u"指令编号,姓名,手机号"_s, Kind::Instruction);
    add("its own word for the time of issue",
        u"预警编号,风险等级,数据来源,诈骗类别,受害人姓名,证件号码,受害人号码,居住地址,涉案金额(万元),派送时刻,责任民警"_s,
        Kind::Instruction);
    add("no phone and no address", u"指令编号,预警等级,潜在受害人,下发时间"_s, Kind::Instruction);
    add("no number", u"预警等级,姓名,手机号,下发时间"_s, Kind::Instruction);
    add("calls without a result", u"指令编号,拨打时间,被叫号码,姓名,拨打人"_s, Kind::Call);
    add("visits without a time", u"指令编号,姓名,电话,上门结果,受骗金额"_s, Kind::Visit);
}

void ColumnMappingTest::ledgerWithoutARequiredColumnIsNoOtherLedger()
{
    QFETCH(QString, titles);
    QFETCH(int, kind);
    const ColumnMapping mapping = proposeMapping({row(1, titles)}, m_titles);
    QCOMPARE(int(mapping.kind), kind);
    QVERIFY(problemOf(mapping, u"f"_s, {}));
    QVERIFY(problemOf(proposeMapping({row(1, u"姓名,电话,地址"_s)}, m_titles), u"f"_s, {}));
}

void ColumnMappingTest::unitsInAndAboveTitles_data()
{
    QTest::addColumn<QString>("above");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("unit");
    QTest::newRow("in brackets") << u"台账"_s << u"涉案金额（万元）"_s << u"万元"_s;
    QTest::newRow("called a unit") << u"台账"_s << u"涉案金额（单位：万元）"_s << u"万元"_s;
    QTest::newRow("of a currency") << u"台账"_s << u"涉案金额(人民币万元)"_s << u"万元"_s;
    QTest::newRow("none") << u"台账"_s << u"涉案金额"_s << QString();
    QTest::newRow("above") << u"单位：万元"_s << u"涉案金额"_s << u"万元"_s;
    QTest::newRow("the title's own first") << u"金额单位: 万元"_s << u"涉案金额(元)"_s << u"元"_s;
    QTest::newRow("the name of a unit") << u"填报单位：人民街道派出所"_s << u"涉案金额"_s << QString();
}

void ColumnMappingTest::unitsInAndAboveTitles()
{
    QFETCH(QString, above);
    QFETCH(QString, title);
    QFETCH(QString, unit);
    const ColumnMapping mapping =
        proposeMapping({row(1, above), row(2, u"指令编号,预警等级,下发时间,手机号,"_s + title)}, m_titles);
    QCOMPARE(mapping.columns[4].key, Key::Amount);
    QCOMPARE(mapping.columns[4].unit, unit);
}

void ColumnMappingTest::unitAboveIsNotRemembered()
{
    const PreviewRow titles = row(2, u"指令编号,下发时间,手机号,涉案金额"_s);
    const QString json = toJson(proposeMapping({row(1, u"单位：万元"_s), titles}, m_titles));
    const auto recall = [&](const QString &) { return json; };
    QCOMPARE(recallMapping({row(1, u"单位:元"_s), titles}, m_titles, recall)->columns[3].unit, u"元"_s);
    QCOMPARE(recallMapping({titles}, m_titles, recall)->columns[3].unit, QString());
}

void ColumnMappingTest::jsonRoundTrip()
{
    ColumnMapping mapping = proposeMapping({row(3, instructionTitles)}, m_titles);
    mapping.columns[8].key = Key::Remark;
    auto again = mappingFromJson(toJson(mapping));
    QVERIFY(again);
    QCOMPARE(again->headerRow, 0);
    again->headerRow = 3;
    QCOMPARE(*again, mapping);
}

void ColumnMappingTest::badJson_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("empty") << QString();
    QTest::newRow("no object") << u"[]"_s;
    QTest::newRow("unknown kind") << uR"({"kind":"weather","columns":[]})"_s;
    QTest::newRow("unknown key") << uR"({"kind":"call","columns":[{"title":"x","key":"weather"}]})"_s;
    QTest::newRow("key twice")
        << uR"({"kind":"call","columns":[{"title":"x","key":"number"},{"title":"y","key":"number"}]})"_s;
}

void ColumnMappingTest::badJson()
{
    QFETCH(QString, json);
    QVERIFY(!mappingFromJson(json));
}

void ColumnMappingTest::remembered()
{
    const QList<PreviewRow> rows{row(1, u"标题"_s), row(2, u"甲,乙,丙"_s)};
    ColumnMapping mapping = mappingFor(rows[1], Kind::Call, m_titles);
    mapping.columns[0].key = Key::Instruction;
    const QString signature = signatureOf(rows[1].texts);
    const auto recall = [&](const QString &asked) { return asked == signature ? toJson(mapping) : QString(); };
    auto found = recallMapping(rows, m_titles, recall);
    QVERIFY(found);
    QCOMPARE(*found, mapping);
    // A blank in a title is no other sender, another order is.
    QVERIFY(recallMapping({row(7, u"甲 ,乙,丙"_s)}, m_titles, recall));
    QVERIFY(!recallMapping({row(2, u"乙,甲,丙"_s)}, m_titles, recall));
}

void ColumnMappingTest::previewGoesBack()
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData("a,b\n1,2\n");
    buffer->open(QIODevice::ReadOnly);
    auto opened = openTable(std::move(buffer), u"f.csv"_s);
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    const QList<PreviewRow> rows = readPreview(reader);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].texts, (QStringList{u"1"_s, u"2"_s}));
    RowView view;
    QVERIFY(reader.next(view));
    QCOMPARE(view.number, 1);
}

QTEST_GUILESS_MAIN(ColumnMappingTest)
#include "columnmappingtest.moc"
