// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/packages/standing.h"

#include "models/store/outgoing.h"

namespace qianshao::packages {

std::vector<Standing> standings(store::Store &store)
{
    store::PackageRegister packages(store);
    std::vector<Standing> all;
    for (const store::Partner &partner : store::Partners(store).all()) {
        Standing standing{.partner = partner};
        standing.lastMade = packages.lastMade(partner.device);
        if (partner.gets())
            standing.waiting = store::Outgoing(store, partner.device, standing.lastMade.upTo).count();
        standing.takenUpTo = packages.takenUpTo(partner.device);
        standing.missing = packages.missing(partner.device);
        all.push_back(std::move(standing));
    }
    return all;
}

}  // namespace qianshao::packages
