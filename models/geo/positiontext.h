// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/coordinates.h"

#include <QString>

#include <variant>

namespace qianshao::geo {

enum class PositionProblem : quint8 {
    Empty,
    NotAPosition,
    NoPositionInLink,  // a link that names a place in another way, as a short link does
    OutsideChina,  // two bare numbers of which neither order lies in China, so that nobody knows which is which
    NotAnAngle,  // 60 minutes or more, a latitude beyond 90°
    UnknownSystem,  // the text names a system that the program does not convert, as 百度's metres (bd09mc)
};

// In the user's language, to stand beside the text.
[[nodiscard]] QString textOf(PositionProblem problem);

// A place as people paste it, in WGS-84: two numbers in either order, degrees with minutes and seconds, with N/E or
// 北纬/东经, a geo: link, a link of a Chinese map service that carries the coordinates. Widths of digits and marks do
// not matter. `system` is how bare numbers are meant; where the text itself says it (a word such as BD-09, a parameter
// or the service of a link, geo: being WGS-84) that holds instead.
[[nodiscard]] std::variant<Point, PositionProblem> readPosition(const QString &text, CoordinateSystem system);

}  // namespace qianshao::geo
