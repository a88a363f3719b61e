// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/rowdelegate.h"

#include "models/itemmodels/listmodel.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace qianshao::ui::widgets {
namespace {

constexpr int keptTexts = 4096;

bool isFirst(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && table->horizontalHeader()->visualIndex(index.column()) == 0;
}

// Whether the keys go to this row: the selection looks the same while a form has them.
bool hasFocus(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

// Without its padding.
QRect contentOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return option.rect.adjusted(isFirst(option, index) ? firstCellPadding : cellPadding, 0, -cellPadding, -1);
}

}  // namespace

int cellWidth(const Theme &theme, const QStringList &texts, TextRole role)
{
    QFont font = theme.font(role);
    font.setPixelSize(14);
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest + 2 * cellPadding + 2;
}

bool isFigure(const QModelIndex &index)
{
    if (!(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignRight))
        return false;
    // Moments are ms since 1970, larger than any count or sum of fen that a cell shows.
    constexpr qint64 leastMoment = 400'000'000'000;
    const QString text = index.data().toString();
    const bool isNumber = !text.isEmpty() && (text.front().isDigit() || text.front() == u'-');
    return isNumber && index.data(itemmodels::ListModel::SortRole).toLongLong() < leastMoment;
}

RowDelegate::RowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_texts(keptTexts)
{
    connect(&theme, &Theme::changed, this, [this] {
        m_texts.clear();
        m_fonts.clear();
    });
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Ink ink = background(index);
    if (option.state & QStyle::State_Selected)
        ink = Ink::Selection;
    else if (option.state & QStyle::State_MouseOver && ink == Ink::Surface)
        ink = Ink::Hover;
    painter->fillRect(option.rect, m_theme.color(ink));
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Ink::Page));
    if (isFirst(option, index) && hasFocus(option, index))
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), focusWidth, option.rect.height()), m_theme.color(Ink::Accent));
    paintContent(*painter, contentOf(option, index), index);
}

Ink RowDelegate::background(const QModelIndex &) const
{
    return Ink::Surface;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_theme.font());
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * cellPadding + 2, m_theme.rowHeight()};
}

bool RowDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data().toString();
    const QFontMetrics metrics(m_theme.font());
    if (event->type() != QEvent::ToolTip || metrics.horizontalAdvance(text) <= contentOf(option, index).width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

void RowDelegate::paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const bool stale = index.data(itemmodels::ListModel::StaleRole).toBool();
    drawText(painter, box, index.data().toString(), stale ? Ink::Dim : Ink::Text, TextRole::Body,
        isFigure(index) ? Qt::AlignRight : Qt::AlignLeft);
}

void RowDelegate::drawText(QPainter &painter, const QRect &box, const QString &text, Ink ink, TextRole role,
    Qt::Alignment align, Qt::TextElideMode elide) const
{
    if (text.isEmpty() || box.width() < 4)
        return;
    auto font = m_fonts.constFind(int(role));
    if (font == m_fonts.cend())
        font = m_fonts.insert(int(role), m_theme.font(role));
    const QString key = QString::number((box.width() * 8 + int(role)) * 4 + int(elide)) + u'/' + text;
    QStaticText *ready = m_texts.object(key);
    if (!ready) {
        QString line = text;
        line.replace(u'\n', u' ');
        ready = new QStaticText(QFontMetrics(*font).elidedText(line, elide, box.width()));
        ready->setTextFormat(Qt::PlainText);
        ready->setPerformanceHint(QStaticText::AggressiveCaching);
        ready->prepare({}, *font);
        m_texts.insert(key, ready);
    }
    painter.setFont(*font);
    painter.setPen(m_theme.color(ink));
    const QSizeF size = ready->size();
    const qreal left = align & Qt::AlignRight ? box.right() + 1 - size.width() : box.left();
    painter.drawStaticText(QPointF(left, box.top() + (box.height() - size.height()) / 2), *ready);
}

}  // namespace qianshao::ui::widgets
