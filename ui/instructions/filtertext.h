// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/instructionfilter.h"

namespace qianshao::ui::instructions {

// Which times of issue a list shows, relative to today, so that a saved view stays true tomorrow.
enum class Period : quint8 { Always = 0, Today = 1, SevenDays = 2, ThirtyDays = 3, ThisMonth = 4, LastMonth = 5 };

// What the filter bar holds: a filter without the moment, and a period instead of two times.
struct ListView {
    records::InstructionFilter filter;
    Period period = Period::Always;

    bool operator==(const ListView &) const = default;
};

// A saved view: JSON, unknown keys are passed over, so that a newer program's view still opens.
[[nodiscard]] QString textOf(const ListView &view);
[[nodiscard]] ListView viewOf(const QString &text);

}  // namespace qianshao::ui::instructions
