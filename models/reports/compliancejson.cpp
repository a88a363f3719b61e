// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/compliancejson.h"

namespace qianshao::reports {

using namespace Qt::StringLiterals;

namespace {

QJsonValue rateValue(const rules::Rate &rate)
{
    const auto percent = rate.percent();
    return percent ? QJsonValue(*percent) : QJsonValue(QJsonValue::Null);
}

QJsonObject timely(const rules::TimelyFigures &figures)
{
    return {{"on_time"_L1, figures.onTime.part}, {"due"_L1, figures.onTime.whole},
        {"not_yet_due"_L1, figures.notYetDue}, {"rate"_L1, rateValue(figures.onTime)}};
}

QJsonObject rated(QLatin1StringView part, QLatin1StringView whole, const rules::Rate &rate)
{
    return {{part, rate.part}, {whole, rate.whole}, {"rate"_L1, rateValue(rate)}};
}

// The double nearest to the amount, so that no digit beyond the fen is written.
double yuan(qint64 fen)
{
    return double(fen) / 100;
}

QJsonObject byOfficer(const std::vector<stats::OfficerRow> &rows)
{
    QJsonObject officers;
    for (const stats::OfficerRow &row : rows) {
        // No empty key: QJsonObject crashes on looking one up (Qt 6.8).
        const QString name = row.name.isEmpty() ? u"unassigned"_s : row.name;
        const QJsonObject before = officers.value(name).toObject();
        officers.insert(name,
            QJsonObject{{"instructions"_L1, before["instructions"_L1].toInteger() + row.figures.instructions},
                {"met"_L1, before["met"_L1].toInteger() + row.figures.met}});
    }
    return officers;
}

}  // namespace

QJsonObject toJson(const stats::Compliance &compliance)
{
    const auto &figures = compliance.figures;
    const auto milestone = [&](rules::Milestone m) { return timely(figures.total.milestones[size_t(m)]); };
    return {{"received"_L1, figures.received}, {"excluded"_L1, figures.excluded}, {"counted"_L1, figures.counted},
        {"acknowledge"_L1, milestone(rules::Milestone::Acknowledge)},
        {"first_call"_L1, milestone(rules::Milestone::FirstCall)}, {"meet"_L1, milestone(rules::Milestone::Meet)},
        {"feedback"_L1, milestone(rules::Milestone::Feedback)},
        {"in_person"_L1, rated("met"_L1, "due"_L1, figures.total.inPerson)},
        {"post_warning"_L1,
            QJsonObject{{"people"_L1, figures.postWarning.whole}, {"defrauded"_L1, figures.postWarning.part},
                {"rate"_L1, rateValue(figures.postWarning)}}},
        {"money"_L1,
            QJsonObject{{"lost"_L1, yuan(figures.money.lost)}, {"stopped"_L1, yuan(figures.money.stopped)},
                {"estimated"_L1, yuan(figures.money.estimated)}}},
        {"two_person"_L1, QJsonObject{{"visits"_L1, figures.twoPerson.whole}, {"with_two"_L1, figures.twoPerson.part}}},
        {"by_officer"_L1, byOfficer(compliance.officers)}};
}

}  // namespace qianshao::reports
