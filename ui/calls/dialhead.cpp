// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/dialhead.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

namespace qianshao::ui::calls {

QString spelled(const QString &number)
{
    static const QRegularExpression mobile(QStringLiteral("^(1\\d{2})(\\d{4})(\\d{4})$"));
    const auto match = mobile.match(number);
    return match.hasMatch() ? QStringLiteral("%1 %2 %3").arg(match.captured(1), match.captured(2), match.captured(3))
                            : number;
}

DialHead::DialHead(const widgets::Theme &theme, const QStringList &numbers, QWidget *parent)
    : QWidget(parent),
      m_numbers(numbers),
      m_number(new QLabel(this)),
      m_next(new QPushButton(this)),
      m_script(new QPushButton(tr("Script  Alt+PgDn"), this))
{
    m_number->setObjectName(QStringLiteral("dialLabel"));
    m_number->setProperty("role", QStringLiteral("title"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_next->setObjectName(QStringLiteral("nextNumberPushButton"));
    m_next->setToolTip(numbers.join(u'\n'));
    m_next->setVisible(numbers.size() > 1);
    m_script->setObjectName(QStringLiteral("scriptPushButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, theme.grid() / 2, 0, 0);
    row->setSpacing(theme.grid());
    row->addWidget(m_number);
    row->addWidget(m_next);
    row->addStretch(1);
    row->addWidget(m_script);
    for (QPushButton *button : {m_next, m_script}) {
        button->setProperty("role", QStringLiteral("flat"));
        button->setFocusPolicy(Qt::NoFocus);
    }
    connect(m_next, &QPushButton::clicked, this, &DialHead::nextClicked);
    connect(m_script, &QPushButton::clicked, this, &DialHead::scriptClicked);
}

void DialHead::setNumber(const QString &number)
{
    m_number->setText(number.isEmpty() ? tr("No number") : spelled(number));
    const qsizetype place = m_numbers.indexOf(number) + 1;
    //: how many numbers the person has, and the key for the next one
    m_next->setText(place ? tr("%1 of %2 numbers  Alt+N").arg(place).arg(m_numbers.size())
                          : tr("%1 numbers  Alt+N").arg(m_numbers.size()));
}

QString DialHead::next(const QString &number) const
{
    return m_numbers.isEmpty() ? QString() : m_numbers[(m_numbers.indexOf(number) + 1) % m_numbers.size()];
}

void DialHead::setScriptBelow(bool isBelow)
{
    m_script->setVisible(isBelow);
}

}  // namespace qianshao::ui::calls
