// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/desk.h"
#include "app/hub/passage.h"
#include "app/hub/watchers.h"

#include <functional>

namespace qianshao::hub {

// What the routes work with; all of it outlives drogon's run.
struct Hub {
    const Config &config;
    const Desk &desk;
    const postgres::Workers &workers;
    Watchers &watchers;
    Metrics &metrics;
    const Passage &passage;
};

// Tells drogon of every route, with those of the other files. They are described in resources/hub/openapi.json, and a
// test compares the two.
void registerRoutes(const Hub &hub);
void registerSyncRoutes(const Hub &hub);  // enrol, refresh, push, pull, watch
void registerPlatformRoutes(const Hub &hub);  // instructions, feed
void registerContentRoutes(const Hub &hub);  // attachments
void registerAdminRoutes(const Hub &hub);  // invitations, devices
void registerUnitRoutes(const Hub &hub);
void registerRosterRoutes(const Hub &hub);  // the roster and the time limits
void registerRightsRoutes(const Hub &hub);  // what each role may do

}  // namespace qianshao::hub
