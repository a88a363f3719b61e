// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/messages.h"

#include "models/changes/caseorder.h"
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
    RefusedOnes = 8,
    IsAnew = 9,
    Lineage = 10,
    Since = 11
};

QCborArray namesOf(const std::vector<Alias> &aliases)
{
    QCborArray all;
    for (const Alias &alias : aliases)
        all.append(QCborArray{qint64(alias.kind), alias.id.bytes().toByteArray(), alias.now.bytes().toByteArray()});
    return all;
}

QCborArray namesOf(const std::vector<Refused> &refused)
{
    QCborArray all;
    for (const Refused &one : refused)
        all.append(QCborArray{qint64(one.kind), one.id.bytes().toByteArray(), one.field, qint64(one.why)});
    return all;
}

QCborArray namesOf(const std::vector<std::pair<Kind, Uuid>> &names)
{
    QCborArray all;
    for (const auto &[kind, id] : names)
        all.append(QCborArray{qint64(kind), id.bytes().toByteArray()});
    return all;
}

std::optional<QCborMap> mapFrom(QByteArrayView bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes.toByteArray(), &error);
    return error.error == QCborError::NoError && error.offset == bytes.size() && value.isMap()
        ? std::optional(value.toMap())
        : std::nullopt;
}

// None where the message tells none.
std::optional<std::vector<RecordState>> statesIn(const QCborMap &map)
{
    if (!map.contains(States))
        return std::vector<RecordState>();
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

bool readDeparted(const QCborMap &map, std::vector<std::pair<Kind, Uuid>> &departed)
{
    for (const QCborValue &value : map.value(Departed).toArray()) {
        const QCborArray name = value.toArray();
        const qint64 kind = name.at(0).toInteger();
        const Uuid id = Uuid::fromBytes(name.at(1).toByteArray());
        if (name.size() != 2 || kind < 1 || kind > 255 || id.isNull())
            return false;
        departed.emplace_back(Kind(kind), id);
    }
    return true;
}

bool readRefused(const QCborMap &map, std::vector<Refused> &refused)
{
    for (const QCborValue &value : map.value(RefusedOnes).toArray()) {
        const QCborArray one = value.toArray();
        const qint64 kind = one.at(0).toInteger();
        const qint64 field = one.at(2).toInteger(-1);
        const qint64 why = one.at(3).toInteger();
        const Uuid id = Uuid::fromBytes(one.at(1).toByteArray());
        if (kind < 1 || kind > 255 || id.isNull() || field < 0 || field > 0xffff || why < 1 || why > 255)
            return false;
        refused.push_back({Kind(kind), id, int(field), Refused::Why(why)});
    }
    return true;
}

}  // namespace

QByteArray packed(std::span<const RecordState> states)
{
    return compressed(encodeStates(states));
}

QByteArray encode(const PackedPush &push)
{
    QCborMap map{{Number, push.number}, {UpTo, push.known.upTo}, {States, push.states}};
    if (push.known.lineage != 0)
        map[Lineage] = push.known.lineage;
    if (push.known.view != 0)
        map[View] = push.known.view;
    return map.toCborValue().toCbor();
}

QByteArray encode(const Push &push)
{
    return encode(PackedPush{push.number, {push.view, push.upTo, push.lineage}, packed(push.states)});
}

QByteArray encode(const PushReply &reply)
{
    QCborMap map{{Number, reply.number}};
    if (!reply.refused.empty()) {
        map[RefusedOnes] = namesOf(reply.refused);
        map[States] = packed(reply.states);
    }
    if (!reply.aliases.empty())
        map[Aliases] = namesOf(reply.aliases);
    if (reply.upTo != 0) {
        map[Since] = reply.since;
        map[UpTo] = reply.upTo;
    }
    return map.toCborValue().toCbor();
}

QByteArray encode(const Page &page)
{
    QCborMap map{{UpTo, page.upTo}, {IsLast, page.isLast}, {View, page.view}};
    if (!page.states.empty())
        map[States] = packed(page.states);
    if (!page.aliases.empty())
        map[Aliases] = namesOf(page.aliases);
    if (!page.departed.empty())
        map[Departed] = namesOf(page.departed);
    if (page.isAnew)
        map[IsAnew] = true;
    if (page.lineage != 0)
        map[Lineage] = page.lineage;
    return map.toCborValue().toCbor();
}

std::optional<Push> decodePush(QByteArrayView bytes)
{
    const auto map = mapFrom(bytes);
    auto states = map && map->contains(States) ? statesIn(*map) : std::nullopt;
    if (!states)
        return {};
    Push push{map->value(Number).toInteger(), map->value(UpTo).toInteger(), std::move(*states),
        map->value(Lineage).toInteger(), int(map->value(View).toInteger())};
    return push.number > 0 && push.upTo >= 0 && push.view >= 0 ? std::optional(std::move(push)) : std::nullopt;
}

std::optional<PushReply> decodePushReply(QByteArrayView bytes)
{
    const auto map = mapFrom(bytes);
    auto states = map ? statesIn(*map) : std::nullopt;
    PushReply reply;
    if (!states || !readRefused(*map, reply.refused) || !readAliases(*map, reply.aliases))
        return {};
    reply.number = map->value(Number).toInteger();
    reply.states = std::move(*states);
    reply.since = map->value(Since).toInteger();
    reply.upTo = map->value(UpTo).toInteger();
    return reply.number > 0 && reply.since >= 0 && reply.upTo >= reply.since ? std::optional(std::move(reply))
                                                                             : std::nullopt;
}

std::optional<Page> decodePage(QByteArrayView bytes)
{
    const auto map = mapFrom(bytes);
    auto states = map ? statesIn(*map) : std::nullopt;
    Page page;
    if (!states || !readAliases(*map, page.aliases) || !readDeparted(*map, page.departed))
        return {};
    page.upTo = map->value(UpTo).toInteger(-1);
    page.isLast = map->value(IsLast).toBool();
    page.view = int(map->value(View).toInteger());
    page.isAnew = map->value(IsAnew).toBool();
    page.lineage = map->value(Lineage).toInteger();
    page.states = std::move(*states);
    orderByCase(page.states);
    return page.upTo >= 0 && page.view >= 0 ? std::optional(std::move(page)) : std::nullopt;
}

}  // namespace qianshao::changes
