// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/reception.h"
#include "models/store/exchange.h"
#include "tests/support/teststore.h"

#include <map>

namespace qianshao::tests {

// The least that a hub is.
class PlainHub {
public:
    void receive(const std::vector<changes::RecordState> &states, changes::Sender sender)
    {
        (void)changes::receive(states, sender, m_identities, m_records, m_last);
    }
    // The next ones after a number, for a device that knows what it has written, and where they end.
    [[nodiscard]] std::vector<changes::RecordState> after(
        qint64 &number, qint64 device = 0, size_t most = 1'000'000) const
    {
        std::map<qint64, const changes::KeptRecord *> feed;
        for (const auto &[key, kept] : m_records) {
            if (kept.number > number)
                feed[kept.number] = &kept;
        }
        std::vector<changes::RecordState> states;
        for (const auto &[at, kept] : feed) {
            if (states.size() == most)
                return states;
            if (device == 0 || kept->writer != device)
                states.push_back(kept->state);
            number = at;
        }
        return states;
    }

private:
    changes::KeptRecords m_records;
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
        hub.receive(parcel.states, sender());
        exchange.confirm(parcel);
    }
    // Who it is, and how far it has read.
    [[nodiscard]] changes::Sender sender() { return {exchange.device(), exchange.cursor().toLongLong()}; }
    void pull(const PlainHub &hub, size_t most = 1'000'000)
    {
        qint64 number = exchange.cursor().toLongLong();
        const auto states = hub.after(number, exchange.device(), most);
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
