// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"

#include "app/session/say.h"
#include "models/records/all.h"
#include "models/rules/limits.h"
#include "models/sync/lease.h"

#include <QDir>
#include <QFile>

namespace qianshao::session {

using namespace Qt::StringLiterals;
using security::KeySlotsFailure;
using store::Failure;

namespace {

// The same in every file, so that the files of one unit have one profile of it and not one each.
const records::Uuid shippedLimits = records::Uuid::fromString(u"0193443c-0000-7000-8000-000000000001");

// What every station starts with; all of it can be edited.
changes::ChangeSet firstRecords(store::Store &store, const QString &station)
{
    const records::Unit unit{.id = store.newId(), .name = station};
    const records::LimitProfile limits{.id = shippedLimits,
        .name = say(QT_TRANSLATE_NOOP("session", "Default")),
        .edition = 1,
        .minutes = rules::formatLimits(rules::defaultLimits())};
    return {{changes::inserted(unit), changes::inserted(limits)}};
}

}  // namespace

Session::Session(std::unique_ptr<store::Store> store, const QByteArray &key)
    : m_zone("Asia/Shanghai"),
      m_store(std::move(store)),
      m_vault(m_store->path(), key)
{
}

std::unique_ptr<Session> Session::create(const QString &path, const QString &passphrase, const QString &station,
    store::Environment environment, security::Cost cost)
{
    // The key slots of a store that is there must not be overwritten: they are its only key.
    for (const QString &file : {path, security::keySlotsPath(path)}) {
        if (QFile::exists(file))
            throw Failure(Failure::Code::Exists, file);
    }
    const QByteArray key = security::createKeySlots(path, u"station"_s, passphrase, cost);
    try {
        auto store = store::Store::create(path, key, std::move(environment));
        if (!store->apply(firstRecords(*store, station), store::Origin::Shipped).problems.empty())
            throw Failure(Failure::Code::Io, path, u"the first records were refused"_s);
        return std::unique_ptr<Session>(new Session(std::move(store), key));
    } catch (const Failure &) {
        removeStation(path);
        throw;
    }
}

std::unique_ptr<Session> Session::open(
    const QString &path, const QString &passphrase, store::Environment environment, int patienceMs)
{
    if (!QFile::exists(path))
        throw Failure(Failure::Code::NotFound, path);
    const QByteArray key = security::openKeySlots(path, passphrase);
    auto store = store::Store::open(path, key, std::move(environment), patienceMs);
    switch (sync::lookAtLease(*store)) {
    case sync::Lease::Runs: break;
    case sync::Lease::InDoubt: throw KeySlotsFailure(KeySlotsFailure::Code::LeaseInDoubt, security::keySlotsPath(path));
    case sync::Lease::Over: throw KeySlotsFailure(KeySlotsFailure::Code::LeaseOver, security::keySlotsPath(path));
    }
    return std::unique_ptr<Session>(new Session(std::move(store), key));
}

void removeStation(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(store::Drafts::pathOf(path) + suffix);
    QDir(security::Vault::folderOf(path)).removeRecursively();
    QFile::remove(security::keySlotsPath(path));
}

QString describe(const Failure &failure)
{
    const char *text = nullptr;
    switch (failure.code()) {
    case Failure::Code::NotFound:
        text = QT_TRANSLATE_NOOP("session", "%1 is not there. Check the path, or make a new station.");
        break;
    case Failure::Code::Exists:
        text = QT_TRANSLATE_NOOP("session", "%1 is there already and stays as it is. Choose another name.");
        break;
    case Failure::Code::WrongKey:
        text = QT_TRANSLATE_NOOP("session",
            "%1 does not open with its key slots. It is another file, or its first page is damaged: take the newest "
            "backup.");
        break;
    case Failure::Code::NewerProgram:
        text = QT_TRANSLATE_NOOP("session",
            "%1 was written by a newer version of this program and was left untouched. Update this program.");
        break;
    case Failure::Code::NotAStore:
        text = QT_TRANSLATE_NOOP("session", "%1 is some other database and was left untouched.");
        break;
    case Failure::Code::Damaged:
        text = QT_TRANSLATE_NOOP("session",
            "%1 is damaged. Nothing is written to it any more: keep a copy of it and take the newest backup.");
        break;
    case Failure::Code::Busy:
        text = QT_TRANSLATE_NOOP(
            "session", "Another program is writing to %1. Wait until it has finished, then try again.");
        break;
    case Failure::Code::DiskFull:
        text =
            QT_TRANSLATE_NOOP("session", "The disk of %1 is full. Nothing was saved: free some room, then try again.");
        break;
    case Failure::Code::ReadOnly:
        text = QT_TRANSLATE_NOOP(
            "session", "%1 cannot be written to. Check its permissions and whether the disk is write-protected.");
        break;
    case Failure::Code::Io:
        text = QT_TRANSLATE_NOOP("session", "%1 cannot be read or written. Check the disk, then try again.");
        break;
    }
    return say(text).arg(failure.path());
}

QString describe(const KeySlotsFailure &failure)
{
    using Code = KeySlotsFailure::Code;
    const char *text = nullptr;
    switch (failure.code()) {
    case Code::NotFound:
        text = QT_TRANSLATE_NOOP("session",
            "%1 is missing: without it nobody can open the station. Put it back from the backup, beside the station's "
            "file.");
        break;
    case Code::Unreadable:
        text =
            QT_TRANSLATE_NOOP("session", "%1 cannot be read. Put it back from the backup, beside the station's file.");
        break;
    case Code::NewerProgram:
        text = QT_TRANSLATE_NOOP("session", "%1 was written by a newer version of this program. Update this program.");
        break;
    case Code::WrongPassphrase:
        text = QT_TRANSLATE_NOOP(
            "session", "The passphrase does not open %1. Check Caps Lock and the input method, then type it again.");
        break;
    case Code::EmptyPassphrase: text = QT_TRANSLATE_NOOP("session", "A passphrase is needed for %1."); break;
    case Code::NotWritten:
        text = QT_TRANSLATE_NOOP("session", "%1 cannot be written. Check the folder and its permissions.");
        break;
    case Code::Revoked:
        text = QT_TRANSLATE_NOOP("session",
            "This device was taken out of its unit, and the keys in %1 were destroyed: nobody can open the station "
            "here any more. Ask the chief for a new device, or to admit this one with a new station file.");
        break;
    case Code::LeaseInDoubt:
        text = QT_TRANSLATE_NOOP("session",
            "By this machine's clock this device had no contact with the hub for longer than it may, so the station "
            "stays closed. Look at the date: if it is wrong, set it right and open the station again; nothing is lost. "
            "If it is right, the keys in %1 are destroyed a day from now.");
        break;
    case Code::LeaseOver:
        text = QT_TRANSLATE_NOOP("session",
            "This device had no contact with the hub for longer than it may, and the keys in %1 were destroyed: nobody "
            "can open the station here any more. Ask the chief to admit the device again, with a new station file.");
        break;
    }
    return say(text).arg(failure.path());
}

}  // namespace qianshao::session
