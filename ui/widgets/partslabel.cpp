// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/partslabel.h"

namespace qianshao::ui::widgets {

PartsLabel::PartsLabel(QWidget *parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void PartsLabel::setParts(const QStringList &parts)
{
    m_parts = parts;
    setToolTip(parts.join(QStringLiteral("  ·  ")));
    fit();
}

void PartsLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void PartsLabel::fit()
{
    const int room = contentsRect().width();
    QString text;
    for (qsizetype first = 0; first < m_parts.size(); ++first) {
        text = m_parts.mid(first).join(QStringLiteral("  ·  "));
        if (fontMetrics().horizontalAdvance(text) <= room)
            break;
    }
    setText(fontMetrics().elidedText(text, Qt::ElideRight, room));
}

}  // namespace qianshao::ui::widgets
