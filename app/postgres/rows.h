// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct pg_result;

namespace qianshao::postgres {

// What a statement answered, in PostgreSQL's binary form. Views are good as long as this is.
class Rows {
public:
    Rows() = default;
    explicit Rows(pg_result *result);

    [[nodiscard]] int size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    // How many rows an INSERT, UPDATE or DELETE has changed.
    [[nodiscard]] qint64 changed() const;

    [[nodiscard]] bool isNull(int row, int column) const;
    // smallint, int, bigint; 0 for NULL
    [[nodiscard]] qint64 number(int row, int column) const;
    [[nodiscard]] bool flag(int row, int column) const { return number(row, column) != 0; }
    // bytea, uuid, text; empty for NULL
    [[nodiscard]] QByteArrayView bytes(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const { return QString::fromUtf8(bytes(row, column)); }
    // bigint[]
    [[nodiscard]] std::vector<qint64> numbers(int row, int column) const;
    // uuid[], 16 bytes each
    [[nodiscard]] std::vector<QByteArrayView> uuids(int row, int column) const;

private:
    std::shared_ptr<pg_result> m_result;
};

}  // namespace qianshao::postgres
