// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/workplace.h"

#include <QHeaderView>
#include <QSet>
#include <QTableView>
#include <QTimer>

namespace qianshao::ui::widgets {

// The columns of a list: which are shown, in what order and how wide. What the user makes of them is remembered under
// the list's name, for each language and size of the text by itself: a width fits the words that stand in it.
class ListHeader : public QHeaderView {
    Q_OBJECT
public:
    struct Column {
        int column;  // of the model
        int width;  // at first, for a text of 14 px; 0 = takes what is left. No column is narrower than its title.
        int leaves = 0;  // where the list is too narrow, columns of the highest number leave first; 0 stays
        int least = 96;  // what the one that takes the rest leaves for, at 14 px
    };
    ListHeader(const Workplace &workplace, const QString &name, QTableView *table);
    ~ListHeader() override;

    // Once the table has its model. Only these columns are shown, in this order.
    void setColumns(const std::vector<Column> &columns);
    // A column that is not wanted at all now.
    void setWanted(int column, bool wanted);
    // Those of the model that are wanted, in their order; also where there is no room for them now.
    [[nodiscard]] std::vector<int> wanted() const;
    // Shows what the list has room for.
    void fit();

protected:
    // The head of a figure stands over it, at the right.
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    void arrange();
    void stretchLast();
    void release();
    void restore();
    void remember();
    [[nodiscard]] QString key() const;
    [[nodiscard]] int firstWidth(const Column &column, bool isFirst) const;

    Workplace m_workplace;
    QString m_name;
    QTableView *m_table;
    std::vector<Column> m_columns;
    QSet<int> m_unwanted;
    QTimer m_rememberTimer;
    int m_textSize;
    int m_stretched = -1;  // the column that takes the rest in place of one that has left
    int m_ownWidth = 0;    // that column's
};

}  // namespace qianshao::ui::widgets
