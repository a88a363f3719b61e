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
        for (const auto &[name, now] : m_identities.aliases) {
            if (m_told.emplace(name, now).second)
                m_aliases.emplace(++m_last, changes::Alias{name.first, name.second, now});
        }
    }
    // What comes after a number, for a device that knows what it has written.
    [[nodiscard]] changes::Page page(qint64 after, qint64 device = 0, size_t most = 1'000'000) const
    {
        std::map<qint64, const changes::KeptRecord *> feed;
        for (const auto &[key, kept] : m_records) {
            if (kept.number > after)
                feed[kept.number] = &kept;
        }
        changes::Page page{.upTo = after};
        for (const auto &[at, kept] : feed) {
            page.isLast = page.states.size() < most;
            if (!page.isLast)
                break;
            page.upTo = at;
            if (device == 0 || kept->writer != device)
                page.states.push_back(kept->state);
        }
        if (page.isLast)
            page.upTo = m_last;
        for (auto alias = m_aliases.upper_bound(after); alias != m_aliases.upper_bound(page.upTo); ++alias)
            page.aliases.push_back(alias->second);
        return page;
    }

    [[nodiscard]] qint64 last() const { return m_last; }
    [[nodiscard]] const changes::KeptRecords &records() const { return m_records; }
    [[nodiscard]] const changes::Identities &identities() const { return m_identities; }

private:
    changes::KeptRecords m_records;
    changes::Identities m_identities;
    std::map<std::pair<records::Kind, records::Uuid>, records::Uuid> m_told;
    std::map<qint64, changes::Alias> m_aliases;  // by their number
    qint64 m_last = 0;
};

// A laptop: a file, and what it exchanges with a hub.
class Device {
public:
    explicit Device(qint64 number) : file(quint64(number)), m_exchange(std::make_unique<store::Exchange>(*file))
    {
        exchange().setDevice(number);
    }
    [[nodiscard]] store::Exchange &exchange() { return *m_exchange; }
    // The program is killed and started again.
    void killAndReopen()
    {
        m_exchange.reset();
        file.killAndReopen();
        m_exchange = std::make_unique<store::Exchange>(*file);
    }
    void push(PlainHub &hub)
    {
        const store::Exchange::Parcel parcel = exchange().waiting(1000);
        hub.receive(parcel.states, {exchange().device(), exchange().taken()});
        exchange().confirm(parcel);
    }
    void pull(const PlainHub &hub, size_t most = 1'000'000)
    {
        (void)exchange().take(hub.page(exchange().taken(), exchange().device(), most), {QStringLiteral("pull"), {}});
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

private:
    std::unique_ptr<store::Exchange> m_exchange;
};

}  // namespace qianshao::tests
