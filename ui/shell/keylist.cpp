// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keylist.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace qianshao::ui::shell {
namespace {

constexpr int columns = 3;
constexpr int columnsOfGroup = 3;  // key, what it does, the gap after it

}  // namespace

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
    // Where it does not fit, the scroll bar takes nothing from the texts.
    open(m_content->widget()->sizeHint() + QSize(m_content->verticalScrollBar()->sizeHint().width() + 2, 2));
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
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    column->addLayout(grid);
    column->addStretch();
    QStringList groups;
    for (const widgets::ActionInfo &info : m_actions.all()) {
        if (!groups.contains(info.group))
            groups += info.group;
    }
    // Each group goes where there is most room.
    std::array<int, columns> rows{};
    for (const QString &group : groups) {
        const auto shortest = std::ranges::min_element(rows);
        const int side = int(shortest - rows.begin());
        *shortest = addGroup(grid, *shortest, side * columnsOfGroup, group);
    }
    for (int side = 1; side < columns; ++side)
        grid->setColumnMinimumWidth(side * columnsOfGroup - 1, 24);
    scroll->setWidget(inner);
    layout()->addWidget(scroll);
}

void KeyList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1 || event->key() == Qt::Key_Question || event->key() == Qt::Key_Return)
        close();
    else if (event->key() == Qt::Key_Escape)
        Overlay::keyPressEvent(event);
    else
        QCoreApplication::sendEvent(m_content->verticalScrollBar(), event);
}

}  // namespace qianshao::ui::shell
