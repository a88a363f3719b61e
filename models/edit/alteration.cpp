// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/alteration.h"

#include "models/changes/refusals.h"
#include "models/records/feedback.h"
#include "models/store/batch.h"
#include "models/store/instructionlist.h"

#include <algorithm>

namespace qianshao::edit {

using records::Feedback;
using records::Instruction;
using records::Kind;
using records::Uuid;
using rules::ProblemCode;

namespace {

// Between two questions whether to go on.
constexpr qsizetype atOnce = 200;

Problems notByStatus(store::Store &store, const Alteration &alteration, const QList<Uuid> &ids)
{
    if (!alteration.whyNot)
        return {};
    std::vector<qint64> rows;
    for (const Uuid &id : ids)
        rows.push_back(store.rowOf(Kind::Instruction, id));
    for (const rules::InstructionRow &line : store::InstructionList(store).rows(rows)) {
        if (const auto code = alteration.whyNot(line.status))
            return {{Kind::Instruction, line.id, {}, *code}};
    }
    return {};
}

// The newest round says whether a further one is due.
void askForAnotherRound(store::Store &store, const Uuid &instruction, changes::ChangeSet &set)
{
    const auto rounds = store.readWhere(&Feedback::instruction, {instruction});
    const auto newest = std::ranges::max_element(rounds, {}, &Feedback::at);
    if (newest == rounds.end() || newest->again == records::YesNo::Yes)
        return;
    Feedback after = *newest;
    after.again = records::YesNo::Yes;
    set.changes.push_back(changes::updated(*newest, after));
}

}  // namespace

Problems gather(
    store::Store &store, const Alteration &alteration, qsizetype first, qsizetype count, changes::ChangeSet &set)
{
    const QList<Uuid> ids = alteration.instructions.mid(first, count);
    const bool hasSeenAll = alteration.seen.stamp == Seen().stamp;
    for (const Uuid &id : ids) {
        const auto before = store.read<Instruction>(id);
        if (!before)
            return {{Kind::Instruction, id, {}, ProblemCode::NoSuchRecord}};
        if (!hasSeenAll && store.stampOf(id, &Instruction::status) > alteration.seen.stamp)
            return {{Kind::Instruction, id, QStringLiteral("status"), ProblemCode::ChangedSince}};
        changes::Change change = changes::updated(*before, alteration.alter(*before));
        if (!change.fields.empty())
            set.changes.push_back(std::move(change));
        if (alteration.needsAnotherRound)
            askForAnotherRound(store, id, set);
    }
    return notByStatus(store, alteration, ids);
}

store::Applied carryOut(store::Store &store, const Alteration &alteration, const QString &label, const Author &author,
    const std::function<bool(double share)> &goOn)
{
    const qsizetype total = alteration.instructions.size();
    store::Batch batch(store, store::Origin::Edit, {label, author.staff});
    for (qsizetype first = 0; first < total; first += atOnce) {
        changes::ChangeSet set;
        Problems problems = gather(store, alteration, first, atOnce, set);
        if (problems.empty())
            problems = changes::refusals(set, author.role, [](const changes::Change &) { return false; });
        if (problems.empty())
            problems = batch.add(set);
        if (problems.empty() && !goOn(double(first) / double(total)))
            problems = {{Kind::None, {}, {}, ProblemCode::Cancelled}};
        if (!problems.empty())
            return {.problems = std::move(problems)};
    }
    return batch.commit();
}

}  // namespace qianshao::edit
