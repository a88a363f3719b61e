// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/identities.h"

#include "models/rules/naturalkey.h"

namespace qianshao::changes {
namespace {

void settleReferences(RecordState &state, const Identities &known)
{
    const auto fields = records::fieldsOf(state.kind);
    for (FieldState &field : state.fields) {
        if (size_t(field.field) > fields.size())
            continue;
        const records::FieldInfo &info = fields[size_t(field.field) - 1];
        if (info.type != records::FieldType::Reference)
            continue;
        for (Written &written : field.values) {
            if (const auto *target = std::get_if<Uuid>(&written.value))
                written.value = known.canonical(info.reference, *target);
        }
    }
}

}  // namespace

Uuid Identities::canonical(Kind kind, const Uuid &id) const
{
    const auto alias = aliases.find({kind, id});
    return alias == aliases.end() ? id : alias->second;
}

QString naturalKeyOf(const RecordState &state)
{
    const int field = rules::naturalKeyOf(state.kind);
    const Value key = field == 0 ? Value() : shown(state, field);
    const auto *text = std::get_if<QString>(&key);
    return text ? *text : QString();
}

void settleIdentities(std::vector<RecordState> &states, Identities &known)
{
    for (RecordState &state : states) {
        const Uuid sent = state.id;
        state.id = known.canonical(state.kind, sent);
        const QString key = naturalKeyOf(state);
        if (key.isNull())
            continue;
        const bool isThere = known.records.contains({state.kind, state.id});
        const auto [place, isNew] = known.naturalKeys.try_emplace({state.kind, key}, state.id);
        if (!isNew && !isThere && place->second != state.id) {
            state.id = place->second;
            known.aliases[{state.kind, sent}] = state.id;
        }
        known.records.emplace(state.kind, state.id);
    }
    for (RecordState &state : states)
        settleReferences(state, known);
}

}  // namespace qianshao::changes
