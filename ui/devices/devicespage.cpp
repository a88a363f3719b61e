// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/devicespage.h"

#include "models/itemmodels/words.h"
#include "ui/devices/deviceform.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/invitationview.h"
#include "ui/devices/inviteform.h"
#include "ui/devices/joinform.h"
#include "ui/devices/owncard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/question.h"
#include "ui/widgets/workline.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStackedLayout>

namespace qianshao::ui::devices {
namespace {

// Whoever shows a code wants to see who has joined by it.
constexpr qint64 askEveryMs = 5'000;

}  // namespace

DevicesPage::DevicesPage(const widgets::Workplace &workplace, DeviceDesk &desk, QWidget *parent)
    : Page(workplace, QStringLiteral("devices"), parent),
      m_desk(desk),
      m_count(new QLabel(this)),
      m_invite(new QPushButton(tr("Invite a device"), this)),
      m_change(new QPushButton(tr("Change"), this)),
      m_revoke(new QPushButton(tr("Take out"), this)),
      m_work(new widgets::WorkLine(workplace.theme, this)),
      m_views(new QStackedLayout),
      m_alone(new widgets::EmptyState(workplace.theme, icon(), this)),
      m_card(new OwnCard(workplace, this)),
      m_table(new DeviceTable(workplace, this)),
      m_unread(new widgets::EmptyState(workplace.theme, icon(), this)),
      m_panel(std::make_unique<OwnCard>(workplace))
{
    attachActions();
    m_invitation = new InvitationView(workplace, this);  // says the actions' keys
    build();
    connect(&m_desk, &DeviceDesk::ownChanged, this, [this] {
        showOwn();
        if (isVisible())
            ask();
    });
    const DeviceListing last = m_desk.lastList();
    if (last.readAt.isSet())
        setList(last);
    showOwn();
}

DevicesPage::~DevicesPage() = default;

bool DevicesPage::isKeeper() const
{
    return m_own.isMember && m_own.keepsRegister && workplace().editor.sight() == rules::Sight::All;
}

bool DevicesPage::isPossible(const QString &action) const
{
    if (action == u"inviteDevice")
        return isKeeper();
    return m_view == View::List && (action == u"revokeDevice" || action == u"open");
}

QWidget *DevicesPage::panel()
{
    return m_view == View::List || m_view == View::Unread ? m_panel.get() : nullptr;
}

void DevicesPage::setView(View view)
{
    const QWidget *before = panel();
    // Not from a form.
    const QWidget *focus = QApplication::focusWidget();
    const bool takesFocus = m_view != view && isVisible() && (!focus || focus == this || isAncestorOf(focus));
    m_view = view;
    m_views->setCurrentIndex(int(view));
    m_invite->setVisible(isKeeper() && view != View::Invitation);
    m_change->setVisible(view == View::List);
    m_revoke->setVisible(view == View::List);
    if (takesFocus)
        focusList();
    if (panel() != before)
        Q_EMIT panelChanged();
}

void DevicesPage::showOwn()
{
    m_own = m_desk.own();
    m_card->setDevice(m_own);
    m_panel->setDevice(m_own);
    if (!m_own.isMember)
        setView(View::Alone);
    else if (!isKeeper())
        setView(View::Own);
    else if (m_view != View::Invitation)
        setView(m_readAt.isSet() ? View::List : View::Unread);
    if (!isKeeper())
        m_count->setText(m_own.unit);
    Q_EMIT waitingChanged();
}

void DevicesPage::activate()
{
    refresh();
    focusList();
}

void DevicesPage::focusList()
{
    m_views->currentWidget()->setFocus();
}

void DevicesPage::showFigures()
{
    showOwn();
}

// Their records; the hub is asked for its devices when somebody looks.
void DevicesPage::followOthers()
{
    showOwn();
}

void DevicesPage::refresh()
{
    showOwn();
    ask();
}

void DevicesPage::tick()
{
    if (m_view != View::Invitation)
        return;
    m_invitation->tick();
    if (workplace().now().ms - m_readAt.ms >= askEveryMs)
        ask();
}

bool DevicesPage::stepBack()
{
    if (m_view != View::Invitation)
        return false;
    closeInvitation();
    return true;
}

void DevicesPage::ask()
{
    if (!isKeeper() || m_isAsking)
        return;
    m_isAsking = true;
    m_unread->setText(tr("Reading the list of devices…"), {});
    m_work->begin(tr("Reading the list of devices…"));
    m_desk.list([page = QPointer(this), question = ++m_question](const auto &answer) {
        if (page && question == page->m_question)
            page->heard(answer);
    });
}

void DevicesPage::heard(const std::variant<QList<DeviceLine>, QString> &answer)
{
    m_isAsking = false;
    m_work->end();
    if (const auto *problem = std::get_if<QString>(&answer)) {
        m_unread->setText(tr("The list of devices could not be read"), *problem, tr("Try it again"));
        if (m_readAt.isSet())
            m_work->tell(tr("%1 What stands here was read %2.")
                             .arg(*problem, itemmodels::shortTime(m_readAt, workplace().now(), workplace().zone)),
                true);
        return;
    }
    const QList<DeviceLine> before = m_lines;
    setList({std::get<QList<DeviceLine>>(answer), workplace().now()});
    if (m_view == View::Invitation)
        followInvitation(before);
    else
        showOwn();
}

void DevicesPage::setList(const DeviceListing &listing)
{
    m_lines = listing.lines;
    m_readAt = listing.readAt;
    m_table->setLines(m_lines, m_own.number);
    const auto inUse = std::ranges::count_if(m_lines, [](const DeviceLine &line) { return !line.revoked.isSet(); });
    m_count->setText(tr("%1 · %Ln device(s) in use", nullptr, int(inUse)).arg(m_own.unit));
}

// Somebody has joined by the code: it serves no more.
void DevicesPage::followInvitation(const QList<DeviceLine> &before)
{
    for (const DeviceLine &line : std::as_const(m_lines)) {
        if (std::ranges::find(before, line.number, &DeviceLine::number) != before.end())
            continue;
        closeInvitation();
        m_table->select(line.number);
        m_work->tell(tr("“%1” of %2 has joined.").arg(line.name, line.who), false);
        return;
    }
}

void DevicesPage::join()
{
    if (m_own.isMember)
        return;
    auto *form = new JoinForm(workplace(), m_desk);
    connect(form, &widgets::Form::saved, this, &DevicesPage::showOwn);
    Q_EMIT formOpened(form);
}

void DevicesPage::invite()
{
    if (!isKeeper())
        return;
    auto *form = new InviteForm(workplace(), m_desk);
    connect(form, &InviteForm::invited, this, &DevicesPage::showInvitation);
    Q_EMIT formOpened(form);
}

void DevicesPage::showInvitation(const OpenInvitation &invitation, const QString &who)
{
    m_work->end();
    m_invitation->setInvitation(invitation, who);
    setView(View::Invitation);
}

void DevicesPage::closeInvitation()
{
    setView(m_readAt.isSet() ? View::List : View::Unread);
}

void DevicesPage::change()
{
    const auto line = m_view == View::List ? m_table->current() : std::nullopt;
    if (!line)
        return;
    if (line->revoked.isSet()) {
        m_work->tell(
            tr("“%1” was taken out of the unit for good. Invite it anew to use it again.").arg(line->name), true);
        return;
    }
    auto *form = new DeviceForm(workplace(), m_desk, *line);
    connect(form, &widgets::Form::saved, this, &DevicesPage::refresh);
    Q_EMIT formOpened(form);
}

void DevicesPage::revoke()
{
    const auto line = m_view == View::List ? m_table->current() : std::nullopt;
    if (!line || line->revoked.isSet())
        return;
    if (line->number == m_own.number) {
        m_work->tell(tr("This is the device that you work at. Another chief or administrator can take it out."), true);
        return;
    }
    const bool isMeant = widgets::confirmed(this,
        {tr("Take “%1” of %2 out of the unit?").arg(line->name, line->who),
            tr("At its next contact with the hub, in seconds where it is on line, it destroys the keys of its station "
               "file: nobody can open that any more. What it has sent stays at the hub; what it has not sent is lost. "
               "This cannot be undone."),
            tr("Take it out")});
    if (!isMeant)
        return;
    m_work->begin(tr("Asking the hub…"));
    m_desk.revoke(line->number, [page = QPointer(this)](const QString &problem) {
        if (!page)
            return;
        page->m_work->end();
        if (problem.isEmpty())
            page->ask();
        else
            page->m_work->tell(problem, true);
    });
}

}  // namespace qianshao::ui::devices
