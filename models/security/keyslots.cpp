// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/keyslots.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <sodium.h>

#include <optional>
#include <unistd.h>

namespace qianshao::security {

using namespace Qt::StringLiterals;
using Code = KeySlotsFailure::Code;

namespace {

constexpr int format = 1;
constexpr qsizetype keySize = 32;

// libsodium wipes what it guards; a QByteArray on the heap is wiped by hand.
class Secret {
public:
    explicit Secret(qsizetype size) : m_bytes(size, '\0') {}
    ~Secret() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    unsigned char *data() { return reinterpret_cast<unsigned char *>(m_bytes.data()); }

private:
    QByteArray m_bytes;
};

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

void start(const QString &path)
{
    if (sodium_init() < 0)
        throw KeySlotsFailure(Code::Unreadable, path);
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

QByteArray binary(const QJsonObject &slot, QLatin1StringView key)
{
    return QByteArray::fromBase64(slot.value(key).toString().toLatin1());
}

QJsonValue text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

bool derive(Secret &key, const QString &passphrase, const QByteArray &salt, qint64 ops, qint64 memory)
{
    const QByteArray utf8 = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    return salt.size() == crypto_pwhash_SALTBYTES
        && crypto_pwhash(key.data(), keySize, utf8.constData(), size_t(utf8.size()), bytesOf(salt), quint64(ops),
               size_t(memory), crypto_pwhash_ALG_ARGON2ID13)
        == 0;
}

QJsonObject seal(
    const QByteArray &dataKey, const QString &name, const QString &passphrase, Cost cost, const QString &path)
{
    if (passphrase.isEmpty())
        throw KeySlotsFailure(Code::EmptyPassphrase, path);
    // 64 MiB and three passes: 0.3 s on a laptop, far dearer for a guesser's graphics card.
    const qint64 ops = cost == Cost::Quick ? qint64(crypto_pwhash_OPSLIMIT_MIN) : 3;
    const qint64 memory = cost == Cost::Quick ? qint64(crypto_pwhash_MEMLIMIT_MIN) : qint64(64) * 1024 * 1024;
    const QByteArray salt = randomBytes(crypto_pwhash_SALTBYTES);
    const QByteArray nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    Secret wrapping(keySize);
    if (!derive(wrapping, passphrase, salt, ops, memory))
        throw KeySlotsFailure(Code::NotWritten, path);
    QByteArray sealed(dataKey.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(dataKey), quint64(dataKey.size()),
        nullptr, 0, nullptr, bytesOf(nonce), wrapping.data());
    return {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"name"_s, name},
        {u"kdf"_s, u"argon2id13"_s}, {u"ops"_s, ops}, {u"memory"_s, memory}, {u"salt"_s, text(salt)},
        {u"nonce"_s, text(nonce)}, {u"sealed"_s, text(sealed)}};
}

std::optional<QByteArray> unseal(const QJsonObject &slot, const QString &passphrase)
{
    const QByteArray sealed = binary(slot, "sealed"_L1);
    const QByteArray nonce = binary(slot, "nonce"_L1);
    // A damaged or hostile file must not make us take all memory.
    constexpr qint64 mostMemory = 1024LL * 1024 * 1024;
    constexpr qint64 mostOps = 16;
    const qint64 ops = slot.value("ops"_L1).toInteger();
    const qint64 memory = slot.value("memory"_L1).toInteger();
    if (sealed.size() != keySize + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES)
        || nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES || ops < 1 || ops > mostOps
        || memory > mostMemory)
        return {};
    Secret wrapping(keySize);
    if (!derive(wrapping, passphrase, binary(slot, "salt"_L1), ops, memory))
        return {};
    QByteArray dataKey(keySize, '\0');
    const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(dataKey), nullptr, nullptr, bytesOf(sealed),
        quint64(sealed.size()), nullptr, 0, bytesOf(nonce), wrapping.data());
    return status == 0 ? std::optional(dataKey) : std::nullopt;
}

QJsonArray readSlots(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        throw KeySlotsFailure(Code::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        throw KeySlotsFailure(Code::Unreadable, path);
    const QJsonObject form = QJsonDocument::fromJson(file.readAll()).object();
    if (form.value("format"_L1).toInt() > format)
        throw KeySlotsFailure(Code::NewerProgram, path);
    if (const QString ended = form.value("ended"_L1).toString(); !ended.isEmpty())
        throw KeySlotsFailure(ended == "leaseOver"_L1 ? Code::LeaseOver : Code::Revoked, path);
    const QJsonArray keySlots = form.value("slots"_L1).toArray();
    if (form.value("format"_L1).toInt() != format || keySlots.isEmpty())
        throw KeySlotsFailure(Code::Unreadable, path);
    return keySlots;
}

void write(const QString &path, const QJsonObject &form)
{
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(form).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        throw KeySlotsFailure(Code::NotWritten, path);
}

void writeSlots(const QString &path, const QJsonArray &keySlots)
{
    write(path, {{u"format"_s, format}, {u"slots"_s, keySlots}});
}

// In place, so that no other file takes the old bytes' name while they live on.
void overwrite(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return;  // nothing there, or not ours: the new file takes its place all the same
    const QByteArray noise = randomBytes(file.size());
    file.write(noise);
    file.flush();
    fsync(file.handle());
}

std::optional<QByteArray> unsealAny(const QJsonArray &keySlots, const QString &passphrase)
{
    for (const auto &slot : keySlots) {
        if (auto dataKey = unseal(slot.toObject(), passphrase))
            return dataKey;
    }
    return {};
}

}  // namespace

QString keySlotsPath(const QString &storePath)
{
    return storePath + ".keys"_L1;
}

QByteArray createKeySlots(const QString &storePath, const QString &slotName, const QString &passphrase, Cost cost)
{
    const QString path = keySlotsPath(storePath);
    start(path);
    const QByteArray dataKey = randomBytes(keySize);
    writeSlots(path, {seal(dataKey, slotName, passphrase, cost, path)});
    return dataKey;
}

QByteArray openKeySlots(const QString &storePath, const QString &passphrase)
{
    const QString path = keySlotsPath(storePath);
    start(path);
    const auto dataKey = unsealAny(readSlots(path), passphrase);
    if (!dataKey)
        throw KeySlotsFailure(Code::WrongPassphrase, path);
    return *dataKey;
}

void setKeySlot(const QString &storePath, const QString &passphrase, const QString &slotName,
    const QString &newPassphrase, Cost cost)
{
    const QString path = keySlotsPath(storePath);
    start(path);
    const QJsonArray keySlots = readSlots(path);
    const auto dataKey = unsealAny(keySlots, passphrase);
    if (!dataKey)
        throw KeySlotsFailure(Code::WrongPassphrase, path);
    QJsonArray others;
    for (const auto &slot : keySlots) {
        if (slot.toObject().value("name"_L1).toString() != slotName)
            others.append(slot);
    }
    others.append(seal(*dataKey, slotName, newPassphrase, cost, path));
    writeSlots(path, others);
}

void destroyKeySlots(const QString &storePath, Ending why)
{
    const QString path = keySlotsPath(storePath);
    start(path);
    overwrite(path);
    const QString ended = why == Ending::LeaseOver ? u"leaseOver"_s : u"revoked"_s;
    write(path, {{u"format"_s, format}, {u"slots"_s, QJsonArray()}, {u"ended"_s, ended}});
}

}  // namespace qianshao::security
