// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"

#include <tuple>

namespace qianshao::records {

// Who may see a field unmasked, and how it is masked: Open to everybody; Personal (name, address), Contact (phone),
// Identity (identity document), Account (bank card).
enum class Sensitivity : quint8 { Open, Personal, Contact, Identity, Account };

// One row of a record's field table. `number` is the field's name on the wire and in field versions:
// append with the next free one, never change or reuse. `key` is the column's name in the store.
template <class R, class T>
struct Field {
    int number;
    const char *key;
    T R::*member;
    const char *title;  // QT_TRANSLATE_NOOP("fields", …): the English source of the translated title
    Sensitivity sensitivity = Sensitivity::Open;
};

// Specialised beside each record: kind, table (its name in the store) and fields (a tuple of Field).
template <class R>
struct FieldTable;

template <class R>
concept Record = requires(R r) {
    r.id;
    FieldTable<R>::kind;
    FieldTable<R>::fields;
};

// Calls visit(field) for each field of R, in the table's order.
template <Record R, class Visitor>
constexpr void forEachField(Visitor &&visit)
{
    std::apply([&](const auto &...field) { (visit(field), ...); }, FieldTable<R>::fields);
}

}  // namespace qianshao::records
