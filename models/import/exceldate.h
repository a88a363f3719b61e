// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace qianshao::imports {

enum class DateSystem {
    From1900, ///< serial 1 is 1900-01-01; counts a 29 February 1900 that never was
    From1904, ///< serial 0 is 1904-01-01: workbooks that began on an old Mac
};

/// Wall-clock milliseconds since 1970-01-01T00:00, to the nearest second. Serial 0.5 of From1900 is noon of 1899-12-31.
/// Nothing when Excel would show ##### for a date: negative, or beyond the year 9999.
[[nodiscard]] std::optional<qint64> wallClockOfSerial(double serial, DateSystem system);

/// The other way round, for dates that a workbook gives as text. From1900.
[[nodiscard]] double serialOfWallClock(qint64 wallClockMs);

/// "2026-10-21T18:51:00", "2026-10-21" or "18:51:00" (fractions of a second are rounded, a zone is not taken).
[[nodiscard]] std::optional<qint64> wallClockOfIso(QStringView text);

/// Sets `text` to "yyyy-MM-dd", "yyyy-MM-dd HH:mm" or "yyyy-MM-dd HH:mm:ss", as short as it says all; "HH:mm:ss"
/// without a day.
void formatWallClock(qint64 wallClockMs, bool hasDay, QString &text);

/// Whether a number format shows a number as a date or a time. Any section of it will do: 0 is often given a section of
/// its own.
[[nodiscard]] bool isDateFormat(QStringView formatCode);
/// The same for the formats that have a number but no code in the file, among them those of Chinese Excel.
[[nodiscard]] bool isBuiltInDateFormat(int numberFormatId);

}  // namespace qianshao::imports
