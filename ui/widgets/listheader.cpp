// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/listheader.h"

#include "ui/widgets/rowdelegate.h"

#include <QLocale>

namespace qianshao::ui::widgets {
namespace {

constexpr int rememberDelayMs = 500;
// A column whose first cells are empty is told by a later one.
constexpr int rowsLookedAt = 12;

}  // namespace

ListHeader::ListHeader(const Workplace &workplace, const QString &name, QTableView *table)
    : QHeaderView(Qt::Horizontal, table),
      m_workplace(workplace),
      m_name(name),
      m_table(table),
      m_textSize(workplace.theme.textSize())
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(true);
    setMinimumSectionSize(40);
    setTextElideMode(Qt::ElideRight);
    m_rememberTimer.setSingleShot(true);
    m_rememberTimer.setInterval(rememberDelayMs);
    connect(&m_rememberTimer, &QTimer::timeout, this, [this] {
        remember();
        fit();
    });
    connect(this, &QHeaderView::sectionResized, &m_rememberTimer, qOverload<>(&QTimer::start));
    connect(this, &QHeaderView::sectionMoved, &m_rememberTimer, qOverload<>(&QTimer::start));
    connect(&workplace.theme, &Theme::changed, this, [this] {
        if (m_textSize == m_workplace.theme.textSize())
            return;
        if (m_rememberTimer.isActive())
            remember();
        m_textSize = m_workplace.theme.textSize();
        arrange();
    });
}

ListHeader::~ListHeader()
{
    if (m_rememberTimer.isActive())
        remember();
}

void ListHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    bool right = false;
    for (int row = 0; model() && row < std::min(model()->rowCount(), rowsLookedAt) && !right; ++row)
        right = isFigure(model()->index(row, logicalIndex));
    option->textAlignment = (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

void ListHeader::setColumns(const std::vector<Column> &columns)
{
    const QSignalBlocker blocker(this);
    m_columns = columns;
    for (int column = 0; column < count(); ++column)
        setSectionHidden(column, std::ranges::find(columns, column, &Column::column) == columns.end());
    int place = 0;
    for (const Column &column : columns)
        moveSection(visualIndex(column.column), place++);
    arrange();
}

void ListHeader::setWanted(int column, bool wanted)
{
    if (wanted)
        m_unwanted.remove(column);
    else
        m_unwanted.insert(column);
    fit();
}

std::vector<int> ListHeader::wanted() const
{
    std::vector<int> wanted;
    for (const Column &column : m_columns) {
        if (!m_unwanted.contains(column.column))
            wanted.push_back(column.column);
    }
    return wanted;
}

void ListHeader::arrange()
{
    const QSignalBlocker blocker(this);
    release();
    for (const Column &column : m_columns) {
        if (column.width == 0)
            setSectionResizeMode(column.column, Stretch);
        else
            resizeSection(column.column, firstWidth(column, &column == &m_columns.front()));
    }
    restore();
    fit();
}

int ListHeader::firstWidth(const Column &column, bool isFirst) const
{
    const Theme &theme = m_workplace.theme;
    const QString title = model()->headerData(column.column, Qt::Horizontal).toString();
    const int wanted = std::max(column.width, cellWidth(theme, {title}));
    return wanted * theme.textSize() / 14 + (isFirst ? firstCellPadding - cellPadding : 0);
}

// The user's own widths count.
void ListHeader::fit()
{
    const auto widthOf = [this](const Column &column) {
        return column.width == 0 ? column.least * m_textSize / 14 : sectionSize(column.column);
    };
    const QSignalBlocker blocker(this);
    const int room = m_table->viewport()->width();
    release();
    int width = 0;
    std::vector<const Column *> shown;
    for (const Column &column : m_columns) {
        const bool isWanted = !m_unwanted.contains(column.column);
        setSectionHidden(column.column, !isWanted);
        if (!isWanted)
            continue;
        shown.push_back(&column);
        width += widthOf(column);
    }
    std::ranges::stable_sort(shown, std::greater(), &Column::leaves);
    for (const Column *column : shown) {
        if (column->leaves == 0 || width <= room)
            break;
        width -= widthOf(*column);
        setSectionHidden(column->column, true);
    }
    if (std::ranges::any_of(
            m_columns, [this](const Column &column) { return column.width == 0 && isSectionHidden(column.column); }))
        stretchLast();
}

// Where the column that takes the rest has left, the last one takes it, be it more or less than its own width: rows
// reach the edge, and nothing lies beyond it.
void ListHeader::stretchLast()
{
    int visual = count() - 1;
    while (visual > 0 && isSectionHidden(logicalIndex(visual)))
        --visual;
    m_stretched = logicalIndex(visual);
    m_ownWidth = sectionSize(m_stretched);
    setSectionResizeMode(m_stretched, Stretch);
}

void ListHeader::release()
{
    if (m_stretched < 0)
        return;
    setSectionResizeMode(m_stretched, Interactive);
    resizeSection(m_stretched, m_ownWidth);
    m_stretched = -1;
}

// Of these columns only: what was remembered of others would spoil them.
QString ListHeader::key() const
{
    QStringList columns;
    for (const Column &column : m_columns)
        columns += QString::number(column.width == 0 ? -column.column : column.column);
    return QStringLiteral("columns/%1/%2/%3/%4").arg(QLocale().name()).arg(m_textSize).arg(m_name, columns.join(u'-'));
}

void ListHeader::restore()
{
    const QString kept = m_workplace.editor.setting(key());
    if (!kept.isEmpty())
        restoreState(QByteArray::fromBase64(kept.toLatin1()));
}

void ListHeader::remember()
{
    m_rememberTimer.stop();
    if (count() == 0)
        return;  // the list has gone before its head
    const QSignalBlocker blocker(this);
    release();
    m_workplace.editor.setSetting(key(), QString::fromLatin1(saveState().toBase64()));
}

}  // namespace qianshao::ui::widgets
