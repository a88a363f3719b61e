// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/contents.h"

#include "app/ledger/refusal.h"
#include "app/ledger/rights.h"
#include "app/ledger/unitlist.h"

#include <QCryptographicHash>

#include <algorithm>

namespace qianshao::ledger {

using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using records::Uuid;

namespace {

constexpr qsizetype hashSize = 32;

// Parts that are in memory together while a hash is made.
constexpr int partsAtOnce = 16;

qint64 countOfParts(qint64 size)
{
    return (size + contentPartBytes - 1) / contentPartBytes;
}

Parameters contentKey(const Uuid &unit, const QByteArray &hash)
{
    return Parameters().add(unit.bytes()).add(hash);
}

QByteArray readParts(Connection &connection, const Uuid &unit, const QByteArray &hash, qint64 first, qint64 last)
{
    const Rows rows = connection.ask("SELECT bytes FROM attachment_part WHERE unit = $1::uuid AND sha256 = $2::bytea "
                                     "AND part BETWEEN $3::int AND $4::int ORDER BY part",
        contentKey(unit, hash).add(qint32(first)).add(qint32(last)));
    QByteArray bytes;
    for (int row = 0; row < rows.size(); ++row)
        bytes += rows.bytes(row, 0);
    return bytes;
}

bool isRight(Connection &connection, const Uuid &unit, const QByteArray &hash, qint64 count)
{
    QCryptographicHash actual(QCryptographicHash::Sha256);
    for (qint64 first = 0; first < count; first += partsAtOnce)
        actual.addData(readParts(connection, unit, hash, first, first + partsAtOnce - 1));
    return actual.resultView() == hash;
}

[[noreturn]] void beginAnew(Connection &connection, const Uuid &unit, const QByteArray &hash)
{
    (void)connection.ask(
        {{"DELETE FROM attachment WHERE unit = $1::uuid AND sha256 = $2::bytea", contentKey(unit, hash)},
            {"COMMIT", {}}});
    throw Refusal(Refusal::Code::HashMismatch);
}

void requireSound(const ContentPart &part)
{
    const bool isSize = part.wholeSize >= 1 && part.wholeSize <= mostContentBytes;
    if (!isSize || part.number < 0 || part.number >= countOfParts(part.wholeSize)
        || part.bytes.size() != std::min(contentPartBytes, part.wholeSize - part.number * contentPartBytes))
        throw Refusal(Refusal::Code::BadMessage);
}

// In the units below, from which records that name it have risen.
std::optional<Content> wholeBelow(Connection &connection, const Uuid &unit, const QByteArray &hash)
{
    const Rows rows = connection.ask("SELECT DISTINCT b.unit FROM record r, unnest(r.below) AS b(unit) "
                                     "WHERE r.unit = $1::uuid AND r.content = $2::bytea",
        contentKey(unit, hash));
    for (int row = 0; row < rows.size(); ++row) {
        const Uuid below = Uuid::fromBytes(rows.bytes(row, 0));
        const Rows here =
            connection.ask("SELECT size FROM attachment WHERE unit = $1::uuid AND sha256 = $2::bytea AND has_all",
                contentKey(below, hash));
        if (!here.isEmpty())
            return Content{below, here.number(0, 0), true};
        if (const auto lower = wholeBelow(connection, below, hash))
            return lower;
    }
    return {};
}

// Named by a record that the device sees, or that `author` wrote.
Content contentNamed(Connection &connection, const Device &device, const QByteArray &hash, const Uuid &author)
{
    if (!mayRead(device.role, records::Kind::Attachment))
        throw Refusal(Refusal::Code::NotFound);
    Parameters parameters = contentKey(device.unit, hash).add(device.labels);
    const Rows rows = connection.ask(
        "SELECT a.size, a.has_all FROM (SELECT 1 FROM record r WHERE r.unit = $1::uuid AND r.content = $2::bytea "
        "AND (r.labels && $3::bigint[] OR r.author = $4::uuid) LIMIT 1) AS named "
        "LEFT JOIN attachment a ON a.unit = $1::uuid AND a.sha256 = $2::bytea",
        author.isNull() ? parameters.addNull() : parameters.add(author.bytes()));
    if (rows.isEmpty())
        throw Refusal(Refusal::Code::NotFound);
    const Content here{device.unit, rows.number(0, 0), rows.flag(0, 1)};
    return here.isWhole ? here : wholeBelow(connection, device.unit, hash).value_or(here);
}

}  // namespace

QByteArray contentHash(QStringView text)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (text.size() != 2 * hashSize || !std::ranges::all_of(text, isDigit))
        return {};
    return QByteArray::fromHex(text.toLatin1());
}

Content contentOf(Connection &connection, const Device &device, const QByteArray &hash)
{
    return contentNamed(connection, device, hash, {});
}

Content contentToBring(Connection &connection, const Device &device, const QByteArray &hash)
{
    return contentNamed(connection, device, hash, device.staff);
}

std::vector<int> partsOf(Connection &connection, const Uuid &unit, const QByteArray &hash)
{
    const Rows rows =
        connection.ask("SELECT part FROM attachment_part WHERE unit = $1::uuid AND sha256 = $2::bytea ORDER BY part",
            contentKey(unit, hash));
    std::vector<int> parts;
    for (int row = 0; row < rows.size(); ++row)
        parts.push_back(int(rows.number(row, 0)));
    return parts;
}

QByteArray bytesOf(Connection &connection, const Uuid &unit, const QByteArray &hash, qint64 from, qint64 size)
{
    const qint64 first = from / contentPartBytes;
    return readParts(connection, unit, hash, first, (from + size - 1) / contentPartBytes)
        .mid(from - first * contentPartBytes, size);
}

// Under the content's row lock: of two that bring the last two parts, the second one finds all of them.
void putPart(Connection &connection, const Device &device, const QByteArray &hash, const ContentPart &part)
{
    requireSound(part);
    if (contentToBring(connection, device, hash).isWhole)
        return;
    const auto key = contentKey(device.unit, hash);
    const auto begun = connection.ask({{"BEGIN", {}},
        {"INSERT INTO attachment (unit, sha256, size) VALUES ($1::uuid, $2::bytea, $3::bigint) ON CONFLICT DO NOTHING",
            Parameters(key).add(part.wholeSize)},
        {"SELECT size, has_all FROM attachment WHERE unit = $1::uuid AND sha256 = $2::bytea FOR UPDATE", key}});
    // No row: another one's was dropped at this moment, and nothing was begun instead.
    const Rows &row = begun[2];
    if (row.isEmpty() || (!row.flag(0, 1) && row.number(0, 0) != part.wholeSize))
        beginAnew(connection, device.unit, hash);
    if (row.flag(0, 1))
        return;
    const auto counted = connection.ask(
        {{"INSERT INTO attachment_part (unit, sha256, part, bytes) VALUES ($1::uuid, $2::bytea, $3::int, $4::bytea) "
          "ON CONFLICT DO NOTHING",
             Parameters(key).add(qint32(part.number)).add(part.bytes)},
            {"SELECT count(*) FROM attachment_part WHERE unit = $1::uuid AND sha256 = $2::bytea", key}});
    const qint64 count = countOfParts(part.wholeSize);
    if (counted[1].number(0, 0) < count) {
        (void)connection.ask("COMMIT");
        return;
    }
    if (!isRight(connection, device.unit, hash, count))
        beginAnew(connection, device.unit, hash);
    // The notice after the COMMIT: inside, PostgreSQL would queue up all units for it.
    std::vector<postgres::Statement> statements{
        {"UPDATE attachment SET has_all = true WHERE unit = $1::uuid AND sha256 = $2::bytea", key}, {"COMMIT", {}}};
    std::vector<Uuid> units = unitsAbove(connection, device.unit);
    units.push_back(device.unit);
    for (const Uuid &unit : units)
        statements.push_back(
            {"SELECT pg_notify('contents', $1::text)", Parameters().add(unit.toString() + QStringLiteral(":0"))});
    (void)connection.ask(std::move(statements));
}

}  // namespace qianshao::ledger
