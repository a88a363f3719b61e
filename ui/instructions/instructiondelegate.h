// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/instructionlistmodel.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/workplace.h"

namespace qianshao::ui::instructions {

// The rows of InstructionListModel: level by sign, word and colour; the countdown; the next step with its key.
// An overdue row is tinted.
class InstructionDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    InstructionDelegate(
        const widgets::Workplace &workplace, const itemmodels::InstructionListModel &list, QObject *parent = nullptr);

    // What a column needs in the window's language, for a text of 14 px; 0 for a column that needs no more than its
    // title.
    [[nodiscard]] static int widthOf(
        const widgets::Workplace &workplace, itemmodels::InstructionListModel::Column column);

protected:
    void paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const override;
    [[nodiscard]] widgets::Ink background(const QModelIndex &index) const override;

private:
    void paintLevel(QPainter &painter, const QRect &box, const rules::InstructionRow &row) const;
    void paintDeadline(QPainter &painter, const QRect &box, const rules::InstructionRow &row) const;
    void paintNext(QPainter &painter, const QRect &box, const rules::InstructionRow &row) const;

    const itemmodels::InstructionListModel &m_list;
    const widgets::ActionCatalogue &m_actions;
    const edit::Editor &m_editor;
};

}  // namespace qianshao::ui::instructions
