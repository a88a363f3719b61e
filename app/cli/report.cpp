// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"

#include "models/records/unit.h"
#include "models/reports/compliancejson.h"
#include "models/reports/compliancereport.h"
#include "models/reports/html.h"
#include "models/reports/pages.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace qianshao::cli {

using namespace Qt::StringLiterals;

namespace {

// Writes the whole file or leaves what was there.
template <class Write>
Exit save(const QString &path, Write &&write)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit()) {
        say(QCoreApplication::translate("cli", "Wrote %1").arg(path));
        return Exit::Done;
    }
    say(QCoreApplication::translate("cli", "%1 cannot be written: %2. Check the folder and its permissions.")
            .arg(path, file.errorString()));
    return Exit::Refused;
}

reports::Document documentOf(session::Session &session, const stats::Compliance &compliance)
{
    const auto units = session.store().readAll<records::Unit>();
    return reports::complianceReport(compliance,
        {.unit = units.empty() ? QString() : units.front().name,
            .author = {},
            .printedAt = session.store().now(),
            .zone = session.zone()});
}

}  // namespace

Exit report(const Arguments &arguments)
{
    const bool pdf = arguments.values.contains(u"pdf"_s);
    const bool html = arguments.values.contains(u"html"_s);
    const bool json = arguments.has(u"json"_s);
    if (int(pdf) + int(html) + int(json) != 1) {
        say(QCoreApplication::translate("cli", "Say one of --json, --pdf OUT and --html OUT."));
        return Exit::Refused;
    }
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    rules::Period period{moment(arguments, u"from"_s, session->zone()), moment(arguments, u"to"_s, session->zone()),
        session->store().now()};
    if (arguments.values.contains(u"now"_s))
        period.now = moment(arguments, u"now"_s, session->zone());
    if (!period.from.isSet() || !period.to.isSet() || !period.now.isSet())
        return Exit::Refused;
    if (period.from >= period.to) {
        say(QCoreApplication::translate("cli", "The period ends before it begins: --from must be earlier than --to."));
        return Exit::Refused;
    }
    const stats::Compliance compliance = stats::complianceOf(session->store(), period);
    if (json) {
        print(reports::toJson(compliance));
        return Exit::Done;
    }
    const reports::Document document = documentOf(*session, compliance);
    if (html)
        return save(arguments.value(u"html"_s),
            [&](QSaveFile &file) { return file.write(reports::toHtml(document).toUtf8()) > 0; });
    return save(
        arguments.value(u"pdf"_s), [&](QSaveFile &file) { return reports::writePdf(document, file, u"Qianshao"_s); });
}

}  // namespace qianshao::cli
