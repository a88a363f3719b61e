// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/bytes.h"

#include <sodium.h>

namespace qianshao::security {

// SHA-256 of what comes piece by piece. libsodium's takes half the time of Qt's, and with packages of gigabytes that is
// most of all the time. Only for .cpp files: who uses this room need not have libsodium's headers.
class Sha256 {
public:
    Sha256() { crypto_hash_sha256_init(&m_state); }
    void add(QByteArrayView bytes) { crypto_hash_sha256_update(&m_state, bytesOf(bytes), quint64(bytes.size())); }
    // Of all so far; then it begins anew.
    [[nodiscard]] QByteArray result()
    {
        QByteArray hash(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256_final(&m_state, bytesOf(hash));
        crypto_hash_sha256_init(&m_state);
        return hash;
    }

private:
    crypto_hash_sha256_state m_state;
};

}  // namespace qianshao::security
