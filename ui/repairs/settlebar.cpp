// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/settlebar.h"

#include "models/itemmodels/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::repairs {

SettleBar::SettleBar(const widgets::Workplace &workplace, ImportDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_close(new QPushButton(tr("All right"), this))
{
    const widgets::Theme &theme = workplace.theme;
    setObjectName(QStringLiteral("settleBar"));
    m_text->setObjectName(QStringLiteral("settleLabel"));
    m_text->setWordWrap(true);
    m_cancel->setObjectName(QStringLiteral("cancelSettlePushButton"));
    m_close->setObjectName(QStringLiteral("closeSettlePushButton"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(theme.margin(), 0, theme.margin(), theme.grid());
    line->addWidget(m_text, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_close);
    connect(m_cancel, &QPushButton::clicked, &desk, &ImportDesk::cancel);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(
        &desk, &ImportDesk::settling, this, [this](int percent) { m_text->setText(tr("Working: %1 %").arg(percent)); });
    connect(&desk, &ImportDesk::settled, this, &SettleBar::showOutcome);
    hide();
}

void SettleBar::begin()
{
    m_text->setText(tr("Working…"));
    m_cancel->show();
    m_close->hide();
    show();
}

void SettleBar::showOutcome(const HeldOutcome &outcome)
{
    m_cancel->hide();
    m_close->show();
    if (!outcome.refusal.isEmpty() || outcome.wasCancelled) {
        m_text->setText(outcome.refusal.isEmpty() ? tr("Cancelled: nothing has changed.") : outcome.refusal);
        return;
    }
    qint64 still = 0;
    QStringList reasons;
    for (auto problem = outcome.still.begin(); problem != outcome.still.end(); ++problem) {
        still += problem.value();
        reasons.append(QStringLiteral("%1 %2").arg(itemmodels::word(problem.key())).arg(problem.value()));
    }
    QStringList sentences;
    if (outcome.settled > 0 || still == 0)
        sentences.append(tr("%Ln row(s) settled.", nullptr, int(outcome.settled)));
    if (still > 0)
        sentences.append(tr("%Ln row(s) still wait: %1.", nullptr, int(still)).arg(reasons.join(u'、')));
    m_text->setText(sentences.join(u' '));
}

}  // namespace qianshao::ui::repairs
