// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <functional>

namespace qianshao::sync {

// How long to wait before the next attempt: evenly anywhere up to a limit that doubles with each failure, so that a
// county's laptops do not come back to their hub all at once.
class Backoff {
public:
    using Random = std::function<quint64()>;
    using Milliseconds = std::chrono::milliseconds;

    explicit Backoff(
        Random random, Milliseconds first = std::chrono::seconds(1), Milliseconds most = std::chrono::minutes(5))
        : m_random(std::move(random)),
          m_first(first),
          m_most(most),
          m_limit(first)
    {
    }

    [[nodiscard]] Milliseconds next()
    {
        const auto wait = Milliseconds(qint64(m_random() % quint64(m_limit.count() + 1)));
        m_limit = std::min(m_most, m_limit * 2);
        return wait;
    }
    // It went well.
    void reset() { m_limit = m_first; }

private:
    Random m_random;
    Milliseconds m_first;
    Milliseconds m_most;
    Milliseconds m_limit;
};

}  // namespace qianshao::sync
