-- The hub's first schema. Every key begins with the unit (a station or a county office), so that PostgreSQL can be
-- sharded by unit without a change of schema; see app/hub/README.md.
-- `kind` is models/records' Kind, `device` a 48-bit hash of the device's public key, `sha256` and `…_hash` 32 bytes,
-- `…_key` a public key of 32 bytes.

-- Few rows, so it is not partitioned, and a code can be unique. token_key: what all hubs of this database sign the tokens
-- of the unit's devices with (122 random bits a UUID). Numbers of changes are taken from last_number under
-- this row's lock: the room left in its pages keeps that update off the index.
CREATE TABLE unit (
    unit uuid PRIMARY KEY,
    code text UNIQUE,
    name text NOT NULL,
    parent uuid REFERENCES unit,
    last_number bigint NOT NULL DEFAULT 0 CHECK (last_number >= 0),
    token_key bytea NOT NULL DEFAULT sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text
        || gen_random_uuid()::text, 'UTF8')),
    created_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 50);

-- The merged state of each record, and the number of its last change: what a pull pages through.
-- `labels`: who sees it (models/rules/scope.h). `former`: labels that it had once: who sees it by these no longer must
-- drop it. `parent`: the instruction of a call, the visit of a photo; `about`: the person of a case, the address of a
-- person: by these a change of the one finds whose labels follow from it. `author`: who brought it in. `writer`: the
-- device that wrote the last of it and knows all of it, 0 for none. `content`: of an attachment the SHA-256 of its
-- content, by which who may have the record may have that.
CREATE TABLE record (
    unit uuid NOT NULL,
    kind smallint NOT NULL,
    id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    state bytea NOT NULL,
    labels bigint[] NOT NULL,
    former bigint[] NOT NULL DEFAULT '{}',
    parent uuid,
    about uuid,
    author uuid,
    writer bigint NOT NULL,
    content bytea CHECK (length(content) = 32),
    PRIMARY KEY (unit, kind, id)
) PARTITION BY HASH (unit);
CREATE UNIQUE INDEX record_by_number ON record (unit, number);
CREATE INDEX record_by_parent ON record (unit, parent) WHERE parent IS NOT NULL;
CREATE INDEX record_by_about ON record (unit, about) WHERE about IS NOT NULL;
CREATE INDEX record_by_content ON record (unit, content) WHERE content IS NOT NULL;

-- Records that were the same thing: `id` lives on as `successor`. Numbered among the unit's changes, to be told once.
CREATE TABLE alias (
    unit uuid NOT NULL,
    kind smallint NOT NULL,
    id uuid NOT NULL,
    successor uuid NOT NULL CHECK (successor <> id),
    number bigint NOT NULL CHECK (number > 0),
    PRIMARY KEY (unit, kind, id)
) PARTITION BY HASH (unit);
CREATE INDEX alias_by_number ON alias (unit, number);

-- What makes two records the same thing though their ids differ, as an instruction's number: its SHA-256, since an
-- address is long and an identity number nobody's business.
CREATE TABLE natural_key (
    unit uuid NOT NULL,
    kind smallint NOT NULL,
    key bytea NOT NULL CHECK (length(key) = 32),
    id uuid NOT NULL,
    PRIMARY KEY (unit, kind, key)
) PARTITION BY HASH (unit);

-- lease_days NULL: without end (one-way networks). role and labels follow from the roster; a device whose person is not
-- in it yet has the role that it was invited with. last_push: the number of the last signed request that was taken, and
-- what it was answered. view counts up when role or labels change; `earlier`: all labels since the device had last read
-- everything of one view; view_since: the number of the last change when it last counted up;
-- role_view: the view since which the role is the same. is_platform: no laptop but a system above the unit, which posts
-- instructions and reads what became of them; it has a token without end, and no keys that anybody holds.
CREATE TABLE device (
    unit uuid NOT NULL REFERENCES unit,
    device bigint NOT NULL CHECK (device >= 0 AND device < 281474976710656),
    staff uuid NOT NULL,
    name text NOT NULL,
    sign_key bytea NOT NULL CHECK (length(sign_key) = 32),
    seal_key bytea NOT NULL CHECK (length(seal_key) = 32),
    role smallint NOT NULL,
    labels bigint[] NOT NULL,
    earlier bigint[] NOT NULL DEFAULT '{}',
    view int NOT NULL DEFAULT 1,
    view_since bigint NOT NULL DEFAULT 0,
    role_view int NOT NULL DEFAULT 1,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    lease_days int DEFAULT 30 CHECK (lease_days > 0),
    last_seen timestamptz NOT NULL DEFAULT now(),
    last_push bigint NOT NULL DEFAULT 0,
    last_reply bytea,
    is_platform bool NOT NULL DEFAULT false,
    PRIMARY KEY (unit, device)
) PARTITION BY HASH (unit);

-- What a platform posted last of each instruction (SHA-256 of its number), as JSON: what it posts again is compared with
-- that, so that only what it has changed is written.
CREATE TABLE posted (
    unit uuid NOT NULL,
    device bigint NOT NULL,
    number bytea NOT NULL CHECK (length(number) = 32),
    content bytea NOT NULL,
    PRIMARY KEY (unit, device, number)
) PARTITION BY HASH (unit);

-- The divisions that the unit's addresses lie in: those of them that nobody answers for are everybody's.
CREATE TABLE community (
    unit uuid NOT NULL,
    code text NOT NULL,
    PRIMARY KEY (unit, code)
) PARTITION BY HASH (unit);

-- How a device may join (models/security/enrolment.h). staff NULL: a unit's first device, whose person no roster names.
CREATE TABLE invitation (
    unit uuid NOT NULL REFERENCES unit,
    id uuid NOT NULL,
    verifier bytea CHECK (length(verifier) = 32),
    staff uuid,
    role smallint NOT NULL,
    expires_at timestamptz NOT NULL,
    used_by bigint,
    CHECK ((verifier IS NULL) = (used_by IS NOT NULL)),
    PRIMARY KEY (unit, id)
) PARTITION BY HASH (unit);

-- The content of attachments, in parts of 256 KiB. has_all: every part is there, and together they have that hash.
CREATE TABLE attachment (
    unit uuid NOT NULL,
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    size bigint NOT NULL CHECK (size > 0),
    has_all bool NOT NULL DEFAULT false,
    PRIMARY KEY (unit, sha256)
) PARTITION BY HASH (unit);

CREATE TABLE attachment_part (
    unit uuid NOT NULL,
    sha256 bytea NOT NULL,
    part int NOT NULL CHECK (part >= 0),
    bytes bytea NOT NULL,
    PRIMARY KEY (unit, sha256, part),
    FOREIGN KEY (unit, sha256) REFERENCES attachment ON DELETE CASCADE
) PARTITION BY HASH (unit);
-- Photos and sound are compressed already.
ALTER TABLE attachment_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Who changed what about devices.
CREATE TABLE audit (
    unit uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    device bigint,
    staff uuid,
    what text NOT NULL,
    about text NOT NULL DEFAULT '',
    PRIMARY KEY (unit, at, id)
) PARTITION BY HASH (unit);

DO $$
DECLARE
    parent regclass;
BEGIN
    FOR parent IN SELECT partrelid::regclass FROM pg_partitioned_table JOIN pg_class ON pg_class.oid = partrelid
        WHERE relnamespace = current_schema()::regnamespace
    LOOP
        FOR part IN 0..7 LOOP
            EXECUTE format('CREATE TABLE %I PARTITION OF %s FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
                parent::text || '_' || part, parent, part);
        END LOOP;
    END LOOP;
END
$$;
