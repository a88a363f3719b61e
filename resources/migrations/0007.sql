-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 7.

-- The hub that this file belongs to, and as which device: one row, or none (models/store/membership.h). Moments in
-- milliseconds, `contact` and `newest` by the hub's clock, `contact_here` by this machine's.
CREATE TABLE membership (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    hub TEXT NOT NULL,
    pin BLOB NOT NULL,
    unit BLOB NOT NULL,
    unit_name TEXT NOT NULL,
    keys BLOB NOT NULL,
    device_name TEXT NOT NULL,
    staff BLOB NOT NULL,
    role INTEGER NOT NULL,
    lease_days INTEGER,
    contact INTEGER,
    contact_here INTEGER,
    newest INTEGER
);
