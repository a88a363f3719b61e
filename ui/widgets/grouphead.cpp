// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/grouphead.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace qianshao::ui::widgets {

GroupHead::GroupHead(const Theme &theme, const QString &text, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.grid());
    auto *label = new QLabel(text, this);
    label->setProperty("role", QStringLiteral("group"));
    auto *line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    row->addWidget(label);
    row->addWidget(line, 1);
}

}  // namespace qianshao::ui::widgets
