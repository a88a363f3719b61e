// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/listquery.h"
#include "models/store/searchindex.h"

namespace qianshao::store {

// One search as the user typed it. Finds every record that LIKE '%text%' over the searched columns finds, newest first
// by row; letters' case and full-width forms do not matter.
class Search {
public:
    enum class In { Instructions, Victims };

    // `text` is trimmed; one of nothing but blanks is no search (isEmpty).
    Search(Connection &connection, In in, const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_needle.isEmpty(); }
    // The hits that also satisfy `filters`: conditions on the table that `joined` names by "row", as
    // "instruction_state s"; only its filters are used. Fewer than `count` does not mean the end (ListSlice).
    [[nodiscard]] ListSlice slice(const ListQuery &filtered, const ListPosition &after, int count);
    // Whether the record holds the text.
    [[nodiscard]] bool isIn(qint64 row);

private:
    [[nodiscard]] ListSlice indexSlice(const ListQuery &filtered, const ListPosition &after, int count);
    [[nodiscard]] ListSlice recordSlice(const ListQuery &filtered, const ListPosition &after, int count);

    Connection &m_connection;
    SearchIndex m_index;
    In m_in;
    QString m_needle;      // in search form
    QByteArray m_bytes;    // the same in UTF-8
    QString m_expression;  // empty: nothing of it is in the index (punctuation, signs, emoji)
    bool m_isExact;        // what the index finds needs no second look
    bool m_isPrefix;       // shorter than the index's windows: many words of the index begin so
};

}  // namespace qianshao::store
