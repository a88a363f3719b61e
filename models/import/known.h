// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/all.h"

#include <optional>
#include <vector>

namespace qianshao::imports {

/// The last warning of a person: of the latest time of issue, of equals the greater number.
struct NewestInstruction {
    records::Instant issuedAt;
    QString number;

    auto operator<=>(const NewestInstruction &) const = default;
};

/// What is there already, as an import has to know it: the seam to the store. Answers hold for the moment of the call;
/// change sets that were handed out and applied are in them.
class Known {
public:
    Known() = default;
    Known(const Known &) = delete;
    Known &operator=(const Known &) = delete;
    virtual ~Known();

    /// Null when there is none.
    [[nodiscard]] virtual records::Uuid instructionId(const QString &number) = 0;
    [[nodiscard]] virtual std::optional<records::Instruction> instruction(const QString &number) = 0;
    [[nodiscard]] virtual std::optional<NewestInstruction> newestInstructionOf(const records::Uuid &person) = 0;

    [[nodiscard]] virtual std::optional<records::Person> person(const records::Uuid &id) = 0;
    [[nodiscard]] virtual std::optional<records::Person> personWith(const QString &identity) = 0;
    /// With that name and that first phone, with or without an identity number.
    [[nodiscard]] virtual std::vector<records::Person> personsNamed(const QString &name, const QString &phone) = 0;

    [[nodiscard]] virtual std::optional<records::Staff> staffWith(const QString &code) = 0;
    /// In the order of their codes.
    [[nodiscard]] virtual std::vector<records::Staff> staffNamed(const QString &name) = 0;
    [[nodiscard]] virtual std::optional<records::Address> address(const QString &text) = 0;

    /// Logs know minutes only: there can be several, in the order in which they came.
    [[nodiscard]] virtual std::vector<records::Call> callsAt(
        const records::Uuid &instruction, records::Instant startedAt, const QString &number) = 0;
    [[nodiscard]] virtual std::vector<records::Visit> visitsAt(
        const records::Uuid &instruction, records::Instant at) = 0;
    [[nodiscard]] virtual std::optional<records::Victim> victimOfCase(const QString &caseNumber) = 0;
    /// An absent time stands for a case without one.
    [[nodiscard]] virtual std::optional<records::Victim> victim(
        const records::Uuid &person, records::Instant defraudedAt) = 0;

    /// Whether a record has that id, or had it before it was removed.
    [[nodiscard]] virtual bool isTaken(records::Kind kind, const records::Uuid &id) = 0;

    /// Whether a row with that raw text waits for repair, or was mended or dismissed.
    [[nodiscard]] virtual bool wasHeld(records::Kind target, const QString &raw) = 0;
};

}  // namespace qianshao::imports
