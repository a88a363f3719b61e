// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/heldgroups.h"

namespace qianshao::store {

using records::HeldGroup;

void HeldGroups::write()
{
    const auto bind = [](Query &query, const HeldGroup &group) -> Query & {
        // A null text would be NULL, and a key has none.
        const auto orEmpty = [](const QString &text) { return text.isNull() ? QStringLiteral("") : text; };
        return query.bind(0, qint64(group.settled))
            .bind(1, qint64(group.target))
            .bind(2, qint64(group.problem))
            .bind(3, orEmpty(group.file))
            .bind(4, orEmpty(group.sheet));
    };
    bool hasFewer = false;
    for (const auto &[group, delta] : m_deltas) {
        if (delta == 0)
            continue;
        Query query = m_connection.query("INSERT INTO held_group VALUES (?, ?, ?, ?, ?, ?) "
                                         "ON CONFLICT DO UPDATE SET count = count + excluded.count");
        bind(query, group).bind(5, delta).run();
        hasFewer = hasFewer || delta < 0;
    }
    m_deltas.clear();
    if (hasFewer)
        m_connection.execute("DELETE FROM held_group WHERE count = 0");
}

std::vector<HeldGroups::Count> HeldGroups::counts(Connection &connection, records::Settled settled)
{
    std::vector<Count> counts;
    Query query =
        connection.query("SELECT target, problem, file, sheet, count FROM held_group WHERE settled = ? AND count > 0");
    query.bind(0, qint64(settled));
    while (query.next()) {
        counts.push_back({{settled, records::Kind(query.integer(0)), records::RowProblem(query.integer(1)),
                              query.text(2), query.text(3)},
            query.integer(4)});
    }
    return counts;
}

}  // namespace qianshao::store
