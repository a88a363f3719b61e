// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mapservices.h"
#include "models/store/store.h"

namespace qianshao::session {

// The on-line services of the own network that a station may ask; none unless its administrator has set one. They are
// kept in the station's file, so that nobody without its passphrase sends its questions elsewhere. What is set counts
// from the next start of the program. May throw store::Failure.
[[nodiscard]] geo::MapServices mapServices(store::Store &store);
// Each of them without a problem (geo::problemOf()).
void setMapServices(store::Store &store, const geo::MapServices &services);

}  // namespace qianshao::session
