-- What happens in a unit rises into the unit above it (app/ledger/rise.h). `below`: the units right below that have
-- brought the record, ascending; NULL: it is the unit's own. Empty: those that had brought it are below no more, and
-- nobody sees it; it stays so that devices are told that it is gone.
ALTER TABLE record ADD COLUMN below uuid[];

-- How far the changes of a unit below (`child`) have risen: up to the number `up_to` of its `lineage`. A row is there as
-- long as there is anything of the child in the unit.
CREATE TABLE risen (
    unit uuid NOT NULL,
    child uuid NOT NULL,
    lineage bigint NOT NULL,
    up_to bigint NOT NULL DEFAULT 0 CHECK (up_to >= 0),
    PRIMARY KEY (unit, child)
) PARTITION BY HASH (unit);
CREATE INDEX risen_by_child ON risen (child);

DO $$
BEGIN
    FOR part IN 0..7 LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF risen FOR VALUES WITH (MODULUS 8, REMAINDER %s)', 'risen_' || part, part);
    END LOOP;
END
$$;
