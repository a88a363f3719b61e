// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"

#include <QByteArray>

#include <vector>

// The contents of attachments: photos, signatures, sound. A content is known by its SHA-256 (32 bytes here) and belongs
// to whoever may have an attachment's record that names it; to everybody else it does not exist (Refusal NotFound).
namespace qianshao::ledger {

constexpr qint64 contentPartBytes = qint64(256) * 1024;
constexpr qint64 mostContentBytes = qint64(100) * 1024 * 1024;

// Of 64 hexadecimal digits in lower case; null for anything else.
[[nodiscard]] QByteArray contentHash(QStringView text);

struct Content {
    records::Uuid unit;  // that keeps it: the device's, or one below from which the record has risen
    qint64 size = 0;  // as the first part said; 0: nothing of it is here
    bool isWhole = false;
};
[[nodiscard]] Content contentOf(postgres::Connection &connection, const Device &device, const QByteArray &hash);
// For who brings it: also whoever wrote the record, which may be theirs to see no more by the time the photo follows.
[[nodiscard]] Content contentToBring(postgres::Connection &connection, const Device &device, const QByteArray &hash);
// Of a content that one of these has let the device have: the numbers of the parts that are here, ascending; and some
// bytes of a whole one.
[[nodiscard]] std::vector<int> partsOf(
    postgres::Connection &connection, const records::Uuid &unit, const QByteArray &hash);
[[nodiscard]] QByteArray bytesOf(
    postgres::Connection &connection, const records::Uuid &unit, const QByteArray &hash, qint64 from, qint64 size);

struct ContentPart {
    int number = 0;  // from 0
    qint64 wholeSize = 0;  // of the content, bytes
    QByteArray bytes;  // contentPartBytes, of the last part the rest
};
// Once more does no harm. With the last one that was missing the hash is checked: what is something else, or of another
// size than was said before, is dropped and to be begun anew (Refusal HashMismatch). Throws BadMessage for a part that
// no content of that size has. Whoever watches the unit, or one above it, is told of a content that is whole
// ("contents", NOTIFY).
void putPart(postgres::Connection &connection, const Device &device, const QByteArray &hash, const ContentPart &part);

}  // namespace qianshao::ledger
