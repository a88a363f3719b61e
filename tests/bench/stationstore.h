// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/importrun.h"
#include "app/session/session.h"
#include "tests/bench/stationfiles.h"

namespace qianshao::bench {

inline constexpr QLatin1StringView stationPassphrase("bench");

// The clock stands still at stationNow(), the generator repeats.
[[nodiscard]] store::Environment stationEnvironment();

// A new station at `path` with its roster and addresses; one that is there goes.
[[nodiscard]] std::unique_ptr<session::Session> newStation(const QString &path);
// The ledgers into it. Ends the bench where they cannot be imported.
session::ImportResult importLedgers(session::Session &session, const QStringList &ledgers);

// Where the station stands that has all ledgers. Made by the first bench that wants it and kept for the others as long
// as the schema stays; they leave it as it is.
[[nodiscard]] QString stationPath();
// Tells that the station at stationPath() is complete.
void keepStation();
[[nodiscard]] std::unique_ptr<session::Session> openStation();
// The same with a copy that may be written to; `folder` is where it goes.
[[nodiscard]] std::unique_ptr<session::Session> openStationCopy(const QString &folder);

}  // namespace qianshao::bench
