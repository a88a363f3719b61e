// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include "models/records/all.h"
#include "models/store/connection.h"

#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using rules::ProblemCode;

class ApplyDoorTest : public QObject {
    Q_OBJECT

    static qint64 scalar(store::Store &store, const char *sql)
    {
        store::Query query = store.connection().query(sql);
        return query.next() ? query.integer(0) : -1;
    }
    static Instruction instructionAt(tests::TestStore &store, const QString &number, Level level = Level::High)
    {
        return store.add(Instruction{.id = {}, .number = number, .level = level, .issuedAt = store.now()});
    }
    static Call callOf(tests::TestStore &store, const Instruction &instruction)
    {
        return {.id = store->newId(),
            .instruction = {instruction.id},
            .startedAt = store.now().plusMinutes(5),
            .result = CallResult::Busy};
    }

private Q_SLOTS:
    void theWholeSetOrNothingOfIt()
    {
        tests::TestStore store;
        const Person person{.id = store->newId(), .name = QStringLiteral("王芳")};
        const Call orphan{.id = store->newId(),
            .instruction = {store->newId()},
            .startedAt = store.now(),
            .result = CallResult::Busy};
        const auto applied =
            store->apply({{changes::inserted(person), changes::inserted(orphan)}}, store::Origin::Edit);
        QCOMPARE(applied.problems.size(), 1u);
        QCOMPARE(applied.problems.front().code, ProblemCode::NoSuchRecord);
        QCOMPARE(applied.problems.front().field, QStringLiteral("instruction"));
        QCOMPARE(applied.step, 0);
        QVERIFY(!store->read<Person>(person.id));
        QCOMPARE(scalar(*store, "SELECT count(*) FROM journal"), 0);
        QCOMPARE(scalar(*store, "SELECT count(*) FROM step"), 0);
        QCOMPARE(scalar(*store, "SELECT count(*) FROM outbox"), 0);
        QCOMPARE(store->counter("rows", qint64(Kind::Person)), 0);
    }

    void anEmptySetLeavesNoTrace()
    {
        tests::TestStore store;
        QCOMPARE(store->apply({}, store::Origin::Edit).step, 0);
        QCOMPARE(scalar(*store, "SELECT count(*) FROM step"), 0);
    }

    void theSameNumberTwiceIsRefused()
    {
        tests::TestStore store;
        (void)instructionAt(store, QStringLiteral("YJ1"));
        const Instruction second{.id = store->newId(), .number = QStringLiteral("YJ1"), .issuedAt = store.now()};
        const auto applied = store->apply({{changes::inserted(second)}}, store::Origin::Edit);
        QCOMPARE(applied.problems.size(), 1u);
        QCOMPARE(applied.problems.front().code, ProblemCode::Duplicate);
        QCOMPARE(applied.problems.front().id, second.id);
    }

    void anEditOfAnOlderContentIsRefused()
    {
        tests::TestStore store;
        const Person person = store.add(Person{.id = {}, .name = QStringLiteral("王芳")});
        Person mine = person, theirs = person;
        mine.phone = QStringLiteral("13900000001");
        theirs.phone = QStringLiteral("13900000002");
        store.put({{changes::updated(person, theirs)}});
        const auto applied = store->apply({{changes::updated(person, mine)}}, store::Origin::Edit);
        QCOMPARE(applied.problems.size(), 1u);
        QCOMPARE(applied.problems.front().code, ProblemCode::ChangedSince);
        QCOMPARE(applied.problems.front().field, QStringLiteral("phone"));
        QCOMPARE(store->read<Person>(person.id)->phone, theirs.phone);
    }

    void aRecordInUseIsNotRemoved()
    {
        tests::TestStore store;
        const Instruction instruction = instructionAt(store, QStringLiteral("YJ1"));
        store.put({{changes::inserted(callOf(store, instruction))}});
        const auto applied = store->apply({{changes::removed(instruction)}}, store::Origin::Edit);
        QCOMPARE(applied.problems.size(), 1u);
        QCOMPARE(applied.problems.front().code, ProblemCode::StillUsed);
        QVERIFY(store->read<Instruction>(instruction.id));
        QCOMPARE(
            store->counter("status", qint64(Status::Pending)) + store->counter("status", qint64(Status::InProgress)),
            1);
    }

    void aCallMovesItsInstructionOn()
    {
        tests::TestStore store;
        const Instruction instruction = instructionAt(store, QStringLiteral("YJ1"));
        QCOMPARE(store->counter("status", qint64(Status::Pending)), 1);
        QCOMPARE(store->counterSum("open"), 1);
        const auto applied = store->apply({{changes::inserted(callOf(store, instruction))}}, store::Origin::Edit);
        QCOMPARE(store->counter("status", qint64(Status::Pending)), 0);
        QCOMPARE(store->counter("status", qint64(Status::InProgress)), 1);
        QCOMPARE(scalar(*store, "SELECT first_call FROM instruction_state"), store.now().plusMinutes(5).ms);
        // The list that shows the instruction hears of it.
        QCOMPARE(applied.touched.rows.at(Kind::Instruction).size(), 1u);
    }

    void everyChangeIsVersionedAndWaitsToTravelOnce()
    {
        tests::TestStore store;
        Person person = store.add(Person{.id = {}, .name = QStringLiteral("王芳")});
        const qint64 born = scalar(*store, "SELECT version FROM person");
        for (int i = 0; i < 10; ++i) {
            Person next = person;
            next.phone = QStringLiteral("1390000000%1").arg(i);
            store.put({{changes::updated(person, next)}});
            person = next;
        }
        QCOMPARE(scalar(*store, "SELECT count(*) FROM outbox"), 1);
        QCOMPARE(scalar(*store, "SELECT version FROM person"), born);
        QVERIFY(scalar(*store, "SELECT length(versions) FROM person") > 0);
        QCOMPARE(scalar(*store, "SELECT count(DISTINCT stamp) FROM step"), 11);
    }

    void versionsAscendThoughTheClockIsSetBack()
    {
        tests::TestStore store;
        (void)store.add(Person{.id = {}, .name = QStringLiteral("甲")});
        store.passMinutes(-600);
        (void)store.add(Person{.id = {}, .name = QStringLiteral("乙")});
        store.reopen();
        (void)store.add(Person{.id = {}, .name = QStringLiteral("丙")});
        QCOMPARE(scalar(*store,
                     "SELECT count(*) FROM person p JOIN person q ON q.row = p.row + 1 AND q.version > p.version"),
            2);
        QCOMPARE(scalar(*store, "SELECT count(*) FROM person p JOIN person q ON q.row = p.row + 1 AND q.id > p.id"), 1);
    }

    void whatCameFromTheHubDoesNotTravelBack()
    {
        tests::TestStore store;
        const Person person{.id = store->newId(), .name = QStringLiteral("王芳")};
        QVERIFY(store->apply({{changes::inserted(person)}}, store::Origin::Hub).problems.empty());
        QCOMPARE(scalar(*store, "SELECT count(*) FROM outbox"), 0);
    }

    void aRemovedRecordLeavesATombstone()
    {
        tests::TestStore store;
        const Person person = store.add(Person{.id = {}, .name = QStringLiteral("王芳")});
        store.put({{changes::removed(person)}});
        QVERIFY(!store->read<Person>(person.id));
        QCOMPARE(scalar(*store, "SELECT count(*) FROM tombstone WHERE sent = 0"), 1);
        QCOMPARE(scalar(*store, "SELECT count(*) FROM outbox"), 0);
    }

    void aListenerHearsWhichRowsChanged()
    {
        tests::TestStore store;
        QSignalSpy spy(&*store, &store::Store::changed);
        (void)store.add(Person{.id = {}, .name = QStringLiteral("王芳")});
        QCOMPARE(spy.count(), 1);
        const auto touched = spy.front().front().value<store::Touched>();
        QCOMPARE(touched.rows.at(Kind::Person), std::vector<qint64>{1});
    }

    void anotherWindowNoticesTheWrite()
    {
        tests::TestStore store;
        const auto other = store.another();
        QVERIFY(!other->changedElsewhere());
        (void)store.add(Person{.id = {}, .name = QStringLiteral("王芳")});
        QVERIFY(other->changedElsewhere());
        QVERIFY(!other->changedElsewhere());
        QCOMPARE(other->readAll<Person>().size(), 1u);
    }

    // What a push, a token or a setting leaves in the file is nothing that a window shows.
    void onlyWhatAnotherTookAsAStepIsReadAgain()
    {
        tests::TestStore store;
        const auto other = store.another();
        QSignalSpy spy(&*store, &store::Store::changed);
        const auto add = [](store::Store &where) {
            const Person person{.id = where.newId(), .name = QStringLiteral("王芳")};
            QVERIFY(where.apply({{changes::inserted(person)}}, store::Origin::Edit).problems.empty());
        };
        add(*store);
        QVERIFY(!store->readElsewhere());
        other->setSetting(QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(!store->readElsewhere());
        add(*other);
        add(*store);  // one's own after it hides nothing
        spy.clear();
        QVERIFY(store->readElsewhere());
        QCOMPARE(spy.count(), 1);
        QVERIFY(!store->readElsewhere());
        add(*store);
        other->setSetting(QStringLiteral("a"), QStringLiteral("c"));
        QVERIFY(!store->readElsewhere());
    }

    void aNewProfileMovesTheOpenDeadlines()
    {
        tests::TestStore store;
        (void)instructionAt(store, QStringLiteral("YJ1"), Level::Urgent);
        QCOMPARE(scalar(*store, "SELECT deadline FROM instruction_state"), store.now().plusMinutes(10).ms);
        (void)store.add(LimitProfile{.id = {},
            .name = QStringLiteral("本地"),
            .edition = 1,
            .minutes = QStringLiteral("7,2,3,4\n5,6,7,8\n9,10,11,12\n13,14,15,16")});
        QCOMPARE(scalar(*store, "SELECT deadline FROM instruction_state"), store.now().plusMinutes(7).ms);
    }
};

QTEST_GUILESS_MAIN(ApplyDoorTest)
#include "applydoortest.moc"
