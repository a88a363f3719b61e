// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"

#include <QByteArray>

#include <optional>

namespace qianshao::changes {

// The byte form of one change, for the journal, for undo and for other devices. CBOR:
//   [kind, action, id (16 bytes), {field number: [before, after], …}]
// An absent value is null; a reference is a byte string of 16. Field numbers larger than this program's table pass
// through unharmed. The same change gives the same bytes.
[[nodiscard]] QByteArray encode(const Change &change);
// How many of the bytes are the change's; what stands behind it is of whoever put it there.
[[nodiscard]] qsizetype sizeOfChange(const QByteArray &bytes);
// nullopt when the bytes are not such a form.
[[nodiscard]] std::optional<Change> decode(QByteArrayView bytes);

}  // namespace qianshao::changes
