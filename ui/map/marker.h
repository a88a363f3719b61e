// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/point.h"
#include "models/records/enums.h"
#include "models/records/uuid.h"

#include <QColor>
#include <QMetaType>
#include <QString>

namespace qianshao::ui::map {

// Later ones lie over earlier ones. Waiting: an open instruction that is not what the map is about, drawn lightly.
enum class MarkerKind : quint8 { Waiting, Address, Victim, Visit, Instruction, OwnPosition };

// Which marker: what a click tells.
struct MarkerRef {
    MarkerKind kind = MarkerKind::Address;
    records::Uuid id;

    bool operator==(const MarkerRef &) const = default;
};

// Something on the map. What it looks like follows from the kind: an instruction is its level's sign and letter, one
// that is waiting the sign alone, a visit a numbered pin, a victim a person, an address a house, the own position a dot
// in its circle.
struct Marker {
    MarkerRef ref;
    geo::Point at;
    QString title;  // told when the mouse rests on it; masked as the role allows, by whoever makes the marker
    records::Level level = records::Level::Unset;  // of instructions, waiting ones too
    QString label;  // of visits: one to three letters, as the place in the order
    QColor color;  // of visits: the officer's; invalid = the program's own
    double accuracy = 0;  // of the own position, in metres; 0 = unknown
    bool isDraggable = false;
};

}  // namespace qianshao::ui::map

Q_DECLARE_METATYPE(qianshao::ui::map::MarkerRef)
