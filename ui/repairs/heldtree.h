// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/heldlistmodel.h"
#include "ui/widgets/workplace.h"

#include <QTreeWidget>

namespace qianshao::ui::repairs {

// The rows that wait, under the file that they came from and the reason why they wait. Follows the store.
class HeldTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit HeldTree(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] int count() const { return m_count; }
    // Of the selected rows; of all rows below where a file's line is selected.
    [[nodiscard]] QList<records::Uuid> selectedIds() const;
    // Null on a line that is no row.
    [[nodiscard]] records::Uuid currentId() const;
    bool select(const records::Uuid &id);

Q_SIGNALS:
    void opened(const qianshao::records::Uuid &id);
    void counted(int count);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QTreeWidgetItem *groupFor(const rules::HeldLine &line);
    void addLine(QTreeWidgetItem *group, const rules::HeldLine &line);
    void copySelection();

    widgets::Workplace m_workplace;
    itemmodels::HeldListModel m_list;
    QHash<QString, QTreeWidgetItem *> m_groups;
    int m_count = 0;
};

}  // namespace qianshao::ui::repairs
