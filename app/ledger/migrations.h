// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <exception>

namespace qianshao::ledger {

class MigrationFailure : public std::exception {
public:
    enum class Code {
        Unreachable,    // no connection
        OldPostgres,    // before 15
        NewerSchema,    // a newer hub has been at this database
        Failed,         // a statement failed; the schema is that before its file
    };
    MigrationFailure(Code code, QString detail) : m_code(code), m_detail(std::move(detail)) {}
    [[nodiscard]] Code code() const { return m_code; }
    // For the log: what PostgreSQL says, or both numbers.
    [[nodiscard]] const QString &detail() const { return m_detail; }
    [[nodiscard]] const char *what() const noexcept override { return "migration"; }

private:
    Code m_code;
    QString m_detail;
};

// The schema that this program works with; the database's own is the largest in its table schema_version.
[[nodiscard]] int newestSchema();

// Brings the database up to newestSchema(), one file of resources/hub at a time, each in a transaction of its own.
// Several hubs may do so at once: an advisory lock lets one after the other. Others may go on serving meanwhile: a
// statement that would wait for them longer than a few seconds fails instead of holding up all who come after it.
// `connection`: a libpq connection string. Returns the number that was found (0: an empty database).
// Throws MigrationFailure.
int migrate(const QString &connection);

}  // namespace qianshao::ledger
