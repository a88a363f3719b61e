// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/captureddraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::ui::visits {

using records::Attachment;
using records::FieldType;
using records::Value;

namespace {

QJsonValue jsonOf(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *id = std::get_if<records::Uuid>(&value))
        return id->toString();
    return QJsonValue::Undefined;
}

Value valueOf(const QJsonValue &json, FieldType type)
{
    if (json.isUndefined())
        return {};
    switch (type) {
    case FieldType::Text: return json.toString();
    case FieldType::Real: return json.toDouble();
    case FieldType::Reference: return records::Uuid::fromString(json.toString());
    default: return json.toInteger();
    }
}

}  // namespace

QString capturedText(const std::vector<Attachment> &captured)
{
    QJsonArray list;
    for (const Attachment &attachment : captured) {
        QJsonObject object;
        records::forEachField<Attachment>([&](const auto &field) {
            const auto &member = attachment.*(field.member);
            using T = std::remove_cvref_t<decltype(member)>;
            if (const QJsonValue json = jsonOf(records::ValueOf<T>::from(member)); !json.isUndefined())
                object[QLatin1StringView(field.key)] = json;
        });
        list.append(object);
    }
    return list.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<Attachment> capturedFrom(const QString &text)
{
    std::vector<Attachment> captured;
    for (const auto &object : QJsonDocument::fromJson(text.toUtf8()).array()) {
        Attachment attachment;
        records::forEachField<Attachment>([&](const auto &field) {
            auto &member = attachment.*(field.member);
            using T = std::remove_reference_t<decltype(member)>;
            member = records::ValueOf<T>::to(
                valueOf(object.toObject().value(QLatin1StringView(field.key)), records::ValueOf<T>::type));
        });
        captured.push_back(attachment);
    }
    return captured;
}

}  // namespace qianshao::ui::visits
