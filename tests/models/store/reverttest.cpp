// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include "models/records/all.h"
#include "models/store/batch.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using rules::ProblemCode;

class RevertTest : public QObject {
    Q_OBJECT

    // A small import: two sets in one step, records that refer to each other, one that is changed on the way.
    static qint64 import(tests::TestStore &store, int count)
    {
        store::Batch batch(*store, store::Origin::Import, {QStringLiteral("import"), {}});
        for (int i = 0; i < count; ++i) {
            Person person{.id = store->newId(), .name = QStringLiteral("王%1").arg(i)};
            const Instruction instruction{.id = store->newId(),
                .number = QStringLiteral("YJ%1").arg(i),
                .person = {person.id},
                .issuedAt = store.now()};
            const Call call{.id = store->newId(),
                .instruction = {instruction.id},
                .startedAt = store.now(),
                .result = CallResult::Cooperative};
            Person named = person;
            named.identity = QStringLiteral("11010519491231%1X").arg(i, 3, 10, QLatin1Char('0'));
            const HeldRow held{.id = store->newId(), .target = Kind::Call, .raw = QStringLiteral("{}")};
            const auto problems = batch.add({{changes::inserted(person), changes::inserted(instruction),
                changes::inserted(call), changes::updated(person, named), changes::inserted(held)}});
            if (!problems.empty())
                qFatal("refused");
        }
        return batch.commit().step;
    }
    static std::array<qint64, 6> figures(store::Store &store)
    {
        return {store.counter("rows", qint64(Kind::Person)), store.counter("rows", qint64(Kind::Instruction)),
            store.counter("rows", qint64(Kind::Call)), store.counter("rows", qint64(Kind::HeldRow)),
            store.counterSum("held"), store.counterSum("open")};
    }

private Q_SLOTS:
    void aWholeImportIsTakenBackAndDoneAgain()
    {
        tests::TestStore store;
        const qint64 step = import(store, 50);
        const auto full = figures(*store);
        QCOMPARE(full, (std::array<qint64, 6>{50, 50, 50, 50, 50, 50}));
        const auto people = store->readAll<Person>();

        const auto undone = store->revert(step);
        QVERIFY(undone.problems.empty());
        QCOMPARE(figures(*store), (std::array<qint64, 6>{}));

        store.reopen();
        const auto redone = store->revert(undone.step);
        QVERIFY(redone.problems.empty());
        QCOMPARE(figures(*store), full);
        auto again = store->readAll<Person>();
        std::ranges::sort(again, {}, &Person::id);
        QVERIFY(again == people);

        QVERIFY(store->revert(redone.step).problems.empty());
        QCOMPARE(figures(*store), (std::array<qint64, 6>{}));
    }

    void aStepIsTakenBackOnce()
    {
        tests::TestStore store;
        const qint64 step = import(store, 1);
        QVERIFY(store->revert(step).problems.empty());
        QCOMPARE(store->revert(step).problems.size(), 1u);
    }

    // Nothing newer is lost: who typed since then must take that back first.
    void whatWasChangedSinceStays()
    {
        tests::TestStore store;
        const qint64 step = import(store, 3);
        Person person = store->readAll<Person>().front();
        Person edited = person;
        edited.phone = QStringLiteral("13900000000");
        store.put({{changes::updated(person, edited)}});
        const auto undone = store->revert(step);
        QCOMPARE(undone.problems.size(), 1u);
        QCOMPARE(undone.problems.front().code, ProblemCode::ChangedSince);
        QCOMPARE(store->counter("rows", qint64(Kind::Instruction)), 3);
    }

    // A decision about a held row is not the import's to take back, and no reason to refuse.
    // As Ctrl+Z is pressed: what was done after an import first, then the import.
    void aChangeThatWasTakenBackIsNoChange()
    {
        tests::TestStore store;
        const qint64 step = import(store, 2);
        const auto before = store->readAll<Instruction>().front();
        const auto edit = [&](const QString &reason) {
            const auto now = *store->read<Instruction>(before.id);
            auto after = now;
            after.statusReason = reason;
            return store->apply({{changes::updated(now, after)}}, store::Origin::Edit).step;
        };
        const qint64 first = edit(QStringLiteral("一"));
        const auto undone = store->revert(first);
        QVERIFY(undone.problems.empty());
        // Done again it holds; taken back again it does not.
        const auto redone = store->revert(undone.step);
        QCOMPARE(store->revert(step).problems.front().code, ProblemCode::ChangedSince);
        QVERIFY(store->revert(redone.step).problems.empty());
        // An edit before the one that is taken back still holds.
        const qint64 second = edit(QStringLiteral("二"));
        const qint64 third = edit(QStringLiteral("三"));
        QVERIFY(store->revert(third).problems.empty());
        QCOMPARE(store->revert(step).problems.front().code, ProblemCode::ChangedSince);
        QVERIFY(store->revert(second).problems.empty());
        QVERIFY(store->revert(step).problems.empty());
        QCOMPARE(figures(*store), (std::array<qint64, 6>{}));
    }

    void settledHeldRowsStay()
    {
        tests::TestStore store;
        const qint64 step = import(store, 3);
        const auto settle = [&](const HeldRow &row, Settled settled) {
            HeldRow after = row;
            after.settled = settled;
            store::Batch batch(*store, store::Origin::Edit, {});
            QVERIFY(batch.add({{changes::updated(row, after)}}).empty());
            QVERIFY(batch.commit().problems.empty());
        };
        const auto held = store->readAll<HeldRow>();
        settle(held[0], Settled::Dismissed);
        settle(held[1], Settled::Mended);
        settle(*store->read<HeldRow>(held[1].id), Settled::Unset);
        QCOMPARE(store->counterSum("held"), 2);
        const auto undone = store->revert(step);
        QVERIFY(undone.problems.empty());
        QCOMPARE(figures(*store), (std::array<qint64, 6>{0, 0, 0, 1, 0, 0}));
        QCOMPARE(store->readAll<HeldRow>().at(0).id, held[0].id);
        QVERIFY(store->revert(undone.step).problems.empty());
        QCOMPARE(figures(*store), (std::array<qint64, 6>{3, 3, 3, 3, 2, 3}));
    }

    void whatIsReferredToSinceStays()
    {
        tests::TestStore store;
        const qint64 step = import(store, 2);
        const Instruction instruction = store->readAll<Instruction>().front();
        (void)store.add(
            Feedback{.id = {}, .instruction = {instruction.id}, .text = QStringLiteral("已见面"), .at = store.now()});
        const auto undone = store->revert(step);
        QCOMPARE(undone.problems.size(), 1u);
        QCOMPARE(undone.problems.front().code, ProblemCode::StillUsed);
        QCOMPARE(store->counter("rows", qint64(Kind::Instruction)), 2);
        QVERIFY(store->read<Instruction>(instruction.id));
    }

    void anAbandonedBatchLeavesNothing()
    {
        tests::TestStore store;
        {
            store::Batch batch(*store, store::Origin::Import, {});
            QVERIFY(
                batch.add({{changes::inserted(Person{.id = store->newId(), .name = QStringLiteral("王")})}}).empty());
        }
        QCOMPARE(figures(*store), (std::array<qint64, 6>{}));
        (void)import(store, 1);
    }

    // A refused set inside a batch takes back its own lines, counters and rows, and nothing else.
    void aRefusedSetLeavesTheRestOfTheBatch()
    {
        tests::TestStore store;
        {
            store::Batch batch(*store, store::Origin::Import, {});
            const Person good{.id = store->newId(), .name = QStringLiteral("王")};
            QVERIFY(batch.add({{changes::inserted(good)}}).empty());
            const Person lost{.id = store->newId(), .name = QStringLiteral("李")};
            QVERIFY(!batch.add({{changes::inserted(lost), changes::inserted(good)}}).empty());
            const Person last{.id = store->newId(), .name = QStringLiteral("赵")};
            QVERIFY(batch.add({{changes::inserted(last)}}).empty());
            QVERIFY(batch.commit().problems.empty());
        }
        QCOMPARE(store->counter("rows", qint64(Kind::Person)), 2);
        QCOMPARE(store->readAll<Person>().size(), 2u);
    }
};

QTEST_GUILESS_MAIN(RevertTest)
#include "reverttest.moc"
