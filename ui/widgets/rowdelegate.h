// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace qianshao::ui::widgets {

// Whether a cell is a figure, which stands at the right: a number, not a moment and not the word of an enum.
[[nodiscard]] bool isFigure(const QModelIndex &index);

inline constexpr int cellPadding = 8;
// The first column begins where the page's title does.
inline constexpr int firstCellPadding = 16;
// The bar at the left of the row that the keys go to.
inline constexpr int focusWidth = 3;
// What a cell needs for the widest of these texts at 14 px.
[[nodiscard]] int cellWidth(const Theme &theme, const QStringList &texts, TextRole role = TextRole::Body);

// Paints one cell of a list in one pass: a plain background, one prepared text. No style, no HTML, nothing allocated
// for a text that was painted before. A list with signs or colours of its own overrides paintContent(). A text that had
// to be cut shows whole in the tip under the pointer.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RowDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    // `box` is the cell without its padding.
    virtual void paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    // Behind the row when it is neither selected nor hovered: Ink::Surface, or Ink::OverdueRow.
    [[nodiscard]] virtual Ink background(const QModelIndex &index) const;
    // Elided to the box and kept ready.
    void drawText(QPainter &painter, const QRect &box, const QString &text, Ink ink, TextRole role = TextRole::Body,
        Qt::Alignment align = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight) const;
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    mutable QCache<QString, QStaticText> m_texts;
    mutable QHash<int, QFont> m_fonts;
};

}  // namespace qianshao::ui::widgets
