// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/fields.h"

#include <span>

namespace qianshao::records {

// A field table's row without its record's type, for code that serves every kind alike (store, wire, import).
struct FieldInfo {
    int number;       // 1-based and without gaps: position in the table = number - 1
    const char *key;  // column name
    FieldType type;
    Kind reference;   // the kind referred to; None unless type is Reference
    const char *title;
    Sensitivity sensitivity;
};

// Every kind, each after the kinds that it refers to.
[[nodiscard]] std::span<const Kind> allKinds();
// The table of a kind; empty for a kind that this program does not know.
[[nodiscard]] std::span<const FieldInfo> fieldsOf(Kind kind);
// The name of the kind's table in the store; nullptr for an unknown kind.
[[nodiscard]] const char *tableOf(Kind kind);
// nullptr when the kind has no such field.
[[nodiscard]] const FieldInfo *fieldNamed(Kind kind, QLatin1StringView key);
// What the file remembers for itself: no versions, no undo, does not travel.
[[nodiscard]] constexpr bool isLocal(Kind kind)
{
    return kind == Kind::Setting;
}
// Whether other devices get it. A held row is repaired where it was imported.
[[nodiscard]] constexpr bool travels(Kind kind)
{
    return kind != Kind::Setting && kind != Kind::HeldRow;
}

// The number of a member's field, at compile time a scan of the table: numberOf(&Call::result).
template <Record R, class T>
[[nodiscard]] constexpr int numberOf(T R::*member)
{
    int number = 0;
    forEachField<R>([&](const auto &field) {
        if constexpr (std::is_same_v<decltype(field.member), T R::*>) {
            if (field.member == member)
                number = field.number;
        }
    });
    return number;
}

// Sets one field by number; false when the record has none of that number.
template <Record R>
bool setField(R &record, int number, const Value &value)
{
    bool known = false;
    forEachField<R>([&](const auto &field) {
        if (field.number == number) {
            auto &member = record.*(field.member);
            member = ValueOf<std::remove_reference_t<decltype(member)>>::to(value);
            known = true;
        }
    });
    return known;
}

// One field by number; absent when the record has none of that number.
template <Record R>
[[nodiscard]] Value fieldValue(const R &record, int number)
{
    Value value;
    forEachField<R>([&](const auto &field) {
        if (field.number == number) {
            const auto &member = record.*(field.member);
            value = ValueOf<std::remove_cvref_t<decltype(member)>>::from(member);
        }
    });
    return value;
}

}  // namespace qianshao::records
