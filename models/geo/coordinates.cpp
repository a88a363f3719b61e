// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/coordinates.h"

#include <cmath>
#include <numbers>

namespace qianshao::geo {
namespace {

constexpr double pi = std::numbers::pi;

// The rectangle in which the formula holds.
bool isInChina(const Point &point)
{
    return point.longitude >= 72.004 && point.longitude <= 137.8347 && point.latitude >= 0.8293
        && point.latitude <= 55.8271;
}

// What the shift along either axis swings by, in metres.
double waves(double x, double along, double amplitude)
{
    const auto sine = [](double turns) { return std::sin(turns * pi); };
    return (20 * sine(6 * x) + 20 * sine(2 * x) + 20 * sine(along) + 40 * sine(along / 3)
               + amplitude * (sine(along / 12) + 2 * sine(along / 30)))
        * 2 / 3;
}

Point gcj02Of(const Point &wgs84)
{
    constexpr double majorAxis = 6'378'245;  // Krasovsky 1940, in metres
    constexpr double eccentricity = 0.006693421622965823;  // squared
    const double x = wgs84.longitude - 105;
    const double y = wgs84.latitude - 35;
    const double root = std::sqrt(std::abs(x));
    const double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves(x, x, 150);
    const double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves(x, y, 160);
    const double latitude = wgs84.latitude / 180 * pi;
    const double sine = std::sin(latitude);
    const double magic = 1 - eccentricity * sine * sine;
    const double metresNorth = majorAxis * (1 - eccentricity) / (magic * std::sqrt(magic)) * pi / 180;
    const double metresEast = majorAxis / std::sqrt(magic) * std::cos(latitude) * pi / 180;
    return {wgs84.longitude + east / metresEast, wgs84.latitude + north / metresNorth};
}

Point bd09Of(const Point &gcj02)
{
    constexpr double turns = pi * 3000 / 180;
    const double radius = std::hypot(gcj02.longitude, gcj02.latitude) + 0.00002 * std::sin(gcj02.latitude * turns);
    const double angle = std::atan2(gcj02.latitude, gcj02.longitude) + 0.000003 * std::cos(gcj02.longitude * turns);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

Point shifted(const Point &wgs84, CoordinateSystem to)
{
    switch (to) {
    case CoordinateSystem::Wgs84: break;
    case CoordinateSystem::Gcj02: return gcj02Of(wgs84);
    case CoordinateSystem::Bd09: return bd09Of(gcj02Of(wgs84));
    }
    return wgs84;
}

}  // namespace

Point fromWgs84(const Point &point, CoordinateSystem to)
{
    return isInChina(point) ? shifted(point, to) : point;
}

// The shift hardly changes from a place to its neighbour, so that taking it off again and again closes in fast.
Point toWgs84(const Point &point, CoordinateSystem from)
{
    constexpr int steps = 8;
    Point guess = point;
    for (int i = 0; i < steps; ++i) {
        const Point there = shifted(guess, from);
        guess = {guess.longitude + point.longitude - there.longitude, guess.latitude + point.latitude - there.latitude};
    }
    return isInChina(guess) ? guess : point;
}

}  // namespace qianshao::geo
