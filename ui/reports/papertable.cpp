// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/papertable.h"

#include "ui/widgets/rowdelegate.h"

#include <QHeaderView>
#include <QPainter>

namespace qianshao::ui::reports {

namespace paper = qianshao::reports;

namespace {

// A longer table scrolls by itself, so that what follows it is found.
constexpr int rowsShown = 14;
constexpr int rowPadding = 6;  // above and below the texts of a row
constexpr int DetailRole = Qt::UserRole;

Qt::Alignment alignmentOf(paper::Align align)
{
    const Qt::Alignment horizontal = align == paper::Align::Right ? Qt::AlignRight
        : align == paper::Align::Center                           ? Qt::AlignHCenter
                                                                  : Qt::AlignLeft;
    return horizontal | Qt::AlignVCenter;
}

// A text with its detail under it, in the middle of a row with a line below.
class PaperDelegate final : public QStyledItemDelegate {
public:
    PaperDelegate(const widgets::Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        using widgets::Ink;
        const QRect row = option.rect;
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(row, m_theme.color(isSelected ? Ink::Selection : Ink::Surface));
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.color(Ink::Page));
        const QString detail = index.data(DetailRole).toString();
        const int text = heightOf(textFont(index), index.data().toString(), row.width());
        const int small = heightOf(detailFont(), detail, row.width());
        const QRect box = row.adjusted(widgets::cellPadding, 0, -widgets::cellPadding, -1);
        const int top = box.top() + (box.height() - text - small) / 2;
        const int align = Qt::AlignTop | (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignHorizontal_Mask);
        const auto draw = [&](const QFont &font, Ink ink, int y, int height, const QString &words) {
            painter->setFont(font);
            painter->setPen(m_theme.color(ink));
            painter->drawText(QRect(box.left(), y, box.width(), height), align | Qt::TextWordWrap, words);
        };
        draw(textFont(index), Ink::Text, top, text, index.data().toString());
        draw(detailFont(), Ink::Dim, top + text, small, detail);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = option.rect.width();
        const int height = heightOf(textFont(index), index.data().toString(), width)
            + heightOf(detailFont(), index.data(DetailRole).toString(), width);
        return {width, std::max(height + 2 * rowPadding + 1, m_theme.rowHeight())};
    }

private:
    static QFont textFont(const QModelIndex &index) { return index.data(Qt::FontRole).value<QFont>(); }
    QFont detailFont() const { return m_theme.font(widgets::TextRole::Small); }

    static int heightOf(const QFont &font, const QString &text, int width)
    {
        if (text.isEmpty())
            return 0;
        const QRect room(0, 0, width - 2 * widgets::cellPadding, QWIDGETSIZE_MAX);
        return QFontMetrics(font).boundingRect(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text).height();
    }

    const widgets::Theme &m_theme;
};

}  // namespace

PaperTable::PaperTable(const widgets::Theme &theme, const paper::Table &table, size_t rowsOnScreen, QWidget *parent)
    : QTableWidget(int(rowsOnScreen) + (table.total.empty() ? 0 : 1), int(table.columns.size()), parent),
      m_columns(table.columns)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setFocusPolicy(Qt::NoFocus);
    setShowGrid(false);
    setItemDelegate(new PaperDelegate(theme, this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(theme.rowHeight());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fillHead(theme);
    for (size_t row = 0; row < rowsOnScreen; ++row)
        fillRow(int(row), table.rows[row], theme.font());
    if (!table.total.empty())
        fillRow(int(rowsOnScreen), table.total, theme.font(widgets::TextRole::Strong));
}

void PaperTable::fillHead(const widgets::Theme &theme)
{
    qsizetype lines = 1;
    for (int i = 0; i < columnCount(); ++i) {
        const paper::Column &column = m_columns[size_t(i)];
        auto *item = new QTableWidgetItem(column.title);
        item->setTextAlignment(alignmentOf(column.align));
        setHorizontalHeaderItem(i, item);
        // A long word is broken once more than the text says.
        lines = std::max(lines, column.title.count(u'\n') + (column.title.contains(u'\n') ? 2 : 1));
    }
    horizontalHeader()->setFixedHeight(theme.rowHeight() + int(lines - 1) * theme.margin());
}

void PaperTable::fillRow(int row, const std::vector<paper::Cell> &cells, const QFont &font)
{
    for (size_t i = 0; i < cells.size() && i < m_columns.size(); ++i) {
        auto *item = new QTableWidgetItem(cells[i].text);
        item->setData(DetailRole, cells[i].detail);
        item->setTextAlignment(alignmentOf(m_columns[i].align));
        item->setToolTip(QStringList{cells[i].text, cells[i].detail}.join(u'\n').trimmed());
        item->setFont(font);
        setItem(row, int(i), item);
    }
}

void PaperTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    if (viewport()->width() == m_arrangedFor)
        return;
    m_arrangedFor = viewport()->width();
    arrangeColumns();
    resizeRowsToContents();
    int height = horizontalHeader()->height() + 4;
    for (int row = 0; row < std::min(rowCount(), rowsShown); ++row)
        height += rowHeight(row);
    setFixedHeight(height);
}

// No title is cut: what it needs more than its part comes from the widest column.
void PaperTable::arrangeColumns()
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

}  // namespace qianshao::ui::reports
