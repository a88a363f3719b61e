// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a DevicesPage looks like, and its keys.

#include "ui/devices/devicespage.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/invitationview.h"
#include "ui/devices/owncard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/workline.h"
#include "ui/widgets/wraplayout.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace qianshao::ui::devices {

void DevicesPage::build()
{
    m_count->setObjectName(QStringLiteral("countLabel"));
    const Head head = addHead(title(), m_count);
    for (const auto &[button, name, action, icon, run] :
        {std::tuple{m_invite, "invitePushButton", u"inviteDevice", "list-add", &DevicesPage::invite},
            std::tuple{m_change, "changePushButton", u"open", "document-edit", &DevicesPage::change},
            std::tuple{m_revoke, "revokePushButton", u"revokeDevice", "dialog-cancel", &DevicesPage::revoke}}) {
        button->setObjectName(QLatin1StringView(name));
        button->setIcon(workplace().theme.icon(QLatin1StringView(icon)));
        button->setToolTip(workplace().actions.toolTip(action));
        head.line->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
    }
    head.below->addWidget(m_work);
    m_alone->setObjectName(QStringLiteral("aloneEmptyState"));
    m_alone->setText(tr("This file belongs to no hub"),
        tr("What is written here stays on this computer. With a code from the chief it joins the unit's hub, and the "
           "unit's laptops have the same records."),
        tr("Join a hub"));
    connect(m_alone, &widgets::EmptyState::actionClicked, this, &DevicesPage::join);
    m_unread->setObjectName(QStringLiteral("unreadEmptyState"));
    connect(m_unread, &widgets::EmptyState::actionClicked, this, &DevicesPage::ask);
    connect(m_work, &widgets::WorkLine::cancelled, this, [this] {
        ++m_question;
        m_isAsking = false;
        m_work->end();
    });
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &DevicesPage::change);
    connect(m_invitation, &InvitationView::closed, this, &DevicesPage::closeInvitation);
    for (QWidget *view : std::initializer_list<QWidget *>{m_alone, m_card, m_table, m_unread, m_invitation})
        m_views->addWidget(view);  // in the order of View
    head.page->addLayout(m_views, 1);
}

void DevicesPage::attachActions()
{
    widgets::ActionCatalogue &actions = workplace().actions;
    const QString group = actions.find(u"print")->group;
    const auto add = [&](const QString &id, const QString &title, const QKeySequence &key, const char *icon, auto run) {
        actions.add({id, title, key, QLatin1StringView(icon), group});
        actions.attach(id, this, [this, run] { (this->*run)(); });
    };
    add(QStringLiteral("inviteDevice"), m_invite->text(), Qt::CTRL | Qt::Key_D, "list-add", &DevicesPage::invite);
    add(QStringLiteral("revokeDevice"), tr("Take a device out"), Qt::SHIFT | Qt::Key_Delete, "dialog-cancel",
        &DevicesPage::revoke);
    actions.attach(QStringLiteral("open"), this, [this] { change(); });
}

}  // namespace qianshao::ui::devices
