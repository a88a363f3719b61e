// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qianshao::rules {

// A bank card number.
struct Card {
    QString number;           // digits only; empty unless isValid
    bool isValid = false;     // 12 to 19 digits
    bool passesLuhn = false;  // a warning only where it does not: passbooks and old cards fail
};

// Spaces and dashes are no part of the number.
[[nodiscard]] Card readCard(QStringView text);

}  // namespace qianshao::rules
