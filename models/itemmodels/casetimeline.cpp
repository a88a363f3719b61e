// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/casetimeline.h"

#include "models/itemmodels/words.h"
#include "models/store/casehistory.h"

#include <QCoreApplication>

#include <algorithm>

namespace qianshao::itemmodels {
namespace {

using Kind = TimelineEntry::Kind;
using records::Instruction;
using records::Status;

QString say(const char *text)
{
    return QCoreApplication::translate("timeline", text);
}

QString joined(std::initializer_list<QString> parts)
{
    QStringList there;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            there.append(part);
    }
    return there.join(QStringLiteral(" · "));
}

QString titled(const char *what, const QString &result)
{
    return result.isEmpty() ? say(what) : QCoreApplication::translate("timeline", "%1: %2").arg(say(what), result);
}

const changes::FieldChange *fieldOf(const changes::Change &change, int number)
{
    for (const auto &field : change.fields) {
        if (field.field == number)
            return &field;
    }
    return nullptr;
}

template <class T>
T after(const changes::Change &change, T Instruction::*member)
{
    const auto *field = fieldOf(change, records::numberOf(member));
    return field ? records::ValueOf<T>::to(field->after) : T();
}

// Nothing where it is 0: most visits are about money that was not lost.
QString money(const char *text, records::Fen amount)
{
    return amount.isSet() && amount.value != 0 ? say(text).arg(yuan(amount)) : QString();
}

TimelineEntry entryOf(const InstructionCase &it, const records::Call &call)
{
    const QString result = call.result == records::CallResult::Unset ? call.resultSent : word(call.result);
    const QString whom = call.relation.isEmpty() ? word(call.contact) : call.relation;
    const bool isUrgent = call.result == records::CallResult::Busy || call.judgement == records::FraudState::Defrauded;
    return {call.startedAt, Kind::Call, call.id, titled(QT_TRANSLATE_NOOP("timeline", "Call"), result),
        it.staffNames.value(call.caller.id, call.callerSent),
        joined({whom, duration(call.seconds.value_or(0) > 0 ? call.seconds : std::nullopt), word(call.judgement),
            call.note}),
        isUrgent, call.nextStep, call.nextAt};
}

TimelineEntry entryOf(const InstructionCase &it, const records::Visit &visit)
{
    const QString result = visit.result == records::VisitResult::Unset ? visit.resultSent : word(visit.result);
    const QString first = it.staffNames.value(visit.officer1.id, visit.officer1Sent);
    const QString second = it.staffNames.value(visit.officer2.id, visit.officer2Sent);
    const auto next = visit.nextAt.isSet() ? records::NextStep::Visit : records::NextStep::Unset;
    return {visit.at, Kind::Visit, visit.id, titled(QT_TRANSLATE_NOOP("timeline", "Visit"), result),
        second.isEmpty() ? first : first + QStringLiteral("、") + second,
        joined({word(visit.fraudState), money(QT_TRANSLATE_NOOP("timeline", "lost %1 yuan"), visit.lost),
            money(QT_TRANSLATE_NOOP("timeline", "stopped %1 yuan"), visit.stopped),
            money(QT_TRANSLATE_NOOP("timeline", "dissuaded from %1 yuan (estimated)"), visit.estimated), visit.note}),
        visit.fraudState == records::FraudState::Defrauded, next, visit.nextAt};
}

TimelineEntry entryOf(const InstructionCase &it, const records::Feedback &round)
{
    const QString title = round.again == records::YesNo::Yes ? say(QT_TRANSLATE_NOOP("timeline", "Feedback, not final"))
                                                             : say(QT_TRANSLATE_NOOP("timeline", "Feedback"));
    return {round.at, Kind::Feedback, round.id, title, it.staffNames.value(round.by.id),
        joined({word(round.fraudState), round.text}), round.fraudState == records::FraudState::Defrauded};
}

std::optional<Kind> kindOf(Status status)
{
    switch (status) {
    case Status::Returned: return Kind::Returned;
    case Status::Transferred: return Kind::Transferred;
    case Status::Duplicate: return Kind::Repeated;
    case Status::Invalid: return Kind::Invalid;
    case Status::Closed: return Kind::Closed;
    default: return {};
    }
}

QString titleOf(Kind kind, const QString &target)
{
    switch (kind) {
    case Kind::Returned: return say(QT_TRANSLATE_NOOP("timeline", "Returned to the sender"));
    case Kind::Transferred: return titled(QT_TRANSLATE_NOOP("timeline", "Transferred"), target);
    case Kind::Repeated: return say(QT_TRANSLATE_NOOP("timeline", "Marked as repeated"));
    case Kind::Invalid: return say(QT_TRANSLATE_NOOP("timeline", "Marked as false alarm"));
    case Kind::Closed: return say(QT_TRANSLATE_NOOP("timeline", "Closed"));
    default: return say(QT_TRANSLATE_NOOP("timeline", "Reopened"));
    }
}

void addChange(std::vector<TimelineEntry> &entries, const InstructionCase &it, const store::PastChange &past)
{
    const QString who = it.staffNames.value(past.author);
    if (fieldOf(past.change, records::numberOf(&Instruction::assignee))) {
        const QString name = it.staffNames.value(after(past.change, &Instruction::assignee).id);
        const QString title = name.isEmpty() ? say(QT_TRANSLATE_NOOP("timeline", "Assignment taken back"))
                                             : say(QT_TRANSLATE_NOOP("timeline", "Assigned to %1")).arg(name);
        entries.push_back({past.at, Kind::Assigned, {}, title, who, {}});
    }
    const auto *status = fieldOf(past.change, records::numberOf(&Instruction::status));
    if (!status)
        return;
    const auto before = kindOf(records::ValueOf<Status>::to(status->before));
    const auto now = kindOf(records::ValueOf<Status>::to(status->after));
    if (!before && !now)
        return;
    const QString reason = after(past.change, &Instruction::statusReason);
    entries.push_back({past.at, now.value_or(Kind::Reopened), {},
        titleOf(now.value_or(Kind::Reopened), after(past.change, &Instruction::statusTarget)), who, reason});
}

// Who acknowledged is not a field of the record: the journal knows, where it was done here.
QString acknowledger(const InstructionCase &it, const std::vector<store::PastChange> &history)
{
    for (const auto &past : history) {
        if (after(past.change, &Instruction::acknowledgedAt) == it.instruction.acknowledgedAt)
            return it.staffNames.value(past.author);
    }
    return {};
}

}  // namespace

std::vector<TimelineEntry> timelineOf(const InstructionCase &it, const std::vector<store::PastChange> &history)
{
    const Instruction &instruction = it.instruction;
    std::vector<TimelineEntry> entries;
    entries.push_back({instruction.issuedAt, Kind::Issued, {}, say(QT_TRANSLATE_NOOP("timeline", "Issued")),
        instruction.issuedBy, joined({instruction.levelSent, instruction.source})});
    entries.push_back(
        {instruction.receivedAt, Kind::Received, {}, say(QT_TRANSLATE_NOOP("timeline", "Received")), {}, {}});
    entries.push_back({instruction.acknowledgedAt, Kind::Acknowledged, {},
        say(QT_TRANSLATE_NOOP("timeline", "Acknowledged")), acknowledger(it, history), {}});
    for (const auto &past : history)
        addChange(entries, it, past);
    for (const auto &call : it.calls)
        entries.push_back(entryOf(it, call));
    for (const auto &visit : it.visits)
        entries.push_back(entryOf(it, visit));
    for (const auto &round : it.feedback)
        entries.push_back(entryOf(it, round));
    entries.push_back({instruction.feedbackAt, Kind::FeedbackSent, {},
        say(QT_TRANSLATE_NOOP("timeline", "Feedback in the sender's ledger")), {}, {}});
    std::erase_if(entries, [](const TimelineEntry &entry) { return !entry.at.isSet(); });
    std::ranges::stable_sort(entries, {}, &TimelineEntry::at);
    return entries;
}

}  // namespace qianshao::itemmodels
