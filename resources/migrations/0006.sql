-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 6. What a file needs to give its records to other devices and to take theirs (models/store/exchange.h).

-- The first stamp of this device's writings that the other side may not have.
ALTER TABLE outbox ADD COLUMN since INTEGER NOT NULL DEFAULT 0;

-- What was known to whoever removed the record: CBOR array of stamp, device; and what was written here before and is not
-- known elsewhere yet, as a state: somebody may bring the record back. Nobody has ever been told of the old ones.
DELETE FROM tombstone;
ALTER TABLE tombstone ADD COLUMN known BLOB;
ALTER TABLE tombstone ADD COLUMN unsent BLOB;

-- Devices whose writings stand in this file: the short number here, and the one by which everybody knows them. 1 is this
-- device, from when it has keys on.
CREATE TABLE peer (number INTEGER PRIMARY KEY, device INTEGER NOT NULL UNIQUE);

-- How far the hub's changes have been taken ("taken"), and the number of the last push ("push").
CREATE TABLE exchange (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

-- References to records that are not here: beyond what this device sees, or still on their way.
CREATE TABLE dangling (
    kind INTEGER NOT NULL,
    row INTEGER NOT NULL,
    field INTEGER NOT NULL,
    target_kind INTEGER NOT NULL,
    target BLOB NOT NULL,
    PRIMARY KEY (kind, row, field)
) WITHOUT ROWID;
CREATE INDEX dangling_target ON dangling (target_kind, target);

-- Whole records that cannot be here without another one that is not, as states (models/changes/stateform.h). Target 0:
-- that this program does not understand, or that clash with one that is here.
CREATE TABLE stranded (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    target_kind INTEGER NOT NULL,
    target BLOB NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX stranded_target ON stranded (target_kind, target);

-- Who wrote what came from elsewhere; of this device's own writings the step says it.
CREATE INDEX step_stamp ON step (stamp);
CREATE TABLE writer (device INTEGER NOT NULL, stamp INTEGER NOT NULL, staff BLOB NOT NULL, PRIMARY KEY (device, stamp)) WITHOUT ROWID;

-- Records of which a field holds several values: somebody decides.
CREATE TABLE conflict (kind INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (kind, row)) WITHOUT ROWID;

-- Ids that turned out to be another record's, and whose.
CREATE TABLE alias (kind INTEGER NOT NULL, id BLOB NOT NULL, now BLOB NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
