// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/config.h"

namespace qianshao::hub {

// Migrates the database, serves until SIGTERM or SIGINT, then takes no new connection, lets running requests finish
// (Config::stopSeconds), closes the pool and returns. Call once, from main, before there is any other thread.
// Returns the exit code: 0 stopped when asked, 1 could not serve; the log says why.
[[nodiscard]] int serve(const Config &config);

// Each registered route as "GET /v1/time", a line each; serves nothing.
[[nodiscard]] QStringList routeNames();

}  // namespace qianshao::hub
