// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/casewords.h"

#include <QCoreApplication>

namespace qianshao::ui::forms {

using records::FraudState;
using records::Instant;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(forms)
};

constexpr qsizetype namesShown = 3;

QString nameOf(const itemmodels::InstructionCase &found)
{
    return found.person.name.isEmpty() ? Words::tr("Name unknown") : found.person.name;
}

}  // namespace

QString subjectOf(const itemmodels::InstructionCase &found)
{
    QStringList parts{nameOf(found)};
    parts.append(found.person.phone.isEmpty() ? Words::tr("no phone")
                                              : itemmodels::masked(found.person.phone, records::Sensitivity::Contact));
    parts.append(itemmodels::word(found.instruction.level));
    parts.append(itemmodels::word(found.instruction.fraudType));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString subjectOf(const itemmodels::Cases &cases, const QList<records::Uuid> &instructions)
{
    QStringList names;
    for (const records::Uuid &id : instructions.mid(0, namesShown)) {
        const auto found = cases.read(id);
        if (!found)
            continue;
        if (instructions.size() == 1)
            return subjectOf(*found);
        names.append(nameOf(*found));
    }
    const QString list = names.join(Words::tr(", "));
    return instructions.size() > namesShown
        ? Words::tr("%n instruction(s): %1…", nullptr, int(instructions.size())).arg(list)
        : Words::tr("%n instruction(s): %1", nullptr, int(instructions.size())).arg(list);
}

QString draftNameOf(const QString &form, const QList<records::Uuid> &instructions)
{
    return instructions.size() == 1 ? QStringLiteral("%1/%2").arg(form, instructions.front().toString()) : QString();
}

std::vector<widgets::Choice> fraudStateChoices()
{
    return widgets::letterChoices<FraudState>(
        {{FraudState::SawThrough, 'S'}, {FraudState::Dissuaded, 'Q'}, {FraudState::Stopped, 'Z'},
            {FraudState::Defrauded, 'B'}, {FraudState::FalseAlarm, 'W'}, {FraudState::Unknown, 'U'}});
}

FraudState lastJudgement(const itemmodels::InstructionCase &found)
{
    FraudState last{};
    Instant lastAt;
    const auto consider = [&](FraudState state, Instant at) {
        if (state != FraudState::Unset && at >= lastAt) {
            last = state;
            lastAt = at;
        }
    };
    for (const records::Call &call : found.calls)
        consider(call.judgement, call.startedAt);
    for (const records::Visit &visit : found.visits)
        consider(visit.fraudState, visit.at);
    for (const records::Feedback &round : found.feedback)
        consider(round.fraudState, round.at);
    return last;
}

}  // namespace qianshao::ui::forms
