// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/rawroads.h"

#include <QByteArray>

namespace qianshao::geo {

// Makes the bytes of a road file (roadfile.h) of raw roads: ways are cut at junctions, forbidden turns and barriers
// become vertices of their own, junctions are numbered so that neighbours lie close together. Empty where there is no
// road at all.
[[nodiscard]] QByteArray buildRoads(const RawRoads &roads);

}  // namespace qianshao::geo
