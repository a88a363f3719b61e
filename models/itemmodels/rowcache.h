// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>

#include <vector>

namespace qianshao::itemmodels {

// The rows that were shown last, by their key in the file. A row that the store does not have any more is kept as an
// empty one, so that it is not asked for at each paint.
template <class Row>
class RowCache {
public:
    // `read(ids)` is called with those of `wanted` that are not here; `row` is one of them.
    template <class Read>
    const Row &get(qint64 row, const std::vector<qint64> &wanted, Read &&read)
    {
        std::vector<qint64> missing;
        for (const qint64 id : wanted) {
            if (!m_rows.contains(id))
                missing.push_back(id);
        }
        for (Row &found : read(missing)) {
            const qint64 id = found.row;
            m_rows.insert(id, new Row(std::move(found)));
        }
        if (!m_rows.contains(row))
            m_rows.insert(row, new Row());
        return *m_rows.object(row);
    }
    // nullptr when it is not here.
    const Row *find(qint64 row) const { return m_rows.object(row); }
    void forget(qint64 row) { m_rows.remove(row); }
    void clear() { m_rows.clear(); }

private:
    static constexpr int kept = 1024;
    QCache<qint64, Row> m_rows{kept};
};

}  // namespace qianshao::itemmodels
