// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <exception>

namespace qianshao::security {

// What is wrong with a package, or why none could be made. Nothing of it was taken, or is there.
class PackageFailure : public std::exception {
public:
    enum class Code {
        NotAPackage,
        NewerFormat,    // made by a newer program
        ForReceiver,    // sealed to another device
        UnknownSender,  // no key is known of the device that the manifest names
        BadSignature,   // not made by that device, or its manifest was changed
        Damaged,        // a byte is not what was written, or there are too many
        CutShort,       // bytes are missing at the end of a volume
        MissingVolume,
        MixedVolumes,    // of different packages, or one of them twice
        Unreadable,      // the disc or the folder does not give the file
        NotWritten,      // the disk is full, write-protected, or the folder is not there
        AlreadyThere,    // a file of that name; none is ever replaced
        VolumeTooSmall,  // for anything, or for all of it in PackageVolume::most volumes
        ManifestTooLong,
        BadReceiver,  // what it should be sealed to is no key
    };
    // `volume`: counted from 1, 0 where none is meant; for MissingVolume the one that is missing. `offset`: the byte of
    // the file from which on something is wrong, to about 64 KiB; -1 where that means nothing.
    PackageFailure(Code code, QString path, int volume = 0, qint64 offset = -1)
        : m_code(code),
          m_path(std::move(path)),
          m_volume(volume),
          m_offset(offset)
    {
    }
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] int volume() const { return m_volume; }
    [[nodiscard]] qint64 offset() const { return m_offset; }
    [[nodiscard]] const char *what() const noexcept override { return "package"; }

    // For the user: what is wrong with which file, and what to do about it.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString remedy() const;

private:
    Code m_code;
    QString m_path;
    int m_volume;
    qint64 m_offset;
};

}  // namespace qianshao::security
