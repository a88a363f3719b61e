// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/bringingback.h"

#include "models/rules/belonging.h"
#include "models/rules/rights.h"

#include <algorithm>

namespace qianshao::changes {

using namespace records;

namespace {

using Name = std::pair<Kind, Uuid>;

constexpr std::array roles = {
    Role::Chief, Role::Officer, Role::Auxiliary, Role::GridWorker, Role::Auditor, Role::Administrator};

bool isReadByAll(Kind kind, int field)
{
    return std::ranges::all_of(roles,
        [&](Role role) { return !rules::may(role, kind, rules::Action::Read) || rules::mayRead(role, kind, field); });
}

// Newer than all that is known of the record, so that it is newer than what the same has written in it before.
qint64 stampAfter(const RecordState &state)
{
    qint64 last = newest(state).stamp;
    for (const Version &at : state.removal)
        last = std::max(last, at.stamp);
    for (const FieldState &field : state.fields) {
        for (const Version &at : field.known)
            last = std::max(last, at.stamp);
    }
    return last + 1;
}

}  // namespace

std::vector<Name> ownersOf(const RecordState &state)
{
    std::vector<Name> owners;
    for (const int field : rules::keepingFields(state.kind)) {
        if (const Uuid id = referenceIn(state, field); !id.isNull())
            owners.emplace_back(fieldsOf(state.kind)[size_t(field) - 1].reference, id);
    }
    return owners;
}

void bringBack(RecordState &state, Version at)
{
    Q_ASSERT(!state.fields.empty());
    const auto common = std::ranges::find_if(
        state.fields, [&](const FieldState &field) { return isReadByAll(state.kind, field.field); });
    const FieldState &field = common == state.fields.end() ? state.fields.front() : *common;
    write(state, field.field, Value(field.values.front().value), at, {});
}

std::vector<Name> bringBackOwners(
    KeptRecords &there, std::vector<const KeptRecord *> &changed, qint64 hub, qint64 &lastNumber)
{
    std::vector<Name> back;
    if (std::ranges::none_of(there, [](const auto &it) { return isRemoved(it.second.state); }))
        return back;
    const auto lookAt = [&](const RecordState &state) {
        for (const Name &name : ownersOf(state)) {
            const auto owner = there.find(name);
            if (owner == there.end() || owner->second.state.fields.empty() || !isRemoved(owner->second.state))
                continue;
            KeptRecord &kept = owner->second;
            bringBack(kept.state, {stampAfter(kept.state), hub});
            kept.number = ++lastNumber;
            kept.writer = 0;
            std::erase(changed, &kept);
            changed.push_back(&kept);
            back.push_back(name);
        }
    };
    for (const auto &[name, kept] : there) {
        if (!isRemoved(kept.state))
            lookAt(kept.state);
    }
    for (size_t i = 0; i < back.size(); ++i)
        lookAt(there.at(back[i]).state);
    return back;
}

}  // namespace qianshao::changes
