// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/marker.h"
#include "ui/widgets/theme.h"

#include <QRectF>

class QPainter;

namespace qianshao::ui::map {

// What a marker looks like, around the place that it stands for at (0, 0). Never by colour alone: each kind has a
// shape of its own, each level a shape and a letter.
void paintMarker(QPainter &painter, const Marker &marker, const widgets::Theme &theme, bool isSelected);
// What of it can be clicked.
[[nodiscard]] QRectF markerBox(MarkerKind kind);

// Several: their count, in a ring of the most urgent level among them (Unset: none is an instruction).
void paintCluster(QPainter &painter, int count, records::Level worst, const widgets::Theme &theme);
[[nodiscard]] QRectF clusterBox(int count);

}  // namespace qianshao::ui::map
