// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QScrollArea>

class QLabel;

namespace qianshao::ui::visitsmap {

// The way to a door in words, over the map: what one does at each corner.
class WayNote final : public QScrollArea {
    Q_OBJECT
public:
    WayNote(const widgets::Theme &theme, QWidget *parent);

    void show(const QString &head, const QStringList &steps);
    using QScrollArea::show;
    // The height that all of it takes at this width.
    [[nodiscard]] int wholeHeight(int width) const;

private:
    QLabel *m_head;
    QLabel *m_steps;
};

}  // namespace qianshao::ui::visitsmap
