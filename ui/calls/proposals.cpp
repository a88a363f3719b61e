// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/proposals.h"

#include <QRegularExpression>

namespace qianshao::ui::calls {

using records::Instant;
using records::NextStep;

QStringList numbersOf(const records::Person &person)
{
    static const QRegularExpression number(QStringLiteral("\\+?\\d[\\d-]{5,}"));
    QStringList found;
    if (!person.phone.isEmpty())
        found.append(person.phone);
    for (const QString &text : {person.otherPhones, person.relatives}) {
        for (auto matches = number.globalMatch(text); matches.hasNext();)
            found.append(matches.next().captured());
    }
    found.removeDuplicates();
    return found;
}

Instant timeOfNextStep(NextStep step, Instant now, const itemmodels::InstructionCase &data)
{
    const auto within = [&](qint64 minutes, rules::Milestone milestone) {
        const Instant usual = now.plusMinutes(minutes);
        const auto state = std::ranges::find(data.milestones, milestone, &itemmodels::MilestoneState::milestone);
        const Instant limit = state == data.milestones.end() ? Instant{} : state->limit;
        return limit > now && limit < usual ? limit : usual;
    };
    switch (step) {
    case NextStep::Unset:
    case NextStep::None: break;
    case NextStep::CallAgain: return now.plusMinutes(30);
    case NextStep::CallRelative: return now.plusMinutes(5);
    case NextStep::Visit: return within(120, rules::Milestone::Meet);
    case NextStep::Transfer: return now.plusMinutes(30);
    case NextStep::Feedback: return within(60, rules::Milestone::Feedback);
    }
    return {};
}

}  // namespace qianshao::ui::calls
