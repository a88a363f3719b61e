// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace qianshao::desktop {

// Buttons, labels and forms in sight of a window that have less room than their words take; each by its name and its
// words. What shortens its own words to the room it has is none of them.
[[nodiscard]] QStringList cutWords(const QWidget &window);

}  // namespace qianshao::desktop
