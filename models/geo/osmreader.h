// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/rawroads.h"

#include <QString>

#include <functional>
#include <variant>

namespace qianshao::geo {

struct OsmProblem {
    enum class Code { NotReadable, NotOsm, NoRoads, Cancelled };
    Code code = Code::NotOsm;
    QString detail;  // what the reader said, in English
};

// In words: what is wrong and the way out.
[[nodiscard]] QString textOf(const OsmProblem &problem);

// Reads the roads of an OSM extract (.osm, .osm.gz, .osm.bz2, .osm.pbf): ways with their rules for each mode of travel,
// gates, turn restrictions with one node between. `goOn` is asked now and then with the share that is read.
[[nodiscard]] std::variant<RawRoads, OsmProblem> readOsm(
    const QString &path, const std::function<bool(double share)> &goOn = {});

}  // namespace qianshao::geo
