// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/compliancereport.h"

#include "models/reports/compliancetables.h"
#include "models/reports/reporttext.h"

#include <QDateTime>

namespace qianshao::reports {

using namespace Qt::StringLiterals;

namespace {

// "2026-10" when the period is a calendar month of the zone; empty otherwise.
QString monthOf(const rules::Period &period, const QTimeZone &zone)
{
    const auto from = QDateTime::fromMSecsSinceEpoch(period.from.ms, zone);
    if (from.time() != QTime(0, 0) || from.date().day() != 1 || from.addMonths(1).toMSecsSinceEpoch() != period.to.ms)
        return {};
    return from.date().toString(ReportText::tr("yyyy-MM", "a month, as QDate::toString takes it"));
}

QString profileText(const std::vector<stats::UsedProfile> &profiles)
{
    QStringList lines;
    for (const stats::UsedProfile &profile : profiles) {
        const QString name = ReportText::of(profile);
        lines.append(profiles.size() == 1
                ? name
                : ReportText::tr("%1 (%2 instructions)").arg(name, ReportText::number(profile.instructions)));
    }
    return lines.isEmpty() ? ReportText::tr("none applied") : lines.join(u'\n');
}

std::vector<Fact> factsOf(const stats::Compliance &compliance, const Heading &heading)
{
    const auto &[from, to, now] = compliance.period;
    const auto &figures = compliance.figures;
    const auto time = [&](records::Instant at) { return ReportText::dateTime(at, heading.zone); };
    return {
        {ReportText::tr("Unit"), heading.unit.isEmpty() ? u"________________"_s : heading.unit},
        {ReportText::tr("Period"), ReportText::tr("issued from %1 to before %2").arg(time(from), time(to))},
        {ReportText::tr("As of"), ReportText::tr("%1; what happened later is not in it").arg(time(now))},
        {ReportText::tr("Limits"), profileText(compliance.profiles)},
        {ReportText::tr("Instructions"),
            ReportText::tr("%1 received, %2 excluded (transferred or returned), %3 counted")
                .arg(ReportText::number(figures.received), ReportText::number(figures.excluded),
                    ReportText::number(figures.counted))},
    };
}

Section notes()
{
    Section section{ReportText::tr("How the figures are made"), {}, {}, {}};
    section.notes = {
        ReportText::tr(
            "On-time rates: done at or before the limit / due. Due = done, or the limit has passed. What is open "
            "and not yet due is in no "
            "denominator and stands apart. Feedback means the first round."),
        ReportText::tr("In-person rate: instructions whose person was met / instructions met or past their limit for "
                       "meeting. Only meeting the person "
                       "counts, not family or neighbours."),
        ReportText::tr(
            "Post-warning victim rate, in people: defrauded after a warning of the period and within %1 days of "
            "it / warned in the period, "
            "the first warning at least %1 days old. Who was defrauded before the warning does not count.")
            .arg(rules::observationDays),
        ReportText::tr("Money is summed over the visits to counted instructions. Lost, stopped and estimated are three "
                       "different things and are never added up."),
        ReportText::tr("A rate with nothing due is shown as —."),
    };
    for (qsizetype i = 0; i < section.notes.size(); ++i)
        section.notes[i] = ReportText::tr("%1. %2", "numbered note").arg(i + 1).arg(section.notes[i]);
    return section;
}

QString footerOf(const stats::Compliance &compliance, const Heading &heading)
{
    QStringList parts;
    if (!heading.author.isEmpty())
        parts.append(ReportText::tr("Printed by %1").arg(heading.author));
    if (heading.printedAt.isSet())
        parts.append(ReportText::dateTime(heading.printedAt, heading.zone));
    parts.append(ReportText::tr("%1 instructions counted").arg(ReportText::number(compliance.figures.counted)));
    return parts.join(u" · "_s);
}

}  // namespace

Document complianceReport(const stats::Compliance &compliance, const Heading &heading)
{
    Document report;
    report.title = ReportText::tr("Visit compliance");
    report.subtitle = monthOf(compliance.period, heading.zone);
    report.facts = factsOf(compliance, heading);
    report.sections = {ratesSection(compliance), moneySection(compliance), levelsSection(compliance),
        officersSection(compliance), overdueSection(compliance, heading.zone), lateSection(compliance, heading.zone)};
    if (!compliance.profiles.empty())
        report.sections.push_back(limitsSection(compliance));
    report.sections.push_back(notes());
    // The order of reading is the order of numbering.
    const QStringList numerals =
        ReportText::tr("1. |2. |3. |4. |5. |6. |7. |8. ", "numbers of the sections, parted by |").split(u'|');
    for (size_t i = 0; i < report.sections.size() && qsizetype(i) < numerals.size(); ++i)
        report.sections[i].title.prepend(numerals[qsizetype(i)]);
    report.signatures = {
        ReportText::tr("Made by:"), ReportText::tr("Checked by:"), ReportText::tr("Chief:"), ReportText::tr("Date:")};
    report.footer = footerOf(compliance, heading);
    return report;
}

}  // namespace qianshao::reports
