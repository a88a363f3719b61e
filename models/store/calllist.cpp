// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/calllist.h"

namespace qianshao::store {

using records::Kind;

ListQuery CallList::query(const Filter &filter) const
{
    ListQuery query;
    query.from = "call c";
    query.row = "c.row";
    query.key = "c.started_at";
    query.index = "call_time";
    if (filter.caller.isSet())
        query.filter("c.caller = ?", {m_store.rowOf(Kind::Staff, filter.caller.id)});
    if (filter.result != records::CallResult::Unset)
        query.filter("c.result = ?", {qint64(filter.result)});
    if (filter.from.isSet())
        query.where("c.started_at >= ?", {filter.from.ms});
    if (filter.to.isSet())
        query.where("c.started_at < ?", {filter.to.ms});
    return query;
}

const char *CallList::lineSql() const
{
    return "SELECT c.row, c.id, i.id, i.number, i.level, p.id, p.name, c.number, c.contact, c.relation, c.started_at, "
           "c.seconds, "
           "c.result, c.result_sent, t.id, coalesce(t.name, c.caller_sent), c.judgement, c.next_step, c.next_at, "
           "c.note "
           "FROM json_each(?1) j CROSS JOIN call c ON c.row = j.value JOIN instruction i ON i.row = c.instruction LEFT "
           "JOIN person p ON p.row = i.person "
           "LEFT JOIN staff t ON t.row = c.caller";
}

CallList::Line CallList::lineOf(const Query &query) const
{
    Line line;
    line.row = query.integer(0);
    line.id = query.uuid(1);
    line.instruction = query.uuid(2);
    line.instructionNumber = query.text(3);
    line.level = records::Level(query.integer(4));
    line.person = query.uuid(5);
    line.name = query.text(6);
    line.number = query.text(7);
    line.contact = records::Contact(query.integer(8));
    line.relation = query.text(9);
    line.startedAt = query.instant(10);
    line.seconds = query.isNull(11) ? std::nullopt : std::optional(query.integer(11));
    line.result = records::CallResult(query.integer(12));
    line.resultSent = query.text(13);
    line.caller = query.uuid(14);
    line.callerName = query.text(15);
    line.judgement = records::FraudState(query.integer(16));
    line.nextStep = records::NextStep(query.integer(17));
    line.nextAt = query.instant(18);
    line.note = query.text(19);
    return line;
}

const char *CallList::concernSql(Kind kind) const
{
    switch (kind) {
    case Kind::Call: return "SELECT ?1";
    case Kind::Instruction: return "SELECT row FROM call WHERE instruction = ?1";
    case Kind::Person:
        return "SELECT e.row FROM instruction i JOIN call e ON e.instruction = i.row WHERE i.person = ?1";
    default: return nullptr;
    }
}

}  // namespace qianshao::store
