// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QByteArray>

#include <optional>

namespace qianshao::ledger {

// Who holds a token is that device until then. It is signed with a key of the unit's, so no hub has to remember any.
struct Token {
    records::Uuid unit;
    qint64 device = 0;
    records::Instant expires;  // whole milliseconds

    bool operator==(const Token &) const = default;
};

inline constexpr int tokenMinutes = 12 * 60;
// Of a platform's token: it ends when the platform is shut out.
inline constexpr records::Instant endless{std::numeric_limits<qint64>::max()};

// ASCII for an Authorization header: base64url of what it says and its HMAC-SHA256 by the key.
[[nodiscard]] QByteArray toText(const Token &token, QByteArrayView key);

// A token that somebody showed; what it says holds once it turns out to be signed by its unit's key.
struct ShownToken {
    Token says;
    QByteArray code;

    [[nodiscard]] bool isSignedBy(QByteArrayView key) const;
};
// nullopt for what has not that form.
[[nodiscard]] std::optional<ShownToken> tokenFromText(QByteArrayView text);

}  // namespace qianshao::ledger
