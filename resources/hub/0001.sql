-- The hub's first schema. Every key begins with the unit (a station or a county office), so that PostgreSQL can be
-- sharded by unit without a change of schema; see app/hub/README.md.
-- `kind` is models/records' Kind, `device` a 48-bit hash of the device's public key, `sha256` and `…_hash` 32 bytes,
-- `…_key` a public key of 32 bytes.

-- Few rows, so it is not partitioned, and a code can be unique. Numbers of changes are taken from last_number under
-- this row's lock: the room left in its pages keeps that update off the index.
CREATE TABLE unit (
    unit uuid PRIMARY KEY,
    code text UNIQUE,
    name text NOT NULL,
    parent uuid REFERENCES unit,
    last_number bigint NOT NULL DEFAULT 0 CHECK (last_number >= 0),
    created_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 50);

-- The merged state of each record, and the number of its last change: what a pull pages through.
CREATE TABLE record (
    unit uuid NOT NULL,
    kind smallint NOT NULL,
    id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    state bytea NOT NULL,
    labels int[] NOT NULL DEFAULT '{}',
    writer bigint NOT NULL,
    is_removed bool NOT NULL DEFAULT false,
    PRIMARY KEY (unit, kind, id)
) PARTITION BY HASH (unit);
CREATE UNIQUE INDEX record_by_number ON record (unit, number);

-- Records that were the same thing: `id` lives on as `successor`.
CREATE TABLE alias (
    unit uuid NOT NULL,
    kind smallint NOT NULL,
    id uuid NOT NULL,
    successor uuid NOT NULL CHECK (successor <> id),
    PRIMARY KEY (unit, kind, id)
) PARTITION BY HASH (unit);

-- What makes two records the same thing though their ids differ, as an instruction's number.
CREATE TABLE natural_key (
    unit uuid NOT NULL,
    kind smallint NOT NULL,
    key bytea NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (unit, kind, key)
) PARTITION BY HASH (unit);

-- With which change a record lost which labels: who could see it by these must drop it.
CREATE TABLE departed (
    unit uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    kind smallint NOT NULL,
    id uuid NOT NULL,
    labels int[] NOT NULL,
    PRIMARY KEY (unit, number, kind, id)
) PARTITION BY HASH (unit);

-- lease_days NULL: without end (one-way networks). last_push: the highest number of a push that was taken.
CREATE TABLE device (
    unit uuid NOT NULL REFERENCES unit,
    device bigint NOT NULL CHECK (device >= 0 AND device < 281474976710656),
    staff uuid NOT NULL,
    name text NOT NULL,
    sign_key bytea NOT NULL CHECK (length(sign_key) = 32),
    seal_key bytea NOT NULL CHECK (length(seal_key) = 32),
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    lease_days int DEFAULT 30 CHECK (lease_days > 0),
    last_seen timestamptz,
    last_push bigint NOT NULL DEFAULT 0,
    view_epoch int NOT NULL DEFAULT 0,
    PRIMARY KEY (unit, device)
) PARTITION BY HASH (unit);

CREATE TABLE invitation (
    unit uuid NOT NULL REFERENCES unit,
    id uuid NOT NULL,
    secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
    staff uuid NOT NULL,
    role smallint NOT NULL,
    made_by uuid,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    used_by bigint,
    CHECK ((used_at IS NULL) = (used_by IS NULL)),
    PRIMARY KEY (unit, id)
) PARTITION BY HASH (unit);

-- The reply that a push got: it is given again when the push comes again.
CREATE TABLE push (
    unit uuid NOT NULL,
    device bigint NOT NULL,
    seq bigint NOT NULL,
    reply bytea NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (unit, device, seq)
) PARTITION BY HASH (unit);

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

CREATE TABLE audit (
    unit uuid NOT NULL,
    seq bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    device bigint,
    author uuid,
    what text NOT NULL,
    detail jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (unit, seq)
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
