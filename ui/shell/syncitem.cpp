// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/syncitem.h"

#include "models/sync/troubletext.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QWidgetAction>

namespace qianshao::ui::shell {
namespace {

constexpr int menuWidth = 320;
// The header of a narrow window holds more than this.
constexpr int mostWidth = 140;

}  // namespace

SyncItem::SyncItem(const widgets::Workplace &workplace, QWidget *parent) : QPushButton(parent), m_workplace(workplace)
{
    setObjectName(QStringLiteral("syncPushButton"));
    setProperty("role", QStringLiteral("flat"));
    setIcon(workplace.theme.icon(QStringLiteral("view-refresh")));
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(this, &QPushButton::clicked, this, &SyncItem::openMenu);
}

void SyncItem::setStatus(const sync::SyncStatus &status)
{
    m_status = status;
    setVisible(status.isMember);
    setText(fontMetrics().elidedText(sync::headline(status, m_workplace.zone), Qt::ElideRight, mostWidth));
    setToolTip(sync::describe(status, m_workplace.zone));
    const bool isStuck = !sync::isPassing(status.trouble) || status.leaseEnd.isSet();
    setProperty("role", isStuck ? QStringLiteral("flatUrgent") : QStringLiteral("flat"));
    style()->unpolish(this);
    style()->polish(this);
}

void SyncItem::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("syncMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QLabel(sync::describe(m_status, m_workplace.zone), menu);
    text->setObjectName(QStringLiteral("syncLabel"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setFixedWidth(menuWidth);
    text->setMargin(m_workplace.theme.margin() / 2);
    auto *shown = new QWidgetAction(menu);
    shown->setDefaultWidget(text);
    menu->addAction(shown);
    menu->addSeparator();
    if (auto *now = window()->findChild<QAction *>(QStringLiteral("syncNowAction")))
        menu->addAction(now);
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height())));
}

}  // namespace qianshao::ui::shell
