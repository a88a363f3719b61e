// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/editor.h"

#include "models/edit/instructionedits.h"
#include "models/rules/progress.h"
#include "models/store/store.h"

namespace qianshao::edit {

using changes::ChangeSet;
using records::Instant;
using records::Instruction;
using records::Kind;
using records::Status;
using records::Uuid;
using rules::ProblemCode;

namespace {

constexpr int settingsAgainMs = 500;

}  // namespace

Editor::Editor(store::Store &store, Uuid me, QObject *parent) : QObject(parent), m_store(store), m_run(store)
{
    setMe(me);
    connect(&m_run, &LongStep::progressed, this, &Editor::tellProgress);
    connect(&m_run, &LongStep::finished, this, &Editor::finish);
    connect(&m_run, &LongStep::failed, this, [this](const store::Failure &failure) {
        const Problems problems = guarded([&]() -> Problems { throw failure; });
        refuse(problems.front().code);
    });
    m_settingsTimer.setSingleShot(true);
    m_settingsTimer.setInterval(settingsAgainMs);
    connect(&m_settingsTimer, &QTimer::timeout, this, &Editor::writeSettings);
}

Editor::~Editor()
{
    m_run.cancel();
    m_run.wait();
    writeSettings();
}

void Editor::setMe(const Uuid &me)
{
    m_me = me;
    const auto staff = me.isNull() ? std::nullopt : m_store.read<records::Staff>(me);
    m_role = rules::roleAtTheDesk(staff ? staff->role : records::Role::Unset);
}

Uuid Editor::newId()
{
    return m_store.newId();
}

Instant Editor::now() const
{
    return m_store.now();
}

Problems Editor::guarded(const std::function<Problems()> &work)
{
    try {
        return work();
    } catch (const store::Failure &failure) {
        const bool isBusy = failure.code() == store::Failure::Code::Busy;
        if (!isBusy)
            Q_EMIT failed(failure);
        return {{Kind::None, {}, {}, isBusy ? ProblemCode::FileBusy : ProblemCode::FileFailed}};
    }
}

Problems Editor::alter(const Alteration &alteration, const QString &label)
{
    return guarded([&]() -> Problems {
        if (m_run.isRunning())
            return {{Kind::None, {}, {}, ProblemCode::FileBusy}};
        if (alteration.instructions.size() > mostAtOnce) {
            start(Way::Do, label,
                [alteration, label, by = Author{m_me, m_role}](store::Store &store, const store::GoOn &goOn) {
                    return carryOut(store, alteration, label, by, goOn);
                });
            return {};
        }
        ChangeSet set;
        if (Problems problems = gather(m_store, alteration, 0, alteration.instructions.size(), set); !problems.empty())
            return problems;
        return applyStep(set, label);
    });
}

Seen Editor::look() const
{
    try {
        return {m_store.lastStamp()};
    } catch (const store::Failure &) {
        return {};  // the form opens all the same; saving tells
    }
}

Problems Editor::acknowledge(const QList<Uuid> &instructions)
{
    const auto received = [at = now()](const Instruction &instruction) {
        return workStarted(instruction, at, instruction.assignee.id);
    };
    return alter({instructions, received}, tr("Acknowledged"));
}

Problems Editor::assign(const QList<Uuid> &instructions, const Uuid &officer)
{
    const auto given = [at = now(), officer](
                           const Instruction &instruction) { return assigned(instruction, at, officer); };
    return alter({instructions, given}, officer.isNull() ? tr("Assignment taken back") : tr("Assigned"));
}

// Where the role does not take that in, the police still have to.
void Editor::startWork(ChangeSet &set, const Uuid &instruction, Instant at, const Uuid &who)
{
    if (!rules::may(m_role, Kind::Instruction, rules::Action::Update))
        return;
    const auto before = m_store.read<Instruction>(instruction);
    if (!before)
        return;  // the door refuses the call for it
    changes::Change change = changes::updated(*before, workStarted(*before, at, who));
    if (!change.fields.empty())
        set.changes.push_back(std::move(change));
}

Problems Editor::saveCall(const records::Call &call, const std::optional<records::Call> &before)
{
    return guarded([&]() -> Problems {
        ChangeSet set;
        if (before) {
            set.changes.push_back(changes::updated(*before, call));
        } else {
            startWork(set, call.instruction.id, call.startedAt, call.caller.id);
            set.changes.push_back(changes::inserted(call));
        }
        return applyStep(set, tr("Call saved"));
    });
}

Problems Editor::saveVisit(const records::Visit &visit, const std::optional<records::Visit> &before,
    const std::vector<records::Attachment> &captured)
{
    return guarded([&]() -> Problems {
        ChangeSet set;
        if (before) {
            set.changes.push_back(changes::updated(*before, visit));
        } else {
            startWork(set, visit.instruction.id, visit.at, visit.officer1.id);
            set.changes.push_back(changes::inserted(visit));
        }
        for (records::Attachment attachment : captured) {
            attachment.id = newId();
            attachment.visit = {visit.id};
            set.changes.push_back(changes::inserted(attachment));
        }
        return applyStep(set, tr("Visit saved"));
    });
}

Problems Editor::saveFeedback(records::Feedback feedback)
{
    return guarded([&]() -> Problems {
        const auto before = m_store.read<Instruction>(feedback.instruction.id);
        if (!before)
            return {{Kind::Instruction, feedback.instruction.id, {}, ProblemCode::NoSuchRecord}};
        const auto earlier = m_store.readWhere(&records::Feedback::instruction, feedback.instruction);
        const bool isSentRound = before->feedbackAt.isSet() && earlier.empty();
        feedback.round = qint64(earlier.size()) + (isSentRound ? 2 : 1);
        if (!feedback.at.isSet())
            feedback.at = now();
        Instruction after = workStarted(*before, feedback.at, feedback.by.id);
        if (feedback.levelJudged != records::Level::Unset)
            after.levelJudged = feedback.levelJudged;
        if (feedback.fraudTypeJudged != records::FraudType::Unset)
            after.fraudTypeJudged = feedback.fraudTypeJudged;
        ChangeSet set;
        if (changes::Change change = changes::updated(*before, after); !change.fields.empty())
            set.changes.push_back(std::move(change));
        set.changes.push_back(changes::inserted(feedback));
        return applyStep(set, tr("Feedback saved"));
    });
}

Problems Editor::transfer(const QList<Uuid> &instructions, const QString &unit, const QString &reason, Seen seen)
{
    const auto handedOver = [unit, reason](const Instruction &instruction) {
        return setAside(instruction, Status::Transferred, reason, unit);
    };
    return alter({instructions, handedOver, seen}, tr("Transferred"));
}

Problems Editor::giveBack(const QList<Uuid> &instructions, const QString &reason, Seen seen)
{
    const auto givenBack = [reason](const Instruction &instruction) {
        return setAside(instruction, Status::Returned, reason);
    };
    return alter({instructions, givenBack, seen}, tr("Returned"));
}

Problems Editor::markRepeated(const QList<Uuid> &instructions, const Uuid &of, const QString &reason, Seen seen)
{
    const auto repeated = [of, reason](const Instruction &instruction) {
        Instruction after = setAside(instruction, Status::Duplicate, reason);
        after.repeatOf = {of};
        return after;
    };
    return alter({instructions, repeated, seen}, tr("Marked as repeated"));
}

Problems Editor::markInvalid(const QList<Uuid> &instructions, const QString &reason, Seen seen)
{
    const auto invalid = [reason](
                             const Instruction &instruction) { return setAside(instruction, Status::Invalid, reason); };
    return alter({instructions, invalid, seen}, tr("Marked as false alarm"));
}

Problems Editor::close(const QList<Uuid> &instructions)
{
    const auto closed = [](const Instruction &instruction) { return setAside(instruction, Status::Closed, {}); };
    return alter({instructions, closed, {}, rules::whyNotClose}, tr("Closed"));
}

Problems Editor::whyNotReopen(const QList<Uuid> &instructions)
{
    const auto asIs = [](const Instruction &instruction) { return instruction; };
    return guarded([&]() -> Problems {
        ChangeSet none;
        return gather(m_store, {instructions, asIs, {}, rules::whyNotReopen}, 0, mostAtOnce, none);
    });
}

Problems Editor::reopen(const QList<Uuid> &instructions, const QString &reason, Seen seen)
{
    const auto takenUp = [reason](const Instruction &instruction) { return reopened(instruction, reason); };
    return alter({instructions, takenUp, seen, rules::whyNotReopen, true}, tr("Reopened"));
}

Problems Editor::savePerson(const records::Person &person)
{
    return guarded([&]() -> Problems {
        ChangeSet set;
        const auto before = m_store.read<records::Person>(person.id);
        set.changes.push_back(before ? changes::updated(*before, person) : changes::inserted(person));
        return applyStep(set, tr("Person saved"));
    });
}

Problems Editor::placeAddress(const Uuid &address, double longitude, double latitude)
{
    return guarded([&]() -> Problems {
        const auto before = m_store.read<records::Address>(address);
        if (!before)
            return {{Kind::Address, address, {}, ProblemCode::NoSuchRecord}};
        records::Address after = *before;
        after.longitude = longitude;
        after.latitude = latitude;
        return applyStep({{changes::updated(*before, after)}}, tr("Place of the address corrected"));
    });
}

Problems Editor::dismissHeld(const QList<Uuid> &heldRows)
{
    return guarded([&]() -> Problems {
        ChangeSet set;
        for (const Uuid &id : heldRows) {
            const auto row = m_store.read<records::HeldRow>(id);
            if (!row || row->settled != records::Settled::Unset)
                continue;
            records::HeldRow dismissed = *row;
            dismissed.settled = records::Settled::Dismissed;
            set.changes.push_back(changes::updated(*row, dismissed));
        }
        return applyStep(set, tr("Row dismissed"));
    });
}

}  // namespace qianshao::edit
