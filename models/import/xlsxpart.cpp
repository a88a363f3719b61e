// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/xlsxpart.h"

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

constexpr qint64 TokenBytes = qint64(16) << 20;
constexpr int MaximumDepth = 64;
constexpr qsizetype EscapeLength = 7; // _xHHHH_

/// What the escape at the start of `text` stands for; 0 when there is none.
char16_t escapedCharacter(QStringView text)
{
    if (text.size() < EscapeLength || text[0] != u'_' || text[1] != u'x' || text[6] != u'_')
        return 0;
    char16_t code = 0;
    for (const QChar c : text.sliced(2, 4)) {
        const char16_t lower = c.unicode() | 0x20;
        const int digit = c >= u'0' && c <= u'9' ? c.unicode() - u'0'
            : lower >= u'a' && lower <= u'f'     ? lower - u'a' + 10
                                                 : -1;
        if (digit < 0)
            return 0;
        code = char16_t(code * 16 + digit);
    }
    return QChar::isSurrogate(code) ? char16_t(0) : code;
}

} // namespace

XlsxPart::XlsxPart(ZipArchive &archive, QStringView part, QStringView root)
    : m_part(archive.open(part)),
      m_xml(m_part.get())
{
    if (m_part->fault())
        setFault(*m_part->fault(), m_part->detail());
    else if (!nextChild() || name() != root)
        setFault(ImportError::Code::BrokenXml, u"%1 is no %2"_s.arg(part, root));
}

QXmlStreamReader::TokenType XlsxPart::next()
{
    if (m_fault)
        return QXmlStreamReader::Invalid;
    m_part->allow(TokenBytes);
    const auto token = m_xml.readNext();
    switch (token) {
    case QXmlStreamReader::StartElement:
        if (++m_depth > MaximumDepth)
            setFault(ImportError::Code::BrokenXml, u"nested too deeply"_s);
        break;
    case QXmlStreamReader::EndElement: --m_depth; break;
    case QXmlStreamReader::DTD: setFault(ImportError::Code::BrokenXml, u"document type declaration"_s); break;
    case QXmlStreamReader::Invalid:
        if (m_part->fault())
            setFault(*m_part->fault(), m_part->detail());
        else
            setFault(ImportError::Code::BrokenXml, u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        break;
    default: break;
    }
    return m_fault ? QXmlStreamReader::Invalid : token;
}

bool XlsxPart::nextChild()
{
    for (;;) {
        switch (next()) {
        case QXmlStreamReader::StartElement: return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid: return false;
        default: break;
        }
    }
}

void XlsxPart::skip()
{
    for (int depth = 1; depth > 0 && !m_fault;) {
        const auto token = next();
        depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
    }
}

void XlsxPart::appendText(QString &text, qsizetype limit)
{
    for (;;) {
        switch (next()) {
        case QXmlStreamReader::Characters:
            text += m_xml.text();
            if (text.size() > limit)
                return setFault(ImportError::Code::CellTooLong, {});
            break;
        case QXmlStreamReader::StartElement: skip(); break;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid: return;
        default: break;
        }
    }
}

void XlsxPart::finish()
{
    if (m_fault)
        return;
    m_part->drain();
    if (m_part->fault())
        setFault(*m_part->fault(), m_part->detail());
}

QString XlsxPart::attribute(QStringView name) const
{
    const QXmlStreamAttributes all = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : all) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

void XlsxPart::setFault(ImportError::Code code, const QString &detail)
{
    if (m_fault)
        return;
    m_fault.emplace();
    m_fault->code = code;
    m_fault->detail = detail;
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

void appendStringItem(XlsxPart &part, QString &text, qsizetype limit)
{
    const qsizetype from = text.size();
    while (part.nextChild()) {
        if (part.name() == u"t") {
            part.appendText(text, limit);
        } else if (part.name() == u"r") {
            while (part.nextChild()) {
                if (part.name() == u"t")
                    part.appendText(text, limit);
                else
                    part.skip();
            }
        } else {
            part.skip();
        }
    }
    unescape(text, from);
}

void unescape(QString &text, qsizetype from)
{
    qsizetype at = text.indexOf("_x"_L1, from);
    if (at < 0)
        return;
    QString result = text.first(at);
    const QStringView source(text);
    while (at < source.size()) {
        const char16_t code = escapedCharacter(source.sliced(at));
        result += code != 0 ? QChar(code) : source[at];
        at += code != 0 ? EscapeLength : 1;
    }
    text = result;
}

} // namespace qianshao::imports
