// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace qianshao::geo {

// A place on the ground, in WGS-84 degrees.
struct Point {
    double longitude = 0;
    double latitude = 0;

    bool operator==(const Point &) const = default;
};

// Over the ground in a straight line, in metres; for distances up to some hundred kilometres (less than 0.5 % off).
[[nodiscard]] double metresBetween(const Point &one, const Point &other);

}  // namespace qianshao::geo
