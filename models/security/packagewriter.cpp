// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagewriter.h"

#include "models/security/packagerecords.h"
#include "models/security/sealedstream.h"
#include "models/security/sha256.h"
#include "models/security/signature.h"

#include <QtEndian>

namespace qianshao::security {

using Code = PackageFailure::Code;

struct PackageWriter::Output {
    Output(const QString &path, qint64 volumeSize, QByteArrayView sealKey)
        : volumes(path, volumeSize),
          sealed(volumes, sealKey, path)
    {
    }
    VolumeOutput volumes;
    SealedOutput sealed;
    Sha256 list;
};

bool isEntryName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 100 && name[0] != u'.' && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
    });
}

PackageWriter::PackageWriter(
    const QString &path, const DeviceKeys &sender, const DevicePublicKeys &receiver, qint64 volumeSize)
    : m_path(volumePath(path, 1)),
      m_sender(sender),
      m_receiver(fingerprintOf(receiver)),
      m_volumeSize(volumeSize),
      m_output(std::make_unique<Output>(m_path, volumeSize, receiver.seal))
{
}

PackageWriter::~PackageWriter() = default;

void PackageWriter::requireWhole() const
{
    if (!m_isWhole)
        throw PackageFailure(Code::NotWritten, m_path);
}

void PackageWriter::add(const QString &name, const std::function<void(const Sink &)> &content)
{
    Q_ASSERT(isEntryName(name));
    requireWhole();
    m_isWhole = false;
    SealedOutput &sealed = m_output->sealed;
    const QByteArray head = entryHead(name);
    m_output->list.add(head);
    sealed.write(head);
    Sha256 hash;
    qint64 size = 0;
    content([&](QByteArrayView bytes) {
        while (!bytes.isEmpty()) {
            const QByteArrayView piece = bytes.first(std::min(bytes.size(), mostOfPiece));
            sealed.write(pieceHead(piece.size()));
            sealed.write(piece);
            hash.add(piece);
            size += piece.size();
            bytes = bytes.sliced(piece.size());
        }
    });
    const QByteArray foot = entryFoot(size, hash.result());
    m_output->list.add(foot);
    sealed.write(foot);
    m_isWhole = true;
}

void PackageWriter::add(const QString &name, QByteArrayView content)
{
    add(name, [&](const Sink &sink) { sink(content); });
}

std::vector<QByteArray> PackageWriter::manifestsFor(const PackageFacts &facts) const
{
    const auto sizes = splitOf(m_output->sealed.sealedBytesAfter(endSize), m_volumeSize, m_path);
    PackageManifest manifest{facts};
    manifest.package = randomBytes(16);
    manifest.sender = m_sender.number();
    manifest.receiver = m_receiver;
    manifest.volumes = int(sizes.size());
    std::vector<QByteArray> manifests;
    for (const qint64 size : sizes) {
        ++manifest.volume;
        manifest.sealedBytes = size;
        manifests.push_back(toBytes(manifest, m_path));
    }
    return manifests;
}

QStringList PackageWriter::finish(const PackageFacts &facts)
{
    requireWhole();
    m_isWhole = false;
    const auto manifests = manifestsFor(facts);
    QByteArray hashes;
    for (const QByteArray &manifest : manifests)
        hashes.append(sha256(manifest));
    m_output->sealed.write(packageEnd(sign(m_sender, packageContext, {hashes, m_output->list.result()})));
    m_output->sealed.finish();
    return m_output->volumes.finish(manifests);
}

}  // namespace qianshao::security
