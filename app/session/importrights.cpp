// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/importrights.h"

#include "models/changes/refusals.h"
#include "models/records/all.h"
#include "models/rules/rights.h"

namespace qianshao::session {

using records::Role;

ImportRights::ImportRights(store::Store &store, const records::Uuid &author)
{
    if (const auto staff = store.read<records::Staff>(author))
        m_role = staff->role;
}

bool ImportRights::mayBring(records::Kind kind) const
{
    return m_role == Role::Unset || rules::may(m_role, kind, rules::Action::Insert, false);
}

std::vector<rules::Problem> ImportRights::refusals(const changes::ChangeSet &set) const
{
    if (m_role == Role::Unset)
        return {};
    return changes::refusals(set, m_role, [](const changes::Change &) { return false; });
}

}  // namespace qianshao::session
