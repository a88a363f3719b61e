// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/visitsmap/queuemodel.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace qianshao::ui::visitsmap {

// Two lines for a door: number, arrival, name, level and limit; the way there and the address. A third, in red, where
// the plan does not keep something: why, and what would help.
class QueueDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    QueueDelegate(const widgets::Theme &theme, const QueueModel &queue, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    // Of a row that is `width` wide.
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] int warningHeight(int row, int width) const;
    void paintHead(QPainter &painter, const QRect &box, int row) const;
    void paintNumber(QPainter &painter, const QRect &box, int row) const;
    // False where there was no room for the word of the level.
    [[nodiscard]] bool paintFirstLine(QPainter &painter, QRect line, int row) const;
    void paintLimit(QPainter &painter, QRect &line, int row) const;
    void paintSecondLine(QPainter &painter, const QRect &line, int row, bool hasLevel) const;
    void drawText(QPainter &painter, const QRect &box, const QString &text, widgets::Ink ink, widgets::TextRole role,
        int flags = Qt::AlignLeft | Qt::AlignVCenter) const;
    [[nodiscard]] int widthOf(const QString &text, widgets::TextRole role) const;
    [[nodiscard]] int lineHeight() const;

    const widgets::Theme &m_theme;
    const QueueModel &m_queue;
};

// The colour of an officer's pins and ways.
[[nodiscard]] QColor crewColor(const widgets::Theme &theme, int crew);

}  // namespace qianshao::ui::visitsmap
