// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <sqlcipher/sqlite3.h>

#include <memory>
#include <string>
#include <vector>

namespace qianshao::store {

// A statement of SQLite's own interface, with room for the text of its parameters, so that binding a row allocates
// nothing. Not SQLiteCpp's: that counts a shared pointer up and down for every value read, half the time of a list's
// page.
struct Prepared {
    // `path` and `isDamaged` outlive it; the latter is set once SQLite finds the file damaged.
    Prepared(sqlite3 *database, const char *sql, const QString &path, bool &isDamaged);

    struct Finalize {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    const QString &path;
    bool &isDamaged;
    std::unique_ptr<sqlite3_stmt, Finalize> statement;
    std::vector<std::string> text;
};

// Throws what SQLite's `code` means here: a Failure, or ConstraintViolation.
[[noreturn]] void throwFailure(int code, int extendedCode, const QString &path, const QString &detail);

}  // namespace qianshao::store
