// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace qianshao::geo {

// A queue of (key, vertex) for searches of shortest ways: no key is below the bucket that is being emptied, nor farther
// above it than two of the longest arcs. Within a bucket (a second) there is no order: a
// vertex may then be taken again with a smaller key, which costs less than keeping order does.
class BucketQueue {
public:
    struct Entry {
        uint32_t key;
        uint32_t vertex;
    };

    explicit BucketQueue(uint32_t longestArc)
    {
        size_t count = 4;
        while (count < 2 * size_t(longestArc) / width + 3)  // both ends of the first arc are pushed
            count *= 2;
        m_buckets.resize(count);
    }

    // Empty, for keys from this one on.
    void begin(uint32_t key)
    {
        for (std::vector<Entry> &bucket : m_buckets)
            bucket.clear();
        m_size = 0;
        m_current = key / width;
    }
    void push(uint32_t key, uint32_t vertex)
    {
        m_buckets[(key / width) & (m_buckets.size() - 1)].push_back({key, vertex});
        ++m_size;
    }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    // One of the bucket of the least keys; there is one.
    Entry pop()
    {
        std::vector<Entry> *bucket = &m_buckets[m_current & (m_buckets.size() - 1)];
        while (bucket->empty())
            bucket = &m_buckets[++m_current & (m_buckets.size() - 1)];
        const Entry entry = bucket->back();
        bucket->pop_back();
        --m_size;
        return entry;
    }
    // No key that is or will be in it is less.
    [[nodiscard]] uint32_t least() const { return m_current * width; }

private:
    static constexpr uint32_t width = 1024;  // ms

    std::vector<std::vector<Entry>> m_buckets;  // a ring
    uint32_t m_current = 0;
    size_t m_size = 0;
};

}  // namespace qianshao::geo
