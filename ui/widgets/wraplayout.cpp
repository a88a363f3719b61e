// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/wraplayout.h"

#include <QWidget>

namespace qianshao::ui::widgets {
namespace {

bool isExpanding(const QLayoutItem *item)
{
    return item->expandingDirections() & Qt::Horizontal;
}

// One that expands takes more where there is more; another one has one size.
int widthOf(const QLayoutItem *item)
{
    return isExpanding(item) ? item->minimumSize().width() : item->sizeHint().width();
}

void place(const std::vector<QLayoutItem *> &line, const QRect &box, int spacing)
{
    int spare = box.width() + spacing;
    for (const QLayoutItem *item : line)
        spare -= widthOf(item) + spacing;
    auto expanding = int(std::ranges::count_if(line, isExpanding));
    int x = box.left();
    for (QLayoutItem *item : line) {
        int width = widthOf(item);
        if (isExpanding(item)) {
            const int share = std::max(0, spare) / std::max(1, expanding--);
            spare -= share;
            width += share;
        }
        item->setGeometry({x, box.top(), width, box.height()});
        x += width + spacing;
    }
}

}  // namespace

WrapLayout::WrapLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return arrange({0, 0, width - margins.left() - margins.right(), 0}, false) + margins.top() + margins.bottom();
}

QSize WrapLayout::sizeHint() const
{
    int width = -spacing();
    for (const QLayoutItem *item : m_items)
        width += item->sizeHint().width() + spacing();
    const QMargins margins = contentsMargins();
    return QSize(std::max(0, width), arrange({0, 0, QWIDGETSIZE_MAX, 0}, false)).grownBy(margins);
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo({widthOf(item), item->minimumSize().height()});
    return size.grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect &box)
{
    QLayout::setGeometry(box);
    arrange(box.marginsRemoved(contentsMargins()), true);
}

int WrapLayout::arrange(const QRect &box, bool isPlaced) const
{
    int y = box.top();
    std::vector<QLayoutItem *> line;
    int used = 0;
    int height = 0;
    const auto endLine = [&] {
        if (isPlaced)
            place(line, {box.left(), y, box.width(), height}, spacing());
        y += height + spacing();
        line.clear();
        used = 0;
        height = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        if (!line.empty() && used + spacing() + widthOf(item) > box.width())
            endLine();
        used += widthOf(item) + (line.empty() ? 0 : spacing());
        height = std::max(height, item->sizeHint().height());
        line.push_back(item);
    }
    if (!line.empty())
        endLine();
    return std::max(0, y - spacing() - box.top());
}

}  // namespace qianshao::ui::widgets
