// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/tablereader.h"
#include "models/import/vocabulary.h"
#include "models/records/units.h"

#include <QTimeZone>

#include <optional>

// From the text of a cell to a value. Every function gives nothing for an empty cell and for one that it cannot read
// without guessing; the caller tells the two apart by Cell::isEmpty().
namespace qianshao::imports {

/// Wall-clock time of one zone to UTC. Remembers the span in which the zone's offset last held, because asking the zone
/// costs more than reading the rest of the row.
class WallClock {
public:
    explicit WallClock(QTimeZone zone);
    /// A time that the zone's clocks skipped becomes the one after the gap; of one shown twice the first is meant.
    [[nodiscard]] records::Instant toUtc(qint64 wallClockMs);

private:
    QTimeZone m_zone;
    qint64 m_offsetMs = 0;
    qint64 m_from = 0;  ///< UTC ms from which m_offsetMs holds
    qint64 m_to = 0;  ///< and up to which it does
};

/// Milliseconds since 1970-01-01T00:00 on the wall clock that the file was written by. A date cell; a number that is an
/// Excel serial between 1954 and 2119; 2026-10-21, 2026/10/21 18:51, 2026.10.21 18:51:07, with marks as in Chinese, or
/// 14, 12 or 8 digits. Fractions of a second are cut.
[[nodiscard]] std::optional<qint64> readWallClock(const Cell &cell, const Vocabulary &words);

/// Exact, in integers; half a fen and more rounds up. A unit in the cell outweighs `fenPerUnit`, which the column's
/// title gives (100: yuan). Negative amounts are not read.
[[nodiscard]] std::optional<records::Fen> readMoney(const Cell &cell, qint64 fenPerUnit, const Vocabulary &words);

/// Seconds; "3:05" and "0:03:05" are minutes or hours and so on, a unit in the cell outweighs `secondsPerUnit`.
[[nodiscard]] std::optional<qint64> readDuration(const Cell &cell, qint64 secondsPerUnit, const Vocabulary &words);

/// A whole number, as "2", "2.0" or "２".
[[nodiscard]] std::optional<qint64> readInteger(const Cell &cell);

/// Decimal degrees.
[[nodiscard]] std::optional<double> readDegrees(const Cell &cell);

/// The number of an instruction, full-width forms made plain. Empty where the text is none: no digit at all ("-",
/// "合计"), or powers of ten, whose last digits Excel has lost: different instructions would become one.
[[nodiscard]] QString readNumber(QString text);

}  // namespace qianshao::imports
