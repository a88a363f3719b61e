// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/changes/changeset.h"
#include "models/import/known.h"

#include <QStringList>

#include <map>

namespace qianshao::imports {

/// A store for tests of this room: change sets applied to maps, every question answered by looking at all records.
class MemoryKnown final : public Known {
public:
    /// False when a change says of a record what it does not hold, or refers to one that is not there.
    [[nodiscard]] bool apply(const changes::ChangeSet &set);

    template <records::Record R>
    [[nodiscard]] std::vector<R> all() const
    {
        std::vector<R> records;
        for (const records::Uuid &id : m_births) {
            const changes::Change &change = m_records.at(id);
            if (change.kind == records::FieldTable<R>::kind)
                records.push_back(changes::recordOf<R>(change));
        }
        return records;
    }
    /// A line per record in the order of their ids: "instruction number=… person=#1". References are shown as the
    /// place of the record among those of its kind.
    [[nodiscard]] QStringList printed() const;

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
    bool isTaken(records::Kind, const records::Uuid &id) override { return m_records.contains(id); }
    bool wasHeld(records::Kind target, const QString &raw) override;

private:
    template <records::Record R, class Matches>
    [[nodiscard]] std::vector<R> where(Matches &&matches) const
    {
        std::vector<R> found = all<R>();
        std::erase_if(found, [&](const R &record) { return !matches(record); });
        return found;
    }
    template <records::Record R, class Matches>
    [[nodiscard]] std::optional<R> first(Matches &&matches) const
    {
        const auto found = where<R>(matches);
        return found.empty() ? std::nullopt : std::optional(found.front());
    }
    [[nodiscard]] int placeOf(const records::Uuid &id) const;

    std::map<records::Uuid, changes::Change> m_records;  ///< each as the insert that would make it
    std::vector<records::Uuid> m_births;  ///< in their order
};

/// Ids that ascend and are the same in every run.
[[nodiscard]] std::function<records::Uuid()> countedIds();

}  // namespace qianshao::imports
