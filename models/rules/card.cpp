// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/card.h"

#include "models/rules/digits.h"

namespace qianshao::rules {

namespace {

bool luhn(QStringView digits)
{
    int sum = 0;
    bool doubled = false;
    for (auto i = digits.size(); i-- > 0; doubled = !doubled) {
        const int digit = digits[i].digitValue() * (doubled ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

}  // namespace

Card readCard(QStringView text)
{
    QString digits = withoutSpaces(text);
    digits.remove(u'-');
    if (digits.size() < 12 || digits.size() > 19 || !isDigits(digits))
        return {};
    return {digits, true, luhn(digits)};
}

}  // namespace qianshao::rules
