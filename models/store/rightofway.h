// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <atomic>
#include <memory>

namespace qianshao::store {

// Who wants to write to a file while somebody else of this process does. SQLite lets one writer at a time in, and does
// not tell it that others wait: a long piece of work beside the window asks here, and ends its transaction early.
class RightOfWay {
public:
    // All of one path share it.
    explicit RightOfWay(const QString &path);

    [[nodiscard]] bool isWanted() const { return *m_waiting > 0; }
    // Waits until whoever wants to write is let in; not for long. Between transactions.
    void giveWay() const;

    // Somebody wants to write, until it is let in.
    class Wish {
    public:
        explicit Wish(const RightOfWay &way) : m_waiting(*way.m_waiting) { ++m_waiting; }
        ~Wish() { --m_waiting; }
        Wish(const Wish &) = delete;
        Wish &operator=(const Wish &) = delete;

    private:
        std::atomic<int> &m_waiting;
    };

private:
    std::shared_ptr<std::atomic<int>> m_waiting;
};

}  // namespace qianshao::store
