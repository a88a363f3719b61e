// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/packageregister.h"

namespace qianshao::packages {

// How things stand with a partner.
struct Standing {
    store::Partner partner;
    store::PackageEntry lastMade;  // number 0: none yet
    qint64 waiting = 0;            // records that the next package will hold
    int takenUpTo = 0;             // its packages up to this number
    std::optional<security::MissingPackages> missing;  // what is to be asked of it
};

// By name.
[[nodiscard]] std::vector<Standing> standings(store::Store &store);

}  // namespace qianshao::packages
