// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/version.h"

#include <QByteArray>

#include <map>

namespace qianshao::store {

// The versions of a row's fields where they differ from the row's own: field number -> version.
// Kept beside the row as CBOR: a flat array of number, stamp, device. Empty bytes = none differs.
using FieldVersions = std::map<int, changes::Version>;

[[nodiscard]] QByteArray encodeVersions(const FieldVersions &versions);
// Bytes that are no such form give none.
[[nodiscard]] FieldVersions decodeVersions(QByteArrayView bytes);

}  // namespace qianshao::store
