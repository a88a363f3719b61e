// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/packages/packagelaptop.h"

#include <random>

namespace qianshao::tests {

// Some laptops with real files between which discs are carried: lost, doubled, late, in any order; people ask for what
// is missing by its code. Some of them may speak with a hub as well. One seed, one history.
class DiscWorld {
public:
    explicit DiscWorld(quint32 seed);
    ~DiscWorld();

    // So many acts of people.
    void run(int acts);
    // Everybody sends, asks and takes until nobody has anything more. False: that does not end.
    [[nodiscard]] bool heal();
    // What is wrong afterwards; empty: all files hold the same, every writing is in them, or shown as one of several,
    // or was overwritten by somebody who knew of it.
    [[nodiscard]] QString fault();

    struct Counts {
        int made = 0;
        int lost = 0;
        int doubled = 0;
        int asked = 0;  // codes
        int ahead = 0;  // refused, since the clocks were a day apart
        int conflicts = 0;
        int removals = 0;
        int aliases = 0;
        int withHub = 0;  // histories
    };
    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    struct Road {
        PackageLaptop *from;
        PackageLaptop *to;
    };
    struct Disc {
        PackageLaptop *to;
        QString path;
    };
    using Name = std::pair<records::Kind, records::Uuid>;
    using Records = std::map<Name, std::vector<changes::FieldState>>;

    size_t below(size_t bound) { return m_random() % bound; }
    void connect(PackageLaptop &one, PackageLaptop &other);
    void act(PackageLaptop &laptop);
    void disturb(PackageLaptop &laptop);
    // False: there was nothing to send. `from`: again, from that number on.
    bool send(const Road &road, int from = 0);
    void deliver();
    void take(const Disc &disc);
    void setClocksRight();
    // Whether anything is missing there.
    bool ask(const Road &road);
    [[nodiscard]] Name canonical(Name name) const;
    void learnNames();
    // By the names that everybody agrees on.
    [[nodiscard]] std::vector<changes::FieldState> settled(
        records::Kind kind, std::vector<changes::FieldState> fields) const;
    [[nodiscard]] Records recordsOf(PackageLaptop &laptop) const;

    std::mt19937 m_random;
    std::vector<std::unique_ptr<PackageLaptop>> m_laptops;
    std::vector<Road> m_roads;
    std::vector<PackageLaptop *> m_online;
    std::vector<Disc> m_onTheWay;
    PlainHub m_hub;
    std::vector<changes::RecordState> m_reference;  // every record as somebody had it after writing it
    std::map<Name, Name> m_names;
    Counts m_counts;
};

}  // namespace qianshao::tests
