// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/packages/discworld.h"

#include "tests/models/sync/simulatedacts.h"

namespace qianshao::tests {

using namespace Qt::StringLiterals;
using changes::FieldState;
using changes::RecordState;
using records::Kind;
using records::Uuid;

namespace {

// Enough to see which writing differs.
QString textOf(const std::vector<FieldState> &fields)
{
    QString text;
    for (const FieldState &field : fields) {
        text += u" %1:"_s.arg(field.field);
        for (const changes::Written &written : field.values)
            text += u" %1/%2"_s.arg(written.at.stamp).arg(written.at.device);
        for (const changes::Version &at : field.known)
            text += u" (%1/%2)"_s.arg(at.stamp).arg(at.device);
    }
    return text;
}

}  // namespace

// A chain, a star or all with all; in every second world some of them are on line.
DiscWorld::DiscWorld(quint32 seed) : m_random(seed)
{
    const size_t count = 2 + below(3);
    for (size_t i = 0; i < count; ++i)
        m_laptops.push_back(std::make_unique<PackageLaptop>(1 + i + seed % 50));
    const size_t shape = below(3);
    for (size_t i = 1; i < count; ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (shape == 0 ? j + 1 == i : shape == 1 ? j == 0 : true)
                connect(*m_laptops[i], *m_laptops[j]);
        }
    }
    if (below(2) == 0)
        return;
    m_counts.withHub = 1;
    for (const auto &laptop : m_laptops) {
        if (m_online.empty() || below(2) == 0)
            m_online.push_back(laptop.get());
    }
}

DiscWorld::~DiscWorld() = default;

void DiscWorld::connect(PackageLaptop &one, PackageLaptop &other)
{
    one.addPartner(other);
    other.addPartner(one);
    m_roads.push_back({&one, &other});
    m_roads.push_back({&other, &one});
}

void DiscWorld::run(int acts)
{
    for (int i = 0; i < acts; ++i) {
        PackageLaptop &laptop = *m_laptops[below(m_laptops.size())];
        const Road &road = m_roads[below(m_roads.size())];
        switch (below(10)) {
        case 0: disturb(laptop); break;
        case 1:
        case 2: send(road); break;
        case 3:
        case 4: deliver(); break;
        case 5:
            if (below(3) == 0)
                ask(road);
            break;
        case 6:
            if (!m_online.empty())
                m_online[below(m_online.size())]->meet(m_hub);
            break;
        default: act(laptop);
        }
    }
}

void DiscWorld::disturb(PackageLaptop &laptop)
{
    if (below(2) == 0)
        laptop.file.passMinutes(qint64(below(4000)) - 2000);
    else
        laptop.killAndReopen();
}

void DiscWorld::act(PackageLaptop &laptop)
{
    laptop.file.passMinutes(qint64(below(30)));
    // What stood there before matters only where it is removed, and then it is as it was a moment ago.
    std::map<Name, RecordState> before;
    for (const Kind kind : {Kind::Person, Kind::Instruction, Kind::Visit, Kind::Attachment}) {
        for (const RecordState &state : laptop.exchange().statesOf(kind))
            before[{kind, state.id}] = state;
    }
    // No roster here, so nobody whose role or community would matter.
    const records::Staff officer{.role = records::Role::Officer};
    const auto set = randomAct(*laptop.file, officer, m_random);
    if (set.isEmpty() || !laptop.file->apply(set, store::Origin::Edit).problems.empty())
        return;
    for (const changes::Change &change : set.changes) {
        if (change.action != changes::Action::Remove) {
            m_reference.push_back(*laptop.exchange().stateOf(change.kind, laptop.file->rowOf(change.kind, change.id)));
            continue;
        }
        ++m_counts.removals;
        RecordState removed = before.at({change.kind, change.id});
        changes::remove(removed, {laptop.file->lastStamp(), laptop.exchange().device()}, {});
        m_reference.push_back(removed);
    }
}

bool DiscWorld::send(const Road &road, int from)
{
    auto order = road.from->orderFor(*road.to);
    order.from = from;
    try {
        m_onTheWay.push_back({road.to, road.from->make(order).paths.front()});
    } catch (const packages::Refusal &) {
        return false;
    }
    ++m_counts.made;
    return true;
}

void DiscWorld::deliver()
{
    if (m_onTheWay.empty())
        return;
    const size_t which = below(m_onTheWay.size());
    const Disc disc = m_onTheWay[which];
    const size_t luck = below(8);
    if (luck == 0)
        ++m_counts.lost;
    else
        take(disc);
    if (luck == 1)
        ++m_counts.doubled;  // and lies about, to be taken once more
    else
        m_onTheWay.erase(m_onTheWay.begin() + ptrdiff_t(which));
}

void DiscWorld::take(const Disc &disc)
{
    const auto take = [&disc] { (void)packages::importPackage(*disc.to->file, disc.to->vault, disc.path); };
    try {
        take();
    } catch (const packages::Refusal &refusal) {
        if (refusal.code() != packages::Refusal::Code::ClockAhead)
            throw;
        ++m_counts.ahead;
        setClocksRight();
        take();
    }
}

// It is as late as the latest of them says.
void DiscWorld::setClocksRight()
{
    qint64 latest = 0;
    for (const auto &laptop : m_laptops)
        latest = std::max({latest, laptop->file.now().ms, changes::wallOf(laptop->file->lastStamp())});
    for (const auto &laptop : m_laptops)
        laptop->file.setNow({latest});
}

bool DiscWorld::ask(const Road &road)
{
    const auto missing = store::PackageRegister(*road.to->file).missing(road.from->device());
    if (!missing)
        return false;
    ++m_counts.asked;
    return send(road, security::missingPackagesFromText(security::toText(*missing)).first);
}

bool DiscWorld::heal()
{
    for (int round = 0; round < 30; ++round) {
        const qint64 before = m_hub.last();
        bool isMoving = false;
        for (const Road &road : m_roads) {
            (void)send(road);
            for (; !m_onTheWay.empty(); m_onTheWay.pop_back()) {
                take(m_onTheWay.back());
                isMoving = true;
            }
            // The last disc may be lost: nobody knows until the next one comes.
            const int made = store::PackageRegister(*road.from->file).lastMade(road.to->device()).number;
            const int taken = store::PackageRegister(*road.to->file).takenUpTo(road.from->device());
            isMoving = ask(road) || (made > taken && send(road, taken + 1)) || isMoving;
        }
        for (PackageLaptop *laptop : m_online)
            laptop->meet(m_hub);
        if (!isMoving && m_hub.last() == before)
            return true;
    }
    return false;
}

DiscWorld::Name DiscWorld::canonical(Name name) const
{
    for (auto next = m_names.find(name); next != m_names.end() && next->second != name; next = m_names.find(name))
        name = next->second;
    return name;
}

// Whoever says that two names are one is believed; the smaller one stands for both.
void DiscWorld::learnNames()
{
    const auto join = [this](Kind kind, const Uuid &one, const Uuid &other) {
        const Name first = canonical({kind, one});
        const Name second = canonical({kind, other});
        if (first != second)
            m_names[std::max(first, second)] = std::min(first, second);
    };
    for (const auto &laptop : m_laptops) {
        store::Query query = laptop->file->connection().query("SELECT kind, id, now FROM alias");
        while (query.next())
            join(Kind(query.integer(0)), query.uuid(1), query.uuid(2));
    }
    for (const auto &[name, now] : m_hub.identities().aliases)
        join(name.first, name.second, now);
    m_counts.aliases = int(m_names.size());
}

std::vector<FieldState> DiscWorld::settled(Kind kind, std::vector<FieldState> fields) const
{
    for (FieldState &field : fields) {
        const auto infos = records::fieldsOf(kind);
        for (changes::Written &written : field.values) {
            if (const auto *target = std::get_if<Uuid>(&written.value))
                written.value = canonical({infos[size_t(field.field) - 1].reference, *target}).second;
        }
    }
    return fields;
}

DiscWorld::Records DiscWorld::recordsOf(PackageLaptop &laptop) const
{
    Records all;
    for (const auto &[name, fields] : laptop.all())
        all[canonical(name)] = settled(name.first, fields);
    return all;
}

QString DiscWorld::fault()
{
    learnNames();
    const Records expected = recordsOf(*m_laptops.front());
    for (const auto &[name, fields] : expected)
        m_counts.conflicts +=
            std::ranges::any_of(fields, [](const auto &field) { return changes::hasConflict(field); });
    for (const auto &laptop : m_laptops) {
        const QString who = security::deviceText(laptop->device());
        const Records all = recordsOf(*laptop);
        for (const auto &[name, fields] : expected) {
            const auto found = all.find(name);
            if (found == all.end())
                return u"%1 lacks %2 %3"_s.arg(who).arg(int(name.first)).arg(name.second.toString());
            if (found->second != fields)
                return u"%1: %2 %3 is%4 and not%5"_s.arg(who)
                    .arg(int(name.first))
                    .arg(name.second.toString(), textOf(found->second), textOf(fields));
        }
        if (all.size() != expected.size())
            return u"%1 has %2 records, not %3"_s.arg(who).arg(all.size()).arg(expected.size());
        const auto conflicts = std::ranges::count_if(all, [](const auto &record) {
            return std::ranges::any_of(record.second, [](const auto &field) { return changes::hasConflict(field); });
        });
        if (std::ssize(laptop->exchange().conflicts()) != conflicts)
            return u"%1: %2 conflicts instead of %3"_s.arg(who)
                .arg(laptop->exchange().conflicts().size())
                .arg(conflicts);
        if (laptop->exchange().stranded() > 0)
            return u"%1: %2 are stranded"_s.arg(who).arg(laptop->exchange().stranded());
        if (const auto findings = store::check(*laptop->file); !findings.empty())
            return u"%1: check: part %2, %3"_s.arg(who).arg(int(findings[0].part)).arg(findings[0].first);
    }
    for (const RecordState &state : m_reference) {
        const auto found = expected.find(canonical({state.kind, state.id}));
        if (found == expected.end()) {
            if (!changes::isRemoved(state) && std::ranges::none_of(m_reference, [&](const RecordState &other) {
                    return changes::isRemoved(other)
                        && canonical({other.kind, other.id}) == canonical({state.kind, state.id});
                }))
                return u"%1 is gone"_s.arg(state.id.toString());
            continue;
        }
        const RecordState kept{.kind = state.kind, .id = state.id, .fields = found->second};
        const RecordState wrote{.kind = state.kind, .id = state.id, .fields = settled(state.kind, state.fields)};
        if (changes::merged(kept, wrote).fields != kept.fields)
            return u"a writing in %1 is lost:%2; there is%3"_s.arg(
                state.id.toString(), textOf(wrote.fields), textOf(kept.fields));
    }
    for (const auto &[name, kept] : m_hub.records()) {
        const auto found = expected.find(canonical(name));
        if (changes::isRemoved(kept.state) != (found == expected.end()))
            return u"the hub has %1 otherwise"_s.arg(name.second.toString());
        if (found != expected.end() && settled(name.first, kept.state.fields) != found->second)
            return u"the hub has %1 as%2 and not%3"_s.arg(
                name.second.toString(), textOf(kept.state.fields), textOf(found->second));
    }
    if (!m_online.empty() && m_hub.records().size() < expected.size())
        return u"the hub has only %1 records of %2"_s.arg(m_hub.records().size()).arg(expected.size());
    return {};
}

}  // namespace qianshao::tests
