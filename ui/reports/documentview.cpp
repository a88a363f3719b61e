// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/documentview.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace qianshao::ui::reports {

namespace paper = qianshao::reports;

namespace {

// A longer table scrolls by itself, so that what follows it is found.
constexpr int rowsShown = 14;
// Measuring the height of 500 rows of three lines holds the window for a tenth of a second.
constexpr size_t mostRows = 100;
constexpr int widest = 1080;
constexpr int rowPadding = 4;  // between rows of two lines

// Columns have their parts of the width, rows the height that their texts need at it.
class PaperTable final : public QTableWidget {
public:
    PaperTable(int rows, const paper::Table &table, QWidget *parent)
        : QTableWidget(rows, int(table.columns.size()), parent),
          m_columns(table.columns)
    {
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTableWidget::resizeEvent(event);
        if (viewport()->width() == m_arrangedFor)
            return;
        m_arrangedFor = viewport()->width();
        arrangeColumns();
        resizeRowsToContents();
        int height = horizontalHeader()->height() + 4;
        for (int row = 0; row < rowCount(); ++row) {
            setRowHeight(row, rowHeight(row) + rowPadding);
            if (row < rowsShown)
                height += rowHeight(row);
        }
        setFixedHeight(height);
    }

private:
    // No title is cut: what it needs more than its part comes from the widest column.
    void arrangeColumns()
    {
        std::vector<int> widths;
        int rest = m_arrangedFor;
        for (int i = 0; i < columnCount(); ++i) {
            widths.push_back(
                std::max(m_arrangedFor * m_columns[size_t(i)].width / 100, horizontalHeader()->sectionSizeHint(i)));
            rest -= widths.back();
        }
        *std::ranges::max_element(widths) += rest;
        for (int i = 0; i < columnCount(); ++i)
            horizontalHeader()->resizeSection(i, widths[size_t(i)]);
    }

    std::vector<paper::Column> m_columns;
    int m_arrangedFor = -1;
};

Qt::Alignment alignmentOf(paper::Align align)
{
    const Qt::Alignment horizontal = align == paper::Align::Right ? Qt::AlignRight
        : align == paper::Align::Center                           ? Qt::AlignHCenter
                                                                  : Qt::AlignLeft;
    return horizontal | Qt::AlignVCenter;
}

}  // namespace

DocumentView::DocumentView(const widgets::Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("documentView"));
    setProperty("role", QStringLiteral("surface"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void DocumentView::show(const paper::Document &document)
{
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(m_theme.margin(), m_theme.margin(), m_theme.margin(), m_theme.group());
    m_column->setSpacing(m_theme.grid());
    m_column->setAlignment(Qt::AlignTop);
    addText(document.title, "head");
    if (!document.subtitle.isEmpty())
        addText(document.subtitle, "dim");
    addFacts(document);
    int number = 0;
    for (const paper::Section &section : document.sections)
        addSection(section, number++);
    setWidget(m_content);
}

void DocumentView::addFacts(const paper::Document &document)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.margin());
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const paper::Fact &fact : document.facts) {
        auto *name = new QLabel(fact.name, m_content);
        name->setProperty("role", QStringLiteral("label"));
        auto *value = new QLabel(fact.value, m_content);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    m_column->addLayout(grid);
}

void DocumentView::addText(const QString &text, const char *role)
{
    auto *label = new QLabel(text, m_content);
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    label->setMaximumWidth(widest);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

void DocumentView::addSection(const paper::Section &section, int number)
{
    m_column->addSpacing(m_theme.margin());
    if (!section.title.isEmpty())
        addText(section.title, "strong");
    for (const QString &text : section.text)
        addText(text, "");
    if (section.table && section.table->rows.empty() && !section.table->whenEmpty.isEmpty()) {
        addText(section.table->whenEmpty, "dim");
    } else if (section.table) {
        const size_t rows = std::min(section.table->rows.size(), mostRows);
        QTableWidget *table = makeTable(*section.table, rows);
        table->setObjectName(QStringLiteral("section%1Table").arg(number));
        m_column->addWidget(table);
        if (rows < section.table->rows.size())
            addText(
                tr("… %n more row(s) on paper and in the files", "", int(section.table->rows.size() - rows)), "dim");
    }
    for (const QString &note : section.notes)
        addText(note, "small");
}

QTableWidget *DocumentView::makeTable(const paper::Table &table, size_t rowsOnScreen)
{
    auto *widget = new PaperTable(int(rowsOnScreen) + (table.total.empty() ? 0 : 1), table, m_content);
    widget->setEditTriggers(QAbstractItemView::NoEditTriggers);
    widget->setSelectionBehavior(QAbstractItemView::SelectRows);
    widget->setFocusPolicy(Qt::NoFocus);
    widget->setShowGrid(false);
    widget->setMaximumWidth(widest);
    widget->verticalHeader()->hide();
    widget->verticalHeader()->setMinimumSectionSize(m_theme.rowHeight() - rowPadding);
    widget->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    qsizetype lines = 1;
    for (int i = 0; i < widget->columnCount(); ++i) {
        const paper::Column &column = table.columns[size_t(i)];
        auto *item = new QTableWidgetItem(column.title);
        item->setTextAlignment(alignmentOf(column.align));
        widget->setHorizontalHeaderItem(i, item);
        // A long word is broken once more than the text says.
        lines = std::max(lines, column.title.count(u'\n') + (column.title.contains(u'\n') ? 2 : 1));
    }
    widget->horizontalHeader()->setFixedHeight(m_theme.rowHeight() + int(lines - 1) * m_theme.margin());
    for (size_t row = 0; row < rowsOnScreen; ++row)
        fillRow(widget, int(row), table, table.rows[row], false);
    if (!table.total.empty())
        fillRow(widget, int(rowsOnScreen), table, table.total, true);
    return widget;
}

void DocumentView::fillRow(
    QTableWidget *widget, int row, const paper::Table &table, const std::vector<paper::Cell> &cells, bool isTotal)
{
    for (size_t i = 0; i < cells.size() && i < table.columns.size(); ++i) {
        const QString text = cells[i].detail.isEmpty() ? cells[i].text : cells[i].text + u'\n' + cells[i].detail;
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment(alignmentOf(table.columns[i].align));
        item->setToolTip(text);
        if (isTotal)
            item->setFont(m_theme.font(widgets::TextRole::Strong));
        widget->setItem(row, int(i), item);
    }
}

}  // namespace qianshao::ui::reports
