// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/columns.h"
#include "models/records/catalogue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::imports;
using namespace qianshao::records;

class VocabularyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void levels();
    void fraudTypes();
    void otherLists();
    void spelling();
    void titles_data();
    void titles();
    void titlesAreFields();

private:
    Vocabulary m_words;
    ColumnTitles m_titles{m_words};
};

namespace {

template <class E>
void compare(const std::optional<Word<E>> &found, E value, bool isOtherWording = false)
{
    QVERIFY(found);
    QCOMPARE(int(found->value), int(value));
    QCOMPARE(found->isOtherWording, isOtherWording);
}

}  // namespace

void VocabularyTest::levels()
{
    for (const QString &word : {u"紧急"_s, u"紧"_s})
        compare(m_words.level(word), Level::Urgent);
    for (const QString &word : {u"高危"_s, u"高"_s})
        compare(m_words.level(word), Level::High);
    for (const QString &word : {u"中危"_s, u"中"_s})
        compare(m_words.level(word), Level::Medium);
    for (const QString &word : {u"低危"_s, u"低"_s})
        compare(m_words.level(word), Level::Low);
    compare(m_words.level(u"特高危"_s), Level::Urgent, true);
    compare(m_words.level(u"普"_s), Level::Low, true);
    QVERIFY(!m_words.level(u"未知"_s));
    QVERIFY(!m_words.level(QString()));
}

void VocabularyTest::fraudTypes()
{
    compare(m_words.fraudType(u"刷单"_s), FraudType::OrderBrushing);
    compare(m_words.fraudType(u"杀猪盘"_s), FraudType::Romance);
    compare(m_words.fraudType(u"冒充客服"_s), FraudType::CustomerService);
    compare(m_words.fraudType(u"冒充公检法"_s), FraudType::Authority);
    compare(m_words.fraudType(u"虚假购物、服务"_s), FraudType::Shopping);
    compare(m_words.fraudType(u"KF_WL"_s), FraudType::CustomerService);
    compare(m_words.fraudType(u"szp_lc"_s), FraudType::Investment);
    compare(m_words.fraudType(u"YX"_s), FraudType::GameTrade);
    compare(m_words.fraudType(u"QT"_s), FraudType::Other);
}

void VocabularyTest::otherLists()
{
    compare(m_words.status(u"已办结"_s), Status::Closed);
    compare(m_words.status(u"已归档"_s), Status::Closed);
    compare(m_words.status(u"待签收"_s), Status::Pending);
    compare(m_words.status(u"已移交"_s), Status::Transferred);
    compare(m_words.status(u"已退回"_s), Status::Returned);
    compare(m_words.callResult(u"打通（配合）"_s), CallResult::Cooperative);
    compare(m_words.callResult(u"停机"_s), CallResult::Suspended);
    compare(m_words.visitResult(u"见到本人"_s), VisitResult::MetPerson);
    compare(m_words.fraudState(u"正在被骗-已阻断"_s), FraudState::Stopped);
    compare(m_words.role(u"社区民警"_s), Role::Officer);
    compare(m_words.role(u"安全审计员"_s), Role::Auditor);
    compare(m_words.role(u"系统管理员"_s), Role::Administrator);
    compare(m_words.contact(u"妻子"_s), Contact::Relative);
    compare(m_words.yesNo(u"√"_s), YesNo::Yes);
    compare(m_words.yesNo(u"FALSE"_s), YesNo::No);
    QVERIFY(!m_words.yesNo(u"也许"_s));
    QCOMPARE(m_words.fenPer(u"万元"), std::optional(qint64(1'000'000)));
    QCOMPARE(m_words.fenPer(u"秒"), std::nullopt);
    QCOMPARE(m_words.secondsPer(u"分钟"), std::optional(qint64(60)));
}

void VocabularyTest::spelling()
{
    compare(m_words.callResult(u" 接通\n（配合） "_s), CallResult::Cooperative);
    QCOMPARE(normalized(u"涉案金额\n（万　元）ＡＢ"), u"涉案金额(万元)ab"_s);
}

void VocabularyTest::titles_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *name, Kind kind, const QString &title, const QString &key,
                         const QString &unit = {}) { QTest::newRow(name) << int(kind) << title << key << unit; };
    row("plain", Kind::Instruction, u"预警编号"_s, u"number"_s);
    row("same word, other kind", Kind::Staff, u"编号"_s, u"code"_s);
    row("blanks and line feeds", Kind::Instruction, u" 下发\n时间 "_s, u"issued_at"_s);
    row("unit", Kind::Instruction, u"涉案金额(万元)"_s, u"amount"_s, u"万元"_s);
    row("unit in full-width brackets", Kind::Instruction, u"涉案金额（元）"_s, u"amount"_s, u"元"_s);
    row("unit without brackets", Kind::Instruction, u"涉案金额万元"_s, u"amount"_s, u"万元"_s);
    row("unit behind a slash", Kind::Victim, u"被骗金额/元"_s, u"lost"_s, u"元"_s);
    row("seconds", Kind::Call, u"通话时长(S)"_s, u"seconds"_s, u"s"_s);
    row("minutes", Kind::Call, u"通话时长（分钟）"_s, u"seconds"_s, u"分钟"_s);
    row("brackets that are no unit", Kind::Visit, u"劝阻金额(估算)"_s, u"estimated"_s);
    row("brackets that nobody knows", Kind::Instruction, u"手机号(必填)"_s, u"phone"_s);
    row("star", Kind::Instruction, u"*手机号"_s, u"phone"_s);
    row("colon", Kind::Instruction, u"手机号："_s, u"phone"_s);
    row("letters", Kind::Visit, u"安装反诈ａpp"_s, u"app_installed"_s);
    row("serial number", Kind::Victim, u"序号"_s, u"skip"_s);
    row("unknown", Kind::Instruction, u"天气"_s, QString());
    row("a title row's text", Kind::Instruction, u"人民街道派出所预警指令台账"_s, QString());
    row("empty", Kind::Instruction, QString(), QString());
}

void VocabularyTest::titles()
{
    QFETCH(int, kind);
    QFETCH(QString, title);
    QFETCH(QString, key);
    QFETCH(QString, unit);
    const TitleMatch match = m_titles.match(Kind(kind), title);
    QCOMPARE(QString(nameOf(match.key)), key);
    QCOMPARE(match.unit, unit);
}

// Every key of columns.csv is one of the kind's own fields or of the person's, so that a held row's field can be found.
void VocabularyTest::titlesAreFields()
{
    for (const QStringList &line : readVocabularyFile("columns"_L1, 3)) {
        const Kind kind = importedKindNamed(line[0]);
        const QByteArray key = line[1].toLatin1();
        const bool isPersons =
            (kind == Kind::Instruction || kind == Kind::Victim) && fieldNamed(Kind::Person, QLatin1StringView(key));
        const bool isVirtual = key == "skip" || key == "met_at";
        QVERIFY2(isVirtual || isPersons || fieldNamed(kind, QLatin1StringView(key)), qPrintable(line.join(u',')));
    }
}

QTEST_GUILESS_MAIN(VocabularyTest)
#include "vocabularytest.moc"
