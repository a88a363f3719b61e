// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace qianshao::imports {

/// Of an ASCII or full-width digit; -1 for anything else.
[[nodiscard]] int digitOf(QChar c);

/// A decimal number without rounding: digits * 10^-scale. `end` is where it stops being a number.
struct Decimal {
    qint64 digits = 0;
    int scale = 0;
    qsizetype end = 0;
};

/// The number that a text begins with; full-width digits, thousands parted by commas and powers of ten are read.
/// Nothing where there is none, or more digits than a fen can have.
[[nodiscard]] std::optional<Decimal> readDecimal(QStringView text);

/// digits * factor * 10^-scale, rounded half up; nothing when it does not fit.
[[nodiscard]] std::optional<qint64> times(Decimal number, qint64 factor);

}  // namespace qianshao::imports
