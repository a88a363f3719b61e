// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/refusals.h"
#include "models/store/storecheck.h"
#include "tests/models/sync/simulatedlaptop.h"

// What is wrong after a history.
namespace qianshao::tests {

using namespace Qt::StringLiterals;
using changes::RecordState;
using records::Kind;
using records::Uuid;

QString Simulation::fault()
{
    if (!m_fault.isEmpty())
        return m_fault;
    if (const QString lost = lostWriting(); !lost.isEmpty())
        return lost;
    for (const auto &laptop : m_laptops) {
        const QString fault = laptop->isEnded ? QString() : faultOf(*laptop);
        if (!fault.isEmpty())
            return u"laptop %1: %2"_s.arg(laptop->invited.code.toInt() - 1).arg(fault);
    }
    return {};
}

// Everything that was ever written, by the ids that the records have now, but for what the hub refused and its writer
// can read, and what a laptop that was shut out had not yet given.
QString Simulation::lostWriting()
{
    for (const auto &laptop : m_laptops) {
        const qint64 device = laptop->device.exchange().device();
        std::erase_if(m_writings,
            [&](const Writing &writing) { return laptop->isEnded && writing.device == device && !writing.isTaken; });
    }
    changes::Identities known = m_hub.identities();
    std::vector<RecordState> states = settled(m_writings, known);
    return lostAmong(m_writings, std::move(states), refusedOf(known), m_hub.records());
}

// What each laptop's person is told of; of one that was shut out, what they were to be told of.
std::set<WrittenField> Simulation::refusedOf(const changes::Identities &known) const
{
    std::set<WrittenField> refused;
    for (const auto &laptop : m_laptops) {
        const qint64 device = laptop->device.exchange().device();
        for (const store::Refusal &it : store::readRefusals(*laptop->device.file))
            refused.emplace(device, it.what.kind, known.canonical(it.what.kind, it.what.id), it.what.field);
        for (const auto &[by, kind, id, field] : m_refused) {
            if (laptop->isEnded && by == device)
                refused.emplace(device, kind, known.canonical(kind, id), field);
        }
    }
    return refused;
}

QString Simulation::faultOf(Laptop &laptop) const
{
    store::Exchange &exchange = laptop.device.exchange();
    if (exchange.waitingCount() > 0 || exchange.stranded() > 0)
        return u"%1 wait, %2 are stranded"_s.arg(exchange.waitingCount()).arg(exchange.stranded());
    size_t conflicts = 0;
    for (const auto &[name, kept] : m_hub.records()) {
        const auto state = exchange.stateOf(name.first, laptop.device.file->rowOf(name.first, name.second));
        const bool isThere = !changes::isRemoved(kept.state);
        const auto seen = isThere ? m_hub.seenBy(exchange.device(), name) : std::nullopt;
        if (isThere && !seen && &laptop == m_laptops.front().get())
            return u"%1 of kind %2 is not for the chief"_s.arg(name.second.toString()).arg(int(name.first));
        if (state.has_value() != seen.has_value())
            return u"%1 of kind %2 is %3 here"_s.arg(name.second.toString())
                .arg(int(name.first))
                .arg(state ? u"still"_s : u"not"_s);
        if (state && !isSame(*state, *seen, m_hub.identities()))
            return u"%1 of kind %2 is another here:%3; the hub has%4"_s.arg(name.second.toString())
                .arg(int(name.first))
                .arg(textOf(*state), textOf(*seen));
        conflicts += state && changes::hasConflict(*seen) ? 1 : 0;
    }
    if (exchange.conflicts().size() != conflicts)
        return u"%1 conflicts instead of %2"_s.arg(exchange.conflicts().size()).arg(conflicts);
    if (const QString stranger = strangerIn(laptop); !stranger.isEmpty())
        return stranger;
    // It reads the whole file: of one laptop a history.
    if (&laptop != m_laptops[m_seed % m_laptops.size()].get())
        return {};
    const auto findings = store::check(*laptop.device.file);
    return findings.empty() ? QString() : u"check: part %1, %2"_s.arg(int(findings[0].part)).arg(findings[0].first);
}

// What the hub has under no such id, or never had.
QString Simulation::strangerIn(Laptop &laptop) const
{
    for (const Kind kind : records::allKinds()) {
        if (!records::travels(kind))
            continue;
        store::Query query =
            laptop.device.file->connection().query(QByteArray("SELECT id FROM ") + records::tableOf(kind));
        while (query.next()) {
            if (const Uuid id = query.uuid(0); !m_hub.records().contains({kind, id}))
                return u"%1 of kind %2 is nobody's"_s.arg(id.toString()).arg(int(kind));
        }
    }
    return {};
}

}  // namespace qianshao::tests
