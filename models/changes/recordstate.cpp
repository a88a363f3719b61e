// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/recordstate.h"

#include <algorithm>
#include <span>

namespace qianshao::changes {
namespace {

Knowledge raised(Knowledge one, const Knowledge &other)
{
    for (const Version &at : other)
        raise(one, at);
    return one;
}

// Everything that a field's state knows of, its own values too.
Knowledge knowledgeOf(const FieldState &field)
{
    Knowledge all = field.known;
    for (const Written &written : field.values)
        raise(all, written.at);
    return all;
}

// What one side has and the other knows of, but has no more, was overwritten there.
bool isOverwritten(const Written &written, const FieldState &other, const Knowledge &known)
{
    return std::ranges::find(other.values, written.at, &Written::at) == other.values.end()
        && stampIn(known, written.at.device) >= written.at.stamp;
}

// Newest first.
Writings surviving(const FieldState &one, const Knowledge &ofOne, const FieldState &other, const Knowledge &ofOther)
{
    Writings all;
    auto left = one.values.begin();
    auto right = other.values.begin();
    while (left != one.values.end() || right != other.values.end()) {
        const bool isRight = left == one.values.end() || (right != other.values.end() && right->at > left->at);
        const Written &next = isRight ? *right++ : *left++;
        const bool isTwice = !all.empty() && all.back().at == next.at;
        if (!isTwice && !(isRight ? isOverwritten(next, one, ofOne) : isOverwritten(next, other, ofOther)))
            all.push_back(next);
    }
    return all;
}

// Without what the values themselves say.
void trim(FieldState &field, Knowledge knowledge)
{
    std::erase_if(knowledge,
        [&](const Version &at) { return std::ranges::find(field.values, at, &Written::at) != field.values.end(); });
    field.known = std::move(knowledge);
}

FieldState mergedField(const FieldState &one, const FieldState &other)
{
    if (one == other)
        return one;
    const Knowledge ofOne = knowledgeOf(one);
    const Knowledge ofOther = knowledgeOf(other);
    FieldState both{one.field, surviving(one, ofOne, other, ofOther), {}};
    trim(both, raised(ofOne, ofOther));
    return both;
}

bool isNamed(const RecordState &state, Version at)
{
    return state.removedAt == at || std::ranges::any_of(state.fields, [&](const FieldState &field) {
        return std::ranges::find(field.values, at, &Written::at) != field.values.end();
    });
}

// Only of what still shows or waits, so that a state does not grow with each writing.
void keepAuthors(RecordState &state, const std::vector<Author> &more)
{
    state.authors.insert(state.authors.end(), more.begin(), more.end());
    std::ranges::sort(state.authors, {}, [](const Author &author) { return std::pair(author.at, author.staff); });
    const auto twice = std::ranges::unique(state.authors, {}, &Author::at);
    state.authors.erase(twice.begin(), twice.end());
    std::erase_if(state.authors, [&](const Author &author) { return !isNamed(state, author.at); });
}

FieldState &fieldIn(RecordState &state, int number)
{
    const auto place = std::ranges::lower_bound(state.fields, number, {}, &FieldState::field);
    if (place != state.fields.end() && place->field == number)
        return *place;
    return *state.fields.insert(place, FieldState{number, {}, {}});
}

}  // namespace

bool isRemoved(const RecordState &state)
{
    return !state.removal.empty() && std::ranges::all_of(state.fields, [&](const FieldState &field) {
        return std::ranges::all_of(field.values,
            [&](const Written &written) { return stampIn(state.removal, written.at.device) >= written.at.stamp; });
    });
}

void orderRemovals(std::vector<RecordState> &states)
{
    if (std::ranges::none_of(states, isRemoved))
        return;
    std::ranges::stable_sort(
        states, {}, [](const RecordState &state) { return isRemoved(state) ? -int(state.kind) : -256; });
}

RecordState merged(const RecordState &one, const RecordState &other)
{
    RecordState both{
        one.kind, one.id, {}, raised(one.removal, other.removal), std::max(one.removedAt, other.removedAt), {}};
    auto left = one.fields.begin();
    auto right = other.fields.begin();
    while (left != one.fields.end() || right != other.fields.end()) {
        if (right == other.fields.end() || (left != one.fields.end() && left->field < right->field))
            both.fields.push_back(*left++);
        else if (left == one.fields.end() || right->field < left->field)
            both.fields.push_back(*right++);
        else
            both.fields.push_back(mergedField(*left++, *right++));
    }
    both.authors = one.authors;
    keepAuthors(both, other.authors);
    return both;
}

void write(RecordState &state, int field, const Value &value, Version at, const Uuid &author)
{
    FieldState &written = fieldIn(state, field);
    Knowledge knowledge = knowledgeOf(written);
    raise(knowledge, at);
    written.values = {Written{value, at}};
    trim(written, std::move(knowledge));
    keepAuthors(state, author.isNull() ? std::vector<Author>() : std::vector{Author{at, author}});
}

void remove(RecordState &state, Version at, const Uuid &author)
{
    for (const FieldState &field : state.fields)
        state.removal = raised(std::move(state.removal), knowledgeOf(field));
    raise(state.removal, at);
    state.removedAt = std::max(state.removedAt, at);
    keepAuthors(state, author.isNull() ? std::vector<Author>() : std::vector{Author{at, author}});
}

const FieldState *fieldOf(const RecordState &state, int field)
{
    const auto found = std::ranges::lower_bound(state.fields, field, {}, &FieldState::field);
    return found != state.fields.end() && found->field == field ? &*found : nullptr;
}

Value shown(const RecordState &state, int field)
{
    const FieldState *found = fieldOf(state, field);
    return found ? found->values.front().value : Value();
}

Uuid referenceIn(const RecordState &state, int field)
{
    const FieldState *found = fieldOf(state, field);
    const auto *id = found ? std::get_if<Uuid>(&found->values.front().value) : nullptr;
    return id ? *id : Uuid();
}

Uuid authorOf(const RecordState &state, Version at)
{
    const auto found = std::ranges::lower_bound(state.authors, at, {}, &Author::at);
    return found != state.authors.end() && found->at == at ? found->staff : Uuid();
}

bool hasConflict(const FieldState &field)
{
    return std::ranges::any_of(std::span(field.values).subspan(1),
        [&](const Written &written) { return written.value != field.values.front().value; });
}

bool hasConflict(const RecordState &state)
{
    return std::ranges::any_of(state.fields, [](const FieldState &field) { return hasConflict(field); });
}

Version newest(const RecordState &state)
{
    Version newest = state.removedAt;
    for (const FieldState &field : state.fields)
        newest = std::max(newest, field.values.front().at);
    return newest;
}

qint64 newestTold(const RecordState &state)
{
    qint64 told = newest(state).stamp;
    const auto look = [&](const Knowledge &knowledge) {
        for (const Version &at : knowledge)
            told = std::max(told, at.stamp);
    };
    look(state.removal);
    for (const FieldState &field : state.fields)
        look(field.known);
    return told;
}

}  // namespace qianshao::changes
