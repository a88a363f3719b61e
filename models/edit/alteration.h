// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"
#include "models/records/instruction.h"
#include "models/rules/problem.h"

#include <QList>

#include <functional>
#include <limits>
#include <optional>

namespace qianshao::store {
struct Applied;
class Store;
}  // namespace qianshao::store

namespace qianshao::edit {

using Problems = std::vector<rules::Problem>;

// What the file held when a form was opened: later changes are somebody else's.
struct Seen {
    qint64 stamp = std::numeric_limits<qint64>::max();  // a default one has seen everything
};

// One deed on some instructions, as a value: it is done here, or beside the window where they are many.
struct Alteration {
    QList<records::Uuid> instructions;
    std::function<records::Instruction(const records::Instruction &)> alter;  // instructionedits.h
    Seen seen = {};  // a status that was set since is not overwritten
    std::function<std::optional<rules::ProblemCode>(records::Status)> whyNot = {};  // by where it stands now
    bool needsAnotherRound = false;  // of feedback, where one was given: without it what was reported on is done
};

// Adds to `set` what is done to `count` instructions from `first` on. What stands in the way of one stands in the way
// of all.
[[nodiscard]] Problems gather(
    store::Store &store, const Alteration &alteration, qsizetype first, qsizetype count, changes::ChangeSet &set);

// Who does it, with the rights of which role.
struct Author {
    records::Uuid staff;
    records::Role role;
};

// All of it as one step, asking now and then whether to go on: LongStep's work.
[[nodiscard]] store::Applied carryOut(store::Store &store, const Alteration &alteration, const QString &label,
    const Author &author, const std::function<bool(double share)> &goOn);

}  // namespace qianshao::edit
