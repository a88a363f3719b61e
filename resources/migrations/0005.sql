-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 5. Evidence at the door: where a visit really was, what follows from it, the notice, and the files captured.
ALTER TABLE visit ADD COLUMN accuracy REAL;
ALTER TABLE visit ADD COLUMN position_source INTEGER;
ALTER TABLE visit ADD COLUMN position_reason TEXT;
ALTER TABLE visit ADD COLUMN distance REAL;
ALTER TABLE visit ADD COLUMN distance_reason TEXT;
ALTER TABLE visit ADD COLUMN contact INTEGER;
ALTER TABLE visit ADD COLUMN follows INTEGER;
ALTER TABLE visit ADD COLUMN phone_shown INTEGER;
ALTER TABLE visit ADD COLUMN notice_opinion INTEGER;
ALTER TABLE visit ADD COLUMN refusal_reason TEXT;
ALTER TABLE visit ADD COLUMN witness TEXT;

-- The content itself is an encrypted file beside the store, named by sha256. Two records may name one file.
CREATE TABLE attachment (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    visit INTEGER NOT NULL REFERENCES visit (row),
    kind INTEGER,
    sha256 TEXT NOT NULL,
    size INTEGER,
    mime TEXT,
    captured_at INTEGER,
    captured_by INTEGER REFERENCES staff (row),
    taken_at INTEGER,
    longitude REAL,
    latitude REAL,
    signer INTEGER,
    note TEXT,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);
CREATE INDEX attachment_visit ON attachment (visit, captured_at);
CREATE INDEX attachment_sha256 ON attachment (sha256);
