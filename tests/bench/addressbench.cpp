// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/addressmatching.h"
#include "models/geo/addressindex.h"
#include "models/records/all.h"
#include "tests/bench/bench.h"
#include "tests/support/teststore.h"

#include <optional>

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

// 100 communities in 10 streets, 25 buildings each, 2 units of 10 rooms: 50,000 addresses.
std::vector<records::Address> station()
{
    const QString first = u"东西南北新红光明永兴"_s;
    const QString second = u"塘桥寨庄堡湾岭坡关坊"_s;
    std::vector<records::Address> list;
    for (int community = 0; community < 100; ++community) {
        const QString name = QString(first[community % 10]) + second[community / 10] + u"社区"_s;
        for (int door = 0; door < scaled(500); ++door) {
            records::Address address;
            address.text = u"渭南市临渭区%1桥街道%2%3号楼%4单元%5室"_s.arg(second[community / 10])
                               .arg(name)
                               .arg(1 + door / 20)
                               .arg(1 + door / 10 % 2)
                               .arg((1 + door % 10 / 2) * 100 + 1 + door % 2);
            address.community = name;
            address.longitude = 109.4 + community * 1e-3;
            address.latitude = 34.5 + door * 1e-5;
            list.push_back(address);
        }
    }
    return list;
}

// 50,000 persons whose ledgers came before the list of addresses: half of them as listed, the rest as people write.
void persons(const std::vector<records::Address> &list)
{
    tests::TestStore store;
    changes::ChangeSet set;
    for (size_t i = 0; i < list.size(); ++i) {
        records::Address address = list[i];
        address.id = store->newId();
        set.changes.push_back(changes::inserted(address));
        QString text = address.text;
        if (i % 4 == 1)
            text.remove(0, 6).replace(u"号楼"_s, u"栋"_s).remove(u'室');
        else if (i % 4 == 3)
            text.replace(10, 1, u'龙');
        set.changes.push_back(changes::inserted(records::Person{.id = store->newId(),
            .name = u"王"_s,
            .phone = QString::number(13'800'000'000 + qint64(i)),
            .address = text}));
    }
    store.put(set);
    store::Applied applied;
    print("address.persons", milliseconds([&] { applied = session::matchAddresses(*store); }),
        qPrintable(u"ms to match %1 persons with a new list (at most 5,000)"_s.arg(list.size())));
    if ((*store).counterSum("address") != qint64(list.size()))
        qFatal("not every person was matched");
    print("address.undo", milliseconds([&] { (void)store->revert(applied.step); }), "ms to take that back");
    (void)session::matchAddresses(*store);
    print("address.in_step", milliseconds([&] { (void)session::matchAddresses(*store); }), "ms where nothing is new");
}

}  // namespace

void address()
{
    const std::vector<records::Address> list = station();
    std::optional<geo::AddressIndex> index;
    print("address.index", milliseconds([&] { index.emplace(list); }),
        qPrintable(u"ms for %1 addresses (at most 1,000)"_s.arg(list.size())));
    const auto perMatch = [&](const char *name, const auto &written, const char *unit) {
        constexpr size_t step = 25;
        const double all = milliseconds([&] {
            for (size_t i = 0; i < list.size(); i += step)
                (void)index->match(written(list[i].text));
        });
        print(name, 1000 * all / double(list.size() / step), unit);
    };
    perMatch("address.match_as_listed", [](const QString &text) { return text; }, "µs");
    perMatch(
        "address.match_otherwise",
        [](QString text) { return text.remove(0, 6).replace(u"号楼"_s, u"栋"_s).remove(u'室'); }, "µs (at most 200)");
    perMatch("address.match_mistyped", [](QString text) { return text.replace(10, 1, u'龙'); }, "µs (at most 200)");
    perMatch(
        "address.match_nowhere", [](const QString &text) { return u"西安市雁塔区锦绣花园"_s + text.sliced(14); },
        "µs (at most 200)");
    persons(list);
    const double pass = milliseconds([&] {
        for (int i = 0; i < 20; ++i) {
            const QString end = list[size_t(i)].text.sliced(10);
            (void)std::ranges::count_if(list, [&](const records::Address &one) { return one.text.endsWith(end); });
        }
    });
    print("address.pass", 1000 * pass / 20, "µs (baseline: one look at the end of each line)");
}

}  // namespace qianshao::bench
