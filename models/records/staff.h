// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// Somebody who works at the station or for it.
struct Staff {
    Uuid id;
    QString code;  // police number or worker number; unique in the file
    QString name;
    Role role{};
    QString communities;  // names that the person answers for, joined by 、
    QString communityCodes;  // division codes in the same order, joined by 、
    QString phone;

    bool operator==(const Staff &) const = default;
};

template <>
struct FieldTable<Staff> {
    static constexpr Kind kind = Kind::Staff;
    static constexpr const char *table = "staff";
    static constexpr auto fields = std::tuple{
        Field<Staff, QString>{1, "code", &Staff::code, QT_TRANSLATE_NOOP("fields", "Code")},
        Field<Staff, QString>{2, "name", &Staff::name, QT_TRANSLATE_NOOP("fields", "Name")},
        Field<Staff, Role>{3, "role", &Staff::role, QT_TRANSLATE_NOOP("fields", "Role")},
        Field<Staff, QString>{4, "communities", &Staff::communities, QT_TRANSLATE_NOOP("fields", "Communities")},
        Field<Staff, QString>{
            5, "community_codes", &Staff::communityCodes, QT_TRANSLATE_NOOP("fields", "Community codes")},
        Field<Staff, QString>{6, "phone", &Staff::phone, QT_TRANSLATE_NOOP("fields", "Phone"), Sensitivity::Contact},
    };
};

}  // namespace qianshao::records
