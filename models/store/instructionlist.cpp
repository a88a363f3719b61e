// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/instructionlist.h"

#include "models/store/search.h"

#include <algorithm>

namespace qianshao::store {
namespace {

using records::InstructionFilter;
using records::Kind;
using View = InstructionFilter::View;

bool isOpenView(const InstructionFilter &filter)
{
    return filter.view == View::Open || filter.view == View::Overdue;
}

// Walks the index that leaves least to be decided row by row.
void chooseWalk(ListQuery &query, const InstructionFilter &filter, qint64 assignee)
{
    const bool isAssigned = filter.assignee.isSet();
    if (isOpenView(filter) && filter.order == InstructionFilter::Order::Deadline) {
        query.key = "s.deadline";
        query.descending = false;
        query.where("s.is_open = 1");
        query.index = isAssigned || filter.unassignedOnly ? "state_queue" : "state_open";
        if (filter.view == View::Overdue)
            query.where("s.deadline < ?", {filter.now.ms});
    } else {
        query.key = "s.issued_at";
        if (isOpenView(filter)) {
            query.index = "state_open_issued";
            query.where("s.is_open = 1");
        } else if (isAssigned || filter.unassignedOnly) {
            query.index = "state_assignee";
        } else {
            query.index = filter.status != records::Status::Unset ? "state_status" : "state_issued";
        }
        if (filter.view == View::Overdue)
            query.filter("s.deadline < ?", {filter.now.ms});
    }
    if (isAssigned)
        query.where("s.assignee = ?", {assignee});
    else if (filter.unassignedOnly)
        query.where("s.assignee IS NULL");
}

void addFilters(ListQuery &query, const InstructionFilter &filter)
{
    if (filter.status != records::Status::Unset) {
        if (query.index == "state_status")
            query.where("s.status = ?", {qint64(filter.status)});
        else
            query.filter("s.status = ?", {qint64(filter.status)});
    }
    if (filter.level != records::Level::Unset)
        query.filter("s.level = ?", {qint64(filter.level)});
    if (filter.fraudType != records::FraudType::Unset)
        query.filter("s.fraud_type = ?", {qint64(filter.fraudType)});
    const auto bound = [&](const QByteArray &condition, qint64 ms) {
        if (query.key == "s.issued_at")
            query.where(condition, {ms});
        else
            query.filter(condition, {ms});
    };
    if (filter.issuedFrom.isSet())
        bound("s.issued_at >= ?", filter.issuedFrom.ms);
    if (filter.issuedTo.isSet())
        bound("s.issued_at < ?", filter.issuedTo.ms);
}

}  // namespace

ListQuery InstructionList::query(const InstructionFilter &filter) const
{
    ListQuery query;
    query.from = "instruction_state s";
    query.row = "s.row";
    const qint64 assignee = filter.assignee.isSet() ? m_store.rowOf(Kind::Staff, filter.assignee.id) : 0;
    chooseWalk(query, filter, assignee);
    const bool isPlain = query.index == "state_issued";
    if (filter.view == View::Repeated) {
        query.where("s.times_warned > 1");
        if (isPlain)
            query.index = "state_repeated";
    } else if (filter.view == View::Marked) {
        query.where("s.marks <> 0");
        if (isPlain)
            query.index = "state_marked";
    }
    addFilters(query, filter);
    return query;
}

ListSlice InstructionList::slice(const Filter &filter, const ListPosition &after, int count) const
{
    Connection &connection = m_store.connection();
    Search search(connection, Search::In::Instructions, filter.search);
    if (search.isEmpty())
        return query(filter).slice(connection, after, count, std::max(count, sliceWork));
    return search.slice(query(filter), after, count);
}

const char *InstructionList::lineSql() const
{
    return "SELECT s.row, i.id, i.number, s.level, s.fraud_type, i.fraud_type_sent, i.source, i.amount, i.marks, "
           "i.status_reason, s.status, s.is_open, s.next, s.deadline, s.issued_at, s.acknowledged_at, s.first_call, "
           "s.first_visit, s.met, s.feedback, t.id, coalesce(t.name, i.assignee_sent), p.id, p.name, p.identity, "
           "p.phone, "
           "p.address, s.times_warned, c.result, c.started_at FROM json_each(?1) j CROSS JOIN instruction_state s ON "
           "s.row = "
           "j.value JOIN instruction i ON i.row = s.row "
           "LEFT JOIN person p ON p.row = s.person LEFT JOIN staff t ON t.row = s.assignee "
           "LEFT JOIN call c ON c.row = (SELECT l.row FROM call l WHERE l.instruction = s.row ORDER BY l.started_at "
           "DESC, l.row DESC LIMIT 1)";
}

InstructionList::Line InstructionList::lineOf(const Query &query) const
{
    rules::InstructionRow line;
    line.row = query.integer(0);
    line.id = query.uuid(1);
    line.number = query.text(2);
    line.level = records::Level(query.integer(3));
    line.fraudType = records::FraudType(query.integer(4));
    line.fraudTypeSent = query.text(5);
    line.source = query.text(6);
    line.amount = query.isNull(7) ? records::Fen() : records::Fen{query.integer(7)};
    line.marks = query.integer(8);
    line.statusReason = query.text(9);
    line.status = records::Status(query.integer(10));
    line.isOpen = query.integer(11) != 0;
    line.next = rules::Milestone(query.integer(12));
    line.deadline = query.instant(13);
    line.issuedAt = query.instant(14);
    line.acknowledgedAt = query.instant(15);
    line.firstCall = query.instant(16);
    line.firstVisit = query.instant(17);
    line.met = query.instant(18);
    line.feedback = query.instant(19);
    line.assignee = query.uuid(20);
    line.assigneeName = query.text(21);
    line.person = query.uuid(22);
    line.name = query.text(23);
    line.identity = query.text(24);
    line.phone = query.text(25);
    line.address = query.text(26);
    line.timesWarned = int(query.integer(27));
    line.lastCall = records::CallResult(query.integer(28));
    line.lastCallAt = query.instant(29);
    return line;
}

qint64 InstructionList::knownCount(const InstructionFilter &filter) const
{
    InstructionFilter rest = filter;
    rest.order = InstructionFilter().order;
    rest.now = {};
    rest.view = View::All;
    if (filter.view == View::All && rest == InstructionFilter())
        return m_store.counter("rows", qint64(Kind::Instruction));
    rest.status = {};
    if (filter.view == View::All && rest == InstructionFilter())
        return m_store.counter("status", qint64(filter.status));
    rest = filter;
    rest.order = InstructionFilter().order;
    rest.now = {};
    rest.assignee = {};
    rest.unassignedOnly = false;
    rest.view = View::All;
    if (filter.view != View::Open || rest != InstructionFilter())
        return -1;
    if (filter.assignee.isSet())
        return m_store.counter("open", m_store.rowOf(Kind::Staff, filter.assignee.id));
    return filter.unassignedOnly ? m_store.counter("open", 0) : m_store.counterSum("open");
}

bool InstructionList::matches(const InstructionFilter &filter, qint64 row) const
{
    if (!query(filter).matches(m_store.connection(), row))
        return false;
    Search search(m_store.connection(), Search::In::Instructions, filter.search);
    return search.isEmpty() || search.isIn(row);
}

bool InstructionList::precedes(const InstructionFilter &filter, qint64 row, qint64 other) const
{
    return filter.search.trimmed().isEmpty() ? query(filter).precedes(m_store.connection(), row, other) : row > other;
}

const char *InstructionList::concernSql(Kind kind) const
{
    switch (kind) {
    case Kind::Call: return "SELECT instruction FROM call WHERE row = ?1";
    case Kind::Visit: return "SELECT instruction FROM visit WHERE row = ?1";
    case Kind::Feedback: return "SELECT instruction FROM feedback WHERE row = ?1";
    case Kind::Person: return "SELECT row FROM instruction_state WHERE person = ?1";
    // All of the person: they tell how often the person was warned.
    case Kind::Instruction:
        return "SELECT ?1 UNION SELECT o.row FROM instruction_state s JOIN instruction_state o ON o.person = s.person "
               "WHERE s.row = ?1";
    default: return nullptr;
    }
}

std::vector<qint64> InstructionList::repeatsOf(qint64 row) const
{
    std::vector<qint64> rows;
    Query query = m_store.connection().query(
        "SELECT o.row FROM instruction_state s JOIN instruction_state o ON o.person = s.person "
        "WHERE s.row = ?1 AND o.row <> ?1 ORDER BY o.issued_at DESC, o.row DESC");
    query.bind(0, row);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

int InstructionList::urgentAmong(std::span<const qint64> rows) const
{
    Query query = m_store.connection().query("SELECT count(*) FROM json_each(?1) j CROSS JOIN instruction_state s ON "
                                             "s.row = j.value WHERE s.level = ?2");
    query.bindUtf8(0, jsonArray(rows));
    query.bind(1, qint64(records::Level::Urgent));
    query.next();
    return int(query.integer(0));
}

}  // namespace qianshao::store
