// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/grouptable.h"

#include "ui/widgets/listtable.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>

namespace qianshao::ui::conflicts {

GroupTable::GroupTable(const widgets::Workplace &workplace, const QString &name, QAbstractItemModel &model,
    const std::vector<widgets::ListHeader::Column> &columns, NameOfRow nameOf, QWidget *parent)
    : QTableView(parent),
      m_nameOf(std::move(nameOf)),
      m_header(new widgets::ListHeader(workplace, name, this))
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new widgets::RowDelegate(workplace.theme, this));
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const auto setRows = [this, &workplace] { verticalHeader()->setDefaultSectionSize(workplace.theme.rowHeight()); };
    setRows();
    connect(&workplace.theme, &widgets::Theme::changed, this, setRows);
    // Before setModel(): the selection forgets the current row at the same signal.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &GroupTable::rememberPlace);
    setModel(&model);
    m_header->setColumns(columns);
    connect(&model, &QAbstractItemModel::modelReset, this, &GroupTable::returnToPlace);
}

void GroupTable::rememberPlace()
{
    m_isResetting = true;
    m_below.clear();
    for (int row = std::max(0, currentRow()); row < model()->rowCount(); ++row)
        m_below.append(m_nameOf(row));
}

void GroupTable::returnToPlace()
{
    QHash<QString, int> rows;
    for (int row = 0; row < model()->rowCount(); ++row)
        rows.insert(m_nameOf(row), row);
    const auto found = std::ranges::find_if(m_below, [&](const QString &name) { return rows.contains(name); });
    moveTo(m_below.isEmpty() ? 0 : found == m_below.end() ? model()->rowCount() - 1 : rows.value(*found));
    m_isResetting = false;
    Q_EMIT currentChangedTo(currentRow());
}

void GroupTable::moveTo(int row)
{
    setCurrentIndex(model()->index(row, m_header->logicalIndex(0)));
    scrollTo(currentIndex());
}

void GroupTable::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown)
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        clearSelection();
}

QItemSelectionModel::SelectionFlags GroupTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    return m_isShown ? QTableView::selectionCommand(index, event) : QItemSelectionModel::NoUpdate;
}

void GroupTable::step(int by)
{
    const int row = currentRow() + by;
    if (row < 0)
        Q_EMIT leftUp();
    else if (row >= model()->rowCount())
        Q_EMIT leftDown();
    else
        moveTo(row);
}

void GroupTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isResetting && current.row() != previous.row())
        Q_EMIT currentChangedTo(current.row());
}

void GroupTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    Q_EMIT focused();
}

void GroupTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_header->fit();
    updateGeometries();  // what has left needs no scroll bar
}

void GroupTable::keyPressEvent(QKeyEvent *event)
{
    const int rows = model()->rowCount();
    if (event->modifiers() == Qt::NoModifier && rows > 0) {
        switch (event->key()) {
        case Qt::Key_J:
        case Qt::Key_Down: step(1); return;
        case Qt::Key_K:
        case Qt::Key_Up: step(-1); return;
        case Qt::Key_Home: moveTo(0); return;
        case Qt::Key_End: moveTo(rows - 1); return;
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT entered(currentRow()); return;
        default: break;
        }
    }
    if (event->key() == Qt::Key_Escape || widgets::isLetter(*event))
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

}  // namespace qianshao::ui::conflicts
