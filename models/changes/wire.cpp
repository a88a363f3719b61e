// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/wire.h"

#include "models/changes/cborvalue.h"
#include "models/changes/cborwriter.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

namespace qianshao::changes {
namespace {

std::optional<FieldChange> readField(const QCborValue &number, const QCborValue &values)
{
    const QCborArray pair = values.toArray();
    const auto before = valueFrom(pair.at(0));
    const auto after = valueFrom(pair.at(1));
    if (!number.isInteger() || number.toInteger() < 1 || pair.size() != 2 || !before || !after)
        return {};
    return FieldChange{int(number.toInteger()), *before, *after};
}

}  // namespace

QByteArray encode(const Change &change)
{
    CborWriter out;
    out.startArray(4);
    out.append(quint64(change.kind));
    out.append(quint64(change.action));
    out.append(change.id.bytes());
    out.startMap(change.fields.size());
    for (const FieldChange &field : change.fields) {
        out.append(qint64(field.field));
        out.startArray(2);
        out.append(field.before);
        out.append(field.after);
    }
    return out.bytes().toByteArray();
}

qsizetype sizeOfChange(const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    (void)reader.next();
    return qsizetype(reader.currentOffset());
}

std::optional<Change> decode(QByteArrayView bytes)
{
    QCborParserError error;
    const QCborArray form = QCborValue::fromCbor(bytes.toByteArray(), &error).toArray();
    if (error.error != QCborError::NoError || form.size() != 4 || !form.at(3).isMap())
        return {};
    const qint64 action = form.at(1).toInteger();
    Change change;
    change.kind = Kind(form.at(0).toInteger());
    change.id = Uuid::fromBytes(form.at(2).toByteArray());
    if (action < qint64(Action::Insert) || action > qint64(Action::Remove) || change.id.isNull())
        return {};
    change.action = Action(action);
    for (const auto &[number, values] : form.at(3).toMap()) {
        auto field = readField(number, values);
        if (!field)
            return {};
        change.fields.push_back(std::move(*field));
    }
    return change;
}

}  // namespace qianshao::changes
