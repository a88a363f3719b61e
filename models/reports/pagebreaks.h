// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

// Where a text that was laid out as one endless page is cut into pages. Pure: heights in, cuts out.
namespace qianshao::reports {

// Something that stays whole: a paragraph, the head of a table, a row. Pieces follow each other downwards.
struct Piece {
    double top = 0;
    double bottom = 0;
    bool staysWithNext = false;  // a title, a head: not the last thing on a page
    int head = -1;  // index of the piece that is repeated above this one at the top of a page; -1 = none
};

// A strip of the endless page.
struct Slice {
    double top = 0;
    double bottom = 0;

    [[nodiscard]] double height() const { return bottom - top; }
    bool operator==(const Slice &) const = default;
};

// From top to bottom; a page has at least one slice, what lies between pieces (margins) is kept but at a page's top.
using Page = std::vector<Slice>;

// At least one page, empty when there are no pieces. A piece that is higher than a page is cut where the page ends.
[[nodiscard]] std::vector<Page> breakIntoPages(const std::vector<Piece> &pieces, double pageHeight);

}  // namespace qianshao::reports
