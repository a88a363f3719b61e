// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/cborvalue.h"

namespace qianshao::changes {

using records::Uuid;
using records::Value;

QCborValue toCbor(const Value &value)
{
    struct Visitor {
        QCborValue operator()(std::monostate) const { return nullptr; }
        QCborValue operator()(qint64 number) const { return number; }
        QCborValue operator()(double number) const { return number; }
        QCborValue operator()(const QString &text) const { return text; }
        QCborValue operator()(const Uuid &id) const { return id.bytes().toByteArray(); }
    };
    return std::visit(Visitor(), value);
}

std::optional<Value> valueFrom(const QCborValue &cbor)
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

}  // namespace qianshao::changes
