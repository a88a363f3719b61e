// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/unplaced.h"

#include "models/store/store.h"

namespace qianshao::store {

rules::Unplaced unplaced(Store &store)
{
    rules::Unplaced found;
    Query waiting = store.connection().query(
        "SELECT kind, target_kind <> 0, count(*) FROM stranded GROUP BY kind, target_kind <> 0");
    while (waiting.next()) {
        const bool isKnown = records::tableOf(records::Kind(waiting.integer(0))) != nullptr;
        qint64 &count = !isKnown ? found.newer : waiting.integer(1) != 0 ? found.waiting : found.clashing;
        count += waiting.integer(2);
    }
    Query references = store.connection().query("SELECT count(*) FROM dangling");
    if (references.next())
        found.references = references.integer(0);
    return found;
}

}  // namespace qianshao::store
