// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace qianshao::security {

// What is wrong with a code that a person typed or scanned.
class CodeFailure : public std::exception {
public:
    enum class Code {
        OtherKind,     // no code at all, or one for something else
        BadCharacter,  // one that no code holds
        WrongGroup,    // a typed mistake in this group, or something left out or doubled before it
        CutShort,      // it is right so far, but not at its end
        TooLong,       // it is right and goes on
        WrongCheck,    // each group is right, but they do not belong together
        NewerVersion,  // made by a newer program
        Expired,       // its time is over, or this machine's clock is wrong
        BadContent,    // rightly typed, but what it says makes no sense
    };
    // `group`: counted from 1; 0 where no group is meant.
    explicit CodeFailure(Code code, int group = 0) : m_code(code), m_group(group) {}
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] int group() const { return m_group; }
    [[nodiscard]] const char *what() const noexcept override { return "code"; }

private:
    Code m_code;
    int m_group;
};

// Crockford's base 32 (digits and letters without I, L, O, U). Read in either case; O is 0, I and L are 1; hyphens
// and white space do not matter. All characters are in QR's alphanumeric mode.
[[nodiscard]] QString crockford(QByteArrayView bytes);
// The value of a character; -1 for one that is in no code.
[[nodiscard]] int crockfordValue(QChar character);
[[nodiscard]] QChar crockfordCharacter(int value);
// A character over values of 0..31 (at most 30 of them): tells every single mistake and every two neighbours swapped,
// itself included, and begins with `start` so that the same values at another place give another one.
[[nodiscard]] int checkOf(const QByteArray &values, int start = 0);

// Bytes as a text that people may type: groups of five, the last of each being a check over the other four and the
// group's place, so that a mistake is told by the number of its group. Inside: kind (a letter), version, size of the
// payload, payload, first 4 bytes of the SHA-256 of all that.
// `payload`: at most 255 bytes.
[[nodiscard]] QString toTypedCode(char kind, quint8 version, QByteArrayView payload);
// The payload. `version`: the newest that the caller understands; an older one is the caller's to refuse, since there
// is none yet. Throws CodeFailure.
[[nodiscard]] QByteArray fromTypedCode(char kind, quint8 version, QStringView text);

}  // namespace qianshao::security
