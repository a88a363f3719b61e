// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/conflictlistmodel.h"
#include "ui/widgets/workplace.h"

#include <QTableView>

namespace qianshao::ui::widgets {
class ListHeader;
}

namespace qianshao::ui::conflicts {

// The fields that wait for a decision: ↑↓ or J K move, Enter goes on to the next one, from the last to the first. When
// the current one is decided, here or elsewhere, the one below it becomes current.
class ConflictTable final : public QTableView {
    Q_OBJECT
public:
    // The model outlives the table.
    ConflictTable(const widgets::Workplace &workplace, itemmodels::ConflictListModel &model, QWidget *parent = nullptr);

    // -1 in an empty list.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void moveTo(int row);

Q_SIGNALS:
    // Another one is current, or what is told of it is another; -1: there is none.
    void currentChangedTo(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rememberPlace();
    void returnToPlace();

    itemmodels::ConflictListModel &m_model;
    widgets::ListHeader *m_header;
    bool m_isResetting = false;
    std::vector<itemmodels::FieldConflict> m_below;  // the current one and what follows it
};

}  // namespace qianshao::ui::conflicts
