// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/tablereader.h"

#include <QBuffer>

namespace qianshao::imports {

/// All that a reader gives, as text with one line per row: a text is a string, an empty cell null, anything else
/// [kind, text, value]; the end of a long run of empty ones is {"empty": count}. The first element of a row is its
/// number.
[[nodiscard]] QByteArray printed(OpenedTable opened);

/// Compares printed() of `name` with the `.out.json` beside it. On a difference the result is written to
/// `<name>.out.json.fail` in the working directory (copy it over the expected file to accept it) and the first line is
/// shown.
[[nodiscard]] bool matchesExpectation(const QString &path);

/// The `.in.` files of a folder, as data rows of a test.
void addFixtureRows(const QString &folder);

/// The error of a whole reading, from opening to the last row of all sheets; none when all went well.
[[nodiscard]] std::optional<ImportError> readAll(OpenedTable opened);
/// Its code alone.
[[nodiscard]] std::optional<ImportError::Code> failure(OpenedTable opened);
[[nodiscard]] OpenedTable openBytes(const QByteArray &bytes, const Limits &limits = {}, std::stop_token stop = {});

/// A buffer whose reads fail from a position on: a disc that is pulled out, or (silently) a file cut off while it is
/// read.
class FailingBuffer final : public QBuffer {
public:
    FailingBuffer(const QByteArray &bytes, qint64 failsFrom, bool isSilent = false);

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    qint64 m_failsFrom;
    bool m_isSilent;
};

} // namespace qianshao::imports
