// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

namespace qianshao::imports {

enum class TextEncoding {
    Undecided, ///< nothing but ASCII so far
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Gb18030,
};

/// Turns a file's bytes into text block by block, in whatever encoding the file turns out to have.
///
/// A BOM decides. Without one, the first block with a byte beyond ASCII does: UTF-8 when it is valid UTF-8 or so nearly
/// that a few bytes must be damaged, otherwise GB18030. Whatever was decided is strict from then on: no byte is ever
/// replaced or dropped.
class TextDecoder {
public:
    /// Appends the text of the next block, without BOM. A character cut by the end of the block waits for the next one.
    /// False when bytes are not text: `text` has all that stood before them, faultOffset() where they are. Call no more
    /// then.
    [[nodiscard]] bool decode(QByteArrayView block, bool isLast, QString &text);

    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }
    /// From the start of the file; -1 while there is no fault.
    [[nodiscard]] qint64 faultOffset() const { return m_faultOffset; }

private:
    void detect(bool isLast);
    void choose(TextEncoding encoding, qsizetype bomLength);

    TextEncoding m_encoding = TextEncoding::Undecided;
    QStringDecoder m_decoder;
    QByteArray m_bytes;  ///< not decoded yet
    qint64 m_bytesBefore = 0;  ///< how many of the file stood before m_bytes
    qint64 m_faultOffset = -1;
};

/// What is around a value without belonging to it, cut off: blanks of all kinds (also U+3000, NBSP, TAB, line breaks),
/// BOM and invisible direction marks, and one leading ' (how Excel users force text). Nothing inside changes.
[[nodiscard]] QStringView cleaned(QStringView value);
void clean(QString &value);

/// Where bytes stop being text of an encoding.
struct TextScan {
    qsizetype length = 0;  ///< bytes of whole, valid characters from the start
    qsizetype multibyte = 0;  ///< how many of these characters are longer than a byte
    bool isInvalid = false;  ///< what follows is wrong, not just cut off
};
[[nodiscard]] qsizetype asciiLength(QByteArrayView bytes);
[[nodiscard]] TextScan scanUtf8(QByteArrayView bytes);
[[nodiscard]] TextScan scanUtf16(QByteArrayView bytes, bool isBigEndian);
[[nodiscard]] TextScan scanGb18030(QByteArrayView bytes);

}  // namespace qianshao::imports
