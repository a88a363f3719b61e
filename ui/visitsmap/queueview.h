// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/visitsmap/queuemodel.h"
#include "ui/widgets/workplace.h"

#include <QListView>

namespace qianshao::ui::visitsmap {

// The queue on the screen. ↑↓ or J K, Enter opens, rows are dragged to another place in the route of their officer.
class QueueView final : public QListView {
    Q_OBJECT
public:
    QueueView(const widgets::Theme &theme, QueueModel &queue, QWidget *parent = nullptr);

    // Null / none while nothing is chosen.
    [[nodiscard]] records::Uuid currentId() const;
    // In the order of the queue; the current one where none is selected.
    [[nodiscard]] QList<records::Uuid> selectedIds() const;
    // False when it is not there.
    bool select(const records::Uuid &instruction);
    // The current stop earlier (-1) or later (1) in its route.
    void moveCurrent(int step);

Q_SIGNALS:
    // Another door is current; null when there is none.
    void currentChangedTo(const qianshao::records::Uuid &instruction);
    void opened(const qianshao::records::Uuid &instruction);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void goTo(int row, int step);
    void returnToPlace();

    QueueModel &m_queue;
    records::Uuid m_place;  // of the current row
    int m_row = 0;  // where it stood
    QList<records::Uuid> m_chosen;
};

}  // namespace qianshao::ui::visitsmap
