// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/paperview.h"

#include <QPainter>
#include <QScrollBar>

namespace qianshao::ui::print {
namespace {

constexpr int gap = 16;

}  // namespace

PaperView::PaperView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void PaperView::addPage(const QImage &page)
{
    m_pages.push_back(page);
    arrange();
    viewport()->update();
}

QSize PaperView::pageSize() const
{
    return m_pages.empty() ? QSize() : m_pages.front().deviceIndependentSize().toSize();
}

void PaperView::arrange()
{
    const QSize page = pageSize();
    const int height = pageCount() * (page.height() + gap) + gap;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(page.height() / 20 + 1);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, page.width() + 2 * gap - viewport()->width()));
}

void PaperView::resizeEvent(QResizeEvent *)
{
    arrange();
}

void PaperView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    const QSize page = pageSize();
    const int left = std::max(gap, (viewport()->width() - page.width()) / 2) - horizontalScrollBar()->value();
    for (int i = 0; i < pageCount(); ++i) {
        const QRect paper(QPoint(left, gap + i * (page.height() + gap) - verticalScrollBar()->value()), page);
        if (paper.intersects(viewport()->rect()))
            painter.drawImage(paper.topLeft(), m_pages[size_t(i)]);
    }
}

}  // namespace qianshao::ui::print
