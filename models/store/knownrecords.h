// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/all.h"
#include "models/store/store.h"

#include <QHash>

namespace qianshao::store {

// Finds records by what people call them, for imports: by number, by name and phone, by address, by case. Sees what the
// store's open Batch has written. Made for one import: it remembers case numbers and held rows, and finds out by itself
// what was added since, but not that another case number was typed in meanwhile.
class KnownRecords {
public:
    explicit KnownRecords(Store &store) : m_store(store), m_connection(store.connection()) {}

    // Null when there is none; so are all the others absent.
    [[nodiscard]] records::Uuid instructionId(const QString &number);
    [[nodiscard]] std::optional<records::Instruction> instruction(const QString &number);
    // The time of issue and the number of a person's last instruction.
    [[nodiscard]] std::optional<std::pair<records::Instant, QString>> newestInstructionOf(const records::Uuid &person);

    [[nodiscard]] std::optional<records::Person> person(const records::Uuid &id);
    [[nodiscard]] std::optional<records::Person> personWith(const QString &identity);
    [[nodiscard]] std::vector<records::Person> personsNamed(const QString &name, const QString &phone);

    [[nodiscard]] std::optional<records::Staff> staffWith(const QString &code);
    [[nodiscard]] std::vector<records::Staff> staffNamed(const QString &name);
    [[nodiscard]] std::optional<records::Address> address(const QString &text);

    // In the order in which they were written.
    [[nodiscard]] std::vector<records::Call> callsAt(
        const records::Uuid &instruction, records::Instant startedAt, const QString &number);
    [[nodiscard]] std::vector<records::Visit> visitsAt(const records::Uuid &instruction, records::Instant at);
    [[nodiscard]] std::optional<records::Victim> victimOfCase(const QString &caseNumber);
    [[nodiscard]] std::optional<records::Victim> victim(const records::Uuid &person, records::Instant defraudedAt);
    // A record has that id; or had it before it was removed, or will have it when what it refers to has come.
    [[nodiscard]] bool isTaken(records::Kind kind, const records::Uuid &id);
    // It may wait still, or have been settled.
    [[nodiscard]] bool wasHeld(records::Kind target, const QString &raw);

private:
    template <records::Record R, class... Keys>
    [[nodiscard]] std::optional<R> find(const char *sql, const Keys &...keys);
    template <records::Record R, class... Keys>
    [[nodiscard]] std::vector<R> findAll(const char *sql, const Keys &...keys);
    [[nodiscard]] qint64 instructionRow(const records::Uuid &id);
    void readNewCases();
    void readNewHeldRows();

    Store &m_store;
    Connection &m_connection;
    // Of the instruction asked for last: rows of a log stand together.
    records::Uuid m_lastInstruction;
    qint64 m_lastInstructionRow = 0;
    // Neither has an index: few are there, and only imports ask.
    QHash<QString, qint64> m_cases;
    qint64 m_lastCase = 0;
    QMultiHash<size_t, qint64> m_heldRows;  // by hash of the raw text
    qint64 m_lastHeldRow = 0;
};

}  // namespace qianshao::store
