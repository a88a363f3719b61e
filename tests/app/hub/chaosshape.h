// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace qianshao::tests {

// What a history has, and goes without as long as that still shows what is wrong.
struct ChaosShape {
    int laptops = 2;
    int steps = 6;
    bool killsHub = true;
    bool killsPostgres = true;
    bool isWayBad = true;
    bool fillsDisks = true;
    bool shutsOut = true;  // the last laptop, where two others stay
    bool hasRoles = true;  // that somebody changes now and then; else all are chiefs

    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1 laptops, %2 steps%3%4%5%6%7%8")
            .arg(laptops)
            .arg(steps)
            .arg(killsHub ? QStringLiteral(", hubs killed") : QString(),
                killsPostgres ? QStringLiteral(", PostgreSQLs killed") : QString(),
                isWayBad ? QStringLiteral(", a bad way") : QString(),
                fillsDisks ? QStringLiteral(", full disks") : QString(),
                shutsOut && laptops > 2 ? QStringLiteral(", one shut out") : QString(),
                hasRoles ? QStringLiteral(", roles") : QString());
    }
    // Each with one thing less.
    [[nodiscard]] std::vector<ChaosShape> smaller() const
    {
        std::vector<ChaosShape> all;
        const auto add = [&](bool isLess, auto &&change) {
            if (isLess)
                change(all.emplace_back(*this));
        };
        add(laptops > 2, [](ChaosShape &it) { --it.laptops; });
        add(steps > 1, [](ChaosShape &it) { it.steps /= 2; });
        add(steps > 1, [](ChaosShape &it) { --it.steps; });
        add(killsHub, [](ChaosShape &it) { it.killsHub = false; });
        add(killsPostgres, [](ChaosShape &it) { it.killsPostgres = false; });
        add(isWayBad, [](ChaosShape &it) { it.isWayBad = false; });
        add(fillsDisks, [](ChaosShape &it) { it.fillsDisks = false; });
        add(shutsOut, [](ChaosShape &it) { it.shutsOut = false; });
        add(hasRoles, [](ChaosShape &it) { it.hasRoles = false; });
        return all;
    }
};

}  // namespace qianshao::tests
