// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace qianshao::plan {

// A set of places, by number.
class PlaceSet {
public:
    static constexpr int most = 256;

    void insert(int place) { m_words[size_t(place) / 64] |= bitOf(place); }
    [[nodiscard]] bool contains(int place) const { return (m_words[size_t(place) / 64] & bitOf(place)) != 0; }
    [[nodiscard]] bool isEmpty() const { return m_words == std::array<uint64_t, most / 64>{}; }
    [[nodiscard]] bool holds(const PlaceSet &other) const
    {
        uint64_t missing = 0;
        for (size_t i = 0; i < m_words.size(); ++i)
            missing |= other.m_words[i] & ~m_words[i];
        return missing == 0;
    }
    [[nodiscard]] bool meets(const PlaceSet &other) const
    {
        uint64_t common = 0;
        for (size_t i = 0; i < m_words.size(); ++i)
            common |= other.m_words[i] & m_words[i];
        return common != 0;
    }
    bool operator==(const PlaceSet &) const = default;

private:
    static uint64_t bitOf(int place) { return uint64_t(1) << (place % 64); }

    std::array<uint64_t, most / 64> m_words{};
};

}  // namespace qianshao::plan
