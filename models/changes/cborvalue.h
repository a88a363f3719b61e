// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"

#include <QCborValue>

#include <optional>

// A field's value as CBOR, wherever one is kept or sent: absent is null, a reference a byte string of 16.
namespace qianshao::changes {

[[nodiscard]] QCborValue toCbor(const records::Value &value);
// nullopt when it is no such value.
[[nodiscard]] std::optional<records::Value> valueFrom(const QCborValue &cbor);

}  // namespace qianshao::changes
