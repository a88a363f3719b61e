// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/repairs/importdesk.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableWidget;

namespace qianshao::ui::repairs {

// How one sheet would be taken: its kind, what each column becomes, the first rows and what would become of each, and
// why it cannot be taken. Every choice is shown at once as the engine sees it.
class SheetView : public QWidget {
    Q_OBJECT
public:
    SheetView(const widgets::Workplace &workplace, ImportDesk &desk, QWidget *parent = nullptr);

    void show(const ImportSheet &sheet);
    // Of the rows of the sheet that is shown; none: not known (yet).
    void showFates(const QList<RowFate> &fates);
    [[nodiscard]] const ImportSheet &sheet() const { return m_sheet; }

Q_SIGNALS:
    // The person has chosen another kind or another column.
    void changed(const qianshao::ui::repairs::ImportSheet &sheet);

private:
    void fill();
    void fillColumns();
    void fillRows();
    void showFate(int row, const RowFate &fate);
    void chooseKind();
    void chooseField(int column, const QString &field);

    widgets::Workplace m_workplace;
    ImportDesk &m_desk;
    ImportSheet m_sheet;
    QComboBox *m_kind;
    QLabel *m_remembered;
    QLabel *m_problem;
    QLabel *m_summary;
    QTableWidget *m_table;
};

}  // namespace qianshao::ui::repairs
