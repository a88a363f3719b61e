// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/point.h"
#include "models/plan/dayplan.h"
#include "models/records/enums.h"
#include "models/records/units.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace qianshao::ui::visitsmap {

// A door that somebody still has to go to.
struct Door {
    records::Uuid instruction;
    records::Level level{};
    records::FraudType fraudType{};
    QString name;  // nothing is masked here
    QString phone;
    QString address;
    records::Instant limit;     // of the meeting; absent = none
    records::Instant promised;  // what was agreed with the person; absent = nothing
    std::optional<geo::Point> at;  // absent: nobody knows where that is
    records::Uuid standardAddress; // whose place this is; null: the place cannot be corrected here
};

struct Officer {
    records::Uuid id;
    QString name;
};

// The open visits of some officers and what a day is planned from.
struct VisitsDay {
    plan::DayProblem problem;
    std::vector<Officer> officers;  // by crew of the problem
    std::vector<Door> doors;        // by stop of the problem
    std::vector<Door> unknown;      // whose place nobody knows
    std::optional<geo::Point> start;
    records::Instant midnight;  // from which the problem counts seconds
    bool isEstimated = true;    // ways are straight lines

    [[nodiscard]] records::Instant instantOf(int seconds) const { return {midnight.ms + qint64(seconds) * 1000}; }
};

// How one goes from a place to another along roads.
struct Way {
    std::vector<geo::Point> line;  // fewer than two points: no road is known
    QStringList steps;             // what one does at each corner, in words
    double metres = 0;
};

// A way from the start or a stop to the next stop; a straight line without steps where no road is known.
struct Leg {
    int crew = 0;
    int stop = 0;  // that it leads to
    Way way;
    bool isRoad = false;
};

// A day and what became of it.
struct PlannedDay {
    std::shared_ptr<const VisitsDay> day;  // never null where there is a plan
    plan::DayPlan plan;
    std::vector<Leg> legs;
    bool isByHand = false;  // the order is a person's
};

}  // namespace qianshao::ui::visitsmap
