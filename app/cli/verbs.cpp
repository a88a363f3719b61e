// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"

#include "models/records/staff.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace qianshao::cli {

using namespace Qt::StringLiterals;

std::span<const Verb> verbs()
{
    static const std::array all = {
        Verb{"init", "init --store F [--name STATION] [--roster roster.csv] [--addresses addresses.csv] [--json]",
            {{u"store"_s}, {u"name"_s, u"roster"_s, u"addresses"_s}, {u"json"_s}}, init},
        Verb{"import", "import --store F FILE... [--json]", {{u"store"_s}, {}, {u"json"_s}, true}, import},
        Verb{"list",
            "list --store F --view open|overdue|held|repeated [--now T] [--officer NAME|CODE] [--search TEXT] [--json]",
            {{u"store"_s, u"view"_s}, {u"now"_s, u"officer"_s, u"search"_s}, {u"json"_s}}, list},
        Verb{"report", "report --store F --from T --to T [--now T] (--json | --pdf OUT | --html OUT)",
            {{u"store"_s, u"from"_s, u"to"_s}, {u"now"_s, u"pdf"_s, u"html"_s}, {u"json"_s}}, report},
        Verb{"check", "check --store F [--json]", {{u"store"_s}, {}, {u"json"_s}}, check},
        Verb{"addresses", "addresses --store F [--json]", {{u"store"_s}, {}, {u"json"_s}}, addresses},
        Verb{"map import",
            "map import --store F [--tiles F.mbtiles] [--satellite F.mbtiles] [--borders F.geojson] "
            "[--roads F.osm.pbf] [--json]",
            {{u"store"_s}, {u"tiles"_s, u"satellite"_s, u"borders"_s, u"roads"_s}, {u"json"_s}}, mapImport},
        Verb{
            "map demo", "map demo --store F [--out FOLDER] [--json]", {{u"store"_s}, {u"out"_s}, {u"json"_s}}, mapDemo},
        Verb{"map list", "map list --store F [--json]", {{u"store"_s}, {}, {u"json"_s}}, mapList},
        Verb{"map service",
            "map service --store F [--tiles URL [--zooms 5-18] [--attribution TEXT]] [--routing URL] "
            "[--host-is-inside] [--off] [--json]",
            {{u"store"_s}, {u"tiles"_s, u"zooms"_s, u"attribution"_s, u"routing"_s},
                {u"host-is-inside"_s, u"off"_s, u"json"_s}},
            mapService},
        Verb{"package export",
            "package export --store F --to PARTNER --out FOLDER [--volume cd|dvd|mail|MEGABYTES] [--photos]\n"
            "      [--medium NUMBER] [--approver NAME] [--again CODE|NUMBER] [--json]",
            {{u"store"_s, u"to"_s, u"out"_s}, {u"volume"_s, u"medium"_s, u"approver"_s, u"again"_s},
                {u"photos"_s, u"json"_s}},
            packageExport},
        Verb{"package import", "package import --store F FILE... [--json]", {{u"store"_s}, {}, {u"json"_s}, true},
            packageImport},
        Verb{"package inspect", "package inspect FILE... [--json]", {{}, {}, {u"json"_s}, true}, packageInspect},
        Verb{"package status", "package status --store F [--json]", {{u"store"_s}, {}, {u"json"_s}}, packageStatus},
        Verb{"package restamp", "package restamp --store F --today 2026-11-20 [--json]",
            {{u"store"_s, u"today"_s}, {}, {u"json"_s}}, packageRestamp},
        Verb{"package partner add",
            "package partner add --store F --name NAME --code CODE [--road both|to|from] [--json]",
            {{u"store"_s, u"name"_s, u"code"_s}, {u"road"_s}, {u"json"_s}}, partnerAdd},
        Verb{"package partner list", "package partner list --store F [--json]", {{u"store"_s}, {}, {u"json"_s}},
            partnerList},
        Verb{"package partner code", "package partner code --store F [--json]", {{u"store"_s}, {}, {u"json"_s}},
            partnerCode},
        Verb{"plan",
            "plan --store F --officer NAME|CODE [--now T] [--hours 08:30-12:00,14:00-18:00] [--service MINUTES] "
            "[--from LON,LAT] [--json]\n"
            "  qianshao-cli plan --tsptw FILE [--seconds S] [--json]",
            {{}, {u"store"_s, u"officer"_s, u"now"_s, u"hours"_s, u"service"_s, u"from"_s, u"tsptw"_s, u"seconds"_s},
                {u"json"_s}},
            plan},
        Verb{"sync status", "sync status --store F [--json]", {{u"store"_s}, {}, {u"json"_s}}, syncStatus},
        Verb{"sync now", "sync now --store F [--json]", {{u"store"_s}, {}, {u"json"_s}}, syncNow},
        Verb{"sync enrol", "sync enrol --store F [--name DEVICE] [--officer NAME|CODE] CODE [--json]",
            {{u"store"_s}, {u"name"_s, u"officer"_s}, {u"json"_s}, true,
                QT_TRANSLATE_NOOP("cli", "Give the code that the chief's program shows.")},
            syncEnrol},
    };
    return all;
}

std::unique_ptr<session::Session> open(const Arguments &arguments)
{
    const QString secret = passphrase(false);
    if (secret.isNull())
        return nullptr;
    return session::Session::open(arguments.value(u"store"_s), secret, store::systemEnvironment());
}

records::Instant moment(const Arguments &arguments, const QString &option, const QTimeZone &zone)
{
    const QString text = arguments.value(option);
    for (const QString &format : {u"yyyy-MM-ddTHH:mm:ss"_s, u"yyyy-MM-ddTHH:mm"_s, u"yyyy-MM-dd HH:mm:ss"_s,
             u"yyyy-MM-dd HH:mm"_s, u"yyyy-MM-dd"_s}) {
        const QDateTime local = QDateTime::fromString(text, format);
        if (local.isValid())
            return {QDateTime(local.date(), local.time(), zone).toMSecsSinceEpoch()};
    }
    say(QCoreApplication::translate("cli", "--%1 “%2” is no moment. Write it as 2026-11-20T09:00.").arg(option, text));
    return {};
}

QString wordOf(records::Level level)
{
    constexpr const char *words[] = {"", "urgent", "high", "medium", "low"};
    return QString::fromLatin1(size_t(level) < std::size(words) ? words[size_t(level)] : "");
}

std::optional<records::Ref<records::Kind::Staff>> officerNamed(store::Store &store, const QString &name)
{
    if (name.isEmpty())
        return records::Ref<records::Kind::Staff>{};
    auto found = store.readWhere(&records::Staff::name, name);
    if (found.empty())
        found = store.readWhere(&records::Staff::code, name);
    if (found.empty()) {
        say(QCoreApplication::translate("cli", "Nobody in the roster is called “%1”.").arg(name));
        return {};
    }
    if (found.size() > 1) {
        QStringList codes;
        for (const records::Staff &staff : found)
            codes += staff.code;
        say(QCoreApplication::translate("cli", "Several are called “%1”. Give the code instead: %2.")
                .arg(name, codes.join(u", "_s)));
        return {};
    }
    return records::Ref<records::Kind::Staff>{found.front().id};
}

QString isoText(records::Instant at, const QTimeZone &zone)
{
    return at.isSet() ? QDateTime::fromMSecsSinceEpoch(at.ms, zone).toString(u"yyyy-MM-ddTHH:mm"_s) : QString();
}

}  // namespace qianshao::cli
