// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace qianshao::session {

// This room's words in the language of the interface; marked by QT_TRANSLATE_NOOP("session", …) where they stand.
inline QString say(const char *text)
{
    return QCoreApplication::translate("session", text);
}

}  // namespace qianshao::session
