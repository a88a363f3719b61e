// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/identities.h"
#include "models/store/exchange.h"
#include "tests/support/teststore.h"

#include <map>

namespace qianshao::tests {

// The least that a hub is: the merged state of each record, in the order of their last change.
class PlainHub {
public:
    void receive(std::vector<changes::RecordState> states)
    {
        changes::settleIdentities(states, m_identities);
        for (const changes::RecordState &state : states) {
            const auto [place, isNew] = m_records.try_emplace({state.kind, state.id}, Entry{state, 0});
            if (!isNew) {
                changes::RecordState both = changes::merged(place->second.state, state);
                if (both == place->second.state)
                    continue;
                place->second.state = std::move(both);
            }
            place->second.number = ++m_last;
        }
    }
    // The next ones after a number, and where they end.
    [[nodiscard]] std::vector<changes::RecordState> after(qint64 &number, size_t most = 1'000'000) const
    {
        std::map<qint64, const changes::RecordState *> feed;
        for (const auto &[key, entry] : m_records) {
            if (entry.number > number)
                feed[entry.number] = &entry.state;
        }
        std::vector<changes::RecordState> states;
        for (const auto &[at, state] : feed) {
            if (states.size() == most)
                break;
            states.push_back(*state);
            number = at;
        }
        return states;
    }
    [[nodiscard]] const changes::RecordState *find(records::Kind kind, const records::Uuid &id) const
    {
        const auto found = m_records.find({kind, id});
        return found == m_records.end() ? nullptr : &found->second.state;
    }

private:
    struct Entry {
        changes::RecordState state;
        qint64 number;
    };
    std::map<std::pair<records::Kind, records::Uuid>, Entry> m_records;
    changes::Identities m_identities;
    qint64 m_last = 0;
};

// A laptop: a file, and what it exchanges with a hub.
class Device {
public:
    explicit Device(qint64 number) : file(quint64(number)), exchange(*file) { exchange.setDevice(number); }
    void push(PlainHub &hub)
    {
        const store::Exchange::Parcel parcel = exchange.waiting(1000);
        hub.receive(parcel.states);
        exchange.confirm(parcel);
    }
    void pull(const PlainHub &hub, size_t most = 1'000'000)
    {
        qint64 number = exchange.cursor().toLongLong();
        const auto states = hub.after(number, most);
        (void)exchange.take(states, QByteArray::number(number), {QStringLiteral("pull"), {}});
    }
    void meet(PlainHub &hub)
    {
        push(hub);
        pull(hub);
    }
    template <records::Record R>
    void change(const R &before, const R &after)
    {
        file.put({{changes::updated(before, after)}});
    }
    template <records::Record R>
    [[nodiscard]] R read(const records::Uuid &id)
    {
        const auto found = file->template read<R>(id);
        return found ? *found : R();
    }

    TestStore file;
    store::Exchange exchange;
};

}  // namespace qianshao::tests
