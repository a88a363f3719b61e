// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/tombstones.h"

#include <QCborArray>
#include <QCborValue>

namespace qianshao::store {

using changes::Knowledge;
using changes::Version;
using changes::Written;
using records::Kind;
using records::Uuid;

namespace {

QByteArray encode(const Knowledge &knowledge)
{
    QCborArray flat;
    for (const Version &at : knowledge) {
        flat.append(at.stamp);
        flat.append(at.device);
    }
    return flat.toCborValue().toCbor();
}

Knowledge decode(const QByteArray &bytes)
{
    Knowledge knowledge;
    const QCborArray flat = QCborValue::fromCbor(bytes).toArray();
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        knowledge.push_back({flat.at(i).toInteger(), flat.at(i + 1).toInteger()});
    return knowledge;
}

}  // namespace

void writeTombstone(Connection &connection, Kind kind, const Uuid &id, const Tombstone &stone, bool isSent)
{
    Query query = connection.query("INSERT OR REPLACE INTO tombstone (kind, id, version, device, sent, known, unsent) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?)");
    query.bind(0, qint64(kind)).bind(1, id).bind(2, stone.at.stamp).bind(3, stone.at.device).bind(4, isSent ? 1 : 0);
    query.bindBlob(5, encode(stone.known));
    stone.unsent.isEmpty() ? query.bindNull(6) : query.bindBlob(6, stone.unsent);
    query.run();
}

std::optional<Tombstone> readTombstone(Connection &connection, Kind kind, const Uuid &id)
{
    Query query = connection.query("SELECT version, device, known, unsent FROM tombstone WHERE kind = ? AND id = ?");
    query.bind(0, qint64(kind)).bind(1, id);
    if (!query.next())
        return {};
    return Tombstone{{query.integer(0), query.integer(1)}, decode(query.blob(2)), query.blob(3)};
}

Knowledge knowledgeOf(const StoredRow &row)
{
    Knowledge known{row.version};
    for (const auto &[field, version] : decodeVersions(row.versions)) {
        changes::raise(known, version.at);
        for (const Version &at : version.known)
            changes::raise(known, at);
        for (const Written &other : version.others)
            changes::raise(known, other.at);
    }
    return known;
}

}  // namespace qianshao::store
