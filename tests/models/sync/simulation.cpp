// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/simulation.h"

#include "models/store/storecheck.h"
#include "tests/models/sync/simulatedacts.h"

namespace qianshao::tests {

using namespace Qt::StringLiterals;
using changes::Change;
using changes::Page;
using changes::Push;
using changes::PushReply;
using changes::RecordState;
using records::Kind;
using sync::Heard;
using sync::Trouble;

namespace {

constexpr qint64 patience = 30'000;  // ms until somebody gives up

// Enough to see which writing differs.
QString textOf(const RecordState &state)
{
    QString text;
    for (const changes::FieldState &field : state.fields) {
        text += u" %1:"_s.arg(field.field);
        for (const changes::Written &written : field.values)
            text += u" %1/%2"_s.arg(written.at.stamp).arg(written.at.device);
        for (const changes::Version &at : field.known)
            text += u" (%1/%2)"_s.arg(at.stamp).arg(at.device);
    }
    for (const changes::Version &at : state.removal)
        text += u" removal %1/%2"_s.arg(at.stamp).arg(at.device);
    return text;
}

}  // namespace

class Simulation::Line final : public sync::HubLine {
public:
    Line(Simulation &world, Laptop &laptop) : m_world(world), m_laptop(laptop) {}

    void push(const Push &push, Heard<PushReply> heard) override;
    void pull(changes::Place after, int most, Heard<Page> heard) override;

private:
    Simulation &m_world;
    Laptop &m_laptop;
};

struct Simulation::Laptop {
    Laptop(Simulation &world, qint64 number) : device(number), line(world, *this) { start(); }
    void start() { round = std::make_unique<sync::Round>(device.exchange(), line, sync::RoundSizes{4, 6}); }

    Device device;
    Line line;
    std::unique_ptr<sync::Round> round;
    qint64 offlineUntil = 0;
    quint64 rounds = 0;
};

void Simulation::Line::push(const Push &push, Heard<PushReply> heard)
{
    const qint64 device = m_laptop.device.exchange().device();
    m_world.send(m_laptop, changes::encode(push), [this, device, heard](const QByteArray &bytes) {
        const auto arrived = changes::decodePush(bytes);
        m_world.m_hub.receive(arrived->states, {device, arrived->upTo});
        const QByteArray reply = changes::encode(PushReply{arrived->number, {}});
        m_world.send(m_laptop, reply, [heard](const QByteArray &answer) { heard(*changes::decodePushReply(answer)); });
    });
}

void Simulation::Line::pull(changes::Place after, int most, Heard<Page> heard)
{
    const qint64 device = m_laptop.device.exchange().device();
    m_world.send(m_laptop, {}, [this, device, after, most, heard](const QByteArray &) {
        const QByteArray page = changes::encode(m_world.m_hub.page(after.upTo, device, size_t(most)));
        m_world.send(m_laptop, page, [heard](const QByteArray &answer) { heard(*changes::decodePage(answer)); });
    });
}

Simulation::Simulation(quint32 seed, int devices) : m_random(seed)
{
    for (int i = 0; i < devices; ++i)
        m_laptops.push_back(std::make_unique<Laptop>(*this, qint64(1 + m_random() % 0xffff'ffff)));
}

Simulation::~Simulation() = default;

void Simulation::later(qint64 ms, std::function<void()> what)
{
    m_events.emplace(m_now + ms, std::move(what));
}

void Simulation::passTo(qint64 time)
{
    while (!m_events.empty() && m_events.begin()->first <= time) {
        m_now = m_events.begin()->first;
        const auto what = std::move(m_events.begin()->second);
        m_events.erase(m_events.begin());
        what();
    }
    m_now = time;
}

void Simulation::send(
    const Laptop &laptop, const QByteArray &bytes, const std::function<void(const QByteArray &)> &arrived)
{
    const bool isLost = !m_isCalm && (below(6) == 0 || laptop.offlineUntil > m_now);
    const int copies = isLost ? 0 : !m_isCalm && below(8) == 0 ? 2 : 1;
    m_counts.lost += isLost ? 1 : 0;
    m_counts.doubled += copies == 2 ? 1 : 0;
    for (int copy = 0; copy < copies; ++copy) {
        // Now and then so late that much has happened since.
        const qint64 delay = m_isCalm ? 1 : below(12) == 0 ? qint64(below(300'000)) : qint64(below(300));
        later(delay, [bytes, arrived] { arrived(bytes); });
    }
}

void Simulation::run(int acts)
{
    for (int i = 0; i < acts; ++i) {
        Laptop &laptop = *m_laptops[below(m_laptops.size())];
        switch (below(5)) {
        case 0: converse(laptop); break;
        case 1: disturb(laptop); break;
        default: act(laptop);
        }
        // Half of them while something is on its way.
        passTo(m_now + qint64(below(below(2) == 0 ? 200 : 20'000)));
    }
}

void Simulation::converse(Laptop &laptop)
{
    if (laptop.round->isRunning())
        return;
    const quint64 round = ++laptop.rounds;
    laptop.round->begin([](Trouble) {});
    later(patience, [&laptop, round] {
        if (laptop.rounds == round)
            laptop.round->giveUp();
    });
}

void Simulation::disturb(Laptop &laptop)
{
    switch (below(4)) {
    case 0: laptop.offlineUntil = m_now + qint64(below(400'000)); break;
    case 1: laptop.device.file.passMinutes(qint64(below(1200)) - 600); break;
    case 2:
        ++m_counts.kills;
        ++laptop.rounds;
        laptop.round.reset();
        laptop.device.reopen();
        laptop.start();
        break;
    default: break;
    }
}

// Somebody thinks better of what they changed last, which others may have heard of, or overwritten.
void Simulation::takeBack(Laptop &laptop)
{
    qint64 step = 0;
    {
        store::Query query = laptop.device.file->connection().query(
            "SELECT max(s.seq) FROM step s JOIN journal j ON j.step = s.seq "
            "WHERE s.origin IN (1, 4) AND s.reverted IS NULL AND j.payload IS NOT NULL");
        step = query.next() ? query.integer(0) : 0;
    }
    const auto hasConflict = [&](const std::vector<RecordState> &states) {
        return std::ranges::any_of(states, [](const RecordState &state) { return changes::hasConflict(state); });
    };
    const store::Applied applied = laptop.device.file->revert(step);
    std::vector<RecordState> states;
    for (const auto &[kind, rows] : applied.touched.rows) {
        for (const qint64 row : rows) {
            if (auto state = laptop.device.exchange().stateOf(kind, row))
                states.push_back(std::move(*state));
        }
    }
    m_counts.reopened += applied.problems.empty() && hasConflict(states) ? 1 : 0;
    m_reference.insert(m_reference.end(), states.begin(), states.end());
}

void Simulation::act(Laptop &laptop)
{
    laptop.device.file.passMinutes(qint64(below(30)));
    if (below(10) == 0)
        return takeBack(laptop);
    const auto states = [&](const Change &change) {
        return laptop.device.exchange().stateOf(change.kind, laptop.device.file->rowOf(change.kind, change.id));
    };
    // What stood there before matters only where it is removed, and then it is as it was a moment ago.
    std::map<std::pair<Kind, records::Uuid>, RecordState> before;
    for (const Kind kind : {Kind::Person, Kind::Instruction}) {
        for (const RecordState &state : laptop.device.exchange().statesOf(kind))
            before[{kind, state.id}] = state;
    }
    const auto change = randomAct(laptop.device, m_random);
    if (!change)
        return;
    if (change->action != changes::Action::Remove) {
        m_reference.push_back(*states(*change));
        return;
    }
    ++m_counts.removals;
    RecordState removed = before.at({change->kind, change->id});
    changes::remove(removed, {laptop.device.file->lastStamp(), laptop.device.exchange().device()}, {});
    m_reference.push_back(removed);
}

void Simulation::heal()
{
    m_isCalm = true;
    // Whoever speaks last may have said something that the first has not heard.
    qint64 before = -1;
    for (int round = 0; round < 10 && before != m_hub.last(); ++round) {
        before = m_hub.last();
        for (const auto &laptop : m_laptops) {
            passTo(m_now + 2 * patience);
            converse(*laptop);
        }
        passTo(m_now + 2 * patience);
    }
    m_counts.aliases = int(m_hub.identities().aliases.size());
    for (const auto &[key, kept] : m_hub.records())
        m_counts.conflicts += changes::hasConflict(kept.state) ? 1 : 0;
}

QString Simulation::fault()
{
    // Everything that was ever written, by the ids that the records have now.
    changes::Identities known = m_hub.identities();
    changes::settleIdentities(m_reference, known);
    for (const RecordState &state : m_reference) {
        const auto kept = m_hub.records().find({state.kind, state.id});
        if (kept == m_hub.records().end())
            return u"the hub never heard of %1"_s.arg(state.id.toString());
        if (changes::merged(kept->second.state, state).fields != kept->second.state.fields)
            return u"a writing in %1 is lost:%2; the hub has%3"_s.arg(
                state.id.toString(), textOf(state), textOf(kept->second.state));
    }
    for (const auto &laptop : m_laptops) {
        if (const QString fault = faultOf(*laptop); !fault.isEmpty())
            return u"device %1: %2"_s.arg(laptop->device.exchange().device()).arg(fault);
    }
    return {};
}

// Whatever ids what they refer to had when they were written.
bool Simulation::isSame(const RecordState &one, const RecordState &other) const
{
    std::vector<RecordState> both{one, other};
    changes::Identities known = m_hub.identities();
    changes::settleIdentities(both, known);
    return both[0].fields == both[1].fields;
}

QString Simulation::faultOf(Laptop &laptop) const
{
    store::Exchange &exchange = laptop.device.exchange();
    if (exchange.waitingCount() > 0 || exchange.stranded() > 0)
        return u"%1 wait, %2 are stranded"_s.arg(exchange.waitingCount()).arg(exchange.stranded());
    size_t conflicts = 0;
    for (const auto &[key, kept] : m_hub.records()) {
        const qint64 row = laptop.device.file->rowOf(key.first, key.second);
        const auto state = exchange.stateOf(key.first, row);
        if (changes::isRemoved(kept.state) != !state)
            return u"%1 is %2 here"_s.arg(key.second.toString(), state ? u"still"_s : u"not"_s);
        if (state && !isSame(*state, kept.state))
            return u"%1 is another here:%2; the hub has%3"_s.arg(
                key.second.toString(), textOf(*state), textOf(kept.state));
        conflicts += state && changes::hasConflict(kept.state) ? 1 : 0;
    }
    if (exchange.conflicts().size() != conflicts)
        return u"%1 conflicts instead of %2"_s.arg(exchange.conflicts().size()).arg(conflicts);
    const auto findings = store::check(*laptop.device.file);
    return findings.empty() ? QString() : u"check: part %1, %2"_s.arg(int(findings[0].part)).arg(findings[0].first);
}

}  // namespace qianshao::tests
