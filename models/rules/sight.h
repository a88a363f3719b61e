// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"

namespace qianshao::rules {

// What somebody sees of the people that warnings are about.
enum class Sight : quint8 {
    All,
    // What it takes to knock at a door, and no more: name, address, phone, type of fraud, what to say, and until when.
    // Personal data are handled to the least extent that the purpose takes (Personal Information Protection Law, 6).
    Door,
};

// Grid workers are not police: they see the door. Nobody chosen yet sees all; who may open the file at all is another
// question, that of its passphrase.
[[nodiscard]] constexpr Sight sightOf(records::Role role)
{
    return role == records::Role::GridWorker ? Sight::Door : Sight::All;
}

}  // namespace qianshao::rules
