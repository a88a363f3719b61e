// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <random>
#include <zip.h>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;
using Code = ImportError::Code;

/// Files that are broken, or made to break the program: an answer must come, soon, and without much memory.
class XlsxDamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QFINDTESTDATA("../../data/import/xlsx/station.in.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_station = file.readAll();
        QVERIFY(!readAll(openBytes(m_station)));
        QVERIFY(m_folder.isValid());
    }

    // The directory of an archive is at its end: cut anywhere, it is known to be broken before anything is read.
    void cutShort()
    {
        for (qsizetype size = 4; size < m_station.size(); size += size < 200 ? 1 : 37) {
            const auto error = readAll(openBytes(m_station.first(size)));
            QVERIFY(error);
            QVERIFY2(error->code == Code::BrokenArchive, qPrintable(u"%1: %2"_s.arg(size).arg(describe(*error))));
        }
    }

    void damaged()
    {
        std::mt19937 random(20261120);
        int harmless = 0;
        for (int variant = 0; variant < 500; ++variant) {
            QByteArray bytes = m_station;
            for (unsigned flips = 1 + random() % 4; flips > 0; --flips)
                bytes[qsizetype(random() % size_t(bytes.size()))] ^= char(1 << random() % 8);
            const auto error = readAll(openBytes(bytes));
            harmless += error ? 0 : 1;
            if (error)
                QVERIFY(!describe(*error).isEmpty());
        }
        // Most bytes are packed data with a checksum: what is flipped there must not pass.
        QVERIFY2(harmless < 250, qPrintable(QString::number(harmless)));
    }

    void checksumIsVerified()
    {
        // Stored, not deflated: only the checksum tells that a digit has changed.
        const QString path = book("<row r='1'><c r='A1'><v>12345</v></c></row>", false);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(!readAll(openBytes(bytes)));
        bytes.replace("12345", "12346");
        const auto error = readAll(openBytes(bytes));
        QVERIFY(error);
        QCOMPARE(error->code, Code::BrokenArchive);
    }

    void bombByRatio()
    {
        const QString path = book(("<row/>" + QByteArray(8192, ' ')).repeated(9000));
        QVERIFY(QFileInfo(path).size() < 1 << 20);
        const auto declared = readAll(openTable(path));
        QVERIFY(declared);
        QCOMPARE(declared->code, Code::ZipBomb);
        QVERIFY(declared->detail.startsWith(u"declared"));
        QCOMPARE(failure(openBytes(withSmallSizeDeclared(path))), Code::ZipBomb);
    }

    void bombBySize()
    {
        const QString path = book(QByteArray("<row><c><v>1</v></c></row>").repeated(10000));
        QVERIFY(!failure(openTable(path, {.unpackedBytes = 260100})));
        const auto declared = readAll(openTable(path, {.unpackedBytes = 260000}));
        QVERIFY(declared);
        QCOMPARE(declared->code, Code::ZipBomb);
        QVERIFY(declared->detail.startsWith(u"declared"));
        QCOMPARE(failure(openBytes(withSmallSizeDeclared(path), {.unpackedBytes = 260000})), Code::ZipBomb);
    }

    // A directory of many parts is held in memory: a workbook has a few dozen.
    void directoryIsBounded()
    {
        constexpr qsizetype count = 65000;
        QByteArray entry = "PK\x01\x02" + QByteArray(42, '\0') + QByteArray(600, 'x');
        qToLittleEndian<quint16>(600, entry.data() + 28);  // length of the name
        const QByteArray local = "PK\x03\x04" + QByteArray(26, '\0');
        QByteArray end = "PK\x05\x06" + QByteArray(18, '\0');
        qToLittleEndian<quint16>(count, end.data() + 8);
        qToLittleEndian<quint16>(count, end.data() + 10);
        qToLittleEndian<quint32>(quint32(entry.size() * count), end.data() + 12);
        qToLittleEndian<quint32>(quint32(local.size()), end.data() + 16);
        QCOMPARE(failure(openBytes(local + entry.repeated(count) + end)), Code::ZipBomb);
    }

    void blankRowsAreSkipped()
    {
        const auto blank = QByteArray("<row spans=\"1:9\"/>").repeated(1000000);
        auto opened = openTable(book("<row r=\"1\"><c><v>1</v></c></row>" + blank + "<row><c><v>2</v></c></row>"));
        TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
        RowView row;
        QVERIFY(reader.next(row));
        QVERIFY2(reader.next(row), reader.error() ? qPrintable(describe(*reader.error())) : "");
        QCOMPARE(row.number, 1000002);
        QVERIFY(!reader.next(row));
        QVERIFY(!reader.error());
    }

    void longValues()
    {
        const QByteArray text(2 << 20, 'x');
        const auto row = [](const QByteArray &cell) { return "<row r='7'>" + cell + "</row>"; };
        const auto error = readAll(openTable(book(row("<c r='C7' t='str'><v>" + text + "</v></c>"))));
        QVERIFY(error);
        QCOMPARE(error->code, Code::CellTooLong);
        QCOMPARE(error->sheet, u"表"_s);
        QCOMPARE(error->row, 7);
        QCOMPARE(error->column, u"C"_s);
        const QByteArray inlined = row("<c t='inlineStr'><is><t>" + text + "</t></is></c>");
        QCOMPARE(failure(openTable(book(inlined))), Code::CellTooLong);
        // An attribute is one token of the parser, which collects it in memory.
        const QByteArray attribute = row("<c q='" + QByteArray(40 << 20, 'x') + "'/>");
        QCOMPARE(failure(openTable(book(attribute))), Code::CellTooLong);
    }

    void sharedStringsAreBounded()
    {
        const QString path =
            book("<row><c t='s'><v>0</v></c></row>", true, QByteArray("<si><t>text</t></si>").repeated(10000));
        QVERIFY(!readAll(openTable(path)));
        QCOMPARE(failure(openTable(path, {.stringBytes = 100000})), Code::TooLarge);
    }

    void cancelled()
    {
        std::stop_source source;
        auto opened = openTable(book(QByteArray("<row><c><v>1</v></c></row>").repeated(1000)), {}, source.get_token());
        TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
        RowView row;
        QVERIFY(reader.next(row));
        source.request_stop();
        QVERIFY(!reader.next(row));
        QCOMPARE(reader.error()->code, Code::Cancelled);
    }

    void passwordOfTheArchive()
    {
        const QString path = book("<row/>");
        zip *archive = zip_open(QFile::encodeName(path).constData(), 0, nullptr);
        zip_file_set_encryption(
            archive, zip_uint64_t(zip_name_locate(archive, "xl/workbook.xml", 0)), ZIP_EM_AES_256, "x");
        QCOMPARE(zip_close(archive), 0);
        QCOMPARE(failure(openTable(path)), Code::EncryptedWorkbook);
    }

private:
    /// The directory is wrong about the sheet: what is really unpacked counts.
    static QByteArray withSmallSizeDeclared(const QString &path)
    {
        QFile file(path);
        QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const qsizetype entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
        qToLittleEndian<quint32>(4096, bytes.data() + entry + 24);
        return bytes;
    }

    /// A workbook of one sheet, made on the fly because it is too large to be kept.
    QString book(const QByteArray &rows, bool isDeflated = true, const QByteArray &strings = {})
    {
        const QString path = m_folder.filePath(u"%1.xlsx"_s.arg(++m_count));
        zip *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        QByteArrayList parts;  // libzip reads them when the archive is closed
        const auto add = [&](const char *name, const QByteArray &bytes) {
            parts += bytes;
            zip_source_t *source =
                zip_source_buffer(archive, parts.last().constData(), zip_uint64_t(parts.last().size()), 0);
            const auto index = zip_uint64_t(zip_file_add(archive, name, source, 0));
            zip_set_file_compression(archive, index, isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1);
        };
        add("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='表' r:id='a'/></sheets></workbook>");
        add("xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Type='t/worksheet' Target='worksheets/sheet1.xml'/>"
            "<Relationship Id='b' Type='t/sharedStrings' Target='strings.xml'/></Relationships>");
        add("xl/strings.xml", "<sst>" + strings + "</sst>");
        add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        zip_close(archive);
        return path;
    }

    QByteArray m_station;
    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(XlsxDamageTest)
#include "xlsxdamagetest.moc"
