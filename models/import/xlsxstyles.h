// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/xlsxpart.h"

#include <vector>

namespace qianshao::imports {

/// Which cell styles show a date. All else about styles does not matter to reading.
class XlsxStyles {
public:
    /// An error ends it with what was read so far; see part.fault().
    void read(XlsxPart &part);

    /// False for a style that the workbook does not have.
    [[nodiscard]] bool isDate(qsizetype style) const
    {
        return style >= 0 && size_t(style) < m_isDate.size() && m_isDate[size_t(style)];
    }

private:
    std::vector<bool> m_isDate; ///< by cell style
};

} // namespace qianshao::imports
