// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/roadnetwork.h"

#include <QUrl>

namespace qianshao::tests {

// What an OSRM server (HTTP API v1) would say to /table or /route over these roads, had it our speeds. As such a server
// does, it takes the nearest road, however far it is.
[[nodiscard]] QByteArray osrmAnswer(const geo::RoadNetwork &roads, const QUrl &question);

}  // namespace qianshao::tests
