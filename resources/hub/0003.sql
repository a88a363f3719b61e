-- When a sweep first found a content that no record of its unit names (app/ledger/contentsweep); NULL: one does.
ALTER TABLE attachment ADD COLUMN unnamed_since timestamptz;
CREATE INDEX attachment_unnamed ON attachment (unit, unnamed_since) WHERE unnamed_since IS NOT NULL;
