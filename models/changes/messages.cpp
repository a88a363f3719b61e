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

QCborArray namesOf(const std::vector<Alias> &aliases)
{
    QCborArray all;
    for (const Alias &alias : aliases)
        all.append(QCborArray{qint64(alias.kind), alias.id.bytes().toByteArray(), alias.now.bytes().toByteArray()});
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

bool readAliases(const QCborMap &map, std::vector<Alias> &aliases)
{
    for (const QCborValue &value : map.value(Aliases).toArray()) {
        const QCborArray names = value.toArray();
        const qint64 kind = names.at(0).toInteger();
        const Alias alias{
            Kind(kind), Uuid::fromBytes(names.at(1).toByteArray()), Uuid::fromBytes(names.at(2).toByteArray())};
        if (names.size() != 3 || kind < 1 || kind > 255 || alias.id.isNull() || alias.now.isNull())
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
    return QCborMap{{Number, reply.number}, {Aliases, namesOf(reply.aliases)}}.toCborValue().toCbor();
}

QByteArray encode(const Page &page)
{
    return QCborMap{
        {UpTo, page.upTo}, {IsLast, page.isLast}, {States, packed(page.states)}, {Aliases, namesOf(page.aliases)}}
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
    return reply.number > 0 ? std::optional(std::move(reply)) : std::nullopt;
}

std::optional<Page> decodePage(QByteArrayView bytes)
{
    const auto map = mapFrom(bytes);
    auto states = map ? statesIn(*map) : std::nullopt;
    Page page;
    if (!states || !readAliases(*map, page.aliases))
        return {};
    page.upTo = map->value(UpTo).toInteger();
    page.isLast = map->value(IsLast).toBool();
    page.states = std::move(*states);
    return page.upTo >= 0 ? std::optional(std::move(page)) : std::nullopt;
}

}  // namespace qianshao::changes
