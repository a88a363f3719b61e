// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/postgres/rows.h"

#include <QtEndian>

#include <libpq-fe.h>

namespace qianshao::postgres {

Rows::Rows(pg_result *result) : m_result(result, PQclear) {}

int Rows::size() const
{
    return m_result ? PQntuples(m_result.get()) : 0;
}

qint64 Rows::changed() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result.get())).toLongLong() : 0;
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView Rows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

qint64 Rows::number(int row, int column) const
{
    const QByteArrayView value = bytes(row, column);
    switch (value.size()) {
    case 1: return value[0];
    case 2: return qFromBigEndian<qint16>(value.data());
    case 4: return qFromBigEndian<qint32>(value.data());
    case 8: return qFromBigEndian<qint64>(value.data());
    default: return 0;
    }
}

// The head of an array that has elements is five numbers of four bytes; each element here is its size and its bytes.
std::vector<qint64> Rows::numbers(int row, int column) const
{
    std::vector<qint64> numbers;
    const QByteArrayView value = bytes(row, column);
    for (qsizetype at = 20; at + 12 <= value.size(); at += 12)
        numbers.push_back(qFromBigEndian<qint64>(value.data() + at + 4));
    return numbers;
}

std::vector<QByteArrayView> Rows::uuids(int row, int column) const
{
    std::vector<QByteArrayView> uuids;
    const QByteArrayView value = bytes(row, column);
    for (qsizetype at = 20; at + 20 <= value.size(); at += 20)
        uuids.push_back(value.sliced(at + 4, 16));
    return uuids;
}

}  // namespace qianshao::postgres
