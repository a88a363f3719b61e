// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/tourproblem.h"

#include <QString>

#include <variant>

namespace qianshao::plan {

// Reads a problem as public collections of instances write it: the number of places, the table of travel times, a line
// "earliest latest" for each place; numbers parted by white space. The text says what is wrong and where.
[[nodiscard]] std::variant<TourProblem, QString> readTsptw(QStringView text);

}  // namespace qianshao::plan
