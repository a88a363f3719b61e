// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/vaultstreams.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QtEndian>

#include <sodium.h>

namespace qianshao::security {

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

struct VaultWriter::Private {
    QSaveFile file;
    QByteArray head;
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray piece = {};
    qint64 left = 0;
    QCryptographicHash hash{QCryptographicHash::Sha256};
};

VaultWriter::VaultWriter(const QString &path, const QByteArray &key, Kept promised)
    : m_promised(std::move(promised)),
      m(new Private{QSaveFile(path), headFor(m_promised.size), {}, {}, m_promised.size})
{
    if (m_promised.size <= 0)
        throw VaultFailure(Code::Empty, {});
    if (m_promised.size > Vault::mostBytes)
        throw VaultFailure(Code::TooLarge, {});
    if (!QDir().mkpath(QFileInfo(path).path()) || !m->file.open(QIODevice::WriteOnly))
        throw VaultFailure(Code::NotWritten, path);
    QByteArray streamHead(streamHeadSize, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&m->state, bytesOf(streamHead), bytesOf(key));
    keep(m->head + streamHead);
}

VaultWriter::~VaultWriter() = default;

qint64 VaultWriter::written() const
{
    return m_promised.size - m->left;
}

void VaultWriter::write(QByteArrayView bytes)
{
    if (bytes.size() > m->left)
        throw VaultFailure(Code::OtherContent, m->file.fileName());
    m->hash.addData(bytes);
    while (!bytes.isEmpty()) {
        const auto some = bytes.first(std::min(bytes.size(), pieceSize - m->piece.size()));
        m->piece.append(some);
        bytes = bytes.sliced(some.size());
        m->left -= some.size();
        if (m->piece.size() == pieceSize || m->left == 0)
            seal();
    }
}

void VaultWriter::seal()
{
    QByteArray sealed(m->piece.size() + sealSize, '\0');
    const unsigned char tag = m->left == 0 ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
    crypto_secretstream_xchacha20poly1305_push(&m->state, bytesOf(sealed), nullptr, bytesOf(m->piece),
        quint64(m->piece.size()), bytesOf(m->head), headSize, tag);
    keep(sealed);
    m->piece.resize(0);
}

void VaultWriter::keep(const QByteArray &bytes)
{
    if (m->file.write(bytes) != bytes.size())
        throw VaultFailure(Code::NotWritten, m->file.fileName());
}

void VaultWriter::finish()
{
    if (m->left != 0 || text(m->hash) != m_promised.sha256)
        throw VaultFailure(Code::OtherContent, m->file.fileName());
    if (!m->file.commit())
        throw VaultFailure(Code::NotWritten, m->file.fileName());
}

struct VaultReader::Private {
    QFile file;
    QByteArray head = {};
    crypto_secretstream_xchacha20poly1305_state state = {};
    qint64 size = 0;
    qint64 left = 0;
    unsigned char tag = 0;
    QCryptographicHash hash{QCryptographicHash::Sha256};
};

VaultReader::VaultReader(const QString &path, const QByteArray &key, QString sha256)
    : m_sha256(std::move(sha256)),
      m(new Private{QFile(path)})
{
    if (!m->file.exists())
        throw VaultFailure(Code::NotFound, path);
    if (!m->file.open(QIODevice::ReadOnly))
        throw VaultFailure(Code::Unreadable, path);
    m->size = m->left = readHead(m->file, m->head);
    const QByteArray streamHead = m->file.read(streamHeadSize);
    if (streamHead.size() != streamHeadSize
        || crypto_secretstream_xchacha20poly1305_init_pull(&m->state, bytesOf(streamHead), bytesOf(key)) != 0)
        throw VaultFailure(Code::Damaged, path);
}

VaultReader::~VaultReader() = default;

qint64 VaultReader::size() const
{
    return m->size;
}

QByteArray VaultReader::next()
{
    if (m->left == 0) {
        requireRight();
        return {};
    }
    const QByteArray sealed = m->file.read(std::min<qint64>(pieceSize, m->left) + sealSize);
    QByteArray piece(std::max<qsizetype>(sealed.size() - sealSize, 0), '\0');
    const bool isAuthentic = sealed.size() > sealSize
        && crypto_secretstream_xchacha20poly1305_pull(&m->state, bytesOf(piece), nullptr, &m->tag, bytesOf(sealed),
               quint64(sealed.size()), bytesOf(m->head), headSize)
            == 0;
    if (!isAuthentic)
        throw VaultFailure(Code::Damaged, m->file.fileName());
    m->left -= piece.size();
    m->hash.addData(piece);
    return piece;
}

void VaultReader::requireRight() const
{
    if (m->tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        throw VaultFailure(Code::Damaged, m->file.fileName());
    if (text(m->hash) != m_sha256)
        throw VaultFailure(Code::OtherContent, m->file.fileName());
}

}  // namespace qianshao::security
