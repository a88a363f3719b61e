// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QtEndian>

#include <array>
#include <compare>

namespace qianshao::records {

// The identity of a record on every device: a UUIDv7, 16 bytes, big endian, so that bytes sort by time of birth; or a
// UUIDv8 that follows from what the record says. All zero = no identity (absent reference).
class Uuid {
public:
    constexpr Uuid() = default;
    // Returns the null Uuid unless `bytes` holds exactly 16.
    [[nodiscard]] static Uuid fromBytes(QByteArrayView bytes);
    // Takes the canonical 36 character form, either case; null when it is anything else.
    [[nodiscard]] static Uuid fromString(QStringView text);
    // RFC 9562 version 7: 48 bits of Unix time, a 12-bit counter, 62 random bits from `random`.
    [[nodiscard]] static Uuid v7(qint64 unixMs, quint16 counter, quint64 random);

    // RFC 9562 version 8: 48 bits of Unix time, and the rest from the beginning of `hash`, 10 bytes at least.
    [[nodiscard]] static Uuid v8(qint64 unixMs, QByteArrayView hash);

    [[nodiscard]] bool isNull() const { return *this == Uuid(); }
    [[nodiscard]] QByteArrayView bytes() const { return QByteArrayView(m_bytes.data(), 16); }
    [[nodiscard]] QString toString() const;

    // As the bytes sort. They are compared by the million: in two steps, and without a call.
    friend std::strong_ordering operator<=>(const Uuid &one, const Uuid &other)
    {
        const auto high = one.half(0) <=> other.half(0);
        return high != 0 ? high : one.half(8) <=> other.half(8);
    }
    bool operator==(const Uuid &) const = default;

private:
    [[nodiscard]] quint64 half(int at) const { return qFromBigEndian<quint64>(m_bytes.data() + at); }
    void setTime(qint64 unixMs);

    std::array<unsigned char, 16> m_bytes{};
};

size_t qHash(const Uuid &id, size_t seed = 0);

}  // namespace qianshao::records
