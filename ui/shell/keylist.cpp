// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keylist.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

namespace qianshao::ui::shell {

KeyList::KeyList(const widgets::Theme &theme, const widgets::ActionCatalogue &actions, QWidget *window)
    : Overlay(theme, window),
      m_actions(actions)
{
    setObjectName(QStringLiteral("keysKeyList"));
    setFocusPolicy(Qt::StrongFocus);
    new QVBoxLayout(this);
    layout()->setContentsMargins(0, 0, 0, 0);
}

void KeyList::openList()
{
    delete m_content;
    fill();
    open(QSize(800, 640));
    setFocus();
}

int KeyList::addGroup(QGridLayout *grid, int row, int column, const QString &group)
{
    auto *head = new QLabel(group, m_content);
    head->setProperty("role", QStringLiteral("group"));
    grid->addWidget(head, row++, column, 1, 2);
    for (const widgets::ActionInfo &info : m_actions.all()) {
        if (info.group != group || info.key.isEmpty())
            continue;
        auto *key = new QLabel(m_actions.keyText(info.id), m_content);
        key->setProperty("role", QStringLiteral("key"));
        key->setAlignment(Qt::AlignCenter);
        grid->addWidget(key, row, column, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(new QLabel(info.title, m_content), row++, column + 1, Qt::AlignVCenter);
    }
    return row + 1;
}

void KeyList::fill()
{
    auto *scroll = new QScrollArea(this);
    m_content = scroll;
    scroll->setProperty("role", QStringLiteral("surface"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(scroll);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(24, 20, 24, 20);
    auto *title = new QLabel(tr("Keys"), inner);
    title->setProperty("role", QStringLiteral("head"));
    column->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    column->addLayout(grid);
    column->addStretch();
    QStringList groups;
    for (const widgets::ActionInfo &info : m_actions.all()) {
        if (!groups.contains(info.group))
            groups += info.group;
    }
    int rows[2] = {0, 0};
    for (const QString &group : groups) {
        const int side = rows[0] <= rows[1] ? 0 : 1;
        rows[side] = addGroup(grid, rows[side], side * 2, group);
    }
    scroll->setWidget(inner);
    layout()->addWidget(scroll);
}

void KeyList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1 || event->key() == Qt::Key_Question || event->key() == Qt::Key_Return)
        close();
    else
        Overlay::keyPressEvent(event);
}

}  // namespace qianshao::ui::shell
