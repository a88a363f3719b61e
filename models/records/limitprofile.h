// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// Time limits: minutes from the time of issue, per level and milestone. Versioned; a report names the version it used.
struct LimitProfile {
    Uuid id;
    QString name;
    std::optional<qint64> edition;  // counts up under one name
    Instant validFrom;  // the newest profile whose validFrom is not after the time of issue holds
    QString minutes;  // four lines (urgent, high, medium, low) of four numbers (acknowledge, first call, meeting,
                      // feedback), comma and line feed
    QString note;

    bool operator==(const LimitProfile &) const = default;
};

template <>
struct FieldTable<LimitProfile> {
    static constexpr Kind kind = Kind::LimitProfile;
    static constexpr const char *table = "limit_profile";
    static constexpr auto fields = std::tuple{
        Field<LimitProfile, QString>{1, "name", &LimitProfile::name, QT_TRANSLATE_NOOP("fields", "Name")},
        Field<LimitProfile, std::optional<qint64>>{
            2, "edition", &LimitProfile::edition, QT_TRANSLATE_NOOP("fields", "Version")},
        Field<LimitProfile, Instant>{
            3, "valid_from", &LimitProfile::validFrom, QT_TRANSLATE_NOOP("fields", "Valid from")},
        Field<LimitProfile, QString>{4, "minutes", &LimitProfile::minutes, QT_TRANSLATE_NOOP("fields", "Minutes")},
        Field<LimitProfile, QString>{5, "note", &LimitProfile::note, QT_TRANSLATE_NOOP("fields", "Note")},
    };
};

}  // namespace qianshao::records
