// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/toursolver.h"

#include "models/plan/tourproof.h"
#include "models/plan/toursearch.h"

namespace qianshao::plan {

Tour solve(const TourProblem &problem, const TourOptions &options)
{
    const auto isOver = [&] { return options.isOver && options.isOver(); };
    TourSearch search(problem, options.seed);
    // Enough for a bound that makes the proof short; where the windows are narrow it is the answer already.
    constexpr int startsBeforeProof = 2;
    int starts = 0;
    for (; starts < std::min(startsBeforeProof, options.starts) && (starts == 0 || !isOver()); ++starts)
        search.start(options.patience, isOver);
    if (options.proofLabels > 0 && !isOver()) {
        const Tour &known = search.best();
        const TourProof proof =
            prove(problem, known.isFeasible() ? std::optional(known.cost) : std::nullopt, options.proofLabels, isOver);
        if (proof.tour)
            return *proof.tour;
        if (proof.isDone) {
            Tour proven = known;
            proven.isProven = true;
            return proven;
        }
    }
    for (; starts < options.starts && !isOver(); ++starts)
        search.start(options.patience, isOver);
    return search.best();
}

}  // namespace qianshao::plan
