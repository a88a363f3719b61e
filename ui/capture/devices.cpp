// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/devices.h"

namespace qianshao::ui::capture {

void Devices::setFound(const Found &found)
{
    m_found = found;
    Q_EMIT looked();
}

}  // namespace qianshao::ui::capture
