// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/sealedstream.h"

#include <sodium.h>

namespace qianshao::security {

using Code = PackageFailure::Code;

namespace {

constexpr qsizetype keySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr qsizetype sealedKeySize = keySize + crypto_box_SEALBYTES;
constexpr qsizetype headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype pieceSeal = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(sealedKeySize == 80 && headerSize == 24 && pieceSeal == 17);

struct State {
    ~State() { wipe(&stream, sizeof stream); }
    crypto_secretstream_xchacha20poly1305_state stream{};
};

}  // namespace

struct SealedOutput::Cipher : State {};
struct SealedInput::Cipher : State {};

SealedOutput::SealedOutput(VolumeOutput &volumes, QByteArrayView sealKey, const QString &path)
    : m_volumes(volumes),
      m_cipher(std::make_unique<Cipher>())
{
    QByteArray key = randomBytes(keySize);
    const auto sealedKey = sealTo(sealKey, key);
    QByteArray header(headerSize, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&m_cipher->stream, bytesOf(header), bytesOf(key));
    wipe(key.data(), size_t(key.size()));
    if (!sealedKey)
        throw PackageFailure(Code::BadReceiver, path);
    m_volumes.write(*sealedKey);
    m_volumes.write(header);
    m_waiting.reserve(sealedPiece);
}

SealedOutput::~SealedOutput() = default;

void SealedOutput::write(QByteArrayView content)
{
    m_written += content.size();
    while (!content.isEmpty()) {
        if (m_waiting.size() == sealedPiece)
            push(false);
        const qsizetype size = std::min(content.size(), sealedPiece - m_waiting.size());
        m_waiting.append(content.first(size));
        content = content.sliced(size);
    }
}

qint64 SealedOutput::sealedBytesAfter(qsizetype more) const
{
    const qint64 content = m_written + more;
    return sealedKeySize + headerSize + content + (content + sealedPiece - 1) / sealedPiece * pieceSeal;
}

void SealedOutput::finish()
{
    push(true);
}

void SealedOutput::push(bool isLast)
{
    QByteArray sealed(m_waiting.size() + pieceSeal, Qt::Uninitialized);
    const unsigned char tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
    crypto_secretstream_xchacha20poly1305_push(&m_cipher->stream, bytesOf(sealed), nullptr,
        bytesOf(std::as_const(m_waiting)), quint64(m_waiting.size()), nullptr, 0, tag);
    m_volumes.write(sealed);
    m_waiting.resize(0);
}

SealedInput::SealedInput(const std::vector<PackageVolume> &volumes, const DeviceKeys &receiver)
    : m_volumes(volumes),
      m_cipher(std::make_unique<Cipher>())
{
    m_opening = m_volumes.read(sealedKeySize);
    auto key = receiver.unseal(m_opening);
    if (!key)
        throw damaged();
    const QByteArray header = m_volumes.read(headerSize);
    m_opening.append(header);
    crypto_secretstream_xchacha20poly1305_init_pull(&m_cipher->stream, bytesOf(header), bytesOf(*key));
    wipe(key->data(), size_t(key->size()));
}

SealedInput::~SealedInput() = default;

QByteArrayView SealedInput::readSome(qint64 most)
{
    if (m_at == m_piece.size())
        pull();
    const QByteArrayView some =
        QByteArrayView(m_piece).sliced(m_at).first(std::min<qint64>(m_piece.size() - m_at, most));
    m_at += some.size();
    return some;
}

QByteArray SealedInput::readAll(qsizetype size)
{
    QByteArray bytes;
    while (bytes.size() < size)
        bytes.append(readSome(size - bytes.size()));
    return bytes;
}

bool SealedInput::isAtEnd() const
{
    return m_at == m_piece.size() && m_volumes.left() == 0;
}

void SealedInput::pull()
{
    const QByteArray sealed = m_volumes.read(std::min<qint64>(sealedPiece + pieceSeal, m_volumes.left()));
    if (sealed.size() <= pieceSeal)
        throw damaged();
    m_piece.resize(sealed.size() - pieceSeal);
    m_at = 0;
    unsigned char tag = 0;
    const int status = crypto_secretstream_xchacha20poly1305_pull(
        &m_cipher->stream, bytesOf(m_piece), nullptr, &tag, bytesOf(sealed), quint64(sealed.size()), nullptr, 0);
    const bool isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (status != 0 || isLast != (m_volumes.left() == 0))
        throw damaged();
}

}  // namespace qianshao::security
