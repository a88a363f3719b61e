// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

#include <functional>
#include <vector>

// Tests that try many histories, each made of one seed. QIANSHAO_HISTORIES says how many, QIANSHAO_SEED with which to
// begin; otherwise as many as CI has time for.
namespace qianshao::tests {

inline constexpr auto historiesVariable = "QIANSHAO_HISTORIES";

// Rows of a test function: "first" and "count", so many seeds in a row.
inline void addHistories(int usual, int inARow, const char *variable = historiesVariable)
{
    QTest::addColumn<quint32>("first");
    QTest::addColumn<int>("count");
    const int wanted = qEnvironmentVariableIntValue(variable);
    const auto begin = quint32(qEnvironmentVariableIntValue("QIANSHAO_SEED"));
    for (int left = wanted > 0 ? wanted : usual, at = 0; left > 0; left -= inARow, at += inARow)
        QTest::addRow("seeds from %u on", begin + quint32(at)) << begin + quint32(at) << std::min(left, inARow);
}

// What is wrong after a history of so many acts; empty: nothing. The fewest acts that show it are what to look at.
using FaultAfter = std::function<QString(int acts)>;
[[nodiscard]] inline QString shortestFault(const FaultAfter &faultAfter, int most)
{
    int acts = 1;
    while (acts < most && faultAfter(acts).isEmpty())
        ++acts;
    return QStringLiteral("after %1 acts: %2").arg(acts).arg(faultAfter(acts));
}

// What is wrong after a history of some of its acts, by their numbers, where each can be left out.
using FaultOf = std::function<QString(const std::vector<int> &acts)>;
// Of the acts from 0 on as few as show something wrong: the shortest beginning, and of that what cannot be left out.
[[nodiscard]] inline std::vector<int> fewestActs(const FaultOf &faultOf, int most)
{
    std::vector<int> acts(1);
    while (std::ssize(acts) < most && faultOf(acts).isEmpty())
        acts.push_back(int(acts.size()));
    for (bool isShorter = true; isShorter;) {
        isShorter = false;
        for (size_t i = acts.size(); i-- > 0;) {
            std::vector<int> fewer = acts;
            fewer.erase(fewer.begin() + std::ptrdiff_t(i));
            if (faultOf(fewer).isEmpty())
                continue;
            acts = std::move(fewer);
            isShorter = true;
        }
    }
    return acts;
}

}  // namespace qianshao::tests
