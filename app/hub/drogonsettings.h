// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/config.h"
#include "app/hub/eventlog.h"

#include <QTemporaryDir>

// How drogon behaves here; to be said before it runs.
namespace qianshao::hub {

// Its own lines become lines of `log`, which outlives it.
void takeOverLog(const EventLog &log);
void setLimits(const Config &config);
// Answers of ours alone. `folder` is empty and stays so: drogon wants to serve files and to keep uploads, and this hub
// does neither.
void setManners(const QTemporaryDir &folder);

}  // namespace qianshao::hub
