// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/labels.h"

#include "models/records/all.h"
#include "models/rules/limits.h"
#include "models/rules/progress.h"
#include "models/rules/rights.h"

#include <algorithm>
#include <set>

namespace qianshao::ledger {

using namespace records;
using changes::KeptRecord;
using changes::RecordState;
using rules::Labels;

namespace {

using Name = std::pair<Kind, Uuid>;
using Ids = std::set<Uuid>;

template <Record R>
R shownRecord(const RecordState &state)
{
    R record;
    record.id = state.id;
    for (const changes::FieldState &field : state.fields)
        setField(record, field.field, field.values.front().value);
    return record;
}

Uuid firstAuthor(const RecordState &state)
{
    return state.authors.empty() ? Uuid() : state.authors.front().staff;
}

// What of a feedback round decides whether its case is open.
struct Round {
    Instant at;
    Uuid id;
    bool isAgain;

    auto operator<=>(const Round &) const = default;
};

class Labelling {
public:
    Labelling(
        postgres::Connection &connection, const Uuid &unit, Records &records, std::vector<const KeptRecord *> &changed)
        : m_connection(connection),
          m_unit(unit),
          m_records(records),
          m_changed(changed)
    {
    }
    void run();

private:
    void beginNew();
    void findCases();
    void loadCases();
    void labelCases();
    void labelPersons();
    void labelBelow();

    void load(std::vector<postgres::Statement> statements);
    [[nodiscard]] Names missing(const std::set<Name> &names) const;
    [[nodiscard]] const RecordState *find(const Name &name) const;
    [[nodiscard]] Labels labelsOf(const Name &name) const;
    [[nodiscard]] Labels caseLabels(const RecordState &state) const;
    [[nodiscard]] Labels eventLabels(const RecordState &state) const;
    [[nodiscard]] bool isOpen(const Instruction &instruction) const;
    void give(const Name &name, Labels labels);

    postgres::Connection &m_connection;
    const Uuid &m_unit;
    Records &m_records;
    std::vector<const KeptRecord *> &m_changed;
    std::set<Name> m_numbered;  // are among m_changed
    Ids m_persons;              // whose cases are looked at
    std::set<Name> m_cases;
    Ids m_relabelled;  // instructions and visits whose labels are others now
    std::map<Uuid, std::set<Round>> m_rounds;  // of each instruction
};

std::vector<Uuid> listed(const Ids &ids)
{
    return {ids.begin(), ids.end()};
}

void Labelling::run()
{
    beginNew();
    findCases();
    loadCases();
    labelCases();
    labelPersons();
    labelBelow();
}

void Labelling::beginNew()
{
    for (const KeptRecord *kept : m_changed) {
        const Name name(kept->state.kind, kept->state.id);
        m_numbered.insert(name);
        if (m_records.keepings.contains(name))
            continue;
        m_records.keepings[name] = {{}, {}, firstAuthor(kept->state), {}};
        if (rules::labelSourceOf(name.first) == rules::LabelSource::Everybody)
            m_records.keepings[name].labels = rules::labelsForEverybody();
    }
}

// Whose labels may follow from what has changed: by the address the persons, by the person and by a round of feedback
// the cases. Also of what is new: what refers to it may have come before it.
void Labelling::findCases()
{
    Ids addresses;
    std::set<Name> above;
    for (const KeptRecord *kept : m_changed) {
        const Name name(kept->state.kind, kept->state.id);
        const Uuid parent = parentOf(kept->state);
        if (name.first == Kind::Address)
            addresses.insert(name.second);
        else if (name.first == Kind::Person)
            m_persons.insert(name.second);
        else if (name.first == Kind::Instruction || name.first == Kind::Victim)
            m_cases.insert(name);
        else if (!parent.isNull())
            above.emplace(name.first == Kind::Attachment ? Kind::Visit : Kind::Instruction, parent);
        if (name.first == Kind::Feedback && !parent.isNull())
            m_cases.emplace(Kind::Instruction, parent);
    }
    if (!above.empty() || !addresses.empty())
        load({selectRecords(m_unit, missing(above)), selectAbout(m_unit, listed(addresses))});
    for (const auto &[name, kept] : m_records.kept) {
        if (name.first == Kind::Person && addresses.contains(aboutOf(kept.state)))
            m_persons.insert(name.second);
    }
}

void Labelling::loadCases()
{
    std::set<Name> persons;
    for (const Name &name : m_cases) {
        if (const RecordState *state = find(name)) {
            m_persons.insert(aboutOf(*state));
            m_persons.insert(m_records.keepings.at(name).about);  // whom it was about before loses it
        }
    }
    m_persons.erase(Uuid());
    for (const Uuid &person : m_persons)
        persons.emplace(Kind::Person, person);
    if (!persons.empty())
        load({selectRecords(m_unit, missing(persons)), selectAbout(m_unit, listed(m_persons))});
    std::set<Name> addresses;
    Ids instructions;
    for (const auto &[name, kept] : m_records.kept) {
        if (name.first == Kind::Person && m_persons.contains(name.second))
            addresses.emplace(Kind::Address, aboutOf(kept.state));
        const bool isCase = name.first == Kind::Instruction || name.first == Kind::Victim;
        if (isCase && m_persons.contains(aboutOf(kept.state)))
            m_cases.insert(name);
    }
    for (const Name &name : m_cases) {
        if (name.first == Kind::Instruction)
            instructions.insert(name.second);
    }
    if (!m_cases.empty() || !addresses.empty())
        load({selectRecords(m_unit, missing(addresses)), selectBelow(m_unit, listed(instructions), {Kind::Feedback})});
}

// Instructions first: a victim's labels hold its instruction's.
void Labelling::labelCases()
{
    for (const auto &[name, kept] : m_records.kept) {
        if (name.first == Kind::Feedback && !changes::isRemoved(kept.state)) {
            const auto round = shownRecord<Feedback>(kept.state);
            m_rounds[round.instruction.id].insert({round.at, round.id, round.again == YesNo::Yes});
        }
    }
    for (const Name &name : m_cases) {
        if (const RecordState *state = find(name))
            give(name, caseLabels(*state));
    }
}

Labels Labelling::caseLabels(const RecordState &state) const
{
    const RecordState *about = find({Kind::Person, aboutOf(state)});
    const auto person = about ? shownRecord<Person>(*about) : Person();
    const RecordState *livesAt = find({Kind::Address, person.addressId.id});
    const auto address = livesAt ? shownRecord<Address>(*livesAt) : Address();
    const Uuid author = m_records.keepings.at({state.kind, state.id}).author;
    if (state.kind == Kind::Instruction) {
        const auto instruction = shownRecord<Instruction>(state);
        return rules::labelsOf(
            rules::caseFrom(instruction, isOpen(instruction), person, livesAt ? &address : nullptr, author));
    }
    const auto victim = shownRecord<Victim>(state);
    const Labels own = rules::labelsOf(rules::caseFrom(victim, person, livesAt ? &address : nullptr, author));
    Labels both;
    std::ranges::set_union(own, labelsOf({Kind::Instruction, victim.instruction.id}), std::back_inserter(both));
    return both;
}

bool Labelling::isOpen(const Instruction &instruction) const
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

// A person is seen with each of their cases; while there is none, as a case of their own.
void Labelling::labelPersons()
{
    std::map<Uuid, Labels> seen;
    for (const Name &name : m_cases) {
        const RecordState *state = find(name);
        if (!state || changes::isRemoved(*state))
            continue;
        Labels &labels = seen[aboutOf(*state)];
        Labels both;
        std::ranges::set_union(labels, labelsOf(name), std::back_inserter(both));
        labels = std::move(both);
    }
    for (const Uuid &id : m_persons) {
        const Name name(Kind::Person, id);
        const RecordState *state = find(name);
        if (!state)
            continue;
        if (const auto found = seen.find(id); found != seen.end()) {
            give(name, found->second);
            continue;
        }
        const RecordState *livesAt = find({Kind::Address, aboutOf(*state)});
        const auto address = livesAt ? shownRecord<Address>(*livesAt) : Address();
        Instruction open;
        open.person.id = id;
        give(name,
            rules::labelsOf(rules::caseFrom(open, true, shownRecord<Person>(*state), livesAt ? &address : nullptr,
                m_records.keepings.at(name).author)));
    }
}

void Labelling::labelBelow()
{
    if (!m_relabelled.empty())
        load({selectBelow(m_unit, listed(m_relabelled), {Kind::Call, Kind::Visit, Kind::Feedback})});
    for (const Kind kind : {Kind::Call, Kind::Feedback, Kind::Visit}) {
        for (const auto &[name, kept] : m_records.kept) {
            const bool isTouched = m_numbered.contains(name) || m_relabelled.contains(parentOf(kept.state));
            if (name.first == kind && isTouched)
                give(name, eventLabels(kept.state));
        }
    }
    if (!m_relabelled.empty())
        load({selectBelow(m_unit, listed(m_relabelled), {Kind::Attachment})});
    for (const auto &[name, kept] : m_records.kept) {
        const bool isTouched = m_numbered.contains(name) || m_relabelled.contains(parentOf(kept.state));
        if (name.first == Kind::Attachment && isTouched)
            give(name, labelsOf({Kind::Visit, parentOf(kept.state)}));
    }
}

// Its instruction's; of a visit without the door's unless they made it whose door it is. What hangs in the air, because
// what it refers to is still to come, is the chief's until then.
Labels Labelling::eventLabels(const RecordState &state) const
{
    const RecordState *above = find({Kind::Instruction, parentOf(state)});
    Labels labels = labelsOf({Kind::Instruction, parentOf(state)});
    if (!above || state.kind != Kind::Visit)
        return labels;
    const auto visit = shownRecord<Visit>(state);
    const auto instruction = shownRecord<Instruction>(*above);
    if (!rules::isDoneBy(visit, instruction.assignee.id))
        std::erase(labels, rules::doorOf(instruction.assignee.id));
    return labels;
}

void Labelling::load(std::vector<postgres::Statement> statements)
{
    for (const postgres::Rows &rows : m_connection.ask(std::move(statements)))
        (void)read(rows, m_records);
}

Names Labelling::missing(const std::set<Name> &names) const
{
    Names missing;
    for (const Name &name : names) {
        if (!name.second.isNull() && !m_records.kept.contains(name))
            missing.push_back(name);
    }
    return missing;
}

const RecordState *Labelling::find(const Name &name) const
{
    const auto found = m_records.kept.find(name);
    return found == m_records.kept.end() ? nullptr : &found->second.state;
}

Labels Labelling::labelsOf(const Name &name) const
{
    const auto found = m_records.keepings.find(name);
    return found == m_records.keepings.end() ? rules::labelsOfStation() : found->second.labels;
}

void Labelling::give(const Name &name, Labels labels)
{
    Keeping &keeping = m_records.keepings.at(name);
    if (keeping.labels == labels)
        return;
    Labels former;
    std::ranges::set_union(keeping.former, keeping.labels, std::back_inserter(former));
    std::erase_if(former, [&](rules::Label label) { return std::ranges::binary_search(labels, label); });
    keeping.former = std::move(former);
    keeping.labels = std::move(labels);
    m_relabelled.insert(name.second);
    if (m_numbered.insert(name).second) {
        KeptRecord &kept = m_records.kept.at(name);
        kept.number = ++m_records.lastNumber;
        kept.writer = 0;
        m_changed.push_back(&kept);
    }
}

}  // namespace

void relabel(
    postgres::Connection &connection, const Uuid &unit, Records &records, std::vector<const KeptRecord *> &changed)
{
    Labelling(connection, unit, records, changed).run();
}

}  // namespace qianshao::ledger
