// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

#include "models/import/exceldate.h"
#include "models/import/xlsxpart.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;

class XlsxReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fixtures_data() { addFixtureRows(QFINDTESTDATA("../../data/import/xlsx")); }
    void fixtures()
    {
        QFETCH(QString, path);
        QVERIFY(matchesExpectation(path));
    }

    void firstVisibleSheetIsSelected()
    {
        auto opened = openTable(QFINDTESTDATA("../../data/import/xlsx/station.in.xlsx"));
        TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
        QCOMPARE(reader.selected(), 1);
        RowView row;
        QVERIFY(reader.next(row));
        QCOMPARE(row.at(0).text, u"人民街道派出所预警指令台账"_s);
        QVERIFY(reader.progress().total > 0);
        QVERIFY(!reader.select(9));
        QCOMPARE(reader.error()->code, ImportError::Code::NoSheet);
        QVERIFY(!reader.next(row));
        QVERIFY(reader.select(0));
        QVERIFY(reader.next(row));
        QCOMPARE(row.at(0).text, u"紧急"_s);
        QVERIFY(!reader.next(row));
        QVERIFY(!reader.error());
        // back to a sheet that was left in the middle
        QVERIFY(reader.select(1));
        QVERIFY(reader.next(row));
        QCOMPARE(row.number, 1);
    }

    void serials_data()
    {
        QTest::addColumn<double>("serial");
        QTest::addColumn<int>("system");
        QTest::addColumn<QString>("expected");
        const auto add = [](double serial, DateSystem system, const QString &expected) {
            QTest::addRow("%.10f %d", serial, int(system)) << serial << int(system) << expected;
        };
        using enum DateSystem;
        add(1, From1900, u"1900-01-01T00:00:00.000"_s);
        add(59, From1900, u"1900-02-28T00:00:00.000"_s);
        add(60, From1900, u"1900-02-28T00:00:00.000"_s);
        add(61, From1900, u"1900-03-01T00:00:00.000"_s);
        add(25569, From1900, u"1970-01-01T00:00:00.000"_s);
        add(46316.7854166667, From1900, u"2026-10-21T18:51:00.000"_s);
        add(46316.7854166666, From1900, u"2026-10-21T18:51:00.000"_s);
        add(46316.99999999, From1900, u"2026-10-22T00:00:00.000"_s);
        add(2958465, From1900, u"9999-12-31T00:00:00.000"_s);
        add(2958466, From1900, QString());
        add(-0.1, From1900, QString());
        add(qQNaN(), From1900, QString());
        add(qInf(), From1900, QString());
        add(0, From1904, u"1904-01-01T00:00:00.000"_s);
        add(44854.7854166667, From1904, u"2026-10-21T18:51:00.000"_s);
        add(2957003, From1904, u"9999-12-31T00:00:00.000"_s);
        add(2957004, From1904, QString());
    }
    void serials()
    {
        QFETCH(double, serial);
        QFETCH(int, system);
        QFETCH(QString, expected);
        const auto wallClock = wallClockOfSerial(serial, DateSystem(system));
        const auto shown = wallClock ? QDateTime::fromMSecsSinceEpoch(*wallClock, QTimeZone::UTC) : QDateTime();
        QCOMPARE(shown.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"), expected);
        if (wallClock && DateSystem(system) == DateSystem::From1900 && serial != 60)
            QVERIFY(std::abs(serialOfWallClock(*wallClock) - serial) < 0.000007);
    }

    void dateFormats_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isDate");
        const auto add = [](const QString &code, bool isDate) { QTest::newRow(qPrintable(code)) << code << isDate; };
        add(u"yyyy-mm-dd"_s, true);
        add(u"YYYY/M/D H:MM"_s, true);
        add(u"yyyy\"年\"m\"月\"d\"日\";@"_s, true);
        add(u"[$-804]yyyy年m月d日"_s, true);
        add(u"mm:ss.0"_s, true);
        add(u"[h]:mm"_s, true);
        add(u"[ss]"_s, true);
        add(u"[=0]\"\";[$-F400]h:mm"_s, true);
        add(u"e\"年\""_s, true);
        add(u"[$-804]aaaa;@"_s, true);
        add(u"General"_s, false);
        add(u"GENERAL"_s, false);
        add(u"G/通用格式"_s, false);
        add(u"General;[Red]-General"_s, false);
        add(u"0.00E+00"_s, false);
        add(u"##0.0e-0"_s, false);
        add(u"0\"days\""_s, false);
        add(u"0\\d"_s, false);
        add(u"0_d"_s, false);
        add(u"*m0"_s, false);
        add(u"[Magenta]0"_s, false);
        add(u"[>=100][Red]0"_s, false);
        add(u"[hello]0"_s, false);
        add(u"@"_s, false);
        add(u""_s, false);
        add(u"\"open"_s, false);
        add(u"[open"_s, false);
        add(u"0\\"_s, false);
    }
    void dateFormats()
    {
        QFETCH(QString, code);
        QTEST(isDateFormat(code), "isDate");
    }

    void escapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u"_a_x_"_s << u"_a_x_"_s;
        QTest::newRow("return") << u"a_x000D_b"_s << u"a\rb"_s;
        QTest::newRow("lower case") << u"_x00e9_"_s << u"é"_s;
        QTest::newRow("escaped escape") << u"_x005F_x000D_"_s << u"_x000D_"_s;
        QTest::newRow("two") << u"_x0041__x0042_"_s << u"AB"_s;
        QTest::newRow("short") << u"_x004_"_s << u"_x004_"_s;
        QTest::newRow("cut off") << u"_x0041"_s << u"_x0041"_s;
        QTest::newRow("no digits") << u"_x+041__x0x4_"_s << u"_x+041__x0x4_"_s;
        QTest::newRow("no text") << u"_x0000__xD83D_"_s << u"_x0000__xD83D_"_s;
    }
    void escapes()
    {
        QFETCH(QString, text);
        unescape(text);
        QTEST(text, "expected");
    }

    void readFailures()
    {
        QFile file(QFINDTESTDATA("../../data/import/xlsx/station.in.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (qint64 at = 0; at < bytes.size(); at += 50) {
            const auto error = readAll(openTable(std::make_unique<FailingBuffer>(bytes, at), u"table"_s));
            QVERIFY(error);
            QVERIFY2(error->code == ImportError::Code::ReadFailed, qPrintable(describe(*error)));
        }
    }
};

QTEST_GUILESS_MAIN(XlsxReaderTest)
#include "xlsxreadertest.moc"
