// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/listheader.h"
#include "ui/widgets/workplace.h"

#include <QTableView>

#include <functional>

namespace qianshao::ui::conflicts {

// The rows of one group of the page: ↑↓ or J K move, and beyond the first or last row on into the next group. When the
// current row has gone, here or elsewhere, the one below it becomes current.
class GroupTable final : public QTableView {
    Q_OBJECT
public:
    // What a row is known by when the model has been read anew.
    using NameOfRow = std::function<QString(int row)>;
    // `name` is that of its columns in the settings. The model outlives the table.
    GroupTable(const widgets::Workplace &workplace, const QString &name, QAbstractItemModel &model,
        const std::vector<widgets::ListHeader::Column> &columns, NameOfRow nameOf, QWidget *parent = nullptr);

    // -1 in an empty list.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void moveTo(int row);
    // What stands beside the lists is of this one's current row: only then does that row look so.
    void setShown(bool isShown);

Q_SIGNALS:
    // Another one is current, or what is told of it is another; -1: there is none.
    void currentChangedTo(int row);
    // Enter on it.
    void entered(int row);
    void focused();
    // Up from the first row, down from the last one.
    void leftUp();
    void leftDown();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;

private:
    void step(int by);
    void rememberPlace();
    void returnToPlace();

    const NameOfRow m_nameOf;
    widgets::ListHeader *m_header;
    bool m_isResetting = false;
    bool m_isShown = false;
    QStringList m_below;  // the current row and what follows it
};

}  // namespace qianshao::ui::conflicts
