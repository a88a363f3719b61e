// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <exception>

namespace qianshao::store {

// The file, not the data, is in the way. Thrown by everything in this room that touches the file.
class Failure : public std::exception {
public:
    enum class Code {
        NotFound,      // no file at the path
        Exists,        // create() on a path that is taken
        WrongKey,      // not a store, or another key
        NewerProgram,  // the schema's number is above this program's: `detail` holds "found,known"
        NotAStore,     // opens, but is some other database
        Damaged,       // a page fails its check: nothing is written any more
        Busy,          // another program held the file for longer than we wait
        DiskFull,
        ReadOnly,
        Io,
    };

    Failure(Code code, QString path, QString detail = {});
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] const QString &path() const { return m_path; }
    // For the log of a developer; holds no personal data.
    [[nodiscard]] const QString &detail() const { return m_detail; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    Code m_code;
    QString m_path;
    QString m_detail;
    QByteArray m_what;
};

// Thrown inside the room when a write breaks a constraint of the schema; becomes a Problem at the door.
struct ConstraintViolation {
    bool isForeignKey = false;  // else a key that another record has
};

}  // namespace qianshao::store
