// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/actioncatalogue.h"

namespace qianshao::ui::shell {

// The keys that lists and forms answer to by themselves: no action of the window, but in the list of keys (F1).
void tellOtherKeys(widgets::ActionCatalogue &actions);

}  // namespace qianshao::ui::shell
