// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/page.h"

#include <QAbstractItemView>

namespace qianshao::ui::widgets {

Page::Page(const Workplace &workplace, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_name(name)
{
    setObjectName(name + QLatin1StringView("Page"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
}

void Page::focusList()
{
    if (auto *list = findChild<QAbstractItemView *>())
        list->setFocus();
    else
        setFocus();
}

}  // namespace qianshao::ui::widgets
