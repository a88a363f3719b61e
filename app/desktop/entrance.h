// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/options.h"
#include "app/session/session.h"
#include "ui/widgets/theme.h"

namespace qianshao::desktop {

// Opens the station, or makes a new one where there is none, and asks what has to be asked. QIANSHAO_PASSPHRASE in the
// environment is tried first. Null when the person gave up.
[[nodiscard]] std::unique_ptr<session::Session> enter(
    const Options &options, const ui::widgets::Theme &theme, const store::Environment &environment);

// The machine's clock; beginning at options.now where that is given.
[[nodiscard]] store::Environment environmentFor(const Options &options);

}  // namespace qianshao::desktop
