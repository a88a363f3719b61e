// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/catalogue.h"

#include <algorithm>

namespace qianshao::rules {

// Some fields of a kind, by number. One word, so that asking it for each field of thousands of records costs nothing.
class FieldSet {
public:
    constexpr FieldSet() = default;  // none
    // Every field, and every one that a newer program has besides.
    [[nodiscard]] static constexpr FieldSet all() { return FieldSet(~quint64(0)); }
    template <records::Record R, class... T>
    [[nodiscard]] static constexpr FieldSet of(T R::*...members)
    {
        static_assert(std::tuple_size_v<decltype(records::FieldTable<R>::fields)> <= most, "widen the word");
        return FieldSet((bit(records::numberOf(members)) | ...));
    }

    [[nodiscard]] constexpr bool contains(int number) const { return number > 0 && (m_bits & bit(number)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool isWithin(FieldSet other) const { return (m_bits & ~other.m_bits) == 0; }
    constexpr bool operator==(const FieldSet &) const = default;

private:
    static constexpr int most = 63;

    constexpr explicit FieldSet(quint64 bits) : m_bits(bits) {}
    // The last bit stands for all numbers that no record of this program has.
    [[nodiscard]] static constexpr quint64 bit(int number) { return quint64(1) << (std::min(number, most + 1) - 1); }

    quint64 m_bits = 0;
};

}  // namespace qianshao::rules
