// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/catalogue.h"

#include "models/records/all.h"

#include <array>

namespace qianshao::records {
namespace {

template <class T>
constexpr Kind referenceOf()
{
    if constexpr (requires { T::kind; })
        return T::kind;
    else
        return Kind::None;
}

template <Record R>
constexpr auto describe()
{
    return std::apply(
        [](const auto &...field) {
            const auto info = []<class T>(const Field<R, T> &f) {
                return FieldInfo{f.number, f.key, ValueOf<T>::type, referenceOf<T>(), f.title, f.sensitivity};
            };
            return std::array{info(field)...};
        },
        FieldTable<R>::fields);
}

template <Record R>
constexpr auto table = describe<R>();

template <Record R>
constexpr bool numbered()
{
    for (size_t i = 0; i < table<R>.size(); ++i) {
        if (table<R>[i].number != int(i) + 1)
            return false;
    }
    return true;
}

struct Entry {
    Kind kind;
    const char *table;
    std::span<const FieldInfo> fields;
};

template <Record R>
constexpr Entry entry()
{
    static_assert(numbered<R>(), "field numbers run from 1 without gaps");
    return {FieldTable<R>::kind, FieldTable<R>::table, table<R>};
}

// In dependency order: allKinds() gives the same.
constexpr std::array entries = {
    entry<Unit>(),
    entry<Staff>(),
    entry<Address>(),
    entry<Person>(),
    entry<Instruction>(),
    entry<Call>(),
    entry<Visit>(),
    entry<Attachment>(),
    entry<Feedback>(),
    entry<Victim>(),
    entry<HeldRow>(),
    entry<LimitProfile>(),
    entry<Setting>(),
};

constexpr auto kinds = [] {
    std::array<Kind, entries.size()> all{};
    for (size_t i = 0; i < entries.size(); ++i)
        all[i] = entries[i].kind;
    return all;
}();

const Entry *find(Kind kind)
{
    for (const Entry &e : entries) {
        if (e.kind == kind)
            return &e;
    }
    return nullptr;
}

}  // namespace

std::span<const Kind> allKinds()
{
    return kinds;
}

std::span<const FieldInfo> fieldsOf(Kind kind)
{
    const Entry *e = find(kind);
    return e ? e->fields : std::span<const FieldInfo>();
}

const char *tableOf(Kind kind)
{
    const Entry *e = find(kind);
    return e ? e->table : nullptr;
}

const FieldInfo *fieldNamed(Kind kind, QLatin1StringView key)
{
    for (const FieldInfo &field : fieldsOf(kind)) {
        if (key == QLatin1StringView(field.key))
            return &field;
    }
    return nullptr;
}

}  // namespace qianshao::records
