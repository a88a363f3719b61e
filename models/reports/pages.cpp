// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pages.h"

#include "models/reports/html.h"
#include "models/reports/reporttext.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <limits>

namespace qianshao::reports {

using namespace Qt::StringLiterals;

namespace {

// Points. Head and foot stand in the margins, so that the text has the whole page between them.
constexpr double headHeight = 22;
constexpr double footHeight = 22;
constexpr double smallType = 8.5;
// Pixels of the style sheet, as QTextDocument scales them to the device.
constexpr double cssDpi = 96;
const QColor quiet(0x6b, 0x6b, 0x70);

const QStringList &serif()
{
    static const QStringList families{
        u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"Noto Serif SC"_s, u"SimSun"_s, u"Songti SC"_s};
    return families;
}

QFont smallFont()
{
    QFont font;
    font.setFamilies(serif());
    font.setPointSizeF(smallType);
    return font;
}

// Extent of a table's rows on the endless page. Cells are aligned to the top, so a row begins a padding above the first
// line of its highest-lying cell.
double topOf(const QTextTable &table, int row)
{
    const auto &layout = *table.document()->documentLayout();
    double top = std::numeric_limits<double>::max();
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        top = std::min(top, layout.blockBoundingRect(cell.firstCursorPosition().block()).top());
    }
    const double perPixel = layout.paintDevice()->logicalDpiY() / cssDpi;
    return top - (table.format().cellPadding() + 0.5) * perPixel;
}

void appendRows(std::vector<Piece> &pieces, const QTextTable &table)
{
    const double end = table.document()->documentLayout()->frameBoundingRect(const_cast<QTextTable *>(&table)).bottom();
    const int headRows = table.format().headerRowCount();
    const auto bottomOf = [&](int row) { return row + 1 < table.rows() ? topOf(table, row + 1) : end; };
    int head = -1;
    // Signatures do not stand on a page of their own.
    if (headRows == 0 && !pieces.empty())
        pieces.back().staysWithNext = true;
    if (headRows > 0) {
        head = int(pieces.size());
        pieces.push_back({topOf(table, 0), bottomOf(headRows - 1), true, -1});
    }
    for (int row = headRows; row < table.rows(); ++row)
        pieces.push_back({topOf(table, row), bottomOf(row), false, head});
    // No row stands alone at either end of a page: the last one may be a total.
    if (table.rows() - headRows > 1) {
        pieces[pieces.size() - size_t(table.rows() - headRows)].staysWithNext = true;
        pieces[pieces.size() - 2].staysWithNext = true;
    }
}

// As resources/reports/report.css has it: bold paragraphs are titles.
bool isTitle(const QTextBlock &block)
{
    return block.begin().fragment().charFormat().fontWeight() >= QFont::DemiBold;
}

std::vector<Piece> piecesOf(const QTextDocument &text)
{
    std::vector<Piece> pieces;
    const auto &layout = *text.documentLayout();
    for (auto it = text.rootFrame()->begin(); !it.atEnd(); ++it) {
        if (const auto *table = qobject_cast<const QTextTable *>(it.currentFrame())) {
            appendRows(pieces, *table);
        } else if (const QTextBlock block = it.currentBlock(); block.isValid() && !block.text().isEmpty()) {
            const QRectF box = layout.blockBoundingRect(block);
            pieces.push_back({box.top(), box.bottom(), isTitle(block), -1});
        }
    }
    return pieces;
}

}  // namespace

Pages::Pages(const Document &document, QPagedPaintDevice &device)
    : m_device(device),
      m_title(document.title),
      m_footer(document.footer),
      m_unit(device.logicalDpiY() / 72.0),
      m_text(std::make_unique<QTextDocument>())
{
    if (!document.subtitle.isEmpty())
        m_title += u" · "_s + document.subtitle;
    m_text->setDocumentMargin(0);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    // Behind Latin letters Noto CJK takes localized digits, which no character stands for: a number in the PDF could be
    // neither searched for nor copied.
    QFont font = m_text->defaultFont();
    font.setFeature(QFont::Tag("locl"), 0);
    m_text->setDefaultFont(font);
#endif
    // Measures type with the device's resolution instead of a screen's.
    m_text->documentLayout()->setPaintDevice(&m_device);
    m_text->setHtml(toHtml(document, Footer::OnPages));
    // Endless: QTextDocument's own pages part the lines of a row and stretch the row before a break.
    m_text->setTextWidth(m_device.width());
    m_pages = breakIntoPages(piecesOf(*m_text), m_device.height() - (headHeight + footHeight) * m_unit);
}

Pages::~Pages() = default;

int Pages::count() const
{
    return int(m_pages.size());
}

void Pages::paint(QPainter &painter, int number) const
{
    // The first page has its title in the text.
    if (number > 1)
        paintHead(painter);
    paintFoot(painter, number);
    double y = headHeight * m_unit;
    for (const Slice &slice : m_pages[size_t(number) - 1]) {
        paintSlice(painter, slice, y);
        y += slice.height();
    }
}

void Pages::paintSlice(QPainter &painter, const Slice &slice, double y) const
{
    painter.save();
    painter.translate(0, y - slice.top);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, slice.top, m_device.width(), slice.height());
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    m_text->documentLayout()->draw(&painter, context);
    painter.restore();
}

bool Pages::paintAll(QPainter &painter, int first, int last, const GoOn &goOn) const
{
    for (int number = first; number <= last; ++number) {
        if (goOn && !goOn(number, last))
            return false;
        if (number > first)
            m_device.newPage();
        paint(painter, number);
    }
    return true;
}

void Pages::paintHead(QPainter &painter) const
{
    const QRectF line(0, 0, m_device.width(), headHeight * m_unit);
    painter.save();
    painter.setFont(smallFont());
    painter.setPen(quiet);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, m_title);
    painter.restore();
}

void Pages::paintFoot(QPainter &painter, int number) const
{
    const QRectF line(0, m_device.height() - footHeight * m_unit, m_device.width(), footHeight * m_unit);
    painter.save();
    painter.setFont(smallFont());
    painter.setPen(quiet);
    const QString pageText = ReportText::tr("Page %1 of %2").arg(number).arg(count());
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, pageText);
    const QFontMetricsF metrics(painter.font(), &m_device);
    const double room = line.width() - metrics.horizontalAdvance(pageText) - 24 * m_unit;
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, metrics.elidedText(m_footer, Qt::ElideRight, room));
    painter.restore();
}

void setUpPaper(QPagedPaintDevice &device)
{
    device.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(24, 16, 18, 14), QPageLayout::Millimeter));
}

bool writePdf(const Document &document, QIODevice &device, const QString &creator, const GoOn &goOn)
{
    if (!device.isWritable())
        return false;
    QPdfWriter writer(&device);
    writer.setResolution(600);
    writer.setTitle(document.title);
    writer.setCreator(creator);
    setUpPaper(writer);
    const Pages pages(document, writer);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const bool isWhole = pages.paintAll(painter, 1, pages.count(), goOn);
    return painter.end() && isWhole;
}

QString fontNotice()
{
    for (const QString &family : serif()) {
        if (QFontDatabase::hasFamily(family))
            return {};
    }
    return ReportText::tr(
        "No Chinese Song typeface is installed (%1): another one is used, and lines may break elsewhere.")
        .arg(serif().join(u", "_s));
}

}  // namespace qianshao::reports
