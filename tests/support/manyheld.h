// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"
#include "models/store/store.h"

namespace qianshao::tests {

// A ledger of calls with a wrong column, straight into the tables. `problem` is the number of the RowProblem, in SQL:
// it may depend on the row's number i.
inline void holdMany(store::Store &store, int count, const QByteArray &problem = "2")
{
    const QByteArray sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + QByteArray::number(count)
        + ") INSERT INTO held_row (id, target, problem, field, file, line, raw, version, device) "
          "SELECT randomblob(16), 5, "
        + problem + ", 'issued_at', 'a.csv', i, '{}', 1, 1 FROM n";
    store.connection().execute(sql.constData());
    store.connection().execute("INSERT INTO counter VALUES ('held', 5, (SELECT count(*) FROM held_row))");
    store.connection().execute("INSERT INTO held_group SELECT 0, target, problem, file, '', count(*) FROM held_row "
                               "GROUP BY target, problem, file");
}

}  // namespace qianshao::tests
