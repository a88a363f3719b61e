// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagefailure.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace qianshao::security {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("packages", text);
}

}  // namespace

QString PackageFailure::problem() const
{
    QString file = QFileInfo(m_path).fileName();
    if (m_volume > 0 && m_code != Code::MissingVolume)
        file = say(QT_TRANSLATE_NOOP("packages", "%1 (volume %2)")).arg(file).arg(m_volume);
    switch (m_code) {
    case Code::NotAPackage: return say(QT_TRANSLATE_NOOP("packages", "%1 is not a sealed package.")).arg(file);
    case Code::NewerFormat: return say(QT_TRANSLATE_NOOP("packages", "%1 was made by a newer program.")).arg(file);
    case Code::ForReceiver: return say(QT_TRANSLATE_NOOP("packages", "%1 is sealed for another device.")).arg(file);
    case Code::UnknownSender:
        return say(QT_TRANSLATE_NOOP("packages", "%1 comes from a device that is not known here.")).arg(file);
    case Code::BadSignature:
        return say(QT_TRANSLATE_NOOP("packages", "%1 is not signed by the device that it names.")).arg(file);
    case Code::Damaged:
        return say(QT_TRANSLATE_NOOP("packages", "%1 is damaged from byte %2 on.")).arg(file).arg(m_offset);
    case Code::CutShort:
        return say(QT_TRANSLATE_NOOP("packages", "%1 ends too early, at byte %2.")).arg(file).arg(m_offset);
    case Code::MissingVolume:
        return say(QT_TRANSLATE_NOOP("packages", "Volume %2 of %1 is missing.")).arg(file).arg(m_volume);
    case Code::MixedVolumes:
        return say(QT_TRANSLATE_NOOP("packages", "%1 does not belong to the other volumes, or is there twice."))
            .arg(file);
    case Code::Unreadable: return say(QT_TRANSLATE_NOOP("packages", "%1 cannot be read.")).arg(file);
    case Code::NotWritten: return say(QT_TRANSLATE_NOOP("packages", "%1 cannot be written.")).arg(file);
    case Code::AlreadyThere: return say(QT_TRANSLATE_NOOP("packages", "%1 is there already.")).arg(file);
    case Code::VolumeTooSmall: return say(QT_TRANSLATE_NOOP("packages", "The volumes of %1 are too small.")).arg(file);
    case Code::ManifestTooLong:
        return say(QT_TRANSLATE_NOOP("packages", "The texts on the cover of %1 are too long.")).arg(file);
    case Code::BadReceiver:
        return say(QT_TRANSLATE_NOOP("packages", "The receiver of %1 has no usable key.")).arg(file);
    }
    return {};
}

QString PackageFailure::remedy() const
{
    switch (m_code) {
    case Code::NotAPackage: return say(QT_TRANSLATE_NOOP("packages", "Choose a file that ends in .qpk."));
    case Code::NewerFormat: return say(QT_TRANSLATE_NOOP("packages", "Update the program here."));
    case Code::ForReceiver:
        return say(QT_TRANSLATE_NOOP("packages",
            "Take it to the device whose fingerprint it shows, or ask for one that is sealed for this one."));
    case Code::UnknownSender:
        return say(QT_TRANSLATE_NOOP("packages", "Enter the sender's key first, if you expect packages of it."));
    case Code::BadSignature:
        return say(QT_TRANSLATE_NOOP("packages", "Do not use it. Ask the sender whether it is theirs."));
    case Code::Damaged:
    case Code::CutShort:
        return say(QT_TRANSLATE_NOOP("packages", "Copy it again; if that does not help, ask for this volume again."));
    case Code::MissingVolume: return say(QT_TRANSLATE_NOOP("packages", "Put all volumes into one folder."));
    case Code::MixedVolumes: return say(QT_TRANSLATE_NOOP("packages", "Leave only the volumes of one package."));
    case Code::Unreadable: return say(QT_TRANSLATE_NOOP("packages", "Look at the disc and at the rights of the file."));
    case Code::NotWritten:
        return say(QT_TRANSLATE_NOOP("packages", "Make room on the disk, or choose another folder."));
    case Code::AlreadyThere:
        return say(QT_TRANSLATE_NOOP("packages", "Choose another name, or move the old file away."));
    case Code::VolumeTooSmall: return say(QT_TRANSLATE_NOOP("packages", "Choose a larger size of volumes."));
    case Code::ManifestTooLong:
        return say(QT_TRANSLATE_NOOP("packages", "Shorten the names of sender, medium and approver."));
    case Code::BadReceiver: return say(QT_TRANSLATE_NOOP("packages", "Enter the receiver's key again."));
    }
    return {};
}

}  // namespace qianshao::security
