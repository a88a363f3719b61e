// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/shownrecord.h"

#include "models/records/all.h"
#include "models/store/store.h"

#include <algorithm>

namespace qianshao::itemmodels {

using namespace records;

std::pair<Kind, Uuid> shownRecord(store::Store &store, Kind kind, const Uuid &id)
{
    switch (kind) {
    case Kind::Instruction:
    case Kind::Call:
    case Kind::Visit:
    case Kind::Victim: return {kind, id};
    case Kind::Feedback: {
        const auto round = store.read<Feedback>(id);
        return {Kind::Instruction, round ? round->instruction.id : Uuid()};
    }
    case Kind::Attachment: {
        const auto attachment = store.read<Attachment>(id);
        return {Kind::Visit, attachment ? attachment->visit.id : Uuid()};
    }
    case Kind::Person: {
        const auto warnings = store.readWhere(&Instruction::person, {id});
        const auto newest = std::ranges::max_element(warnings, {}, &Instruction::issuedAt);
        if (newest != warnings.end())
            return {Kind::Instruction, newest->id};
        const auto victims = store.readWhere(&Victim::person, {id});
        return victims.empty() ? std::pair(Kind::None, Uuid()) : std::pair(Kind::Victim, victims.front().id);
    }
    default: return {Kind::None, {}};
    }
}

}  // namespace qianshao::itemmodels
