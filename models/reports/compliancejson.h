// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stats/compliancestats.h"

#include <QJsonObject>

namespace qianshao::reports {

// The figures under the fixed names that scripts read, whatever the language: received, excluded, counted, acknowledge,
// first_call, meet, feedback {on_time, due, not_yet_due, rate}, in_person, post_warning, money, two_person, by_officer
// {name: {instructions, met}}. Rates are percent, null when nothing is due; money is yuan. Officers of one name are
// one;
// "" = nobody answers for these.
[[nodiscard]] QJsonObject toJson(const stats::Compliance &compliance);

}  // namespace qianshao::reports
