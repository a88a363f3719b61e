// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/refusals.h"

#include "models/records/catalogue.h"
#include "models/rules/rights.h"

#include <algorithm>

namespace qianshao::changes {
namespace {

static_assert(quint8(rules::Action::Insert) == quint8(Action::Insert));
static_assert(quint8(rules::Action::Update) == quint8(Action::Update));
static_assert(quint8(rules::Action::Remove) == quint8(Action::Remove));

QString keyOf(records::Kind kind, int field)
{
    const auto fields = records::fieldsOf(kind);
    return size_t(field) <= fields.size() ? QString::fromLatin1(fields[size_t(field) - 1].key) : QString();
}

}  // namespace

std::vector<rules::Problem> refusals(const ChangeSet &set, records::Role role, const IsOwn &isOwn)
{
    std::vector<rules::Problem> problems;
    for (const Change &change : set.changes) {
        const auto [extent, fields] = rules::rightOf(role, change.kind, rules::Action(change.action));
        if (extent == rules::Extent::None || (extent == rules::Extent::Own && !isOwn(change))) {
            problems.push_back({change.kind, change.id, {}, rules::ProblemCode::NotAllowed});
            continue;
        }
        const auto refused = std::ranges::find_if(
            change.fields, [&](const FieldChange &field) { return !fields.contains(field.field); });
        if (refused != change.fields.end())
            problems.push_back(
                {change.kind, change.id, keyOf(change.kind, refused->field), rules::ProblemCode::NotAllowed});
    }
    return problems;
}

}  // namespace qianshao::changes
