// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/postgres/parameters.h"

#include <QtEndian>

#include <charconv>

namespace qianshao::postgres {
namespace {

// Of PostgreSQL's catalogue (pg_type.dat); they never change.
enum class Oid : qint32 { Bool = 16, Bytea = 17, Int8 = 20, Int2 = 21, Int4 = 23, Text = 25, Uuid = 2950 };

template <std::integral T>
void append(QByteArray &to, T value)
{
    const T bytes = qToBigEndian(value);
    to.append(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

template <std::integral T>
QByteArray bytesOf(T value)
{
    QByteArray bytes;
    append(bytes, value);
    return bytes;
}

// One dimension, counted from 1; then each element's size and bytes.
QByteArray arrayHead(Oid type, size_t size, bool hasNulls)
{
    QByteArray head;
    append(head, qint32(1));
    append(head, qint32(hasNulls));
    append(head, qint32(type));
    append(head, qint32(size));
    append(head, qint32(1));
    return head;
}

template <std::integral T>
void write(char *&to, T value)
{
    qToBigEndian(value, to);
    to += sizeof value;
}

template <std::integral T>
QByteArray arrayOf(Oid type, const std::vector<T> &values)
{
    QByteArray array = arrayHead(type, values.size(), false);
    const qsizetype head = array.size();
    array.resize(head + qsizetype(values.size() * (4 + sizeof(T))));
    char *to = array.data() + head;
    for (const T value : values) {
        write(to, qint32(sizeof(T)));
        write(to, value);
    }
    return array;
}

QByteArray arrayOf(Oid type, std::span<const QByteArray> values)
{
    bool hasNulls = false;
    qsizetype size = 0;
    for (const QByteArray &value : values) {
        hasNulls = hasNulls || value.isNull();
        size += 4 + value.size();
    }
    QByteArray array = arrayHead(type, values.size(), hasNulls);
    const qsizetype head = array.size();
    array.resize(head + size);
    char *to = array.data() + head;
    for (const QByteArray &value : values) {
        write(to, value.isNull() ? qint32(-1) : qint32(value.size()));
        if (!value.isEmpty())
            to = std::copy(value.cbegin(), value.cend(), to);
    }
    return array;
}

}  // namespace

Parameters &Parameters::add(bool value)
{
    m_values.emplace_back(bytesOf(quint8(value)));
    return *this;
}

Parameters &Parameters::add(qint16 value)
{
    m_values.emplace_back(bytesOf(value));
    return *this;
}

Parameters &Parameters::add(qint32 value)
{
    m_values.emplace_back(bytesOf(value));
    return *this;
}

Parameters &Parameters::add(qint64 value)
{
    m_values.emplace_back(bytesOf(value));
    return *this;
}

Parameters &Parameters::add(QByteArrayView bytes)
{
    m_values.emplace_back(QByteArray(bytes.data(), bytes.size()));
    return *this;
}

Parameters &Parameters::addNull()
{
    m_values.emplace_back();
    return *this;
}

Parameters &Parameters::add(const std::vector<qint16> &values)
{
    m_values.emplace_back(arrayOf(Oid::Int2, values));
    return *this;
}

Parameters &Parameters::add(const std::vector<qint32> &values)
{
    m_values.emplace_back(arrayOf(Oid::Int4, values));
    return *this;
}

Parameters &Parameters::add(const std::vector<qint64> &values)
{
    m_values.emplace_back(arrayOf(Oid::Int8, values));
    return *this;
}

Parameters &Parameters::add(const std::vector<bool> &values)
{
    QByteArray array = arrayHead(Oid::Bool, values.size(), false);
    for (const bool value : values) {
        append(array, qint32(1));
        append(array, quint8(value));
    }
    m_values.emplace_back(std::move(array));
    return *this;
}

Parameters &Parameters::addBytes(std::span<const QByteArray> values)
{
    m_values.emplace_back(arrayOf(Oid::Bytea, values));
    return *this;
}

Parameters &Parameters::addUuids(std::span<const QByteArray> values)
{
    m_values.emplace_back(arrayOf(Oid::Uuid, values));
    return *this;
}

Parameters &Parameters::addTexts(std::span<const QByteArray> values)
{
    m_values.emplace_back(arrayOf(Oid::Text, values));
    return *this;
}

QByteArray arrayText(std::span<const qint64> values)
{
    static constexpr size_t longest = 21;  // -9223372036854775808 and a comma
    QByteArray text(qsizetype(2 + longest * values.size()), Qt::Uninitialized);
    char *end = text.data();
    *end++ = '{';
    for (const qint64 value : values) {
        if (end[-1] != '{')
            *end++ = ',';
        end = std::to_chars(end, end + longest, value).ptr;
    }
    *end++ = '}';
    text.truncate(end - text.data());
    return text;
}

}  // namespace qianshao::postgres
