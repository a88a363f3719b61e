// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/sync/simulation.h"
#include "tests/support/device.h"

namespace qianshao::tests {

class Simulation::Line final : public sync::HubLine {
public:
    Line(Simulation &world, Laptop &laptop) : m_world(world), m_laptop(laptop) {}

    void push(const changes::PackedPush &push, sync::Heard<changes::PushReply> heard) override;
    void pull(changes::Place after, int most, sync::Heard<changes::Page> heard) override;
    void meanwhile(std::function<void()> work) override;

private:
    // On its way back.
    template <class Answer>
    void answer(const SimulatedHub::Said<Answer> &said, const sync::Heard<Answer> &heard);

    Simulation &m_world;
    Laptop &m_laptop;
    // How much had been written when something was collected last: what came later may not be in the next push.
    std::optional<size_t> m_collected;
};

struct Simulation::Laptop {
    Laptop(Simulation &world, qint64 number) : device(number), line(world, *this) { start(); }
    void start() { round = std::make_unique<sync::Round>(device.exchange(), line, sync::RoundSizes{4, 6}); }
    // As the laptop's own file has them.
    [[nodiscard]] records::Staff who()
    {
        const auto here = device.file->read<records::Staff>(invited.id);
        return here ? *here : invited;
    }

    Device device;
    Line line;
    std::unique_ptr<sync::Round> round;
    records::Staff invited;  // whose it is
    records::Uuid author;    // null: nobody signs in
    qint64 offlineUntil = 0;
    quint64 rounds = 0;
    bool isFull = false;   // its disk
    bool isEnded = false;  // it was shut out, and has heard of it
};

}  // namespace qianshao::tests
