// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/known.h"
#include "models/store/knownrecords.h"

namespace qianshao::session {

// The store as an import sees it. Made for one sheet.
class StoreKnown final : public imports::Known {
public:
    explicit StoreKnown(store::Store &store) : m_records(store) {}

    records::Uuid instructionId(const QString &number) override;
    std::optional<records::Instruction> instruction(const QString &number) override;
    std::optional<imports::NewestInstruction> newestInstructionOf(const records::Uuid &person) override;
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
    store::KnownRecords m_records;
};

}  // namespace qianshao::session
