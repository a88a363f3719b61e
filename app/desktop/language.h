// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qianshao::desktop {

// Words of the program and of Qt, dates and numbers, for windows that are made from now on. Chinese unless `language`
// is "en" or, where it is empty, the user chose it before (preferences.h).
void speak(const QString &language);

}  // namespace qianshao::desktop
