// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/vault.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QtEndian>

#include <sodium.h>

namespace qianshao::security {

using namespace Qt::StringLiterals;
using Code = VaultFailure::Code;

namespace {

constexpr qsizetype pieceSize = 64 * 1024;
constexpr qsizetype sealSize = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr quint16 form = 1;
constexpr char mark[] = {'Q', 'S', 'F', 'I', 'L', 'E'};
// mark, form, size of the content
constexpr qsizetype headSize = sizeof mark + 2 + 8;
constexpr qsizetype streamHeadSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QString text(const QCryptographicHash &hash)
{
    return QString::fromLatin1(hash.resultView().toByteArray().toHex());
}

bool isHash(const QString &name)
{
    static const QRegularExpression hash(u"\\A[0-9a-f]{64}\\z"_s);
    return hash.match(name).hasMatch();
}

QByteArray headFor(qint64 size)
{
    QByteArray head(mark, sizeof mark);
    head.resize(headSize);
    qToLittleEndian(form, head.data() + sizeof mark);
    qToLittleEndian(size, head.data() + sizeof mark + 2);
    return head;
}

qint64 pieceCount(qint64 size)
{
    return (size + pieceSize - 1) / pieceSize;
}

// Gives the pieces of a content from its beginning; throws where it cannot be read, or ends early.
class Pieces {
public:
    Pieces(QIODevice &content, qint64 size) : m_content(content), m_left(size)
    {
        if (!content.seek(0))
            throw VaultFailure(Code::Unreadable, {});
    }
    [[nodiscard]] bool atEnd() const { return m_left == 0; }
    QByteArray next()
    {
        QByteArray piece = m_content.read(std::min<qint64>(pieceSize, m_left));
        if (piece.size() != std::min<qint64>(pieceSize, m_left))
            throw VaultFailure(Code::Unreadable, {});
        m_left -= piece.size();
        return piece;
    }

private:
    QIODevice &m_content;
    qint64 m_left;
};

Kept measure(QIODevice &content)
{
    const qint64 size = content.size();
    if (size <= 0)
        throw VaultFailure(Code::Empty, {});
    if (size > Vault::mostBytes)
        throw VaultFailure(Code::TooLarge, {});
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (Pieces pieces(content, size); !pieces.atEnd();)
        hash.addData(pieces.next());
    return {text(hash), size};
}

// A file of the vault while it is written: under another name, flushed to the disk, and then renamed.
class SealedFile {
public:
    SealedFile(const QString &path, const QByteArray &key, qint64 size)
        : m_file(path),
          m_head(headFor(size)),
          m_left(size)
    {
        if (!QDir().mkpath(QFileInfo(path).path()) || !m_file.open(QIODevice::WriteOnly))
            throw VaultFailure(Code::NotWritten, path);
        QByteArray streamHead(streamHeadSize, '\0');
        crypto_secretstream_xchacha20poly1305_init_push(&m_state, bytesOf(streamHead), bytesOf(key));
        keep(m_head + streamHead);
    }
    // No more than the size in all.
    void write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const auto some = bytes.first(std::min(bytes.size(), pieceSize - m_piece.size()));
            m_piece.append(some);
            bytes = bytes.sliced(some.size());
            m_left -= some.size();
            if (m_piece.size() == pieceSize || m_left == 0)
                seal();
        }
    }
    void finish()
    {
        if (!m_file.commit())
            throw VaultFailure(Code::NotWritten, m_file.fileName());
    }

private:
    void seal()
    {
        QByteArray sealed(m_piece.size() + sealSize, '\0');
        const unsigned char tag = m_left == 0 ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        crypto_secretstream_xchacha20poly1305_push(&m_state, bytesOf(sealed), nullptr, bytesOf(m_piece),
            quint64(m_piece.size()), bytesOf(m_head), headSize, tag);
        keep(sealed);
        m_piece.resize(0);
    }
    void keep(const QByteArray &bytes)
    {
        if (m_file.write(bytes) != bytes.size())
            throw VaultFailure(Code::NotWritten, m_file.fileName());
    }

    QSaveFile m_file;
    const QByteArray m_head;
    crypto_secretstream_xchacha20poly1305_state m_state;
    QByteArray m_piece;
    qint64 m_left;
};

// The size of the content that a file says it holds; throws where the file is none of ours or is not as long as that.
qint64 readHead(QFile &file, QByteArray &head)
{
    head = file.read(headSize);
    if (head.size() < headSize)
        throw VaultFailure(Code::CutShort, file.fileName());
    if (!head.startsWith(QByteArrayView(mark, sizeof mark)))
        throw VaultFailure(Code::Damaged, file.fileName());
    if (qFromLittleEndian<quint16>(head.constData() + sizeof mark) != form)
        throw VaultFailure(Code::NewerProgram, file.fileName());
    const auto size = qFromLittleEndian<qint64>(head.constData() + sizeof mark + 2);
    if (size <= 0 || size > Vault::mostBytes)
        throw VaultFailure(Code::Damaged, file.fileName());
    const qint64 expected = headSize + streamHeadSize + size + pieceCount(size) * sealSize;
    if (file.size() != expected)
        throw VaultFailure(file.size() < expected ? Code::CutShort : Code::Damaged, file.fileName());
    return size;
}

}  // namespace

Vault::Vault(const QString &storePath, const QByteArray &dataKey)
    : m_folder(folderOf(storePath)),
      m_key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0')
{
    Q_ASSERT(dataKey.size() == crypto_kdf_KEYBYTES);
    if (sodium_init() < 0)
        throw VaultFailure(Code::Unreadable, m_folder);
    crypto_kdf_derive_from_key(bytesOf(m_key), size_t(m_key.size()), 1, "QSFILES", bytesOf(dataKey));
}

QString Vault::folderOf(const QString &storePath)
{
    return storePath + ".files"_L1;
}

QString Vault::pathOf(const QString &sha256) const
{
    // A name comes with records, also from elsewhere: it must not lead out of the folder.
    if (!isHash(sha256))
        throw VaultFailure(Code::NotFound, sha256);
    return m_folder + u'/' + sha256.first(2) + u'/' + sha256;
}

Kept Vault::put(const QByteArray &content) const
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return put(buffer);
}

Kept Vault::put(QIODevice &content) const
{
    const Kept kept = measure(content);
    if (isSound(kept.sha256))
        return kept;
    Pieces pieces(content, kept.size);
    QByteArray piece;
    try {
        put(kept, [&]() -> QByteArrayView { return piece = pieces.atEnd() ? QByteArray() : pieces.next(); });
    } catch (const VaultFailure &failure) {
        // A file that somebody writes to while it is read would stand under the hash of what it was.
        throw failure.code() == Code::OtherContent ? VaultFailure(Code::Unreadable, failure.path()) : failure;
    }
    return kept;
}

bool Vault::isSound(const QString &sha256) const
{
    try {
        read(sha256);
        return true;
    } catch (const VaultFailure &) {
        return false;
    }
}

void Vault::put(const Kept &promised, const std::function<QByteArrayView()> &next) const
{
    if (promised.size <= 0)
        throw VaultFailure(Code::Empty, {});
    if (promised.size > mostBytes)
        throw VaultFailure(Code::TooLarge, {});
    SealedFile file(pathOf(promised.sha256), m_key, promised.size);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 left = promised.size;
    for (QByteArrayView piece = next(); !piece.isEmpty(); piece = next()) {
        left -= piece.size();
        if (left < 0)
            break;
        hash.addData(piece);
        file.write(piece);
    }
    if (left != 0 || text(hash) != promised.sha256)
        throw VaultFailure(Code::OtherContent, pathOf(promised.sha256));
    file.finish();
}

Kept Vault::read(const QString &sha256, const Sink &sink) const
{
    QFile file(pathOf(sha256));
    if (!file.exists())
        throw VaultFailure(Code::NotFound, file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        throw VaultFailure(Code::Unreadable, file.fileName());
    QByteArray head;
    const qint64 size = readHead(file, head);
    const QByteArray streamHead = file.read(streamHeadSize);
    crypto_secretstream_xchacha20poly1305_state state;
    if (streamHead.size() != streamHeadSize
        || crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(streamHead), bytesOf(m_key)) != 0)
        throw VaultFailure(Code::Damaged, file.fileName());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    unsigned char tag = 0;
    for (qint64 left = size; left > 0;) {
        const QByteArray sealed = file.read(std::min<qint64>(pieceSize, left) + sealSize);
        QByteArray piece(std::max<qsizetype>(sealed.size() - sealSize, 0), '\0');
        const bool isAuthentic = sealed.size() > sealSize
            && crypto_secretstream_xchacha20poly1305_pull(&state, bytesOf(piece), nullptr, &tag, bytesOf(sealed),
                   quint64(sealed.size()), bytesOf(head), headSize)
                == 0;
        if (!isAuthentic)
            throw VaultFailure(Code::Damaged, file.fileName());
        left -= piece.size();
        hash.addData(piece);
        if (sink)
            sink(piece);
    }
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        throw VaultFailure(Code::Damaged, file.fileName());
    if (text(hash) != sha256)
        throw VaultFailure(Code::OtherContent, file.fileName());
    return {sha256, size};
}

QByteArray Vault::get(const QString &sha256) const
{
    QByteArray content;
    read(sha256, [&](QByteArrayView piece) { content.append(piece); });
    return content;
}

void Vault::remove(const QString &sha256) const
{
    const QString path = pathOf(sha256);
    if (QFile::exists(path) && !QFile::remove(path))
        throw VaultFailure(Code::NotWritten, path);
}

QStringList Vault::filesWhere(bool isNamedByHash) const
{
    QStringList found;
    for (QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next();
        const QString name = files.fileName();
        if ((isHash(name) && path == pathOf(name)) == isNamedByHash)
            found.append(isNamedByHash ? name : path);
    }
    found.sort();
    return found;
}

}  // namespace qianshao::security
