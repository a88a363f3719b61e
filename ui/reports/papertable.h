// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "ui/widgets/theme.h"

#include <QTableWidget>

namespace qianshao::ui::reports {

// A table of a report on the screen, its first `rowsOnScreen` rows and its total: columns have their parts of the
// width, rows the height that their texts need at it. The numbers behind a rate stand small below it.
class PaperTable final : public QTableWidget {
    Q_OBJECT
public:
    PaperTable(const widgets::Theme &theme, const qianshao::reports::Table &table, size_t rowsOnScreen,
        QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillHead(const widgets::Theme &theme);
    void fillRow(int row, const std::vector<qianshao::reports::Cell> &cells, const QFont &font);
    void arrangeColumns();

    std::vector<qianshao::reports::Column> m_columns;
    int m_arrangedFor = -1;
};

}  // namespace qianshao::ui::reports
