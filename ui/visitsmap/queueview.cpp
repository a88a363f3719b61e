// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/queueview.h"

#include "ui/visitsmap/queuedelegate.h"
#include "ui/widgets/listtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace qianshao::ui::visitsmap {

QueueView::QueueView(const widgets::Theme &theme, QueueModel &queue, QWidget *parent)
    : QListView(parent),
      m_queue(queue)
{
    setObjectName(QStringLiteral("queueView"));
    setAccessibleName(tr("Visits in their order"));
    setItemDelegate(new QueueDelegate(theme, queue, this));
    setSelectionMode(ExtendedSelection);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Before setModel(): the view forgets the current row at the same signal.
    connect(&queue, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_place = currentId();
        m_row = std::max(currentIndex().row(), 0);
        m_chosen = selectedIds();
    });
    setModel(&queue);
    connect(&queue, &QAbstractItemModel::modelReset, this, &QueueView::returnToPlace);
    // Rows that are red now have a line more.
    connect(&queue, &QAbstractItemModel::dataChanged, this, &QueueView::scheduleDelayedItemsLayout);
    connect(&theme, &widgets::Theme::changed, this, &QueueView::scheduleDelayedItemsLayout);
    connect(this, &QListView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT opened(m_queue.idAt(index.row())); });
}

records::Uuid QueueView::currentId() const
{
    return m_queue.idAt(currentIndex().row());
}

QList<records::Uuid> QueueView::selectedIds() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows += index.row();
    std::ranges::sort(rows);
    QList<records::Uuid> ids;
    for (const int row : std::as_const(rows))
        ids += m_queue.idAt(row);
    if (ids.isEmpty() && !currentId().isNull())
        ids += currentId();
    return ids;
}

bool QueueView::select(const records::Uuid &instruction)
{
    const QModelIndex index = m_queue.indexOf(instruction);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void QueueView::moveCurrent(int step)
{
    const int row = currentIndex().row();
    if (row < 0)
        return;
    // Rows are told by what they stand above.
    (void)m_queue.moveRow({}, row, {}, step < 0 ? row - 1 : row + 2);
    scrollTo(currentIndex());
}

// The rows that were current and chosen are so again; should that one be gone, the one that followed it.
void QueueView::returnToPlace()
{
    if (!select(m_place))
        goTo(m_row, 1);
    if (!currentIndex().isValid())
        goTo(m_queue.rowCount() - 1, -1);
    QItemSelection chosen;
    for (const records::Uuid &id : std::as_const(m_chosen)) {
        if (const QModelIndex index = m_queue.indexOf(id); index.isValid())
            chosen.select(index, index);
    }
    if (!chosen.isEmpty())
        selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (currentId().isNull())
        Q_EMIT currentChangedTo({});
}

// To that row, or the next one in that direction that is a door.
void QueueView::goTo(int row, int step)
{
    while (row >= 0 && row < m_queue.rowCount() && m_queue.idAt(row).isNull())
        row += step;
    if (row >= 0 && row < m_queue.rowCount())
        setCurrentIndex(m_queue.index(row));
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT currentChangedTo(currentId());
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout();  // texts are broken anew
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QStringList lines;
        for (const records::Uuid &id : selectedIds())
            lines.append(m_queue.indexOf(id).data().toString());
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
        return;
    }
    const int row = currentIndex().row();
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J: goTo(row + 1, 1); return;
        case Qt::Key_K: goTo(row - 1, -1); return;
        case Qt::Key_Home: goTo(0, 1); return;
        case Qt::Key_End: goTo(m_queue.rowCount() - 1, -1); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!currentId().isNull())
                Q_EMIT opened(currentId());
            return;
        case Qt::Key_Escape: event->ignore(); return;
        default: break;
        }
    }
    if (widgets::isLetter(*event))
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

}  // namespace qianshao::ui::visitsmap
