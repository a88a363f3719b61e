// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/listmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listheader.h"

#include <QElapsedTimer>

class QPushButton;

namespace qianshao::ui::widgets {

// Something printable was typed. Where it is no key of a list it goes on to the window: it is not a search for a row
// that begins with it.
[[nodiscard]] bool isLetter(const QKeyEvent &event);

// A list as every page has it: rows of one height, ↑↓ or J K, Enter opens, Ctrl+C copies rows as tab-separated text,
// widths and order of columns are remembered under `name`. New rows do not push: a button says "3 new ↑"; they come in
// when it is pressed or when nobody has touched the list for a while, urgent ones at once where that moves nothing.
class ListTable : public QTableView {
    Q_OBJECT
public:
    ListTable(const Workplace &workplace, const QString &name, QWidget *parent = nullptr);

    using Column = ListHeader::Column;
    // The model outlives the table. Only these columns are shown, in this order.
    void setList(itemmodels::ListModel *model, const std::vector<Column> &columns);
    // A column that is not wanted at all now.
    void setWanted(int column, bool wanted) { m_header->setWanted(column, wanted); }
    [[nodiscard]] itemmodels::ListModel *list() const { return m_list; }
    // What stands here when the list is empty; owned by the table.
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    // Made anew with this icon.
    void setEmptyIcon(const QString &icon);

    // Ids of the selected rows in the order of the list; of the current row when none is selected.
    [[nodiscard]] QList<records::Uuid> selectedIds() const;
    [[nodiscard]] records::Uuid currentId() const;
    // False when it is not in the list.
    bool select(const records::Uuid &id);
    // The row after a save: the record settles and the row that follows it becomes current.
    void settle(const records::Uuid &id);
    // The column whose text changes with time: tick() repaints only its visible cells.
    void setTickingColumn(int column) { m_ticking = column; }
    void tick();
    // Brings in what waits.
    void takeNew();

Q_SIGNALS:
    // Another row is current, or its record has changed; null when there is none.
    void currentChangedTo(const qianshao::records::Uuid &id);
    void opened(const qianshao::records::Uuid &id);
    void urgentArrived(int count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void buildButton();
    void announce(int count, int urgent);
    void showEmpty();
    void placeOverlays();
    void copySelection();
    void moveBy(int rows);
    void touched() { m_lastTouch.restart(); }

    Workplace m_workplace;
    ListHeader *m_header;
    itemmodels::ListModel *m_list = nullptr;
    EmptyState *m_empty;
    QPushButton *m_newRows;
    QElapsedTimer m_lastTouch;
    int m_ticking = -1;
};

}  // namespace qianshao::ui::widgets
