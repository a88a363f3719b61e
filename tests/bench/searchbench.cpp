// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/instructionlist.h"
#include "tests/bench/bench.h"
#include "tests/bench/stationpeople.h"
#include "tests/bench/stationstore.h"

#include <algorithm>

namespace qianshao::bench {

using records::InstructionFilter;

namespace {

constexpr int page = 30;
constexpr auto likeCondition =
    "i.number LIKE ?1 OR p.name LIKE ?1 OR p.identity LIKE ?1 OR p.phone LIKE ?1 OR p.other_phones LIKE ?1 OR "
    "p.address LIKE ?1 "
    "OR i.card LIKE ?1 OR i.suspect_number LIKE ?1 OR i.suspect_account LIKE ?1 OR i.suspect_site LIKE ?1";

// What people type: a name, the end of a phone or an identity number, a piece of an address, anything in between.
QString somethingTyped(Dice &dice, int people)
{
    const Citizen who = citizen(dice.below(people));
    switch (dice.below(6)) {
    case 0: return who.name;
    case 1: return who.name.first(2);
    case 2: return who.phone.last(4);
    case 3: return who.identity.last(4);
    case 4: return communityName(who.community).first(2 + dice.below(3));
    default: break;
    }
    const std::vector<QString> texts{who.name, who.phone, who.identity, who.card, who.address};
    const QString &text = dice.of(texts);
    const int length = std::min(int(text.size()), 2 + dice.below(3));
    return text.mid(dice.below(int(text.size()) - length + 1), length);
}

std::vector<qint64> like(store::Connection &connection, const QString &text, int most)
{
    auto query =
        connection.query(QByteArray("SELECT i.row FROM instruction i LEFT JOIN person p ON p.row = i.person WHERE ")
            + likeCondition + " ORDER BY i.row DESC LIMIT ?2");
    query.bind(0, u'%' + text + u'%').bind(1, most);
    std::vector<qint64> rows;
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

void printSamples(const char *name, std::vector<double> &samples, const char *unit)
{
    const QByteArray figure(name);
    print(figure + "_p50", percentile(samples, 0.5), "ms");
    print(figure + "_p99", percentile(samples, 0.99), unit);
    print(figure + "_max", samples.back(), "ms");
}

}  // namespace

void search()
{
    auto station = openStation();
    const store::InstructionList list(station->store());
    store::Connection &connection = station->store().connection();
    const int people = std::max(1, scaled(300'000) * 86 / 100);
    Dice dice(4);

    std::vector<double> first, likeFirst, all, likeAll;
    std::pair<double, QString> slowest;
    for (int i = 0; i < 1000; ++i) {
        const InstructionFilter filter{.search = somethingTyped(dice, people)};
        first.push_back(milliseconds([&] {
            store::ListPosition start;
            (void)list.page(filter, start, page);
        }));
        slowest = std::max(slowest, std::pair(first.back(), filter.search));
    }
    printSamples("search.page", first, "ms (at most 15)");
    fprintf(stderr, "the slowest: %s\n", qPrintable(slowest.second));
    int missing = 0, found = 0;
    for (int i = 0; i < 60; ++i) {
        const InstructionFilter filter{.search = somethingTyped(dice, people)};
        likeFirst.push_back(milliseconds([&] { (void)like(connection, filter.search, page); }));
        std::vector<qint64> ours, theirs;
        all.push_back(milliseconds([&] { ours = list.rowIds(filter); }));
        likeAll.push_back(
            milliseconds([&] { theirs = like(connection, filter.search, std::numeric_limits<int>::max()); }));
        std::ranges::sort(ours);
        std::ranges::sort(theirs);
        found += int(theirs.size());
        std::vector<qint64> lost;
        std::ranges::set_difference(theirs, ours, std::back_inserter(lost));
        missing += int(lost.size());
    }
    printSamples("search.page_like", likeFirst, "ms (baseline)");
    printSamples("search.all_hits", all, "ms (every hit, not only a page)");
    printSamples("search.all_hits_like", likeAll, "ms (baseline)");
    print("search.hits_of_like", found, "rows");
    print("search.missing", missing, "rows that LIKE finds and the search does not (0)");
}

}  // namespace qianshao::bench
