// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/posted.h"

#include <QCryptographicHash>

#include <algorithm>
#include <optional>

namespace qianshao::ledger {

using namespace records;

namespace {

constexpr qsizetype longestText = 4000;

// nullopt for what is none of that type.
std::optional<Value> valueFrom(const QJsonValue &json, FieldType type)
{
    if (json.isNull())
        return Value();
    if (type == FieldType::Text) {
        const QString text = json.toString().trimmed();
        if (!json.isString() || text.size() > longestText || text.contains(QChar(u'\0')))
            return {};
        return text.isEmpty() ? Value() : Value(text);
    }
    const qint64 number = json.toInteger(-1);
    if (!json.isDouble() || number < 0 || (type == FieldType::Enum && number > 255))
        return {};
    return Value(number);
}

}  // namespace

PostedValues valuesIn(
    const QJsonObject &json, Kind kind, std::span<const int> allowed, int index, const QString &prefix)
{
    PostedValues values;
    for (const QString &key : json.keys()) {
        const FieldInfo *field = fieldNamed(kind, QLatin1StringView(key.toLatin1()));
        const auto value = field ? valueFrom(json[key], field->type) : std::nullopt;
        if (!value || std::ranges::find(allowed, field->number) == allowed.end())
            throw PostedFailure(index, prefix + key);
        values[field->number] = *value;
    }
    return values;
}

Uuid idFrom(std::span<const QByteArray> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : parts)
        hash.addData(part);
    QByteArray id = hash.result().first(16);
    id[6] = char((id[6] & 0x0f) | 0x80);  // RFC 9562: version 8, of one's own making
    id[8] = char((id[8] & 0x3f) | 0x80);
    return Uuid::fromBytes(id);
}

}  // namespace qianshao::ledger
