// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/wire.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>

namespace qianshao::changes {
namespace {

void write(QCborStreamWriter &out, const Value &value)
{
    struct Visitor {
        QCborStreamWriter &out;
        void operator()(std::monostate) const { out.appendNull(); }
        void operator()(qint64 number) const { out.append(number); }
        void operator()(double number) const { out.append(number); }
        void operator()(const QString &text) const { out.append(QStringView(text)); }
        void operator()(const Uuid &id) const { out.append(id.bytes().toByteArray()); }
    };
    std::visit(Visitor{out}, value);
}

std::optional<Value> read(const QCborValue &cbor)
{
    if (cbor.isNull())
        return Value();
    if (cbor.isInteger())
        return Value(cbor.toInteger());
    if (cbor.isDouble())
        return Value(cbor.toDouble());
    if (cbor.isString())
        return Value(cbor.toString());
    if (const Uuid id = Uuid::fromBytes(cbor.toByteArray()); cbor.isByteArray() && !id.isNull())
        return Value(id);
    return {};
}

std::optional<FieldChange> readField(const QCborValue &number, const QCborValue &values)
{
    const QCborArray pair = values.toArray();
    const auto before = read(pair.at(0));
    const auto after = read(pair.at(1));
    if (!number.isInteger() || number.toInteger() < 1 || pair.size() != 2 || !before || !after)
        return {};
    return FieldChange{int(number.toInteger()), *before, *after};
}

}  // namespace

QByteArray encode(const Change &change)
{
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    out.startArray(4);
    out.append(quint64(change.kind));
    out.append(quint64(change.action));
    out.append(change.id.bytes().toByteArray());
    out.startMap(change.fields.size());
    for (const FieldChange &field : change.fields) {
        out.append(qint64(field.field));
        out.startArray(2);
        write(out, field.before);
        write(out, field.after);
        out.endArray();
    }
    out.endMap();
    out.endArray();
    return bytes;
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
