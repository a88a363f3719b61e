// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/page.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QLabel>

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

void Page::placeBesideTitle(QLabel *words) const
{
    words->setProperty("role", QStringLiteral("dim"));
    const auto lift = [words, &theme = m_workplace.theme] {
        const auto descent = [&](TextRole role) { return QFontMetrics(theme.font(role)).descent(); };
        words->setContentsMargins(0, 0, 0, descent(TextRole::Title) - descent(TextRole::Body));
    };
    lift();
    connect(&m_workplace.theme, &Theme::changed, words, lift);
}

void Page::focusList()
{
    if (auto *list = findChild<QAbstractItemView *>())
        list->setFocus();
    else
        setFocus();
}

}  // namespace qianshao::ui::widgets
