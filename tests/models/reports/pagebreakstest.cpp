// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pagebreaks.h"

#include <QTest>

using namespace qianshao::reports;
using namespace Qt::StringLiterals;

namespace {

QString printed(const std::vector<Page> &pages)
{
    QStringList lines;
    for (const Page &page : pages) {
        QStringList slices;
        for (const Slice &slice : page)
            slices.append(u"%1-%2"_s.arg(slice.top).arg(slice.bottom));
        lines.append(slices.join(u' '));
    }
    return lines.join(u" | "_s);
}

}  // namespace

class PageBreaksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void breaks_data();
    void breaks();
};

// Pages are 100 high.
void PageBreaksTest::breaks_data()
{
    QTest::addColumn<std::vector<Piece>>("pieces");
    QTest::addColumn<QString>("pages");
    using Pieces = std::vector<Piece>;
    const auto row = [](const char *name, const Pieces &pieces, const QString &pages) {
        QTest::newRow(name) << pieces << pages;
    };
    row("nothing", {}, u""_s);
    row("one piece", {{0, 30}}, u"0-30"_s);
    row("margins between pieces are kept", {{0, 30}, {40, 60}}, u"0-60"_s);
    row("exactly full", {{0, 60}, {60, 100}}, u"0-100"_s);
    row("the next one moves", {{0, 60}, {60, 101}}, u"0-60 | 60-101"_s);
    row("no margin at the top of a page", {{0, 60}, {70, 130}}, u"0-60 | 70-130"_s);
    row("a margin that does not fit is dropped", {{0, 60}, {90, 110}}, u"0-60 | 90-110"_s);
    row("a title goes with its text", {{0, 60}, {70, 80, true}, {85, 120}}, u"0-60 | 70-120"_s);
    row("two titles go with their text", {{0, 60}, {70, 80, true}, {81, 85, true}, {85, 120}}, u"0-60 | 70-120"_s);
    row("a head is repeated",
        {{0, 20, true}, {20, 60, false, 0}, {60, 90, false, 0}, {90, 120, false, 0}, {120, 170, false, 0},
            {170, 180, false, 0}},
        u"0-90 | 0-20 90-170 | 0-20 170-180"_s);
    row("a head is not left alone", {{0, 70}, {75, 90, true}, {90, 120, false, 1}}, u"0-70 | 75-120"_s);
    row("after a table the page goes on", {{0, 20, true}, {20, 90, false, 0}, {90, 130, false, 0}, {140, 160}},
        u"0-90 | 0-20 90-160"_s);
    row("a row higher than a page is cut", {{0, 20}, {20, 260}}, u"0-100 | 100-200 | 200-260"_s);
    row("a head that leaves no room is not repeated", {{0, 60, true}, {60, 90, false, 0}, {90, 140, false, 0}},
        u"0-90 | 90-140"_s);
    row("a title whose text fits no page", {{0, 20}, {20, 30, true}, {30, 200}}, u"0-100 | 100-200"_s);
}

void PageBreaksTest::breaks()
{
    QFETCH(std::vector<Piece>, pieces);
    QTEST(printed(breakIntoPages(pieces, 100)), "pages");
}

QTEST_GUILESS_MAIN(PageBreaksTest)
#include "pagebreakstest.moc"
