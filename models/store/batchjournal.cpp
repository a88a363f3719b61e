// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/wire.h"
#include "models/records/all.h"
#include "models/store/batch.h"
#include "models/store/versions.h"

// What a batch writes of its deeds, and how it takes an earlier step's back.
namespace qianshao::store {

using changes::Action;
using changes::Change;
using records::Kind;
using records::Value;
using rules::ProblemCode;
using Problems = std::vector<rules::Problem>;

namespace {

constexpr qint64 rowsBetweenAsking = 500;

// What stands in a payload behind the change.
FieldVersions settledIn(const QByteArray &payload)
{
    return decodeVersions(QByteArrayView(payload).sliced(changes::sizeOfChange(payload)));
}

}  // namespace

void Batch::noteWritten(Kind kind, qint64 row)
{
    if (m_written.size() <= mostNamed)
        m_written.emplace_back(kind, row);
}

void Batch::noteInserted(Kind kind, qint64 row)
{
    noteWritten(kind, row);
    if (records::isLocal(kind))
        return;
    const auto run = m_runs.find(kind);
    if (run != m_runs.end() && run->second.last + 1 == row) {
        run->second.last = row;
        return;
    }
    if (run != m_runs.end()) {
        write(run->second);
        m_runs.erase(run);
    }
    m_runs.emplace(kind, Line{m_nextLine++, kind, row, row, {}});
}

void Batch::noteChanged(const Change &change, qint64 row, const FieldVersions &settled)
{
    noteWritten(change.kind, row);
    if (records::isLocal(change.kind))
        return;
    write(Line{m_nextLine++, change.kind, row, row, changes::encode(change) + encodeVersions(settled)});
    if (!records::travels(change.kind) || isFromElsewhere())
        return;
    m_departures.note(change.kind, change.id, m_version.stamp, 0);
    if (change.action == Action::Update)
        putInOutbox(change.kind, row, m_version.stamp);
}

void Batch::putInOutbox(Kind kind, qint64 row, qint64 since)
{
    Query query = m_connection.query("INSERT INTO outbox (kind, row, since) VALUES (?, ?, ?) "
                                     "ON CONFLICT (kind, row) DO UPDATE SET since = min(since, excluded.since)");
    query.bind(0, qint64(kind)).bind(1, row).bind(2, since);
    query.run();
}

void Batch::write(const Line &line)
{
    Query query = m_connection.query(
        "INSERT INTO journal (step, n, kind, first_row, last_row, payload) VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(0, m_step).bind(1, line.n).bind(2, qint64(line.kind)).bind(3, line.first).bind(4, line.last);
    line.payload.isEmpty() ? query.bindNull(5) : query.bindBlob(5, line.payload);
    query.run();
    if (!line.payload.isEmpty() || !records::travels(line.kind) || isFromElsewhere() || m_origin == Origin::Shipped)
        return;
    m_departures.noteRows(line.kind, line.first, line.last, m_version.stamp);
    Query outbox =
        m_connection.query(QByteArray("INSERT OR IGNORE INTO outbox (kind, row, since) SELECT ?1, row, ?4 FROM ")
            + records::tableOf(line.kind) + " WHERE row BETWEEN ?2 AND ?3");
    outbox.bind(0, qint64(line.kind)).bind(1, line.first).bind(2, line.last).bind(3, m_version.stamp);
    outbox.run();
}

Problems Batch::addRevert(qint64 step, const GoOn &goOn)
{
    qint64 stamp = 0;
    {
        Query query = m_connection.query("SELECT stamp FROM step WHERE seq = ? AND reverted IS NULL");
        query.bind(0, step);
        if (!query.next())
            return {{Kind::None, {}, {}, ProblemCode::NoSuchRecord}};
        stamp = query.integer(0);
    }
    m_reverts = step;
    begin();
    // Records of one step refer to each other; taken away, only the whole must hold together.
    m_connection.execute("PRAGMA defer_foreign_keys = ON");
    const double total = double(m_store.sizeOf(step));
    qint64 done = 0;
    const auto doneOne = [&] {
        ++done;
        return !goOn || done % rowsBetweenAsking != 0 || goOn(double(done) / total);
    };
    // Without a savepoint: what stands in the way ends the whole batch, and SQLite walks through all that a savepoint
    // has kept after each statement.
    return problemsOf([&] {
        qint64 n = std::numeric_limits<qint64>::max();
        while (true) {
            std::optional<Line> line;
            {
                Query query = m_connection.query("SELECT n, kind, first_row, last_row, payload FROM journal "
                                                 "WHERE step = ? AND n < ? ORDER BY n DESC LIMIT 1");
                query.bind(0, step).bind(1, n);
                if (query.next())
                    line = Line{
                        query.integer(0), Kind(query.integer(1)), query.integer(2), query.integer(3), query.blob(4)};
            }
            if (!line)
                break;
            n = line->n;
            if (Problems problems = revertLine(*line, stamp, doneOne); !problems.empty())
                return problems;
        }
        Query query = m_connection.query("UPDATE step SET reverted = ? WHERE seq = ?");
        query.bind(0, m_step).bind(1, step);
        query.run();
        return Problems();
    });
}

Problems Batch::revertLine(const Line &line, qint64 stamp, const std::function<bool()> &goOn)
{
    Problems cancelled{{Kind::None, {}, {}, ProblemCode::Cancelled}};
    if (!line.payload.isEmpty()) {
        const auto change = changes::decode(line.payload);
        if (!change)
            throw Failure(Failure::Code::Damaged, m_connection.path(), QStringLiteral("journal"));
        if (!goOn())
            return cancelled;
        const FieldVersions settled = settledIn(line.payload);
        if (!isLastWord(*change, settled, stamp))
            return {{change->kind, change->id, {}, ProblemCode::ChangedSince}};
        Problems problems = write(changes::inverse({{*change}}).changes.front());
        if (problems.empty() && !settled.empty())
            putBeside(*change, settled);
        return problems;
    }
    for (qint64 row = line.last; row >= line.first; --row) {
        if (!goOn())
            return cancelled;
        if (Problems problems = removeInserted(line.kind, row, stamp); !problems.empty())
            return problems;
    }
    return {};
}

Problems Batch::removeInserted(Kind kind, qint64 row, qint64 stamp)
{
    const auto stored = m_store.m_tables[kind].read(row);
    if (!stored)  // schema 1 removed the held rows that were mended or dismissed
        return kind == Kind::HeldRow ? Problems() : Problems{{kind, {}, {}, ProblemCode::ChangedSince}};
    // A held row that was mended or dismissed since has done its work: that decision is not the import's to take back.
    const bool isHeld = kind == Kind::HeldRow;
    if (isHeld && !records::isAbsent(stored->value(records::numberOf(&records::HeldRow::settled))))
        return {};
    bool isUntouched = isHeld || stored->version.stamp == stamp;
    for (const auto &[field, version] : decodeVersions(stored->versions))
        isUntouched = isUntouched && (isHeld || version.at.stamp == stamp || version.at.stamp == m_version.stamp);
    if (!isUntouched && isChangedSince(kind, row, stamp))
        return {{kind, stored->id, {}, ProblemCode::ChangedSince}};
    Change change{kind, Action::Remove, stored->id, {}};
    for (size_t i = 0; i < stored->values.size(); ++i) {
        if (!records::isAbsent(stored->values[i]))
            change.fields.push_back({int(i) + 1, stored->values[i], Value()});
    }
    return remove(change);
}

// Whether a change of a later step still holds. One that was taken back holds no more, and what took it back changed
// nothing in the end; what took that back is the change once more.
bool Batch::isChangedSince(Kind kind, qint64 row, qint64 stamp)
{
    Query query = m_connection.query(
        "WITH RECURSIVE act (step, undoes, turns) AS ("
        "SELECT s.seq, s.reverts, 0 FROM journal j JOIN step s ON s.seq = j.step "
        "WHERE j.kind = ?1 AND j.first_row = ?2 AND s.stamp > ?3 AND s.seq <> ?4 "
        "AND s.reverted IS NULL "
        "UNION ALL SELECT a.step, s.reverts, a.turns + 1 FROM act a JOIN step s ON s.seq = a.undoes) "
        "SELECT 1 FROM act GROUP BY step HAVING max(turns) % 2 = 0 LIMIT 1");
    query.bind(0, qint64(kind)).bind(1, row).bind(2, stamp).bind(3, m_step);
    return query.next();
}

}  // namespace qianshao::store
