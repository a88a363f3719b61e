// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/units.h"

#include <QStringList>

namespace qianshao::imports {

/// The id of what a row of a log has written down follows from the row: two laptops that import one log make one record
/// of each row, though neither knows of the other. `number`: the instruction's, since its id differs between them until
/// they have met; `words`: what tells the row from others of that minute, as its sender wrote it. What a person writes
/// down in a form has a random id and never meets anything.
[[nodiscard]] records::Uuid idOfRow(
    records::Kind kind, const QString &number, records::Instant at, const QStringList &words);

}  // namespace qianshao::imports
