// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/listactions.h"

#include "models/itemmodels/instructionlistmodel.h"

namespace qianshao::ui::instructions {

void attachActions(widgets::Page &page, widgets::ListTable &table, InstructionPanel &panel)
{
    const widgets::ActionCatalogue &actions = panel.actions();
    // Of one person: the row that the panel shows, whatever else is selected.
    for (const char *id : {"call", "visit", "feedback"}) {
        const QString name = QLatin1StringView(id);
        actions.attach(name, &table, [&page, &table, name] {
            if (const records::Uuid current = table.currentId(); !current.isNull())
                Q_EMIT page.actionRequested(name, {current});
        });
    }
    for (const char *id : {"acknowledge", "transfer", "return", "duplicate", "invalid", "assign", "close", "reopen"}) {
        const QString name = QLatin1StringView(id);
        actions.attach(name, &table, [&page, &table, name] {
            if (const QList<records::Uuid> ids = table.selectedIds(); !ids.isEmpty())
                Q_EMIT page.actionRequested(name, ids);
        });
    }
    actions.attach(QStringLiteral("unmask"), &table, [&panel] { panel.toggleMask(); });
    QObject::connect(&panel, &InstructionPanel::actionRequested, &page, &widgets::Page::actionRequested);
    QObject::connect(&table, &widgets::ListTable::currentChangedTo, &panel, &InstructionPanel::showInstruction);
    QObject::connect(&table, &widgets::ListTable::opened, &page, &widgets::Page::panelRequested);
    QObject::connect(&panel, &InstructionPanel::instructionRequested, &page,
        [&page](const records::Uuid &id) { Q_EMIT page.recordRequested(records::Kind::Instruction, id); });
}

void showColumnsFor(rules::Sight sight, widgets::ListTable &table)
{
    using Column = itemmodels::InstructionListModel::Column;
    for (const Column column :
        {Column::TimesWarned, Column::Status, Column::IssuedAt, Column::Assignee, Column::Number})
        table.setWanted(column, sight == rules::Sight::All);
}

}  // namespace qianshao::ui::instructions
