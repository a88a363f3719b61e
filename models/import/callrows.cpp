// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/taking.h"
#include "models/rules/phone.h"

namespace qianshao::imports {

using namespace records;

namespace {

// "妻子" is a relative and says which; "家属" says no more than that.
void readContact(RowReading &row, Call &draft)
{
    draft.relation = row.text(Key::Relation);
    draft.contact = row.sentWord(Key::Contact, &Vocabulary::contact);
    if (draft.relation.isEmpty() && draft.contact != Contact::Self)
        draft.relation = row.text(Key::Contact);
}

Call mergedCall(const Call &old, const Call &draft)
{
    Call result = merged(old, draft);
    mergePair(result, draft, &Call::result, &Call::resultSent);
    mergePair(result, draft, &Call::caller, &Call::callerSent);
    return result;
}

}  // namespace

Taken takeCall(RowReading &row, Taking &taking)
{
    Call draft;
    const QString number = row.number(Key::Instruction);
    draft.instruction.id = number.isEmpty() ? Uuid() : taking.known.instructionId(number);
    if (!draft.instruction.isSet())
        row.hold(RowProblem::NoInstruction, Key::Instruction);
    draft.startedAt = row.requiredInstant(Key::StartedAt);
    if (row.held())
        return Taken::Held;
    draft.number = rules::readPhone(row.digits(Key::Number)).number;
    readContact(row, draft);
    draft.seconds = row.duration(Key::Seconds);
    draft.result = row.sentWord(Key::Result, &Vocabulary::callResult);
    if (draft.result == CallResult::Unset)
        draft.resultSent = row.text(Key::Result);
    takeStaff(row, taking, Key::Caller, draft, &Call::caller, &Call::callerSent, Role::Officer);
    draft.judgement = row.word(Key::Judgement, &Vocabulary::fraudState);
    draft.nextAt = row.instant(Key::NextAt);
    draft.script = row.text(Key::Script);
    draft.note = row.remark(Key::Note);

    const auto after = [&draft](const Call &before) { return mergedCall(before, draft); };
    const auto old = taking.choose(taking.known.callsAt(draft.instruction.id, draft.startedAt, draft.number), after);
    Call result = old ? after(*old) : draft;
    if (!old)
        result.id = taking.idOf(
            Kind::Call, number, draft.startedAt, {draft.number, row.text(Key::Caller), row.text(Key::Result)}, row);
    return passes(row, result) ? taking.put(old, result) : Taken::Held;
}

}  // namespace qianshao::imports
