// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/rawroads.h"

#include <QByteArray>

#include <functional>

namespace qianshao::geo {

// Makes the bytes of a road file (roadfile.h) of raw roads: ways are cut at junctions, forbidden turns and barriers
// become vertices of their own, junctions are numbered so that neighbours lie close together. Empty where there is no
// road at all. `goOn` is asked now and then with the share that is made; where it says no the result is empty too.
[[nodiscard]] QByteArray buildRoads(const RawRoads &roads, const std::function<bool(double share)> &goOn = {});

}  // namespace qianshao::geo
