// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/recordstate.h"

#include <QByteArray>
#include <QCborValue>

#include <map>

namespace qianshao::store {

// Where a field's writing is another one than its row's: which, what its writer knew of, and what others wrote without
// knowing of it. Devices have their short numbers of this file.
struct FieldVersion {
    changes::Version at;
    changes::Knowledge known;   // as in changes::FieldState
    std::vector<changes::Written> others;  // newest first; the field's own value stands in its column

    bool operator==(const FieldVersion &) const = default;
};

// By field number. Kept beside the row as CBOR: a flat array of number, stamp, device; at its end, where any field has
// more to tell, a map from the number to [[stamp, device, …], [value, stamp, device, …]]. Empty bytes = none differs.
using FieldVersions = std::map<int, FieldVersion>;

[[nodiscard]] QByteArray encodeVersions(const FieldVersions &versions);
// Bytes that are no such form give none.
[[nodiscard]] FieldVersions decodeVersions(QByteArrayView bytes);

// What a field's writing becomes when this device writes it once more at `at`, knowing of all that was there.
[[nodiscard]] FieldVersion overwritten(const FieldVersion &before, changes::Version at);

// What this file has kept as CBOR; absent where it is no value.
[[nodiscard]] records::Value valueFrom(const QCborValue &cbor);

}  // namespace qianshao::store
