// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/victimlist.h"

#include "models/store/search.h"

namespace qianshao::store {

using records::Kind;

ListQuery VictimList::query(const Filter &filter) const
{
    ListQuery query;
    query.from = "victim v";
    query.row = "v.row";
    if (filter.order == Filter::Order::FollowUp) {
        query.key = "v.next_follow_up_at";
        query.index = "victim_follow_up";
        query.descending = false;
        query.where("v.next_follow_up_at IS NOT NULL");
    }
    if (filter.officer.isSet())
        query.filter("v.officer = ?", {m_store.rowOf(Kind::Staff, filter.officer.id)});
    if (filter.fraudType != records::FraudType::Unset)
        query.filter("v.fraud_type = ?", {qint64(filter.fraudType)});
    return query;
}

ListSlice VictimList::slice(const Filter &filter, const ListPosition &after, int count) const
{
    Connection &connection = m_store.connection();
    Search search(connection, Search::In::Victims, filter.search);
    if (search.isEmpty())
        return query(filter).slice(connection, after, count, std::max(count, sliceWork));
    return search.slice(query(filter), after, count);
}

qint64 VictimList::knownCount(const Filter &filter) const
{
    return filter == Filter() ? m_store.counter("rows", qint64(Kind::Victim)) : -1;
}

bool VictimList::matches(const Filter &filter, qint64 row) const
{
    Search search(m_store.connection(), Search::In::Victims, filter.search);
    return query(filter).matches(m_store.connection(), row) && (search.isEmpty() || search.isIn(row));
}

bool VictimList::precedes(const Filter &filter, qint64 row, qint64 other) const
{
    return isSearch(filter) ? row > other : RecordList::precedes(filter, row, other);
}

const char *VictimList::lineSql() const
{
    return "SELECT v.row, v.id, p.id, p.name, p.identity, p.phone, p.address, i.id, coalesce(i.number, "
           "v.instruction_sent), "
           "v.fraud_type, v.fraud_type_sent, v.defrauded_at, v.reported_at, v.lost, v.stopped, v.frozen, v.returned, "
           "v.case_number, v.progress, t.id, coalesce(t.name, v.officer_sent), v.next_follow_up_at "
           "FROM json_each(?1) j CROSS JOIN victim v ON v.row = j.value JOIN person p ON p.row = v.person "
           "LEFT JOIN instruction i ON i.row = v.instruction LEFT JOIN staff t ON t.row = v.officer";
}

VictimList::Line VictimList::lineOf(const Query &query) const
{
    Line line;
    line.row = query.integer(0);
    line.id = query.uuid(1);
    line.person = query.uuid(2);
    line.name = query.text(3);
    line.identity = query.text(4);
    line.phone = query.text(5);
    line.address = query.text(6);
    line.instruction = query.uuid(7);
    line.instructionNumber = query.text(8);
    line.fraudType = records::FraudType(query.integer(9));
    line.fraudTypeSent = query.text(10);
    line.defraudedAt = query.instant(11);
    line.reportedAt = query.instant(12);
    line.lost = query.isNull(13) ? records::Fen() : records::Fen{query.integer(13)};
    line.stopped = query.isNull(14) ? records::Fen() : records::Fen{query.integer(14)};
    line.frozen = query.isNull(15) ? records::Fen() : records::Fen{query.integer(15)};
    line.returned = query.isNull(16) ? records::Fen() : records::Fen{query.integer(16)};
    line.caseNumber = query.text(17);
    line.progress = query.text(18);
    line.officer = query.uuid(19);
    line.officerName = query.text(20);
    line.nextFollowUpAt = query.instant(21);
    return line;
}

const char *VictimList::concernSql(Kind kind) const
{
    switch (kind) {
    case Kind::Victim: return "SELECT ?1";
    case Kind::Person: return "SELECT row FROM victim WHERE person = ?1";
    case Kind::Instruction: return "SELECT row FROM victim WHERE instruction = ?1";
    default: return nullptr;
    }
}

}  // namespace qianshao::store
