// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"

namespace qianshao::ledger {

// Writes down that a device, by its person, has done something to the unit's devices: "enrolled", "invited", "renamed",
// "lease", "revoked". `about`: the other device's number, or the invitation's id.
void note(postgres::Connection &connection, const Device &by, const char *what, const QString &about);

}  // namespace qianshao::ledger
