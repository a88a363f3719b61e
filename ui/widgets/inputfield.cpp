// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/inputfield.h"

#include <QStyle>

namespace qianshao::ui::widgets {

InputField::InputField(QWidget *parent) : QWidget(parent) {}

void InputField::setWrong(bool wrong)
{
    if (property("wrong").toBool() == wrong)
        return;
    setProperty("wrong", wrong);
    // The style sheet looks at the property only when it is polished again.
    style()->unpolish(this);
    style()->polish(this);
    for (QWidget *child : findChildren<QWidget *>()) {
        style()->unpolish(child);
        style()->polish(child);
    }
}

}  // namespace qianshao::ui::widgets
