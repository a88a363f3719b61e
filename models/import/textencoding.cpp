// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/textencoding.h"

namespace qianshao::imports {
namespace {

/// So many bytes from the first one beyond ASCII on are looked at before the encoding is decided, if the file has them.
constexpr qsizetype MinimumSample = 4096;

TextScan scan(TextEncoding encoding, QByteArrayView bytes)
{
    switch (encoding) {
    case TextEncoding::Gb18030: return scanGb18030(bytes);
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian: return scanUtf16(bytes, encoding == TextEncoding::Utf16BigEndian);
    case TextEncoding::Undecided: return {.length = asciiLength(bytes)};
    case TextEncoding::Utf8: break;
    }
    return scanUtf8(bytes);
}

/// A damaged UTF-8 file must not be taken for GB18030, which accepts almost any pair of high bytes and gives nonsense.
/// In real GB18030 only about one Chinese character in six is by chance valid UTF-8; in damaged UTF-8 nearly all are.
bool isMostlyUtf8(QByteArrayView bytes)
{
    qsizetype valid = 0;
    qsizetype faults = 0;
    while (!bytes.isEmpty()) {
        const TextScan part = scanUtf8(bytes);
        valid += part.multibyte;
        if (!part.isInvalid)
            break;
        ++faults;
        bytes = bytes.sliced(part.length + 1);
    }
    return valid > 4 * faults;
}

bool isAroundValue(char16_t c)
{
    if (c > u' ' && c < 0xA0)
        return false;
    switch (c) {
    case u' ':
    case u'\t':
    case u'\n':
    case u'\r':
    case 0x00A0:  // no-break space
    case 0x3000:  // full-width space
    case 0xFEFF:  // BOM
        return true;
    default:
        // Spaces of all widths and direction marks: copied phone and identity numbers often carry U+202A or U+200B.
        return (c >= 0x2000 && c <= 0x200F) || (c >= 0x202A && c <= 0x202F) || (c >= 0x2060 && c <= 0x2069);
    }
}

QStringView trimmed(QStringView value)
{
    const char16_t *begin = value.utf16();
    const char16_t *end = begin + value.size();
    while (begin != end && isAroundValue(*begin))
        ++begin;
    while (begin != end && isAroundValue(end[-1]))
        --end;
    return {begin, end};
}

}  // namespace

bool TextDecoder::decode(QByteArrayView block, bool isLast, QString &text)
{
    m_bytes.append(block);
    if (m_encoding == TextEncoding::Undecided)
        detect(isLast);

    const TextScan whole = scan(m_encoding, m_bytes);
    const QByteArrayView readable = QByteArrayView(m_bytes).first(whole.length);
    if (m_encoding == TextEncoding::Undecided) {
        text += QLatin1StringView(readable);
    } else {
        const qsizetype before = text.size();
        text.resize(before + m_decoder.requiredSpace(readable.size()));
        const QChar *end = m_decoder.appendToBuffer(text.data() + before, readable);
        text.truncate(end - text.constData());
    }

    if (whole.isInvalid || m_decoder.hasError() || (isLast && whole.length < m_bytes.size())) {
        m_faultOffset = m_bytesBefore + whole.length;
        return false;
    }
    m_bytes.remove(0, whole.length);
    m_bytesBefore += whole.length;
    return true;
}

void TextDecoder::detect(bool isLast)
{
    if (m_bytesBefore == 0) {
        if (m_bytes.startsWith("\xef\xbb\xbf"))
            return choose(TextEncoding::Utf8, 3);
        if (m_bytes.startsWith("\xff\xfe"))
            return choose(TextEncoding::Utf16LittleEndian, 2);
        if (m_bytes.startsWith("\xfe\xff"))
            return choose(TextEncoding::Utf16BigEndian, 2);
    }
    // A character or two at the end of a block prove nothing: two Chinese characters of GB18030 can be valid UTF-8.
    const QByteArrayView sample = QByteArrayView(m_bytes).sliced(asciiLength(m_bytes));
    if (sample.isEmpty() || (sample.size() < MinimumSample && !isLast))
        return;
    const TextScan utf8 = scanUtf8(sample);
    if (!utf8.isInvalid && utf8.multibyte > 0)
        return choose(TextEncoding::Utf8, 0);
    const TextScan gb18030 = scanGb18030(sample);
    // When both are wrong, the one that held out longer tells the better place.
    const bool isGb18030 = !isMostlyUtf8(sample) && (!gb18030.isInvalid || gb18030.length > utf8.length);
    choose(isGb18030 ? TextEncoding::Gb18030 : TextEncoding::Utf8, 0);
}

void TextDecoder::choose(TextEncoding encoding, qsizetype bomLength)
{
    m_encoding = encoding;
    m_bytes.remove(0, bomLength);
    m_bytesBefore += bomLength;
    // Only whole characters are handed over, so the decoder needs no state; it must not swallow a second BOM as the
    // file's own.
    const auto flags = QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom;
    switch (encoding) {
    case TextEncoding::Utf16LittleEndian: m_decoder = QStringDecoder(QStringConverter::Utf16LE, flags); break;
    case TextEncoding::Utf16BigEndian: m_decoder = QStringDecoder(QStringConverter::Utf16BE, flags); break;
    case TextEncoding::Gb18030: m_decoder = QStringDecoder("GB18030", QStringConverter::Flag::Default); break;
    case TextEncoding::Utf8:
    case TextEncoding::Undecided: m_decoder = QStringDecoder(QStringConverter::Utf8, flags); break;
    }
}

QStringView cleaned(QStringView value)
{
    value = trimmed(value);
    // How people and programs keep a spreadsheet from taking a long number for one: '186…, `186…, ="186…".
    if (value.startsWith(u'\'') || value.startsWith(u'`'))
        return trimmed(value.sliced(1));
    if (value.size() > 3 && value.startsWith(u"=\"") && value.endsWith(u'"'))
        return trimmed(value.sliced(2).chopped(1));
    return value;
}

void clean(QString &value)
{
    const QStringView rest = cleaned(value);
    if (rest.size() == value.size())
        return;
    const qsizetype start = rest.utf16() - QStringView(value).utf16();
    value = value.mid(start, rest.size());
}

}  // namespace qianshao::imports
