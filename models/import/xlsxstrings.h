// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/xlsxpart.h"

#include <vector>

namespace qianshao::imports {

/// The texts that cells refer to by number. They may refer to any at any time, so all are held; Limits::stringBytes
/// bounds them.
class XlsxStrings {
public:
    /// Texts are cleaned here, once, instead of in every cell. An error ends it; see part.fault().
    void read(XlsxPart &part, const Limits &limits);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_texts.size()); }
    /// 0 <= index < size()
    [[nodiscard]] const QString &at(qsizetype index) const { return m_texts[size_t(index)]; }

private:
    std::vector<QString> m_texts;
};

} // namespace qianshao::imports
