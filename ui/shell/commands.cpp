// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commands.h"

#include <QAction>

namespace qianshao::ui::shell {

std::vector<CommandPalette::Command> commandsOf(
    const widgets::ActionCatalogue &actions, const widgets::Page &page, const QWidget &window)
{
    std::vector<CommandPalette::Command> commands;
    for (const widgets::ActionInfo &info : actions.all()) {
        const QString name = info.id + QLatin1StringView("Action");
        auto *action = page.findChild<QAction *>(name);
        if (!action)
            action = window.findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
        if (action && action->isEnabled() && info.id != u"palette" && page.isPossible(info.id))
            commands.push_back({info.title, actions.keyText(info.id), [action] { action->trigger(); }});
    }
    return commands;
}

}  // namespace qianshao::ui::shell
