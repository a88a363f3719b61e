// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace qianshao::security {

// The data key of a store (32 random bytes), wrapped once for each slot. The slots stand in a file of their own beside
// the store, "<store>.keys", because everything inside the store is encrypted with the key that they hold:
//   { "format": 1, "slots": [ { "id", "name", "kdf": "argon2id13", "ops", "memory", "salt", "nonce", "sealed" } ] }
// sealed = XChaCha20-Poly1305 of the data key under Argon2id(passphrase, salt). Binary values are Base64.
// Losing the file is losing the data: a backup must hold both. Of a device that may not read its store any more there
// is { "format": 1, "slots": [], "ended": "revoked" or "leaseOver" }.
class KeySlotsFailure : public std::exception {
public:
    enum class Code {
        NotFound,
        Unreadable,
        NewerProgram,
        WrongPassphrase,
        EmptyPassphrase,
        NotWritten,
        Revoked,       // the slots were destroyed: this device was taken out of its unit
        LeaseOver,     // … it had no contact for longer than it may
        LeaseInDoubt,  // by this machine's clock it had not; the slots are as they were
    };
    explicit KeySlotsFailure(Code code, QString path) : m_code(code), m_path(std::move(path)) {}
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const char *what() const noexcept override { return "key slots"; }

private:
    Code m_code;
    QString m_path;
};

// Why a device may not read its store any more.
enum class Ending { Revoked, LeaseOver };

// How much work a guess costs. Tests use Quick.
enum class Cost { Ordinary, Quick };

// The slot file of a store.
[[nodiscard]] QString keySlotsPath(const QString &storePath);

// Makes the slot file with one slot and returns the new data key. Throws KeySlotsFailure.
[[nodiscard]] QByteArray createKeySlots(
    const QString &storePath, const QString &slotName, const QString &passphrase, Cost cost = Cost::Ordinary);
// The data key, if the passphrase opens one of the slots. Ordinary cost: about 0.3 s. Throws KeySlotsFailure.
[[nodiscard]] QByteArray openKeySlots(const QString &storePath, const QString &passphrase);
// Adds a slot, or replaces the one of that name; one that opens with `passphrase` must be there already.
void setKeySlot(const QString &storePath, const QString &passphrase, const QString &slotName,
    const QString &newPassphrase, Cost cost = Cost::Ordinary);
// Overwrites every slot on the disk and leaves the reason: nobody opens the store from here on, whatever passphrase
// they know. Copies of the file elsewhere, and what a disk keeps of a place that was overwritten, are beyond it. Once
// more does no harm. Throws KeySlotsFailure.
void destroyKeySlots(const QString &storePath, Ending why);

}  // namespace qianshao::security
