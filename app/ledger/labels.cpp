// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/labels.h"

#include "app/ledger/caselabels.h"
#include "app/ledger/caserows.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace qianshao::ledger {

using namespace records;
using changes::KeptRecord;
using changes::RecordState;
using rules::Labels;

namespace {

using Ids = CaseRows::Ids;

constexpr std::array eventKinds{Kind::Call, Kind::Visit, Kind::Feedback};

Uuid firstAuthor(const RecordState &state)
{
    return state.authors.empty() ? Uuid() : state.authors.front().staff;
}

class Labelling {
public:
    Labelling(postgres::Connection &connection, const Uuid &unit, const Device *teller, Records &records,
        std::vector<const KeptRecord *> &changed)
        : m_teller(teller),
          m_records(records),
          m_rows(connection, unit, records),
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
    void tellTeller();

    [[nodiscard]] bool isTouched(const Name &name, const RecordState &state) const;
    void give(const Name &name, Labels labels);
    void number(const Name &name, bool hasTeller = false);
    void tellAgainWith(const Name &above, const Name &name);

    const Device *m_teller;
    Records &m_records;
    CaseRows m_rows;
    std::vector<const KeptRecord *> &m_changed;
    std::vector<Name> m_new;
    std::set<Name> m_numbered;  // are among m_changed
    Ids m_persons;              // whose cases are looked at
    std::set<Name> m_cases;
    Ids m_begun;        // instructions that are new here
    Ids m_instructions;  // whose labels are others now
    Ids m_visits;        // likewise
    std::set<Name> m_back;  // that nobody saw, and somebody sees again
};

void Labelling::run()
{
    beginNew();
    findCases();
    loadCases();
    labelCases();
    labelPersons();
    labelBelow();
    tellTeller();
}

void Labelling::beginNew()
{
    for (const KeptRecord *kept : m_changed) {
        const Name name(kept->state.kind, kept->state.id);
        m_numbered.insert(name);
        if (!m_records.keepings.contains(name)) {
            Keeping &keeping = m_records.keepings[name];
            keeping.author = firstAuthor(kept->state);
            if (!m_records.risesFrom.isNull())
                keeping.below = {m_records.risesFrom};
            m_new.push_back(name);
            if (name.first == Kind::Instruction)
                m_begun.insert(name.second);
        }
        // Also of what is there: whose it is may be another matter now.
        if (Labels first = labelsAtFirst(name.first); !first.empty())
            give(name, std::move(first));
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
    m_rows.load(above, addresses);
    for (const auto &[name, kept] : m_records.kept) {
        if (name.first == Kind::Person && addresses.contains(aboutOf(kept.state)))
            m_persons.insert(name.second);
    }
}

void Labelling::loadCases()
{
    std::set<Name> persons;
    for (const Name &name : m_cases) {
        if (const RecordState *state = m_rows.find(name)) {
            m_persons.insert(aboutOf(*state));
            m_persons.insert(m_records.keepings.at(name).about);  // whom it was about before loses it
        }
    }
    m_persons.erase(Uuid());
    for (const Uuid &person : m_persons)
        persons.emplace(Kind::Person, person);
    m_rows.load(persons, m_persons);
    std::set<Name> addresses;
    Ids known;
    for (const auto &[name, kept] : m_records.kept) {
        if (name.first == Kind::Person && m_persons.contains(name.second))
            addresses.emplace(Kind::Address, aboutOf(kept.state));
        const bool isCase = name.first == Kind::Instruction || name.first == Kind::Victim;
        if (isCase && m_persons.contains(aboutOf(kept.state)))
            m_cases.insert(name);
    }
    for (const Name &name : m_cases) {
        if (name.first == Kind::Instruction && !m_begun.contains(name.second))
            known.insert(name.second);
    }
    m_rows.load(addresses, {});
    m_rows.loadBelow(known, std::array{Kind::Feedback});
    m_rows.loadBelow(m_begun, eventKinds);
}

// Instructions first, as kinds are ordered: a victim's labels hold its instruction's.
void Labelling::labelCases()
{
    const CaseLabels labels(m_records);
    for (const Name &name : m_cases) {
        if (const RecordState *state = m_rows.find(name))
            give(name, labels.ofCase(*state));
    }
}

// A person is seen with each of their cases; while there is none, as a case of their own.
void Labelling::labelPersons()
{
    const CaseLabels labels(m_records);
    std::map<Uuid, Labels> seen;
    for (const Name &name : m_cases) {
        const RecordState *state = m_rows.find(name);
        if (!state || changes::isRemoved(*state) || m_records.keepings.at(name).isGone())
            continue;
        Labels &all = seen[aboutOf(*state)];
        Labels both;
        std::ranges::set_union(all, labels.kept(name.first, name.second), std::back_inserter(both));
        all = std::move(both);
    }
    for (const Uuid &id : m_persons) {
        const Name name(Kind::Person, id);
        const RecordState *state = m_rows.find(name);
        if (!state)
            continue;
        const auto found = seen.find(id);
        if (found != seen.end())
            give(name, found->second);
        else
            give(name, m_records.keepings.at(name).below ? rules::labelsOfStation() : labels.ofPersonAlone(*state));
    }
    for (const Name &name : m_cases) {
        if (const RecordState *state = name.first == Kind::Victim ? m_rows.find(name) : nullptr)
            tellAgainWith({Kind::Person, aboutOf(*state)}, name);
    }
}

bool Labelling::isTouched(const Name &name, const RecordState &state) const
{
    const Ids &above = name.first == Kind::Attachment ? m_visits : m_instructions;
    return m_numbered.contains(name) || above.contains(parentOf(state));
}

void Labelling::labelBelow()
{
    const CaseLabels labels(m_records);
    Ids known;
    std::ranges::set_difference(m_instructions, m_begun, std::inserter(known, known.end()));
    m_rows.loadBelow(known, eventKinds);
    for (const auto &[name, kept] : m_records.kept) {
        const bool isEvent = name.first == Kind::Call || name.first == Kind::Visit || name.first == Kind::Feedback;
        if (isEvent && isTouched(name, kept.state)) {
            give(name, labels.ofEvent(kept.state));
            tellAgainWith(caseOf(kept.state), name);
        }
    }
    m_rows.loadBelow(m_visits, std::array{Kind::Attachment});
    for (const auto &[name, kept] : m_records.kept) {
        if (name.first == Kind::Attachment && isTouched(name, kept.state)) {
            give(name, labels.kept(Kind::Visit, parentOf(kept.state)));
            tellAgainWith(caseOf(kept.state), name);
        }
    }
}

// Who wrote down a case that is not theirs to see, or is so no more when it comes here, has it in their file.
void Labelling::tellTeller()
{
    if (!m_teller)
        return;
    for (const Name &name : m_new) {
        Keeping &keeping = m_records.keepings.at(name);
        if (!rules::sees(m_teller->labels, keeping.labels))
            keeping.former = rules::labelsOfOne(m_teller->staff);
    }
}

void Labelling::give(const Name &name, Labels labels)
{
    Keeping &keeping = m_records.keepings.at(name);
    if (keeping.below)
        labels = labelsOfBelow(name.first, keeping, std::move(labels));
    if (keeping.labels == labels)
        return;
    if (keeping.labels.empty() && !keeping.former.empty())
        m_back.insert(name);
    const bool hasSeenIt = m_teller && rules::sees(m_teller->labels, keeping.labels);
    setLabels(keeping, std::move(labels));
    if (name.first == Kind::Instruction)
        m_instructions.insert(name.second);
    else if (name.first == Kind::Visit)
        m_visits.insert(name.second);
    // Who wrote all of it, and has seen it all along, is not told it back.
    number(name,
        hasSeenIt && m_records.kept.at(name).writer == m_teller->number
            && rules::sees(m_teller->labels, keeping.labels));
}

// To be told to everybody who sees it, but the teller where they have it.
void Labelling::number(const Name &name, bool hasTeller)
{
    if (m_numbered.insert(name).second) {
        KeptRecord &kept = m_records.kept.at(name);
        kept.number = ++m_records.lastNumber;
        if (!hasTeller)
            kept.writer = 0;
        m_changed.push_back(&kept);
    }
}

// A device that lost a record lost what cannot be without it, whether it was told so or not: that is told again, too.
void Labelling::tellAgainWith(const Name &above, const Name &name)
{
    if (!m_back.contains(above) || m_records.keepings.at(name).labels.empty())
        return;
    number(name);
    m_back.insert(name);
    if (name.first == Kind::Visit)
        m_visits.insert(name.second);
}

}  // namespace

void relabel(postgres::Connection &connection, const Uuid &unit, const Device *teller, Records &records,
    std::vector<const KeptRecord *> &changed)
{
    Labelling(connection, unit, teller, records, changed).run();
}

}  // namespace qianshao::ledger
