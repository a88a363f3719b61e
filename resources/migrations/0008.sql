-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 8.

-- What the hub said last of the unit's devices, as it said it (models/sync/deviceregister.h), and when by this machine's
-- clock, in milliseconds: one row, or none. So that the list can be looked at where there is no network.
CREATE TABLE device_listing (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    read_at INTEGER NOT NULL,
    answer BLOB NOT NULL
);
