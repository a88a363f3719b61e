// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"

#include <QTimeZone>

namespace qianshao::store {
class Store;
}

namespace qianshao::itemmodels {

// What any field of any record holds, in words as the window has them elsewhere: money, times, words of enums, the
// names of those that it refers to. Unmasked. Empty where there is nothing.
[[nodiscard]] QString fieldText(
    store::Store &store, records::Kind kind, int field, const records::Value &value, const QTimeZone &zone);

// What people call a record: "王秀兰 · Instruction YJ1". The person first, as in every list.
[[nodiscard]] QString recordTitle(
    store::Store &store, records::Kind kind, const records::Uuid &id, const QTimeZone &zone);

}  // namespace qianshao::itemmodels
