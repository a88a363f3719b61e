// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/demo.h"

#include "app/session/addressmatching.h"
#include "app/session/democonflicts.h"
#include "app/session/importrun.h"
#include "models/records/all.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace qianshao::session {

using namespace Qt::StringLiterals;
using records::Instant;

namespace {

// When the ledgers were made: expected.json says so.
Instant madeAt(const QTimeZone &zone)
{
    QFile file(u":/demo/expected.json"_s);
    const QJsonObject expected =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QDateTime local = QDateTime::fromString(expected.value("now"_L1).toString(), u"yyyy-MM-dd HH:mm"_s);
    return {QDateTime(local.date(), local.time(), zone).toMSecsSinceEpoch()};
}

// The same record some minutes later.
template <records::Record R>
R moved(R record, qint64 minutes)
{
    records::forEachField<R>([&](const auto &field) {
        auto &member = record.*(field.member);
        if constexpr (std::is_same_v<std::remove_reference_t<decltype(member)>, Instant>) {
            if (member.isSet())
                member = member.plusMinutes(minutes);
        }
    });
    return record;
}

// Their ledgers came in at once, but the demo's station got each instruction a minute after it was issued.
records::Instruction moved(const records::Instruction &instruction, qint64 minutes)
{
    records::Instruction later = moved<records::Instruction>(instruction, minutes);
    later.receivedAt = later.issuedAt.plusMinutes(1);
    return later;
}

template <records::Record R>
void move(store::Store &store, qint64 minutes, changes::ChangeSet &set)
{
    for (const R &record : store.readAll<R>())
        set.changes.push_back(changes::updated(record, moved(record, minutes)));
}

void moveToNow(store::Store &store, const QTimeZone &zone)
{
    constexpr qint64 minute = 60'000;
    const qint64 minutes = (store.now().ms - madeAt(zone).ms) / minute;
    changes::ChangeSet set;
    move<records::Instruction>(store, minutes, set);
    move<records::Call>(store, minutes, set);
    move<records::Visit>(store, minutes, set);
    move<records::Victim>(store, minutes, set);
    if (!store.apply(set, store::Origin::SetUp).problems.empty())
        throw store::Failure(store::Failure::Code::Io, store.path(), u"the demo's times were refused"_s);
}

// The ledgers name standard addresses letter by letter; people do not. Of some the unit is left out, of some the room,
// of some all but the community, and some are mistyped, so that there is something to settle.
QString writtenOtherwise(const QString &address, size_t variant)
{
    static const QRegularExpression numbered(u"\\d+\\D+"_s);
    QList<QRegularExpressionMatch> parts;
    for (const QRegularExpressionMatch &part : numbered.globalMatch(address))
        parts.append(part);
    if (parts.size() != 3)
        return address;
    switch (variant % 4) {
    case 0: return QString(address).remove(parts[1].capturedStart(), parts[1].capturedLength());
    case 1: return address.first(parts[2].capturedStart());
    case 2: return address.first(parts[0].capturedStart());
    default: break;
    }
    // The last letter of the community's name twice.
    const qsizetype letter = parts[0].capturedStart() - 3;
    return QString(address).insert(letter, address[letter]);
}

void writeSomeAddressesOtherwise(store::Store &store)
{
    constexpr size_t every = 20;
    changes::ChangeSet set;
    const auto persons = store.readAll<records::Person>();
    for (size_t i = every / 2; i < persons.size(); i += every) {
        records::Person after = persons[i];
        after.address = writtenOtherwise(after.address, i / every);
        set.changes.push_back(changes::updated(persons[i], after));
    }
    AddressMatching(store).complete(set);
    if (!store.apply(set, store::Origin::SetUp).problems.empty())
        throw store::Failure(store::Failure::Code::Io, store.path(), u"the demo's addresses were refused"_s);
}

}  // namespace

std::unique_ptr<Session> makeDemo(const QString &path, store::Environment environment)
{
    const QString name = QCoreApplication::translate("session", "Renmin Street police station (demo)");
    auto session = Session::create(path, demoPassphrase, name, std::move(environment), security::Cost::Quick);
    ImportRun run(session->store(), session->zone());
    std::vector<ImportFile> files;
    for (const char *file : {"roster.csv", "addresses.csv", "instructions-a.xlsx", "instructions-b.csv", "calls.csv",
             "visits.csv", "victims.xlsx"})
        files.push_back({.path = u":/demo/"_s + QLatin1StringView(file), .mapping = {}});
    const ImportResult result = run.run(files);
    if (!result.isDone())
        throw store::Failure(store::Failure::Code::Io, path, u"the demo's ledgers were refused"_s);
    moveToNow(session->store(), session->zone());
    writeSomeAddressesOtherwise(session->store());
    layDemoConflicts(session->store());
    return session;
}

}  // namespace qianshao::session
