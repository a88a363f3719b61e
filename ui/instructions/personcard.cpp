// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/personcard.h"

#include "models/itemmodels/words.h"
#include "models/rules/identity.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::instructions {
namespace {

int yearsBetween(const QDate &born, const QDate &today)
{
    const bool hadBirthday = std::pair(today.month(), today.day()) >= std::pair(born.month(), born.day());
    return today.year() - born.year() - (hadBirthday ? 0 : 1);
}

}  // namespace

using records::Sensitivity;

PersonCard::PersonCard(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_name(new QLabel(this)),
      m_about(new QLabel(this)),
      m_warned(new QLabel(this)),
      m_show(new QPushButton(this)),
      m_lines(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(workplace.theme.grid());
    m_name->setObjectName(QStringLiteral("nameLabel"));
    m_name->setProperty("role", QStringLiteral("head"));
    m_about->setProperty("role", QStringLiteral("dim"));
    m_warned->setObjectName(QStringLiteral("warnedLabel"));
    m_warned->setProperty("role", QStringLiteral("urgent"));
    m_show->setObjectName(QStringLiteral("showPushButton"));
    m_show->setProperty("role", QStringLiteral("flat"));
    m_show->setCheckable(true);
    m_show->setToolTip(tr("Show the numbers (S)"));
    top->addWidget(m_name);
    top->addWidget(m_about);
    top->addStretch();
    top->addWidget(m_show);
    column->addLayout(top);
    column->addWidget(m_warned);
    m_lines->setHorizontalSpacing(workplace.theme.grid() * 3 / 2);
    m_lines->setVerticalSpacing(4);
    m_lines->setColumnStretch(1, 1);
    column->addLayout(m_lines);
    connect(m_show, &QPushButton::toggled, this, &PersonCard::setUnmasked);
}

void PersonCard::show(const itemmodels::InstructionCase &data)
{
    const bool isAnother = data.person.id != m_person.id;
    m_person = data.person;
    m_instruction = data.instruction;
    m_timesWarned = data.line.timesWarned;
    if (isAnother)
        m_unmasked = false;
    fill();
}

void PersonCard::setUnmasked(bool unmasked)
{
    m_unmasked = unmasked;
    fill();
}

void PersonCard::fill()
{
    const QSignalBlocker blocker(m_show);
    m_show->setChecked(m_unmasked);
    m_show->setText(m_unmasked ? tr("Hide") : tr("Show"));
    m_name->setText(m_person.name.isEmpty() ? tr("No name") : m_person.name);
    QStringList about;
    const rules::Identity identity = rules::readIdentity(m_person.identity);
    if (identity.sex != rules::Sex::Unknown)
        about += identity.sex == rules::Sex::Female ? tr("female") : tr("male");
    if (identity.born.isValid()) {
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_workplace.now().ms, m_workplace.zone).date();
        about += tr("%1 years").arg(yearsBetween(identity.born, today));
    }
    m_about->setText(about.join(u' '));
    m_warned->setText(tr("▲ Warned %n time(s)", nullptr, m_timesWarned));
    m_warned->setVisible(m_timesWarned > 1);
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto shown = [&](const QString &text, Sensitivity kind) {
        return m_unmasked ? text : itemmodels::masked(text, kind);
    };
    addLine(tr("Phone"), shown(m_person.phone, Sensitivity::Contact));
    if (m_unmasked)
        addLine(tr("Other phones"), m_person.otherPhones);
    addLine(tr("Identity"),
        m_person.identity.isEmpty() ? shown(m_instruction.identitySent, Sensitivity::Identity)
                                    : shown(m_person.identity, Sensitivity::Identity));
    addLine(tr("Address"), m_person.address);
    if (m_unmasked)
        addLine(tr("Relatives"), m_person.relatives);
}

void PersonCard::addLine(const QString &label, const QString &text)
{
    if (text.isEmpty())
        return;
    const int row = m_lines->rowCount();
    auto *name = new QLabel(label, this);
    name->setProperty("role", QStringLiteral("label"));
    auto *value = new QLabel(text, this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(name, row, 0, Qt::AlignTop);
    m_lines->addWidget(value, row, 1);
}

}  // namespace qianshao::ui::instructions
