// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "tests/support/device.h"

namespace qianshao::bench {

// All that waits on a laptop, as the bytes that go over the line, a parcel each; it waits no more.
inline std::vector<QByteArray> parcelsOf(tests::Device &laptop)
{
    constexpr int inOne = 1000;
    std::vector<QByteArray> messages;
    for (bool isLast = false; !isLast;) {
        const auto parcel = laptop.exchange().waiting(inOne);
        isLast = parcel.isLast;
        messages.push_back(changes::encode(changes::Push{laptop.exchange().nextPush(), 0, parcel.states}));
        laptop.exchange().confirm(parcel);
    }
    return messages;
}

}  // namespace qianshao::bench
