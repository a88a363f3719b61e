// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>
#include <initializer_list>

namespace qianshao::security {

// What the files of this room share: bytes as libsodium takes them, random ones, and secret ones.

[[nodiscard]] inline const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

[[nodiscard]] inline unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

// libsodium's, which begins here and may be asked again and again. Throws std::runtime_error where there is no
// randomness to be had.
void startCryptography();
[[nodiscard]] QByteArray randomBytes(qsizetype size);

// Overwrites in a way that no compiler leaves out.
void wipe(void *bytes, size_t size);

// Takes the same time wherever the first difference is; false at once for different sizes, which are no secret.
[[nodiscard]] bool isSameSecret(QByteArrayView one, QByteArrayView other);

// One text of bytes out of a context and parts: each is preceded by its size (8 bytes, little-endian), the parts by
// their number. No two different lists give the same bytes, so what is signed for one purpose never serves another.
[[nodiscard]] QByteArray framed(QByteArrayView context, std::initializer_list<QByteArrayView> parts);

[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

// Bytes that are gone with the object. Moved from, it holds zeroes.
template <size_t N>
class Secret {
public:
    Secret() = default;
    ~Secret() { wipe(m_bytes.data(), N); }
    Secret(Secret &&other) noexcept : m_bytes(other.m_bytes) { wipe(other.m_bytes.data(), N); }
    Secret &operator=(Secret &&other) noexcept
    {
        if (this != &other) {
            m_bytes = other.m_bytes;
            wipe(other.m_bytes.data(), N);
        }
        return *this;
    }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }

private:
    std::array<unsigned char, N> m_bytes{};
};

}  // namespace qianshao::security
