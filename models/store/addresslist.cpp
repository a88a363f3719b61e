// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/addresslist.h"

#include <algorithm>

namespace qianshao::store {

using records::AddressMatch;
using records::Kind;

namespace {

std::vector<qint64> rowsOf(Connection &connection, const char *sql)
{
    std::vector<qint64> rows;
    Query query = connection.query(sql);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

}  // namespace

ListQuery AddressList::query(const Filter &filter) const
{
    ListQuery query;
    query.from = "person p";
    query.row = "p.row";
    query.key = "p.address_confidence";
    query.index = "person_to_settle";
    // Written as in the index, whose condition SQLite must find again.
    query.where("p.address_match IN (2, 3)");
    if (filter.isOpenOnly)
        query.filter("EXISTS (SELECT 1 FROM instruction_state s WHERE s.person = p.row AND s.is_open = 1)");
    return query;
}

ListSlice AddressList::slice(const Filter &filter, const ListPosition &after, int count) const
{
    return query(filter).slice(m_store.connection(), after, count, std::max(count, sliceWork));
}

qint64 AddressList::waiting(Store &store)
{
    return store.counter("address", qint64(AddressMatch::Unsure))
        + store.counter("address", qint64(AddressMatch::None));
}

qint64 AddressList::knownCount(const Filter &filter) const
{
    return filter == Filter() ? waiting(m_store) : -1;
}

bool AddressList::matches(const Filter &filter, qint64 row) const
{
    return query(filter).matches(m_store.connection(), row);
}

std::vector<qint64> AddressList::toMatch() const
{
    return rowsOf(m_store.connection(),
        "SELECT row FROM person INDEXED BY person_to_match WHERE address IS NOT address_matched_text");
}

std::vector<qint64> AddressList::waitingWith(const QString &text) const
{
    std::vector<qint64> rows;
    Query query = m_store.connection().query(
        "SELECT row FROM person INDEXED BY person_to_settle WHERE address_match IN (2, 3) AND address = ?1");
    query.bind(0, text);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

std::vector<qint64> AddressList::notByHand() const
{
    return rowsOf(m_store.connection(),
        "SELECT row FROM person WHERE address IS NOT address_matched_text "
        "OR (address IS NOT NULL AND coalesce(address_match, 0) NOT IN (4, 5))");
}

const char *AddressList::lineSql() const
{
    return "SELECT p.row, p.id, p.name, p.phone, p.address, p.address_match, p.address_confidence, "
           "(SELECT count(*) FROM instruction_state s WHERE s.person = p.row AND s.is_open = 1) "
           "FROM json_each(?1) j CROSS JOIN person p ON p.row = j.value";
}

AddressList::Line AddressList::lineOf(const Query &query) const
{
    Line line;
    line.row = query.integer(0);
    line.id = query.uuid(1);
    line.name = query.text(2);
    line.phone = query.text(3);
    line.address = query.text(4);
    line.match = AddressMatch(query.integer(5));
    line.confidence = query.integer(6);
    line.open = query.integer(7);
    return line;
}

const char *AddressList::concernSql(Kind kind) const
{
    switch (kind) {
    case Kind::Person: return "SELECT ?1";
    case Kind::Instruction: return "SELECT person FROM instruction WHERE row = ?1 AND person IS NOT NULL";
    default: return nullptr;
    }
}

}  // namespace qianshao::store
