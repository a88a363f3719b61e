// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/ziparchive.h"

#include <QXmlStreamReader>

namespace qianshao::imports {

/// One XML part of a workbook, walked element by element. Names are local names: prefixes and the two namespaces of the
/// format (transitional and strict) make no difference. Entity declarations are refused, depth and the length of a
/// token are bounded.
class XlsxPart {
public:
    /// On the root element when it is `root`; otherwise fault() is set.
    XlsxPart(ZipArchive &archive, QStringView part, QStringView root);

    /// To the next child of the present element; false at its end, and on a fault. A child must be read to its end
    /// (by nextChild() until false, appendText() or skip()) before the next one is asked for.
    bool nextChild();
    void skip();
    /// Appends the text of the present element, without that of children, and goes to its end. A text beyond `limit` is
    /// a fault.
    void appendText(QString &text, qsizetype limit);
    /// Reads the rest of the part without looking at it, so that its checksum is verified.
    void finish();

    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    /// Value of an attribute by its local name; empty when it is not there.
    [[nodiscard]] QString attribute(QStringView name) const;

    /// Code and detail are set; where it is, the caller knows.
    [[nodiscard]] const std::optional<ImportError> &fault() const { return m_fault; }
    void setFault(ImportError::Code code, const QString &detail);

    [[nodiscard]] qint64 unpackedSize() const { return m_part->unpackedSize(); }
    [[nodiscard]] qint64 unpackedBytes() const { return m_part->unpackedBytes(); }

private:
    QXmlStreamReader::TokenType next();

    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    std::optional<ImportError> m_fault;
};

/// "1" and "true" of the XML types.
[[nodiscard]] bool isTrue(QStringView value);

/// Appends the text of a string item (<si> or <is>): plain or in runs, without phonetic guides, _xHHHH_ resolved.
void appendStringItem(XlsxPart &part, QString &text, qsizetype limit);

/// Resolves _x000D_ and the like from `from` on. Escapes of NUL and of surrogates stay as they are: they are no text.
void unescape(QString &text, qsizetype from = 0);

}  // namespace qianshao::imports
