// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/taking.h"

namespace qianshao::imports {

using namespace records;

namespace {

void readResult(RowReading &row, Visit &draft)
{
    // A ledger of meetings has no result: all were met.
    if (!row.cells().has(Key::Result) && row.cells().has(Key::MetAt)) {
        draft.result = VisitResult::MetPerson;
        return;
    }
    draft.result = row.sentWord(Key::Result, &Vocabulary::visitResult);
    if (draft.result == VisitResult::Unset)
        draft.resultSent = row.text(Key::Result);
}

Visit readVisit(RowReading &row, Taking &taking)
{
    Visit draft;
    const QString number = row.number(Key::Instruction);
    draft.instruction.id = number.isEmpty() ? Uuid() : taking.known.instructionId(number);
    if (!draft.instruction.isSet())
        row.hold(RowProblem::NoInstruction, Key::Instruction);
    draft.at = row.requiredInstant(row.cells().has(Key::At) || !row.cells().has(Key::MetAt) ? Key::At : Key::MetAt);
    if (row.held())
        return draft;
    draft.attempt = row.integer(Key::Attempt);
    readResult(row, draft);
    takeStaff(row, taking, Key::Officer1, draft, &Visit::officer1, &Visit::officer1Sent, Role::Officer);
    // Two people of one name: the second is the other one, or kept as text where the roster has only one.
    takeStaff(
        row, taking, Key::Officer2, draft, &Visit::officer2, &Visit::officer2Sent, Role::Auxiliary, draft.officer1.id);
    draft.longitude = row.degrees(Key::Longitude);
    draft.latitude = row.degrees(Key::Latitude);
    draft.answers = row.text(Key::Answers);
    draft.fraudState = row.word(Key::FraudState, &Vocabulary::fraudState);
    draft.lost = row.money(Key::Lost);
    draft.stopped = row.money(Key::Stopped);
    draft.estimated = row.money(Key::Estimated);
    draft.appInstalled = row.word(Key::AppInstalled, &Vocabulary::yesNo);
    draft.noticeSigned = row.word(Key::NoticeSigned, &Vocabulary::yesNo);
    draft.nextAt = row.instant(Key::NextAt);
    draft.note = row.remark(Key::Note);
    return draft;
}

Visit mergedVisit(const Visit &old, const Visit &draft)
{
    Visit result = merged(old, draft);
    mergePair(result, draft, &Visit::result, &Visit::resultSent);
    mergePair(result, draft, &Visit::officer1, &Visit::officer1Sent);
    mergePair(result, draft, &Visit::officer2, &Visit::officer2Sent);
    return result;
}

}  // namespace

Taken takeVisit(RowReading &row, Taking &taking)
{
    const Visit draft = readVisit(row, taking);
    if (row.held())
        return Taken::Held;
    const auto after = [&draft](const Visit &before) { return mergedVisit(before, draft); };
    const auto old = taking.choose(taking.known.visitsAt(draft.instruction.id, draft.at), after);
    Visit result = old ? after(*old) : draft;
    if (!old)
        result.id = taking.idOf(
            Kind::Visit, row.number(Key::Instruction), draft.at, {row.text(Key::Officer1), row.text(Key::Result)}, row);
    return passes(row, result) ? taking.put(old, result) : Taken::Held;
}

}  // namespace qianshao::imports
