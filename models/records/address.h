// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// A standard address of the station's area.
struct Address {
    Uuid id;
    QString text;  // the whole line; unique in the file
    QString community;
    QString communityCode;  // 12 or 15 digits
    std::optional<double> longitude;  // WGS-84 degrees
    std::optional<double> latitude;  // WGS-84 degrees

    bool operator==(const Address &) const = default;
};

template <>
struct FieldTable<Address> {
    static constexpr Kind kind = Kind::Address;
    static constexpr const char *table = "address";
    static constexpr auto fields = std::tuple{
        Field<Address, QString>{1, "text", &Address::text, QT_TRANSLATE_NOOP("fields", "Address")},
        Field<Address, QString>{2, "community", &Address::community, QT_TRANSLATE_NOOP("fields", "Community")},
        Field<Address, QString>{
            3, "community_code", &Address::communityCode, QT_TRANSLATE_NOOP("fields", "Community code")},
        Field<Address, std::optional<double>>{
            4, "longitude", &Address::longitude, QT_TRANSLATE_NOOP("fields", "Longitude")},
        Field<Address, std::optional<double>>{
            5, "latitude", &Address::latitude, QT_TRANSLATE_NOOP("fields", "Latitude")},
    };
};

}  // namespace qianshao::records
