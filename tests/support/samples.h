// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/catalogue.h"

// Records with every field filled, made from the field table, so that a new field is in every round trip by itself.
namespace qianshao::tests {

template <class T>
T sampleValue(int seed)
{
    if constexpr (std::is_same_v<T, QString>)
        return QStringLiteral("值%1 ' \" 𠮷").arg(seed);
    else if constexpr (std::is_same_v<T, records::Instant> || std::is_same_v<T, records::Fen>)
        return {1'700'000'000'000 + seed};
    else if constexpr (std::is_same_v<T, std::optional<qint64>>)
        return seed;
    else if constexpr (std::is_same_v<T, std::optional<double>>)
        return seed + 0.125;
    else if constexpr (std::is_enum_v<T>)
        return T(1);
    else
        return {};  // a reference: the test fills it
}

template <records::Record R>
R sample(const records::Uuid &id, int seed = 1)
{
    R record;
    record.id = id;
    records::forEachField<R>([&](const auto &field) {
        auto &member = record.*(field.member);
        member = sampleValue<std::remove_reference_t<decltype(member)>>(seed * 100 + field.number);
    });
    return record;
}

}  // namespace qianshao::tests
