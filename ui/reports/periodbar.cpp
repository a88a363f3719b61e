// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/periodbar.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::reports {

PeriodBar::PeriodBar(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_choice(new QButtonGroup(this)),
      m_first(new QDateEdit(this)),
      m_last(new QDateEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(workplace.theme.grid() / 2);
    addChoices(row);
    row->addSpacing(workplace.theme.grid());
    addDays(row);
    row->addStretch();
    choose(ThisMonth);
}

void PeriodBar::addChoices(QHBoxLayout *row)
{
    const std::pair<QString, const char *> choices[] = {{tr("This month"), "thisMonthPushButton"},
        {tr("Last month"), "lastMonthPushButton"}, {tr("Days"), "daysPushButton"}};
    for (int i = 0; i < 3; ++i) {
        auto *button = new QPushButton(choices[i].first, this);
        button->setObjectName(QLatin1StringView(choices[i].second));
        button->setCheckable(true);
        m_choice->addButton(button, i);
        row->addWidget(button);
    }
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int choice) {
        choose(choice);
        Q_EMIT changed();
    });
}

void PeriodBar::addDays(QHBoxLayout *row)
{
    m_first->setObjectName(QStringLiteral("firstDateEdit"));
    m_last->setObjectName(QStringLiteral("lastDateEdit"));
    for (QDateEdit *day : {m_first, m_last}) {
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setCalendarPopup(true);
        connect(day, &QDateEdit::userDateChanged, this, [this] {
            if (m_choice->checkedId() == FreeDays)
                Q_EMIT changed();
        });
    }
    row->addWidget(m_first);
    row->addWidget(new QLabel(QStringLiteral("–"), this));
    row->addWidget(m_last);
}

// The days of a month are shown, so that “Days” begins with them.
void PeriodBar::choose(int choice)
{
    m_choice->button(choice)->setChecked(true);
    m_first->setEnabled(choice == FreeDays);
    m_last->setEnabled(choice == FreeDays);
    if (choice == FreeDays)
        return;
    const QTimeZone &zone = m_workplace.zone;
    const Span month = monthOf(m_workplace.now(), choice == LastMonth ? -1 : 0, zone);
    const QSignalBlocker blockFirst(m_first);
    const QSignalBlocker blockLast(m_last);
    m_first->setDate(QDateTime::fromMSecsSinceEpoch(month.from.ms, zone).date());
    m_last->setDate(QDateTime::fromMSecsSinceEpoch(month.to.ms, zone).date().addDays(-1));
}

std::optional<Span> PeriodBar::span() const
{
    if (firstDay() > lastDay())
        return {};
    return daysBetween(firstDay(), lastDay(), m_workplace.zone);
}

QDate PeriodBar::firstDay() const
{
    return m_first->date();
}

QDate PeriodBar::lastDay() const
{
    return m_last->date();
}

void PeriodBar::focusChoice()
{
    m_choice->checkedButton()->setFocus();
}

}  // namespace qianshao::ui::reports
