// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/limits.h"

#include <QStringList>

namespace qianshao::rules {

int Limits::of(records::Level level, Milestone milestone) const
{
    const auto row = level == records::Level::Unset || level > records::Level::Low ? records::Level::High : level;
    return minutes[size_t(row) - 1][size_t(milestone)];
}

std::optional<Limits> parseLimits(const QString &text)
{
    constexpr int year = 525'600;
    const auto lines = QStringView(text).split(u'\n', Qt::SkipEmptyParts);
    if (lines.size() != 4)
        return {};
    Limits limits;
    for (size_t level = 0; level < 4; ++level) {
        const auto numbers = lines[qsizetype(level)].split(u',');
        if (numbers.size() != 4)
            return {};
        for (size_t milestone = 0; milestone < 4; ++milestone) {
            bool ok = false;
            const int value = numbers[qsizetype(milestone)].trimmed().toInt(&ok);
            if (!ok || value < 1 || value > year)
                return {};
            limits.minutes[level][milestone] = value;
        }
    }
    return limits;
}

QString formatLimits(const Limits &limits)
{
    QStringList lines;
    for (const auto &row : limits.minutes) {
        QStringList numbers;
        for (const int value : row)
            numbers.append(QString::number(value));
        lines.append(numbers.join(u','));
    }
    return lines.join(u'\n');
}

Limits defaultLimits()
{
    return {{{{10, 120, 240, 480}, {30, 120, 1440, 1440}, {60, 240, 2880, 2880}, {120, 480, 4320, 4320}}}};
}

std::optional<size_t> profileFor(std::span<const records::LimitProfile> profiles, records::Instant issuedAt)
{
    std::optional<size_t> best;
    for (size_t i = 0; i < profiles.size(); ++i) {
        const auto &candidate = profiles[i];
        if (candidate.validFrom.isSet() && candidate.validFrom > issuedAt)
            continue;
        // An absent instant is the least value, so it loses to every stated one.
        if (!best
            || std::pair(profiles[*best].validFrom, profiles[*best].edition)
                < std::pair(candidate.validFrom, candidate.edition))
            best = i;
    }
    return best;
}

}  // namespace qianshao::rules
