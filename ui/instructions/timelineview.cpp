// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/timelineview.h"

#include "models/itemmodels/words.h"

#include <QDateTime>
#include <QPainter>

namespace qianshao::ui::instructions {
namespace {

constexpr int gap = 8;
constexpr int rail = 20;  // the line with its dots
constexpr int between = 10;

int heightOf(const QFont &font, const QString &text, int width)
{
    if (text.isEmpty())
        return 0;
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).height();
}

}  // namespace

using widgets::Ink;
using widgets::TextRole;

TimelineView::TimelineView(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_theme(workplace.theme),
      m_now(workplace.now),
      m_zone(workplace.zone)
{
    setObjectName(QStringLiteral("timelineTimelineView"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &widgets::Theme::changed, this, &QWidget::updateGeometry);
}

void TimelineView::setEntries(const std::vector<itemmodels::TimelineEntry> &entries)
{
    m_lines.clear();
    QDate day;
    QStringList spoken;
    for (const itemmodels::TimelineEntry &entry : entries) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.at.ms, m_zone);
        Line line{.time = entry.at.isSet() ? at.toString(u"HH:mm") : QString(),
            .title = entry.title,
            .isUrgent = entry.isUrgent};
        QStringList detail{entry.who, entry.detail};
        if (entry.next != records::NextStep::Unset && entry.next != records::NextStep::None)
            detail += QStringLiteral("→ ") + itemmodels::stepText(entry.next, entry.nextAt, m_now(), m_zone);
        detail.removeAll(QString());
        line.detail = detail.join(QStringLiteral(" · "));
        if (entry.at.isSet() && std::exchange(day, at.date()) != at.date())
            line.day = at.toString(u"MM-dd");
        spoken += QStringLiteral("%1 %2 %3 %4").arg(line.day, line.time, line.title, line.detail).simplified();
        m_lines.push_back(std::move(line));
    }
    setAccessibleDescription(spoken.join(u'\n'));
    updateGeometry();
    update();
}

int TimelineView::timeWidth() const
{
    return QFontMetrics(m_theme.font(TextRole::Small)).horizontalAdvance(QStringLiteral("00:00")) + gap;
}

int TimelineView::lay(std::vector<Line> &lines, int width) const
{
    const int text = std::max(60, width - timeWidth() - rail);
    int height = 0;
    for (Line &line : lines) {
        if (!line.day.isEmpty())
            height += QFontMetrics(m_theme.font(TextRole::Small)).height() + 6;
        line.titleHeight = heightOf(m_theme.font(), line.title, text);
        line.detailHeight = heightOf(m_theme.font(TextRole::Small), line.detail, text);
        height += line.titleHeight + line.detailHeight + between;
    }
    return height;
}

int TimelineView::heightForWidth(int width) const
{
    std::vector<Line> lines = m_lines;
    return lay(lines, width);
}

QSize TimelineView::sizeHint() const
{
    const int width = m_theme.panelWidth() - 2 * m_theme.margin();
    return {width, heightForWidth(width)};
}

void TimelineView::paintLine(QPainter &painter, const Line &line, int top, bool isLast) const
{
    const int left = timeWidth();
    const QFontMetrics metrics(m_theme.font());
    const QPointF dot(left + rail / 2.0 - 4, top + metrics.height() / 2.0);
    if (!isLast) {
        painter.setPen(QPen(m_theme.color(Ink::Line), 1.5));
        painter.drawLine(
            dot, QPointF(dot.x(), top + line.titleHeight + line.detailHeight + between + metrics.height() / 2.0));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(line.isUrgent ? Ink::Urgent : Ink::Accent));
    painter.drawEllipse(dot, 4, 4);
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(Ink::Dim));
    painter.drawText(QRect(0, top, left - gap, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, line.time);
    const QRect text(left + rail - 4, top, width() - left - rail + 4, line.titleHeight);
    if (line.detailHeight > 0)
        painter.drawText(
            text.translated(0, line.titleHeight).adjusted(0, 0, 0, line.detailHeight), Qt::TextWordWrap, line.detail);
    painter.setFont(m_theme.font(line.isUrgent ? TextRole::Strong : TextRole::Body));
    painter.setPen(m_theme.color(line.isUrgent ? Ink::Urgent : Ink::Text));
    painter.drawText(text, Qt::TextWordWrap, line.title);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    lay(m_lines, width());
    int top = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        if (!line.day.isEmpty()) {
            const int height = QFontMetrics(m_theme.font(TextRole::Small)).height();
            if (i > 0) {  // the line goes on beside the day
                painter.setPen(QPen(m_theme.color(Ink::Line), 1.5));
                const double x = timeWidth() + rail / 2.0 - 4;
                painter.drawLine(QPointF(x, top), QPointF(x, top + height + 14));
            }
            painter.setFont(m_theme.font(TextRole::Small));
            painter.setPen(m_theme.color(Ink::Dim));
            painter.drawText(QRect(0, top, timeWidth() - gap, height), Qt::AlignRight | Qt::AlignVCenter, line.day);
            top += height + 6;
        }
        paintLine(painter, line, top, i + 1 == m_lines.size());
        top += line.titleHeight + line.detailHeight + between;
    }
}

}  // namespace qianshao::ui::instructions
