-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2. Stations are sent overlapping ledgers, and what was decided here must outlive the next one.
-- A held row that was mended or dismissed stays, so that the same row of a later file is known. settled: NULL = it waits.
ALTER TABLE held_row ADD COLUMN settled INTEGER;

-- The groups of the Repairs page: counted, and read in the order of rows, without touching the rows.
DROP INDEX held_row_target;
CREATE INDEX held_row_group ON held_row (settled, target, problem, file, sheet);

-- The officer as the ledger last named it: while it repeats that name, whoever was assigned here stays.
ALTER TABLE instruction ADD COLUMN assignee_word TEXT;
