// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/owncard.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/factlines.h"

#include <QLabel>
#include <QVBoxLayout>

namespace qianshao::ui::devices {

OwnCard::OwnCard(const widgets::Workplace &workplace, QWidget *parent) : QScrollArea(parent), m_workplace(workplace)
{
    setObjectName(QStringLiteral("ownCard"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_name = new widgets::BreakingLabel(content);
    m_warning = new QLabel(content);
    m_facts = new widgets::FactLines(workplace.theme, content);
    m_note = new QLabel(content);
    m_name->setObjectName(QStringLiteral("nameLabel"));
    m_name->setProperty("role", QStringLiteral("head"));
    m_warning->setObjectName(QStringLiteral("warningLabel"));
    m_warning->setProperty("role", QStringLiteral("urgent"));
    m_warning->setWordWrap(true);
    m_note->setProperty("role", QStringLiteral("small"));
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(content);
    const int margin = workplace.theme.margin();
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(workplace.theme.grid());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_warning, m_facts, m_note})
        column->addWidget(widget);
    column->addStretch();
    setWidget(content);
}

void OwnCard::setDevice(const OwnDevice &device)
{
    const auto time = [this](records::Instant at) {
        return itemmodels::shortTime(at, m_workplace.now(), m_workplace.zone);
    };
    m_name->setWords(tr("This device: %1").arg(device.name));
    m_warning->setText(device.warning);
    m_warning->setVisible(!device.warning.isEmpty());
    m_facts->setFacts({{tr("Unit"), device.unit}, {tr("Whose"), device.who}, {tr("Hub"), device.hub},
        {tr("Last contact"), time(device.lastContact)},
        {tr("May be away"), device.leaseEnd.isSet() ? tr("until %1").arg(time(device.leaseEnd)) : tr("for ever")}});
    m_note->setText(device.leaseDays ? tr("A device that has no contact with the hub for longer closes its file for "
                                          "good, in case it was stolen.")
                                     : tr("This device may be without contact with the hub for as long as it likes."));
}

}  // namespace qianshao::ui::devices
