// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// Something this file remembers: station name, saved views, column mappings of a sender, drafts. Local, does not
// travel.
struct Setting {
    Uuid id;
    QString key;  // unique; room/name
    QString value;  // text or JSON

    bool operator==(const Setting &) const = default;
};

template <>
struct FieldTable<Setting> {
    static constexpr Kind kind = Kind::Setting;
    static constexpr const char *table = "setting";
    static constexpr auto fields = std::tuple{
        Field<Setting, QString>{1, "key", &Setting::key, QT_TRANSLATE_NOOP("fields", "Key")},
        Field<Setting, QString>{2, "value", &Setting::value, QT_TRANSLATE_NOOP("fields", "Value")},
    };
};

}  // namespace qianshao::records
