// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/limitprofile.h"
#include "models/rules/progress.h"
#include "models/store/counters.h"

#include <array>
#include <optional>

namespace qianshao::store {

// instruction_state: where each instruction stands. The rules derive it, this class reads what they need and keeps
// the answer and its counters.
class InstructionStates {
public:
    InstructionStates(Connection &connection, Counters &counters);

    // Derives the rows again; a row that is gone loses its state. Ascending order is fastest.
    void refresh(qint64 row);
    // After a change of profiles: every open instruction's limits may differ.
    void reloadProfiles();
    [[nodiscard]] std::vector<qint64> openRows();
    // What refresh() would write differs from what is there: for "check".
    [[nodiscard]] bool isStale(qint64 row);

private:
    // Of the columns beside the row.
    using Values = std::array<std::optional<qint64>, 19>;
    struct State {
        qint64 issuedAt = 0;
        qint64 fraudType = 0;
        qint64 person = 0;
        qint64 assignee = 0;
        qint64 profile = 0;
        qint64 timesWarned = 1;
        qint64 marks = 0;
        records::Level level{};
        records::Instant acknowledgedAt;
        rules::Events events;
        rules::Progress progress;

        [[nodiscard]] Values values() const;
        bool operator==(const State &) const = default;
    };
    [[nodiscard]] std::optional<State> stored(qint64 row);
    [[nodiscard]] std::optional<State> derived(qint64 row);
    [[nodiscard]] rules::Events eventsOf(qint64 row);
    void insert(qint64 row, const State &now);
    void update(qint64 row, const State &before, const State &now);
    void tellSiblings(qint64 person);

    Connection &m_connection;
    Counters &m_counters;
    std::vector<records::LimitProfile> m_profiles;
    std::vector<rules::Limits> m_limits;
    std::vector<qint64> m_profileRows;
};

}  // namespace qianshao::store
