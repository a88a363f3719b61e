// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace qianshao::desktop {

// qianshao [--store F] [--demo] [--tour DIR] [--lang zh_CN|en] [--theme light|dark] [--size WxH] [--page P] [--now T]
struct Options {
    QString store;     // empty = the usual place
    bool isDemo = false;
    QString tour;      // folder for the pictures of a tour; empty = an ordinary run
    QString language;  // empty = as chosen in the window, else Chinese
    QString theme;     // "light", "dark"; empty = as chosen in the window, else the system's
    QSize size;
    QString page;      // that the window opens with, "visitsmap"; empty = the first
    records::Instant now;  // absent = the machine's clock
    QString problem;   // what could not be understood, translated; empty when all is well
};

[[nodiscard]] Options parseOptions(const QStringList &arguments);

}  // namespace qianshao::desktop
