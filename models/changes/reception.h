// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/identities.h"

namespace qianshao::changes {

// A record as a hub keeps it. Devices read what has a larger number than the last one that they have read.
struct KeptRecord {
    RecordState state;
    qint64 number = 0;  // of its last change, in its unit
    qint64 writer = 0;  // the device that knows all of it, having written the last of it itself; 0: nobody does
};
using KeptRecords = std::map<std::pair<Kind, Uuid>, KeptRecord>;

// Who sends, and what was known to it: it had taken in all changes up to this number.
struct Sender {
    qint64 device = 0;
    qint64 upTo = 0;
};

// What a hub does with what it is sent, whoever keeps its records. `known` and `there` hold what is known of the
// records that are named in the states, and learn the new; `there` lacks those that are new to the hub. Returns the
// records that have changed, in the order of their numbers, which go on from `lastNumber`. Once more the same changes
// nothing.
[[nodiscard]] std::vector<const KeptRecord *> receive(
    std::vector<RecordState> states, Sender sender, Identities &known, KeptRecords &there, qint64 &lastNumber);

}  // namespace qianshao::changes
