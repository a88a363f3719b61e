// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/ratelimit.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace qianshao::hub {

std::chrono::duration<double> RateLimit::take(const std::string &key, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= mostKeys && !m_buckets.contains(key))
        forgetQuietOnes(now);
    Bucket &bucket = m_buckets.try_emplace(key, Bucket{m_burst, now}).first->second;
    const double seconds = std::chrono::duration<double>(now - bucket.filledAt).count();
    bucket.tokens = std::min(m_burst, bucket.tokens + seconds * m_perSecond);
    bucket.filledAt = now;
    if (bucket.tokens < 1)
        return std::chrono::duration<double>((1 - bucket.tokens) / m_perSecond);
    bucket.tokens -= 1;
    return {};
}

size_t RateLimit::keys() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

void RateLimit::forgetQuietOnes(Clock::time_point now)
{
    const std::chrono::duration<double> toFull(m_burst / m_perSecond);
    std::erase_if(m_buckets, [&](const auto &entry) { return now - entry.second.filledAt >= toFull; });
    // More addresses at once than that are an attack: memory matters more than what each of them has left.
    if (m_buckets.size() >= mostKeys)
        m_buckets.clear();
}

std::string rateKey(std::string_view address)
{
    std::string text(address);
    std::array<char, 16> bytes{};
    if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1)
        return {bytes.data(), 4};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1)
        return text;
    constexpr std::string_view mapped("\0\0\0\0\0\0\0\0\0\0\xff\xff", 12);
    if (std::string_view(bytes.data(), 12) == mapped)
        return {bytes.data() + 12, 4};
    return {bytes.data(), 8};
}

}  // namespace qianshao::hub
