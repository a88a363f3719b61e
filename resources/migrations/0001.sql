-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1. A migration is never edited once it has landed: a new one gets the next number.
-- Times are UTC ms, money fen, enums their number (models/records/enums.h). NULL = absent.

-- What this file is: station (UUID of the file), device (UUID of this device).
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- Devices whose versions stand in this file; 1 is this device.
CREATE TABLE device (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE);

-- Every time the door opened: one undo step. stamp = hybrid logical clock; the newest row holds the clock's reading.
-- reverts: the step that this one takes back. reverted: by which step it was taken back.
CREATE TABLE step (
    seq INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    at INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    author BLOB,
    label TEXT,
    reverts INTEGER REFERENCES step (seq),
    reverted INTEGER REFERENCES step (seq)
);

-- What a step did, in order. A run of inserted rows is one line (payload NULL); a change or a removal holds
-- old and new values (models/changes/wire.h).
CREATE TABLE journal (
    step INTEGER NOT NULL REFERENCES step (seq),
    n INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    payload BLOB,
    PRIMARY KEY (step, n)
) WITHOUT ROWID;
CREATE INDEX journal_record ON journal (kind, first_row);

-- What the other side does not have yet. No payload: ten edits of a record travel once.
CREATE TABLE outbox (kind INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (kind, row)) WITHOUT ROWID;

-- Records that were removed, so that no late copy brings them back. sent: the other side knows.
CREATE TABLE tombstone (
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- Figures that a page shows without counting. Kept by the store in the same transaction.
CREATE TABLE counter (name TEXT NOT NULL, key INTEGER NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;

-- Records: fields in the order of their table in models/records. version, device: of the whole row; versions: of the
-- fields that differ from it (models/store/versions.h); extra: fields of a newer program, kept unharmed.
CREATE TABLE unit (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    code TEXT,
    name TEXT,
    parent INTEGER REFERENCES unit (row),
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE staff (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    code TEXT,
    name TEXT NOT NULL,
    role INTEGER,
    communities TEXT,
    community_codes TEXT,
    phone TEXT,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE address (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL UNIQUE,
    community TEXT,
    community_code TEXT,
    longitude REAL,
    latitude REAL,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE person (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    identity TEXT,
    phone TEXT,
    other_phones TEXT,
    address TEXT,
    relatives TEXT,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE instruction (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    level INTEGER,
    level_sent TEXT,
    level_judged INTEGER,
    source TEXT,
    fraud_type INTEGER,
    fraud_type_sent TEXT,
    fraud_type_judged INTEGER,
    person INTEGER REFERENCES person (row),
    identity_sent TEXT,
    bank TEXT,
    card TEXT,
    suspect_number TEXT,
    suspect_account TEXT,
    suspect_site TEXT,
    amount INTEGER,
    issued_by TEXT,
    issued_at INTEGER NOT NULL,
    received_at INTEGER,
    receiving_unit TEXT,
    acknowledged_at INTEGER,
    assignee INTEGER REFERENCES staff (row),
    assignee_sent TEXT,
    feedback_at INTEGER,
    status INTEGER,
    status_sent TEXT,
    status_reason TEXT,
    status_target TEXT,
    repeat_of INTEGER REFERENCES instruction (row),
    marks INTEGER,
    remark TEXT,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE call (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    instruction INTEGER NOT NULL REFERENCES instruction (row),
    number TEXT,
    contact INTEGER,
    relation TEXT,
    started_at INTEGER NOT NULL,
    seconds INTEGER,
    result INTEGER,
    result_sent TEXT,
    caller INTEGER REFERENCES staff (row),
    caller_sent TEXT,
    answers INTEGER,
    judgement INTEGER,
    next_step INTEGER,
    next_at INTEGER,
    script TEXT,
    note TEXT,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE visit (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    instruction INTEGER NOT NULL REFERENCES instruction (row),
    attempt INTEGER,
    at INTEGER NOT NULL,
    result INTEGER,
    result_sent TEXT,
    officer1 INTEGER REFERENCES staff (row),
    officer1_sent TEXT,
    officer2 INTEGER REFERENCES staff (row),
    officer2_sent TEXT,
    longitude REAL,
    latitude REAL,
    checks INTEGER,
    answers TEXT,
    fraud_state INTEGER,
    lost INTEGER,
    stopped INTEGER,
    estimated INTEGER,
    app_installed INTEGER,
    notice_signed INTEGER,
    next_at INTEGER,
    note TEXT,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE feedback (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    instruction INTEGER NOT NULL REFERENCES instruction (row),
    round INTEGER,
    again INTEGER,
    text TEXT,
    "by" INTEGER REFERENCES staff (row),
    at INTEGER NOT NULL,
    fraud_state INTEGER,
    level_judged INTEGER,
    fraud_type_judged INTEGER,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE victim (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (row),
    instruction INTEGER REFERENCES instruction (row),
    instruction_sent TEXT,
    fraud_type INTEGER,
    fraud_type_sent TEXT,
    defrauded_at INTEGER,
    reported_at INTEGER,
    lost INTEGER,
    stopped INTEGER,
    frozen INTEGER,
    returned INTEGER,
    case_number TEXT,
    progress TEXT,
    officer INTEGER REFERENCES staff (row),
    officer_sent TEXT,
    next_follow_up_at INTEGER,
    remark TEXT,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE held_row (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    target INTEGER NOT NULL,
    problem INTEGER,
    field TEXT,
    file TEXT,
    sheet TEXT,
    line INTEGER,
    raw TEXT NOT NULL,
    held_at INTEGER,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE limit_profile (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    edition INTEGER,
    valid_from INTEGER,
    minutes TEXT NOT NULL,
    note TEXT,
    version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    versions BLOB,
    extra BLOB
);

CREATE TABLE setting (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    value TEXT
);

CREATE UNIQUE INDEX staff_code ON staff (code) WHERE code IS NOT NULL;
CREATE INDEX staff_name ON staff (name);
CREATE UNIQUE INDEX person_identity ON person (identity) WHERE identity IS NOT NULL;
CREATE INDEX person_phone ON person (phone, name);
CREATE INDEX instruction_person ON instruction (person);
CREATE INDEX call_instruction ON call (instruction, started_at);
CREATE INDEX call_time ON call (started_at);
CREATE INDEX visit_instruction ON visit (instruction, at);
CREATE INDEX visit_time ON visit (at);
CREATE INDEX feedback_instruction ON feedback (instruction, at);
CREATE INDEX victim_person ON victim (person);
CREATE INDEX victim_instruction ON victim (instruction) WHERE instruction IS NOT NULL;
CREATE INDEX victim_follow_up ON victim (next_follow_up_at);
CREATE INDEX held_row_target ON held_row (target);

-- Where each instruction stands: derived from it and its events by models/rules, kept by the store so that a list or a
-- report reads narrow rows. Nothing here is typed by anybody; "check" derives it again and compares.
CREATE TABLE instruction_state (
    row INTEGER PRIMARY KEY REFERENCES instruction (row) ON DELETE CASCADE,
    issued_at INTEGER NOT NULL,
    level INTEGER NOT NULL,
    fraud_type INTEGER,
    person INTEGER,
    assignee INTEGER,
    status INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    next INTEGER NOT NULL,
    deadline INTEGER,
    acknowledged_at INTEGER,
    first_call INTEGER,
    first_visit INTEGER,
    met INTEGER,
    feedback INTEGER,
    last_feedback INTEGER,
    feedback_again INTEGER NOT NULL DEFAULT 0,
    profile INTEGER,
    times_warned INTEGER NOT NULL DEFAULT 1,
    marks INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX state_queue ON instruction_state (assignee, deadline) WHERE is_open = 1;
CREATE INDEX state_open ON instruction_state (deadline) WHERE is_open = 1;
CREATE INDEX state_issued ON instruction_state (issued_at);
CREATE INDEX state_status ON instruction_state (status, issued_at);
CREATE INDEX state_assignee ON instruction_state (assignee, issued_at);
CREATE INDEX state_person ON instruction_state (person, issued_at);
-- Rare rows far apart: without these three a page of open instructions newest first, or of the views "repeated" and
-- "marked", would read all rows to its end. They hold few rows, so an import hardly feels them.
CREATE INDEX state_open_issued ON instruction_state (issued_at) WHERE is_open = 1;
CREATE INDEX state_repeated ON instruction_state (issued_at) WHERE times_warned > 1;
CREATE INDEX state_marked ON instruction_state (issued_at) WHERE marks <> 0;

-- Substrings of names, numbers, phones and addresses (models/store/searchtokenizer.h). rowid = the record's row.
-- The text itself is not kept a second time: a hit is checked against the record.
CREATE VIRTUAL TABLE instruction_search USING fts5 (text, tokenize = 'qianshao', detail = none, content = '', contentless_delete = 1);
CREATE VIRTUAL TABLE victim_search USING fts5 (text, tokenize = 'qianshao', detail = none, content = '', contentless_delete = 1);
