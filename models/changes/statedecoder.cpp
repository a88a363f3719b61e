// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/cborreader.h"
#include "models/changes/columns.h"
#include "models/changes/stateform.h"

#include <algorithm>

namespace qianshao::changes {
namespace {

constexpr quint64 mostNames = 100'000;  // devices or authors of one form
constexpr quint64 mostKnown = 10'000;   // devices that ever wrote one field
constexpr quint64 usualFields = 16;     // that a record tells

constexpr auto require = &CborReader::require;

// A time so far from another one; none before 1970 or beyond what a stamp holds.
qint64 wallAfter(qint64 wall, qint64 difference)
{
    const auto sum = qint64(quint64(wall) + quint64(difference));
    constexpr qint64 most = std::numeric_limits<qint64>::max() >> 16;
    require(sum >= 0 && sum <= most);
    return sum;
}

class Decoder {
public:
    Decoder(QByteArrayView bytes, qsizetype mostRecords) : m_in(bytes), m_left(quint64(mostRecords)) {}

    std::vector<RecordState> decode()
    {
        constexpr quint64 form = 1;
        require(m_in.enterArray() == 4 && m_in.number() == form);
        for (quint64 left = names(); left > 0; --left)
            m_devices.push_back(m_in.integer());
        for (quint64 left = names(); left > 0; --left)
            m_authors.push_back(m_in.id());
        for (quint64 left = m_in.enterArray(); left > 0; --left)
            readSection();
        require(m_in.isAtEnd());
        for (RecordState &state : m_states)
            finish(state);
        return std::move(m_states);
    }

private:
    struct Head {
        Version at;
        std::vector<Version> known;
    };

    quint64 names()
    {
        const quint64 count = m_in.enterArray();
        require(count <= mostNames);
        return count;
    }

    void readSection()
    {
        require(m_in.enterArray() == 12);
        const quint64 kind = m_in.number();
        const quint64 count = m_in.number();
        require(kind > 0 && kind <= std::numeric_limits<std::underlying_type_t<Kind>>::max() && count <= m_left);
        m_left -= count;
        m_first = m_states.size();
        m_states.resize(m_first + count);
        readIds(Kind(kind));
        readHeads();
        readFields();
        readExceptions();
        readRemovals();
    }

    void readIds(Kind kind)
    {
        const QByteArrayView planes = m_in.bytes();
        const auto count = qsizetype(m_states.size() - m_first);
        require(planes.size() == 16 * count);
        for (qsizetype i = 0; i < count; ++i) {
            std::array<char, 16> id;
            for (qsizetype byte = 0; byte < 16; ++byte)
                id[size_t(byte)] = planes[byte * count + i];
            RecordState &state = m_states[m_first + size_t(i)];
            state.kind = kind;
            state.id = Uuid::fromBytes(QByteArrayView(id));
            require(!state.id.isNull());
        }
    }

    void readHeads()
    {
        const QByteArrayView bytes[] = {m_in.bytes(), m_in.bytes(), m_in.bytes(), m_in.bytes(), m_in.bytes()};
        ColumnReader devices(bytes[0]), times(bytes[1]), counters(bytes[2]), authors(bytes[3]), known(bytes[4]);
        m_heads.assign(m_states.size() - m_first, {});
        qint64 time = 0;
        for (size_t i = 0; i < m_heads.size(); ++i) {
            Head &head = m_heads[i];
            head.at.device = device(devices.next());
            time = wallAfter(time, times.nextSigned());
            head.at.stamp = stampOf(time, counters.next());
            addAuthor(m_states[m_first + i], head.at, authors.next());
            head.known = readKnown(known, head.at);
        }
        for (const ColumnReader *column : {&devices, &times, &counters, &authors, &known})
            require(column->isSound() && column->isAtEnd());
    }

    [[nodiscard]] qint64 device(quint64 number) const
    {
        require(number >= 1 && number <= m_devices.size());
        return m_devices[number - 1];
    }

    void addAuthor(RecordState &state, Version at, quint64 number) const
    {
        require(number <= m_authors.size());
        if (number > 0)
            state.authors.push_back({at, m_authors[number - 1]});
    }

    [[nodiscard]] Version readVersion(ColumnReader &column, Version relativeTo) const
    {
        const qint64 by = device(column.next());
        const qint64 wall = wallAfter(wallOf(relativeTo.stamp), column.nextSigned());
        return {stampOf(wall, column.next()), by};
    }

    [[nodiscard]] std::vector<Version> readKnown(ColumnReader &column, Version relativeTo) const
    {
        const quint64 count = column.next();
        require(column.isSound() && count <= mostKnown);
        std::vector<Version> known;
        for (quint64 i = 0; i < count; ++i) {
            known.push_back(readVersion(column, relativeTo));
            require(i == 0 || known[i - 1].device < known[i].device);
        }
        return known;
    }

    void readFields()
    {
        int before = 0;
        const quint64 numbers = m_in.enterMap();
        for (size_t i = 0; i < m_heads.size(); ++i)
            m_states[m_first + i].fields.reserve(std::min(numbers, usualFields));
        for (quint64 left = numbers; left > 0; --left) {
            const qint64 number = m_in.integer();
            require(number > before && number <= std::numeric_limits<quint16>::max());
            before = int(number);
            require(m_in.enterArray() == m_heads.size());
            for (size_t i = 0; i < m_heads.size(); ++i) {
                Value value;
                if (m_in.value(value))
                    m_states[m_first + i].fields.push_back(
                        {int(number), {Written{std::move(value), m_heads[i].at}}, m_heads[i].known});
            }
        }
    }

    // The next record that a column of differences names.
    RecordState &recordAt(ColumnReader &column, size_t &at)
    {
        at += column.next();
        require(column.isSound() && at < m_heads.size());
        return m_states[m_first + at];
    }

    void readExceptions()
    {
        const QByteArrayView bytes = m_in.bytes();
        quint64 further = m_in.enterArray();
        ColumnReader column(bytes);
        for (size_t at = 0; !column.isAtEnd();) {
            RecordState &state = recordAt(column, at);
            const auto number = column.next();
            const auto field = std::ranges::lower_bound(
                state.fields, number, {}, [](const FieldState &some) { return quint64(some.field); });
            require(field != state.fields.end() && quint64(field->field) == number);
            const quint64 count = column.next();
            require(count >= 1 && count - 1 <= further && field->values.size() == 1);
            further -= count - 1;
            for (quint64 i = 0; i < count; ++i) {
                const Version version = readVersion(column, m_heads[at].at);
                addAuthor(state, version, column.next());
                if (i == 0) {
                    field->values.front().at = version;
                    continue;
                }
                require(version < field->values.back().at);
                field->values.push_back({{}, version});
                require(m_in.value(field->values.back().value));
            }
            field->known = readKnown(column, m_heads[at].at);
            require(column.isSound());
        }
        require(further == 0);
    }

    void readRemovals()
    {
        const QByteArrayView bytes = m_in.bytes();
        ColumnReader column(bytes);
        for (size_t at = 0; !column.isAtEnd();) {
            RecordState &state = recordAt(column, at);
            require(state.removal.empty());
            state.removedAt = readVersion(column, {});
            addAuthor(state, state.removedAt, column.next());
            state.removal = readKnown(column, state.removedAt);
            require(column.isSound() && !state.removal.empty());
        }
    }

    static void finish(RecordState &state)
    {
        std::ranges::sort(state.authors, {}, &Author::at);
        const auto twice = std::ranges::unique(state.authors, {}, &Author::at);
        state.authors.erase(twice.begin(), twice.end());
    }

    CborReader m_in;
    quint64 m_left;
    std::vector<qint64> m_devices;
    std::vector<Uuid> m_authors;
    std::vector<RecordState> m_states;
    size_t m_first = 0;  // of the section that is read
    std::vector<Head> m_heads;
};

}  // namespace

std::optional<std::vector<RecordState>> decodeStates(QByteArrayView bytes, qsizetype mostRecords)
{
    try {
        return Decoder(bytes, mostRecords).decode();
    } catch (const CborReader::NotThat &) {
        return {};
    }
}

}  // namespace qianshao::changes
