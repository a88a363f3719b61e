// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/records.h"
#include "models/sync/hubline.h"

namespace qianshao::tests {

// Another hub that the laptops speak with, while the simulated one is told the same and says what is right.
class SpokenHub {
public:
    template <class Answer>
    using Said = std::variant<Answer, sync::Trouble>;

    virtual ~SpokenHub() = default;
    // By which it writes.
    [[nodiscard]] virtual qint64 number() const = 0;
    virtual void admit(qint64 device, const records::Uuid &staff, records::Role role) = 0;
    virtual void revoke(qint64 device) = 0;
    [[nodiscard]] virtual Said<changes::PushReply> receive(qint64 device, const changes::Push &push) = 0;
    [[nodiscard]] virtual Said<changes::Page> page(qint64 device, changes::Place after, int most) = 0;
    [[nodiscard]] virtual changes::Place newestPlaceOf(qint64 device) = 0;
};

// What a hub does (app/ledger), in memory and by the simplest means: after each push everybody's labels are derived
// anew from all records there are, and everybody's view from the roster. What roles may write and read, and what the
// labels of a record are, is said by the hub's own code; when who is told what, by this.
class SimulatedHub {
public:
    using Name = std::pair<records::Kind, records::Uuid>;
    template <class Answer>
    using Said = std::variant<Answer, sync::Trouble>;

    // `number`: by which it writes.
    explicit SimulatedHub(qint64 number = 7) : m_number(number) {}

    // `role` counts while the roster does not name them.
    void admit(qint64 device, const records::Uuid &staff, records::Role role);
    // For good.
    void revoke(qint64 device);
    [[nodiscard]] Said<changes::PushReply> receive(qint64 device, const changes::Push &push);
    [[nodiscard]] Said<changes::Page> page(qint64 device, changes::Place after, size_t most);

    [[nodiscard]] qint64 last() const { return m_records.lastNumber; }
    [[nodiscard]] const changes::KeptRecords &records() const { return m_records.kept; }
    [[nodiscard]] const changes::Identities &identities() const { return m_records.known; }
    [[nodiscard]] changes::Place newestPlaceOf(qint64 device) const { return {m_devices.at(device).view, last()}; }
    // What a device is to have of a record in the end; nullopt: nothing.
    [[nodiscard]] std::optional<changes::RecordState> seenBy(qint64 device, const Name &name) const;
    [[nodiscard]] int views() const;  // that ended because the roster changed

private:
    void relabel(const std::vector<const changes::KeptRecord *> &changed, const ledger::Device &sender);
    void give(const Name &name, rules::Labels labels);
    void review();
    [[nodiscard]] rules::Viewer viewerOf(const ledger::Device &device, std::span<const records::Staff> roster) const;
    [[nodiscard]] std::vector<changes::RecordState> statesOf(
        const std::vector<changes::Refused> &refused, qint64 device) const;
    [[nodiscard]] bool hasNothingFor(const ledger::Device &device, changes::Place after);
    [[nodiscard]] bool isSeen(const ledger::Device &device, const Name &name) const;

    const qint64 m_number;
    ledger::Records m_records;
    std::map<qint64, ledger::Device> m_devices;
    std::map<qint64, changes::PushReply> m_replies;  // the last of each device
    std::map<qint64, changes::Alias> m_aliases;      // by their number
    QStringList m_communities;
};

}  // namespace qianshao::tests
