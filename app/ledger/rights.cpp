// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/rights.h"

#include "models/changes/shownrecord.h"
#include "models/records/all.h"
#include "models/rules/decidedonce.h"
#include "models/rules/rights.h"

#include <algorithm>

namespace qianshao::ledger {

using namespace records;
using changes::FieldState;
using changes::RecordState;
using changes::Refused;
using changes::Written;
using rules::Action;
using rules::Extent;

namespace {

bool isKnown(const Written &written, const FieldState *kept)
{
    return kept
        && (std::ranges::find(kept->values, written.at, &Written::at) != kept->values.end()
            || changes::stampIn(kept->known, written.at.device) >= written.at.stamp);
}

bool isKnown(const changes::Knowledge &removal, const changes::Knowledge &kept)
{
    return std::ranges::all_of(
        removal, [&](changes::Version at) { return changes::stampIn(kept, at.device) >= at.stamp; });
}

// A writing by somebody who did not know of what is kept, and says something else. Of one's own everybody knows.
bool isLate(const FieldState &sent, const FieldState *kept)
{
    if (!kept || isAbsent(kept->values.front().value))
        return false;
    const Written &first = kept->values.front();
    return sent.values.front().value != first.value && changes::stampIn(sent.known, first.at.device) < first.at.stamp
        && std::ranges::none_of(
            sent.values,
            [&](const Written &written) {
                return written.at.device == first.at.device && written.at.stamp >= first.at.stamp;
            });
}

bool isDoneBy(const RecordState &state, const Uuid &staff)
{
    switch (state.kind) {
    case Kind::Visit: return rules::isDoneBy(changes::shownRecord<Visit>(state), staff);
    case Kind::Attachment: return rules::isDoneBy(changes::shownRecord<Attachment>(state), staff);
    default: return false;
    }
}

// The kind whose rights hold for it.
Kind asKnown(Kind kind)
{
    return std::ranges::find(allKinds(), kind) == allKinds().end() ? Kind::Instruction : kind;
}

class Withholding {
public:
    Withholding(const std::vector<RecordState> &states, const Device &sender, Records &records)
        : m_sender(sender),
          m_records(records)
    {
        findOfBelow(states);
    }
    void look(RecordState &state);
    void lookAtOrphans(std::vector<RecordState> &states);
    std::vector<Refused> refused;

private:
    void findOfBelow(const std::vector<RecordState> &states);
    [[nodiscard]] bool isOfBelow(const RecordState &state) const;
    [[nodiscard]] bool isOwn(const RecordState &state) const;
    [[nodiscard]] rules::FieldSet allowed(const RecordState &state, Action action) const;
    // Whether all of them may stay.
    [[nodiscard]] bool lookAtFields(RecordState &state, const RecordState *kept, const RecordState *same);
    void lookAtRemoval(RecordState &state, const RecordState *kept, bool isNewAndWhole);
    [[nodiscard]] bool isNew(const RecordState &state) const;
    [[nodiscard]] bool isWrittenBySender(const RecordState &state) const;
    [[nodiscard]] bool isWrittenAnew(const RecordState &state, const FieldState &sent, const FieldState *kept) const;

    const Device &m_sender;
    Records &m_records;
    std::set<Name> m_ofBelow;  // by the names that the states have, and that their cases have in them
};

// Whether the unit itself may have written such a thing down, not knowing that one below has: the people and places of
// this world are nobody's. A case is worked on in one unit.
bool mayBeOfBoth(Kind kind)
{
    return kind == Kind::Staff || kind == Kind::Address || kind == Kind::Person;
}

bool Withholding::isOfBelow(const RecordState &state) const
{
    if (m_ofBelow.contains(caseOf(state)))
        return true;
    const Name name = m_records.nameOf(state);
    const auto there = m_records.keepings.find(name);
    return there != m_records.keepings.end() && there->second.isOfBelow()
        && (state.id == name.second || !mayBeOfBoth(state.kind));
}

// A case may be in the same push, and come after what belongs to it: an instruction, its visit, that one's photo.
void Withholding::findOfBelow(const std::vector<RecordState> &states)
{
    m_ofBelow = m_records.casesOfBelow;
    const bool isAny = std::ranges::any_of(m_records.keepings, [](const auto &it) { return it.second.isOfBelow(); });
    if (m_ofBelow.empty() && !isAny)
        return;
    for (int step = 0; step < 3; ++step) {
        for (const RecordState &state : states) {
            if (isOfBelow(state))
                m_ofBelow.emplace(state.kind, state.id);
        }
    }
}

void Withholding::look(RecordState &state)
{
    if (m_ofBelow.contains({state.kind, state.id})) {
        if (const Name name = m_records.nameOf(state); name.second != state.id)
            m_records.known.aliases[{state.kind, state.id}] = name.second;
    }
    const auto keptOf = [this](const Name &name) {
        const auto found = m_records.kept.find(name);
        return found == m_records.kept.end() ? nullptr : &found->second.state;
    };
    const RecordState *kept = keptOf({state.kind, m_records.known.canonical(state.kind, state.id)});
    const RecordState *same = keptOf(m_records.nameOf(state));
    const bool isWhole = lookAtFields(state, kept, same);
    lookAtRemoval(state, kept, !kept && !same && isWhole);
}

// Of a record that is there what is kept decides whose it is, of a new one what is sent.
bool Withholding::isOwn(const RecordState &state) const
{
    const std::pair name(state.kind, m_records.known.canonical(state.kind, state.id));
    if (const auto kept = m_records.kept.find(name); kept != m_records.kept.end()) {
        const auto keeping = m_records.keepings.find(name);
        return (keeping != m_records.keepings.end() && keeping->second.author == m_sender.staff)
            || isDoneBy(kept->second.state, m_sender.staff);
    }
    return (!state.authors.empty() && isWrittenBySender(state)) || isDoneBy(state, m_sender.staff);
}

rules::FieldSet Withholding::allowed(const RecordState &state, Action action) const
{
    if (m_ofBelow.contains({state.kind, state.id}))
        return {};
    const Kind kind = asKnown(state.kind);
    const rules::Right right = travels(kind) ? rules::rightOf(m_sender.role, kind, action) : rules::Right();
    const bool isAllowed = right.extent == Extent::All || (right.extent == Extent::Own && isOwn(state));
    return !isAllowed ? rules::FieldSet() : action == Action::Remove ? rules::FieldSet::all() : right.fields;
}

// What stands there already, of what their role reads: so a laptop keeps a case that was removed elsewhere, and on
// which something was done here (changes::bringBack).
bool Withholding::isWrittenAnew(const RecordState &state, const FieldState &sent, const FieldState *kept) const
{
    return kept && !m_ofBelow.contains({state.kind, state.id})
        && rules::mayRead(m_sender.role, asKnown(state.kind), sent.field)
        && std::ranges::all_of(
            sent.values, [&](const Written &written) { return written.value == kept->values.front().value; });
}

// `kept`: what is there under its id. `same`: what it turns out to be, also where nobody knows it by this id yet: two
// who write the same case down may both do so, and yet one of them has acknowledged it first.
bool Withholding::lookAtFields(RecordState &state, const RecordState *kept, const RecordState *same)
{
    const rules::FieldSet may = allowed(state, kept ? Action::Update : Action::Insert);
    const auto taken = std::erase_if(state.fields, [&](const FieldState &sent) {
        const FieldState *there = kept ? changes::fieldOf(*kept, sent.field) : nullptr;
        if (std::ranges::all_of(sent.values, [&](const Written &written) { return isKnown(written, there); }))
            return false;
        if (isWrittenAnew(state, sent, there))
            return false;
        const bool isTooLate = rules::isDecidedOnce(state.kind, sent.field)
            && isLate(sent, same ? changes::fieldOf(*same, sent.field) : nullptr);
        if (may.contains(sent.field) && !isTooLate)
            return false;
        refused.push_back(
            {state.kind, state.id, sent.field, isTooLate ? Refused::Why::AlreadyDecided : Refused::Why::NotAllowed});
        return true;
    });
    return taken == 0;
}

void Withholding::lookAtRemoval(RecordState &state, const RecordState *kept, bool isNewAndWhole)
{
    if (isKnown(state.removal, kept ? kept->removal : changes::Knowledge()))
        return;
    if (!allowed(state, Action::Remove).isEmpty())
        return;
    // What nobody else has ever had its device may take back: refused, it would live where nobody wants it. Of what is
    // refused itself nothing stays, not even that it was removed.
    const auto isOfSender = [&](changes::Version at) { return at.device == m_sender.number; };
    if (isNewAndWhole && std::ranges::all_of(state.removal, isOfSender))
        return;
    refused.push_back({state.kind, state.id, 0, Refused::Why::NotAllowed});
    state.removal.clear();
    state.removedAt = {};
}

// As far as is said.
bool Withholding::isWrittenBySender(const RecordState &state) const
{
    return state.authors.empty() || state.authors.front().staff == m_sender.staff;
}

bool Withholding::isNew(const RecordState &state) const
{
    return !m_records.kept.contains({state.kind, m_records.known.canonical(state.kind, state.id)});
}

// With a case of their own that its sender may not bring in goes what they did there: nobody would ever see it, and
// they would not be told. Somebody else's case, which a laptop offers to a hub that has lost it, may yet be brought by
// another. A visit first, then its photos.
void Withholding::lookAtOrphans(std::vector<RecordState> &states)
{
    if (refused.empty())
        return;
    std::set<Name> unborn;
    for (const RecordState &state : states) {
        if (state.fields.empty() && state.removal.empty() && isNew(state) && isWrittenBySender(state))
            unborn.emplace(state.kind, state.id);
    }
    for (int step = 0; step < 2 && !unborn.empty(); ++step) {
        for (RecordState &state : states) {
            if (state.fields.empty() || state.kind == Kind::Victim || !unborn.contains(caseOf(state)) || !isNew(state))
                continue;
            for (const FieldState &field : state.fields)
                refused.push_back({state.kind, state.id, field.field, Refused::Why::NotAllowed});
            state.fields.clear();
            unborn.emplace(state.kind, state.id);
        }
    }
}

}  // namespace

std::vector<Refused> withhold(std::vector<RecordState> &states, const Device &sender, Records &records)
{
    Withholding withholding(states, sender, records);
    for (RecordState &state : states)
        withholding.look(state);
    withholding.lookAtOrphans(states);
    std::erase_if(states, [](const RecordState &state) { return state.fields.empty() && state.removal.empty(); });
    return std::move(withholding.refused);
}

bool mayRead(Role role, Kind kind)
{
    return rules::may(role, asKnown(kind), Action::Read);
}

bool narrow(RecordState &state, Role role)
{
    if (!mayRead(role, state.kind))
        return false;
    const rules::FieldSet fields = rules::readable(role, asKnown(state.kind));
    std::erase_if(state.fields, [&](const FieldState &field) { return !fields.contains(field.field); });
    return true;
}

}  // namespace qianshao::ledger
