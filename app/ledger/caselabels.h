// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/records.h"

#include <set>

namespace qianshao::ledger {

// Those that do not follow from a case. What a newer program has written is the chief's: whom else it concerns, this
// one does not know.
[[nodiscard]] rules::Labels labelsAtFirst(changes::Kind kind);
// Of what has risen from below (rules::labelsSeenFromAbove()). Of the rules by which it would have `labels` here only
// one holds for it: a person is seen with each of the unit's own cases, too.
[[nodiscard]] rules::Labels labelsOfBelow(changes::Kind kind, const Keeping &keeping, rules::Labels labels);

// The labels that follow from records which are all in memory (rules/scope.h): cases with their person, address and
// rounds of feedback, events with their instruction.
class CaseLabels {
public:
    // Knows of the rounds that are in `records` now.
    explicit CaseLabels(const Records &records);

    // Of an instruction, or of a victim, whose labels hold its instruction's as well: that one's come first.
    [[nodiscard]] rules::Labels ofCase(const changes::RecordState &state) const;
    // Of a person whom no case is about: as a case of their own.
    [[nodiscard]] rules::Labels ofPersonAlone(const changes::RecordState &state) const;
    // Of a call, visit or round: its instruction's; of a visit without the door's, unless they made it whose door it
    // is.
    [[nodiscard]] rules::Labels ofEvent(const changes::RecordState &state) const;
    // As they are kept; of what is not here (yet) the chief's.
    [[nodiscard]] rules::Labels kept(changes::Kind kind, const records::Uuid &id) const;

private:
    // What of a round decides whether its case is open.
    struct Round {
        records::Instant at;
        records::Uuid id;
        bool isAgain;

        auto operator<=>(const Round &) const = default;
    };
    [[nodiscard]] const changes::RecordState *find(changes::Kind kind, const records::Uuid &id) const;
    // Of a person's state: where they live, where that is known.
    [[nodiscard]] std::optional<records::Address> addressOf(const changes::RecordState *person) const;
    [[nodiscard]] bool isOpen(const records::Instruction &instruction) const;

    const Records &m_records;
    std::map<records::Uuid, std::set<Round>> m_rounds;  // of each instruction
};

}  // namespace qianshao::ledger
