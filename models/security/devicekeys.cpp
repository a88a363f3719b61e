// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/devicekeys.h"

#include "models/security/typedcode.h"

#include <QtEndian>

#include <sodium.h>

namespace qianshao::security {
namespace {

constexpr char storedForm = 1;
constexpr char textKind = 'K';
constexpr quint8 textVersion = 1;
constexpr qsizetype keySize = 32;
constexpr qsizetype numberSize = 6;
constexpr qsizetype numberCharacters = 10;

static_assert(crypto_sign_PUBLICKEYBYTES == keySize && crypto_box_PUBLICKEYBYTES == keySize);
static_assert(crypto_sign_SEEDBYTES == keySize && crypto_box_SEEDBYTES == keySize);
static_assert(crypto_kdf_KEYBYTES == DeviceKeys::seedSize);
static_assert(crypto_sign_SECRETKEYBYTES == 64 && crypto_box_SECRETKEYBYTES == 32);

// The seed of one of the two pairs.
Secret<32> derived(const Secret<32> &seed, const char (&label)[9])
{
    Secret<32> key;
    crypto_kdf_derive_from_key(key.data(), keySize, 1, label, seed.data());
    return key;
}

}  // namespace

QByteArray toBytes(const DevicePublicKeys &keys)
{
    return keys.sign + keys.seal;
}

std::optional<DevicePublicKeys> publicKeysFromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 2 * keySize)
        return {};
    return DevicePublicKeys{bytes.first(keySize).toByteArray(), bytes.last(keySize).toByteArray()};
}

QString toText(const DevicePublicKeys &keys)
{
    return toTypedCode(textKind, textVersion, toBytes(keys));
}

DevicePublicKeys publicKeysFromText(QStringView text)
{
    const auto keys = publicKeysFromBytes(fromTypedCode(textKind, textVersion, text));
    if (!keys)
        throw CodeFailure(CodeFailure::Code::BadContent);
    return *keys;
}

qint64 deviceNumberOf(QByteArrayView signKey)
{
    return std::max(qint64(qFromBigEndian<quint64>(sha256(signKey).constData()) >> 16), qint64(2));
}

QString deviceText(qint64 number)
{
    std::array<char, 8> bytes{};
    qToBigEndian(quint64(number) << 16, bytes.data());
    return crockford(QByteArrayView(bytes.data(), numberSize));
}

std::optional<qint64> deviceFromText(QStringView text)
{
    if (text.size() != numberCharacters)
        return {};
    qint64 number = 0;
    for (const QChar character : text) {
        const int value = crockfordValue(character);
        if (value < 0)
            return {};
        number = number << 5 | value;
    }
    // 50 bits, of which the last two are empty
    if (number & 3 || number >> 2 < 2)
        return {};
    return number >> 2;
}

QString fingerprintOf(const DevicePublicKeys &keys)
{
    QString text = crockford(sha256(toBytes(keys))).first(20);
    for (const int at : {15, 10, 5})
        text.insert(at, u'-');
    return text;
}

DeviceKeys DeviceKeys::generate()
{
    QByteArray seed = randomBytes(seedSize);
    DeviceKeys keys = fromSeed(seed);
    wipe(seed.data(), size_t(seed.size()));
    return keys;
}

DeviceKeys DeviceKeys::fromSeed(QByteArrayView seed)
{
    Q_ASSERT(seed.size() == seedSize);
    startCryptography();
    DeviceKeys keys;
    std::copy(seed.begin(), seed.end(), keys.m_seed.data());
    keys.m_public = {QByteArray(keySize, '\0'), QByteArray(keySize, '\0')};
    crypto_sign_seed_keypair(
        bytesOf(keys.m_public.sign), keys.m_signing.data(), derived(keys.m_seed, "QSSIGN  ").data());
    crypto_box_seed_keypair(
        bytesOf(keys.m_public.seal), keys.m_unsealing.data(), derived(keys.m_seed, "QSSEAL  ").data());
    return keys;
}

std::optional<DeviceKeys> DeviceKeys::fromStored(QByteArrayView stored)
{
    if (stored.size() != 1 + seedSize || stored.front() != storedForm)
        return {};
    return fromSeed(stored.sliced(1));
}

QByteArray DeviceKeys::stored() const
{
    QByteArray bytes(1, storedForm);
    bytes.append(reinterpret_cast<const char *>(m_seed.data()), seedSize);
    return bytes;
}

std::optional<QByteArray> DeviceKeys::unseal(QByteArrayView sealed) const
{
    if (sealed.size() < qsizetype(crypto_box_SEALBYTES))
        return {};
    QByteArray bytes(sealed.size() - qsizetype(crypto_box_SEALBYTES), '\0');
    const int status = crypto_box_seal_open(
        bytesOf(bytes), bytesOf(sealed), quint64(sealed.size()), bytesOf(m_public.seal), m_unsealing.data());
    return status == 0 ? std::optional(bytes) : std::nullopt;
}

std::optional<QByteArray> sealTo(QByteArrayView sealKey, QByteArrayView bytes)
{
    startCryptography();
    QByteArray sealed(bytes.size() + qsizetype(crypto_box_SEALBYTES), '\0');
    if (sealKey.size() != keySize
        || crypto_box_seal(bytesOf(sealed), bytesOf(bytes), quint64(bytes.size()), bytesOf(sealKey)) != 0)
        return {};
    return sealed;
}

}  // namespace qianshao::security
