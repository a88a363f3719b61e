// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/devicekeys.h"
#include "models/security/packagevolumes.h"

#include <memory>

namespace qianshao::security {

// The sealed bytes of a package, all volumes as one run:
//   a random key, sealed to the receiver (libsodium's sealed box, 80 bytes);
//   the header of libsodium's secretstream (24 bytes);
//   pieces of 64 KiB of the content, each with its seal (17 bytes). The last is 1 byte to 64 KiB and marked as such.
// Nobody without the receiver's key learns more than the number of bytes; no piece can be moved, left out or put in.
inline constexpr qsizetype sealedPiece = 65'536;

class SealedOutput {
public:
    // Throws PackageFailure (BadReceiver) with this path.
    SealedOutput(VolumeOutput &volumes, QByteArrayView sealKey, const QString &path);
    ~SealedOutput();
    void write(QByteArrayView content);
    // How many sealed bytes there will be in all, after so many bytes more of content.
    [[nodiscard]] qint64 sealedBytesAfter(qsizetype more) const;
    // At least one byte was written.
    void finish();

private:
    struct Cipher;
    void push(bool isLast);

    VolumeOutput &m_volumes;
    std::unique_ptr<Cipher> m_cipher;
    QByteArray m_waiting;  // the piece that is not known to be the last
    qint64 m_written = 0;  // bytes of content
};

class SealedInput {
public:
    // Throws PackageFailure: Damaged where the key does not open.
    SealedInput(const std::vector<PackageVolume> &volumes, const DeviceKeys &receiver);
    ~SealedInput();
    // Some of the content, at most `most` and at least one byte; good until the next call. Authentic, but only when
    // isAtEnd() is it known that nothing is missing. Throws PackageFailure: Damaged also where there is no more.
    [[nodiscard]] QByteArrayView readSome(qint64 most);
    [[nodiscard]] QByteArray readAll(qsizetype size);
    [[nodiscard]] bool isAtEnd() const;
    // Sealed key and header: where they are the same, and pieces open, it is the same stream.
    [[nodiscard]] const QByteArray &opening() const { return m_opening; }
    [[nodiscard]] qint64 left() const { return m_volumes.left(); }
    [[nodiscard]] PackageFailure damaged() const { return m_volumes.damaged(); }

private:
    struct Cipher;
    void pull();

    VolumeInput m_volumes;
    std::unique_ptr<Cipher> m_cipher;
    QByteArray m_opening;
    QByteArray m_piece;
    qsizetype m_at = 0;
};

}  // namespace qianshao::security
