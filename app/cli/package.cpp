// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/packagetrouble.h"
#include "app/cli/verbs.h"
#include "models/packages/exportpackage.h"
#include "models/packages/importpackage.h"
#include "models/packages/standing.h"
#include "models/security/packagevolumes.h"
#include "models/store/identity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
using security::MissingPackages;
using security::PackageManifest;
using security::PackageWriter;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonObject jsonOf(const std::map<QString, qint64> &counts)
{
    QJsonObject json;
    for (const auto &[kind, count] : counts)
        json.insert(kind, count);
    return json;
}

QString textOf(const std::map<QString, qint64> &counts)
{
    QStringList parts;
    for (const auto &[kind, count] : counts)
        parts += u"%1 %2"_s.arg(count).arg(kind);
    return parts.isEmpty() ? u"-"_s : parts.join(u", "_s);
}

// nullopt, and said why.
std::optional<qint64> volumeSize(const Arguments &arguments)
{
    const QString text = arguments.value(u"volume"_s);
    for (const auto &[name, size] :
        {std::pair{u"cd"_s, PackageWriter::cd}, {u"dvd"_s, PackageWriter::dvd}, {u"mail"_s, PackageWriter::mail}}) {
        if (text == name)
            return size;
    }
    bool isNumber = text.isEmpty();
    const int megabytes = isNumber ? 0 : text.toInt(&isNumber);
    if (!isNumber || (!text.isEmpty() && megabytes < 1)) {
        say(translated(QT_TRANSLATE_NOOP("cli", "--volume is cd, dvd, mail or a number of megabytes, not “%1”."))
                .arg(text));
        return {};
    }
    return text.isEmpty() ? PackageWriter::dvd : qint64(megabytes) * 1'000'000;
}

// From which package on; 0 where nothing is to be sent again, nullopt (and said why) where the code is not for us.
std::optional<int> again(const Arguments &arguments, store::Store &store)
{
    const QString text = arguments.value(u"again"_s);
    if (text.isEmpty())
        return 0;
    bool isNumber = false;
    if (const int number = text.toInt(&isNumber); isNumber && number > 0)
        return number;
    const MissingPackages missing = security::missingPackagesFromText(text);
    if (missing.isAskedOf(store::identityOf(store).number()))
        return missing.first;
    say(translated(QT_TRANSLATE_NOOP("cli", "The code %1 asks for packages of another device.")).arg(text));
    return {};
}

void sayMissing(const QString &partner, const MissingPackages &missing)
{
    say(translated(QT_TRANSLATE_NOOP("cli", "From “%1” packages %2 to %3 are missing. Ask it for: %4"))
            .arg(partner)
            .arg(missing.first)
            .arg(missing.last)
            .arg(security::toText(missing)));
}

QJsonObject jsonOf(const MissingPackages &missing)
{
    return {{u"first"_s, missing.first}, {u"last"_s, missing.last}, {u"code"_s, security::toText(missing)}};
}

QString utc(records::Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, QTimeZone::UTC).toString(Qt::ISODate);
}

QJsonObject jsonOf(const PackageManifest &manifest)
{
    return {{u"number"_s, manifest.number}, {u"after"_s, manifest.after}, {u"sender"_s, manifest.senderName},
        {u"device"_s, security::deviceText(manifest.sender)}, {u"receiver"_s, manifest.receiver},
        {u"madeAt"_s, utc(manifest.madeAt)}, {u"program"_s, manifest.program}, {u"from"_s, manifest.from},
        {u"to"_s, manifest.to}, {u"counts"_s, jsonOf(manifest.counts)}, {u"volumes"_s, manifest.volumes},
        {u"medium"_s, manifest.medium}, {u"approver"_s, manifest.approver}};
}

Exit exportTo(const Arguments &arguments, session::Session &session)
{
    const QString name = arguments.value(u"to"_s);
    const auto partner = store::Partners(session.store()).named(name);
    if (!partner)
        throw packages::Refusal(packages::Refusal::Code::NoPartner, name);
    const auto size = volumeSize(arguments);
    const auto from = size ? again(arguments, session.store()) : std::nullopt;
    if (!from)
        return Exit::Refused;
    const auto made = packages::exportPackage(session.store(), session.vault(),
        {.partner = partner->device,
            .folder = arguments.value(u"out"_s),
            .volumeSize = *size,
            .withFiles = arguments.has(u"photos"_s),
            .from = *from,
            .medium = arguments.value(u"medium"_s),
            .approver = arguments.value(u"approver"_s)});
    say(translated(QT_TRANSLATE_NOOP("cli", "Package %1 for “%2”: %3 records, %4 photos and other files."))
            .arg(made.entry.number)
            .arg(name)
            .arg(made.records)
            .arg(made.files));
    if (made.filesMissing > 0)
        say(translated(QT_TRANSLATE_NOOP("cli", "%1 files are not here or damaged, and were left out."))
                .arg(made.filesMissing));
    if (!arguments.has(u"json"_s)) {
        for (const QString &path : made.paths)
            print(path);
    } else {
        print(QJsonObject{{u"number"_s, made.entry.number}, {u"after"_s, made.entry.after},
            {u"files"_s, QJsonArray::fromStringList(made.paths)}, {u"records"_s, made.records},
            {u"counts"_s, jsonOf(made.entry.counts)}, {u"attachments"_s, made.files},
            {u"attachmentsMissing"_s, made.filesMissing}});
    }
    return made.filesMissing > 0 ? Exit::DoneWithProblems : Exit::Done;
}

Exit importOne(session::Session &session, const QString &path, QJsonArray &list)
{
    const auto taken = packages::importPackage(session.store(), session.vault(), path);
    const QString file = QFileInfo(path).fileName();
    if (taken.before.isSet())
        say(translated(QT_TRANSLATE_NOOP("cli", "%1 was taken in before, on %2; nothing has changed."))
                .arg(file, isoText(taken.before, session.zone())));
    else
        say(translated(QT_TRANSLATE_NOOP("cli", "%1, package %2 from “%3”: %4 records, %5 files."))
                .arg(file)
                .arg(taken.manifest.number)
                .arg(taken.partner)
                .arg(taken.records)
                .arg(taken.files));
    QJsonObject json{{u"file"_s, path}, {u"number"_s, taken.manifest.number}, {u"partner"_s, taken.partner},
        {u"repeated"_s, taken.before.isSet()}, {u"records"_s, taken.records}, {u"attachments"_s, taken.files}};
    if (taken.missing) {
        sayMissing(taken.partner, *taken.missing);
        json[u"missing"] = jsonOf(*taken.missing);
    }
    list.append(json);
    return taken.missing ? Exit::DoneWithProblems : Exit::Done;
}

}  // namespace

Exit packageExport(const Arguments &arguments)
{
    const auto session = open(arguments);
    return session ? tellingWhyNot([&] { return exportTo(arguments, *session); }) : Exit::Refused;
}

// In the order of their numbers, whatever the order of the words; a package that is refused does not keep others out.
Exit packageImport(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    QStringList paths = arguments.files;
    std::ranges::stable_sort(paths, {}, [](const QString &path) {
        try {
            return security::inspect(path).manifest.number;
        } catch (const security::PackageFailure &) {
            return 0;  // said when its turn comes
        }
    });
    QJsonArray list;
    std::vector<Exit> exits;
    for (const QString &path : std::as_const(paths))
        exits.push_back(tellingWhyNot([&] { return importOne(*session, path, list); }));
    if (arguments.has(u"json"_s))
        print(QJsonObject{{u"packages"_s, list}});
    if (std::ranges::all_of(exits, [](Exit exit) { return exit == Exit::Refused; }))
        return Exit::Refused;
    // What the last one says of gaps holds for all before it.
    const bool isRefused = std::ranges::find(exits, Exit::Refused) != exits.end();
    return isRefused ? Exit::DoneWithProblems : exits.back();
}

Exit packageInspect(const Arguments &arguments)
{
    QJsonArray list;
    std::vector<Exit> exits;
    for (const QString &path : arguments.files) {
        exits.push_back(tellingWhyNot([&] {
            const PackageManifest manifest = security::inspectAll(security::volumesBeside(path)).front().manifest;
            list.append(jsonOf(manifest));
            if (arguments.has(u"json"_s))
                return Exit::Done;
            print(translated(QT_TRANSLATE_NOOP("cli",
                                 "%1\n  package %2 from “%3” (device %4), goes on after package %5\n  for the device "
                                 "%6\n  made on %7 by %8, %9 volumes"))
                    .arg(QFileInfo(path).fileName())
                    .arg(manifest.number)
                    .arg(manifest.senderName, security::deviceText(manifest.sender))
                    .arg(manifest.after)
                    .arg(manifest.receiver, utc(manifest.madeAt), manifest.program)
                    .arg(manifest.volumes));
            print(translated(QT_TRANSLATE_NOOP("cli", "  medium: %1, approved by: %2\n  records: %3"))
                    .arg(manifest.medium, manifest.approver, textOf(manifest.counts)));
            return Exit::Done;
        }));
    }
    if (arguments.has(u"json"_s))
        print(QJsonObject{{u"packages"_s, list}});
    return std::ranges::find(exits, Exit::Refused) == exits.end() ? Exit::Done : Exit::Refused;
}

Exit packageStatus(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    QJsonArray list;
    bool isMissing = false;
    const auto standings = packages::standings(session->store());
    for (const packages::Standing &standing : standings) {
        const QString &name = standing.partner.name;
        QJsonObject json{{u"partner"_s, name}, {u"device"_s, security::deviceText(standing.partner.device)},
            {u"sentUpTo"_s, standing.lastMade.number}, {u"waiting"_s, standing.waiting},
            {u"takenUpTo"_s, standing.takenUpTo}};
        if (!arguments.has(u"json"_s))
            print(translated(QT_TRANSLATE_NOOP("cli", "%1: sent up to %2, %3 records wait; taken up to %4"))
                    .arg(name)
                    .arg(standing.lastMade.number)
                    .arg(standing.waiting)
                    .arg(standing.takenUpTo));
        if (standing.missing) {
            isMissing = true;
            sayMissing(name, *standing.missing);
            json[u"missing"] = jsonOf(*standing.missing);
        }
        list.append(json);
    }
    if (standings.empty())
        say(translated(QT_TRANSLATE_NOOP("cli", "There is no partner yet. Add one with “package partner add”.")));
    if (arguments.has(u"json"_s))
        print(QJsonObject{{u"partners"_s, list}});
    return isMissing ? Exit::DoneWithProblems : Exit::Done;
}

}  // namespace qianshao::cli
