// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/inviteform.h"

#include <QPointer>

namespace qianshao::ui::devices {

InviteForm::InviteForm(const widgets::Workplace &workplace, DeviceDesk &desk, QWidget *parent)
    : Form(workplace, {}, parent),
      m_desk(desk)
{
    setObjectName(QStringLiteral("inviteForm"));
    setTitle(tr("Invite a device"));
    setSubject(tr("What its person may see and do is decided by their role in the roster."));
    setSaveText(tr("Show the code"));
    m_staff = addField(QStringLiteral("staff"), tr("Whose device it will be"), new widgets::StaffField(workplace));
    setFirstField(m_staff);
}

edit::Problems InviteForm::store()
{
    const records::Uuid staff = m_staff->staff();
    if (staff.isNull())
        return {{records::Kind::None, {}, QStringLiteral("staff"), rules::ProblemCode::Required}};
    beginWork(tr("Asking the hub…"));
    const std::vector<records::Staff> roster = workplace().cases.staff();
    const QString who = std::ranges::find(roster, staff, &records::Staff::id)->name;
    m_desk.invite(staff, [form = QPointer(this), who](const std::variant<OpenInvitation, QString> &answer) {
        if (!form)
            return;
        const auto *invitation = std::get_if<OpenInvitation>(&answer);
        if (invitation)
            Q_EMIT form->invited(*invitation, who);
        form->endWork(invitation ? QString() : std::get<QString>(answer));
    });
    return {};
}

}  // namespace qianshao::ui::devices
