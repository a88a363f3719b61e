-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 4. Which standard address a person's address text means, and of which text that was said.
-- address_match: 1 sure, 2 unsure, 3 none, 4 by hand, 5 not in the list; NULL = never matched.
ALTER TABLE person ADD COLUMN address_id INTEGER REFERENCES address (row);
ALTER TABLE person ADD COLUMN address_match INTEGER;
ALTER TABLE person ADD COLUMN address_confidence INTEGER;
ALTER TABLE person ADD COLUMN address_matched_text TEXT;

-- Who lives at an address; without it to remove an address would read all persons.
CREATE INDEX person_address ON person (address_id) WHERE address_id IS NOT NULL;
-- Those whose text has changed since, and those that a person has to settle, the likeliest first: few, as a rule.
CREATE INDEX person_to_match ON person (row) WHERE address IS NOT address_matched_text;
CREATE INDEX person_to_settle ON person (address_confidence) WHERE address_match IN (2, 3);
