// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ImportRun that settles many held rows at once.
#include "app/session/importrun.h"

#include "app/session/addressmatching.h"
#include "app/session/importrights.h"
#include "app/session/storeknown.h"
#include "models/store/batch.h"
#include "models/store/heldlist.h"

#include <algorithm>
#include <limits>

namespace qianshao::session {

using records::HeldRow;
using records::Settled;

namespace {

constexpr qint64 reportEvery = 64;

// As rows of the table, each once, in the order in which they were held.
std::vector<qint64> rowsOf(const HeldWork &work, store::Store &store)
{
    std::vector<qint64> rows;
    for (const records::Uuid &id : work.rows)
        rows.push_back(store.rowOf(records::Kind::HeldRow, id));
    const store::HeldList list(store);
    for (const records::HeldGroup &group : work.groups) {
        const auto more = list.groupRows(group, 0, std::numeric_limits<int>::max());
        rows.insert(rows.end(), more.begin(), more.end());
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

}  // namespace

HeldResult ImportRun::settle(const HeldWork &work, const ImportOptions &options)
{
    HeldResult result;
    store::Batch batch(m_store, store::Origin::Edit, options.step);
    StoreKnown known(m_store);
    const ImportRights rights(m_store, options.step.author);
    const std::vector<qint64> rows = rowsOf(work, m_store);
    ImportProgress progress{{}, 0, 0, qint64(rows.size())};
    for (const qint64 number : rows) {
        if (options.stop.stop_requested())
            return {.wasCancelled = true};
        if (options.progress && progress.rows++ % reportEvery == 0) {
            progress.bytes = progress.rows;
            options.progress(progress);
        }
        const auto row = m_store.read<HeldRow>(number);
        if (!row || row->settled == Settled::Mended || row->settled == work.to)
            continue;
        imports::Repair repair;
        if (work.to == Settled::Mended)
            repair = imports::repairHeld(*row, work.corrected, m_titles, surroundings(known));
        else
            repair.changes = imports::settledAs(*row, work.to);
        if (!rights.refusals(repair.changes).empty())
            return {.isNotAllowed = true};
        if (!repair.reason && !batch.add(repair.changes).empty())
            repair.reason = imports::Hold{records::RowProblem::BadValue, imports::Key::None};
        if (repair.reason)
            ++result.still[repair.reason->problem];
        else
            ++result.settled;
    }
    const auto goOn = [&](double) { return !options.stop.stop_requested(); };
    if (result.settled > 0 && work.to == Settled::Mended && !AddressMatching(m_store).matchInto(batch, goOn))
        return {.wasCancelled = true};
    if (result.settled > 0)
        result.step = batch.commit().step;
    return result;
}

}  // namespace qianshao::session
