// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/conflicttable.h"

#include "ui/widgets/listheader.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>

namespace qianshao::ui::conflicts {

using itemmodels::ConflictListModel;

ConflictTable::ConflictTable(const widgets::Workplace &workplace, ConflictListModel &model, QWidget *parent)
    : QTableView(parent),
      m_model(model),
      m_header(new widgets::ListHeader(workplace, QStringLiteral("conflicts"), this))
{
    setObjectName(QStringLiteral("conflictTable"));
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
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ConflictTable::rememberPlace);
    setModel(&m_model);
    m_header->setColumns(
        {{ConflictListModel::Record, 0, 0, 160}, {ConflictListModel::Field, 112}, {ConflictListModel::Values, 56, 1}});
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ConflictTable::returnToPlace);
}

void ConflictTable::rememberPlace()
{
    m_isResetting = true;
    m_below.clear();
    for (int row = std::max(0, currentRow()); row < m_model.rowCount(); ++row)
        m_below.push_back(m_model.at(row));
}

void ConflictTable::returnToPlace()
{
    int row = m_model.rowCount() - 1;
    for (const itemmodels::FieldConflict &conflict : m_below) {
        if (const int found = m_model.rowOf(conflict); found >= 0) {
            row = found;
            break;
        }
    }
    moveTo(m_below.empty() ? 0 : row);
    m_isResetting = false;
    Q_EMIT currentChangedTo(currentRow());
}

void ConflictTable::moveTo(int row)
{
    setCurrentIndex(m_model.index(row, m_header->logicalIndex(0)));
    scrollTo(currentIndex());
}

void ConflictTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isResetting && current.row() != previous.row())
        Q_EMIT currentChangedTo(current.row());
}

void ConflictTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_header->fit();
    updateGeometries();  // what has left needs no scroll bar
}

void ConflictTable::keyPressEvent(QKeyEvent *event)
{
    const int rows = m_model.rowCount();
    if (event->modifiers() == Qt::NoModifier && rows > 0) {
        switch (event->key()) {
        case Qt::Key_J: moveTo(std::min(currentRow() + 1, rows - 1)); return;
        case Qt::Key_K: moveTo(std::max(currentRow() - 1, 0)); return;
        case Qt::Key_Home: moveTo(0); return;
        case Qt::Key_End: moveTo(rows - 1); return;
        case Qt::Key_Return:
        case Qt::Key_Enter: moveTo((currentRow() + 1) % rows); return;
        default: break;
        }
    }
    if (event->key() == Qt::Key_Escape || widgets::isLetter(*event))
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

}  // namespace qianshao::ui::conflicts
