// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace qianshao::rules {

enum class IdentityForm : quint8 {
    Empty,
    Good,             // 18 characters with the right check digit
    Legacy,           // 15 digits, made into 18: warn, the paper itself is no longer valid
    Spoilt,  // a spreadsheet made it a number: 1.10105E+17, or three zeros at the end and a wrong check digit
    WrongCheckDigit,  // 18 characters, but mistyped somewhere
    WrongDate,  // the day of birth does not exist
    Other,  // a passport, a permit of Hong Kong, Macao or Taiwan, or no number at all
};

enum class Sex : quint8 { Unknown, Male, Female };

// What a text says as an identity number: 6 digits area, 8 birth, 3 sequence, 1 check (GB 11643-1999).
struct Identity {
    IdentityForm form = IdentityForm::Empty;
    QString number;  // 18 characters with an upper-case X; empty unless Good or Legacy: never guessed
    QDate born;  // null unless Good or Legacy
    Sex sex = Sex::Unknown;  // Unknown unless Good or Legacy
    bool isAreaKnown = false;  // the first two digits are a province of GB/T 2260; a warning where not

    [[nodiscard]] bool isUsable() const { return !number.isEmpty(); }
};

// Spaces around and within are no part of it, x is X. A right check digit is believed even before three zeros: of the
// numbers that are really issued one in a thousand ends so.
[[nodiscard]] Identity readIdentity(QStringView text);

// The 18th character for the 17 digits before it; null unless they are 17 ASCII digits.
[[nodiscard]] QChar identityCheckDigit(QStringView body);

}  // namespace qianshao::rules
