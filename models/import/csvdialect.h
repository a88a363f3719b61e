// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace qianshao::imports {

struct CsvDialect {
    char16_t separator = u',';
    qsizetype preambleLength = 0; ///< characters of a first line "sep=;" (Excel's own hint), without its line end
};

/// Which of , ; TAB separates values, judged by the first lines of a file: the one that stands equally often in most
/// lines wins, so that commas in addresses and the TAB behind a long number do not count. A comma when nothing is to be
/// seen.
[[nodiscard]] CsvDialect detectDialect(QStringView start);

}  // namespace qianshao::imports
