// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/heldtree.h"

#include "ui/widgets/rowdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace qianshao::ui::repairs {

namespace {

using itemmodels::HeldTreeModel;

constexpr int mostNamed = 100;

// Rows as high as in every list, files in strong type.
class LineDelegate final : public QStyledItemDelegate {
public:
    LineDelegate(const widgets::Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme.rowHeight()};
    }
    // The bar of the row that the keys go to, as in every list: at the edge, whatever the depth.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        if (tree && tree->hasFocus() && index.column() == 0 && tree->currentIndex().siblingAtColumn(0) == index)
            painter->fillRect(QRect(0, option.rect.top(), widgets::focusWidth, option.rect.height()),
                m_theme.color(widgets::Ink::Accent));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(HeldTreeModel::IsGroupRole).toBool())
            option->font = m_theme.font(widgets::TextRole::Strong);
    }

private:
    const widgets::Theme &m_theme;
};

QString nameOf(const records::HeldGroup &group)
{
    return QStringLiteral("%1\n%2\n%3\n%4").arg(group.file, group.sheet).arg(int(group.target)).arg(int(group.problem));
}

}  // namespace

HeldTree::HeldTree(const widgets::Workplace &workplace, QWidget *parent)
    : QTreeView(parent),
      m_theme(workplace.theme),
      m_model(workplace.store)
{
    setObjectName(QStringLiteral("heldTree"));
    // Before setModel(): the selection forgets the current row at the same signal.
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &HeldTree::rememberPlace);
    setModel(&m_model);
    setItemDelegate(new LineDelegate(workplace.theme, this));
    setUniformRowHeights(true);
    setIndentation(workplace.theme.margin());
    setSelectionMode(ExtendedSelection);
    header()->setStretchLastSection(true);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HeldTree::returnToPlace);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_closed.append(nameOf(m_model.groupAt(index.row())));
        // To come back to a row within would open the group again.
        if (currentIndex().parent() == index)
            setCurrentIndex(index);
    });
    connect(this, &QTreeView::expanded, this,
        [this](const QModelIndex &index) { m_closed.removeAll(nameOf(m_model.groupAt(index.row()))); });
    connect(this, &QTreeView::doubleClicked, this, &HeldTree::openCurrent);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HeldTree::loadWhatShows);
}

void HeldTree::refresh()
{
    m_model.refresh();
}

void HeldTree::show(records::Settled settled)
{
    m_model.show(settled);
}

// The row that is current; should it go, the one below it, or above: who works through the rows goes on where they are.
void HeldTree::rememberPlace()
{
    m_place = {currentId()};
    m_group = m_model.isGroup(currentIndex()) ? nameOf(m_model.groupAt(currentIndex().row())) : QString();
    for (const QModelIndex &index : {indexBelow(currentIndex()), indexAbove(currentIndex())}) {
        if (const records::Uuid id = m_model.idAt(index); !id.isNull())
            m_place.append(id);
    }
}

void HeldTree::returnToPlace()
{
    expandGroups();
    bool isFound = false;
    for (int group = 0; group < m_model.rowCount() && !m_group.isEmpty() && !isFound; ++group) {
        isFound = nameOf(m_model.groupAt(group)) == m_group;
        if (isFound)
            moveTo(m_model.index(group, 0));
    }
    for (const records::Uuid &id : std::as_const(m_place))
        isFound = isFound || (!id.isNull() && select(id));
    if (!isFound) {
        const QModelIndex group = m_model.index(0, 0);
        const QModelIndex first = m_model.index(0, 0, group);
        setCurrentIndex(first.isValid() ? first : group);
    }
    Q_EMIT counted(count());
}

void HeldTree::expandGroups()
{
    for (int group = 0; group < m_model.rowCount(); ++group) {
        const QModelIndex index = m_model.index(group, 0);
        setFirstColumnSpanned(group, {}, true);
        if (m_closed.contains(nameOf(m_model.groupAt(group))))
            continue;
        m_model.fetchMore(index);
        expand(index);
    }
}

// A page more of each group whose last row is in sight.
void HeldTree::loadWhatShows()
{
    QList<int> groups;
    for (QModelIndex index = indexAt(QPoint(0, 0)); index.isValid(); index = indexBelow(index)) {
        if (visualRect(index).top() > viewport()->height())
            break;
        const QModelIndex group = index.parent();
        if (group.isValid() && index.row() + 1 == m_model.rowCount(group) && m_model.hasMore(group.row()))
            groups.append(group.row());
    }
    for (const int group : std::as_const(groups))
        m_model.loadMore(group);
}

void HeldTree::resizeEvent(QResizeEvent *event)
{
    if (event->oldSize().width() != event->size().width())
        arrangeColumns();
    QTreeView::resizeEvent(event);
    loadWhatShows();
}

// Beside a form there is room for the number of the row and for what tells the rows apart; what is wrong stands in the
// line of their group. The name of the file runs over all columns.
void HeldTree::arrangeColumns()
{
    const bool isNarrow = viewport()->width() < 44 * m_theme.textSize();
    setColumnHidden(HeldTreeModel::Wrong, isNarrow);
    const int most = viewport()->width() / HeldTreeModel::ColumnCount;
    header()->resizeSection(HeldTreeModel::Row, std::min(most, (isNarrow ? 8 : 10) * m_theme.textSize()));
    header()->resizeSection(HeldTreeModel::Wrong, std::min(most, 11 * m_theme.textSize()));
}

HeldTree::Selection HeldTree::selection()
{
    Selection selection;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes) {
        if (m_model.isGroup(index)) {
            m_model.fetchMore(index);
            if (selection.first.isNull())
                selection.first = m_model.idAt(m_model.index(0, 0, index));
            selection.count += m_model.rowsOf(index.row());
            if (m_model.hasMore(index.row()) || m_model.rowCount(index) > mostNamed)
                selection.groups.append(m_model.groupAt(index.row()));
            else
                for (int row = 0; row < m_model.rowCount(index); ++row)
                    selection.rows.append(m_model.idAt(m_model.index(row, 0, index)));
        } else if (!selectionModel()->isSelected(index.parent())) {
            selection.rows.append(m_model.idAt(index));
            ++selection.count;
        }
    }
    if (selection.first.isNull() && !selection.rows.isEmpty())
        selection.first = selection.rows.first();
    return selection;
}

bool HeldTree::select(const records::Uuid &id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (index.isValid())
        moveTo(index);
    return index.isValid();
}

void HeldTree::moveTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void HeldTree::openCurrent()
{
    if (!currentId().isNull())
        Q_EMIT opened(currentId());
}

void HeldTree::copySelection()
{
    QStringList lines;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes) {
        QStringList texts;
        for (int column = 0; column < HeldTreeModel::ColumnCount; ++column)
            texts.append(index.siblingAtColumn(column).data().toString());
        lines.append(texts.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void HeldTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J: moveTo(indexBelow(currentIndex())); return;
        case Qt::Key_K: moveTo(indexAbove(currentIndex())); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_model.isGroup(currentIndex()))
                setExpanded(currentIndex(), !isExpanded(currentIndex()));
            else
                openCurrent();
            return;
        case Qt::Key_Escape: event->ignore(); return;
        default: break;
        }
    }
    QTreeView::keyPressEvent(event);
}

}  // namespace qianshao::ui::repairs
