// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <exception>
#include <functional>
#include <memory>

class QIODevice;

namespace qianshao::security {

class VaultFailure : public std::exception {
public:
    enum class Code {
        NotFound,
        NewerProgram,  // a form of file that this program does not know
        Damaged,       // a byte is not what was written, or there are too many
        CutShort,      // bytes are missing at the end
        OtherContent,  // whole, but it is the content of another name
        Empty,         // nothing to keep
        TooLarge,      // more than Vault::mostBytes
        Unreadable,    // what was to be kept, or a file of the vault, cannot be read
        NotWritten,    // the disk is full, write-protected, or the folder is not ours
    };
    VaultFailure(Code code, QString path) : m_code(code), m_path(std::move(path)) {}
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const char *what() const noexcept override { return "vault"; }

private:
    Code m_code;
    QString m_path;
};

// What a content is known by: its SHA-256, 64 hexadecimal digits in lower case, and its size in bytes.
struct Kept {
    QString sha256;
    qint64 size = 0;

    bool operator==(const Kept &) const = default;
};

class VaultReader;
class VaultWriter;

// Takes the content piece by piece.
using Sink = std::function<void(QByteArrayView piece)>;

// The files beside a store, "<store>.files/": photos, signatures, sound, notices. Each stands encrypted under a key
// that follows from the store's data key, at ab/abcd… named by the SHA-256 of its plain content:
//   "QSFILE" and the form's number (2 bytes), the size of the content (8 bytes), both little-endian; the header of
//   libsodium's secretstream (24 bytes); pieces of 64 KiB, each with its seal (17 bytes); the last one is marked as
//   such.
// A content is kept once, however often it is put; a file that is not sound is written anew by the next put(). Plain
// bytes never touch the disk. A file is whole or not there: what a crash leaves is a file of another name.
// A copyable value; may be used by several threads at once. Everything throws VaultFailure.
class Vault {
public:
    static constexpr qint64 mostBytes = qint64(100) * 1024 * 1024;

    // `dataKey`: the store's, 32 bytes (keyslots.h). Touches nothing.
    Vault(const QString &storePath, const QByteArray &dataKey);
    [[nodiscard]] static QString folderOf(const QString &storePath);

    // Durable when it returns. `content` is open, random-access, and read twice from its beginning.
    Kept put(QIODevice &content) const;
    Kept put(const QByteArray &content) const;
    // Of content that comes piece by piece, once, and of which somebody has said what it is: `next` gives a piece,
    // empty at the end; what it throws goes through. Nothing is kept where it turns out to be something else
    // (OtherContent).
    void put(const Kept &promised, const std::function<QByteArrayView()> &next) const;
    // Likewise, for content that comes over a while (vaultstreams.h).
    [[nodiscard]] std::unique_ptr<VaultWriter> writer(const Kept &promised) const;
    // A file of that name, sound or not; and one that is whole and holds what its name says.
    [[nodiscard]] bool has(const QString &sha256) const;
    [[nodiscard]] bool isSound(const QString &sha256) const;
    // What reaches the sink is authentic piece by piece; only when this returns is it known to be whole and the content
    // of that name: until then the caller keeps it back.
    Kept read(const QString &sha256, const Sink &sink = {}) const;
    // Likewise, for who takes it over a while (vaultstreams.h).
    [[nodiscard]] std::unique_ptr<VaultReader> reader(const QString &sha256) const;
    [[nodiscard]] QByteArray get(const QString &sha256) const;
    // Nothing happens where there is none.
    void remove(const QString &sha256) const;

    // The hashes that have a file, sound or not.
    [[nodiscard]] QStringList names() const { return filesWhere(true); }
    // Paths of what else lies in the folder, as what a crash left.
    [[nodiscard]] QStringList strangers() const { return filesWhere(false); }

private:
    [[nodiscard]] QString pathOf(const QString &sha256) const;
    [[nodiscard]] QStringList filesWhere(bool isNamedByHash) const;

    QString m_folder;
    QByteArray m_key;
};

}  // namespace qianshao::security
