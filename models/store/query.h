// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"
#include "models/store/failure.h"

#include <QByteArray>

namespace qianshao::store {

struct Prepared;

// A prepared statement taken from its connection's cache for one use; reset when it goes out of scope.
// Parameters and columns count from 0. A blob handed to bind() is copied, a text is too.
class Query {
public:
    explicit Query(Prepared &prepared) : m_prepared(prepared) {}
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(int index, qint64 value);
    Query &bind(int index, int value) { return bind(index, qint64(value)); }
    Query &bind(int index, double value);
    Query &bind(int index, const QString &value);
    Query &bindUtf8(int index, QByteArrayView text);
    Query &bindBlob(int index, QByteArrayView blob);
    Query &bind(int index, const records::Uuid &id) { return bindBlob(index, id.bytes()); }
    Query &bind(int index, records::Instant at);
    Query &bindNull(int index);
    // Every parameter is null again.
    void clear();

    // The next row; false at the end.
    bool next();
    // Runs to the end; for statements without rows.
    void run();
    // Ready for other values without leaving scope.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;  // 0 when null
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;  // null when null
    // The text as it stands in the row: valid until the next one. Empty when null.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] records::Uuid uuid(int column) const;
    [[nodiscard]] records::Instant instant(int column) const;

private:
    Query &bindKept(int index, qsizetype bytes);
    [[nodiscard]] QByteArrayView bytes(int column) const;

    Prepared &m_prepared;
};

}  // namespace qianshao::store
