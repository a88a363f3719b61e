// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/page.h"

#include "ui/widgets/wraplayout.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QLabel>
#include <QVBoxLayout>

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

Page::Head Page::addHead(QLabel *title, QLabel *words)
{
    const Theme &theme = m_workplace.theme;
    const Head head{new QVBoxLayout(this), new QVBoxLayout, new WrapLayout};
    head.page->setContentsMargins(0, 0, 0, 0);
    head.page->setSpacing(0);
    head.below->setContentsMargins(theme.margin(), theme.margin() * 3 / 4, theme.margin(), theme.margin() * 3 / 4);
    head.below->setSpacing(theme.grid());
    head.line->setSpacing(theme.grid() * 3 / 2);
    auto *titles = new QWidget(this);
    titles->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(titles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.grid() * 3 / 2);
    title->setProperty("role", QStringLiteral("title"));
    words->setProperty("role", QStringLiteral("dim"));
    // Aligned to the bottom of the line and lifted: both stand on the line of the letters.
    const auto lift = [words, &theme] {
        const auto descent = [&](TextRole role) { return QFontMetrics(theme.font(role)).descent(); };
        words->setContentsMargins(0, 0, 0, descent(TextRole::Title) - descent(TextRole::Body));
    };
    lift();
    connect(&theme, &Theme::changed, words, lift);
    row->addWidget(title);
    row->addWidget(words, 1, Qt::AlignBottom);
    head.line->addWidget(titles);
    head.below->addLayout(head.line);
    head.page->addLayout(head.below);
    return head;
}

Page::Head Page::addHead(const QString &title, QLabel *words)
{
    return addHead(new QLabel(title, this), words);
}

void Page::focusList()
{
    if (auto *list = findChild<QAbstractItemView *>())
        list->setFocus();
    else
        setFocus();
}

}  // namespace qianshao::ui::widgets
