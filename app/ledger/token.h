// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QByteArray>

#include <optional>

namespace qianshao::ledger {

// Who holds a token is that device until then. All hubs of a database sign with one key, and none has to remember any.
struct Token {
    records::Uuid unit;
    qint64 device = 0;
    records::Instant expires;  // whole milliseconds

    bool operator==(const Token &) const = default;
};

inline constexpr int tokenMinutes = 12 * 60;

// ASCII for an Authorization header: base64url of what it says and its HMAC-SHA256 by the key.
[[nodiscard]] QByteArray toText(const Token &token, QByteArrayView key);
// nullopt for what that key did not sign. Whether it is over, the caller looks.
[[nodiscard]] std::optional<Token> tokenFromText(QByteArrayView text, QByteArrayView key);

}  // namespace qianshao::ledger
