// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/album.h"
#include "ui/widgets/workplace.h"

#include <QSize>

namespace qianshao::desktop {

// Pictures of the page of devices where the file belongs to a hub, with invented devices and no hub.
[[nodiscard]] bool tourDevices(const ui::widgets::Workplace &workplace, const QSize &size, const Album &album);

}  // namespace qianshao::desktop
