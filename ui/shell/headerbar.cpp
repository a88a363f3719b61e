// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/headerbar.h"

#include "ui/shell/look.h"
#include "ui/shell/syncitem.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

namespace qianshao::ui::shell {

HeaderBar::HeaderBar(const widgets::Workplace &workplace, QWidget *parent)
    : QFrame(parent),
      m_workplace(workplace),
      m_station(new QLabel(this)),
      m_search(new QPushButton(this)),
      m_sync(new SyncItem(workplace, this)),
      m_figures(new QPushButton(this)),
      m_me(new QPushButton(this))
{
    setObjectName(QStringLiteral("headerHeaderBar"));
    setProperty("role", QStringLiteral("header"));
    auto *row = new QHBoxLayout(this);
    const int margin = workplace.theme.margin();
    row->setContentsMargins(margin / 2, 8, margin / 2, 8);
    row->setSpacing(margin);
    auto *name = new QLabel(tr("Qianshao"), this);
    name->setProperty("role", QStringLiteral("brand"));
    m_station->setObjectName(QStringLiteral("stationLabel"));
    m_station->setProperty("role", QStringLiteral("dim"));
    m_search->setObjectName(QStringLiteral("searchPushButton"));
    m_search->setProperty("role", QStringLiteral("search"));
    m_search->setText(tr("Search or command   Ctrl+K"));
    m_search->setIcon(workplace.theme.icon(QStringLiteral("edit-find"), widgets::Ink::Dim));
    m_search->setFocusPolicy(Qt::NoFocus);
    m_search->setMinimumWidth(240);
    m_search->setMaximumWidth(420);
    m_figures->setObjectName(QStringLiteral("figuresPushButton"));
    m_figures->setProperty("role", QStringLiteral("flat"));
    m_figures->setFocusPolicy(Qt::NoFocus);
    m_me->setObjectName(QStringLiteral("mePushButton"));
    m_me->setProperty("role", QStringLiteral("flat"));
    m_me->setIcon(workplace.theme.icon(QStringLiteral("user-identity")));
    m_me->setFocusPolicy(Qt::NoFocus);
    m_me->setToolTip(workplace.actions.toolTip(u"menu"));
    // Sides of one width: the search stands in the middle, whatever they say.
    auto *left = new QHBoxLayout;
    left->setContentsMargins(margin / 2 + 2, 0, 0, 0);
    left->addWidget(name);
    left->addWidget(m_station);
    left->addStretch();
    auto *right = new QHBoxLayout;
    right->addStretch();
    right->addWidget(m_sync);
    right->addWidget(m_figures);
    right->addWidget(m_me);
    for (QHBoxLayout *side : {left, right})
        side->setSpacing(margin);
    row->addLayout(left, 1);
    row->addWidget(m_search, 1);
    row->addLayout(right, 1);
    connect(m_search, &QPushButton::clicked, this, &HeaderBar::searchRequested);
    connect(m_figures, &QPushButton::clicked, this, &HeaderBar::figuresClicked);
    connect(m_me, &QPushButton::clicked, this, &HeaderBar::openMenu);
}

void HeaderBar::refresh()
{
    const records::Uuid me = m_workplace.editor.me();
    const itemmodels::Figures figures = m_workplace.cases.figures(me);
    m_station->setText(m_workplace.cases.stationName());
    const qint64 open = me.isNull() ? figures.open : figures.myOpen;
    const qint64 overdue = me.isNull() ? figures.overdue : figures.myOverdue;
    QString text = tr("%n to do", nullptr, int(open));
    if (overdue > 0)
        text += QStringLiteral(" · ") + tr("%n overdue", nullptr, int(overdue));
    m_figures->setText(text);
    m_figures->setProperty("role", overdue > 0 ? QStringLiteral("flatUrgent") : QStringLiteral("flat"));
    style()->unpolish(m_figures);
    style()->polish(m_figures);
    QString name = tr("Who am I?");
    for (const records::Staff &staff : m_workplace.cases.staff()) {
        if (staff.id == me)
            name = staff.name;
    }
    m_me->setText(name);
}

void HeaderBar::showSync(const sync::SyncStatus &status)
{
    m_sync->setStatus(status);
}

void HeaderBar::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("meMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : lookActions()) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (auto *action = window()->findChild<QAction *>(id + QLatin1StringView("Action")))
            menu->addAction(action);
    }
    menu->popup(m_me->mapToGlobal(QPoint(m_me->width() - menu->sizeHint().width(), m_me->height())));
}

}  // namespace qianshao::ui::shell
