// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/point.h"
#include "models/records/staff.h"
#include "models/store/store.h"

namespace qianshao::session {

// A door that somebody still has to go to: of an open instruction whose person has not been met.
struct OpenVisit {
    records::Uuid instruction;
    QString number;
    records::Level level{};
    QString address;
    records::Instant limit;     // of the meeting; absent where the instruction has no time of issue
    records::Instant promised;  // the visit that was agreed with the person; absent = none
    std::optional<geo::Point> at;  // absent: nobody knows where that is
    bool isApproximate = false;  // `at` is where to look for it: the house, the community
};

struct KnownPlace {
    geo::Point at;
    bool isApproximate = false;
};
// Where a person lives; absent: unknown.
using PlaceFinder = std::function<std::optional<KnownPlace>(const records::Uuid &person)>;
// The standard address that the person's address means; where nobody has settled which, about where it is.
// `store` outlives it.
[[nodiscard]] PlaceFinder standardPlaces(store::Store &store);

// What one officer answers for, by the limit that comes first. `now`: agreements that are over by then are none.
[[nodiscard]] std::vector<OpenVisit> openVisitsOf(
    store::Store &store, records::Ref<records::Kind::Staff> officer, records::Instant now, const PlaceFinder &placeOf);

}  // namespace qianshao::session
