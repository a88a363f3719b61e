// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace qianshao::geo {

// A queue of (key, vertex) whose keys never fall below the last one taken, as a search of shortest ways wants it: each
// entry moves at most 32 times, mostly none, and no memory is asked for once it is warm.
class RadixHeap {
public:
    struct Entry {
        uint32_t key;
        uint32_t vertex;
    };

    void clear()
    {
        for (std::vector<Entry> &bucket : m_buckets)
            bucket.clear();
        m_last = 0;
        m_size = 0;
    }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    void push(uint32_t key, uint32_t vertex)
    {
        m_buckets[bucketOf(key)].push_back({key, vertex});
        ++m_size;
    }
    // The entry with the least key; there is one.
    Entry pop()
    {
        if (m_buckets[0].empty())
            refill();
        const Entry least = m_buckets[0].back();
        m_buckets[0].pop_back();
        --m_size;
        return least;
    }

private:
    // By the highest bit in which it differs from the last key.
    [[nodiscard]] size_t bucketOf(uint32_t key) const { return size_t(std::bit_width(key ^ m_last)); }
    void refill()
    {
        size_t first = 1;
        while (m_buckets[first].empty())
            ++first;
        m_last = std::ranges::min_element(m_buckets[first], {}, &Entry::key)->key;
        for (const Entry &entry : m_buckets[first])
            m_buckets[bucketOf(entry.key)].push_back(entry);
        m_buckets[first].clear();
    }

    std::array<std::vector<Entry>, 33> m_buckets;
    uint32_t m_last = 0;
    size_t m_size = 0;
};

}  // namespace qianshao::geo
