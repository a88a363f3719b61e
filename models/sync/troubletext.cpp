// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/troubletext.h"

#include <QCoreApplication>

namespace qianshao::sync {
namespace {

const char *textOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::None: break;
    case Trouble::NoAnswer:
        return QT_TRANSLATE_NOOP(
            "sync", "The hub does not answer. Work goes on here; it is tried again when the network is back.");
    case Trouble::Busy:
        return QT_TRANSLATE_NOOP("sync", "The hub is busy or being serviced. It is tried again by itself.");
    case Trouble::NotMine:
        return QT_TRANSLATE_NOOP("sync",
            "The hub does not know this device. Ask the chief for a new code and admit the device again; nothing that "
            "was written here is lost.");
    case Trouble::BadAnswer:
        return QT_TRANSLATE_NOOP("sync",
            "What answers at the hub's address is no hub that this program understands. A page that asks for a login "
            "to "
            "the network, or a hub of another version, may be in the way: ask whoever runs the hub.");
    case Trouble::FileBusy:
        return QT_TRANSLATE_NOOP("sync",
            "The station's file is being written by somebody else, or cannot be written. It is tried again by itself; "
            "if this stays, check the disk.");
    case Trouble::OtherCertificate:
        return QT_TRANSLATE_NOOP("sync",
            "Somebody else answers in the hub's place: the certificate is not the hub's. Nothing was sent. Do not go "
            "on in this network, and tell whoever runs the hub; if the hub was given a new key, every device needs a "
            "new code.");
    case Trouble::Revoked:
        return QT_TRANSLATE_NOOP("sync",
            "This device was taken out of its unit. Its keys are destroyed, and its station file cannot be opened any "
            "more. Ask the chief.");
    case Trouble::LeaseOver:
        return QT_TRANSLATE_NOOP("sync",
            "This device had no contact with the hub for longer than it may. Its keys are destroyed, and its station "
            "file cannot be opened any more. Ask the chief to admit it again.");
    case Trouble::LeaseInDoubt:
        return QT_TRANSLATE_NOOP("sync",
            "By this machine's clock this device had no contact with the hub for longer than it may, so the station is "
            "closed. Look at the date: if it is wrong, set it right and open the station again; nothing is lost.");
    case Trouble::BadSignature:
        return QT_TRANSLATE_NOOP("sync",
            "The hub does not accept this device's signature. Ask the chief for a new code and admit the device "
            "again.");
    case Trouble::NotAllowed:
        return QT_TRANSLATE_NOOP("sync",
            "The hub does not let whoever this device belongs to do that. Ask the chief whether the role is right.");
    case Trouble::StaleNumber:
        return QT_TRANSLATE_NOOP("sync",
            "The hub has seen newer messages of this device, as after a backup was put back. It is tried again by "
            "itself.");
    case Trouble::ClockAhead:
        return QT_TRANSLATE_NOOP("sync",
            "This machine's clock is ahead of the hub's by a day or more, or was when something was written. Set the "
            "clock right, then it is given by itself; if this stays, ask whoever runs the hub.");
    case Trouble::NotUnderstood:
        return QT_TRANSLATE_NOOP(
            "sync", "The hub does not understand this program. One of the two is too old: ask whoever runs the hub.");
    }
    return "";
}

}  // namespace

bool isPassing(Trouble trouble)
{
    switch (trouble) {
    case Trouble::None:
    case Trouble::NoAnswer:
    case Trouble::Busy:
    case Trouble::FileBusy:
    case Trouble::StaleNumber: return true;
    default: return false;
    }
}

QString describe(Trouble trouble)
{
    return trouble == Trouble::None ? QString() : QCoreApplication::translate("sync", textOf(trouble));
}

}  // namespace qianshao::sync
