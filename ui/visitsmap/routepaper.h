// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "ui/visitsmap/visitsday.h"
#include "ui/widgets/workplace.h"

namespace qianshao::ui::visitsmap {

// The route sheet of a planned day, as of now and signed with the name of who works here. Chiefs and officers read
// every name and number, auxiliaries and grid workers those of their own doors; what somebody may not read is masked,
// and everything is where nobody is signed in.
[[nodiscard]] qianshao::reports::Document routePaper(const PlannedDay &planned, const widgets::Workplace &workplace);

}  // namespace qianshao::ui::visitsmap
