// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/timeline.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

namespace qianshao::ui::instructions {

// Everything that happened in a case, oldest first: a line with a dot for each, the day named where it changes.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    void setEntries(const std::vector<itemmodels::TimelineEntry> &entries);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        QString time;
        QString title;
        QString detail;
        QString day;  // named above the line; empty when it is that of the line before
        bool isUrgent = false;
        int titleHeight = 0;
        int detailHeight = 0;
    };
    // Measures the lines; returns the height of all.
    int lay(std::vector<Line> &lines, int width) const;
    [[nodiscard]] int timeWidth() const;
    void paintLine(QPainter &painter, const Line &line, int top, bool isLast) const;

    const widgets::Theme &m_theme;
    std::function<records::Instant()> m_now;
    QTimeZone m_zone;
    std::vector<Line> m_lines;
};

}  // namespace qianshao::ui::instructions
