// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/devicekeys.h"

#include <functional>
#include <optional>

namespace qianshao::tests {

// A device of its own for each number: the bytes of its seed count up from there.
inline security::DeviceKeys sampleDevice(int start = 0)
{
    QByteArray seed(security::DeviceKeys::seedSize, '\0');
    for (qsizetype i = 0; i < seed.size(); ++i)
        seed[i] = char(start + i);
    return security::DeviceKeys::fromSeed(seed);
}

// The failure of this kind that the work ends with.
template <typename Failure>
std::optional<Failure> failureOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Failure &failure) {
        return failure;
    }
    return {};
}

template <typename Failure>
std::optional<typename Failure::Code> codeOf(const std::function<void()> &work)
{
    const auto failure = failureOf<Failure>(work);
    return failure ? std::optional(failure->code()) : std::nullopt;
}

}  // namespace qianshao::tests
