// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/workplace.h"

namespace qianshao::ui::shell {

// Light or dark, text size and row height are remembered in the station's file.
void rememberLook(const widgets::Workplace &workplace);
void restoreLook(const widgets::Workplace &workplace);

}  // namespace qianshao::ui::shell
