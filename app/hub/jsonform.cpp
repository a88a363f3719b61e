// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/jsonform.h"

#include "models/security/devicekeys.h"

#include <QJsonArray>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using changes::RecordState;
using records::Kind;
using records::Uuid;
using records::Value;

namespace {

QString nameOf(Kind kind)
{
    const char *table = records::tableOf(kind);
    return table ? QString::fromLatin1(table) : QString::number(int(kind));
}

QString nameOf(Kind kind, int field)
{
    const auto fields = records::fieldsOf(kind);
    return size_t(field) <= fields.size() && field > 0 ? QString::fromLatin1(fields[size_t(field) - 1].key)
                                                       : QString::number(field);
}

QJsonValue toJson(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *id = std::get_if<Uuid>(&value))
        return id->toString();
    return {};
}

QJsonArray toJson(const std::vector<RecordState> &states)
{
    QJsonArray all;
    for (const RecordState &state : states)
        all.append(hub::toJson(state));
    return all;
}

QJsonArray toJson(const std::vector<changes::Alias> &aliases)
{
    QJsonArray json;
    for (const changes::Alias &alias : aliases)
        json.append(QJsonObject{
            {u"kind"_s, nameOf(alias.kind)}, {u"id"_s, alias.id.toString()}, {u"now"_s, alias.now.toString()}});
    return json;
}

}  // namespace

QJsonObject toJson(const RecordState &state)
{
    QJsonObject fields;
    QJsonArray conflicts;
    for (const changes::FieldState &field : state.fields) {
        const QString name = nameOf(state.kind, field.field);
        fields[name] = toJson(field.values.front().value);
        if (changes::hasConflict(field))
            conflicts.append(name);
    }
    const changes::Version last = changes::newest(state);
    QJsonObject json{{u"kind"_s, nameOf(state.kind)}, {u"id"_s, state.id.toString()}, {u"fields"_s, fields},
        {u"isRemoved"_s, changes::isRemoved(state)}, {u"writtenMs"_s, changes::wallOf(last.stamp)},
        {u"writtenBy"_s, security::deviceText(last.device)}};
    if (!conflicts.isEmpty())
        json[u"conflicts"_s] = conflicts;
    return json;
}

QJsonObject toJson(const changes::Page &page)
{
    QJsonArray departed;
    for (const auto &[kind, id] : page.departed)
        departed.append(QJsonObject{{u"kind"_s, nameOf(kind)}, {u"id"_s, id.toString()}});
    return {{u"upTo"_s, page.upTo}, {u"isLast"_s, page.isLast}, {u"view"_s, page.view}, {u"isAnew"_s, page.isAnew},
        {u"lineage"_s, page.lineage}, {u"records"_s, toJson(page.states)}, {u"departed"_s, departed},
        {u"aliases"_s, toJson(page.aliases)}};
}

QJsonObject toJson(const changes::PushReply &reply)
{
    QJsonArray refused;
    for (const changes::Refused &one : reply.refused)
        refused.append(QJsonObject{{u"kind"_s, nameOf(one.kind)}, {u"id"_s, one.id.toString()},
            {u"field"_s, one.field == 0 ? QString() : nameOf(one.kind, one.field)},
            {u"why"_s, one.why == changes::Refused::Why::AlreadyDecided ? u"already_decided"_s : u"not_allowed"_s}});
    return {{u"number"_s, reply.number}, {u"refused"_s, refused}, {u"records"_s, toJson(reply.states)},
        {u"since"_s, reply.since}, {u"upTo"_s, reply.upTo}, {u"aliases"_s, toJson(reply.aliases)}};
}

}  // namespace qianshao::hub
