// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/taking.h"

namespace qianshao::imports {

using namespace records;

namespace {

Victim readVictim(RowReading &row, Taking &taking)
{
    Victim draft;
    draft.instructionSent = row.number(Key::Instruction);
    if (!draft.instructionSent.isEmpty())
        draft.instruction.id = taking.known.instructionId(draft.instructionSent);
    else if (row.cells().has(Key::Instruction) && !row.words().isNothing(row.text(Key::Instruction)))
        row.keep(Key::Instruction);
    draft.fraudType = row.sentWord(Key::FraudType, &Vocabulary::fraudType);
    draft.fraudTypeSent = row.text(Key::FraudType);
    draft.defraudedAt = row.instant(Key::DefraudedAt);
    draft.reportedAt = row.instant(Key::ReportedAt);
    draft.lost = row.money(Key::Lost);
    draft.stopped = row.money(Key::Stopped);
    draft.frozen = row.money(Key::Frozen);
    draft.returned = row.money(Key::Returned);
    draft.caseNumber = row.digits(Key::CaseNumber);
    draft.progress = row.text(Key::Progress);
    takeStaff(row, taking, Key::Officer, draft, &Victim::officer, &Victim::officerSent, Role::Officer);
    draft.nextFollowUpAt = row.instant(Key::NextFollowUpAt);
    return draft;
}

std::optional<Victim> findVictim(const Victim &draft, const std::optional<Person> &person, Known &known)
{
    if (!draft.caseNumber.isEmpty())
        return known.victimOfCase(draft.caseNumber);
    auto found = person ? known.victim(person->id, draft.defraudedAt) : std::nullopt;
    return found && found->caseNumber.isEmpty() ? found : std::nullopt;
}

}  // namespace

// A ledger of victims is no newer than the warnings: of a person it fills only what is absent.
Taken takeVictim(RowReading &row, Taking &taking)
{
    const PersonSent sent = readPerson(row);
    Victim draft = readVictim(row, taking);
    const bool isKnownAgain = !sent.identity.isEmpty() || !sent.phone.isEmpty() || !draft.caseNumber.isEmpty();
    if (sent.name.isEmpty())
        row.hold(RowProblem::NoName, Key::Name);
    if (!isKnownAgain)
        row.hold(RowProblem::NoContact, Key::Phone);
    if (row.held())
        return Taken::Held;
    // The ledger has no field of its own for a number that cannot be read.
    if (!sent.identityRaw.isEmpty())
        row.keep(Key::Identity);
    draft.remark = row.remark(Key::Remark);

    std::optional<Victim> old =
        draft.caseNumber.isEmpty() ? std::nullopt : findVictim(draft, std::nullopt, taking.known);
    const auto current = old ? taking.known.person(old->person.id) : std::nullopt;
    const auto found = findPerson(sent, current, taking.known);
    if (!old)
        old = findVictim(draft, found, taking.known);
    Person person = personAfter(found.value_or(Person()), sent, false);
    if (!found)
        person.id = taking.newId();
    draft.person = {person.id};
    Victim result = draft;
    if (old) {
        result = merged(*old, draft);
        mergePair(result, draft, &Victim::officer, &Victim::officerSent);
    } else {
        result.id = taking.newId();
    }
    if (!passes(row, result))
        return Taken::Held;
    const size_t before = taking.out.changes.size();
    if (found)
        taking.update(*found, person);
    else
        taking.insert(person);
    const Taken taken = taking.put(old, result);
    return taken == Taken::Repeated && taking.out.changes.size() > before ? Taken::Updated : taken;
}

}  // namespace qianshao::imports
