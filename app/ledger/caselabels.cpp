// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/caselabels.h"

#include "models/changes/shownrecord.h"
#include "models/rules/limits.h"
#include "models/rules/progress.h"
#include "models/rules/rights.h"

#include <algorithm>

namespace qianshao::ledger {

using namespace records;
using changes::RecordState;
using changes::shownRecord;
using rules::Labels;

Labels labelsAtFirst(Kind kind)
{
    if (rules::labelSourceOf(kind) == rules::LabelSource::Everybody)
        return rules::labelsForEverybody();
    const bool isKnown = std::ranges::find(allKinds(), kind) != allKinds().end();
    return isKnown ? Labels() : rules::labelsOfStation();
}

Labels labelsOfBelow(Kind kind, const Keeping &keeping, Labels labels)
{
    if (keeping.isGone())
        return {};
    if (kind == Kind::Person)
        return labels;
    return rules::labelSourceOf(kind) == rules::LabelSource::Everybody ? rules::labelsForEverybodyAbove()
                                                                       : rules::labelsOfStation();
}

CaseLabels::CaseLabels(const Records &records) : m_records(records)
{
    for (const auto &[name, kept] : records.kept) {
        if (name.first != Kind::Feedback || changes::isRemoved(kept.state))
            continue;
        if (const auto it = records.keepings.find(name); it != records.keepings.end() && it->second.isGone())
            continue;
        const auto round = shownRecord<Feedback>(kept.state);
        m_rounds[round.instruction.id].insert({round.at, round.id, round.again == YesNo::Yes});
    }
}

const RecordState *CaseLabels::find(Kind kind, const Uuid &id) const
{
    const auto found = m_records.kept.find({kind, id});
    return found == m_records.kept.end() ? nullptr : &found->second.state;
}

std::optional<Address> CaseLabels::addressOf(const RecordState *person) const
{
    const RecordState *address = person ? find(Kind::Address, aboutOf(*person)) : nullptr;
    return address ? std::optional(shownRecord<Address>(*address)) : std::nullopt;
}

Labels CaseLabels::ofCase(const RecordState &state) const
{
    const RecordState *about = find(Kind::Person, aboutOf(state));
    const auto person = about ? shownRecord<Person>(*about) : Person();
    const auto address = addressOf(about);
    const Address *livesAt = address ? &*address : nullptr;
    const Uuid author = m_records.keepings.at({state.kind, state.id}).author;
    if (state.kind == Kind::Instruction) {
        const auto instruction = shownRecord<Instruction>(state);
        return rules::labelsOf(rules::caseFrom(instruction, isOpen(instruction), person, livesAt, author));
    }
    const auto victim = shownRecord<Victim>(state);
    const Labels own = rules::labelsOf(rules::caseFrom(victim, person, livesAt, author));
    Labels both;
    std::ranges::set_union(own, kept(Kind::Instruction, victim.instruction.id), std::back_inserter(both));
    return both;
}

Labels CaseLabels::ofPersonAlone(const RecordState &state) const
{
    Instruction open;
    open.person.id = state.id;
    const auto address = addressOf(&state);
    const Uuid author = m_records.keepings.at({state.kind, state.id}).author;
    return rules::labelsOf(
        rules::caseFrom(open, true, shownRecord<Person>(state), address ? &*address : nullptr, author));
}

Labels CaseLabels::ofEvent(const RecordState &state) const
{
    const RecordState *above = find(Kind::Instruction, parentOf(state));
    Labels labels = kept(Kind::Instruction, parentOf(state));
    if (!above || state.kind != Kind::Visit)
        return labels;
    const Uuid assignee = shownRecord<Instruction>(*above).assignee.id;
    if (!rules::isDoneBy(shownRecord<Visit>(state), assignee))
        std::erase(labels, rules::doorOf(assignee));
    return labels;
}

Labels CaseLabels::kept(Kind kind, const Uuid &id) const
{
    const auto found = m_records.keepings.find({kind, id});
    return found == m_records.keepings.end() ? rules::labelsOfStation() : found->second.labels;
}

bool CaseLabels::isOpen(const Instruction &instruction) const
{
    rules::Events events;
    events.feedback = instruction.feedbackAt;
    if (const auto rounds = m_rounds.find(instruction.id); rounds != m_rounds.end()) {
        const Instant first = rounds->second.begin()->at;
        if (!events.feedback.isSet() || first < events.feedback)
            events.feedback = first;
        events.lastFeedback = rounds->second.rbegin()->at;
        events.feedbackAgain = rounds->second.rbegin()->isAgain;
    }
    return rules::progressOf(rules::factsOf(instruction), events, rules::defaultLimits()).isOpen;
}

}  // namespace qianshao::ledger
