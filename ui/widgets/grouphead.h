// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace qianshao::ui::widgets {

// The head of a part of a panel: a small word, and a line to the panel's edge.
class GroupHead : public QWidget {
    Q_OBJECT
public:
    GroupHead(const Theme &theme, const QString &text, QWidget *parent = nullptr);
};

}  // namespace qianshao::ui::widgets
