// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/chaosjudge.h"

#include "app/ledger/identityrows.h"
#include "app/ledger/unitlist.h"
#include "models/store/refusals.h"
#include "models/store/storecheck.h"

namespace qianshao::tests {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using changes::RecordState;
using postgres::Parameters;
using records::Kind;
using records::Uuid;

namespace {

using Name = std::pair<Kind, Uuid>;

std::map<Name, RecordState> statesOf(RealLaptop &laptop)
{
    std::map<Name, RecordState> all;
    for (const Kind kind : records::allKinds()) {
        if (!records::travels(kind))
            continue;
        for (RecordState &state : laptop.exchange->statesOf(kind))
            all[{kind, state.id}] = std::move(state);
    }
    return all;
}

Uuid idIn(const postgres::Rows &rows, int row, int column)
{
    return Uuid::fromBytes(rows.bytes(row, column));
}

QString textOf(const Name &name)
{
    return u"%1 of kind %2"_s.arg(name.second.toString()).arg(int(name.first));
}

}  // namespace

ChaosJudge::ChaosJudge(
    const StationHub &hub, const QString &unit, std::span<const std::unique_ptr<ChaosLaptop>> laptops)
    : m_hub(hub),
      m_code(unit),
      m_laptops(laptops)
{
    for (const auto &laptop : laptops)
        std::ranges::copy(writingsOf(*laptop), std::back_inserter(m_writings));
    readHub();
}

void ChaosJudge::readHub()
{
    const postgres::StopSign stop;
    postgres::Connection connection(m_hub.database().toUtf8(), 20s, stop);
    m_unit = ledger::unitWithCode(connection, m_code)->id;
    const auto unit = [this] { return Parameters().add(m_unit.bytes()); };
    const auto records = connection.ask("SELECT kind, id, state FROM record WHERE unit = $1::uuid", unit());
    for (int row = 0; row < records.size(); ++row) {
        const Name name{Kind(records.number(row, 0)), idIn(records, row, 1)};
        m_kept[name].state = ledger::stateIn(records, row, 2);
        m_known.records.insert(name);
        conflicts += changes::hasConflict(m_kept[name].state) ? 1 : 0;
    }
    const auto aliases = connection.ask("SELECT kind, id, successor FROM alias WHERE unit = $1::uuid", unit());
    for (int row = 0; row < aliases.size(); ++row)
        m_known.aliases[{Kind(aliases.number(row, 0)), idIn(aliases, row, 1)}] = idIn(aliases, row, 2);
    std::vector<std::pair<Kind, QString>> keys;
    for (const Writing &writing : m_writings) {
        if (const QString key = changes::naturalKeyOf(writing.state); !key.isNull())
            keys.emplace_back(writing.state.kind, key);
    }
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    ledger::readNaturalKeys(connection.ask({ledger::selectNaturalKeys(m_unit, keys)}).front(), keys, m_known);
    views = int(connection.ask("SELECT sum(view - 1) FROM device WHERE unit = $1::uuid", unit()).number(0, 0));
}

QString ChaosJudge::fault()
{
    for (const auto &laptop : m_laptops) {
        if (const QString unrest = laptop->isShutOut ? QString() : unrestOf(*laptop); !unrest.isEmpty())
            return unrest;
    }
    if (const QString lost = lostWriting(); !lost.isEmpty())
        return lost;
    if (const QString missing = missingAtChief(); !missing.isEmpty())
        return missing;
    for (const auto &laptop : m_laptops) {
        if (const QString other = laptop->isShutOut ? QString() : differenceFromNew(*laptop); !other.isEmpty())
            return other;
    }
    return {};
}

QString ChaosJudge::unrestOf(ChaosLaptop &laptop)
{
    store::Exchange &exchange = *laptop->exchange;
    if (exchange.waitingCount() > 0 || exchange.stranded() > 0)
        return u"%1 wait, %2 are stranded"_s.arg(exchange.waitingCount()).arg(exchange.stranded());
    const auto findings = store::check(*laptop->file);
    return findings.empty() ? QString() : u"check: part %1, %2"_s.arg(int(findings[0].part)).arg(findings[0].first);
}

std::vector<Writing> ChaosJudge::writingsOf(ChaosLaptop &laptop) const
{
    if (!laptop.isShutOut)
        return laptop.writings;
    std::set<Name> waiting;
    for (const RecordState &state : laptop->exchange->waiting(1'000'000).states)
        waiting.emplace(state.kind, state.id);
    std::map<Name, Name> renamed;
    store::Query aliases = laptop->file->connection().query("SELECT kind, id, now FROM alias");
    while (aliases.next()) {
        const auto kind = Kind(aliases.integer(0));
        renamed[{kind, aliases.uuid(1)}] = {kind, aliases.uuid(2)};
    }
    std::vector<Writing> given = laptop.writings;
    std::erase_if(given, [&](const Writing &writing) {
        // Under another id, where its own file has found that it is somebody's already.
        const auto now = renamed.find({writing.state.kind, writing.state.id});
        return waiting.contains(now == renamed.end() ? Name(writing.state.kind, writing.state.id) : now->second);
    });
    return given;
}

QString ChaosJudge::lostWriting()
{
    changes::Identities known = m_known;
    std::vector<RecordState> states = settled(m_writings, known);
    std::set<WrittenField> told;
    for (const auto &laptop : m_laptops) {
        for (const store::Refusal &it : store::readRefusals(*(*laptop)->file))
            told.emplace(laptop->device(), it.what.kind, known.canonical(it.what.kind, it.what.id), it.what.field);
    }
    refused = int(told.size());
    return lostAmong(m_writings, std::move(states), told, m_kept);
}

QString ChaosJudge::missingAtChief() const
{
    const auto here = statesOf(**m_laptops.front());
    for (const auto &[name, kept] : m_kept) {
        const auto state = here.find(name);
        const bool isThere = !changes::isRemoved(kept.state);
        if (isThere != (state != here.end()))
            return u"%1 is %2 at the chief's"_s.arg(textOf(name), isThere ? u"not"_s : u"still"_s);
        if (isThere && !isSame(state->second, kept.state, m_known))
            return u"%1 is another at the chief's:%2; the hub has%3"_s.arg(
                textOf(name), textOf(state->second), textOf(kept.state));
    }
    return {};
}

QString ChaosJudge::differenceFromNew(ChaosLaptop &laptop) const
{
    static quint64 news = 1'000'000;
    RealLaptop other(++news, m_hub.code(m_code), laptop.staff());
    if (const sync::Trouble trouble = other.meet(); trouble != sync::Trouble::None)
        return u"a new laptop has trouble %1"_s.arg(int(trouble));
    const auto here = statesOf(*laptop);
    const auto there = statesOf(other);
    for (const auto &[name, state] : there) {
        const auto same = here.find(name);
        if (same == here.end())
            return u"%1 is not at %2"_s.arg(textOf(name)).arg(laptop.device());
        if (!isSame(same->second, state, m_known))
            return u"%1 is another at %2:%3; a new laptop has%4"_s.arg(textOf(name))
                .arg(laptop.device())
                .arg(textOf(same->second), textOf(state));
    }
    for (const auto &[name, state] : here) {
        if (!there.contains(name))
            return u"%1 is still at %2"_s.arg(textOf(name)).arg(laptop.device());
    }
    const size_t open = laptop->exchange->conflicts().size();
    if (const size_t wanted = other.exchange->conflicts().size(); open != wanted)
        return u"%1 conflicts at %2 instead of %3"_s.arg(open).arg(laptop.device()).arg(wanted);
    return {};
}

}  // namespace qianshao::tests
