// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/batch.h"

#include "models/changes/stateform.h"
#include "models/rules/check.h"

#include <algorithm>

namespace qianshao::store {

using changes::Action;
using changes::Change;
using changes::ChangeSet;
using changes::FieldChange;
using records::Kind;
using records::Uuid;
using records::Value;
using rules::Problem;
using rules::ProblemCode;
using Problems = std::vector<Problem>;

namespace {

template <records::Record R>
Problems checkAs(const Uuid &id, const std::vector<Value> &values)
{
    R record;
    record.id = id;
    records::forEachField<R>([&](const auto &field) {
        auto &member = record.*(field.member);
        member = records::ValueOf<std::remove_reference_t<decltype(member)>>::to(values[size_t(field.number) - 1]);
    });
    return rules::check(record);
}

Problems check(Kind kind, const Uuid &id, const std::vector<Value> &values)
{
    switch (kind) {
    case Kind::Unit: return checkAs<records::Unit>(id, values);
    case Kind::Staff: return checkAs<records::Staff>(id, values);
    case Kind::Address: return checkAs<records::Address>(id, values);
    case Kind::Person: return checkAs<records::Person>(id, values);
    case Kind::Instruction: return checkAs<records::Instruction>(id, values);
    case Kind::Call: return checkAs<records::Call>(id, values);
    case Kind::Visit: return checkAs<records::Visit>(id, values);
    case Kind::Feedback: return checkAs<records::Feedback>(id, values);
    case Kind::Victim: return checkAs<records::Victim>(id, values);
    case Kind::HeldRow: return checkAs<records::HeldRow>(id, values);
    case Kind::LimitProfile: return checkAs<records::LimitProfile>(id, values);
    case Kind::Setting: return checkAs<records::Setting>(id, values);
    case Kind::Attachment: return checkAs<records::Attachment>(id, values);
    case Kind::None: break;
    }
    return {{kind, id, {}, ProblemCode::NoSuchRecord}};
}

QString keyOf(Kind kind, int field)
{
    const auto fields = records::fieldsOf(kind);
    return size_t(field) <= fields.size() ? QString::fromLatin1(fields[size_t(field) - 1].key) : QString();
}

// Fields of a removed record that were written and hold nothing.
std::vector<int> emptiedIn(const Change &change, QByteArrayView unsent)
{
    std::vector<int> emptied;
    const auto states = changes::decodeStates(unsent, 1);
    if (!states || states->empty())
        return emptied;
    for (const changes::FieldState &field : states->front().fields) {
        const bool isThere = std::ranges::find(change.fields, field.field, &FieldChange::field) != change.fields.end();
        if (!isThere && size_t(field.field) <= records::fieldsOf(change.kind).size())
            emptied.push_back(field.field);
    }
    return emptied;
}

}  // namespace

std::vector<Value> Batch::valuesAfter(const Change &change, std::vector<Value> values)
{
    values.resize(records::fieldsOf(change.kind).size());
    for (const FieldChange &field : change.fields) {
        if (size_t(field.field) <= values.size())
            values[size_t(field.field) - 1] = field.after;
    }
    return values;
}

Batch::Batch(Store &store, Origin origin, StepInfo info, qint64 partner)
    : m_store(store),
      m_connection(store.m_connection),
      m_origin(origin),
      m_info(std::move(info)),
      m_came{partner, origin == Origin::Package},
      m_transaction(std::make_unique<Transaction>(m_connection)),
      m_departures(m_connection),
      m_counters(m_connection),
      m_held(m_connection),
      m_states(m_connection, m_counters),
      m_search(m_connection)
{
    // Another process may have removed what was remembered.
    m_store.m_tables.forget();
}

Batch::~Batch()
{
    if (m_transaction)
        m_store.m_tables.forget();
}

// The step is written with its first line, so that an empty set leaves no trace.
void Batch::begin()
{
    if (m_step != 0)
        return;
    const records::Instant now = m_store.now();
    constexpr qint64 thisDevice = 1;
    m_version = {changes::nextStamp(std::max(m_store.lastStamp(), m_seen), now.ms), thisDevice};
    if (m_reverts != 0)
        m_version.stamp += stampsToSpare;
    Query query =
        m_connection.query("INSERT INTO step (stamp, at, origin, author, label, reverts) VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(0, m_version.stamp).bind(1, now).bind(2, qint64(m_origin));
    m_info.author.isNull() ? query.bindNull(3) : query.bind(3, m_info.author);
    query.bind(4, m_info.label);
    m_reverts == 0 ? query.bindNull(5) : query.bind(5, m_reverts);
    query.run();
    m_step = m_connection.lastRow();
}

Batch::Mark Batch::mark() const
{
    return {m_runs, m_nextLine, m_counters, m_held, m_staleStates.size(), m_staleInstructionTexts.size(),
        m_staleVictimTexts.size(), m_written.size()};
}

void Batch::backTo(const Mark &mark)
{
    m_runs = mark.runs;
    m_nextLine = mark.nextLine;
    m_counters.takeFrom(mark.counters);
    m_held.takeFrom(mark.held);
    m_staleStates.resize(mark.states);
    m_staleInstructionTexts.resize(mark.instructionTexts);
    m_staleVictimTexts.resize(mark.victimTexts);
    m_written.resize(mark.written);
    m_store.m_tables.forget();
}

Problems Batch::problemsOf(const std::function<Problems()> &work)
{
    try {
        return work();
    } catch (const MissingReference &missing) {
        return {{missing.kind, {}, QString::fromLatin1(missing.field), ProblemCode::NoSuchRecord}};
    } catch (const ConstraintViolation &broken) {
        return {{Kind::None, {}, {}, broken.isForeignKey ? ProblemCode::StillUsed : ProblemCode::Duplicate}};
    }
}

Problems Batch::allOrNothing(const std::function<Problems()> &work)
{
    const Mark before = mark();
    m_connection.execute("SAVEPOINT change_set");
    Problems problems = problemsOf(work);
    if (!problems.empty()) {
        m_connection.execute("ROLLBACK TO change_set");
        backTo(before);
    }
    m_connection.execute("RELEASE change_set");
    settleStale();
    return problems;
}

Problems Batch::add(const ChangeSet &set)
{
    if (set.isEmpty())
        return {};
    begin();
    return allOrNothing([&] {
        for (const Change &change : set.changes) {
            try {
                if (Problems problems = write(change); !problems.empty())
                    return problems;
            } catch (const MissingReference &missing) {
                return Problems{
                    {change.kind, change.id, QString::fromLatin1(missing.field), ProblemCode::NoSuchRecord}};
            } catch (const ConstraintViolation &broken) {
                return Problems{{change.kind, change.id, {},
                    broken.isForeignKey ? ProblemCode::StillUsed : ProblemCode::Duplicate}};
            }
        }
        return Problems();
    });
}

Problems Batch::write(const Change &change)
{
    if (!records::tableOf(change.kind) || change.id.isNull())
        return {{change.kind, change.id, {}, ProblemCode::NoSuchRecord}};
    switch (change.action) {
    case Action::Insert: {
        if (!isFromElsewhere()) {
            if (Problems problems = check(change.kind, change.id, valuesAfter(change, {})); !problems.empty())
                return problems;
        }
        insert(change);
        return {};
    }
    case Action::Update: return update(change);
    case Action::Remove: return remove(change);
    }
    return {};
}

void Batch::insert(const Change &change)
{
    FieldVersions versions;
    if (const auto stone =
            m_origin == Origin::Revert ? readTombstone(m_connection, change.kind, change.id) : std::nullopt) {
        // Whoever brings a record back knows of all that its remover knew of.
        const FieldVersion again = overwritten({stone->at, stone->known, {}}, m_version);
        for (const FieldChange &field : change.fields) {
            if (!again.known.empty())
                versions[field.field] = again;
        }
        // What was emptied before it was removed stays empty.
        for (const int field : emptiedIn(change, stone->unsent))
            versions[field] = again;
        dropTombstone(change.kind, change.id);
        m_broughtBack.emplace_back(change.kind, change.id);
    }
    insert(change, m_version, versions);
}

qint64 Batch::insert(const Change &change, changes::Version version, const FieldVersions &versions)
{
    const qint64 row = m_store.m_tables[change.kind].insert(change, version, versions);
    m_counters.add("rows", qint64(change.kind), 1);
    noteInserted(change.kind, row);
    touch(change, nullptr, row);
    return row;
}

// What comes from elsewhere was merged, so it may differ.
Problems Batch::changedSince(const Change &change, const StoredRow &current) const
{
    Problems problems;
    for (const FieldChange &field : change.fields) {
        if (!isFromElsewhere() && current.value(field.field) != field.before)
            problems.push_back({change.kind, change.id, keyOf(change.kind, field.field), ProblemCode::ChangedSince});
    }
    return problems;
}

Problems Batch::update(const Change &change)
{
    KindTable &table = m_store.m_tables[change.kind];
    const auto current = table.read(m_store.m_tables.rowOf(change.kind, change.id));
    if (!current)
        return {{change.kind, change.id, {}, ProblemCode::NoSuchRecord}};
    if (change.fields.empty())
        return {};
    Problems problems = changedSince(change, *current);
    if (problems.empty() && !isFromElsewhere())
        problems = check(change.kind, change.id, valuesAfter(change, current->values));
    if (!problems.empty())
        return problems;
    table.update(*current, change, versionsAfter(*current, change));
    settleConflict(change.kind, *current);
    settleReferences(change, current->row);
    noteChanged(change, current->row, settledBy(change, *current));
    touch(change, &*current, current->row);
    return {};
}

Applied Batch::commit()
{
    Applied applied;
    for (const auto &[kind, run] : m_runs)
        write(run);
    m_runs.clear();
    if (m_hasNewAliases)
        settleConflicts();
    derive();
    m_counters.write();
    m_held.write();
    try {
        m_transaction->commit();
    } catch (const ConstraintViolation &) {
        // Deferred references: something newer refers to what was to be taken back.
        applied.problems.push_back({Kind::None, {}, {}, ProblemCode::StillUsed});
        m_transaction.reset();
        m_store.m_tables.forget();
        return applied;
    }
    m_transaction.reset();
    applied.step = m_step;
    // Unless somebody took one in between.
    if (m_step == m_store.m_seenStep + 1)
        m_store.m_seenStep = m_step;
    applied.touched.everything = m_written.size() > mostNamed;
    if (!applied.touched.everything) {
        for (const auto &[kind, row] : m_written)
            applied.touched.rows[kind].push_back(row);
        for (auto &[kind, rows] : applied.touched.rows)
            sortUnique(rows);
    }
    Q_EMIT m_store.changed(applied.touched);
    return applied;
}

}  // namespace qianshao::store
