// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QByteArrayView>
#include <QTimeZone>

namespace qianshao::evidence {

// What a camera wrote beside the picture. Absent where it wrote nothing, or nothing that can be.
struct Exif {
    int orientation = 1;  // 1…8: how the picture must be turned to stand upright
    records::Position position;
    records::Instant takenAt;
};

// Reads a whole picture file in memory; a broken or missing EXIF part gives what could be read. A time without a zone,
// as most cameras write, is local time of `zone`. May be called by several threads.
[[nodiscard]] Exif readExif(QByteArrayView file, const QTimeZone &zone);

}  // namespace qianshao::evidence
