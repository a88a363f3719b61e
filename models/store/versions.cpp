// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/versions.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

namespace qianshao::store {

using changes::Version;
using changes::Written;
using records::Uuid;
using records::Value;

namespace {

QCborArray moreOf(const FieldVersion &version)
{
    QCborArray known;
    for (const Version &at : version.known) {
        known.append(at.stamp);
        known.append(at.device);
    }
    QCborArray others;
    for (const Written &written : version.others) {
        others.append(toCbor(written.value));
        others.append(written.at.stamp);
        others.append(written.at.device);
    }
    return {known, others};
}

void readMore(const QCborArray &more, FieldVersion &version)
{
    const QCborArray known = more.at(0).toArray();
    for (qsizetype i = 0; i + 1 < known.size(); i += 2)
        version.known.push_back({known.at(i).toInteger(), known.at(i + 1).toInteger()});
    const QCborArray others = more.at(1).toArray();
    for (qsizetype i = 0; i + 2 < others.size(); i += 3)
        version.others.push_back(
            {fromCbor(others.at(i)), {others.at(i + 1).toInteger(), others.at(i + 2).toInteger()}});
}

}  // namespace

QCborValue toCbor(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *id = std::get_if<Uuid>(&value))
        return id->bytes().toByteArray();
    return nullptr;
}

Value fromCbor(const QCborValue &value)
{
    if (value.isInteger())
        return value.toInteger();
    if (value.isDouble())
        return value.toDouble();
    if (value.isString())
        return value.toString();
    if (value.isByteArray())
        return Uuid::fromBytes(value.toByteArray());
    return {};
}

QByteArray encodeVersions(const FieldVersions &versions)
{
    if (versions.empty())
        return {};
    QCborArray flat;
    QCborMap more;
    for (const auto &[field, version] : versions) {
        flat.append(field);
        flat.append(version.at.stamp);
        flat.append(version.at.device);
        if (!version.known.empty() || !version.others.empty())
            more.insert(qint64(field), moreOf(version));
    }
    if (!more.isEmpty())
        flat.append(more);
    return flat.toCborValue().toCbor();
}

FieldVersions decodeVersions(QByteArrayView bytes)
{
    FieldVersions versions;
    if (bytes.isEmpty())
        return versions;
    const QCborArray flat = QCborValue::fromCbor(bytes.toByteArray()).toArray();
    qsizetype i = 0;
    for (; i + 2 < flat.size(); i += 3)
        versions[int(flat.at(i).toInteger())].at = {flat.at(i + 1).toInteger(), flat.at(i + 2).toInteger()};
    for (const auto &[field, more] : flat.at(i).toMap()) {
        if (const auto version = versions.find(int(field.toInteger())); version != versions.end())
            readMore(more.toArray(), version->second);
    }
    return versions;
}

FieldVersion overwritten(const FieldVersion &before, Version at)
{
    FieldVersion after{at, before.known, {}};
    const auto know = [&](Version known) {
        if (known.device == at.device)
            return;
        const auto place = std::ranges::lower_bound(after.known, known.device, {}, &Version::device);
        if (place == after.known.end() || place->device != known.device)
            after.known.insert(place, known);
        else
            place->stamp = std::max(place->stamp, known.stamp);
    };
    know(before.at);
    for (const Written &other : before.others)
        know(other.at);
    std::erase_if(after.known, [&](const Version &known) { return known.device == at.device; });
    return after;
}

}  // namespace qianshao::store
