// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>

// What the readers of long numbers (identity.h, phone.h, card.h) have in common, and the readers of ledgers with them.
namespace qianshao::rules {

// ASCII digits only, at least one. A full-width digit is none.
[[nodiscard]] inline bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Without any white space, tabulators and full-width spaces included, and with full-width digits made plain.
[[nodiscard]] inline QString withoutSpaces(QStringView text)
{
    QString bare;
    bare.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u'\uFF10' && c <= u'\uFF19')
            bare.append(QChar(u'0' + (c.unicode() - u'\uFF10')));
        else if (!c.isSpace() && c != u'\u200B' && c != u'\uFEFF')
            bare.append(c);
    }
    return bare;
}

// 1.10105E+17 and 1.1e17, as a spreadsheet shows what it took for a number; its last digits are lost.
[[nodiscard]] inline bool isScientific(QStringView text)
{
    const auto e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (e < 1)
        return false;
    auto mantissa = text.first(e);
    if (mantissa.size() > 1 && mantissa[1] == u'.')
        mantissa = mantissa.mid(2);
    auto exponent = text.sliced(e + 1);
    if (exponent.startsWith(u'+'))
        exponent = exponent.sliced(1);
    return isDigits(text.first(1)) && (mantissa.isEmpty() || isDigits(mantissa)) && isDigits(exponent);
}

}  // namespace qianshao::rules
