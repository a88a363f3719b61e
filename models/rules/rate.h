// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace qianshao::rules {

// A part of a whole, both of which are printed with it. A whole of 0 has no rate: neither 0 % nor 100 %.
struct Rate {
    qint64 part = 0;
    qint64 whole = 0;

    // In percent, to two decimals: the double nearest to 100 * part / whole, rounded as that double, a tie to the even
    // digit (3.125 -> 3.12), which is what Python's round(100 * part / whole, 2) gives. Absent when the whole is 0.
    [[nodiscard]] std::optional<double> percent() const;
    // The same as text with both decimals: "86.30"; "—" when the whole is 0. No sign of percent.
    [[nodiscard]] QString percentText() const;

    Rate &operator+=(const Rate &other);
    bool operator==(const Rate &) const = default;
};

}  // namespace qianshao::rules
