// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/stationstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <unistd.h>

namespace qianshao::bench {

using namespace Qt::StringLiterals;
using session::Session;

namespace {

QString markerPath()
{
    return stationPath() + u".complete"_s;
}

QByteArray schema()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir migrations(u":/migrations"_s);
    for (const QString &name : migrations.entryList(QDir::Files, QDir::Name)) {
        QFile file(migrations.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return hash.result().toHex();
}

void removeStation(const QString &path)
{
    for (const QString &file : {path + u"-wal"_s, path + u"-shm"_s, path, security::keySlotsPath(path)})
        QFile::remove(file);
}

// Who works here, so that the program does not ask at its start.
void chooseOfficer(Session &session)
{
    for (const auto &staff : session.store().readAll<records::Staff>()) {
        if (staff.role == records::Role::Officer) {
            session.store().setSetting(u"window/me"_s, staff.id.toString());
            return;
        }
    }
}

}  // namespace

store::Environment stationEnvironment()
{
    // Ids must not repeat from one process on the station to the next: the clock stands still.
    auto state = std::make_shared<quint64>(QRandomGenerator::global()->generate64());
    return {[] { return stationNow(); },
        [state] {
            *state = *state * 6364136223846793005ULL + 1442695040888963407ULL;
            return *state ^ (*state >> 29);
        }};
}

std::unique_ptr<Session> newStation(const QString &path)
{
    removeStation(path);
    auto session = Session::create(path, stationPassphrase, u"人民街道派出所"_s, stationEnvironment());
    (void)importLedgers(*session, stationFiles().staff);
    chooseOfficer(*session);
    return session;
}

session::ImportResult importLedgers(Session &session, const QStringList &ledgers)
{
    session::ImportRun run(session.store(), session.zone());
    std::vector<session::ImportFile> files;
    for (const QString &path : ledgers)
        files.push_back({.path = path, .mapping = {}});
    auto result = run.run(files);
    if (!result.isDone())
        qFatal("%s", qPrintable(session::describe(result, run.titles())));
    return result;
}

QString stationPath()
{
    return QDir(stationFiles().folder).filePath(u"station.qianshao"_s);
}

void keepStation()
{
    QFile marker(markerPath());
    if (!marker.open(QIODevice::WriteOnly) || marker.write(schema()) < 0)
        qFatal("%s cannot be written", qPrintable(marker.fileName()));
}

std::unique_ptr<Session> openStation()
{
    QFile marker(markerPath());
    if (!marker.open(QIODevice::ReadOnly) || marker.readAll() != schema()) {
        marker.remove();
        (void)importLedgers(*newStation(stationPath()), stationFiles().ledgers);
        keepStation();
    }
    return Session::open(stationPath(), stationPassphrase, stationEnvironment());
}

std::unique_ptr<Session> openStationCopy(const QString &folder)
{
    (void)openStation();  // there is one, and closed: all of it is in the one file
    const QString copy = QDir(folder).filePath(u"station.qianshao"_s);
    if (!QFile::copy(stationPath(), copy)
        || !QFile::copy(security::keySlotsPath(stationPath()), security::keySlotsPath(copy)))
        qFatal("%s cannot be written", qPrintable(copy));
    // What still waits to be written would stand in the way of every save.
    QFile file(copy);
    if (file.open(QIODevice::ReadWrite))
        fsync(file.handle());
    file.close();
    return Session::open(copy, stationPassphrase, stationEnvironment());
}

}  // namespace qianshao::bench
