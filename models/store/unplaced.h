// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace qianshao::store {

class Store;

// How much came from other devices that has no place here; it is kept, and gets one when what is missing comes.
struct Unplaced {
    qint64 newer = 0;       // records of kinds that only a newer program knows
    qint64 clashing = 0;    // records that clash with one that is here
    qint64 waiting = 0;     // records that belong to one that is not here
    qint64 references = 0;  // fields that refer to a record that is not here

    bool operator==(const Unplaced &) const = default;
};

[[nodiscard]] Unplaced unplaced(Store &store);

}  // namespace qianshao::store
