// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/workbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::reports {
namespace {

constexpr int shownAfterMs = 200;

}  // namespace

WorkBar::WorkBar(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.grid());
    m_text->setObjectName(QStringLiteral("workLabel"));
    m_text->setProperty("role", QStringLiteral("dim"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelPushButton"));
    connect(cancel, &QPushButton::clicked, this, &WorkBar::cancelled);
    row->addWidget(m_text);
    row->addWidget(cancel);
    row->addStretch();
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::show);
}

void WorkBar::begin(const QString &text)
{
    m_text->setText(text);
    if (!m_timer.isActive() && !isVisible())
        m_timer.start();
}

void WorkBar::end()
{
    m_timer.stop();
    hide();
}

}  // namespace qianshao::ui::reports
