// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressindex.h"
#include "tests/bench/bench.h"

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
    const double pass = milliseconds([&] {
        for (int i = 0; i < 20; ++i) {
            const QString end = list[size_t(i)].text.sliced(10);
            (void)std::ranges::count_if(list, [&](const records::Address &one) { return one.text.endsWith(end); });
        }
    });
    print("address.pass", 1000 * pass / 20, "µs (baseline: one look at the end of each line)");
}

}  // namespace qianshao::bench
