// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/batch.h"
#include "models/store/erasing.h"
#include "models/store/exchange.h"

#include <algorithm>
#include <utility>

// What a file takes from its hub, also one that was put back to an earlier state.
namespace qianshao::store {

using changes::RecordState;
using records::Kind;

// Whoever works at the window is let in between; where the rest does not follow, all of it comes once more.
Applied Exchange::take(const changes::Page &page, const StepInfo &info)
{
    const bool mayLeave = page.isLast && isDeparting();  // since earlier pages: all has been heard now
    const SecureDelete secure(m_connection, page.isAnew || !page.departed.empty() || mayLeave);
    // The bytes of a page have its states by kind.
    std::vector<RecordState> ordered;
    if (std::ranges::any_of(page.states, changes::isRemoved)) {
        ordered = page.states;
        changes::orderRemovals(ordered);
    }
    const std::span states = ordered.empty() ? std::span(page.states) : std::span(std::as_const(ordered));
    for (size_t merged = 0;;) {
        Batch batch(m_store, Origin::Hub, info);
        if (merged == 0)
            beginTaking(page, batch);
        if (kept("again") != 0)
            batch.letDepart();  // everything is read once more, after what waits has been given
        merged += batch.mergeWhileFree(states.subspan(merged));
        if (merged < states.size()) {
            (void)batch.commit();
            m_connection.rightOfWay().giveWay();
            continue;
        }
        batch.merge(page.aliases);
        if (mayLeave && kept("again") == 0)
            batch.forgetDeparting();
        batch.forget(page.departed);
        keep("taken", page.upTo);
        keep("view", page.view);
        if (offering() == Offering::Comparing)
            compareOffers(page, batch);
        return batch.commit();
    }
}

// Where only this much of it is done, the next page begins from the beginning all the same.
void Exchange::beginTaking(const changes::Page &page, Batch &batch)
{
    const qint64 lineage = kept("lineage");
    if (page.lineage != 0 && lineage != 0 && page.lineage != lineage) {
        batch.offerAll();
        keep("offering", qint64(Offering::Comparing));
        keep("taken", 0);
    }
    if (page.lineage != 0)
        keep("lineage", page.lineage);
    if (page.isAnew && offering() != Offering::None)
        keep("forgetting", 1);
    else if (page.isAnew)
        forgetAll(batch);
}

// What waits goes once the hub has it, which does not tell a device what that has written itself, unless it begins
// again.
void Exchange::forgetAll(Batch &batch)
{
    batch.forgetAll();
    keep("again", isDeparting() ? 1 : 0);
}

void Exchange::compareOffers(const changes::Page &page, Batch &batch)
{
    batch.dropOffers(page.states);
    if (page.isLast && waitingCount() > 0)
        keep("offering", qint64(Offering::Giving));
    else if (page.isLast)
        endOffering(batch);
}

void Exchange::leaveOwnUnit()
{
    std::vector<std::pair<Kind, records::Uuid>> units;
    {
        Query query = m_connection.query("SELECT id FROM unit");
        while (query.next())
            units.emplace_back(Kind::Unit, query.uuid(0));
    }
    Batch batch(m_store, Origin::Hub, {QStringLiteral("hub"), {}});
    batch.forget(units);
    (void)batch.commit();
}

// What stands here of another role's had to be given first; then everything is read once more.
void Exchange::endOffering(Batch &batch)
{
    keep("offering", qint64(Offering::None));
    if (kept("forgetting") == 0)
        return;
    keep("forgetting", 0);
    forgetAll(batch);
    keep("taken", 0);
}

}  // namespace qianshao::store
