// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/xlsxstyles.h"

#include "models/import/exceldate.h"

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

constexpr size_t MaximumStyles = 1 << 20; // Excel stops at 65,490

} // namespace

void XlsxStyles::read(XlsxPart &part)
{
    // A file may give a built-in number a code of its own; then the code counts. The codes stand before the styles.
    QHash<int, bool> custom;
    while (part.nextChild()) {
        const bool isFormats = part.name() == u"numFmts";
        if (!isFormats && part.name() != u"cellXfs") {
            part.skip();
            continue;
        }
        while (part.nextChild()) {
            const int id = part.attribute(u"numFmtId").toInt();
            if (isFormats)
                custom.insert(id, isDateFormat(part.attribute(u"formatCode")));
            else
                m_isDate.push_back(custom.value(id, isBuiltInDateFormat(id)));
            part.skip();
            if (m_isDate.size() + size_t(custom.size()) > MaximumStyles)
                part.setFault(ImportError::Code::BrokenXml, u"too many styles"_s);
        }
    }
}

}  // namespace qianshao::imports
