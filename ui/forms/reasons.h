// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/workplace.h"

#include <QStringList>

namespace qianshao::ui::forms {

// Why instructions are returned or transferred: the station's own list (one line a reason), else the shipped one
// (domain.md section 3). A reason is free text; these are only offered.
[[nodiscard]] QStringList reasons(const widgets::Workplace &workplace);

// Units that instructions were transferred to from here, the last one first.
[[nodiscard]] QStringList targetUnits(const widgets::Workplace &workplace);
void rememberTargetUnit(const widgets::Workplace &workplace, const QString &unit);

}  // namespace qianshao::ui::forms
