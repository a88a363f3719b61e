// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

#include "models/import/csvreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;
using Code = ImportError::Code;

namespace {

std::unique_ptr<TableReader> reader(const QByteArray &bytes, std::stop_token stop = {})
{
    return std::move(std::get<std::unique_ptr<TableReader>>(openBytes(bytes, {}, std::move(stop))));
}

QByteArray compoundFile(QStringView entry)
{
    QByteArray file("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    file.resize(512, '\0');
    file[30] = 9;  // sectors of 512 bytes
    file[48] = 3;  // the directory is in the fourth
    file.resize(512 * 8, '\0');
    for (qsizetype i = 0; i < entry.size(); ++i)
        file[512 * 4 + 2 * i] = char(entry[i].cell());
    return file;
}

}  // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fixtures_data() { addFixtureRows(QFINDTESTDATA("../../data/import/csv")); }
    void fixtures()
    {
        QFETCH(QString, path);
        QVERIFY(matchesExpectation(path));
    }

    // Values, quotes, line ends and characters at every position of a block border.
    void blockBorders_data()
    {
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("quotes") << QByteArray("a,\"b \"\"c\"\"\r\nd\",e\r\n\"\",f\r\rg,\"h\"\ni");
        QTest::newRow("utf8") << QByteArray("电话,𠮷,é\r\n二,\"三\n四\"\r\n");
        QTest::newRow("gb18030") << QByteArray(
            "\xb5\xe7\xbb\xb0,\x95\x34\xb2\x35,\x81\x39\xee\x39\r\n\xb6\xfe,\"\xc8\xfd\"\r\n");
    }
    void blockBorders()
    {
        QFETCH(QByteArray, tail);
        constexpr qsizetype block = 256 * 1024;
        const QByteArray expected = printed(openBytes("\n\n" + tail));
        for (qsizetype before = 0; before <= tail.size(); ++before) {
            // Spaces are no value: the first record is blank, so the rows and their lines stay the same.
            const QByteArray file = QByteArray(block - before - 2, ' ') + "\n\n" + tail;
            QCOMPARE(printed(openBytes(file)), expected);
        }
    }

    // What comes first in many exports is pure ASCII; the encoding shows itself late.
    void encodingShowsLate()
    {
        const QByteArray ascii = QByteArray("1,2,3\n").repeated(100000);
        auto utf8 = reader(ascii + "电话,1\n");
        auto gb18030 = reader(ascii + "\xb5\xe7\xbb\xb0,1\n");
        for (TableReader *each : {utf8.get(), gb18030.get()}) {
            QString last;
            for (RowView row; each->next(row);)
                last = row.cells[0].text;
            QVERIFY(!each->error());
            QCOMPARE(last, u"电话"_s);
        }
        QCOMPARE(static_cast<CsvReader &>(*utf8).encoding(), TextEncoding::Utf8);
        QCOMPARE(static_cast<CsvReader &>(*gb18030).encoding(), TextEncoding::Gb18030);
    }

    void encodingBreaksLate()
    {
        const QByteArray before = "电话,2,3\n" + QByteArray("一,2,3\n").repeated(100000);
        const auto error = readAll(openBytes(before + "\"\n\xb5\xe7\"\n"));
        QVERIFY(error);
        QCOMPARE(error->code, Code::BrokenEncoding);
        QCOMPARE(error->row, 100003);
        QCOMPARE(error->byteOffset, before.size() + 2);
    }

    void rowsBeforeAnErrorAreGiven()
    {
        auto table = reader("1,a\n2,b\n\"3");
        RowView row;
        QVERIFY(table->next(row));
        QVERIFY(table->next(row));
        QCOMPARE(row.at(1).text, u"b"_s);
        QVERIFY(row.at(2).isEmpty());
        QVERIFY(row.at(-1).isEmpty());
        QVERIFY(!table->next(row));
        QVERIFY(row.cells.empty());
        QCOMPARE(table->error()->code, Code::UnclosedQuote);
        QVERIFY(table->select(0));
        QVERIFY(!table->error());
        QVERIFY(table->next(row));
        QCOMPARE(row.number, 1);
        QVERIFY(!table->select(1));
        QCOMPARE(table->error()->code, Code::NoSheet);
    }

    // A text taken from a row must not change when the row's memory is used again.
    void copiedTextsStay()
    {
        auto table = reader("first,1\nother,2\nthird,3\n");
        RowView row;
        QVERIFY(table->next(row));
        const QString kept = row.cells[0].text;
        QVERIFY(table->next(row));
        QCOMPARE(kept, u"first"_s);
        QCOMPARE(row.cells[0].text, u"other"_s);
    }

    void blankRowsAreSkipped()
    {
        auto table =
            reader("a,b\n" + QByteArray(",,,\r\n").repeated(500000) + QByteArray("\n").repeated(500000) + "c,d");
        RowView row;
        QVERIFY(table->next(row));
        QVERIFY(table->next(row));
        QCOMPARE(row.number, 1000002);
        QCOMPARE(table->progress().done, table->progress().total);
        QVERIFY(!table->next(row));
    }

    void limits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<qint64>("row");
        QTest::addColumn<QString>("column");
        const QByteArray megabyte(1024 * 1024, 'x');
        QTest::newRow("16384 columns") << "1\n" + QByteArray(16383, ',') + "x\n" << -1 << qint64(0) << QString();
        QTest::newRow("16385 columns") << "1\n" + QByteArray(16384, ',') + "\n"
                                       << int(Code::TooManyColumns) << qint64(2) << u"XFE"_s;
        QTest::newRow("long") << "1\na,b," + megabyte << -1 << qint64(0) << QString();
        QTest::newRow("too long") << "1\na,b," + megabyte + "x,c" << int(Code::CellTooLong) << qint64(2) << u"C"_s;
        QTest::newRow("too long, quoted")
            << "1\n\"" + megabyte + "\n\"" << int(Code::CellTooLong) << qint64(2) << u"A"_s;
        QTest::newRow("row too long") << (megabyte + ',').repeated(17) << int(Code::CellTooLong) << qint64(1) << u"Q"_s;
    }
    void limits()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QFETCH(qint64, row);
        QFETCH(QString, column);
        const auto error = readAll(openBytes(bytes));
        QCOMPARE(error ? int(error->code) : -1, code);
        QCOMPARE(error ? error->row : 0, row);
        QCOMPARE(error ? error->column : QString(), column);
    }

    void cancelled()
    {
        std::stop_source source;
        auto table = reader(QByteArray("1,2\n").repeated(1000), source.get_token());
        RowView row;
        QVERIFY(table->next(row));
        source.request_stop();
        QVERIFY(!table->next(row));
        QCOMPARE(table->error()->code, Code::Cancelled);
        QCOMPARE(failure(openBytes("1,2\n", {}, source.get_token())), Code::Cancelled);
    }

    void readFailures()
    {
        const QByteArray bytes = QByteArray("1,2\n").repeated(200000);
        for (const qint64 at : {qint64(0), qint64(100000), qint64(500000)}) {
            const auto error = readAll(openTable(std::make_unique<FailingBuffer>(bytes, at), u"table"_s));
            QVERIFY(error);
            QCOMPARE(error->code, Code::ReadFailed);
            QCOMPARE(error->file, u"table"_s);
        }
        const auto cutOff = readAll(openTable(std::make_unique<FailingBuffer>(bytes, 500000, true), u"table"_s));
        QVERIFY(cutOff && cutOff->code == Code::ReadFailed);
        QCOMPARE(failure(openTable(u"/nowhere/ledger.csv"_s)), Code::ReadFailed);
        QCOMPARE(readAll(openTable(u"/nowhere/ledger.csv"_s)).value().file, u"ledger.csv"_s);
    }

    void compoundFiles()
    {
        QCOMPARE(failure(openBytes(compoundFile(u"EncryptedPackage"))), Code::EncryptedWorkbook);
        QCOMPARE(failure(openBytes(compoundFile(u"Workbook"))), Code::OldXls);
        QCOMPARE(failure(openBytes(compoundFile(u"WordDocument"))), Code::NotATable);
        QCOMPARE(failure(openBytes(compoundFile(u"Workbook").first(100))), Code::NotATable);
    }

    void hugeFileIsNotRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"huge.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n");
        QVERIFY(file.resize(qint64(2) << 30));
        file.close();
        const auto error = readAll(openTable(file.fileName()));
        QCOMPARE(error->code, Code::TooLarge);
        QCOMPARE(error->file, u"huge.csv"_s);
    }

    void everyErrorHasASentence()
    {
        QSet<QString> sentences;
        for (int code = int(Code::NotATable); code <= int(Code::ReadFailed); ++code) {
            const QString text = describe({.code = Code(code),
                .file = u"台账.xlsx"_s,
                .sheet = u"表"_s,
                .row = 12,
                .column = u"AB"_s,
                .byteOffset = 345});
            QVERIFY2(text.startsWith(u"台账.xlsx, sheet “表”, row 12, column AB: "_s), qPrintable(text));
            QVERIFY(text.endsWith(u'.'));
            QVERIFY(!text.contains(u'%'));
            sentences += text;
        }
        QCOMPARE(sentences.size(), int(Code::ReadFailed) + 1);
        QCOMPARE(columnName(0) + columnName(25) + columnName(26) + columnName(16383), u"AZAAXFD"_s);
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "csvreadertest.moc"
