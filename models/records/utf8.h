// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace qianshao::records {

// UTF-8 as RFC 3629 has it. A text is converted eight times between two laptops, and for Chinese Qt's converters, made
// for ASCII, take several times as long as these.

// `to` has room for so many bytes for each unit of the text; returns the end of what was written. Half a surrogate pair
// becomes U+FFFD.
constexpr qsizetype mostUtf8OfAUnit = 3;
char *toUtf8(QStringView text, char *to);

// None where the bytes are not UTF-8. A byte order mark is a character like any other, also at the beginning.
[[nodiscard]] std::optional<QString> fromUtf8(QByteArrayView utf8);

}  // namespace qianshao::records
