// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/version.h"

#include <algorithm>
#include <vector>

namespace qianshao::changes {

// What somebody knew when they wrote: the newest writing of each device, ascending by device. It means all of that
// device's writings up to it.
using Knowledge = std::vector<Version>;

// The newest known writing of a device; 0 where there is none.
[[nodiscard]] inline qint64 stampIn(const Knowledge &knowledge, qint64 device)
{
    const auto found = std::ranges::lower_bound(knowledge, device, {}, &Version::device);
    return found != knowledge.end() && found->device == device ? found->stamp : 0;
}

// Knows of this writing as well.
inline void raise(Knowledge &knowledge, Version at)
{
    const auto place = std::ranges::lower_bound(knowledge, at.device, {}, &Version::device);
    if (place == knowledge.end() || place->device != at.device)
        knowledge.insert(place, at);
    else
        place->stamp = std::max(place->stamp, at.stamp);
}

}  // namespace qianshao::changes
