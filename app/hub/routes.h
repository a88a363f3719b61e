// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/database.h"
#include "app/hub/passage.h"

#include <functional>

namespace qianshao::hub {

// What the routes work with; all of it outlives drogon's run.
struct Hub {
    const Config &config;
    Database &database;
    Metrics &metrics;
    const Passage &passage;
    std::function<qint64()> now;  // UTC, milliseconds since 1970
};

// Tells drogon of every route. They are described in resources/hub/openapi.json, and a test compares the two.
void registerRoutes(const Hub &hub);

}  // namespace qianshao::hub
