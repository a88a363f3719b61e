// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/listtable.h"

#include "ui/widgets/rowdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

namespace qianshao::ui::widgets {
namespace {

// Nobody has touched the list for so long: new rows may come in by themselves.
constexpr int idleMs = 30'000;

}  // namespace

bool isLetter(const QKeyEvent &event)
{
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && !event.text().isEmpty()
        && event.text().front().isPrint() && event.key() != Qt::Key_Space;
}

ListTable::ListTable(const Workplace &workplace, const QString &name, QWidget *parent)
    : QTableView(parent),
      m_workplace(workplace),
      m_header(new ListHeader(workplace, name, this)),
      m_empty(new EmptyState(workplace.theme, QStringLiteral("view-task"), this)),
      m_newRows(new QPushButton(this))
{
    setObjectName(name + QLatin1StringView("ListTable"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    setItemDelegate(new RowDelegate(workplace.theme, this));
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(16);
    verticalHeader()->setDefaultSectionSize(workplace.theme.rowHeight());
    m_empty->hide();
    buildButton();
    m_lastTouch.start();
    connect(&workplace.theme, &Theme::changed, this,
        [this] { verticalHeader()->setDefaultSectionSize(m_workplace.theme.rowHeight()); });
    connect(this, &QTableView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT opened(m_list->idAt(index.row())); });
}

void ListTable::buildButton()
{
    m_newRows->setObjectName(QStringLiteral("newRowsPushButton"));
    m_newRows->setProperty("role", QStringLiteral("primary"));
    m_newRows->setFocusPolicy(Qt::NoFocus);
    m_newRows->hide();
    connect(m_newRows, &QPushButton::clicked, this, &ListTable::takeNew);
}

void ListTable::setEmptyIcon(const QString &icon)
{
    delete m_empty;
    m_empty = new EmptyState(m_workplace.theme, icon, this);
    m_empty->hide();
}

void ListTable::setList(itemmodels::ListModel *model, const std::vector<Column> &columns)
{
    m_list = model;
    setModel(model);
    m_header->setColumns(columns);
    connect(model, &itemmodels::ListModel::newRowsWaiting, this, &ListTable::announce);
    for (const auto signal : {&QAbstractItemModel::modelReset}) {
        connect(model, signal, this, [this] {
            showEmpty();
            if (m_list->rowCount() > 0 && !currentIndex().isValid())
                setCurrentIndex(m_list->index(0, 0));
            else if (m_list->rowCount() == 0)
                Q_EMIT currentChangedTo({});
        });
    }
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListTable::showEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListTable::showEmpty);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = currentIndex().row();
        if (row >= first.row() && row <= last.row())
            Q_EMIT currentChangedTo(currentId());
    });
    showEmpty();
}

QList<records::Uuid> ListTable::selectedIds() const
{
    QList<int> rows;
    if (selectionModel()) {
        for (const QModelIndex &index : selectionModel()->selectedRows(m_header->logicalIndex(0)))
            rows += index.row();
    }
    std::ranges::sort(rows);
    QList<records::Uuid> ids;
    for (const int row : rows)
        ids += m_list->idAt(row);
    if (ids.isEmpty() && currentIndex().isValid())
        ids += currentId();
    return ids;
}

records::Uuid ListTable::currentId() const
{
    return m_list && currentIndex().isValid() ? m_list->idAt(currentIndex().row()) : records::Uuid();
}

bool ListTable::select(const records::Uuid &id)
{
    const QModelIndex index = m_list->indexOf(id);
    if (!index.isValid())
        return false;
    setCurrentIndex(index.siblingAtColumn(m_header->logicalIndex(0)));
    scrollTo(currentIndex());
    return true;
}

void ListTable::settle(const records::Uuid &id)
{
    // Where the current row goes, Qt would go up; what is to be done next stands below.
    const int row = currentIndex().row();
    const bool isCurrent = row >= 0 && currentId() == id;
    const int last = m_list->rowCount() - 1;
    const records::Uuid next = isCurrent && last > 0 ? m_list->idAt(row < last ? row + 1 : row - 1) : records::Uuid();
    m_list->settle(id);
    if (isCurrent && currentId() != id && !next.isNull())
        select(next);
    else if (!currentIndex().isValid() && m_list->rowCount() > 0)
        setCurrentIndex(m_list->index(0, m_header->logicalIndex(0)));
    Q_EMIT currentChangedTo(currentId());
}

void ListTable::tick()
{
    if (m_list && m_list->waiting() > 0 && m_lastTouch.hasExpired(idleMs))
        takeNew();
    if (m_ticking < 0 || !m_list || m_list->rowCount() == 0)
        return;
    const int x = columnViewportPosition(m_ticking);
    viewport()->update(QRect(x, 0, columnWidth(m_ticking), viewport()->height()));
}

void ListTable::takeNew()
{
    const records::Uuid current = currentId();
    const QPersistentModelIndex top = verticalScrollBar()->value() > 0 ? indexAt(QPoint(0, 0)) : QModelIndex();
    m_list->takeNew();
    if (current.isNull())
        scrollToTop();
    else if (currentId() != current)
        select(current);  // the list was read anew
    else if (top.isValid())
        scrollTo(top, PositionAtTop);  // several rows may be selected, and looked at are perhaps others
    else
        scrollTo(currentIndex());
    m_newRows->hide();
}

void ListTable::announce(int count, int urgent)
{
    m_newRows->setVisible(count > 0);
    if (count == 0)
        return;
    if (urgent > 0)
        Q_EMIT urgentArrived(urgent);
    // At the top of a list that nobody has moved into, a row more above moves nothing that is looked at.
    if (urgent > 0 && verticalScrollBar()->value() == 0 && currentIndex().row() <= 0) {
        takeNew();
        return;
    }
    m_newRows->setText(tr("%n new ↑", nullptr, count));
    placeOverlays();
    m_newRows->raise();
}

void ListTable::showEmpty()
{
    m_empty->setVisible(m_list->rowCount() == 0);
    placeOverlays();
}

void ListTable::placeOverlays()
{
    m_empty->setGeometry(viewport()->geometry());
    m_newRows->adjustSize();
    m_newRows->move(viewport()->x() + (viewport()->width() - m_newRows->width()) / 2, viewport()->y() + 8);
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_header->fit();
    updateGeometries();  // what has left needs no scroll bar
    placeOverlays();
}

void ListTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    // What came while another page was in front moves nothing that is looked at.
    if (m_list && m_list->waiting() > 0)
        takeNew();
}

void ListTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentChangedTo(currentId());
}

void ListTable::wheelEvent(QWheelEvent *event)
{
    touched();
    QTableView::wheelEvent(event);
}

void ListTable::mousePressEvent(QMouseEvent *event)
{
    touched();
    QTableView::mousePressEvent(event);
}

void ListTable::moveBy(int rows)
{
    if (!m_list || m_list->rowCount() == 0)
        return;
    const int row = std::clamp(currentIndex().row() + rows, 0, m_list->rowCount() - 1);
    setCurrentIndex(m_list->index(row, m_header->logicalIndex(0)));
}

void ListTable::copySelection()
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows(m_header->logicalIndex(0)))
        rows.push_back(index.row());
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());  // as selectedIds() does
    std::ranges::sort(rows);
    if (!rows.empty())
        QGuiApplication::clipboard()->setText(m_list->textOf(
            rows, m_workplace.editor.sight() == rules::Sight::All ? std::vector<int>() : m_header->wanted()));
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    touched();
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J: moveBy(1); return;
        case Qt::Key_K: moveBy(-1); return;
        case Qt::Key_Home: moveBy(-currentIndex().row()); return;
        case Qt::Key_End: moveBy(m_list->rowCount()); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid())
                Q_EMIT opened(currentId());
            return;
        case Qt::Key_Escape: event->ignore(); return;
        default: break;
        }
    }
    if (isLetter(*event))
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

}  // namespace qianshao::ui::widgets
