// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"

namespace qianshao::ledger {

// Writes down that a device, by its person, has done something to the unit's devices: "enrolled", "invited", "renamed",
// "lease", "revoked", to the roster or the limits by administration.h ("roster", "limits"), or that it made the unit
// begin a new lineage. `about`: the other device's number, the invitation's id, the number of the unit's last change,
// or the number that the device claims to know.
void note(postgres::Connection &connection, const Device &by, const char *what, const QString &about);
// Whether somebody has within so many minutes.
[[nodiscard]] bool wasNoted(
    postgres::Connection &connection, const records::Uuid &unit, const char *what, qint64 minutes);

}  // namespace qianshao::ledger
