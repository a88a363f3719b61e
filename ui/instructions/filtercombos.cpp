// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/filtercombos.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/filtercombo.h"
#include "ui/widgets/wraplayout.h"

namespace qianshao::ui::instructions {
namespace {

template <class Enum>
void fill(QComboBox *combo, std::initializer_list<Enum> values)
{
    for (const Enum value : values)
        combo->addItem(itemmodels::word(value), int(value));
}

void choose(QComboBox *combo, const QVariant &value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(value)));
}

}  // namespace

FilterCombos::FilterCombos(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_staff(workplace.store, tr("Every officer")),
      m_line(new widgets::WrapLayout(this))
{
    m_line->setSpacing(workplace.theme.grid());
    using records::FraudType;
    using records::Level;
    using records::Status;
    m_level = addCombo("levelComboBox", tr("Every level"));
    fill(m_level, {Level::Urgent, Level::High, Level::Medium, Level::Low});
    m_type = addCombo("typeComboBox", tr("Every type"));
    fill(m_type,
        {FraudType::OrderBrushing, FraudType::Investment, FraudType::Shopping, FraudType::CustomerService,
            FraudType::Loan, FraudType::CreditRecord, FraudType::Acquaintance, FraudType::Authority, FraudType::Romance,
            FraudType::GameTrade, FraudType::MilitaryBuyer, FraudType::Other});
    m_status = addCombo("statusComboBox", tr("Every status"));
    fill(m_status,
        {Status::Pending, Status::Acknowledged, Status::Assigned, Status::InProgress, Status::Met, Status::NotMet,
            Status::FedBack, Status::Checking, Status::Closed, Status::Returned, Status::Transferred, Status::Duplicate,
            Status::Invalid, Status::FeedbackAgain});
    widgets::FilterCombo *officers = addCombo("officerComboBox", {});
    officers->follow(&m_staff, itemmodels::StaffListModel::IdRole);
    m_officer = officers;
    m_period = addCombo("periodComboBox", tr("Any time"));
    m_period->addItem(tr("Today"), int(Period::Today));
    m_period->addItem(tr("7 days"), int(Period::SevenDays));
    m_period->addItem(tr("30 days"), int(Period::ThirtyDays));
    m_period->addItem(tr("This month"), int(Period::ThisMonth));
    m_period->addItem(tr("Last month"), int(Period::LastMonth));
}

widgets::FilterCombo *FilterCombos::addCombo(const char *name, const QString &everything)
{
    auto *combo = new widgets::FilterCombo(QLatin1StringView(name), this);
    if (!everything.isEmpty())
        combo->addItem(everything, 0);
    connect(combo, &QComboBox::currentIndexChanged, this, &FilterCombos::changed);
    m_line->addWidget(combo);
    return combo;
}

QList<QComboBox *> FilterCombos::combos() const
{
    return {m_level, m_type, m_status, m_officer, m_period};
}

void FilterCombos::readInto(ListView &view) const
{
    view.filter.level = records::Level(m_level->currentData().toInt());
    view.filter.fraudType = records::FraudType(m_type->currentData().toInt());
    view.filter.status = records::Status(m_status->currentData().toInt());
    view.filter.assignee = {m_staff.idAt(std::max(0, m_officer->currentIndex()))};
    view.period = Period(m_period->currentData().toInt());
}

void FilterCombos::show(const ListView &view)
{
    const QSignalBlocker blocker(this);
    choose(m_level, int(view.filter.level));
    choose(m_type, int(view.filter.fraudType));
    choose(m_status, int(view.filter.status));
    choose(m_period, int(view.period));
    m_officer->setCurrentIndex(std::max(0, m_staff.positionOf(view.filter.assignee.id)));
}

void FilterCombos::focusFirst()
{
    m_level->setFocus(Qt::ShortcutFocusReason);
}

int FilterCombos::narrowing() const
{
    return int(std::ranges::count_if(combos(), [](const QComboBox *combo) { return combo->currentIndex() > 0; }));
}

int FilterCombos::widthOfLine() const
{
    int width = -m_line->spacing();
    for (const QComboBox *combo : combos())
        width += combo->minimumSizeHint().width() + m_line->spacing();
    return width;
}

}  // namespace qianshao::ui::instructions
