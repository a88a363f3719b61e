// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/refusals.h"

#include "models/changes/cborvalue.h"

namespace qianshao::store {

std::vector<Refusal> readRefusals(Store &store)
{
    std::vector<Refusal> refusals;
    Query query = store.connection().query("SELECT seq, at, kind, id, field, why, value FROM refusal ORDER BY seq");
    while (query.next()) {
        Refusal refusal{query.integer(0), query.instant(1),
            {records::Kind(query.integer(2)), query.uuid(3), int(query.integer(4)),
                changes::Refused::Why(query.integer(5))},
            {}};
        if (!query.isNull(6))
            refusal.value = changes::valueFrom(QCborValue::fromCbor(query.blob(6))).value_or(records::Value());
        refusals.push_back(std::move(refusal));
    }
    return refusals;
}

void dismissRefusal(Store &store, qint64 seq)
{
    Query query = store.connection().query("DELETE FROM refusal WHERE seq = ?");
    query.bind(0, seq);
    query.run();
}

}  // namespace qianshao::store
