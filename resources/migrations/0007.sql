-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 7.

-- == Who this device is: its keys (models/security/devicekeys.h), from when they are first needed on.
CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), keys BLOB NOT NULL);

-- == The hub.

-- The hub that this file belongs to, and as which device: one row, or none (models/store/membership.h). Moments in
-- milliseconds, `contact` and `newest` by the hub's clock, `contact_here` by this machine's.
CREATE TABLE membership (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    hub TEXT NOT NULL,
    pin BLOB NOT NULL,
    unit BLOB NOT NULL,
    unit_name TEXT NOT NULL,
    device_name TEXT NOT NULL,
    staff BLOB NOT NULL,
    role INTEGER NOT NULL,
    lease_days INTEGER,
    contact INTEGER,
    contact_here INTEGER,
    newest INTEGER
);

-- Records that are to leave this file as soon as what was written here has been given to the hub.
CREATE TABLE departing (kind INTEGER NOT NULL, id BLOB NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;

-- Contents (SHA-256, as attachment.sha256) whose files are to be deleted: no record names them any more.
CREATE TABLE unwanted_content (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;

-- What the hub has not taken of what was written here (changes::Refused): until somebody has seen it. value: what was
-- written, as CBOR; NULL: the removal of the record.
CREATE TABLE refusal (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    field INTEGER NOT NULL,
    why INTEGER NOT NULL,
    value BLOB
);

-- A grid worker's device gets instructions without their number. Taking a NOT NULL away changes nothing that is stored,
-- so the text of the schema is all that has to change (https://www.sqlite.org/lang_altertable.html, "otheralter").
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'number TEXT NOT NULL UNIQUE', 'number TEXT UNIQUE')
    WHERE type = 'table' AND name = 'instruction';
PRAGMA writable_schema = RESET;

-- == Sealed packages (models/packages).

-- Devices that packages are exchanged with, by the number by which everybody knows them. road: 1 both ways, 2 only to it,
-- 3 only from it. last_number: of the packages for it; one that was begun and never finished has its number too.
CREATE TABLE partner (
    device INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    keys BLOB NOT NULL,
    road INTEGER NOT NULL,
    last_number INTEGER NOT NULL DEFAULT 0
);

-- The register. direction: 1 made here, 2 taken in. after: it holds what came after the package of that number, 0 =
-- everything. up_to: of one made here, the stamp of the newest step in it. package: its own 16 bytes.
CREATE TABLE package (
    seq INTEGER PRIMARY KEY,
    direction INTEGER NOT NULL,
    partner INTEGER NOT NULL,
    partner_name TEXT NOT NULL,
    number INTEGER NOT NULL,
    after INTEGER NOT NULL,
    up_to INTEGER NOT NULL,
    package BLOB NOT NULL,
    at INTEGER NOT NULL,
    staff BLOB,
    medium TEXT,
    approver TEXT,
    file TEXT,
    counts TEXT
);
CREATE INDEX package_number ON package (partner, direction, number);

-- What the next packages hold: records and the stamp of the step that wrote them last, as long as there is a partner to
-- send to. knows: the partner that has all of it, having given it; 0 = none.
CREATE TABLE departure (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    stamp INTEGER NOT NULL,
    knows INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX departure_stamp ON departure (stamp);

-- A record that a package brought goes on to the hub whole, whoever wrote it: the stamp of the step that brought it last.
ALTER TABLE outbox ADD COLUMN relay INTEGER NOT NULL DEFAULT 0;

-- When the alias was learned.
ALTER TABLE alias ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;

-- A record that waits for another one and came by a package: it will go on to the hub.
ALTER TABLE stranded ADD COLUMN relay INTEGER NOT NULL DEFAULT 0;

-- == Contents of attachments, to the hub and from it (models/store/contentqueue.h).

-- Contents that attachments name and that are perhaps not both here and at the hub. way: 0 not looked at yet, 1 to the
-- hub, 2 from it; what is not known to be there stays when its record leaves the file. turn: the lowest comes first;
-- 0 = not tried yet, -1 = somebody waits for it.
CREATE TABLE content_queue (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    way INTEGER NOT NULL DEFAULT 0,
    turn INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX content_queue_way ON content_queue (way, turn, size);
INSERT INTO content_queue (sha256, size) SELECT sha256, max(coalesce(size, 0)) FROM attachment GROUP BY sha256;
CREATE TRIGGER attachment_named AFTER INSERT ON attachment BEGIN
    INSERT OR IGNORE INTO content_queue (sha256, size) VALUES (new.sha256, coalesce(new.size, 0));
END;
CREATE TRIGGER attachment_renamed AFTER UPDATE OF sha256 ON attachment WHEN old.sha256 <> new.sha256 BEGIN
    DELETE FROM content_queue WHERE sha256 = old.sha256 AND way = 2
        AND NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = old.sha256);
    INSERT OR IGNORE INTO content_queue (sha256, size) VALUES (new.sha256, coalesce(new.size, 0));
END;
CREATE TRIGGER attachment_gone AFTER DELETE ON attachment BEGIN
    DELETE FROM content_queue WHERE sha256 = old.sha256 AND way = 2
        AND NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = old.sha256);
END;
