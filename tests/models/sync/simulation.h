// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/round.h"
#include "tests/support/device.h"

#include <random>

namespace qianshao::tests {

// Some laptops with real files, a hub, and a network on which everything goes wrong: what is said is lost, doubled,
// late and overtaken; the network parts; programs are killed between any two steps; clocks jump by hours. One seed, one
// history.
class Simulation {
public:
    Simulation(quint32 seed, int devices);
    ~Simulation();

    // So many acts of people, with what the network and the machines do meanwhile.
    void run(int acts);
    // The network is back, until nobody has anything to say any more.
    void heal();
    // What is wrong afterwards; empty: all devices show what the hub has, and every writing is there, or shown as one
    // of several, or was overwritten by somebody who knew of it.
    [[nodiscard]] QString fault();

    struct Counts {
        int conflicts = 0;
        int removals = 0;
        int reopened = 0;  // steps taken back that left something to decide
        int aliases = 0;
        int lost = 0;  // messages
        int doubled = 0;
        int kills = 0;
    };
    [[nodiscard]] Counts counts() const { return m_counts; }

private:
    class Line;
    struct Laptop;

    size_t below(size_t bound) { return m_random() % bound; }
    void later(qint64 ms, std::function<void()> what);
    void passTo(qint64 time);
    // On its way, as bytes; `arrived` for each copy that arrives.
    void send(const Laptop &laptop, const QByteArray &bytes, const std::function<void(const QByteArray &)> &arrived);
    void act(Laptop &laptop);
    void takeBack(Laptop &laptop);
    void disturb(Laptop &laptop);
    void converse(Laptop &laptop);
    [[nodiscard]] bool isSame(const changes::RecordState &one, const changes::RecordState &other) const;
    [[nodiscard]] QString faultOf(Laptop &laptop) const;

    std::mt19937 m_random;
    bool m_isCalm = false;
    qint64 m_now = 0;  // ms
    std::multimap<qint64, std::function<void()>> m_events;
    PlainHub m_hub;
    std::vector<std::unique_ptr<Laptop>> m_laptops;
    std::vector<changes::RecordState> m_reference;  // every record as somebody had it after writing it
    Counts m_counts;
};

}  // namespace qianshao::tests
