// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/dayproblem.h"

#include <cmath>
#include <random>

namespace qianshao::tests {

// What a made-up day has. Times count from midnight.
struct DayShape {
    int stops = 30;
    int crews = 1;
    int metres = 4000;       // side of the area
    bool isPlain = false;    // no fixed crews, skills, promises, first stops
    int unevenSeconds = 60;  // ways are longer by up to so much, each way by itself
};

// Doors with limits of all levels, some over already, evenings at home, a lunch break, now at nine.
[[nodiscard]] inline plan::DayProblem randomDay(std::mt19937 &random, const DayShape &shape)
{
    using plan::TimeSpan;
    const auto below = [&](int bound) { return int(random() % unsigned(bound)); };
    const auto clock = [](int hours, int minutes) { return (hours * 60 + minutes) * 60; };
    plan::DayProblem day;
    day.now = clock(9, 0);
    day.size = shape.stops + 2;  // the last two: the station and a crew's end place
    std::vector<std::pair<double, double>> at;
    for (int i = 0; i < day.size; ++i)
        at.push_back({below(shape.metres), below(shape.metres)});
    constexpr double metresPerSecond = 15'000.0 / 3600 / 1.35;
    for (const auto &from : at) {
        for (const auto &to : at) {
            const double metres = std::hypot(from.first - to.first, from.second - to.second);
            day.travel.push_back(&from == &to ? 0 : int(metres / metresPerSecond) + below(shape.unevenSeconds + 1));
        }
    }
    for (int i = 0; i < shape.crews; ++i) {
        plan::DayCrew crew;
        crew.id = 100 + i;
        crew.start = shape.stops;
        if (below(2) == 0)
            crew.end = shape.stops + below(2);
        crew.officers = shape.isPlain || below(3) > 0 ? 2 : 1;
        crew.skills = shape.isPlain ? 0 : plan::Skills(below(4));
        crew.hours = {{clock(8, 30), clock(12, 0)}, {clock(14, 0), clock(below(2) == 0 ? 18 : 21, 0)}};
        day.crews.push_back(crew);
    }
    bool hasFirst = shape.isPlain;
    for (int i = 0; i < shape.stops; ++i) {
        plan::DayStop stop;
        stop.id = 1000 + i;
        stop.place = i;
        stop.level = records::Level(below(5));
        if (below(8) > 0)
            stop.limit = day.now + 60 * (below(10 * 60) - 60);
        stop.service = 60 * (10 + 5 * below(5));
        if (below(4) == 0)
            stop.windows.push_back({clock(18, 0), clock(20, 30)});
        if (below(6) == 0)
            stop.windows.push_back({clock(11, 30), clock(15, 0)});
        if (!shape.isPlain) {
            stop.needsPair = below(3) == 0;
            stop.skills = below(4) == 0 ? plan::Skills(below(4)) : 0;
            if (below(6) == 0)
                stop.promised = day.now + 60 * (below(8 * 60) - 30);
            if (below(6) == 0)
                stop.crew = 100 + below(shape.crews);
            if (!hasFirst && below(8) == 0)
                stop.isFirst = hasFirst = true;
        }
        day.stops.push_back(stop);
    }
    return day;
}

}  // namespace qianshao::tests
