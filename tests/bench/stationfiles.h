// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QStringList>

namespace qianshao::bench {

// The ledgers of an invented station, as CSV files: scale × (300,000 instructions, 900,000 calls, 300,000 visits) of
// two years, with a roster and addresses. Half of the instructions are UTF-8, half GB18030 with other column names;
// some rows are repeated or damaged, as in real hand-overs.
struct StationFiles {
    QString folder;
    QStringList staff;    // roster, addresses
    QStringList ledgers;  // instructions, calls, visits
    qint64 rows = 0;      // in the ledgers, without headers
};

// Written once into a folder for temporary files and found there by the next run of the same scale. The folder also
// keeps what benches make of the files.
[[nodiscard]] StationFiles stationFiles();

// The moment at which the station handed its ledgers over: the clock of whoever reads them.
[[nodiscard]] records::Instant stationNow();

}  // namespace qianshao::bench
