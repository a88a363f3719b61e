// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/workline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::widgets {
namespace {

constexpr int shownAfterMs = 200;

}  // namespace

WorkLine::WorkLine(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_work(new QLabel(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_message(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.grid());
    m_work->setObjectName(QStringLiteral("workLabel"));
    m_work->setProperty("role", QStringLiteral("dim"));
    m_cancel->setObjectName(QStringLiteral("cancelPushButton"));
    connect(m_cancel, &QPushButton::clicked, this, &WorkLine::cancelled);
    m_message->setObjectName(QStringLiteral("messageLabel"));
    m_message->setWordWrap(true);
    row->addWidget(m_work);
    row->addWidget(m_cancel);
    row->addWidget(m_message, 1);
    row->addStretch();
    showParts(false, false);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownAfterMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { showParts(true, false); });
}

void WorkLine::showParts(bool isWorking, bool isTold)
{
    m_work->setVisible(isWorking);
    m_cancel->setVisible(isWorking);
    m_message->setVisible(isTold);
    setVisible(isWorking || isTold);
}

void WorkLine::begin(const QString &text)
{
    m_work->setText(text);
    if (m_timer.isActive() || !m_work->isHidden())
        return;
    showParts(false, false);
    m_timer.start();
}

void WorkLine::end()
{
    m_timer.stop();
    showParts(false, false);
}

void WorkLine::tell(const QString &text, bool isProblem)
{
    m_timer.stop();
    m_message->setText(text);
    m_message->setProperty("role", isProblem ? QStringLiteral("problem") : QStringLiteral("dim"));
    m_message->setStyleSheet(QString());  // the role is read again
    showParts(false, true);
}

}  // namespace qianshao::ui::widgets
