// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/changeset.h"

#include <algorithm>
#include <ranges>

namespace qianshao::changes {
namespace {

Action opposite(Action action)
{
    switch (action) {
    case Action::Insert: return Action::Remove;
    case Action::Remove: return Action::Insert;
    case Action::Update: break;
    }
    return Action::Update;
}

}  // namespace

ChangeSet inverse(const ChangeSet &set)
{
    ChangeSet back;
    back.changes.reserve(set.changes.size());
    for (const Change &change : set.changes | std::views::reverse) {
        Change undone{change.kind, opposite(change.action), change.id, change.fields};
        for (FieldChange &field : undone.fields)
            std::swap(field.before, field.after);
        back.changes.push_back(std::move(undone));
    }
    return back;
}

}  // namespace qianshao::changes
