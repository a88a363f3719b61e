// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagevolumes.h"

#include "models/security/bytes.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace qianshao::security {

using namespace Qt::StringLiterals;
using Code = PackageFailure::Code;

namespace {

constexpr QLatin1StringView ending = ".qpk"_L1;

QString withoutEnding(const QString &path)
{
    return path.endsWith(ending) ? path.chopped(ending.size()) : path;
}

// Renames back to nothing what stands already, when a later one fails.
class Committed {
public:
    ~Committed()
    {
        for (const QString &path : std::as_const(m_paths))
            QFile::remove(path);
    }
    void commit(QSaveFile &file)
    {
        if (!file.commit())
            throw PackageFailure(Code::NotWritten, file.fileName());
        m_paths.append(file.fileName());
    }
    QStringList keep() { return std::exchange(m_paths, {}); }

private:
    QStringList m_paths;
};

}  // namespace

QString volumePath(const QString &path, int volume)
{
    const QString number = volume == 1 ? QString() : u'.' + QString::number(volume);
    return withoutEnding(path) + number + ending;
}

QStringList volumesBeside(const QString &path)
{
    const int volume = inspect(path).manifest.volume;
    const QFileInfo file(path);
    QString base = withoutEnding(file.fileName());
    const QString number = u'.' + QString::number(volume);
    if (volume > 1 && base.endsWith(number))
        base.chop(number.size());
    const QRegularExpression name("\\A%1(\\.([2-9]|[1-9][0-9]+))?\\.qpk\\z"_L1.arg(QRegularExpression::escape(base)));
    QStringList paths{path};
    const auto names = file.dir().entryList(QDir::Files);
    for (const QString &other : names) {
        if (other != file.fileName() && name.match(other).hasMatch())
            paths.append(file.dir().filePath(other));
    }
    return paths;
}

PackageVolume inspect(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw PackageFailure(Code::Unreadable, path);
    const QByteArray bytes = file.read(manifestSize);
    if (file.error() != QFile::NoError)
        throw PackageFailure(Code::Unreadable, path);
    PackageVolume volume{path, manifestFromBytes(bytes, path), sha256(bytes)};
    const qint64 expected = manifestSize + volume.manifest.sealedBytes;
    if (file.size() < expected)
        throw PackageFailure(Code::CutShort, path, volume.manifest.volume, file.size());
    if (file.size() > expected)
        throw PackageFailure(Code::Damaged, path, volume.manifest.volume, expected);
    return volume;
}

std::vector<PackageVolume> inspectAll(const QStringList &paths)
{
    std::vector<PackageVolume> volumes;
    for (const QString &path : paths)
        volumes.push_back(inspect(path));
    if (volumes.empty())
        throw PackageFailure(Code::MissingVolume, {}, 1);
    std::ranges::stable_sort(volumes, {}, [](const PackageVolume &volume) { return volume.manifest.volume; });
    const PackageManifest first = volumes.front().manifest;
    int expected = 0;
    for (const auto &[path, manifest, sha256] : volumes) {
        if (manifest.package != first.package || manifest.volumes != first.volumes || manifest.volume == expected)
            throw PackageFailure(Code::MixedVolumes, path, manifest.volume);
        if (manifest.volume != ++expected)
            throw PackageFailure(Code::MissingVolume, path, expected);
    }
    if (expected != first.volumes)
        throw PackageFailure(Code::MissingVolume, volumes.front().path, expected + 1);
    return volumes;
}

std::vector<qint64> splitOf(qint64 sealedBytes, qint64 volumeSize, const QString &path)
{
    const qint64 room = volumeSize - manifestSize;
    if (volumeSize < PackageVolume::smallest || (sealedBytes + room - 1) / room > PackageVolume::most)
        throw PackageFailure(Code::VolumeTooSmall, path);
    std::vector<qint64> sizes(size_t((sealedBytes + room - 1) / room), room);
    sizes.back() -= room * qint64(sizes.size()) - sealedBytes;
    return sizes;
}

VolumeOutput::VolumeOutput(const QString &path, qint64 volumeSize) : m_path(path), m_room(volumeSize - manifestSize)
{
    (void)splitOf(1, volumeSize, path);
}

void VolumeOutput::beginVolume()
{
    const int volume = int(m_files.size()) + 1;
    if (volume > PackageVolume::most)
        throw PackageFailure(Code::VolumeTooSmall, m_path);
    const QString path = volumePath(m_path, volume);
    if (QFile::exists(path))
        throw PackageFailure(Code::AlreadyThere, path);
    m_files.push_back(std::make_unique<QSaveFile>(path));  // under another name until commit()
    QSaveFile &file = *m_files.back();
    // Room for the manifest, which is known last. Left as it is, it is no package.
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(manifestSize, ' ')) != manifestSize)
        throw PackageFailure(Code::NotWritten, path);
    m_left = m_room;
}

void VolumeOutput::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_left == 0)
            beginVolume();
        const QByteArrayView part = bytes.first(std::min<qint64>(bytes.size(), m_left));
        if (m_files.back()->write(part.data(), part.size()) != part.size())
            throw PackageFailure(Code::NotWritten, m_files.back()->fileName());
        m_left -= part.size();
        bytes = bytes.sliced(part.size());
    }
}

QStringList VolumeOutput::finish(const std::vector<QByteArray> &manifests)
{
    Q_ASSERT(manifests.size() == m_files.size());
    for (size_t i = 0; i < m_files.size(); ++i) {
        QSaveFile &file = *m_files[i];
        if (!file.seek(0) || file.write(manifests[i]) != manifestSize || !file.flush())
            throw PackageFailure(Code::NotWritten, file.fileName());
    }
    // The first one last: who sees it sees all of them.
    Committed committed;
    for (auto file = m_files.rbegin(); file != m_files.rend(); ++file)
        committed.commit(**file);
    QStringList paths = committed.keep();
    std::ranges::reverse(paths);
    return paths;
}

VolumeInput::VolumeInput(const std::vector<PackageVolume> &volumes) : m_volumes(volumes)
{
    for (const PackageVolume &volume : volumes)
        m_left += volume.manifest.sealedBytes;
    openVolume(0);
}

void VolumeInput::openVolume(size_t index)
{
    m_at = index;
    m_file.close();
    m_file.setFileName(m_volumes[index].path);
    if (!m_file.open(QIODevice::ReadOnly) || !m_file.seek(manifestSize))
        throw PackageFailure(Code::Unreadable, m_volumes[index].path, int(index) + 1);
    m_leftHere = m_volumes[index].manifest.sealedBytes;
}

QByteArray VolumeInput::read(qsizetype size)
{
    QByteArray bytes;
    for (bool isFirst = true; bytes.size() < size; isFirst = false) {
        if (m_leftHere == 0) {
            if (m_at + 1 == m_volumes.size())
                throw damaged();
            openVolume(m_at + 1);
        }
        if (isFirst) {
            m_startVolume = m_at;
            m_startOffset = m_file.pos();
        }
        const qint64 wanted = std::min<qint64>(size - bytes.size(), m_leftHere);
        const QByteArray part = m_file.read(wanted);
        // Its size was right when it was inspected: a disc with a scratch, or one that was taken out.
        if (part.size() != wanted)
            throw PackageFailure(Code::Unreadable, m_file.fileName(), int(m_at) + 1, m_file.pos());
        m_leftHere -= wanted;
        m_left -= wanted;
        bytes = bytes.isEmpty() ? part : bytes + part;
    }
    return bytes;
}

PackageFailure VolumeInput::damaged() const
{
    const PackageVolume &volume = m_volumes[m_startVolume];
    return {Code::Damaged, volume.path, volume.manifest.volume, m_startOffset};
}

}  // namespace qianshao::security
