// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/query.h"

#include "models/store/prepared.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

namespace qianshao::store {
namespace {

Failure::Code codeOf(int sqlite)
{
    switch (sqlite & 0xff) {
    case SQLITE_NOTADB: return Failure::Code::WrongKey;
    case SQLITE_CORRUPT: return Failure::Code::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Failure::Code::Busy;
    case SQLITE_FULL: return Failure::Code::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return Failure::Code::ReadOnly;
    default: return Failure::Code::Io;
    }
}

// A page that no longer fits its seal comes as NOTADB from within an open file.
bool meansDamage(int code)
{
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

void check(int code, const Prepared &prepared)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    sqlite3 *database = sqlite3_db_handle(prepared.statement.get());
    prepared.isDamaged = prepared.isDamaged || meansDamage(code);
    throwFailure(code, sqlite3_extended_errcode(database), prepared.path, QString::fromUtf8(sqlite3_errmsg(database)));
}

QByteArrayView viewOf(const void *bytes, int size)
{
    return {static_cast<const char *>(bytes), size};
}

}  // namespace

void throwFailure(int code, int extendedCode, const QString &path, const QString &detail)
{
    if ((code & 0xff) == SQLITE_CONSTRAINT)
        throw ConstraintViolation{extendedCode == SQLITE_CONSTRAINT_FOREIGNKEY};
    throw Failure(codeOf(code), path, detail);
}

Prepared::Prepared(sqlite3 *database, const char *sql, const QString &path, bool &isDamaged)
    : path(path),
      isDamaged(isDamaged)
{
    sqlite3_stmt *made = nullptr;
    const int code = sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    statement.reset(made);
    if (code != SQLITE_OK)
        throwFailure(code, sqlite3_extended_errcode(database), path, QString::fromUtf8(sqlite3_errmsg(database)));
    text.resize(size_t(sqlite3_bind_parameter_count(made)));
}

Failure::Failure(Code code, QString path, QString detail)
    : m_code(code),
      m_path(std::move(path)),
      m_detail(std::move(detail)),
      m_what(m_detail.toUtf8())
{
}

Query::~Query()
{
    reset();
}

Query &Query::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_prepared.statement.get(), index + 1, value), m_prepared);
    return *this;
}

Query &Query::bind(int index, double value)
{
    check(sqlite3_bind_double(m_prepared.statement.get(), index + 1, value), m_prepared);
    return *this;
}

Query &Query::bind(int index, const QString &value)
{
    if (value.isNull())
        return bindNull(index);
    std::string &room = m_prepared.text[size_t(index)];
    QStringEncoder encoder(QStringEncoder::Utf8);
    room.resize(std::max(room.size(), size_t(encoder.requiredSpace(value.size()))));
    return bindKept(index, encoder.appendToBuffer(room.data(), value) - room.data());
}

Query &Query::bindUtf8(int index, QByteArrayView text)
{
    m_prepared.text[size_t(index)].assign(text.data(), size_t(text.size()));
    return bindKept(index, text.size());
}

Query &Query::bindKept(int index, qsizetype bytes)
{
    const std::string &room = m_prepared.text[size_t(index)];
    check(sqlite3_bind_text(m_prepared.statement.get(), index + 1, room.data(), int(bytes), SQLITE_STATIC), m_prepared);
    return *this;
}

Query &Query::bindBlob(int index, QByteArrayView blob)
{
    check(sqlite3_bind_blob(m_prepared.statement.get(), index + 1, blob.data(), int(blob.size()), SQLITE_TRANSIENT),
        m_prepared);
    return *this;
}

Query &Query::bind(int index, records::Instant at)
{
    return at.isSet() ? bind(index, at.ms) : bindNull(index);
}

Query &Query::bindNull(int index)
{
    check(sqlite3_bind_null(m_prepared.statement.get(), index + 1), m_prepared);
    return *this;
}

void Query::clear()
{
    (void)sqlite3_clear_bindings(m_prepared.statement.get());  // never fails
}

bool Query::next()
{
    const int code = sqlite3_step(m_prepared.statement.get());
    check(code, m_prepared);
    return code == SQLITE_ROW;
}

void Query::run()
{
    while (next()) {}
}

void Query::reset()
{
    // It repeats what the last step failed with, which has been thrown.
    (void)sqlite3_reset(m_prepared.statement.get());
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_prepared.statement.get(), column) == SQLITE_NULL;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_prepared.statement.get(), column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_prepared.statement.get(), column);
}

QString Query::text(int column) const
{
    const QByteArrayView bytes = utf8(column);
    if (bytes.isNull())
        return {};
    // A byte order mark is a character like any other here.
    using Flag = QStringDecoder::Flag;
    return QStringDecoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom).decode(bytes);
}

QByteArrayView Query::utf8(int column) const
{
    // In this order: the size is that of the text.
    const auto *bytes = sqlite3_column_text(m_prepared.statement.get(), column);
    return bytes ? viewOf(bytes, sqlite3_column_bytes(m_prepared.statement.get(), column)) : QByteArrayView();
}

QByteArrayView Query::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_prepared.statement.get(), column);
    return bytes ? viewOf(bytes, sqlite3_column_bytes(m_prepared.statement.get(), column)) : QByteArrayView();
}

QByteArray Query::blob(int column) const
{
    return bytes(column).toByteArray();
}

records::Uuid Query::uuid(int column) const
{
    return records::Uuid::fromBytes(bytes(column));
}

records::Instant Query::instant(int column) const
{
    return isNull(column) ? records::Instant{} : records::Instant{integer(column)};
}

}  // namespace qianshao::store
