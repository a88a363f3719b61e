// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/heldtreemodel.h"
#include "ui/widgets/workplace.h"

#include <QTreeView>

namespace qianshao::ui::repairs {

// The rows that wait, under the file that they came from and the reason why they wait. Follows the store; rows are read
// as they come into sight.
class HeldTree : public QTreeView {
    Q_OBJECT
public:
    using QTreeView::show;
    explicit HeldTree(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    void refresh();
    // Those that wait (Unset), or the dismissed ones.
    void show(records::Settled settled);
    [[nodiscard]] qint64 count() const { return m_model.count(); }
    // What is selected: single rows, and all rows of a file and reason where its line is selected; of a small group
    // these are named one by one.
    struct Selection {
        QList<records::Uuid> rows;
        QList<records::HeldGroup> groups;
        qint64 count = 0;
        records::Uuid first;
    };
    [[nodiscard]] Selection selection();
    // Null on a line that is no row.
    [[nodiscard]] records::Uuid currentId() const { return m_model.idAt(currentIndex()); }
    bool select(const records::Uuid &id);

Q_SIGNALS:
    void opened(const qianshao::records::Uuid &id);
    void counted(qint64 count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rememberPlace();
    void returnToPlace();
    void expandGroups();
    void loadWhatShows();
    void arrangeColumns();
    void openCurrent();
    void moveTo(const QModelIndex &index);
    void copySelection();

    const widgets::Theme &m_theme;
    itemmodels::HeldTreeModel m_model;
    QStringList m_closed;  // groups that the person has closed
    QString m_group;  // that is current
    QList<records::Uuid> m_place;  // the current row, and those that are next to it
};

}  // namespace qianshao::ui::repairs
