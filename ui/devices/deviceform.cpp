// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/deviceform.h"

#include "ui/widgets/checkedfield.h"

#include <QPointer>

namespace qianshao::ui::devices {

using widgets::Choice;
using widgets::ChoiceField;
using widgets::TextField;

namespace {

constexpr int withLease = 1;
constexpr int endless = 2;
constexpr int usualDays = 30;
constexpr int longestLease = 3650;  // that a hub takes

std::optional<int> daysFrom(const QString &text)
{
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return isNumber && days >= 1 && days <= longestLease ? std::optional(days) : std::nullopt;
}

}  // namespace

DeviceForm::DeviceForm(const widgets::Workplace &workplace, DeviceDesk &desk, const DeviceLine &line, QWidget *parent)
    : Form(workplace, {}, parent),
      m_desk(desk),
      m_line(line)
{
    setObjectName(QStringLiteral("deviceForm"));
    setTitle(tr("Change a device"));
    setSubject(line.who.isEmpty() ? line.name : tr("%1 · %2").arg(line.name, line.who));
    m_name = addField(QStringLiteral("name"), tr("How it is called"), new TextField);
    m_name->setText(line.name);
    setFirstField(m_name);
    addLease();
}

void DeviceForm::addLease()
{
    m_lease = addField(QStringLiteral("lease"), tr("Where it is away from the hub for long"),
        new ChoiceField(workplace().theme,
            {Choice{withLease, tr("it closes its file"), u'1'}, Choice{endless, tr("it goes on for ever"), u'2'}}));
    m_days = addField(
        QStringLiteral("days"), tr("After so many days"), new widgets::CheckedField<TextField>([](const QString &text) {
            return daysFrom(text) ? QString() : DeviceForm::tr("Write a number of days, 1 to %1.").arg(longestLease);
        }));
    m_days->setText(QString::number(m_line.leaseDays.value_or(usualDays)));
    m_lease->setValue(m_line.leaseDays ? withLease : endless);
    const auto followChoice = [this] { setFieldVisible(m_days, m_lease->value() == withLease); };
    connect(m_lease, &ChoiceField::chosen, this, followChoice);
    followChoice();
}

std::optional<int> DeviceForm::lease() const
{
    return m_lease->value() == withLease ? daysFrom(m_days->text()) : std::nullopt;
}

edit::Problems DeviceForm::store()
{
    for (const auto &[field, isMissing] :
        {std::pair{QStringLiteral("name"), m_name->text().isEmpty()}, {QStringLiteral("lease"), m_lease->value() == 0},
            {QStringLiteral("days"), m_lease->value() == withLease && !lease()}}) {
        if (isMissing)
            return {{records::Kind::None, {}, field, rules::ProblemCode::Required}};
    }
    const QString name = m_name->text();
    if (name == m_line.name && lease() == m_line.leaseDays)
        return {};
    beginWork(tr("Asking the hub…"));
    if (name == m_line.name) {
        setLease();
        return {};
    }
    m_desk.rename(m_line.number, name, [form = QPointer(this), name](const QString &problem) {
        if (!form)
            return;
        if (problem.isEmpty()) {
            form->m_line.name = name;
            form->setLease();
        } else {
            form->endWork(problem);
        }
    });
    return {};
}

void DeviceForm::setLease()
{
    if (lease() == m_line.leaseDays) {
        endWork({});
        return;
    }
    m_desk.setLease(m_line.number, lease(), [form = QPointer(this)](const QString &problem) {
        if (form)
            form->endWork(problem);
    });
}

}  // namespace qianshao::ui::devices
