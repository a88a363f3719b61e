// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/manyrecords.h"

#include "models/store/instructionlist.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using View = InstructionFilter::View;
using Order = InstructionFilter::Order;

class InstructionListTest : public QObject {
    Q_OBJECT

    static std::vector<rules::InstructionRow> everything(store::InstructionList &list)
    {
        return list.rows(list.rowIds({}));
    }
    static bool isIn(const InstructionFilter &f, const rules::InstructionRow &row)
    {
        const bool view = f.view == View::Open ? row.isOpen
            : f.view == View::Overdue          ? row.isOpen && row.deadline < f.now
            : f.view == View::Repeated         ? row.timesWarned > 1
            : f.view == View::Marked           ? row.marks != 0
                                               : true;
        return view && (!f.assignee.isSet() || row.assignee == f.assignee.id)
            && (!f.unassignedOnly || row.assignee.isNull()) && (f.level == Level::Unset || row.level == f.level)
            && (f.fraudType == FraudType::Unset || row.fraudType == f.fraudType)
            && (f.status == Status::Unset || row.status == f.status)
            && (!f.issuedFrom.isSet() || row.issuedAt >= f.issuedFrom)
            && (!f.issuedTo.isSet() || row.issuedAt < f.issuedTo);
    }
    static std::vector<qint64> expected(const InstructionFilter &f, std::vector<rules::InstructionRow> rows)
    {
        std::erase_if(rows, [&](const auto &row) { return !isIn(f, row); });
        const bool byDeadline = f.order == Order::Deadline && (f.view == View::Open || f.view == View::Overdue);
        std::ranges::sort(rows, [&](const auto &a, const auto &b) {
            return byDeadline ? std::pair(a.deadline, a.row) < std::pair(b.deadline, b.row)
                              : std::pair(a.issuedAt, a.row) > std::pair(b.issuedAt, b.row);
        });
        std::vector<qint64> ids;
        ids.reserve(rows.size());
        for (const auto &row : rows)
            ids.push_back(row.row);
        return ids;
    }
    static QString plan(store::Store &store, const QByteArray &sql)
    {
        store::Query query = store.connection().query("EXPLAIN QUERY PLAN " + sql);
        QStringList lines;
        while (query.next())
            lines.append(query.text(3));
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void everyFilterGivesWhatReadingAllOfThemGives()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 600);
        store::InstructionList list(*store);
        const auto all = everything(list);
        QCOMPARE(all.size(), 600u);
        int notEmpty = 0;
        for (int i = 0; i < 400; ++i) {
            InstructionFilter f;
            f.view = View(many.one(5));
            f.order = Order(many.one(2));
            f.now = store.now();
            if (many.one(3) == 0)
                f.assignee = {many.staff[size_t(many.one(3))].id};
            else if (many.one(3) == 0)
                f.unassignedOnly = true;
            if (many.one(3) == 0)
                f.level = Level(1 + many.one(4));
            if (many.one(5) == 0)
                f.fraudType = FraudType(1 + many.one(11));
            if (many.one(4) == 0)
                f.status = many.one(2) ? Status::Closed : Status::Pending;
            if (many.one(4) == 0)
                f.issuedFrom = store.now().plusMinutes(-many.one(3000));
            if (many.one(4) == 0)
                f.issuedTo = store.now().plusMinutes(-many.one(3000));
            const auto ids = list.rowIds(f);
            QCOMPARE(ids, expected(f, all));
            QCOMPARE(list.count(f), qint64(ids.size()));
            notEmpty += !ids.empty();
            for (const auto &row : all)
                QCOMPARE(list.matches(f, row.row), isIn(f, row));
            for (size_t at = 1; at < ids.size(); at += 37) {
                QVERIFY(list.precedes(f, ids[at - 1], ids[at]));
                QVERIFY(!list.precedes(f, ids[at], ids[at - 1]));
            }
        }
        QVERIFY2(notEmpty > 150, qPrintable(QString::number(notEmpty)));
    }

    void countersTellWhatNeedNotBeCounted()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 200);
        store::InstructionList list(*store);
        const Ref<Kind::Staff> officer{many.staff[1].id};
        for (const Order order : {Order::Newest, Order::Deadline}) {
            for (const InstructionFilter &filter : {InstructionFilter{.order = order, .now = store.now()},
                     InstructionFilter{.view = View::Open, .order = order},
                     InstructionFilter{.view = View::Open, .order = order, .assignee = officer},
                     InstructionFilter{.view = View::Open, .order = order, .unassignedOnly = true},
                     InstructionFilter{.order = order, .status = Status::Closed}}) {
                QCOMPARE(list.knownCount(filter), qint64(list.rowIds(filter).size()));
                QVERIFY(list.knownCount(filter) > 0);
            }
            QCOMPARE(list.knownCount({.view = View::Overdue, .order = order, .now = store.now()}), -1);
            QCOMPARE(list.knownCount({.order = order, .level = Level::High}), -1);
            QCOMPARE(list.knownCount({.order = order, .search = QStringLiteral("王")}), -1);
        }
    }

    void pagesOfAnySizeMakeTheWholeList()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 130);
        store::InstructionList list(*store);
        InstructionFilter open{.view = View::Open, .order = Order::Deadline};
        for (const InstructionFilter &filter : {InstructionFilter(), open}) {
            const auto all = list.rows(list.rowIds(filter));
            for (const int size : {1, 7, 64, int(all.size()) - 1, int(all.size()), int(all.size()) + 1}) {
                std::vector<rules::InstructionRow> joined;
                store::ListPosition after;
                while (true) {
                    const auto page = list.page(filter, after, size);
                    if (page.empty())
                        break;
                    QVERIFY(int(page.size()) == size || joined.size() + page.size() == all.size());
                    joined.insert(joined.end(), page.begin(), page.end());
                }
                QVERIFY(joined == all);
            }
        }
    }

    void anEmptyStoreAndASingleRow()
    {
        tests::TestStore store;
        store::InstructionList list(*store);
        store::ListPosition after;
        QVERIFY(list.page({}, after, 50).empty());
        QCOMPARE(list.count({}), 0);
        const auto it = store.add(
            Instruction{.id = {}, .number = QStringLiteral("1"), .level = Level::Urgent, .issuedAt = store.now()});
        after = {};
        const auto page = list.page({}, after, 50);
        QCOMPARE(page.size(), 1u);
        QCOMPARE(page.front().id, it.id);
        QCOMPARE(page.front().deadline, store.now().plusMinutes(10));
        QCOMPARE(page.front().timesWarned, 1);
        QVERIFY(page.front().name.isNull());
        QVERIFY(list.page({}, after, 50).empty());
    }

    void aLineShowsThePersonTheOfficerAndTheNewestCall()
    {
        tests::TestStore store;
        const auto officer = store.add(Staff{.id = {}, .code = QStringLiteral("1"), .name = QStringLiteral("张伟")});
        const auto person = store.add(Person{.id = {},
            .name = QStringLiteral("王秀兰"),
            .phone = QStringLiteral("13800000000"),
            .address = QStringLiteral("南塘")});
        const auto it = store.add(Instruction{.id = {},
            .number = QStringLiteral("1"),
            .level = Level::High,
            .person = {person.id},
            .issuedAt = store.now(),
            .assignee = {officer.id}});
        for (const auto &[minutes, result] : {std::pair(20, CallResult::NoAnswer), std::pair(5, CallResult::Busy)})
            store.add(Call{
                .id = {}, .instruction = {it.id}, .startedAt = store.now().plusMinutes(minutes), .result = result});
        store::InstructionList list(*store);
        const auto line = list.rows(list.rowIds({})).front();
        QCOMPARE(line.name, person.name);
        QCOMPARE(line.phone, person.phone);
        QCOMPARE(line.assigneeName, officer.name);
        QCOMPARE(line.assignee, officer.id);
        QCOMPARE(line.lastCall, CallResult::NoAnswer);
        QCOMPARE(line.lastCallAt, store.now().plusMinutes(20));
        QCOMPARE(line.firstCall, store.now().plusMinutes(5));
    }

    void timesWarnedFollowsEveryChangeOfPerson()
    {
        tests::TestStore store;
        const auto a = store.add(Person{.id = {}, .name = QStringLiteral("甲")});
        const auto b = store.add(Person{.id = {}, .name = QStringLiteral("乙")});
        std::vector<Instruction> its;
        its.reserve(3);
        for (int i = 0; i < 3; ++i)
            its.push_back(store.add(Instruction{
                .id = {}, .number = QString::number(i), .person = {i < 2 ? a.id : b.id}, .issuedAt = store.now()}));
        store::InstructionList list(*store);
        const InstructionFilter repeated{.view = View::Repeated};
        const auto times = [&] {
            QList<int> counts;
            for (const Instruction &it : its) {
                const auto lines = list.rows(std::array{store->rowOf(Kind::Instruction, it.id)});
                counts.append(lines.empty() ? 0 : lines.front().timesWarned);
            }
            return counts;
        };
        QCOMPARE(times(), QList({2, 2, 1}));
        QCOMPARE(list.count(repeated), 2);
        Instruction moved = its[0];
        moved.person = {b.id};
        store.put({{changes::updated(its[0], moved)}});
        QCOMPARE(times(), QList({2, 1, 2}));
        store.put({{changes::removed(its[2])}});
        QCOMPARE(times(), QList({1, 1, 0}));
        QCOMPARE(list.count(repeated), 0);
        QCOMPARE(list.repeatsOf(store->rowOf(Kind::Instruction, its[0].id)).size(), 0u);
    }

    void aChangeNamesTheLinesThatItConcerns()
    {
        tests::TestStore store;
        const auto a = store.add(Person{.id = {}, .name = QStringLiteral("甲")});
        std::vector<qint64> rows;
        Instruction first;
        for (int i = 0; i < 2; ++i) {
            const auto it = store.add(
                Instruction{.id = {}, .number = QString::number(i), .person = {a.id}, .issuedAt = store.now()});
            rows.push_back(store->rowOf(Kind::Instruction, it.id));
            first = i == 0 ? it : first;
        }
        const auto call =
            store.add(Call{.id = {}, .instruction = {first.id}, .startedAt = store.now(), .result = CallResult::Busy});
        store::InstructionList list(*store);
        QCOMPARE(list.concernedBy(Kind::Call, std::array{store->rowOf(Kind::Call, call.id)}), std::vector{rows[0]});
        QCOMPARE(list.concernedBy(Kind::Person, std::array{store->rowOf(Kind::Person, a.id)}), rows);
        QCOMPARE(list.concernedBy(Kind::Instruction, std::array{rows[0]}), rows);
        QVERIFY(list.concernedBy(Kind::Address, std::array{qint64(1)}).empty());
    }

    void everyWalkStaysOnItsIndex_data()
    {
        QTest::addColumn<InstructionFilter>("filter");
        QTest::addColumn<QString>("index");
        const Ref<Kind::Staff> somebody{Uuid::v7(1, 1, 1)};
        QTest::newRow("all") << InstructionFilter() << QStringLiteral("state_issued (issued_at<?)");
        QTest::newRow("open by limit") << InstructionFilter{.view = View::Open, .order = Order::Deadline}
                                       << QStringLiteral("state_open (deadline>?)");
        QTest::newRow("my open by limit")
            << InstructionFilter{.view = View::Open, .order = Order::Deadline, .assignee = somebody}
            << QStringLiteral("state_queue (assignee=? AND deadline>?)");
        QTest::newRow("nobody's open by limit")
            << InstructionFilter{.view = View::Open, .order = Order::Deadline, .unassignedOnly = true}
            << QStringLiteral("state_queue (assignee=? AND deadline>?)");
        QTest::newRow("overdue") << InstructionFilter{.view = View::Overdue, .order = Order::Deadline, .now = {1}}
                                 << QStringLiteral("state_open");
        QTest::newRow("open newest") << InstructionFilter{.view = View::Open}
                                     << QStringLiteral("state_open_issued (issued_at<?)");
        QTest::newRow("repeated") << InstructionFilter{.view = View::Repeated}
                                  << QStringLiteral("state_repeated (issued_at<?)");
        QTest::newRow("marked") << InstructionFilter{.view = View::Marked}
                                << QStringLiteral("state_marked (issued_at<?)");
        QTest::newRow("mine") << InstructionFilter{.assignee = somebody}
                              << QStringLiteral("state_assignee (assignee=? AND issued_at<?)");
        QTest::newRow("returned") << InstructionFilter{.status = Status::Returned}
                                  << QStringLiteral("state_status (status=? AND issued_at<?)");
        QTest::newRow("urgent of a day") << InstructionFilter{.level = Level::Urgent,
            .issuedFrom = {1},
            .issuedTo = {2}} << QStringLiteral("state_issued");
    }
    void everyWalkStaysOnItsIndex()
    {
        QFETCH(InstructionFilter, filter);
        QFETCH(QString, index);
        tests::TestStore store;
        store::InstructionList list(*store);
        const QString steps = plan(*store, list.query(filter).sliceSql());
        QVERIFY2(steps.contains(index), qPrintable(steps));
        QVERIFY2(!steps.contains(QStringLiteral("TEMP B-TREE")), qPrintable(steps));
        QVERIFY2(!steps.contains(QStringLiteral("SCAN s\n")), qPrintable(steps));
    }
};

QTEST_GUILESS_MAIN(InstructionListTest)
#include "instructionlisttest.moc"
