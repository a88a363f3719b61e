// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/taking.h"
#include "models/rules/card.h"

namespace qianshao::imports {

using namespace records;

namespace {

void readLevel(RowReading &row, Instruction &draft)
{
    draft.levelSent = row.text(Key::Level);
    if (draft.levelSent.isEmpty())
        return;
    const auto level = row.words().level(draft.levelSent);
    draft.level = level ? level->value : Level::High;
    if (!level)
        row.note(RowProblem::LevelUnknown, Key::Level);
    else if (level->isOtherWording)
        row.note(RowProblem::LevelOtherWording, Key::Level);
}

QString readCard(const QString &text)
{
    const rules::Card card = rules::readCard(text);
    return card.isValid ? card.number : text;
}

Instruction readInstruction(RowReading &row, Taking &taking)
{
    Instruction draft;
    draft.number = row.number(Key::Number);
    if (draft.number.isEmpty())
        row.hold(RowProblem::NoNumber, Key::Number);
    draft.issuedAt = row.requiredInstant(Key::IssuedAt);
    readLevel(row, draft);
    draft.source = row.text(Key::Source);
    draft.fraudType = row.sentWord(Key::FraudType, &Vocabulary::fraudType);
    draft.fraudTypeSent = row.text(Key::FraudType);
    draft.bank = row.text(Key::Bank);
    draft.card = readCard(row.text(Key::Card));
    draft.suspectNumber = row.digits(Key::SuspectNumber);
    draft.suspectAccount = row.digits(Key::SuspectAccount);
    draft.suspectSite = row.text(Key::SuspectSite);
    draft.amount = row.money(Key::Amount);
    draft.issuedBy = row.text(Key::IssuedBy);
    draft.receivingUnit = row.text(Key::ReceivingUnit);
    draft.acknowledgedAt = row.instant(Key::AcknowledgedAt);
    draft.assigneeWord = row.text(Key::Assignee);
    takeStaff(row, taking, Key::Assignee, draft, &Instruction::assignee, &Instruction::assigneeSent, Role::Officer);
    draft.feedbackAt = row.instant(Key::FeedbackAt);
    draft.status = row.sentWord(Key::Status, &Vocabulary::status);
    draft.statusSent = row.text(Key::Status);
    draft.statusReason = row.text(Key::StatusReason);
    draft.statusTarget = row.text(Key::StatusTarget);
    return draft;
}

// Where the sender's word is the same as before, what it is treated as stays: somebody may have corrected it. An
// unknown word moves nothing either.
template <class T>
void mergeWord(Instruction &result, const Instruction &old, const Instruction &draft, T Instruction::*value,
    QString Instruction::*word)
{
    const bool isNew = draft.*word != old.*word && draft.*value != T{};
    result.*value = isNew ? draft.*value : old.*value;
}

// The ledger's officer counts when the ledger names another one than before, or when the roster has come to know the
// name; otherwise whoever was assigned here keeps the work.
void mergeAssignee(Instruction &result, const Instruction &old, const Instruction &draft)
{
    result.assignee = old.assignee;
    result.assigneeSent = old.assigneeSent;
    if (draft.assigneeWord != old.assigneeWord || !old.assigneeSent.isEmpty())
        mergePair(result, draft, &Instruction::assignee, &Instruction::assigneeSent);
}

bool isEnded(Status status)
{
    return status == Status::Transferred || status == Status::Returned || status == Status::Duplicate
        || status == Status::Invalid || status == Status::Closed;
}

// One that was given away or closed and is issued again is work again: what ended it, and who had taken it then,
// belongs to the first time, and the journal has it.
void beginAgain(Instruction &result, const Instruction &draft)
{
    result.status = draft.status;
    result.statusSent = draft.statusSent;
    result.statusReason = draft.statusReason;
    result.statusTarget = draft.statusTarget;
    result.acknowledgedAt = draft.acknowledgedAt;
    result.feedbackAt = draft.feedbackAt;
}

// A mark is set anew only with the text that it is about: a mark that somebody has dealt with does not come back with
// the next copy of the same ledger.
qint64 marksAfter(const Instruction &old, const Instruction &draft, const Instruction &result)
{
    qint64 renewed = 0;
    const auto renew = [&](QString Instruction::*text, std::initializer_list<RowProblem> problems) {
        if (old.*text == result.*text)
            return;
        for (const RowProblem problem : problems)
            renewed |= markOf(problem);
    };
    using enum RowProblem;
    renew(&Instruction::identitySent, {IdentityDamaged, IdentityCheckDigit, UnknownWord});
    renew(&Instruction::levelSent, {LevelUnknown, LevelOtherWording});
    renew(&Instruction::assigneeSent, {UnknownStaff});
    renew(&Instruction::fraudTypeSent, {UnknownWord});
    renew(&Instruction::statusSent, {UnknownWord});
    renew(&Instruction::remark, {UnknownWord, BadAmount});
    return (old.marks.value_or(0) & ~renewed) | (draft.marks.value_or(0) & renewed);
}

Instruction mergedInstruction(
    const Instruction &old, const Instruction &draft, const PersonSent &sent, bool isPersonNumbered)
{
    Instruction result = merged(old, draft);
    mergeWord(result, old, draft, &Instruction::level, &Instruction::levelSent);
    mergeWord(result, old, draft, &Instruction::fraudType, &Instruction::fraudTypeSent);
    mergeWord(result, old, draft, &Instruction::status, &Instruction::statusSent);
    if (isEnded(old.status) && draft.issuedAt > old.issuedAt)
        beginAgain(result, draft);
    mergeAssignee(result, old, draft);
    result.receivedAt = old.receivedAt;
    // A number that is known by now is not made doubtful by an old damaged text.
    if (!sent.identity.isEmpty() || (isPersonNumbered && old.identitySent.isEmpty()))
        result.identitySent.clear();
    const qint64 marks = marksAfter(old, draft, result);
    result.marks = marks == 0 ? std::nullopt : std::optional(marks);
    return result;
}

// The row's person as a record, written where it is new or differs.
Ref<Kind::Person> takePerson(
    const PersonSent &sent, const Instruction &draft, const std::optional<Person> &current, Taking &taking)
{
    const auto found = findPerson(sent, current, taking.known);
    if (!found) {
        Person person = personAfter({}, sent, true);
        person.id = taking.newId();
        taking.insert(person);
        return {person.id};
    }
    Person after = personAfter(*found, sent, true);
    if (after != *found) {
        const auto newest = taking.known.newestInstructionOf(found->id);
        const bool isNewest = !newest || NewestInstruction{draft.issuedAt, draft.number} >= *newest;
        taking.update(*found, isNewest ? after : personAfter(*found, sent, false));
    }
    return {found->id};
}

}  // namespace

Taken takeInstruction(RowReading &row, Taking &taking)
{
    const PersonSent sent = readPerson(row);
    Instruction draft = readInstruction(row, taking);
    if (sent.phone.isEmpty() && sent.address.isEmpty())
        row.hold(RowProblem::NoContact, Key::Phone);
    if (row.held())
        return Taken::Held;
    draft.identitySent = sent.identityRaw;
    draft.remark = row.remark(Key::Remark);
    draft.marks = row.problems().marks();

    const auto old = taking.known.instruction(draft.number);
    if (!old) {
        draft.id = taking.newId();
        draft.receivedAt = taking.now;
        if (draft.level == Level::Unset) {
            draft.level = Level::High;
            row.note(RowProblem::LevelUnknown, Key::Level);
            draft.marks = row.problems().marks();
        }
        if (!passes(row, draft))
            return Taken::Held;
        draft.person = takePerson(sent, draft, std::nullopt, taking);
        taking.insert(draft);
        return Taken::Accepted;
    }
    const auto current = old->person.isSet() ? taking.known.person(old->person.id) : std::nullopt;
    const bool isPersonNumbered = current && bearsName(*current, sent) && !current->identity.isEmpty();
    Instruction result = mergedInstruction(*old, draft, sent, isPersonNumbered);
    if (!passes(row, result))
        return Taken::Held;
    const size_t before = taking.out.changes.size();
    result.person = takePerson(sent, result, current, taking);
    taking.update(*old, result);
    return taking.out.changes.size() > before ? Taken::Updated : Taken::Repeated;
}

}  // namespace qianshao::imports
