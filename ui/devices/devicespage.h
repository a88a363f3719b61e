// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/devices/devicedesk.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace qianshao::ui::widgets {
class EmptyState;
class WorkLine;
}  // namespace qianshao::ui::widgets

namespace qianshao::ui::devices {

class DeviceTable;
class InvitationView;
class OwnCard;

// The hub that this file belongs to, or how it comes to one; and for the chief and administrators the devices of the
// unit: Ctrl+D invites one, Enter changes the current one, Shift+Del takes it out for good. The list is asked for
// beside the window; without a connection what was known stays.
class DevicesPage final : public widgets::Page {
    Q_OBJECT
public:
    // The desk outlives the page.
    DevicesPage(const widgets::Workplace &workplace, DeviceDesk &desk, QWidget *parent = nullptr);
    ~DevicesPage() override;

    [[nodiscard]] QString title() const override { return tr("Devices"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("computer-laptop"); }
    // The lease of this very device ends soon.
    [[nodiscard]] int waiting() const override { return m_own.warning.isEmpty() ? 0 : 1; }
    // A grid worker's device joins, too.
    [[nodiscard]] bool isForTheDoor() const override { return true; }
    [[nodiscard]] QWidget *panel() override;
    void activate() override;
    void focusList() override;
    void tick() override;
    void showFigures() override;
    bool stepBack() override;
    [[nodiscard]] bool isPossible(const QString &action) const override;
    void followOthers() override;
    void refresh() override;

    void join();
    void invite();
    void change();
    void revoke();

private:
    enum class View { Alone, Own, List, Unread, Invitation };
    void build();
    void attachActions();
    [[nodiscard]] bool isKeeper() const;
    // What the file itself says.
    void showOwn();
    void setView(View view);
    void ask();
    void setList(const DeviceListing &listing);
    void heard(const std::variant<QList<DeviceLine>, QString> &answer);
    void followInvitation(const QList<DeviceLine> &before);
    void showInvitation(const OpenInvitation &invitation, const QString &who);
    void closeInvitation();

    DeviceDesk &m_desk;
    QLabel *m_count;
    QPushButton *m_invite;
    QPushButton *m_change;
    QPushButton *m_revoke;
    widgets::WorkLine *m_work;
    QStackedLayout *m_views;
    widgets::EmptyState *m_alone;
    OwnCard *m_card;
    DeviceTable *m_table;
    widgets::EmptyState *m_unread;
    InvitationView *m_invitation;
    std::unique_ptr<OwnCard> m_panel;
    OwnDevice m_own;
    View m_view = View::Alone;
    QList<DeviceLine> m_lines;
    records::Instant m_readAt;  // absent: not read yet
    int m_question = 0;         // of which an answer is waited for
    bool m_isAsking = false;
};

}  // namespace qianshao::ui::devices
