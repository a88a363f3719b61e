// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/owners.h"

#include "models/changes/bringingback.h"
#include "models/security/devicekeys.h"

#include <set>

namespace qianshao::ledger {

using namespace records;
using changes::KeptRecord;

namespace {

constexpr std::array ofAnother{Kind::Call, Kind::Visit, Kind::Feedback, Kind::Attachment};

// What these lead to, and is not here.
Names missingOwners(const std::vector<const KeptRecord *> &changed, const Records &records)
{
    std::set<Name> names;
    for (const KeptRecord *kept : changed) {
        if (changes::isRemoved(kept->state))
            continue;
        for (const Name &name : changes::ownersOf(kept->state)) {
            if (!records.kept.contains(name))
                names.insert(name);
        }
    }
    return {names.begin(), names.end()};
}

// What leads to those that have been removed. A victim's entry leads to an instruction, too: it is found by the person
// of both.
std::vector<postgres::Statement> questionsFor(const Uuid &unit, const std::vector<const KeptRecord *> &changed)
{
    std::set<Uuid> below;
    std::set<Uuid> about;
    for (const KeptRecord *kept : changed) {
        const changes::RecordState &state = kept->state;
        if (!changes::isRemoved(state))
            continue;
        if (state.kind == Kind::Instruction || state.kind == Kind::Visit)
            below.insert(state.id);
        if (state.kind == Kind::Person || state.kind == Kind::Address)
            about.insert(state.id);
        if (state.kind == Kind::Instruction)
            about.insert(aboutOf(state));
    }
    about.erase(Uuid());
    std::vector<postgres::Statement> questions;
    if (!below.empty())
        questions.push_back(selectBelow(unit, {below.begin(), below.end()}, ofAnother));
    if (!about.empty())
        questions.push_back(selectAbout(unit, {about.begin(), about.end()}));
    return questions;
}

}  // namespace

void bringBackOwners(
    postgres::Connection &connection, const Uuid &unit, Records &records, std::vector<const KeptRecord *> &changed)
{
    const qint64 hub = security::deviceNumberOf(unit.bytes());
    std::vector<postgres::Statement> questions = questionsFor(unit, changed);
    do {
        if (const Names missing = missingOwners(changed, records); !missing.empty())
            questions.push_back(selectRecords(unit, missing));
        if (!questions.empty()) {
            for (const postgres::Rows &rows : connection.ask(std::exchange(questions, {})))
                read(rows, records);
        }
    } while (!changes::bringBackOwners(records.kept, changed, hub, records.lastNumber).empty());
}

}  // namespace qianshao::ledger
