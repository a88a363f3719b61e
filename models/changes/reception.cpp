// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/reception.h"

#include <algorithm>

namespace qianshao::changes {

std::vector<const KeptRecord *> receive(
    std::vector<RecordState> states, Sender sender, Identities &known, KeptRecords &there, qint64 &lastNumber)
{
    std::vector<Uuid> sent;
    sent.reserve(states.size());
    for (const RecordState &state : states)
        sent.push_back(state.id);
    settleIdentities(states, known);
    const qint64 before = lastNumber;
    std::vector<const KeptRecord *> changed;
    for (size_t i = 0; i < states.size(); ++i) {
        RecordState &state = states[i];
        const bool isByItsOwnId = state.id == sent[i];
        const auto [place, isNew] = there.try_emplace({state.kind, state.id});
        KeptRecord &kept = place->second;
        if (!isNew) {
            RecordState both = merged(kept.state, state);
            if (both == kept.state)
                continue;
            state = std::move(both);
        }
        const bool isAllKnown = isNew || kept.number <= sender.upTo || kept.writer == sender.device;
        kept.writer = isByItsOwnId && isAllKnown ? sender.device : 0;
        kept.state = std::move(state);
        if (kept.number <= before)
            changed.push_back(&kept);
        kept.number = ++lastNumber;
    }
    std::ranges::sort(changed, {}, &KeptRecord::number);
    return changed;
}

}  // namespace qianshao::changes
