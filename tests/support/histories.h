// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

#include <functional>

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

}  // namespace qianshao::tests
