// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/sync/simulation.h"
#include "tests/support/histories.h"

#include <numeric>

namespace qianshao::tests {

struct SimulationOutcome {
    QString fault;
    QStringList story;
    Simulation::Counts counts;
};

[[nodiscard]] inline std::vector<int> firstActs(int count)
{
    std::vector<int> acts(static_cast<size_t>(count));
    std::iota(acts.begin(), acts.end(), 0);
    return acts;
}

[[nodiscard]] inline SimulationOutcome outcomeOf(quint32 seed, const std::vector<int> &acts, SpokenHub *hub = nullptr)
{
    Simulation simulation(seed, 2 + int(seed % 3), hub);
    simulation.run(acts);
    simulation.heal();
    const QString fault = simulation.fault();
    return {fault, simulation.story(), simulation.counts()};
}

// Of a history with a fault the least that shows it, told.
[[nodiscard]] inline QString explained(
    const std::function<SimulationOutcome(const std::vector<int> &acts)> &run, int most)
{
    const auto acts = fewestActs([&](const std::vector<int> &some) { return run(some).fault; }, most);
    const SimulationOutcome outcome = run(acts);
    return QStringLiteral("after %1 acts: %2\n    %3")
        .arg(acts.size())
        .arg(outcome.fault, outcome.story.join(QStringLiteral("\n    ")));
}

}  // namespace qianshao::tests
