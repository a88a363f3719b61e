// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/identity.h"

#include "models/rules/digits.h"

#include <algorithm>
#include <array>

namespace qianshao::rules {

namespace {

constexpr int bodyLength = 17;

// GB/T 2260: the provinces.
bool isProvince(int code)
{
    constexpr std::array codes{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
        51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::ranges::binary_search(codes, code);
}

Identity taken(IdentityForm form, const QString &number)
{
    Identity identity{form};
    identity.born = QDate::fromString(number.sliced(6, 8), u"yyyyMMdd");
    if (!identity.born.isValid())
        return {IdentityForm::WrongDate};
    identity.number = number;
    identity.sex = number[16].digitValue() % 2 == 1 ? Sex::Male : Sex::Female;
    identity.isAreaKnown = isProvince(QStringView(number).first(2).toInt());
    return identity;
}

}  // namespace

QChar identityCheckDigit(QStringView body)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr QStringView characters(u"10X98765432");
    if (body.size() != bodyLength || !isDigits(body))
        return {};
    int sum = 0;
    for (int i = 0; i < bodyLength; ++i)
        sum += body[i].digitValue() * weights[size_t(i)];
    return characters[sum % 11];
}

Identity readIdentity(QStringView text)
{
    QString number = withoutSpaces(text).toUpper();
    number.replace(u'\uFF38', u'X');  // full-width
    if (number.isEmpty())
        return {};
    if (isScientific(number))
        return {IdentityForm::Spoilt};
    if (number.size() == 15 && isDigits(number)) {
        // The short form left out the century: everybody who has one was born in the 20th.
        const QString body = number.first(6) + QLatin1StringView("19") + number.sliced(6);
        return taken(IdentityForm::Legacy, body + identityCheckDigit(body));
    }
    const QChar check = identityCheckDigit(QStringView(number).first(std::min<qsizetype>(number.size(), bodyLength)));
    if (number.size() != bodyLength + 1 || check.isNull() || !(isDigits(number.last(1)) || number.back() == u'X'))
        return {IdentityForm::Other};
    if (check == number.back())
        return taken(IdentityForm::Good, number);
    return {number.endsWith(u"000") ? IdentityForm::Spoilt : IdentityForm::WrongCheckDigit};
}

}  // namespace qianshao::rules
