// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/instructionlist.h"
#include "tests/bench/bench.h"
#include "tests/bench/stationstore.h"

namespace qianshao::bench {

using records::InstructionFilter;
using store::InstructionList;
using store::ListPosition;

namespace {

constexpr int page = 30;  // rows that a window of 1080 lines shows
constexpr int runs = 500;

double typical(const std::function<void()> &work, int times = runs)
{
    std::vector<double> samples;
    for (int i = 0; i < times; ++i)
        samples.push_back(milliseconds(work));
    return percentile(samples, 0.5);
}

// Where the list stands after so many of its rows.
ListPosition positionAt(const InstructionList &list, const InstructionFilter &filter, qint64 rows)
{
    ListPosition position;
    while (rows > 0) {
        const store::ListSlice slice = list.slice(filter, position, int(std::min<qint64>(rows, store::sliceWork)));
        rows -= qint64(slice.rows.size());
        position = slice.end;
        if (slice.isLast)
            break;
    }
    return position;
}

double pageAt(const InstructionList &list, const InstructionFilter &filter, const ListPosition &position)
{
    size_t lines = 0;
    const double spent = typical([&] {
        ListPosition from = position;
        lines = list.page(filter, from, page).size();
    });
    if (lines == 0)
        qFatal("an empty page");
    return spent;
}

// The ordinary way to the same rows.
double offsetPage(store::Connection &connection, qint64 offset)
{
    return typical(
        [&] {
            auto query = connection.query(
                "SELECT s.row, i.id, i.number, s.level, i.fraud_type_sent, s.status, s.deadline, s.issued_at, p.name, "
                "p.phone, p.address, t.name FROM instruction_state s JOIN instruction i ON i.row = s.row "
                "LEFT JOIN person p ON p.row = s.person LEFT JOIN staff t ON t.row = s.assignee "
                "ORDER BY s.issued_at DESC, s.row DESC LIMIT ? OFFSET ?");
            query.bind(0, page).bind(1, offset);
            while (query.next())
                (void)query.text(8);
        },
        offset > 10'000 ? 10 : 100);
}

}  // namespace

void list()
{
    auto station = openStation();
    store::Store &store = station->store();
    const InstructionList list(store);
    const auto officer = store.readAll<records::Staff>();
    const auto mine = std::ranges::find(officer, records::Role::Officer, &records::Staff::role);

    InstructionFilter queue{.view = InstructionFilter::View::Open, .order = InstructionFilter::Order::Deadline};
    queue.now = stationNow();
    if (mine != officer.end())
        queue.assignee = {mine->id};
    InstructionFilter open = queue;
    open.assignee = {};
    const InstructionFilter all;
    print("list.first_page.my_queue", pageAt(list, queue, {}), "ms (at most 0.3, 30 rows)");
    print("list.first_page.open", pageAt(list, open, {}), "ms (at most 0.3, 30 rows)");
    print("list.first_page.all", pageAt(list, all, {}), "ms (at most 0.3, 30 rows)");
    print("list.first_page.all.offset", offsetPage(store.connection(), 0), "ms (baseline: LIMIT OFFSET)");
    const qint64 count = list.count(all);
    for (const auto &[name, share] : {std::pair("quarter", 0.25), std::pair("half", 0.5), std::pair("end", 0.99)}) {
        const qint64 depth = qint64(double(count) * share);
        const QByteArray figure = QByteArray("list.next_page.") + name;
        print(figure, pageAt(list, all, positionAt(list, all, depth)), "ms (as the first page)");
        print(figure + ".offset", offsetPage(store.connection(), depth), "ms (baseline: LIMIT OFFSET)");
    }
}

}  // namespace qianshao::bench
