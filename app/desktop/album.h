// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <initializer_list>

class QWidget;

namespace qianshao::desktop {

// `done`, and a line to stderr where it is not.
bool expect(bool done, const char *what);

// Whether all were done. Each is tried, also behind one that failed.
bool all(std::initializer_list<bool> steps);

// Pictures of one language and theme: FOLDER/NAME-SUFFIX.png.
struct Album {
    QString folder;
    QString suffix;

    // False, with a line to stderr, where words of the widget are cut or the file cannot be written.
    bool add(QWidget &widget, const QString &name) const;
};

}  // namespace qianshao::desktop
