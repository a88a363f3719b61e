// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/words.h"
#include "models/records/catalogue.h"

#include <QTest>

#include <limits>
#include <set>

using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::itemmodels;

namespace {

const QTimeZone zone("Asia/Shanghai");
constexpr Instant nine{1'795'136'400'000};  // 2026-11-20 09:00 in Shanghai

Instant after(qint64 seconds)
{
    return {nine.ms + seconds * 1000};
}

template <class E>
void checkAll(int last, const std::set<int> &more = {})
{
    std::set<QString> words;
    QVERIFY(word(E{}).isEmpty());
    size_t count = more.size();
    for (int i = 1; i <= last; ++i, ++count)
        words.insert(word(E(i)));
    for (const int i : more)
        words.insert(word(E(i)));
    QCOMPARE(words.size(), count);
    QVERIFY(!words.contains(QString()));
    QVERIFY(!words.contains(QStringLiteral("?")));
    QCOMPARE(word(E(250)), QStringLiteral("?"));  // of a newer program
}

}  // namespace

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasAWordOfItsOwn()
    {
        checkAll<Level>(4);
        checkAll<Status>(9, {20, 21, 22, 23, 24});
        checkAll<FraudType>(11, {99});
        checkAll<CallResult>(11);
        checkAll<VisitResult>(6);
        checkAll<FraudState>(6);
        checkAll<Contact>(2);
        checkAll<YesNo>(2);
        checkAll<Role>(4);
        checkAll<NextStep>(6);
        checkAll<RowProblem>(6, {20, 21, 22, 23, 24, 25, 26});
        checkAll<PositionSource>(4);
        checkAll<NoticeOpinion>(3);
        checkAll<AttachmentKind>(4);
        checkAll<Signer>(4);
        for (const Kind kind : allKinds())
            QVERIFY(word(kind).size() > 2);
        QVERIFY(word(rules::Milestone::None).isEmpty());
        QCOMPARE(word(rules::Milestone::Acknowledge), QStringLiteral("Acknowledge"));
        QCOMPARE(fieldTitle(Kind::Call, QStringLiteral("seconds")), QStringLiteral("Duration"));
        QCOMPARE(fieldTitle(Kind::Call, QStringLiteral("no_such")), QStringLiteral("no_such"));
        QCOMPARE(markWords((1 << 1) | (1 << 6)),
            QStringList({word(RowProblem::IdentityCheckDigit), word(RowProblem::BadAmount)}));
        QVERIFY(markWords(0).isEmpty());
    }

    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("sensitivity");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *text, Sensitivity sensitivity, const char *shown) {
            QTest::addRow("%s %d", text, int(sensitivity))
                << QString::fromUtf8(text) << int(sensitivity) << QString::fromUtf8(shown);
        };
        row("18612342034", Sensitivity::Contact, "186****2034");
        row("0913-2112345", Sensitivity::Contact, "091*****2345");
        row("96110", Sensitivity::Contact, "*****");
        row("", Sensitivity::Contact, "");
        row("610502198001011234", Sensitivity::Identity, "610502********1234");
        row("61050219800101", Sensitivity::Identity, "610502****0101");
        row("6105021980", Sensitivity::Identity, "**********");
        row("6222020000000001234", Sensitivity::Account, "****1234");
        row("1234567", Sensitivity::Account, "*******");
        row("王秀兰", Sensitivity::Personal, "王秀兰");
        row("18612342034", Sensitivity::Open, "18612342034");
    }
    void masks()
    {
        QFETCH(QString, text);
        QFETCH(int, sensitivity);
        QTEST(masked(text, Sensitivity(sensitivity)), "shown");
    }

    void addressBeginsWithItsCommunity_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *address, const char *shown) {
            QTest::addRow("%s", address) << QString::fromUtf8(address) << QString::fromUtf8(shown);
        };
        row("渭南市临渭区人民街道北塘社区7号楼2单元301室", "北塘社区7号楼2单元301室");
        row("人民街道南塘社区 3-2-501", "南塘社区 3-2-501");
        row("陕西省渭南市临渭区双王街道办事处双王村三组", "双王村三组");
        row("人民街道12号", "人民街道12号");
        row("渭南市前进路东段12号", "渭南市前进路东段12号");
        row("", "");
    }
    void addressBeginsWithItsCommunity()
    {
        QFETCH(QString, address);
        QTEST(localAddress(address), "shown");
    }

    void countsDown_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 seconds, const char *text) {
            QTest::addRow("%lld", seconds) << seconds << QString::fromUtf8(text);
        };
        row(0, "0 min 00 s left");
        row(1, "0 min 01 s left");
        row(70, "1 min 10 s left");
        row(59 * 60 + 59, "59 min 59 s left");
        row(3600, "1 h 00 min left");
        row(3600 + 59, "1 h 00 min left");
        row(70 * 60, "1 h 10 min left");
        row(2 * 3600 + 42 * 60, "2 h 42 min left");
        row(6 * 3600, "6 h 00 min left");
        row(6 * 3600 + 1, "today 15:00");
        row(15 * 3600 - 1, "today 23:59");
        row(15 * 3600, "tomorrow 00:00");
        row(39 * 3600 - 1, "tomorrow 23:59");
        row(39 * 3600, "11-22 00:00");
        row(50 * 24 * 3600, "2027-01-09 09:00");
        row(-1, "overdue 1 min");
        row(-60, "overdue 1 min");
        row(-61, "overdue 2 min");
        row(-59 * 60, "overdue 59 min");
        row(-59 * 60 - 1, "overdue 1 h 00 min");
        row(-26 * 3600, "overdue 26 h 00 min");
        row(-48 * 3600 + 60, "overdue 47 h 59 min");
        row(-48 * 3600 + 59, "overdue 2 days");
        row(-72 * 3600 + 60, "overdue 2 days");
        row(-72 * 3600 + 59, "overdue 3 days");
        row(-486 * 3600, "overdue 20 days");
    }
    void countsDown()
    {
        QFETCH(qint64, seconds);
        const Countdown countdown = itemmodels::countdown(after(seconds), nine, zone);
        QTEST(countdown.text, "text");
        QCOMPARE(countdown.isOverdue, seconds < 0);
        // Until it is stale it stays the same; then it is another one.
        QVERIFY(countdown.staleInMs > 0);
        QCOMPARE(itemmodels::countdown(after(seconds), {nine.ms + countdown.staleInMs - 1}, zone).text, countdown.text);
        const QString next = itemmodels::countdown(after(seconds), {nine.ms + countdown.staleInMs}, zone).text;
        QCOMPARE(
            next == countdown.text, seconds > 2 * 86'400);  // a date far off only has to be looked at each midnight
    }

    // What ticks moves nothing: within ten minutes, within an hour and within ten hours a text keeps its length.
    void tickingKeepsTheLength()
    {
        const auto length = [](qint64 seconds) {
            return itemmodels::countdown(after(seconds), nine, zone).text.size();
        };
        for (const auto &[from, to, step] :
            {std::tuple{0, 599, 1}, {600, 3599, 1}, {3600, 6 * 3600, 60}, {-36'000 + 60, -3600, 60}}) {
            for (qint64 seconds = from; seconds <= to; seconds += step)
                QCOMPARE(length(seconds), length(from));
        }
    }

    void tellsTimesAndAmounts()
    {
        QCOMPARE(dateTime(nine, zone), QStringLiteral("2026-11-20 09:00"));
        constexpr qint64 day = 86'400'000;
        QCOMPARE(shortTime(nine, nine, zone), QStringLiteral("today 09:00"));
        QCOMPARE(shortTime({nine.ms - day}, nine, zone), QStringLiteral("yesterday 09:00"));
        QCOMPARE(shortTime({nine.ms + day}, nine, zone), QStringLiteral("tomorrow 09:00"));
        QCOMPARE(shortTime({nine.ms - 2 * day}, nine, zone), QStringLiteral("11-18 09:00"));
        QCOMPARE(shortTime({nine.ms - 365 * day}, nine, zone), QStringLiteral("2025-11-20 09:00"));
        QCOMPARE(typedTime(nine, nine, zone), QStringLiteral("09:00"));
        QCOMPARE(typedTime({nine.ms - day}, nine, zone), QStringLiteral("11-19 09:00"));
        QCOMPARE(typedTime({nine.ms - 365 * day}, nine, zone), QStringLiteral("2025-11-20 09:00"));
        QCOMPARE(stepText(NextStep::Visit, nine, nine, zone), QStringLiteral("Visit today 09:00"));
        QCOMPARE(stepText(NextStep::Visit, {}, nine, zone), QStringLiteral("Visit"));
        for (const QString &text : {dateTime({}, zone), shortTime({}, nine, zone), typedTime({}, nine, zone),
                 stepText({}, {}, nine, zone), itemmodels::countdown({}, nine, zone).text, yuan({}), duration({})})
            QVERIFY(text.isEmpty());
        QCOMPARE(duration(0), QStringLiteral("0:00"));
        QCOMPARE(duration(185), QStringLiteral("3:05"));
        QCOMPARE(duration(3723), QStringLiteral("1:02:03"));
        QCOMPARE(yuan({0}), QStringLiteral("0.00"));
        QCOMPARE(yuan({123'456'789}), QStringLiteral("1,234,567.89"));
        QCOMPARE(yuan({-5}), QStringLiteral("-0.05"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "wordstest.moc"
