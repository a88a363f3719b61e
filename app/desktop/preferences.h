// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// What this user of this computer has chosen and is needed before a station's file is open; everything else is
// remembered in the file. Empty = never chosen.
namespace qianshao::desktop::preferences {

[[nodiscard]] QString language();
void setLanguage(const QString &language);

// The station that was open last.
[[nodiscard]] QString station();
void setStation(const QString &path);

// Whether the graphics card draws maps: the line graphicsCard=true. Off at first, since not every card can; it is read
// before the program has a window.
[[nodiscard]] bool usesGraphicsCard();

}  // namespace qianshao::desktop::preferences
