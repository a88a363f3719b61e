// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QTimeZone>

namespace qianshao::ui::visits {

// When to try again after nobody was met at `visited`: the next hour of the day at which people are at home (noon,
// after work, evening) that leaves half an hour's distance and lies before `limit`, the end of the limit for meeting.
// Where none does, half of what is left; where nothing is left, the next hour at which people are awake, from half past
// seven to nine; where there is no limit, the next hour at home.
[[nodiscard]] records::Instant nextAttempt(records::Instant visited, records::Instant limit, const QTimeZone &zone);

}  // namespace qianshao::ui::visits
