// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/raretables.h"

namespace qianshao::store {

void RareTables::look(Connection &connection)
{
    Query query = connection.query("SELECT EXISTS (SELECT 1 FROM alias), EXISTS (SELECT 1 FROM conflict), "
                                   "EXISTS (SELECT 1 FROM dangling), EXISTS (SELECT 1 FROM stranded), "
                                   "EXISTS (SELECT 1 FROM tombstone)");
    query.next();
    for (size_t table = 0; table < tables; ++table)
        m_mayHold.set(table, query.integer(int(table)) != 0);
}

}  // namespace qianshao::store
