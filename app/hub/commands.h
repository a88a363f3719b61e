// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/config.h"
#include "models/records/units.h"

#include <QStringList>

namespace qianshao::hub {

// What whoever runs a hub does by hand, beside it or without it:
//   unit CODE NAME [PARENT|-]        makes a unit, renames it, puts it below another one or none
//   invite CODE ADDRESS [ROLE]       prints the code by which a unit's first device joins; its chief invites the
//   others.
//                                    ADDRESS: host:port as devices reach the hub; ROLE: chief or administrator
//   platform CODE NAME               prints the token with which a system above the unit posts instructions to it
// Prints on standard output what was asked for, on standard error what is wrong, in words. The exit code: 0, 1 the
// database does not do it, 2 it was not asked rightly.
[[nodiscard]] int runCommand(const QStringList &words, const Config &config, records::Instant now);
// The commands, a line each, for --help.
[[nodiscard]] QString describeCommands();

}  // namespace qianshao::hub
