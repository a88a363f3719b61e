// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/html.h"

#include "models/reports/qrcode.h"
#include "models/reports/reporttext.h"

#include <QFile>

namespace qianshao::reports {

using namespace Qt::StringLiterals;

namespace {

QString resource(const QString &name)
{
    QFile file(u":/reports/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br/>"_L1);
}

QLatin1StringView nameOf(Align align)
{
    switch (align) {
    case Align::Left: return "left"_L1;
    case Align::Center: return "center"_L1;
    case Align::Right: return "right"_L1;
    }
    return {};
}

// The text of the outer cells begins and ends with the rules above and below it.
QLatin1StringView edgeOf(size_t column, size_t columns)
{
    return column == 0 ? " first"_L1 : column + 1 == columns ? " last"_L1 : ""_L1;
}

// Within the page itself: a report needs no other file.
void appendCode(QString &html, const QString &text)
{
    constexpr int side = 88;  // 23 mm
    html += u"<img width=\"%1\" height=\"%1\" alt=\"%2\" src=\"data:image/png;base64,%3\"/>"_s.arg(side).arg(
        escaped(text), QString::fromLatin1(qrPng(text).toBase64()));
}

// QTextDocument takes the width of a column from the attribute of its cells, not from a style.
void appendCells(QString &html, const Table &table, const std::vector<Cell> &cells, QLatin1StringView kind)
{
    html += "<tr>"_L1;
    for (size_t i = 0; i < cells.size(); ++i) {
        html += u"<td class=\"%1%2\" align=\"%3\" width=\"%4%\">%5"_s
                    .arg(kind, edgeOf(i, cells.size()), nameOf(table.columns[i].align))
                    .arg(table.columns[i].width)
                    .arg(escaped(cells[i].text));
        if (!cells[i].detail.isEmpty())
            html += u"<br/><span class=\"detail\">%1</span>"_s.arg(escaped(cells[i].detail));
        if (!cells[i].code.isEmpty())
            appendCode(html, cells[i].code);
        html += "</td>"_L1;
    }
    html += "</tr>\n"_L1;
}

void appendTable(QString &html, const QString &title, const Table &table)
{
    // The title is a row of the head, so that no page break parts it from its table.
    html += u"<table class=\"%1\" width=\"100%\" cellspacing=\"0\" cellpadding=\"%2\">\n<thead>"_s.arg(
        table.isDense ? "dense"_L1 : "plain"_L1, table.isDense ? "2"_L1 : "3"_L1);
    html +=
        u"<tr><td class=\"caption\" colspan=\"%1\">%2</td></tr>\n<tr>"_s.arg(table.columns.size()).arg(escaped(title));
    for (size_t i = 0; i < table.columns.size(); ++i)
        html += u"<td class=\"head%1\" align=\"%2\" width=\"%3%\">%4</td>"_s
                    .arg(edgeOf(i, table.columns.size()), nameOf(table.columns[i].align))
                    .arg(table.columns[i].width)
                    .arg(escaped(table.columns[i].title));
    html += "</tr></thead>\n<tbody>\n"_L1;
    for (const auto &row : table.rows)
        appendCells(html, table, row, "cell"_L1);
    if (table.rows.empty())
        html += u"<tr><td class=\"empty\" colspan=\"%1\">%2</td></tr>\n"_s.arg(table.columns.size())
                    .arg(escaped(table.whenEmpty));
    if (!table.total.empty())
        appendCells(html, table, table.total, "total"_L1);
    html += "</tbody></table>\n"_L1;
}

void appendFacts(QString &html, const std::vector<Fact> &facts)
{
    html += "<table class=\"facts\" width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">\n"_L1;
    for (const Fact &fact : facts) {
        html += u"<tr><td class=\"name\" width=\"16%\">%1</td><td class=\"value\" width=\"84%\">%2</td></tr>\n"_s.arg(
            escaped(fact.name), escaped(fact.value));
    }
    html += "</table>\n"_L1;
}

void appendSection(QString &html, const Section &section)
{
    if (!section.table)
        html += u"<p class=\"heading\">%1</p>\n"_s.arg(escaped(section.title));
    for (const QString &paragraph : section.text)
        html += u"<p class=\"text\">%1</p>\n"_s.arg(escaped(paragraph));
    if (section.table)
        appendTable(html, section.title, *section.table);
    for (const QString &note : section.notes)
        html += u"<p class=\"note\">%1</p>\n"_s.arg(escaped(note));
}

// Two on a line, each with a rule of 4 cm to write on.
void appendSignatures(QString &html, const QStringList &signatures)
{
    html += "<table class=\"signatures\" width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">\n"_L1;
    for (qsizetype i = 0; i < signatures.size(); i += 2) {
        html += "<tr>"_L1;
        for (const QString &name : signatures.mid(i, 2))
            html += u"<td class=\"sign\" width=\"14%\">%1</td><td class=\"line\" width=\"24%\"></td>"
                    "<td class=\"sign\" width=\"12%\"></td>"_s.arg(escaped(name));
        html += "</tr>\n"_L1;
    }
    html += "</table>\n"_L1;
}

// From the title to the signatures.
QString bodyOf(const Document &document)
{
    if (!document.body.isEmpty())
        return document.body;
    QString body = u"<p class=\"title\">%1</p>\n"_s.arg(escaped(document.title));
    if (!document.subtitle.isEmpty())
        body += u"<p class=\"subtitle\">%1</p>\n"_s.arg(escaped(document.subtitle));
    appendFacts(body, document.facts);
    for (const Section &section : document.sections)
        appendSection(body, section);
    if (!document.signatures.isEmpty())
        appendSignatures(body, document.signatures);
    return body;
}

}  // namespace

QString toHtml(const Document &document, Footer footer)
{
    QString body = bodyOf(document);
    if (footer == Footer::AtEnd)
        body += u"<p class=\"footer\">%1</p>\n"_s.arg(escaped(document.footer));

    QString page = resource(u"page.html"_s);
    page.replace("{{language}}"_L1, ReportText::tr("en", "language of the report, as BCP 47 names it"));
    page.replace("{{title}}"_L1, escaped(document.title));
    page.replace("{{style}}"_L1, resource(u"report.css"_s));
    // Last, so that what looks like a mark in a text stays text.
    page.replace("{{body}}"_L1, body);
    return page;
}

}  // namespace qianshao::reports
