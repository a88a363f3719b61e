// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <string>

struct sqlite3;

namespace qianshao::store {

// Substring search for names, numbers and addresses, from two characters on. FTS5's own trigram tokenizer answers
// nothing for two characters, and most Chinese names have two or three.
//
// A text is cut into runs of ASCII letters and digits, and runs of other letters; spaces and punctuation part them.
// Of an ASCII run every window of four characters is a token, of another run every window of two; the last windows of
// a run are shorter, so that every position begins a token and a shorter query finds it as a prefix.
inline constexpr int asciiWindow = 4;
inline constexpr int letterWindow = 2;

// What search and index agree on: full-width forms become ASCII, letters lower case.
[[nodiscard]] QString searchForm(QStringView text);
// The same of UTF-8, behind what is there.
void appendSearchForm(QByteArray &form, QByteArrayView utf8);

// The FTS5 query that every text holding `text` as a substring satisfies (others may, too: check the record).
// Empty when `text` has nothing to search for.
[[nodiscard]] QString searchExpression(QStringView text);

// Calls token(bytes, begin, end) for each token of an UTF-8 text already in search form.
void tokenize(const char *utf8, int length, const std::function<bool(std::string_view, int, int)> &token);

// Makes "tokenize = 'qianshao'" known to one connection.
void registerSearchTokenizer(sqlite3 *database);

}  // namespace qianshao::store
