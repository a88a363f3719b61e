// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/fraudtypefield.h"

#include "models/itemmodels/words.h"

namespace qianshao::ui::forms {

using records::FraudType;

namespace {

constexpr FraudType types[] = {FraudType::OrderBrushing, FraudType::Investment, FraudType::Shopping,
    FraudType::CustomerService, FraudType::Loan, FraudType::CreditRecord, FraudType::Acquaintance, FraudType::Authority,
    FraudType::Romance, FraudType::GameTrade, FraudType::MilitaryBuyer, FraudType::Other};

QStringList typeWords()
{
    QStringList words;
    for (const FraudType type : types)
        words.append(itemmodels::word(type));
    return words;
}

}  // namespace

FraudTypeField::FraudTypeField(QWidget *parent) : TextField(typeWords(), parent)
{
    setPlaceholder(tr("type a part, or press ↓"));
}

FraudType FraudTypeField::type() const
{
    const qsizetype index = typeWords().indexOf(text());
    return index < 0 ? FraudType::Unset : types[index];
}

void FraudTypeField::setType(FraudType type)
{
    setText(itemmodels::word(type));
}

QString FraudTypeField::draft() const
{
    const FraudType chosen = type();
    return chosen == FraudType::Unset ? text() : QString::number(int(chosen));
}

void FraudTypeField::restore(const QString &draft)
{
    bool isNumber = false;
    const int number = draft.toInt(&isNumber);
    if (isNumber)
        setType(FraudType(number));
    else
        setText(draft);
}

QString FraudTypeField::unreadable() const
{
    return text().isEmpty() || type() != FraudType::Unset ? QString()
                                                          : tr("No such type of fraud. Type a part of it and choose.");
}

}  // namespace qianshao::ui::forms
