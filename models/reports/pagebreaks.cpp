// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pagebreaks.h"

#include <QtGlobal>

namespace qianshao::reports {

namespace {

class Pagination {
public:
    Pagination(const std::vector<Piece> &pieces, double pageHeight) : m_pieces(pieces), m_height(pageHeight) {}

    std::vector<Page> take()
    {
        for (size_t i = 0; i < m_pieces.size();) {
            const size_t last = groupEnd(i);
            if (!fits(i, last) && heightOf(i, last) <= m_height)
                startPage(i);
            if (fits(i, last)) {
                for (; i <= last; ++i)
                    place(m_pieces[i]);
            } else {
                placeAlone(i++);  // no page holds the group
            }
        }
        return std::move(m_pages);
    }

private:
    // The last piece that must stand on the same page as piece i.
    [[nodiscard]] size_t groupEnd(size_t i) const
    {
        while (m_pieces[i].staysWithNext && i + 1 < m_pieces.size())
            ++i;
        return i;
    }
    [[nodiscard]] double heightOf(size_t i, size_t last) const { return m_pieces[last].bottom - m_pieces[i].top; }
    // With the margin above them, unless they begin the page.
    [[nodiscard]] bool fits(size_t i, size_t last) const
    {
        const bool hasMargin = m_used > 0 && i > 0 && !m_isAfterHead;
        const double top = hasMargin ? m_pieces[i - 1].bottom : m_pieces[i].top;
        return m_pieces[last].bottom - top <= m_height - m_used;
    }
    void startPage(size_t i)
    {
        m_pages.emplace_back();
        m_used = 0;
        m_isAfterHead = false;
        const int head = m_pieces[i].head;
        if (head < 0)
            return;
        // A head that leaves no room is not worth repeating.
        const Piece &repeated = m_pieces[size_t(head)];
        const double height = repeated.bottom - repeated.top;
        if (height + m_pieces[i].bottom - m_pieces[i].top > m_height)
            return;
        m_pages.back().push_back({repeated.top, repeated.bottom});
        m_used = height;
        m_isAfterHead = true;
    }
    void place(const Piece &piece)
    {
        Page &page = m_pages.back();
        const bool continues = !page.empty() && !m_isAfterHead;
        m_isAfterHead = false;
        if (continues) {
            m_used += piece.bottom - page.back().bottom;
            page.back().bottom = piece.bottom;
        } else {
            m_used += piece.bottom - piece.top;
            page.push_back({piece.top, piece.bottom});
        }
    }
    void placeAlone(size_t i)
    {
        Piece piece = m_pieces[i];
        if (!fits(i, i) && heightOf(i, i) <= m_height)
            startPage(i);
        while (!fits(i, i) && piece.bottom - piece.top > m_height - m_used) {
            place({piece.top, piece.top + (m_height - m_used)});
            piece.top = m_pages.back().back().bottom;
            m_pages.emplace_back();
            m_used = 0;
        }
        place(piece);
    }

    const std::vector<Piece> &m_pieces;
    double m_height;
    std::vector<Page> m_pages{1};
    double m_used = 0;
    bool m_isAfterHead = false;
};

}  // namespace

std::vector<Page> breakIntoPages(const std::vector<Piece> &pieces, double pageHeight)
{
    Q_ASSERT(pageHeight > 0);
    return Pagination(pieces, pageHeight).take();
}

}  // namespace qianshao::reports
