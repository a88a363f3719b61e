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
        Field<Address, QString>{1, "text", &Address::text, "Address"},
        Field<Address, QString>{2, "community", &Address::community, "Community"},
        Field<Address, QString>{3, "community_code", &Address::communityCode, "Community code"},
        Field<Address, std::optional<double>>{4, "longitude", &Address::longitude, "Longitude"},
        Field<Address, std::optional<double>>{5, "latitude", &Address::latitude, "Latitude"},
    };
};

}  // namespace qianshao::records
