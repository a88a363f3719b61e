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

// All empty when the line is of another make.
[[nodiscard]] StandardLine standardLineOf(const QString &text);

// A way in which people write such a line otherwise. `pick` is a number that varies from line to line.
struct Disturbance {
    const char *name;
    bool hasAnswer;  // whether the line still means its standard address and no other
    bool isSure;  // whether a person need not be asked
    double least;  // per cent of the lines that must be right
    std::function<QString(const StandardLine &, quint32 pick)> written;
};

[[nodiscard]] const std::vector<Disturbance> &disturbances();

}  // namespace qianshao::geo
