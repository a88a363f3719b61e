// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/known.h"

#include <QHash>
#include <QSet>

namespace qianshao::imports {

/// What is there, with the changes of a chunk that is not applied yet on top, so that a row sees those before it.
class PendingKnown final : public Known {
public:
    explicit PendingKnown(Known &applied) : m_applied(applied) {}

    void note(const records::Person &person);
    void note(const records::Instruction &instruction);
    void note(const records::Call &call);
    void note(const records::Visit &visit);
    void note(const records::Victim &victim);
    void note(const records::Staff &staff);
    void note(const records::Address &address);
    void note(const records::HeldRow &row);

    /// The changes were applied.
    void settle();
    /// Some of them were refused: nothing that was noted counts.
    void forget();

    records::Uuid instructionId(const QString &number) override;
    std::optional<records::Instruction> instruction(const QString &number) override;
    std::optional<NewestInstruction> newestInstructionOf(const records::Uuid &person) override;
    std::optional<records::Person> person(const records::Uuid &id) override;
    std::optional<records::Person> personWith(const QString &identity) override;
    std::vector<records::Person> personsNamed(const QString &name, const QString &phone) override;
    std::optional<records::Staff> staffWith(const QString &code) override;
    std::vector<records::Staff> staffNamed(const QString &name) override;
    std::optional<records::Address> address(const QString &text) override;
    std::vector<records::Call> callsAt(
        const records::Uuid &instruction, records::Instant startedAt, const QString &number) override;
    std::vector<records::Visit> visitsAt(const records::Uuid &instruction, records::Instant at) override;
    std::optional<records::Victim> victimOfCase(const QString &caseNumber) override;
    std::optional<records::Victim> victim(const records::Uuid &person, records::Instant defraudedAt) override;
    bool isTaken(records::Kind kind, const records::Uuid &id) override;
    bool wasHeld(records::Kind target, const QString &raw) override;

private:
    Known &m_applied;
    QHash<QString, records::Uuid> m_instructionIds;  ///< asked for lately; outlives a chunk, bounded
    QHash<QString, records::Instruction> m_instructions;
    QHash<records::Uuid, NewestInstruction> m_newest;
    QHash<records::Uuid, records::Person> m_persons;
    QHash<QString, records::Uuid> m_identities;
    QMultiHash<QString, records::Uuid> m_phones;
    std::vector<records::Staff> m_staff;
    QHash<QString, records::Address> m_addresses;
    QMultiHash<records::Uuid, records::Call> m_calls;    ///< by instruction
    QMultiHash<records::Uuid, records::Visit> m_visits;  ///< by instruction
    QSet<records::Uuid> m_eventIds;  ///< of both
    QHash<QString, records::Uuid> m_cases;
    QMultiHash<records::Uuid, records::Uuid> m_victimsOf;  ///< by person
    QHash<records::Uuid, records::Victim> m_victims;
    QSet<std::pair<records::Kind, QString>> m_held;
};

}  // namespace qianshao::imports
