// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/catalogue.h"

#include <vector>

// What can happen to the data, as values. Pure: no store, no clock.
namespace qianshao::changes {

using records::Kind;
using records::Record;
using records::Uuid;
using records::Value;

// One field, old and new. Absent is a value like any other; a field that is not listed is unchanged.
struct FieldChange {
    int field;  // its number in the record's field table; larger than the table = a newer program's, kept unharmed
    Value before;
    Value after;

    bool operator==(const FieldChange &) const = default;
};

enum class Action : quint8 { Insert = 1, Update = 2, Remove = 3 };

// One record. Insert lists the fields that are there (before = absent), Remove those that were (after = absent).
struct Change {
    Kind kind = Kind::None;
    Action action = Action::Insert;
    Uuid id;
    std::vector<FieldChange> fields;

    bool operator==(const Change &) const = default;
};

// Changes that hold together: all or none, in this order.
struct ChangeSet {
    std::vector<Change> changes;

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
    bool operator==(const ChangeSet &) const = default;
};

template <Record R>
[[nodiscard]] Change inserted(const R &record)
{
    Change change{records::FieldTable<R>::kind, Action::Insert, record.id, {}};
    records::forEachField<R>([&](const auto &field) {
        using T = std::remove_cvref_t<decltype(record.*(field.member))>;
        Value value = records::ValueOf<T>::from(record.*(field.member));
        if (!records::isAbsent(value))
            change.fields.push_back({field.number, Value(), std::move(value)});
    });
    return change;
}

// What makes `before` into `after` (same id); no fields when they are equal.
template <Record R>
[[nodiscard]] Change updated(const R &before, const R &after)
{
    Change change{records::FieldTable<R>::kind, Action::Update, before.id, {}};
    records::forEachField<R>([&](const auto &field) {
        using T = std::remove_cvref_t<decltype(before.*(field.member))>;
        Value old = records::ValueOf<T>::from(before.*(field.member));
        Value now = records::ValueOf<T>::from(after.*(field.member));
        if (old != now)
            change.fields.push_back({field.number, std::move(old), std::move(now)});
    });
    return change;
}

template <Record R>
[[nodiscard]] Change removed(const R &record)
{
    Change change = inserted(record);
    change.action = Action::Remove;
    for (FieldChange &field : change.fields)
        std::swap(field.before, field.after);
    return change;
}

// The record that an Insert describes.
template <Record R>
[[nodiscard]] R recordOf(const Change &change)
{
    R record;
    record.id = change.id;
    for (const FieldChange &field : change.fields)
        records::setField(record, field.field, field.after);
    return record;
}

// What takes a set back: the opposite of each change, last first.
[[nodiscard]] ChangeSet inverse(const ChangeSet &set);

}  // namespace qianshao::changes
