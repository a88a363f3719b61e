// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/compliancetables.h"
#include "models/reports/reporttext.h"

#include <QDateTime>

#include <algorithm>

namespace qianshao::reports {

using namespace Qt::StringLiterals;
using rules::Milestone;
using rules::Timeliness;

namespace {

constexpr std::array milestones{Milestone::Acknowledge, Milestone::FirstCall, Milestone::Meet, Milestone::Feedback};

QString overText(const rules::LateCase &late)
{
    QStringList lines;
    for (const Milestone milestone : milestones) {
        const auto &state = late.milestones[size_t(milestone)];
        if (state.timeliness == Timeliness::Overdue)
            lines.append(ReportText::tr("%1 overdue by %2")
                    .arg(ReportText::of(milestone), ReportText::duration(state.minutesOver)));
        else if (state.timeliness == Timeliness::Late)
            lines.append(ReportText::tr("%1 late by %2")
                    .arg(ReportText::of(milestone), ReportText::duration(state.minutesOver)));
    }
    return lines.join(u'\n');
}

QString effortText(const stats::LateRow &row)
{
    const QString calls = row.calls == 0
        ? ReportText::tr("no call")
        : ReportText::tr("calls %1, last: %2").arg(row.calls).arg(ReportText::of(row.lastCall));
    const QString visits = row.visits == 0
        ? ReportText::tr("no visit")
        : ReportText::tr("visits %1, last: %2").arg(row.visits).arg(ReportText::of(row.lastVisit));
    return calls + u'\n' + visits;
}

int yearOf(records::Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, zone).date().year();
}

// Whether the head of the report tells the year of every row.
bool isOfOneYear(const stats::Compliance &compliance, const QTimeZone &zone)
{
    const auto &[from, to, now] = compliance.period;
    return yearOf(from, zone) == yearOf({to.ms - 1}, zone);
}

Section lateTable(const stats::Compliance &compliance, const QTimeZone &zone, bool overdue)
{
    Table table{{{ReportText::tr("No.", "of a row"), 4}, {ReportText::tr("Instruction"), 22},
        {ReportText::tr("Level"), 5}, {ReportText::tr("Person"), 7}, {ReportText::tr("Officer"), 9},
        {ReportText::tr("Issued"), 11}, {ReportText::tr("Milestone"), 20}, {ReportText::tr("What was tried"), 22}}};
    table.isDense = true;
    const bool isYearKnown = isOfOneYear(compliance, zone);
    for (const stats::LateRow &row : compliance.late) {
        if (row.late.isOverdue() != overdue)
            continue;
        const records::Instant at = row.late.facts.issuedAt;
        // With a year the day has a line of its own: a column less wide.
        const QString issued =
            isYearKnown ? ReportText::dayTime(at, zone) : ReportText::dateTime(at, zone).replace(u' ', u'\n');
        table.rows.push_back(
            {{ReportText::number(qint64(table.rows.size()) + 1)}, {row.number}, {ReportText::of(row.late.facts.level)},
                {row.person}, {row.officer.isEmpty() ? ReportText::tr("not assigned") : row.officer}, {issued},
                {overText(row.late)}, {effortText(row)}});
    }
    return {{}, {}, table, {}};
}

void sayWhatIsLeftOut(Section &section, const stats::Compliance &compliance, bool overdue)
{
    const auto all =
        std::ranges::count_if(compliance.figures.late, [&](const auto &late) { return late.isOverdue() == overdue; });
    const auto shown = qint64(section.table->rows.size());
    section.title = (overdue ? ReportText::tr("Overdue now: %1") : ReportText::tr("Done, but late: %1"))
                        .arg(ReportText::number(all));
    if (shown < all)
        section.notes = {ReportText::tr("The first %1 of %2 are listed, by level and time of issue.")
                .arg(ReportText::number(shown), ReportText::number(all))};
    section.table->whenEmpty =
        shown < all ? ReportText::tr("None is listed: see the note below.") : ReportText::tr("None.");
}

}  // namespace

Section overdueSection(const stats::Compliance &compliance, const QTimeZone &zone)
{
    Section section = lateTable(compliance, zone, true);
    sayWhatIsLeftOut(section, compliance, true);
    return section;
}

Section lateSection(const stats::Compliance &compliance, const QTimeZone &zone)
{
    Section section = lateTable(compliance, zone, false);
    sayWhatIsLeftOut(section, compliance, false);
    return section;
}

}  // namespace qianshao::reports
