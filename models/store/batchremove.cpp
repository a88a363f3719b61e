// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/batch.h"

// A record goes, with all that this file keeps beside it.
namespace qianshao::store {

using changes::Action;
using changes::Change;
using records::Kind;
using records::Value;
using rules::Problem;
using rules::ProblemCode;
using Problems = std::vector<Problem>;

// Everything that a row holds, as what is taken away.
Change Batch::removalOf(Kind kind, const StoredRow &current)
{
    Change change{kind, Action::Remove, current.id, {}};
    for (size_t i = 0; i < current.values.size(); ++i) {
        if (!records::isAbsent(current.values[i]))
            change.fields.push_back({int(i) + 1, current.values[i], Value()});
    }
    return change;
}

Problems Batch::remove(const Change &change)
{
    const auto current = m_store.m_tables[change.kind].read(m_store.m_tables.rowOf(change.kind, change.id));
    if (!current)
        return {{change.kind, change.id, {}, ProblemCode::NoSuchRecord}};
    if (Problems problems = changedSince(change, *current); !problems.empty())
        return problems;
    noteChanged(change, current->row);
    if (records::travels(change.kind) && !isFromElsewhere())
        rowStates().bury(change.kind, *current, m_version);
    takeAway(change.kind, *current);
    return {};
}

void Batch::takeAway(Kind kind, const StoredRow &current)
{
    if (kind == Kind::Instruction) {
        // The state goes with its record (ON DELETE CASCADE), so its counters are settled first.
        Query query =
            m_connection.query("SELECT status, is_open, coalesce(assignee, 0) FROM instruction_state WHERE row = ?");
        query.bind(0, current.row);
        if (query.next()) {
            m_counters.add("status", query.integer(0), -1);
            m_counters.add("open", query.integer(2), query.integer(1) != 0 ? -1 : 0);
        }
    }
    m_store.m_tables[kind].remove(current.row);
    m_store.m_tables.forgetOne(current.id);
    m_counters.add("rows", qint64(kind), -1);
    if (records::travels(kind)) {
        for (const char *sql : {"DELETE FROM dangling WHERE kind = ? AND row = ?",
                 "DELETE FROM conflict WHERE kind = ? AND row = ?", "DELETE FROM outbox WHERE kind = ? AND row = ?"}) {
            Query query = m_connection.query(sql);
            query.bind(0, qint64(kind)).bind(1, current.row);
            query.run();
        }
    }
    noteWritten(kind, current.row);
    touch(removalOf(kind, current), &current, current.row);
}

}  // namespace qianshao::store
