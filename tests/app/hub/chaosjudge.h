// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/hub/chaoslaptop.h"

namespace qianshao::tests {

// What is to be true of a unit's laptops when all is quiet again, by what lies in the hub's database.
class ChaosJudge {
public:
    // The laptops outlive it; the first is the chief's, who sees all.
    ChaosJudge(const StationHub &hub, const QString &unit, std::span<const std::unique_ptr<ChaosLaptop>> laptops);

    // What is not; empty: nothing that was written is lost, no laptop has anything left to say, and each holds what a
    // new one of the same person would get.
    [[nodiscard]] QString fault();

    int conflicts = 0;  // records that somebody has to decide about
    int refused = 0;  // fields that a role may not write
    int views = 0;  // that ended because somebody got another role or other communities

private:
    void readHub();
    void readIdentities();
    // As long as nobody shut it out.
    [[nodiscard]] static QString unrestOf(ChaosLaptop &laptop);
    [[nodiscard]] QString lostWriting();
    // Of a laptop that is shut out only what the hub has confirmed counts.
    [[nodiscard]] std::vector<Writing> writingsOf(ChaosLaptop &laptop) const;
    [[nodiscard]] QString missingAtChief() const;
    [[nodiscard]] QString differenceFromNew(ChaosLaptop &laptop) const;

    const StationHub &m_hub;
    const QString m_code;
    const std::span<const std::unique_ptr<ChaosLaptop>> m_laptops;
    records::Uuid m_unit;
    changes::KeptRecords m_kept;
    changes::Identities m_known;
    std::vector<Writing> m_writings;
};

}  // namespace qianshao::tests
