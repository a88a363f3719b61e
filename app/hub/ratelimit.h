// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace qianshao::hub {

// How many requests somebody may make: a bucket of `burst` tokens for each key, filled by `perSecond` up to its brim; a
// request takes one. Keys that were quiet long enough to have a full bucket are forgotten.
// May be asked by several threads.
class RateLimit {
public:
    using Clock = std::chrono::steady_clock;

    RateLimit(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst) {}
    // Zero: the request may pass. Otherwise the time after which the next one may.
    [[nodiscard]] std::chrono::duration<double> take(const std::string &key, Clock::time_point now);
    // Never more than mostKeys.
    [[nodiscard]] size_t keys() const;

    static constexpr size_t mostKeys = 100'000;

private:
    struct Bucket {
        double tokens;
        Clock::time_point filledAt;
    };
    void forgetQuietOnes(Clock::time_point now);

    double m_perSecond;
    double m_burst;
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
};

// What an address counts as: an IPv4 address itself, of an IPv6 address its /64, since whoever has one has all of it.
// What is no address is its own key.
[[nodiscard]] std::string rateKey(std::string_view address);

}  // namespace qianshao::hub
