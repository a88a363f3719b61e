// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/versions.h"

#include "models/changes/cborvalue.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

namespace qianshao::store {

using changes::Version;
using changes::Written;
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
        others.append(changes::toCbor(written.value));
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
            {valueFrom(others.at(i)), {others.at(i + 1).toInteger(), others.at(i + 2).toInteger()}});
}

}  // namespace

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
    changes::raise(after.known, before.at);
    for (const Written &other : before.others)
        changes::raise(after.known, other.at);
    std::erase_if(after.known, [&](const Version &known) { return known.device == at.device; });
    return after;
}

Value valueFrom(const QCborValue &cbor)
{
    return changes::valueFrom(cbor).value_or(Value());
}

}  // namespace qianshao::store
