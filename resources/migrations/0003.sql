-- SPDX-FileCopyrightText: 2026 Qianshao contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 3. The Repairs page shows how many rows wait in each group; a ledger with a wrong column makes 100,000 of them,
-- and to count them at each change took 40 ms. Absent values are 0 and '' here, so that a group is found by its key.
CREATE TABLE held_group (
    settled INTEGER NOT NULL,
    target INTEGER NOT NULL,
    problem INTEGER NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (settled, target, problem, file, sheet)
) WITHOUT ROWID;

INSERT INTO held_group
SELECT coalesce(settled, 0), coalesce(target, 0), coalesce(problem, 0), coalesce(file, ''), coalesce(sheet, ''), count(*)
FROM held_row GROUP BY 1, 2, 3, 4, 5;
