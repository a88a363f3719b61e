// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/repairs/importdesk.h"

// What would become of previewed rows, in words.
namespace qianshao::ui::repairs {

// One word for the row's head: "new", "held". Empty for a row without data.
[[nodiscard]] QString wordOf(RowFate::What what);
// The head's icon; empty for none.
[[nodiscard]] QString iconOf(const RowFate &fate);
// What it means, in a sentence.
[[nodiscard]] QString sentenceOf(const RowFate &fate);
// What is wrong at a place of the row, in a sentence.
[[nodiscard]] QString sentenceAt(const RowFate &fate, records::RowProblem problem);
// "Of the first 20 rows: 17 new, 1 there already, 2 would wait on this page (time missing or unreadable 2)."
[[nodiscard]] QString summaryOf(const QList<RowFate> &fates);

}  // namespace qianshao::ui::repairs
