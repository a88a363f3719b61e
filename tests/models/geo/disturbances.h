// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace qianshao::geo {

// What the lines of the demo station's list are made of: 渭南市临渭区 street community b号楼 u单元 r室.
struct StandardLine {
    QString street;
    QString community;
    QString building;
    QString unit;
    QString room;
};

// Throws nothing and fails the caller by an empty community when the line is of another make.
[[nodiscard]] StandardLine standardLineOf(const QString &text);

// A way in which people write such a line otherwise. `pick` is a number that varies from line to line.
struct Disturbance {
    const char *name;
    bool hasAnswer;  // whether the line still means its standard address and no other
    std::function<QString(const StandardLine &, quint32 pick)> written;
};

[[nodiscard]] const std::vector<Disturbance> &disturbances();

}  // namespace qianshao::geo
