// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/values.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;
using qianshao::records::Fen;
using qianshao::records::Instant;

Q_DECLARE_METATYPE(std::optional<qint64>)

class ValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void time_data();
    void time();
    void dateCell();
    void zone();
    void zoneWithChanges();
    void money_data();
    void money();
    void duration_data();
    void duration();
    void integer_data();
    void integer();
    void degrees();

private:
    Vocabulary m_words;
};

namespace {

Cell textCell(const QString &text)
{
    return {text.isEmpty() ? Cell::Type::Empty : Cell::Type::Text, text, 0, 0};
}

}  // namespace

void ValuesTest::time_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");  // empty: cannot be read
    const QString evening = u"2026-10-21T18:51:00"_s;
    QTest::newRow("dashes") << u"2026-10-21 18:51"_s << evening;
    QTest::newRow("slashes") << u"2026/10/21 18:51"_s << evening;
    QTest::newRow("points") << u"2026.10.21 18:51"_s << evening;
    QTest::newRow("Chinese") << u"2026年10月21日 18:51"_s << evening;
    QTest::newRow("Chinese time") << u"2026年10月21日18时51分"_s << evening;
    QTest::newRow("Chinese seconds") << u"2026年10月21日 18时51分07秒"_s << u"2026-10-21T18:51:07"_s;
    QTest::newRow("full width") << u"２０２６-１０-２１　１８：５１"_s << evening;
    QTest::newRow("short") << u"2026/1/2 3:04"_s << u"2026-01-02T03:04:00"_s;
    QTest::newRow("seconds") << u"2026-10-21 18:51:07"_s << u"2026-10-21T18:51:07"_s;
    QTest::newRow("fraction") << u"2026-10-21 18:51:07.0"_s << u"2026-10-21T18:51:07"_s;
    QTest::newRow("ISO") << u"2026-10-21T18:51:07"_s << u"2026-10-21T18:51:07"_s;
    QTest::newRow("day") << u"2026-10-21"_s << u"2026-10-21T00:00:00"_s;
    QTest::newRow("14 digits") << u"20261021185107"_s << u"2026-10-21T18:51:07"_s;
    QTest::newRow("12 digits") << u"202610211851"_s << evening;
    QTest::newRow("8 digits") << u"20261021"_s << u"2026-10-21T00:00:00"_s;
    QTest::newRow("serial") << u"46316.7854166667"_s << evening;
    QTest::newRow("serial of a day") << u"46316"_s << u"2026-10-21T00:00:00"_s;
    QTest::newRow("leap day") << u"2028-02-29"_s << u"2028-02-29T00:00:00"_s;
    QTest::newRow("a slip of the year") << u"1926-10-21 18:51"_s << QString();
    QTest::newRow("another slip") << u"2126-10-21 18:51"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("words") << u"昨天下午"_s << QString();
    QTest::newRow("no such day") << u"2026-13-40 25:61"_s << QString();
    QTest::newRow("no leap day") << u"2026-02-29"_s << QString();
    QTest::newRow("no such hour") << u"2026-10-21 24:00"_s << QString();
    QTest::newRow("month only") << u"2026-10"_s << QString();
    QTest::newRow("hour only") << u"2026-10-21 18"_s << QString();
    QTest::newRow("two digits of year") << u"26-10-21"_s << QString();
    QTest::newRow("small number") << u"1234.5"_s << QString();
    QTest::newRow("phone") << u"13812345678"_s << QString();
    QTest::newRow("words around") << u"约2026-10-21"_s << QString();
    QTest::newRow("words behind") << u"2026-10-21 晚"_s << QString();
    QTest::newRow("too many parts") << u"2026-10-21 18:51:07:09"_s << QString();
}

void ValuesTest::time()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto value = readWallClock(textCell(text), m_words);
    QCOMPARE(
        value ? QDateTime::fromMSecsSinceEpoch(*value, QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ss") : QString(),
        expected);
}

void ValuesTest::dateCell()
{
    const Cell date{Cell::Type::Date, u"2026-10-21 18:51"_s, 46316.785, 1'792'608'660'000};
    QCOMPARE(readWallClock(date, m_words), std::optional(qint64(1'792'608'660'000)));
    const Cell timeOnly{Cell::Type::Date, u"18:51:00"_s, 0.785, -2'209'093'740'000};
    QCOMPARE(readWallClock(timeOnly, m_words), std::nullopt);
    QCOMPARE(readDuration(timeOnly, 1, m_words), std::optional(qint64(18 * 3600 + 51 * 60)));
    QCOMPARE(readWallClock({Cell::Type::Boolean, u"TRUE"_s, 1, 0}, m_words), std::nullopt);
}

void ValuesTest::zone()
{
    WallClock clock(QTimeZone("Asia/Shanghai"));
    const qint64 wall = QDateTime(QDate(2026, 10, 21), QTime(18, 51), QTimeZone::UTC).toMSecsSinceEpoch();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(clock.toUtc(wall + i), Instant{wall + i - 8 * 3'600'000});
}

// Every hour of two years, in an order that jumps, gives what Qt gives: the remembered offset never outlives itself.
void ValuesTest::zoneWithChanges()
{
    for (const char *name : {"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"}) {
        const QTimeZone zone(name);
        WallClock clock(zone);
        const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC);
        for (int i = 0; i < 17'520; ++i) {
            const QDateTime wall = start.addSecs(qint64(i) * 7919 % 17'520 * 3600);
            const QDateTime local(wall.date(), wall.time(), zone);
            QCOMPARE(clock.toUtc(wall.toMSecsSinceEpoch()).ms, local.toMSecsSinceEpoch());
        }
    }
}

void ValuesTest::money_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("unit");
    QTest::addColumn<qint64>("fen");
    constexpr qint64 yuan = 100;
    constexpr qint64 wan = 1'000'000;
    constexpr qint64 none = Fen::none;
    QTest::newRow("yuan") << u"1234.56"_s << yuan << qint64(123456);
    QTest::newRow("whole") << u"1234"_s << yuan << qint64(123400);
    QTest::newRow("zero") << u"0"_s << yuan << qint64(0);
    QTest::newRow("zeros") << u"0.00"_s << yuan << qint64(0);
    QTest::newRow("wan of the column") << u"0.495897"_s << wan << qint64(495897);
    QTest::newRow("wan of the value") << u"1.2万"_s << yuan << qint64(1200000);
    QTest::newRow("wan yuan") << u"1.2万元"_s << yuan << qint64(1200000);
    QTest::newRow("yuan in a column of wan") << u"12000元"_s << wan << qint64(1200000);
    QTest::newRow("yi") << u"0.5亿元"_s << yuan << qint64(5'000'000'000);
    QTest::newRow("commas") << u"1,234,567.8"_s << yuan << qint64(123456780);
    QTest::newRow("full-width comma") << u"1，234"_s << yuan << qint64(123400);
    QTest::newRow("sign") << u"￥ 99.9"_s << yuan << qint64(9990);
    QTest::newRow("other sign") << u"¥99"_s << yuan << qint64(9900);
    QTest::newRow("full width") << u"１２．５"_s << yuan << qint64(1250);
    QTest::newRow("what binary cannot") << u"8238.45"_s << yuan << qint64(823845);
    QTest::newRow("power") << u"1.2E+5"_s << yuan << qint64(12'000'000);
    QTest::newRow("small power") << u"1.5E-1"_s << yuan << qint64(15);
    QTest::newRow("half a fen") << u"0.005"_s << yuan << qint64(1);
    QTest::newRow("less than half") << u"0.0049"_s << yuan << qint64(0);
    QTest::newRow("many decimals") << u"0.33333333333333333333"_s << yuan << qint64(33);
    QTest::newRow("largest") << u"999999999999999"_s << yuan << qint64(99'999'999'999'999'900);
    QTest::newRow("nothing") << QString() << yuan << none;
    QTest::newRow("too large") << u"9999999999999999"_s << yuan << none;
    QTest::newRow("too large by its unit") << u"999999999999999亿"_s << yuan << none;
    QTest::newRow("too large by its power") << u"1E+300"_s << yuan << none;
    QTest::newRow("words") << u"十几万"_s << yuan << none;
    QTest::newRow("about") << u"约3万"_s << yuan << none;
    QTest::newRow("negative") << u"-5"_s << yuan << none;
    QTest::newRow("two numbers") << u"3万5千"_s << yuan << none;
    QTest::newRow("unknown unit") << u"3美元"_s << yuan << none;
    QTest::newRow("two amounts") << u"5000,3000"_s << yuan << none;
    QTest::newRow("two amounts, full width") << u"5000，300"_s << yuan << none;
    QTest::newRow("no thousands") << u"12,34"_s << yuan << none;
    QTest::newRow("a list") << u"1,2,3"_s << yuan << none;
    QTest::newRow("half thousands") << u"1,234,56"_s << yuan << none;
    QTest::newRow("a comma first") << u",123"_s << yuan << none;
    QTest::newRow("two points") << u"1.2.3"_s << yuan << none;
    QTest::newRow("point alone") << u"."_s << yuan << none;
}

void ValuesTest::money()
{
    QFETCH(QString, text);
    QFETCH(qint64, unit);
    QFETCH(qint64, fen);
    QCOMPARE(readMoney(textCell(text), unit, m_words).value_or(Fen{}).value, fen);
}

void ValuesTest::duration_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("unit");
    QTest::addColumn<std::optional<qint64>>("seconds");
    using Seconds = std::optional<qint64>;
    QTest::newRow("seconds") << u"60"_s << qint64(1) << Seconds(60);
    QTest::newRow("minutes of the column") << u"1.5"_s << qint64(60) << Seconds(90);
    QTest::newRow("unit of the value") << u"45秒"_s << qint64(60) << Seconds(45);
    QTest::newRow("two units") << u"3分05秒"_s << qint64(1) << Seconds(185);
    QTest::newRow("clock") << u"3:05"_s << qint64(1) << Seconds(185);
    QTest::newRow("long clock") << u"01:03:05"_s << qint64(1) << Seconds(3785);
    QTest::newRow("nothing") << QString() << qint64(1) << Seconds();
    QTest::newRow("words") << u"很久"_s << qint64(1) << Seconds();
    QTest::newRow("broken clock") << u"3:x"_s << qint64(1) << Seconds();
}

void ValuesTest::duration()
{
    QFETCH(QString, text);
    QFETCH(qint64, unit);
    QFETCH(std::optional<qint64>, seconds);
    QCOMPARE(readDuration(textCell(text), unit, m_words), seconds);
}

void ValuesTest::integer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<qint64>>("number");
    QTest::newRow("digits") << u"12"_s << std::optional<qint64>(12);
    QTest::newRow("as a fraction") << u"2.0"_s << std::optional<qint64>(2);
    QTest::newRow("full width") << u"３"_s << std::optional<qint64>(3);
    QTest::newRow("fraction") << u"2.5"_s << std::optional<qint64>();
    QTest::newRow("unit") << u"2次"_s << std::optional<qint64>();
    QTest::newRow("nothing") << QString() << std::optional<qint64>();
}

void ValuesTest::integer()
{
    QFETCH(QString, text);
    QFETCH(std::optional<qint64>, number);
    QCOMPARE(readInteger(textCell(text)), number);
}

void ValuesTest::degrees()
{
    QCOMPARE(readDegrees(textCell(u"109.472213"_s)), std::optional(109.472213));
    QCOMPARE(readDegrees(textCell(u"东经109"_s)), std::nullopt);
    QCOMPARE(readDegrees(textCell(u"nan"_s)), std::nullopt);
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "valuestest.moc"
