// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/vault.h"

#include "models/security/vaultstreams.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <sodium.h>

namespace qianshao::security {

using namespace Qt::StringLiterals;
using Code = VaultFailure::Code;

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

QString text(const QCryptographicHash &hash)
{
    return QString::fromLatin1(hash.resultView().toByteArray().toHex());
}

bool isHash(const QString &name)
{
    static const QRegularExpression hash(u"\\A[0-9a-f]{64}\\z"_s);
    return hash.match(name).hasMatch();
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

}  // namespace

Vault::Vault(const QString &storePath, const QByteArray &dataKey)
    : m_folder(folderOf(storePath)),
      m_key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0')
{
    Q_ASSERT(dataKey.size() == crypto_kdf_KEYBYTES);
    if (sodium_init() < 0)
        throw VaultFailure(Code::Unreadable, m_folder);
    crypto_kdf_derive_from_key(reinterpret_cast<unsigned char *>(m_key.data()), size_t(m_key.size()), 1, "QSFILES",
        reinterpret_cast<const unsigned char *>(dataKey.constData()));
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
    const auto file = writer(promised);
    for (QByteArrayView piece = next(); !piece.isEmpty(); piece = next())
        file->write(piece);
    file->finish();
}

std::unique_ptr<VaultWriter> Vault::writer(const Kept &promised) const
{
    return std::make_unique<VaultWriter>(pathOf(promised.sha256), m_key, promised);
}

bool Vault::has(const QString &sha256) const
{
    return QFile::exists(pathOf(sha256));
}

Kept Vault::read(const QString &sha256, const Sink &sink) const
{
    const auto file = reader(sha256);
    for (QByteArray piece = file->next(); !piece.isEmpty(); piece = file->next()) {
        if (sink)
            sink(piece);
    }
    return {sha256, file->size()};
}

std::unique_ptr<VaultReader> Vault::reader(const QString &sha256) const
{
    return std::make_unique<VaultReader>(pathOf(sha256), m_key, sha256);
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
