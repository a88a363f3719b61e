// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/eventsearch.h"

#include "models/store/search.h"

#include <tuple>

namespace qianshao::store {
namespace {

ListQuery allInstructions()
{
    ListQuery query;
    query.from = "instruction_state s";
    query.row = "s.row";
    return query;
}

qint64 instructionOf(Connection &connection, const ListQuery &events, qint64 row)
{
    const QByteArray table = events.from.left(events.from.indexOf(' '));
    Query query = connection.query("SELECT instruction FROM " + table + " WHERE row = ?");
    query.bind(0, row);
    return query.next() ? query.integer(0) : 0;
}

}  // namespace

ListSlice searchEvents(
    Connection &connection, const QString &text, const ListQuery &events, const ListPosition &after, int count)
{
    Search search(connection, Search::In::Instructions, text);
    const ListSlice instructions = search.slice(allInstructions(), after, count);
    ListQuery ofOne = events;
    ofOne.index.clear();
    ofOne.where("instruction = ?", {0});
    ListSlice slice{{}, instructions.end, instructions.isLast};
    for (const qint64 instruction : instructions.rows) {
        ofOne.values.back() = instruction;
        const ListSlice found = ofOne.slice(connection, {}, sliceWork, sliceWork);
        slice.rows.insert(slice.rows.end(), found.rows.begin(), found.rows.end());
    }
    return slice;
}

bool eventMatches(Connection &connection, const QString &text, const ListQuery &events, qint64 row)
{
    Search search(connection, Search::In::Instructions, text);
    return events.matches(connection, row) && search.isIn(instructionOf(connection, events, row));
}

bool eventPrecedes(Connection &connection, const ListQuery &events, qint64 row, qint64 other)
{
    const qint64 first = instructionOf(connection, events, row);
    const qint64 second = instructionOf(connection, events, other);
    return first != second ? first > second : events.precedes(connection, row, other);
}

}  // namespace qianshao::store
