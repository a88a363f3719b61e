// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/csvdialect.h"

#include <algorithm>
#include <array>
#include <map>

namespace qianshao::imports {
namespace {

constexpr std::array<char16_t, 3> Separators{u',', u'\t', u';'};
constexpr size_t LinesLookedAt = 50;
constexpr qsizetype CharactersLookedAt = qsizetype(64) * 1024;

using Counts = std::array<int, Separators.size()>;

/// Separators per line, outside quotes. Lines without any (titles, blank lines) say nothing and are left out.
std::vector<Counts> countSeparators(QStringView start)
{
    std::vector<Counts> lines;
    Counts counts{};
    bool isQuoted = false;
    for (const QChar c : start.first(std::min(start.size(), CharactersLookedAt))) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == u'\n' || c == u'\r') {
            if (counts != Counts{})
                lines.push_back(counts);
            counts = {};
            if (lines.size() == LinesLookedAt)
                return lines;
        } else if (const auto *found = std::ranges::find(Separators, c.unicode()); found != Separators.end()) {
            ++counts[size_t(found - Separators.begin())];
        }
    }
    // The last line may be cut off by the end of the sample.
    if (lines.empty() && counts != Counts{})
        lines.push_back(counts);
    return lines;
}

/// Lines that agree on a count, times that count.
int score(const std::vector<Counts> &lines, size_t separator)
{
    std::map<int, int> linesByCount;
    int best = 0;
    for (const Counts &line : lines) {
        const int count = line[separator];
        best = std::max(best, ++linesByCount[count] * count);
    }
    return best;
}

} // namespace

CsvDialect detectDialect(QStringView start)
{
    CsvDialect dialect;
    if (start.startsWith(u"sep=", Qt::CaseInsensitive) && start.size() > 4) {
        const QStringView rest = start.sliced(5);
        if (rest.isEmpty() || rest.front() == u'\r' || rest.front() == u'\n')
            return {.separator = start[4].unicode(), .preambleLength = 5};
    }
    const std::vector<Counts> lines = countSeparators(start);
    int best = 0;
    for (size_t i = 0; i < Separators.size(); ++i) {
        if (const int points = score(lines, i); points > best) {
            best = points;
            dialect.separator = Separators[i];
        }
    }
    return dialect;
}

} // namespace qianshao::imports
