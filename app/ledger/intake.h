// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/records.h"

namespace qianshao::ledger {

// States on their way into a unit's records: what a push and what rises from below have in common. In one transaction,
// in which the unit's row is locked before questions() are asked.
class Intake {
public:
    Intake(postgres::Connection &connection, const records::Uuid &unit, std::vector<changes::RecordState> states);

    // For what the states name: asked in the caller's journey, whose answers to them read() takes.
    [[nodiscard]] std::vector<postgres::Statement> questions() const;
    void read(std::span<const postgres::Rows> answers);

    // Merged, numbered and labelled. What is there already, or new, is of the unit below that it rises from as well
    // (Records::risesFrom); what the unit itself has written down, not knowing of it, is its own from then on.
    // `teller`: nullptr where no device's push brings it.
    void merge(changes::Sender sender, const Device *teller);
    // All that has changed; false where nothing has.
    [[nodiscard]] bool write();
    // After that: whose push it was has all that has changed just as it is now, and need not be told of any of it.
    [[nodiscard]] bool isWhollyOf(const Device &sender) const;

    std::vector<changes::RecordState> states;  // what is taken out before merge() does not come in
    Records records;  // lastNumber is the caller's to set
    std::vector<const changes::KeptRecord *> changed;

private:
    using Key = std::pair<changes::Kind, QString>;
    void readSuccessors();
    [[nodiscard]] std::set<Name> claim();

    postgres::Connection &m_connection;
    const records::Uuid m_unit;
    std::set<Name> m_asked;  // for these records PostgreSQL was asked by the ids that they came with
    std::vector<Key> m_keys;  // that the states have
    std::set<Name> m_aliasesBefore;
    std::set<Key> m_keysBefore;
    bool m_hasReviewedDevices = false;
};

// Tells all hubs that the unit has changes up to there. To be asked after the COMMIT: PostgreSQL lets only one
// transaction at a time commit a notice, and that would queue up all units. One that is lost with this process is made
// good when somebody asks the next time, so it need not be on the disk either.
[[nodiscard]] postgres::Statement noticeOf(const records::Uuid &unit, qint64 lastNumber);

}  // namespace qianshao::ledger
