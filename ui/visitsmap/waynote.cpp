// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/waynote.h"

#include <QLabel>
#include <QVBoxLayout>

namespace qianshao::ui::visitsmap {

WayNote::WayNote(const widgets::Theme &theme, QWidget *parent)
    : QScrollArea(parent),
      m_head(new QLabel),
      m_steps(new QLabel)
{
    setObjectName(QStringLiteral("wayNote"));
    setProperty("role", QStringLiteral("popup"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.margin() * 3 / 4, theme.grid(), theme.margin() * 3 / 4, theme.grid());
    column->setSpacing(theme.grid() / 2);
    m_head->setObjectName(QStringLiteral("wayHeadLabel"));
    m_head->setProperty("role", QStringLiteral("strong"));
    m_head->setWordWrap(true);
    m_steps->setObjectName(QStringLiteral("wayStepsLabel"));
    m_steps->setTextFormat(Qt::PlainText);
    m_steps->setWordWrap(true);
    column->addWidget(m_head);
    column->addWidget(m_steps);
    column->addStretch();  // an alignment would forget what breaking lines take
    setWidget(content);
    hide();
}

void WayNote::show(const QString &head, const QStringList &steps)
{
    m_head->setText(head);
    QStringList lines;
    for (const QString &step : steps)
        lines.append(QStringLiteral("%1. %2").arg(lines.size() + 1).arg(step));
    m_steps->setText(lines.join(u'\n'));
    show();
}

int WayNote::wholeHeight(int width) const
{
    return widget()->heightForWidth(width - 2 * frameWidth()) + 2 * frameWidth();
}

}  // namespace qianshao::ui::visitsmap
