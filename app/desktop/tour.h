// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/options.h"
#include "app/session/session.h"
#include "ui/widgets/theme.h"

namespace qianshao::desktop {

// Does the main job on the real window without hands: opens every page, records one call and one visit by keys, and
// leaves a picture of each page and form in options.tour, in both languages, light and dark: today-zh-light.png.
// False when a picture could not be written or a step did not do what it does in a hand; stderr says which.
[[nodiscard]] bool tour(session::Session &session, ui::widgets::Theme &theme, const Options &options);

}  // namespace qianshao::desktop
