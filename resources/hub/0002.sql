-- Which history the numbers of a unit's changes belong to. A database that is put back to an earlier state gives numbers
-- once more, to other changes: then every unit gets another lineage, and devices that were ahead notice
-- (app/ledger/lineage.h). 48 random bits, so that a number fits into JSON.
ALTER TABLE unit ADD COLUMN lineage bigint NOT NULL
    DEFAULT (('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint);

-- One row: where this database has lived so far. Not of a unit, and not distributed.
CREATE TABLE origin (
    is_only bool PRIMARY KEY DEFAULT true CHECK (is_only),
    place text NOT NULL
);
