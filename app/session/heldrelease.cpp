// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ImportRun that looks, behind an import, what had waited for its instructions.
#include "app/session/importrun.h"

#include "app/session/importparts.h"
#include "app/session/storeknown.h"
#include "models/store/heldlist.h"

#include <QCoreApplication>

#include <limits>

namespace qianshao::session {

using records::HeldRow;
using records::Kind;
using records::RowProblem;
using records::Settled;

// Victims whose ledger came before their instruction know its number; now they are linked.
void ImportRun::linkVictims(const records::Uuid &firstId, Run &run)
{
    StoreKnown known(m_store);
    for (const records::Victim &victim : m_store.readAll<records::Victim>()) {
        if (victim.instruction.isSet() || victim.instructionSent.isEmpty())
            continue;
        records::Victim linked = victim;
        linked.instruction.id = known.instructionId(victim.instructionSent);
        // One that the rules refuse stays as it was, with its number as text, and holds up no other.
        if (linked.instruction.id >= firstId)
            (void)run.batch->add({{changes::updated(victim, linked)}});
    }
}

// Calls and visits that came before their instruction are taken now that it is here; a row of an instruction that
// waits is settled when a mended ledger has brought the instruction.
bool ImportRun::releaseHeld(const records::Uuid &firstId, const ImportOptions &options, Run &run)
{
    StoreKnown known(m_store);
    const store::HeldList list(m_store);
    std::map<Kind, imports::ImportCounts> counts;
    for (const store::HeldGroups::Count &group : list.groups(Settled::Unset)) {
        const bool isSuperseded = group.group.target == Kind::Instruction;
        if (!isSuperseded && group.group.problem != RowProblem::NoInstruction)
            continue;
        for (const qint64 number : list.groupRows(group.group, 0, std::numeric_limits<int>::max())) {
            if (options.stop.stop_requested())
                return false;
            const auto row = m_store.read<HeldRow>(number);
            imports::Repair repair;
            if (isSuperseded) {
                const records::Uuid instruction = known.instructionId(imports::numberOf(*row));
                if (instruction < firstId)  // null, or there before
                    continue;
                repair.changes = imports::settledAs(*row, Settled::Mended);
            } else {
                repair = imports::repairHeld(*row, {}, m_titles, surroundings(known));
            }
            if (repair.reason || !run.batch->add(repair.changes).empty())
                continue;
            imports::ImportCounts &count = counts[group.group.target];
            count.kind = group.group.target;
            count.add(isSuperseded ? imports::Taken::Repeated : imports::Taken::Accepted, repair.marks);
        }
    }
    for (const auto &[kind, count] : counts)
        run.result.sheets.push_back({QCoreApplication::translate("session", "Rows that waited"), {}, count});
    return true;
}

}  // namespace qianshao::session
