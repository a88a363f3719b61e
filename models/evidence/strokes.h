// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>

#include <optional>
#include <vector>

class QPainter;

namespace qianshao::evidence {

struct StrokePoint {
    double x = 0;  // on the pad, from its upper left corner
    double y = 0;
    qint64 ms = 0;  // since the first point of the first stroke
    double pressure = 0.5;  // 0…1; 0.5 from what does not tell

    bool operator==(const StrokePoint &) const = default;
};

// From pen down to pen up; at least one point.
using Stroke = std::vector<StrokePoint>;

// A signature as it was written: how, not only what it looks like. As JSON, which is what is kept:
//   { "format": 1, "width": 480, "height": 160, "strokes": [ [ [x, y, ms, pressure], … ], … ] }
struct Strokes {
    QSizeF pad;
    std::vector<Stroke> strokes;

    bool operator==(const Strokes &) const = default;
};

[[nodiscard]] QByteArray toJson(const Strokes &strokes);
// nullopt when it is no such text, or of a newer form.
[[nodiscard]] std::optional<Strokes> strokesFrom(const QByteArray &json);

// One stroke as a smooth line, thicker where it was pressed, in the painter's pen colour.
void paint(QPainter &painter, const Stroke &stroke);
// All of it in black on white, the pad `scale` times as large.
[[nodiscard]] QImage picture(const Strokes &strokes, double scale = 2);

}  // namespace qianshao::evidence
