// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/manyrecords.h"

#include "models/itemmodels/instructionlistmodel.h"
#include "models/store/instructionlist.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using itemmodels::InstructionListModel;
using View = InstructionFilter::View;
using Order = InstructionFilter::Order;

namespace {

const InstructionFilter openByLimit{.view = View::Open, .order = Order::Deadline};

// A model under the tester, of a store whose clock only the test moves.
struct Shown {
    explicit Shown(tests::TestStore &test, const InstructionFilter &filter = {})
        : store(test),
          model(
              *test, [&test] { return test.now(); }, QTimeZone("Asia/Shanghai")),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest),
          waiting(&model, &InstructionListModel::newRowsWaiting)
    {
        model.setFilter(filter);
    }

    QStringList numbers()
    {
        QStringList numbers;
        for (int i = 0; i < model.rowCount(); ++i)
            numbers.append(model.index(i, InstructionListModel::Number).data().toString());
        return numbers;
    }
    // The list as reading it anew would show it.
    std::vector<qint64> fresh() { return store::InstructionList(*store).rowIds(model.filter()); }
    std::vector<qint64> shown()
    {
        std::vector<qint64> rows;
        for (int i = 0; i < model.rowCount(); ++i)
            rows.push_back(model.row(i).row);
        return rows;
    }

    tests::TestStore &store;
    InstructionListModel model;
    QAbstractItemModelTester tester;
    QSignalSpy waiting;
};

Instruction add(tests::TestStore &store, const char *number, int minutesAgo, Level level = Level::High)
{
    return store.add(Instruction{.id = {},
        .number = QString::fromUtf8(number),
        .level = level,
        .issuedAt = store.now().plusMinutes(-minutesAgo)});
}

void acknowledge(tests::TestStore &store, const Instruction &it)
{
    Instruction after = it;
    after.acknowledgedAt = store.now();
    store.put({{changes::updated(it, after)}});
}

void close(tests::TestStore &store, const Instruction &it)
{
    Instruction after = it;
    after.status = Status::Closed;
    store.put({{changes::updated(it, after)}});
}

}  // namespace

class InstructionListModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyStoreAndThenTheFirstRow()
    {
        tests::TestStore store;
        Shown shown(store);
        QCOMPARE(shown.model.rowCount(), 0);
        QVERIFY(shown.model.isComplete());
        // With nothing on the screen nothing can jump: it comes in by itself, and still says so.
        add(store, "1", 0, Level::Urgent);
        QCOMPARE(shown.numbers(), QStringList({QStringLiteral("1")}));
        QCOMPARE(shown.waiting.size(), 2);
        QCOMPARE(shown.waiting.at(0), QVariantList({1, 1}));
        QCOMPARE(shown.waiting.at(1), QVariantList({0, 0}));
    }

    void theFirstPageIsThereAtOnceAndTheRestWhileIdle()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 9000);
        Shown shown(store);
        QCOMPARE(shown.model.rowCount(), 64);
        QVERIFY(!shown.model.isComplete());
        QCOMPARE(shown.model.expectedCount(), 9000);
        QSignalSpy completed(&shown.model, &InstructionListModel::completed);
        QVERIFY(completed.wait(5000));
        QCOMPARE(shown.model.rowCount(), 9000);
        QCOMPARE(shown.shown(), shown.fresh());
        shown.model.setFilter({.search = QStringLiteral("2026-0")});
        shown.model.loadAll();
        QCOMPARE(shown.shown(), shown.fresh());
        QCOMPARE(shown.model.rowCount(), 9000);
    }

    void aRowComesInWhileTheListStillLoads()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 300);
        Shown shown(store);
        QCOMPARE(shown.model.rowCount(), 64);
        add(store, "newest", -1);                  // before all that are here: waits
        add(store, "oldest", 100'000);             // comes with the rest
        const auto onPage = *store->read<Instruction>(shown.model.idAt(3));
        Instruction moved = onPage;  // to behind the page: comes a second time with the rest
        moved.issuedAt = store.now().plusMinutes(-99'999);
        store.put({{changes::updated(onPage, moved)}});
        shown.model.loadAll();
        QCOMPARE(shown.waiting.last(), QVariantList({1, 0}));
        QCOMPARE(shown.model.rowCount(), 301);
        QCOMPARE(shown.numbers().last(), QStringLiteral("oldest"));
        auto rows = shown.shown();
        std::ranges::sort(rows);
        QVERIFY(std::ranges::adjacent_find(rows) == rows.end());
        shown.model.takeNew();
        QCOMPARE(shown.numbers().first(), QStringLiteral("newest"));
        QCOMPARE(shown.model.rowCount(), 302);
    }

    void whatIsNewWaitsAndComesInAtItsPlace()
    {
        tests::TestStore store;
        for (const auto &[number, minutes] : {std::pair("b", 20), std::pair("d", 40), std::pair("f", 60)})
            add(store, number, minutes);
        Shown shown(store);
        const QPersistentModelIndex current = shown.model.index(1, 0);
        QSignalSpy inserted(&shown.model, &QAbstractItemModel::rowsInserted);
        add(store, "a", 10, Level::Urgent);
        QCOMPARE(shown.waiting.last(), QVariantList({1, 1}));
        add(store, "c", 30);
        add(store, "g", 70);
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("b d f"));
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(shown.waiting.last(), QVariantList({3, 0}));  // the urgent one is told of once
        QCOMPARE(shown.model.waiting(), 3);
        shown.model.takeNew();
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("a b c d f g"));
        QCOMPARE(shown.waiting.last(), QVariantList({0, 0}));
        QCOMPARE(current.row(), 3);
        QCOMPARE(shown.shown(), shown.fresh());
    }

    // An urgent one that was closed and is opened again has arrived again.
    void whatComesBackIsToldOfAgain()
    {
        tests::TestStore store;
        add(store, "b", 20);
        Shown shown(store, openByLimit);
        const Instruction urgent = add(store, "a", 10, Level::Urgent);
        shown.model.takeNew();
        close(store, urgent);
        shown.model.takeNew();
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("b"));
        Instruction closed = urgent;
        closed.status = Status::Closed;
        store.put({{changes::updated(closed, urgent)}});
        QCOMPARE(shown.waiting.last(), QVariantList({1, 1}));
    }

    void whatWaitsAndIsTakenBackWaitsNoMore()
    {
        tests::TestStore store;
        add(store, "1", 10);
        Shown shown(store);
        const auto it = add(store, "2", 5);
        QCOMPARE(shown.waiting.last(), QVariantList({1, 0}));
        store.put({{changes::removed(it)}});
        QCOMPARE(shown.waiting.last(), QVariantList({0, 0}));
        QCOMPARE(shown.model.waiting(), 0);
    }

    void aRowThatNoLongerMatchesStaysGreyUntilAskedFor()
    {
        tests::TestStore store;
        const auto first = add(store, "1", 10);
        add(store, "2", 5);
        Shown shown(store, openByLimit);
        QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
        close(store, first);
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("1 2"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
        QVERIFY(shown.model.isStale(0));
        QVERIFY(shown.model.index(0, 0).data(InstructionListModel::StaleRole).toBool());
        QCOMPARE(shown.model.row(0).status, Status::Closed);
        QVERIFY(!shown.model.isStale(1));
        shown.model.takeNew();
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("2"));
    }

    void theUsersOwnSaveLeavesOrMoves()
    {
        tests::TestStore store;
        std::vector<Instruction> its;
        for (const auto &[number, minutes] : {std::pair("1", 40), std::pair("2", 30), std::pair("3", 20)})
            its.push_back(add(store, number, minutes));
        Shown shown(store, openByLimit);
        QPersistentModelIndex next = shown.model.index(1, 0);
        acknowledge(store, its[0]);  // its next limit is the call's, later than the others'
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("1 2 3"));
        shown.model.settle(its[0].id);
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("2 3 1"));
        QCOMPARE(next.row(), 0);
        close(store, its[1]);
        shown.model.settle(its[1].id);
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("3 1"));
        QVERIFY(!next.isValid());
        QCOMPARE(shown.shown(), shown.fresh());
        close(store, its[2]);
        shown.model.settle(its[2].id);
        Instruction last = *store->read<Instruction>(its[0].id);
        close(store, last);
        shown.model.settle(last.id);
        QCOMPARE(shown.model.rowCount(), 0);
        shown.model.settle(last.id);
    }

    void theUsersOwnNewRecordDoesNotWait()
    {
        tests::TestStore store;
        add(store, "1", 10);
        Shown shown(store);
        const auto it = add(store, "2", 5);
        shown.model.settle(it.id);
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("2 1"));
        QCOMPARE(shown.waiting.last(), QVariantList({0, 0}));
    }

    void aCallOrAnotherNameChangesTheLine()
    {
        tests::TestStore store;
        const auto person =
            store.add(Person{.id = {}, .name = QStringLiteral("王秀兰"), .phone = QStringLiteral("18612342034")});
        const auto it = store.add(Instruction{.id = {},
            .number = QStringLiteral("1"),
            .level = Level::High,
            .person = {person.id},
            .issuedAt = store.now()});
        Shown shown(store);
        QCOMPARE(shown.model.row(0).lastCall, CallResult::Unset);
        QCOMPARE(shown.model.row(0).timesWarned, 1);
        store.add(Call{
            .id = {}, .instruction = {it.id}, .startedAt = store.now().plusMinutes(1), .result = CallResult::Busy});
        QCOMPARE(shown.model.row(0).lastCall, CallResult::Busy);
        Person renamed = person;
        renamed.name = QStringLiteral("王秀英");
        store.put({{changes::updated(person, renamed)}});
        QCOMPARE(shown.model.index(0, InstructionListModel::Name).data().toString(), renamed.name);
        store.add(Instruction{.id = {},
            .number = QStringLiteral("2"),
            .level = Level::High,
            .person = {person.id},
            .issuedAt = store.now()});
        QCOMPARE(shown.model.row(0).timesWarned, 2);
        const auto officer = store.add(Staff{.id = {}, .code = QStringLiteral("7"), .name = QStringLiteral("张伟")});
        Instruction assigned = *store->read<Instruction>(it.id);
        const Instruction before = assigned;
        assigned.assignee = {officer.id};
        store.put({{changes::updated(before, assigned)}});
        QCOMPARE(shown.model.row(0).assigneeName, officer.name);
        Staff other = officer;
        other.name = QStringLiteral("张大伟");
        store.put({{changes::updated(officer, other)}});
        QCOMPARE(shown.model.row(0).assigneeName, other.name);
    }

    void tooMuchToNameIsComparedWhileIdle()
    {
        tests::TestStore store;
        const auto first = add(store, "first", 10);
        add(store, "second", 20);
        Shown shown(store, {.view = View::Open});
        {
            // Written by another window: this one only hears that much has changed.
            const auto other = store.another();
            tests::TestStore &clock = store;
            Instruction closed = first;
            closed.status = Status::Closed;
            changes::ChangeSet set{{changes::updated(first, closed)}};
            for (int i = 0; i < 5; ++i)
                set.changes.push_back(changes::inserted(Instruction{.id = other->newId(),
                    .number = QStringLiteral("new%1").arg(i),
                    .level = i == 0 ? Level::Urgent : Level::Low,
                    .issuedAt = clock.now().plusMinutes(-i)}));
            QVERIFY(other->apply(set, store::Origin::Edit).problems.empty());
        }
        Q_EMIT store->changed(store::Touched{.rows = {}, .everything = true});
        QVERIFY(shown.waiting.wait(5000));
        QCOMPARE(shown.waiting.last(), QVariantList({5, 1}));
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("first second"));
        QVERIFY(shown.model.isStale(0));
        shown.model.takeNew();
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("new0 new1 new2 new3 new4 second"));
    }

    void overdueIsDecidedByTheClockOfTheRefresh()
    {
        tests::TestStore store;
        add(store, "1", 0, Level::Urgent);
        Shown shown(store, {.view = View::Overdue, .order = Order::Deadline});
        QCOMPARE(shown.model.rowCount(), 0);
        store.passMinutes(10);
        shown.model.refresh();
        QCOMPARE(shown.model.rowCount(), 0);  // at the limit is in time
        store.passMinutes(1);
        shown.model.refresh();
        QCOMPARE(shown.numbers().join(u' '), QStringLiteral("1"));
    }

    void theCellsAreMaskedAndRawByRole()
    {
        tests::TestStore store;
        const auto person =
            store.add(Person{.id = {}, .name = QStringLiteral("王秀\t兰"), .phone = QStringLiteral("18612342034")});
        const auto it = store.add(Instruction{.id = {},
            .number = QStringLiteral("YJ1"),
            .level = Level::Urgent,
            .person = {person.id},
            .issuedAt = store.now()});
        Shown shown(store);
        const auto cell = [&](int column, int role = Qt::DisplayRole) {
            return shown.model.index(0, column).data(role);
        };
        QCOMPARE(cell(InstructionListModel::Phone).toString(), QStringLiteral("186****2034"));
        QCOMPARE(cell(InstructionListModel::Level).toString(), QStringLiteral("Urgent"));
        QCOMPARE(cell(InstructionListModel::Level, InstructionListModel::SortRole).toInt(), 1);
        QCOMPARE(cell(InstructionListModel::Deadline).toString(), QStringLiteral("10 min 00 s left"));
        QCOMPARE(cell(InstructionListModel::Deadline, InstructionListModel::SortRole).toLongLong(),
            store.now().plusMinutes(10).ms);
        QCOMPARE(cell(InstructionListModel::IssuedAt).toString(), QStringLiteral("today 09:00"));
        QCOMPARE(cell(InstructionListModel::Next).toString(), QStringLiteral("Acknowledge"));
        QCOMPARE(cell(0, InstructionListModel::IdRole).toString(), it.id.toString());
        const auto *row = cell(0, InstructionListModel::RowRole).value<const rules::InstructionRow *>();
        QVERIFY(row);
        QCOMPARE(row->phone, person.phone);
        QCOMPARE(shown.model.indexOf(it.id).row(), 0);
        QCOMPARE(shown.model.idAt(0), it.id);
        QVERIFY(!shown.model.indexOf(person.id).isValid());
        const QStringList lines = shown.model.textOf({0}).split(u'\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].count(u'\t'), int(InstructionListModel::ColumnCount) - 1);
        QCOMPARE(lines[1].count(u'\t'), int(InstructionListModel::ColumnCount) - 1);
        QVERIFY(lines[1].contains(QStringLiteral("186****2034")) && !lines[1].contains(person.phone));
    }
};

QTEST_GUILESS_MAIN(InstructionListModelTest)
#include "instructionlistmodeltest.moc"
