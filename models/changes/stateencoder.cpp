// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/cborwriter.h"
#include "models/changes/columns.h"
#include "models/changes/stateform.h"

#include <algorithm>
#include <map>

namespace qianshao::changes {
namespace {

// Numbers for what is named often; 0 = none.
template <class Thing>
class Names {
public:
    quint64 numberOf(const Thing &thing)
    {
        const auto [place, isNew] = m_numbers.try_emplace(thing, m_things.size() + 1);
        if (isNew)
            m_things.push_back(thing);
        return place->second;
    }
    [[nodiscard]] const std::vector<Thing> &things() const { return m_things; }

private:
    std::map<Thing, size_t> m_numbers;
    std::vector<Thing> m_things;
};

// The writing that most fields of a record come from.
struct Head {
    Version at;
    std::vector<Version> known;
};

bool isOf(const FieldState &field, const Head &head)
{
    return field.values.size() == 1 && field.values.front().at == head.at && field.known == head.known;
}

Head headOf(const RecordState &state)
{
    Head head;
    ptrdiff_t most = 0;
    for (const FieldState &field : state.fields) {
        const Head candidate{field.values.front().at, field.known};
        const auto count =
            std::ranges::count_if(state.fields, [&](const FieldState &other) { return isOf(other, candidate); });
        if (count > most) {
            most = count;
            head = candidate;
        }
        if (2 * most >= std::ssize(state.fields))
            break;
    }
    return head;
}

using Group = std::span<const RecordState *const>;

// Each kind after those that it refers to, then those of a newer program.
std::vector<Group> grouped(std::vector<const RecordState *> &states)
{
    const auto kinds = records::allKinds();
    const auto place = [&](const RecordState *state) {
        return std::pair(std::ranges::find(kinds, state->kind) - kinds.begin(), state->kind);
    };
    std::ranges::stable_sort(states, {}, place);
    std::vector<Group> groups;
    for (auto first = states.begin(); first != states.end();) {
        const auto next =
            std::find_if(first, states.end(), [&](const RecordState *state) { return state->kind != (*first)->kind; });
        groups.emplace_back(first, next);
        first = next;
    }
    return groups;
}

// One after the other, in the same room.
class Encoder {
public:
    QByteArray encode(std::vector<const RecordState *> states)
    {
        m_devices = {};
        m_authors = {};
        m_head.clear();
        m_sections.clear();
        const auto groups = grouped(states);
        m_sections.startArray(groups.size());
        for (const Group &group : groups)
            writeSection(m_sections, group);
        m_head.startArray(4);
        m_head.append(form);
        m_head.startArray(m_devices.things().size());
        for (const qint64 device : m_devices.things())
            m_head.append(device);
        m_head.startArray(m_authors.things().size());
        for (const Uuid &author : m_authors.things())
            m_head.append(author.bytes());
        // The last item of the array: what it names is known only now.
        return m_head.bytes().toByteArray().append(m_sections.bytes());
    }

    static constexpr quint64 form = 1;

private:
    void writeSection(CborWriter &out, const Group &group)
    {
        std::vector<Head> heads;
        heads.reserve(group.size());
        for (const RecordState *state : group)
            heads.push_back(headOf(*state));
        out.startArray(12);
        out.append(quint64(group.front()->kind));
        out.append(quint64(group.size()));
        out.append(QByteArrayView(idsOf(group)));
        writeHeads(out, group, heads);
        writeFields(out, group);
        writeExceptions(out, group, heads);
        writeRemovals(out, group);
    }

    static QByteArray idsOf(const Group &group)
    {
        const auto count = qsizetype(group.size());
        QByteArray planes(16 * count, Qt::Uninitialized);
        for (qsizetype i = 0; i < count; ++i) {
            const QByteArrayView id = group[size_t(i)]->id.bytes();
            for (qsizetype byte = 0; byte < 16; ++byte)
                planes[byte * count + i] = id[byte];
        }
        return planes;
    }

    void writeHeads(CborWriter &out, const Group &group, const std::vector<Head> &heads)
    {
        ColumnWriter devices, times, counters, authors, known;
        qint64 before = 0;
        for (size_t i = 0; i < group.size(); ++i) {
            const Version at = heads[i].at;
            devices.add(m_devices.numberOf(at.device));
            times.addSigned(wallOf(at.stamp) - before);
            before = wallOf(at.stamp);
            counters.add(counterOf(at.stamp));
            authors.add(authorNumber(*group[i], at));
            writeKnown(known, heads[i].known, at);
        }
        for (const ColumnWriter *column : {&devices, &times, &counters, &authors, &known})
            out.append(column->bytes());
    }

    quint64 authorNumber(const RecordState &state, Version at)
    {
        const Uuid author = authorOf(state, at);
        return author.isNull() ? 0 : m_authors.numberOf(author);
    }

    void writeVersion(ColumnWriter &column, Version at, Version relativeTo)
    {
        column.add(m_devices.numberOf(at.device));
        column.addSigned(wallOf(at.stamp) - wallOf(relativeTo.stamp));
        column.add(counterOf(at.stamp));
    }

    void writeKnown(ColumnWriter &column, const std::vector<Version> &known, Version relativeTo)
    {
        column.add(known.size());
        for (const Version &at : known)
            writeVersion(column, at, relativeTo);
    }

    static void writeFields(CborWriter &out, const Group &group)
    {
        std::vector<int> numbers;
        for (const RecordState *state : group)
            std::ranges::transform(state->fields, std::back_inserter(numbers), &FieldState::field);
        if (group.size() > 1) {
            std::ranges::sort(numbers);
            numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        }
        std::vector<size_t> at(group.size());  // the fields ascend, too
        out.startMap(numbers.size());
        for (const int number : numbers) {
            out.append(quint64(number));
            out.startArray(group.size());
            for (size_t i = 0; i < group.size(); ++i) {
                const std::vector<FieldState> &fields = group[i]->fields;
                if (at[i] < fields.size() && fields[at[i]].field == number)
                    out.append(fields[at[i]++].values.front().value);
                else
                    out.appendUndefined();
            }
        }
    }

    void writeExceptions(CborWriter &out, const Group &group, const std::vector<Head> &heads)
    {
        ColumnWriter column;
        std::vector<const Value *> further;
        size_t before = 0;
        for (size_t i = 0; i < group.size(); ++i) {
            for (const FieldState &field : group[i]->fields) {
                if (isOf(field, heads[i]))
                    continue;
                column.add(i - before);
                before = i;
                column.add(quint64(field.field));
                column.add(quint64(field.values.size()));
                for (const Written &written : field.values) {
                    writeVersion(column, written.at, heads[i].at);
                    column.add(authorNumber(*group[i], written.at));
                    if (&written != &field.values.front())
                        further.push_back(&written.value);
                }
                writeKnown(column, field.known, heads[i].at);
            }
        }
        out.append(column.bytes());
        out.startArray(further.size());
        for (const Value *value : further)
            out.append(*value);
    }

    void writeRemovals(CborWriter &out, const Group &group)
    {
        ColumnWriter column;
        size_t before = 0;
        for (size_t i = 0; i < group.size(); ++i) {
            const RecordState &state = *group[i];
            if (state.removal.empty())
                continue;
            column.add(i - before);
            before = i;
            writeVersion(column, state.removedAt, {});
            column.add(authorNumber(state, state.removedAt));
            writeKnown(column, state.removal, state.removedAt);
        }
        out.append(column.bytes());
    }

    Names<qint64> m_devices;
    Names<Uuid> m_authors;
    CborWriter m_head;
    CborWriter m_sections;
};

}  // namespace

QByteArray encodeStates(std::span<const RecordState> states)
{
    std::vector<const RecordState *> all;
    all.reserve(states.size());
    for (const RecordState &state : states)
        all.push_back(&state);
    return Encoder().encode(std::move(all));
}

std::vector<QByteArray> encodeEach(std::span<const RecordState *const> states)
{
    Encoder encoder;
    std::vector<QByteArray> bytes;
    bytes.reserve(states.size());
    for (const RecordState *state : states)
        bytes.push_back(encoder.encode({state}));
    return bytes;
}

}  // namespace qianshao::changes
