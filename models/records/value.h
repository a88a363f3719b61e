// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QString>

#include <variant>

namespace qianshao::records {

// One field's content without its record's type: what tables, change sets and the wire carry.
// monostate = absent. Instants are ms, money fen, enums their number.
using Value = std::variant<std::monostate, qint64, double, QString, Uuid>;

[[nodiscard]] inline bool isAbsent(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

// How each C++ type of a record's member is carried. absent <-> the type's "not there".
template <class T>
struct ValueOf;

enum class FieldType : quint8 { Text, Integer, Instant, Money, Enum, Real, Reference };

template <>
struct ValueOf<QString> {
    static constexpr FieldType type = FieldType::Text;
    static Value from(const QString &text) { return text.isEmpty() ? Value() : Value(text); }
    static QString to(const Value &value)
    {
        const auto *text = std::get_if<QString>(&value);
        return text ? *text : QString();
    }
};

template <>
struct ValueOf<Instant> {
    static constexpr FieldType type = FieldType::Instant;
    static Value from(Instant at) { return at.isSet() ? Value(at.ms) : Value(); }
    static Instant to(const Value &value)
    {
        const auto *ms = std::get_if<qint64>(&value);
        return ms ? Instant{*ms} : Instant{};
    }
};

template <>
struct ValueOf<Fen> {
    static constexpr FieldType type = FieldType::Money;
    static Value from(Fen fen) { return fen.isSet() ? Value(fen.value) : Value(); }
    static Fen to(const Value &value)
    {
        const auto *fen = std::get_if<qint64>(&value);
        return fen ? Fen{*fen} : Fen{};
    }
};

template <>
struct ValueOf<std::optional<qint64>> {
    static constexpr FieldType type = FieldType::Integer;
    static Value from(std::optional<qint64> number) { return number ? Value(*number) : Value(); }
    static std::optional<qint64> to(const Value &value)
    {
        const auto *number = std::get_if<qint64>(&value);
        return number ? std::optional(*number) : std::nullopt;
    }
};

template <>
struct ValueOf<std::optional<double>> {
    static constexpr FieldType type = FieldType::Real;
    static Value from(std::optional<double> number) { return number ? Value(*number) : Value(); }
    static std::optional<double> to(const Value &value)
    {
        const auto *number = std::get_if<double>(&value);
        return number ? std::optional(*number) : std::nullopt;
    }
};

// Enums have Unset = 0, which is absent. A number from a newer program is kept as it is.
template <class T>
    requires std::is_enum_v<T>
struct ValueOf<T> {
    static constexpr FieldType type = FieldType::Enum;
    static Value from(T e) { return e == T{} ? Value() : Value(qint64(e)); }
    static T to(const Value &value)
    {
        const auto *number = std::get_if<qint64>(&value);
        return number ? T(*number) : T{};
    }
};

template <Kind K>
struct ValueOf<Ref<K>> {
    static constexpr FieldType type = FieldType::Reference;
    static Value from(const Ref<K> &ref) { return ref.isSet() ? Value(ref.id) : Value(); }
    static Ref<K> to(const Value &value)
    {
        const auto *id = std::get_if<Uuid>(&value);
        return id ? Ref<K>{*id} : Ref<K>{};
    }
};

}  // namespace qianshao::records
