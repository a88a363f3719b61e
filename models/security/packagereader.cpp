// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagereader.h"

#include "models/security/packagerecords.h"
#include "models/security/packagewriter.h"
#include "models/security/sealedstream.h"
#include "models/security/sha256.h"
#include "models/security/signature.h"

#include <QFile>

namespace qianshao::security {

using Code = PackageFailure::Code;

// One run over the sealed bytes.
class PackageEntries {
public:
    PackageEntries(const std::vector<PackageVolume> &volumes, const DeviceKeys &receiver) : m_input(volumes, receiver)
    {
    }
    std::optional<QString> next();
    QByteArrayView read();
    [[nodiscard]] qint64 left() const { return m_input.left(); }
    [[nodiscard]] const QByteArray &opening() const { return m_input.opening(); }
    // After the last entry: the hash list's hash and the signature.
    [[nodiscard]] const QByteArray &list() const { return m_listHash; }
    [[nodiscard]] const QByteArray &signature() const { return m_signature; }

private:
    void finishEntry();
    void finishPackage();

    SealedInput m_input;
    Sha256 m_list;
    Sha256 m_content;
    qint64 m_size = 0;       // of the entry, so far
    quint32 m_leftOfPiece = 0;
    bool m_isInEntry = false;
    QByteArray m_signature;
    QByteArray m_listHash;
};

std::optional<QString> PackageEntries::next()
{
    while (m_isInEntry)
        (void)read();
    if (!m_signature.isEmpty())
        return {};
    const char mark = m_input.readAll(1)[0];
    if (mark == endMark) {
        finishPackage();
        return {};
    }
    const auto size = qsizetype(uchar(m_input.readAll(1)[0]));
    QString name = QString::fromLatin1(m_input.readAll(size));
    if (mark != entryMark || !isEntryName(name))
        throw m_input.damaged();
    m_list.add(entryHead(name));
    m_size = 0;
    m_isInEntry = true;
    return name;
}

QByteArrayView PackageEntries::read()
{
    if (!m_isInEntry)
        return {};
    if (m_leftOfPiece == 0) {
        const char mark = m_input.readAll(1)[0];
        if (mark == footMark) {
            finishEntry();
            return {};
        }
        m_leftOfPiece = qFromLittleEndian<quint32>(m_input.readAll(4).constData());
        if (mark != pieceMark || m_leftOfPiece == 0)
            throw m_input.damaged();
    }
    const QByteArrayView some = m_input.readSome(m_leftOfPiece);
    m_leftOfPiece -= quint32(some.size());
    m_size += some.size();
    m_content.add(some);
    return some;
}

void PackageEntries::finishEntry()
{
    const QByteArray foot = footMark + m_input.readAll(footSize);
    if (foot != entryFoot(m_size, m_content.result()))
        throw m_input.damaged();
    m_list.add(foot);
    m_isInEntry = false;
}

void PackageEntries::finishPackage()
{
    m_signature = m_input.readAll(signatureSize);
    if (!m_input.isAtEnd())
        throw m_input.damaged();
    m_listHash = m_list.result();
}

PackageReader::PackageReader(
    const QStringList &paths, const DeviceKeys &receiver, const SenderKey &senderKey, const Progress &progress)
    : m_volumes(inspectAll(paths))
{
    const QByteArray proven = check(receiver, senderKey, progress);
    m_entries = std::make_unique<PackageEntries>(m_volumes, receiver);
    // The same key again, so that each piece is known to be of the stream that was checked.
    if (m_entries->opening() != proven)
        throw PackageFailure(Code::MixedVolumes, m_volumes.front().path);
    m_total = double(m_entries->left());
}

PackageReader::~PackageReader() = default;

QByteArray PackageReader::check(const DeviceKeys &receiver, const SenderKey &senderKey, const Progress &progress) const
{
    const QString &path = m_volumes.front().path;
    if (manifest().receiver != fingerprintOf(receiver.publicKeys()))
        throw PackageFailure(Code::ForReceiver, path);
    const QByteArray key = senderKey(manifest().sender);
    if (key.isEmpty() || deviceNumberOf(key) != manifest().sender)
        throw PackageFailure(Code::UnknownSender, path);

    PackageEntries entries(m_volumes, receiver);
    const auto total = double(entries.left());
    while (entries.next()) {
        while (!entries.read().isEmpty()) {
            if (progress)
                progress(1 - double(entries.left()) / total);
        }
    }
    QByteArray manifests;
    for (const PackageVolume &volume : m_volumes)
        manifests.append(volume.sha256);
    try {
        verify(key, packageContext, {manifests, entries.list()}, entries.signature());
    } catch (const SignatureFailure &) {
        throw PackageFailure(Code::BadSignature, path);
    }
    return entries.opening();
}

std::optional<QString> PackageReader::next()
{
    return m_entries->next();
}

double PackageReader::share() const
{
    return 1 - double(m_entries->left()) / m_total;
}

QByteArrayView PackageReader::read()
{
    return m_entries->read();
}

}  // namespace qianshao::security
