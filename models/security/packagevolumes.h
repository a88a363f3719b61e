// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/packagefailure.h"
#include "models/security/packagemanifest.h"

#include <QFile>
#include <QSaveFile>
#include <QStringList>

#include <memory>
#include <vector>

namespace qianshao::security {

// One file of a package.
struct PackageVolume {
    static constexpr int most = 200;        // each is an open file while a package is written
    static constexpr qint64 smallest = 16'384;

    QString path;
    PackageManifest manifest;
    QByteArray sha256;  // of the manifest's bytes
};

// "name.qpk", "name.2.qpk" …; `path` is that of the first, the ending is added where it is missing.
[[nodiscard]] QString volumePath(const QString &path, int volume);
// Where those of the package may lie that this file is a volume of: in its folder, by their names; itself included.
// Throws PackageFailure.
[[nodiscard]] QStringList volumesBeside(const QString &path);

// Reads the manifests and no more, without any key: what they say is not proven. Throws PackageFailure for a file whose
// manifest or size is not right.
[[nodiscard]] PackageVolume inspect(const QString &path);
// All volumes of one package, in their order whatever they are named. Throws PackageFailure.
[[nodiscard]] std::vector<PackageVolume> inspectAll(const QStringList &paths);

// How many sealed bytes stand in each volume of this size. Throws PackageFailure (VolumeTooSmall) with this path.
[[nodiscard]] std::vector<qint64> splitOf(qint64 sealedBytes, qint64 volumeSize, const QString &path);

// Takes the sealed bytes of a package and splits them over files, which get their names only when all are whole.
// Throws PackageFailure; dropped before finish(), it leaves nothing.
class VolumeOutput {
public:
    VolumeOutput(const QString &path, qint64 volumeSize);
    void write(QByteArrayView bytes);
    // One manifest for each volume. Durable when it returns. The paths, in order.
    QStringList finish(const std::vector<QByteArray> &manifests);

private:
    void beginVolume();

    QString m_path;
    qint64 m_room;  // for sealed bytes in a volume
    qint64 m_left = 0;
    std::vector<std::unique_ptr<QSaveFile>> m_files;
};

// Gives the sealed bytes of all volumes as one run. Throws PackageFailure.
class VolumeInput {
public:
    explicit VolumeInput(const std::vector<PackageVolume> &volumes);
    [[nodiscard]] qint64 left() const { return m_left; }
    [[nodiscard]] QByteArray read(qsizetype size);
    // That what was read last is not what was written.
    [[nodiscard]] PackageFailure damaged() const;

private:
    void openVolume(size_t index);

    const std::vector<PackageVolume> &m_volumes;
    QFile m_file;
    size_t m_at = 0;  // the volume that is open
    qint64 m_leftHere = 0;
    qint64 m_left = 0;
    size_t m_startVolume = 0;  // where the last read() began
    qint64 m_startOffset = 0;
};

}  // namespace qianshao::security
