// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// A police unit (GA/T 380 code, 12 digits in practice). The first one is the station that owns the file.
struct Unit {
    Uuid id;
    QString code;  // 12 digits in practice; free text
    QString name;
    Ref<Kind::Unit> parent;

    bool operator==(const Unit &) const = default;
};

template <>
struct FieldTable<Unit> {
    static constexpr Kind kind = Kind::Unit;
    static constexpr const char *table = "unit";
    static constexpr auto fields = std::tuple{
        Field<Unit, QString>{1, "code", &Unit::code, QT_TRANSLATE_NOOP("fields", "Code")},
        Field<Unit, QString>{2, "name", &Unit::name, QT_TRANSLATE_NOOP("fields", "Name")},
        Field<Unit, Ref<Kind::Unit>>{3, "parent", &Unit::parent, QT_TRANSLATE_NOOP("fields", "Parent unit")},
    };
};

}  // namespace qianshao::records
