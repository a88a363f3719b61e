// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/instructionlistmodel.h"
#include "ui/shell/overlay.h"
#include "ui/widgets/workplace.h"

#include <QTimer>

#include <functional>

class QLineEdit;
class QListWidget;

namespace qianshao::ui::shell {

// Finds any record or command by typing (Ctrl+K). Commands come first, then instructions by name, number, phone,
// address.
class CommandPalette : public Overlay {
    Q_OBJECT
public:
    struct Command {
        QString title;
        QString key;  // shown at the right
        std::function<void()> run;
    };
    CommandPalette(const widgets::Workplace &workplace, QWidget *window);
    // What can be done where the user is now.
    void openWith(std::vector<Command> commands);

Q_SIGNALS:
    void instructionChosen(const qianshao::records::Uuid &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void addCommands(const QString &typed);
    void addRecords();
    void run();

    widgets::Workplace m_workplace;
    itemmodels::InstructionListModel m_found;
    std::vector<Command> m_commands;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QTimer m_typing;
};

}  // namespace qianshao::ui::shell
