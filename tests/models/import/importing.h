// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memoryknown.h"

#include "models/import/tableimport.h"

namespace qianshao::imports {

/// 2026-11-20 09:00 in Shanghai.
inline constexpr records::Instant importTime{1'795'136'400'000};

/// Imports into one MemoryKnown, file after file.
class Importing {
public:
    /// As its titles propose. Fails the program when a chunk says of a record what it does not hold.
    ImportCounts take(OpenedTable opened, const QString &file);
    ImportCounts takeText(const QString &csv);
    [[nodiscard]] Surroundings surroundings() { return {known, words, newId, importTime, QTimeZone("Asia/Shanghai")}; }

    MemoryKnown known;
    Vocabulary words;
    ColumnTitles titles{words};
    std::function<records::Uuid()> newId = countedIds();
};

[[nodiscard]] QString printed(const ImportCounts &counts);

}  // namespace qianshao::imports
