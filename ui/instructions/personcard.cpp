// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/personcard.h"

#include "models/itemmodels/words.h"
#include "models/rules/identity.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>

namespace qianshao::ui::instructions {
namespace {

constexpr int longestName = 10;  // that stays on one line beside age and button, in letters

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
      m_name(new widgets::BreakingLabel(this, longestName)),
      m_about(new QLabel(this)),
      m_warned(new QLabel(this)),
      m_show(new QPushButton(this)),
      m_lines(new widgets::FactLines(workplace.theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(workplace.theme.grid());
    m_name->setObjectName(QStringLiteral("nameLabel"));
    m_name->setProperty("role", QStringLiteral("head"));
    m_about->setProperty("role", QStringLiteral("dim"));
    m_about->setContentsMargins(0, 5, 0, 0);  // on the line of the name's letters
    m_warned->setObjectName(QStringLiteral("warnedLabel"));
    m_warned->setProperty("role", QStringLiteral("urgent"));
    m_show->setObjectName(QStringLiteral("showPushButton"));
    m_show->setProperty("role", QStringLiteral("flat"));
    m_show->setCheckable(true);
    m_show->setToolTip(tr("Show the numbers (S)"));
    top->addWidget(m_name);
    top->addWidget(m_about, 0, Qt::AlignTop);
    top->addStretch();
    top->addWidget(m_show, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(m_warned);
    column->addWidget(m_lines);
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

// That there are others is told before their numbers are.
QString PersonCard::shownPhones() const
{
    if (m_unmasked)
        return m_person.otherPhones;
    QStringList phones = m_person.otherPhones.split(QStringLiteral("、"), Qt::SkipEmptyParts);
    for (QString &phone : phones)
        phone = itemmodels::masked(phone, Sensitivity::Contact);
    return phones.join(QStringLiteral("、"));
}

void PersonCard::fill()
{
    const QSignalBlocker blocker(m_show);
    m_show->setChecked(m_unmasked);
    m_show->setText(m_unmasked ? tr("Hide") : tr("Show"));
    m_name->setWords(m_person.name.isEmpty() ? tr("No name") : m_person.name);
    QStringList about;
    const bool seesAll = m_workplace.editor.sight() == rules::Sight::All;
    const rules::Identity identity = seesAll ? rules::readIdentity(m_person.identity) : rules::Identity();
    if (identity.sex != rules::Sex::Unknown)
        about += identity.sex == rules::Sex::Female ? tr("female") : tr("male");
    if (identity.born.isValid()) {
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_workplace.now().ms, m_workplace.zone).date();
        about += tr("%1 years").arg(yearsBetween(identity.born, today));
    }
    m_about->setText(about.join(u' '));
    m_warned->setText(tr("▲ Warned %n time(s)", nullptr, m_timesWarned));
    m_warned->setVisible(seesAll && m_timesWarned > 1);
    const auto shown = [&](const QString &text, Sensitivity kind) {
        return m_unmasked ? text : itemmodels::masked(text, kind);
    };
    const QString &identityShown = m_person.identity.isEmpty() ? m_instruction.identitySent : m_person.identity;
    m_lines->setFacts({{tr("Phone"), shown(m_person.phone, Sensitivity::Contact)}, {tr("Other phones"), shownPhones()},
        {tr("Identity"), seesAll ? shown(identityShown, Sensitivity::Identity) : QString()},
        {tr("Address"), m_person.address}, {tr("Relatives"), seesAll && m_unmasked ? m_person.relatives : QString()}});
}

}  // namespace qianshao::ui::instructions
