// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/xlsxstrings.h"

#include "models/import/textencoding.h"

using namespace Qt::StringLiterals;

namespace qianshao::imports {

void XlsxStrings::read(XlsxPart &part, const Limits &limits)
{
    qint64 bytes = 0;
    QString text;
    while (part.nextChild()) {
        if (part.name() != u"si") {
            part.skip();
            continue;
        }
        text.resize(0);
        appendStringItem(part, text, limits.cellCharacters);
        // A copy of its own length: `text` keeps the room of the longest.
        m_texts.push_back(cleaned(text).toString());
        bytes += qint64(sizeof(QString)) + 2 * m_texts.back().size();
        if (bytes > limits.stringBytes)
            part.setFault(ImportError::Code::TooLarge, u"shared strings"_s);
    }
}

} // namespace qianshao::imports
