// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/album.h"

#include "app/desktop/cutwords.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>
#include <QWidget>

#include <algorithm>
#include <functional>

namespace qianshao::desktop {

bool expect(bool done, const char *what)
{
    if (!done)
        QTextStream(stderr) << "tour: failed at " << QString::fromUtf8(what) << Qt::endl;
    return done;
}

bool all(std::initializer_list<bool> steps)
{
    return std::ranges::all_of(steps, std::identity());
}

bool Album::add(QWidget &widget, const QString &name) const
{
    // Scroll bars come and go by what the layouts before them have asked for.
    constexpr int layouts = 3;
    for (int i = 0; i < layouts; ++i)
        QApplication::processEvents();
    const QStringList cut = cutWords(widget);
    bool done = expect(cut.isEmpty(), QStringLiteral("%1: cut: %2").arg(name, cut.join(u" | ")).toUtf8());
    const QString file = QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(name, suffix));
    done &= expect(widget.grab().save(file), file.toUtf8());
    return done;
}

}  // namespace qianshao::desktop
