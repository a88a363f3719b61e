// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::widgets {

EmptyState::EmptyState(const Theme &theme, const QString &icon, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_head(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyEmptyState"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.grid());
    column->setAlignment(Qt::AlignCenter);
    auto *sign = new QLabel(this);
    const auto draw = [sign, icon, &theme] {
        sign->setPixmap(theme.icon(icon, Ink::Dim).pixmap(QSize(44, 44), sign->devicePixelRatio()));
    };
    draw();
    connect(&theme, &Theme::changed, this, draw);
    sign->setAlignment(Qt::AlignCenter);
    m_head->setProperty("role", QStringLiteral("head"));
    m_head->setAlignment(Qt::AlignCenter);
    m_sentence->setProperty("role", QStringLiteral("dim"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("actionPushButton"));
    m_button->setProperty("role", QStringLiteral("primary"));
    column->addWidget(sign);
    column->addWidget(m_head);
    column->addWidget(m_sentence, 0, Qt::AlignCenter);
    column->addSpacing(theme.grid());
    column->addWidget(m_button, 0, Qt::AlignCenter);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionClicked);
    setFocusProxy(m_button);
}

void EmptyState::setText(const QString &head, const QString &sentence, const QString &action)
{
    m_head->setText(head);
    m_head->setVisible(!head.isEmpty());
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    fitSentence();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSentence();
}

// As tall as its lines: in the middle of a layout it would get the height of two.
void EmptyState::fitSentence()
{
    const int width = std::clamp(contentsRect().width() - 2 * m_theme.margin(), 0, m_theme.textSize() * 26);
    m_sentence->setFixedWidth(width);
    m_sentence->setMinimumHeight(0);
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(width)));
}

}  // namespace qianshao::ui::widgets
