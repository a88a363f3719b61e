// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/tablereader.h"
#include "tests/bench/bench.h"
#include "tests/bench/stationpeople.h"
#include "tests/bench/stationstore.h"

#include <QDateTime>
#include <QHash>
#include <QTemporaryDir>

#include <list>
#include <zip.h>

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int instructions = 10'000;

// A workbook as Excel writes it: shared strings, a merged title above the header, times as serials.
class Workbook {
public:
    void row(const QStringList &cells)
    {
        m_rows += u"<row r=\"%1\">"_s.arg(++m_count).toUtf8();
        for (qsizetype i = 0; i < cells.size(); ++i)
            cell(char('A' + i), cells[i]);
        m_rows += "</row>";
    }
    void save(const QString &path)
    {
        const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray packages = "http://schemas.openxmlformats.org/package/2006/";
        const auto relation = [&](const char *id, const char *type, const char *target) {
            return "<Relationship Id=\"" + QByteArray(id) + "\" Type=\"" + relations + '/' + type + "\" Target=\""
                + target + "\"/>";
        };
        int error = 0;
        zip_t *archive = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        const auto add = [&](const char *name, const QByteArray &content) {
            m_parts.push_back(content);
            zip_file_add(archive, name,
                zip_source_buffer(archive, m_parts.back().constData(), zip_uint64_t(content.size()), 0), 0);
        };
        add("[Content_Types].xml",
            "<Types xmlns=\"" + packages
                + "content-types\"><Default Extension=\"rels\" "
                  "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
                  "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
                  "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></"
                  "Types>");
        add("_rels/.rels",
            "<Relationships xmlns=\"" + packages + "relationships\">"
                + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        add("xl/workbook.xml",
            "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        add("xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"" + packages + "relationships\">"
                + relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml")
                + relation("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        add("xl/styles.xml",
            "<styleSheet xmlns=\"" + main
                + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ "
                  "hh:mm\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" "
                  "applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        add("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + m_strings + "</sst>");
        add("xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"" + main + "\"><sheetData>" + m_rows
                + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:P1\"/></mergeCells></worksheet>");
        if (!archive || zip_close(archive) != 0)
            qFatal("%s cannot be written", qPrintable(path));
    }

private:
    void cell(char column, const QString &text)
    {
        if (text.isEmpty())
            return;
        const QByteArray name = column + QByteArray::number(m_count);
        if (text.startsWith(u'=')) {  // a number; one with a decimal point is a time
            m_rows += "<c r=\"" + name + (text.contains(u'.') ? "\" s=\"1\"><v>" : "\"><v>") + text.mid(1).toUtf8()
                + "</v></c>";
            return;
        }
        auto found = m_index.constFind(text);
        if (found == m_index.constEnd()) {
            found = m_index.insert(text, int(m_index.size()));
            m_strings += "<si><t>" + text.toHtmlEscaped().toUtf8() + "</t></si>";
        }
        m_rows += "<c r=\"" + name + "\" t=\"s\"><v>" + QByteArray::number(*found) + "</v></c>";
    }

    int m_count = 0;
    QHash<QString, int> m_index;
    QByteArray m_rows, m_strings;
    std::list<QByteArray> m_parts;  // libzip reads them when it closes
};

void writeWorkbook(const QString &path)
{
    Workbook book;
    book.row({u"人民街道派出所预警指令台账"_s});
    book.row({u"序号"_s, u"指令编号"_s, u"预警等级"_s, u"预警来源"_s, u"诈骗类型"_s, u"潜在受害人"_s, u"身份证号"_s,
        u"手机号"_s, u"银行卡号"_s, u"现住地址"_s, u"嫌疑号码"_s, u"涉案金额"_s, u"下发时间"_s, u"签收时间"_s,
        u"责任民警"_s, u"处置状态"_s});
    const std::vector<Officer> people = staff();
    const auto serial = [](double day) { return u'=' + QString::number(46'000 + day, 'f', 10); };
    for (int i = 0; i < instructions; ++i) {
        const Citizen who = citizen(i * 6 / 7);
        const double day = i * 0.03;
        book.row({u'=' + QString::number(i + 1), u"YJ610590X%1"_s.arg(i, 8, 10, QChar(u'0')), u"高危"_s, u"省级平台"_s,
            u"刷单返利"_s, who.name, who.identity, who.phone, who.card, who.address, u"0085212%1"_s.arg(i),
            u'=' + QString::number(1000 + i), serial(day), serial(day + 0.01),
            people[size_t(firstOfficer + i % officers)].name, u"处置中"_s});
    }
    book.save(path);
}

}  // namespace

void xlsx()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"instructions.xlsx"_s);
    writeWorkbook(path);
    auto station = newStation(folder.filePath(u"station.qianshao"_s));
    int rows = 0;
    const double read = milliseconds([&] {
        auto opened = imports::openTable(path);
        if (auto *reader = std::get_if<std::unique_ptr<imports::TableReader>>(&opened)) {
            for (imports::RowView view; (*reader)->next(view);)
                ++rows;
        }
    });
    session::ImportResult result;
    const double ours = milliseconds([&] { result = importLedgers(*station, {path}); });
    if (result.total().accepted != instructions)
        qFatal("%lld of %d rows were taken", result.total().accepted, instructions);
    print("xlsx.import", ours / 1000, "s (10,000 instructions, under 2)");
    print("xlsx.read_only", read / 1000, "s (baseline: the file only read)");
}

}  // namespace qianshao::bench
