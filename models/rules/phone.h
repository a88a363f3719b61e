// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qianshao::rules {

enum class PhoneKind : quint8 {
    Empty,
    Mobile,    // 1[3-9] and 9 digits
    Landline,  // 0, area code of 2 or 3 digits, 7 or 8 digits
    Other,     // anything else: a service number, a number from abroad, an extension, a slip of the pen
};

// A phone number of somebody to be reached. For a suspect's number there is no rule: it is kept as written.
struct Phone {
    PhoneKind kind = PhoneKind::Empty;
    QString number;  // Mobile: 11 digits; Landline: 0913-2123456; Other: as written, without spaces around it

    [[nodiscard]] bool isValid() const { return kind == PhoneKind::Mobile || kind == PhoneKind::Landline; }
};

// +86, 86, 0086, spaces, dashes and brackets are no part of the number.
[[nodiscard]] Phone readPhone(QStringView text);

}  // namespace qianshao::rules
