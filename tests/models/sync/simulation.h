// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/round.h"
#include "tests/models/sync/simulatedacts.h"
#include "tests/models/sync/simulatedhub.h"
#include "tests/models/sync/writings.h"

namespace qianshao::tests {

// The laptops of a station with real files, a hub, and a network on which everything goes wrong: what is said is lost,
// doubled, late and overtaken; people go on working meanwhile; the network parts; programs are killed between any two
// steps and in the middle of a write; clocks jump by hours; disks are full; cases are handed to others, people get
// other roles and communities, and a laptop is shut out. One seed, one history.
class Simulation {
public:
    // `hub`: whom the laptops speak with, if it is not the simulated one alone; outlives it.
    Simulation(quint32 seed, int devices, SpokenHub *hub = nullptr);
    ~Simulation();

    // The acts of these numbers, ascending, with what the network and the machines do meanwhile. Each is the same
    // whether those before it are there or not.
    void run(const std::vector<int> &acts);
    // The network is back and the disks have room, until nobody has anything to say any more.
    void heal();
    // What is wrong afterwards; empty: each laptop holds what it is to see of what the hub has, and nothing else; and
    // every writing is there, or shown as one of several, or was overwritten by somebody who knew of it, or was refused
    // and its writer told.
    [[nodiscard]] QString fault();

    struct Counts {
        int conflicts = 0;
        int removals = 0;
        int reopened = 0;  // steps taken back that left something to decide
        int aliases = 0;
        int lost = 0;  // messages
        int doubled = 0;
        int kills = 0;
        int fullDisks = 0;  // acts that failed for it
        int refused = 0;  // fields that a role may not write
        int views = 0;  // that ended with a role or with communities
        int departures = 0;
        int revoked = 0;

        Counts &operator+=(const Counts &other);
    };
    [[nodiscard]] Counts counts() const { return m_counts; }
    // Who did what, a line each.
    [[nodiscard]] QStringList story() const { return m_story; }

private:
    class Line;
    struct Laptop;

    size_t below(size_t bound) { return m_random() % bound; }
    void tell(const Laptop &laptop, const QString &what);
    void later(qint64 ms, std::function<void()> what);
    void passTo(qint64 time);
    // On its way, as bytes; `arrived` for each copy that arrives.
    void send(const Laptop &laptop, const QByteArray &bytes, const std::function<void(const QByteArray &)> &arrived);
    void found();
    void act(Laptop &laptop);
    void write(Laptop &laptop, const changes::ChangeSet &set);
    void noteChange(const Laptop &laptop, const changes::Change &change,
        const std::optional<changes::RecordState> &before, const std::optional<changes::RecordState> &after);
    [[nodiscard]] static changes::RecordState removedNow(Laptop &laptop, changes::RecordState state);
    void takeBack(Laptop &laptop);
    [[nodiscard]] static qint64 lastStepOf(Laptop &laptop);
    [[nodiscard]] static std::vector<changes::RecordState> insertedBy(Laptop &laptop, qint64 step);
    void disturb(Laptop &laptop);
    void kill(Laptop &laptop);
    void end(Laptop &laptop);
    void converse(Laptop &laptop);
    void goOn(Laptop &laptop);
    [[nodiscard]] SimulatedHub::Said<changes::PushReply> receive(qint64 device, const changes::Push &push);
    [[nodiscard]] SimulatedHub::Said<changes::Page> page(qint64 device, changes::Place after, int most);
    void note(const Laptop &laptop, std::vector<changes::RecordState> states);
    // `written`: so many writings there were when the push was made.
    void noteTaken(qint64 device, size_t written, const changes::Push &push, const changes::PushReply &reply);
    void failed(const Laptop &laptop, const store::Failure &failure);
    [[nodiscard]] bool isSettled();
    [[nodiscard]] QString lostWriting();
    [[nodiscard]] std::set<WrittenField> refusedOf(const changes::Identities &known) const;
    [[nodiscard]] QString faultOf(Laptop &laptop) const;
    [[nodiscard]] QString strangerIn(Laptop &laptop) const;

    const quint32 m_seed;
    std::mt19937 m_random;
    bool m_isCalm = true;
    qint64 m_now = 0;  // ms
    std::multimap<qint64, std::function<void()>> m_events;
    SimulatedHub m_hub;
    SpokenHub *m_spokenHub;
    std::vector<std::unique_ptr<Laptop>> m_laptops;
    std::vector<Writing> m_writings;
    std::set<WrittenField> m_refused;
    QString m_fault;  // the first that showed on the way
    QStringList m_story;
    Counts m_counts;
};

}  // namespace qianshao::tests
