// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/recordstate.h"

#include <QByteArray>

#include <optional>
#include <span>

namespace qianshao::changes {

// The byte form of states, for other devices, packages and the hub. One for all, by columns, so that what is alike lies
// together and compresses: a new record of 550 bytes of text takes about 130, a changed field about 35.
//   [form = 1, [device, …], [author (16 bytes), …], [section, …]]               CBOR; states come back grouped by kind
//   section: [kind, records, ids, heads × 5, {field: [value, …], …}, exceptions, [value, …], removals]
// `ids` are the records' bytes by planes: all first bytes, all second ones, …. A field has one value for each record:
// null = absent, undefined = not told. The heads tell of each record the writing that most of its fields come from and
// what was known to it; `exceptions` are the fields of other writings, and of several, whose further values follow in
// order. Heads, exceptions and removals are byte strings of variable-length integers, least significant group first.
// A newer program's kinds and fields pass through unharmed. The same states give the same bytes.
[[nodiscard]] QByteArray encodeStates(std::span<const RecordState> states);
// The same for each by itself.
[[nodiscard]] std::vector<QByteArray> encodeEach(std::span<const RecordState *const> states);
// nullopt when the bytes are not such a form, or hold more records than that.
[[nodiscard]] std::optional<std::vector<RecordState>> decodeStates(QByteArrayView bytes, qsizetype mostRecords);

// zstd, with the length inside.
[[nodiscard]] QByteArray compressed(QByteArrayView bytes);
// nullopt when they are not such bytes or become more than that.
[[nodiscard]] std::optional<QByteArray> decompressed(QByteArrayView bytes, qsizetype mostBytes);

}  // namespace qianshao::changes
