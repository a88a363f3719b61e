// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/writings.h"

#include <algorithm>

namespace qianshao::tests {

using namespace Qt::StringLiterals;
using changes::RecordState;
using records::Uuid;

namespace {

QString textOf(const records::Value &value)
{
    if (const auto *id = std::get_if<Uuid>(&value))
        return id->toString();
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : u"-"_s;
}

}  // namespace

QString textOf(const RecordState &state)
{
    QString text;
    for (const changes::FieldState &field : state.fields) {
        text += u" %1:"_s.arg(field.field);
        for (const changes::Written &written : field.values)
            text += u" %1/%2=%3"_s.arg(written.at.stamp).arg(written.at.device).arg(textOf(written.value));
        for (const changes::Version &at : field.known)
            text += u" (%1/%2)"_s.arg(at.stamp).arg(at.device);
    }
    for (const changes::Version &at : state.removal)
        text += u" removal %1/%2"_s.arg(at.stamp).arg(at.device);
    return text;
}

std::vector<RecordState> settled(const std::vector<Writing> &writings, changes::Identities &known)
{
    std::vector<RecordState> states;
    for (const Writing &writing : writings)
        states.push_back(writing.state);
    changes::settleIdentities(states, known);
    return states;
}

QString lostAmong(const std::vector<Writing> &writings, std::vector<RecordState> states,
    const std::set<WrittenField> &refused, const changes::KeptRecords &hub)
{
    for (size_t i = 0; i < states.size(); ++i) {
        RecordState &state = states[i];
        const qint64 device = writings[i].device;
        std::erase_if(state.fields, [&](const changes::FieldState &field) {
            return refused.contains({device, state.kind, state.id, field.field});
        });
        if (state.fields.empty())
            continue;
        const auto kept = hub.find({state.kind, state.id});
        if (kept == hub.end())
            return u"the hub never heard of %1, written by %2 as %3"_s.arg(state.id.toString())
                .arg(device)
                .arg(writings[i].state.id.toString());
        if (changes::merged(kept->second.state, state).fields != kept->second.state.fields)
            return u"a writing by %1 in %2 is lost:%3; the hub has%4"_s.arg(device).arg(
                state.id.toString(), textOf(state), textOf(kept->second.state));
    }
    return {};
}

bool isSame(const RecordState &one, const RecordState &other, const changes::Identities &known)
{
    std::vector<RecordState> both{one, other};
    for (RecordState &state : both)
        std::erase_if(state.fields, [](const changes::FieldState &field) {
            return field.values.size() == 1 && records::isAbsent(field.values[0].value);
        });
    changes::Identities here = known;
    changes::settleIdentities(both, here);
    return both[0].fields == both[1].fields;
}

}  // namespace qianshao::tests
