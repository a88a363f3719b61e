// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/simulatedlaptop.h"

// What people do, and what is remembered of it.
namespace qianshao::tests {

using namespace Qt::StringLiterals;
using changes::Change;
using changes::ChangeSet;
using changes::RecordState;

void Simulation::note(const Laptop &laptop, std::vector<RecordState> states)
{
    const qint64 device = const_cast<Laptop &>(laptop).device.exchange().device();
    for (RecordState &state : states)
        m_writings.push_back({device, std::move(state)});
}

void Simulation::noteTaken(qint64 device, size_t written, const changes::Push &push, const changes::PushReply &reply)
{
    std::set<std::pair<records::Kind, records::Uuid>> taken;
    for (const RecordState &state : push.states)
        taken.emplace(state.kind, state.id);
    for (Writing &writing : std::span(m_writings).first(written)) {
        if (writing.device == device && taken.contains({writing.state.kind, writing.state.id}))
            writing.isTaken = true;
    }
    for (const changes::Refused &refused : reply.refused)
        m_refused.emplace(device, refused.kind, refused.id, refused.field);
}

void Simulation::failed(const Laptop &laptop, const store::Failure &failure)
{
    ++m_counts.fullDisks;
    tell(laptop, u"fails: code %1, %2"_s.arg(int(failure.code())).arg(failure.detail()));
    if (!laptop.isFull || failure.code() != store::Failure::Code::DiskFull)
        m_fault = u"a write failed with code %1: %2"_s.arg(int(failure.code())).arg(failure.detail());
}

void Simulation::act(Laptop &laptop)
{
    if (laptop.isEnded)
        return;
    laptop.device.file.passMinutes(qint64(below(30)));
    if (below(10) == 0)
        return takeBack(laptop);
    // Now and then much happens before the next word with the hub.
    const size_t acts = below(8) == 0 ? 2 + below(8) : 1;
    const records::Staff who = laptop.who();
    for (size_t done = 0, attempt = 0; done < acts && attempt < 3 * acts; ++attempt) {
        const auto set = randomAct(*laptop.device.file, who, m_random);
        if (set.isEmpty())
            continue;
        write(laptop, set);
        ++done;
    }
}

void Simulation::write(Laptop &laptop, const ChangeSet &set)
{
    const auto states = [&] {
        std::vector<std::optional<RecordState>> all;
        for (const Change &change : set.changes)
            all.push_back(
                laptop.device.exchange().stateOf(change.kind, laptop.device.file->rowOf(change.kind, change.id)));
        return all;
    };
    const auto before = states();
    const qint64 stamp = laptop.device.file->lastStamp();
    try {
        const auto applied = laptop.device.file->apply(set, store::Origin::Edit, {{}, laptop.author});
        if (!applied.problems.empty())
            return;
    } catch (const store::Failure &failure) {
        failed(laptop, failure);
        if (states() != before || laptop.device.file->lastStamp() != stamp)
            m_fault = u"half of a failed act stays"_s;
        return;
    }
    const auto after = states();
    for (size_t i = 0; i < set.changes.size(); ++i)
        noteChange(laptop, set.changes[i], before[i], after[i]);
}

void Simulation::noteChange(const Laptop &laptop, const Change &change, const std::optional<RecordState> &before,
    const std::optional<RecordState> &after)
{
    const bool isRemoval = change.action == changes::Action::Remove;
    QStringList fields;
    for (const changes::FieldChange &field : change.fields)
        fields.append(QString::number(field.field));
    tell(laptop,
        u"%1 %2 of kind %3, fields %4"_s.arg(isRemoval ? u"removes"_s : u"writes"_s, change.id.toString())
            .arg(int(change.kind))
            .arg(fields.join(u' ')));
    if (!isRemoval)
        return note(laptop, {*after});
    ++m_counts.removals;
    note(laptop, {removedNow(const_cast<Laptop &>(laptop), *before)});
}

// By the last act there.
RecordState Simulation::removedNow(Laptop &laptop, RecordState state)
{
    changes::remove(state, {laptop.device.file->lastStamp(), laptop.device.exchange().device()}, {});
    return state;
}

// Somebody thinks better of what they did last, which others may have heard of, or overwritten.
void Simulation::takeBack(Laptop &laptop)
{
    const qint64 step = lastStepOf(laptop);
    const std::vector<RecordState> inserted = insertedBy(laptop, step);
    store::Applied applied;
    try {
        applied = laptop.device.file->revert(step);
    } catch (const store::Failure &failure) {
        failed(laptop, failure);
        return;
    }
    store::Exchange &exchange = laptop.device.exchange();
    std::vector<RecordState> states;
    for (const auto &[kind, rows] : applied.touched.rows) {
        for (const qint64 row : rows) {
            if (auto state = exchange.stateOf(kind, row))
                states.push_back(std::move(*state));
        }
    }
    for (const RecordState &state : inserted) {
        if (laptop.device.file->rowOf(state.kind, state.id) == 0)
            states.push_back(removedNow(laptop, state));
    }
    tell(laptop, u"takes back step %1"_s.arg(step));
    const auto isOpen = [](const RecordState &state) { return changes::hasConflict(state); };
    m_counts.reopened += applied.problems.empty() && std::ranges::any_of(states, isOpen) ? 1 : 0;
    note(laptop, std::move(states));
}

// Of their own, and not the one with which the station began. 0: none.
qint64 Simulation::lastStepOf(Laptop &laptop)
{
    store::Query query = laptop.device.file->connection().query(
        "SELECT max(seq) FROM step s WHERE origin IN (1, 4) AND reverted IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM journal j WHERE j.step = s.seq AND j.kind = ? AND j.payload IS NULL)");
    query.bind(0, qint64(records::Kind::Staff));
    return query.next() ? query.integer(0) : 0;
}

std::vector<RecordState> Simulation::insertedBy(Laptop &laptop, qint64 step)
{
    std::vector<RecordState> states;
    store::Query query = laptop.device.file->connection().query(
        "SELECT kind, first_row, last_row FROM journal WHERE step = ? AND payload IS NULL");
    query.bind(0, step);
    while (query.next()) {
        for (qint64 row = query.integer(1); row <= query.integer(2); ++row) {
            if (auto state = laptop.device.exchange().stateOf(records::Kind(query.integer(0)), row))
                states.push_back(std::move(*state));
        }
    }
    return states;
}

}  // namespace qianshao::tests
