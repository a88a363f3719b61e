// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/compliancetables.h"

#include "models/reports/reporttext.h"

#include <utility>

namespace qianshao::reports {

using namespace Qt::StringLiterals;
using rules::Milestone;

namespace {

constexpr std::array milestones{Milestone::Acknowledge, Milestone::FirstCall, Milestone::Meet, Milestone::Feedback};

Cell rateCell(const rules::Rate &rate)
{
    return {ReportText::percent(rate), ReportText::fraction(rate)};
}

std::vector<Cell> rateRow(const QString &name, const rules::Rate &rate, const QString &unit, const QString &apart)
{
    return {{name}, {ReportText::percent(rate)}, {ReportText::number(rate.part)}, {ReportText::number(rate.whole)},
        {unit}, {apart}};
}

// What levels and officers have in common.
std::vector<Cell> figureCells(const rules::OfficerFigures &figures)
{
    std::vector<Cell> cells{
        {ReportText::number(figures.instructions)}, {ReportText::number(figures.met)}, rateCell(figures.inPerson)};
    for (const Milestone milestone : milestones)
        cells.push_back(rateCell(figures.milestones[size_t(milestone)].onTime));
    cells.push_back({ReportText::number(figures.overdue)});
    return cells;
}

Table figureTable(const QString &what)
{
    const auto column = [](const QString &title, int width = 12) { return Column{title, width, Align::Right}; };
    Table table{{{what, 14}, column(ReportText::tr("Counted"), 9), column(ReportText::tr("Met"), 8),
        column(ReportText::tr("In person"))}};
    // Broken by hand: a column is as wide as a rate.
    table.columns.push_back(column(ReportText::tr("Acknow-\nledgement\non time")));
    table.columns.push_back(column(ReportText::tr("First call\non time")));
    table.columns.push_back(column(ReportText::tr("Meeting\non time")));
    table.columns.push_back(column(ReportText::tr("Feedback\non time")));
    table.columns.push_back(column(ReportText::tr("Overdue\nnow"), 9));
    table.whenEmpty = ReportText::tr("No instruction is counted.");
    return table;
}

void addRow(std::vector<Cell> &row, const QString &name, const rules::OfficerFigures &figures)
{
    row = {{name}};
    for (Cell &cell : figureCells(figures))
        row.push_back(std::move(cell));
}

}  // namespace

Section ratesSection(const stats::Compliance &compliance)
{
    const auto &figures = compliance.figures;
    Table table{{{ReportText::tr("Figure"), 26}, {ReportText::tr("Rate"), 12, Align::Right},
        {ReportText::tr("Numerator"), 12, Align::Right}, {ReportText::tr("Denominator"), 13, Align::Right},
        {ReportText::tr("Unit"), 17, Align::Center}, {ReportText::tr("In no denominator"), 20, Align::Right}}};
    const QString instructions = ReportText::tr("instructions");
    const QString nothing = u"—"_s;
    const auto notYetDue = [&](qint64 number) {
        return number == 0 ? nothing : ReportText::tr("not yet due %1").arg(ReportText::number(number));
    };
    const std::array names{ReportText::tr("Acknowledged on time"), ReportText::tr("First call on time"),
        ReportText::tr("Met on time"), ReportText::tr("Feedback on time")};
    for (const Milestone milestone : milestones) {
        const auto &timely = figures.total.milestones[size_t(milestone)];
        table.rows.push_back(
            rateRow(names[size_t(milestone)], timely.onTime, instructions, notYetDue(timely.notYetDue)));
    }
    table.rows.push_back(rateRow(ReportText::tr("Met in person"), figures.total.inPerson, instructions,
        notYetDue(figures.total.milestones[size_t(Milestone::Meet)].notYetDue)));
    const QString tooFresh = figures.notYetObserved == 0 ? nothing
                                                         : ReportText::tr("under %1 days %2")
                                                               .arg(rules::observationDays)
                                                               .arg(ReportText::number(figures.notYetObserved));
    table.rows.push_back(rateRow(
        ReportText::tr("Defrauded after the warning"), figures.postWarning, ReportText::tr("people"), tooFresh));
    table.rows.push_back(
        rateRow(ReportText::tr("Visits by two"), figures.twoPerson, ReportText::tr("visits"), nothing));
    return {ReportText::tr("Rates"), {}, table, {}};
}

Section moneySection(const stats::Compliance &compliance)
{
    const auto &money = compliance.figures.money;
    Table table{{{ReportText::tr("Lost"), 34, Align::Right}, {ReportText::tr("Really stopped"), 33, Align::Right},
        {ReportText::tr("Estimated as saved"), 33, Align::Right}}};
    table.rows = {
        {{ReportText::yuan(money.lost)}, {ReportText::yuan(money.stopped)}, {ReportText::yuan(money.estimated)}}};
    return {ReportText::tr("Money, in yuan: three figures that are not to be added up"), {}, table, {}};
}

Section levelsSection(const stats::Compliance &compliance)
{
    Table table = figureTable(ReportText::tr("Level"));
    // Unset is treated as High and printed with it.
    std::map<records::Level, rules::OfficerFigures> levels;
    for (const auto &[level, figures] : compliance.figures.byLevel)
        levels[level == records::Level::Unset ? records::Level::High : level] += figures;
    for (const auto &[level, figures] : levels)
        addRow(table.rows.emplace_back(), ReportText::of(level), figures);
    return {ReportText::tr("By level"), {}, table, {}};
}

Section officersSection(const stats::Compliance &compliance)
{
    Table table = figureTable(ReportText::tr("Officer"));
    for (const stats::OfficerRow &row : compliance.officers)
        addRow(table.rows.emplace_back(), row.name.isEmpty() ? ReportText::tr("not assigned") : row.name, row.figures);
    if (!compliance.officers.empty())
        addRow(table.total, ReportText::tr("All"), compliance.figures.total);
    return {ReportText::tr("By officer"), {}, table, {}};
}

Section limitsSection(const stats::Compliance &compliance)
{
    const auto &profiles = compliance.profiles;
    Table table;
    // One profile is told of above: its name in each row would say nothing.
    if (profiles.size() > 1)
        table.columns.push_back({ReportText::tr("Profile"), 28});
    const int left = profiles.size() > 1 ? 72 : 100;
    table.columns.push_back({ReportText::tr("Level"), left / 4});
    for (const Milestone milestone : milestones)
        table.columns.push_back({ReportText::of(milestone), left * 3 / 16, Align::Right});
    table.columns.back().width += left - left / 4 - 4 * (left * 3 / 16);
    for (const stats::UsedProfile &profile : profiles) {
        QString name = ReportText::of(profile);
        using enum records::Level;
        for (const auto level : {Urgent, High, Medium, Low}) {
            auto &row = table.rows.emplace_back();
            if (profiles.size() > 1)
                row.push_back({std::exchange(name, {}), {}});
            row.push_back({ReportText::of(level), {}});
            for (const Milestone milestone : milestones)
                row.push_back({ReportText::duration(profile.limits.of(level, milestone)), {}});
        }
    }
    return {ReportText::tr("Limits, from the time of issue"), {}, table, {}};
}

}  // namespace qianshao::reports
