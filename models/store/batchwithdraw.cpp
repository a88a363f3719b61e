// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/cborvalue.h"
#include "models/rules/belonging.h"
#include "models/store/batch.h"

#include <algorithm>
#include <array>
#include <map>

// What of this device's writings the hub does not take is taken back here, and kept for whoever wrote it.
namespace qianshao::store {

using changes::Action;
using changes::Change;
using changes::FieldState;
using changes::RecordState;
using changes::Refused;
using records::Kind;
using records::Uuid;
using records::Value;

void Batch::withdraw(const changes::PushReply &reply, qint64 upTo)
{
    if (reply.refused.empty())
        return;
    begin();
    merge(reply.aliases);
    RefusedFields fields;
    for (const Refused &refused : reply.refused) {
        if (!records::tableOf(refused.kind))
            continue;
        const Value value = writtenHere(refused);
        keepRefusal(refused, refused.field == 0 ? nullptr : &value);
        fields[{refused.kind, refused.id}].push_back(refused.field);
    }
    for (const auto &[name, numbers] : fields) {
        const auto &[kind, id] = name;
        const auto current = m_store.m_tables[kind].read(m_store.m_tables.rowOf(kind, id));
        // The hub names it as it is called now, also where it was sent under an older id.
        const Uuid now = current ? current->id : rowStates().idNow(kind, id);
        const auto theirs = std::ranges::find_if(
            reply.states, [&](const RecordState &state) { return state.kind == kind && state.id == now; });
        if (theirs == reply.states.end()) {
            // Nobody has it, or nobody here may see it.
            if (current)
                withdrawUnsent(kind, *current, numbers, fields);
            else
                withdrawRemoved(kind, id, numbers);
            dropTombstone(kind, id);
            forget(std::array{name});
            emptyWhatIsLeft(kind, id, numbers);
        } else if (current) {
            dropTombstone(kind, id);  // of that older one
            withdrawFields(*current, numbers, *theirs);
        } else if (!isRemovedSince(kind, id, upTo)) {
            dropTombstone(kind, id);
            mergeOne(*theirs);
        }
    }
    settleStale();
}

// By another act than the one that was given: that is still to be given, with what was written before it.
bool Batch::isRemovedSince(Kind kind, const Uuid &id, qint64 upTo)
{
    const auto removed = rowStates().removed(kind, id);
    return removed && removed->removedAt.device == rowStates().device() && removed->removedAt.stamp > upTo;
}

// Also of a record that was removed here, and is to be given with what was written before.
Value Batch::writtenHere(const Refused &refused)
{
    if (refused.field == 0)
        return {};
    if (const auto row = m_store.m_tables[refused.kind].read(m_store.m_tables.rowOf(refused.kind, refused.id)))
        return row->value(refused.field);
    const auto removed = rowStates().removed(refused.kind, refused.id);
    return removed ? changes::shown(*removed, refused.field) : Value();
}

// With its removal goes what was written in it since the push.
void Batch::withdrawRemoved(Kind kind, const Uuid &id, const std::vector<int> &told)
{
    const auto removed = rowStates().removed(kind, id);
    if (!removed)
        return;
    for (const FieldState &field : removed->fields) {
        const changes::Written &written = field.values.front();
        if (written.at.device == rowStates().device() && std::ranges::find(told, field.field) == told.end())
            keepRefusal({kind, id, field.field, Refused::Why::NotAllowed}, &written.value);
    }
}

// With a record goes what was written in it since the push; and with one that the hub has never had, what was done on
// it.
void Batch::withdrawUnsent(
    Kind kind, const StoredRow &current, const std::vector<int> &told, const RefusedFields &refused)
{
    if (!isWaiting(kind, current.row))
        return;
    const RecordState unsent = rowStates().unsentPart(kind, current, 0);
    for (const FieldState &field : unsent.fields) {
        const Value value = current.value(field.field);
        if (std::ranges::find(told, field.field) == told.end())
            keepRefusal({kind, current.id, field.field, Refused::Why::NotAllowed}, &value);
    }
    const bool isNew = unsent.fields.size() == rowStates().stateOf(kind, current).fields.size();
    takeFromOutbox(kind, current.row);
    if (!isNew)
        return;
    for (const rules::Dependent &dependent : rules::dependentsOf(kind)) {
        for (const StoredRow &row : m_store.m_tables[dependent.kind].readWhere(dependent.field, Value(current.id))) {
            const auto known = refused.find({dependent.kind, row.id});
            withdrawUnsent(dependent.kind, row, known == refused.end() ? std::vector<int>() : known->second, refused);
        }
    }
}

// Of a record that waits to leave the file, since what was done on it is still to be given. It may come into view again
// before that, and then all that the hub has is told; what the hub has refused would stand beside that. A field that
// the record cannot be without stays.
void Batch::emptyWhatIsLeft(Kind kind, const Uuid &id, const std::vector<int> &refused)
{
    for (const int number : refused) {
        const auto left = m_store.m_tables[kind].read(m_store.m_tables.rowOf(kind, id));
        if (!left)
            return;
        (void)allOrNothing([&] {
            withdrawFields(*left, {number}, {.kind = kind, .id = left->id});
            return std::vector<rules::Problem>();
        });
    }
}

void Batch::takeFromOutbox(Kind kind, qint64 row)
{
    Query query = m_connection.query("DELETE FROM outbox WHERE kind = ? AND row = ?");
    query.bind(0, qint64(kind)).bind(1, row);
    query.run();
}

void Batch::withdrawFields(const StoredRow &current, const std::vector<int> &fields, const RecordState &theirs)
{
    const RecordState before = rowStates().stateOf(theirs.kind, current);
    RecordState after = before;
    std::erase_if(
        after.fields, [&](const FieldState &field) { return std::ranges::find(fields, field.field) != fields.end(); });
    Change emptied{theirs.kind, Action::Update, current.id, {}};
    for (const int number : fields) {
        if (number == 0)
            continue;  // the removal, which was taken back here meanwhile
        if (const FieldState *field = changes::fieldOf(theirs, number)) {
            const auto place = std::ranges::lower_bound(after.fields, number, {}, &FieldState::field);
            after.fields.insert(place, *field);
        } else {
            emptied.fields.push_back({number, current.value(number), Value()});
        }
    }
    settleReferences(emptied, current.row);  // what one points to may have been withdrawn before it
    std::erase_if(emptied.fields, [](const changes::FieldChange &field) { return records::isAbsent(field.before); });
    if (!emptied.fields.empty()) {
        m_store.m_tables[theirs.kind].update(current, emptied, rowStates().standOf(after, current.version).versions);
        touch(emptied, &current, current.row);
    }
    const auto now = m_store.m_tables[theirs.kind].read(current.row);
    become(*now, before, after);
    noteWritten(theirs.kind, current.row);
}

void Batch::keepRefusal(const Refused &refused, const Value *value)
{
    Query query = m_connection.query("INSERT INTO refusal (at, kind, id, field, why, value) VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(0, m_store.now()).bind(1, qint64(refused.kind)).bind(2, refused.id).bind(3, refused.field);
    query.bind(4, qint64(refused.why));
    if (value)
        query.bindBlob(5, changes::toCbor(*value).toCbor());
    else
        query.bindNull(5);
    query.run();
}

}  // namespace qianshao::store
