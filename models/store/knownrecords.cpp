// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/knownrecords.h"

#include <algorithm>

namespace qianshao::store {

using namespace records;

// The statement is free again before the records are read: a cached statement serves one Query at a time.
template <Record R, class... Keys>
std::vector<R> KnownRecords::findAll(const char *sql, const Keys &...keys)
{
    std::vector<qint64> rows;
    {
        Query query = m_connection.query(sql);
        int index = 0;
        (query.bind(index++, keys), ...);
        while (query.next())
            rows.push_back(query.integer(0));
    }
    std::vector<R> records;
    for (const qint64 row : rows) {
        if (auto record = m_store.read<R>(row))
            records.push_back(*std::move(record));
    }
    return records;
}

template <Record R, class... Keys>
std::optional<R> KnownRecords::find(const char *sql, const Keys &...keys)
{
    auto records = findAll<R>(sql, keys...);
    return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

Uuid KnownRecords::instructionId(const QString &number)
{
    Query query = m_connection.query("SELECT row, id FROM instruction WHERE number = ?");
    query.bind(0, number);
    if (!query.next())
        return {};
    m_lastInstructionRow = query.integer(0);
    m_lastInstruction = query.uuid(1);
    return m_lastInstruction;
}

qint64 KnownRecords::instructionRow(const Uuid &id)
{
    if (id != m_lastInstruction || m_lastInstructionRow == 0) {
        m_lastInstruction = id;
        m_lastInstructionRow = m_store.rowOf(Kind::Instruction, id);
    }
    return m_lastInstructionRow;
}

std::optional<Instruction> KnownRecords::instruction(const QString &number)
{
    return find<Instruction>("SELECT row FROM instruction WHERE number = ?", number);
}

std::optional<std::pair<Instant, QString>> KnownRecords::newestInstructionOf(const Uuid &person)
{
    Query query = m_connection.query(
        "SELECT issued_at, number FROM instruction WHERE person = (SELECT row FROM person WHERE id = ?) "
        "ORDER BY issued_at DESC, number DESC LIMIT 1");
    query.bind(0, person);
    return query.next() ? std::optional(std::pair(query.instant(0), query.text(1))) : std::nullopt;
}

std::optional<Person> KnownRecords::person(const Uuid &id)
{
    return m_store.read<Person>(id);
}

std::optional<Person> KnownRecords::personWith(const QString &identity)
{
    return find<Person>("SELECT row FROM person WHERE identity = ?", identity);
}

std::vector<Person> KnownRecords::personsNamed(const QString &name, const QString &phone)
{
    return findAll<Person>("SELECT row FROM person WHERE phone = ? AND name = ? ORDER BY row", phone, name);
}

std::optional<Staff> KnownRecords::staffWith(const QString &code)
{
    return find<Staff>("SELECT row FROM staff WHERE code = ?", code);
}

std::vector<Staff> KnownRecords::staffNamed(const QString &name)
{
    auto staff = m_store.readWhere(&Staff::name, name);
    std::ranges::stable_sort(staff, {}, &Staff::code);
    return staff;
}

std::optional<Address> KnownRecords::address(const QString &text)
{
    return find<Address>("SELECT row FROM address WHERE text = ?", text);
}

std::vector<Call> KnownRecords::callsAt(const Uuid &instruction, Instant startedAt, const QString &number)
{
    return findAll<Call>(
        "SELECT row FROM call WHERE instruction = ? AND started_at = ? AND coalesce(number, '') = ? ORDER BY row",
        instructionRow(instruction), startedAt, number.isNull() ? QStringLiteral("") : number);
}

std::vector<Visit> KnownRecords::visitsAt(const Uuid &instruction, Instant at)
{
    return findAll<Visit>(
        "SELECT row FROM visit WHERE instruction = ? AND at = ? ORDER BY row", instructionRow(instruction), at);
}

std::optional<Victim> KnownRecords::victimOfCase(const QString &caseNumber)
{
    auto found = m_cases.constFind(caseNumber);
    if (found == m_cases.constEnd()) {
        readNewCases();
        found = m_cases.constFind(caseNumber);
    }
    return found == m_cases.constEnd() ? std::nullopt : m_store.read<Victim>(*found);
}

void KnownRecords::readNewCases()
{
    Query query = m_connection.query("SELECT row, case_number FROM victim WHERE row > ? ORDER BY row");
    query.bind(0, m_lastCase);
    while (query.next()) {
        m_lastCase = query.integer(0);
        if (!query.isNull(1))
            m_cases.insert(query.text(1), m_lastCase);
    }
}

std::optional<Victim> KnownRecords::victim(const Uuid &person, Instant defraudedAt)
{
    return find<Victim>("SELECT v.row FROM person p JOIN victim v ON v.person = p.row "
                        "WHERE p.id = ? AND v.defrauded_at IS ? ORDER BY v.case_number IS NOT NULL, v.row LIMIT 1",
        person, defraudedAt);
}

bool KnownRecords::isTaken(Kind kind, const Uuid &id)
{
    Query query = m_connection.query(QByteArray("SELECT 1 FROM ") + records::tableOf(kind)
        + " WHERE id = ?2 UNION ALL SELECT 1 FROM tombstone WHERE kind = ?1 AND id = ?2 "
          "UNION ALL SELECT 1 FROM stranded WHERE kind = ?1 AND id = ?2");
    query.bind(0, qint64(kind)).bind(1, id);
    return query.next();
}

bool KnownRecords::wasHeld(Kind target, const QString &raw)
{
    readNewHeldRows();
    const auto [first, last] = m_heldRows.equal_range(qHashMulti(0, quint8(target), raw));
    return std::any_of(first, last, [&](qint64 row) {
        Query query = m_connection.query("SELECT 1 FROM held_row WHERE row = ? AND target = ? AND raw = ?");
        query.bind(0, row).bind(1, qint64(target)).bind(2, raw);
        return query.next();
    });
}

void KnownRecords::readNewHeldRows()
{
    Query query = m_connection.query("SELECT row, target, raw FROM held_row WHERE row > ? ORDER BY row");
    query.bind(0, m_lastHeldRow);
    while (query.next()) {
        m_lastHeldRow = query.integer(0);
        m_heldRows.insert(qHashMulti(0, quint8(query.integer(1)), query.text(2)), m_lastHeldRow);
    }
}

}  // namespace qianshao::store
