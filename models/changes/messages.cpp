// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/messages.h"

#include "models/changes/stateform.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace qianshao::changes {
namespace {

enum Key : qint64 {
    States = 1,
    Number = 2,
    UpTo = 3,
    View = 4,
    IsLast = 5,
    Aliases = 6,
    Departed = 7,
    RefusedOnes = 8
};

QCborArray nameOf(Kind kind, const Uuid &id)
{
    return {qint64(kind), id.bytes().toByteArray()};
}

QCborArray namesOf(const std::vector<Alias> &aliases)
{
    QCborArray all;
    for (const Alias &alias : aliases) {
        QCborArray one = nameOf(alias.kind, alias.id);
        one.append(alias.now.bytes().toByteArray());
        all.append(one);
    }
    return all;
}

QByteArray packed(const std::vector<RecordState> &states)
{
    return compressed(encodeStates(states));
}

std::optional<QCborMap> mapFrom(QByteArrayView bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes.toByteArray(), &error);
    return error.error == QCborError::NoError && error.offset == bytes.size() && value.isMap()
        ? std::optional(value.toMap())
        : std::nullopt;
}

std::optional<std::vector<RecordState>> statesIn(const QCborMap &map)
{
    const auto bytes = decompressed(map.value(States).toByteArray(), mostBytes);
    return bytes ? decodeStates(*bytes, mostRecords) : std::nullopt;
}

// [kind, id, …] of so many items.
bool readName(const QCborValue &value, qsizetype items, Kind &kind, Uuid &id)
{
    const QCborArray name = value.toArray();
    const qint64 number = name.at(0).toInteger();
    kind = Kind(number);
    id = Uuid::fromBytes(name.at(1).toByteArray());
    return name.size() == items && number > 0 && number < 256 && !id.isNull();
}

bool readAliases(const QCborMap &map, std::vector<Alias> &aliases)
{
    for (const QCborValue &value : map.value(Aliases).toArray()) {
        Alias alias;
        if (!readName(value, 3, alias.kind, alias.id))
            return false;
        alias.now = Uuid::fromBytes(value.toArray().at(2).toByteArray());
        if (alias.now.isNull())
            return false;
        aliases.push_back(alias);
    }
    return true;
}

}  // namespace

QByteArray encode(const Push &push)
{
    return QCborMap{{Number, push.number}, {UpTo, push.upTo}, {States, packed(push.states)}}.toCborValue().toCbor();
}

QByteArray encode(const PushReply &reply)
{
    QCborArray refused;
    for (const Refused &one : reply.refused) {
        QCborArray name = nameOf(one.kind, one.id);
        name.append(qint64(one.why));
        refused.append(name);
    }
    return QCborMap{{Number, reply.number}, {RefusedOnes, refused}, {Aliases, namesOf(reply.aliases)}}
        .toCborValue()
        .toCbor();
}

QByteArray encode(const Page &page)
{
    QCborArray departed;
    for (const auto &[kind, id] : page.departed)
        departed.append(nameOf(kind, id));
    return QCborMap{{View, page.view}, {UpTo, page.upTo}, {IsLast, page.isLast}, {States, packed(page.states)},
        {Aliases, namesOf(page.aliases)}, {Departed, departed}}
        .toCborValue()
        .toCbor();
}

std::optional<Push> decodePush(QByteArrayView bytes)
{
    const auto map = mapFrom(bytes);
    auto states = map ? statesIn(*map) : std::nullopt;
    if (!states)
        return {};
    Push push{map->value(Number).toInteger(), map->value(UpTo).toInteger(), std::move(*states)};
    return push.number > 0 && push.upTo >= 0 ? std::optional(std::move(push)) : std::nullopt;
}

std::optional<PushReply> decodePushReply(QByteArrayView bytes)
{
    const auto map = mapFrom(bytes);
    PushReply reply;
    if (!map || !readAliases(*map, reply.aliases))
        return {};
    reply.number = map->value(Number).toInteger();
    for (const QCborValue &value : map->value(RefusedOnes).toArray()) {
        Refused one;
        if (!readName(value, 3, one.kind, one.id))
            return {};
        one.why = Refusal(value.toArray().at(2).toInteger());
        reply.refused.push_back(one);
    }
    return reply.number > 0 ? std::optional(std::move(reply)) : std::nullopt;
}

std::optional<Page> decodePage(QByteArrayView bytes)
{
    const auto map = mapFrom(bytes);
    auto states = map ? statesIn(*map) : std::nullopt;
    Page page;
    if (!states || !readAliases(*map, page.aliases))
        return {};
    page.view = map->value(View).toInteger();
    page.upTo = map->value(UpTo).toInteger();
    page.isLast = map->value(IsLast).toBool();
    page.states = std::move(*states);
    for (const QCborValue &value : map->value(Departed).toArray()) {
        Kind kind;
        Uuid id;
        if (!readName(value, 2, kind, id))
            return {};
        page.departed.emplace_back(kind, id);
    }
    return page.upTo >= 0 ? std::optional(std::move(page)) : std::nullopt;
}

}  // namespace qianshao::changes
