// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"

#include "tests/models/store/twolaptops.h"

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::tests;

// A record that is removed on one laptop while somebody works with it on another.
class ExchangeRemovalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRemovalTravels()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Person person = knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s});
        two.file.put({{changes::removed(person)}});
        two.meet(hub);
        one.meet(hub);
        QVERIFY(!one.file->read<Person>(person.id));
        QCOMPARE(two.exchange().waitingCount(), 0);
        QVERIFY(isSound(one) && isSound(two));
        // And what takes it back.
        QVERIFY(two.file->revert(two.file->apply({}, store::Origin::Edit).step).problems.size() <= 1);
        two.file.put({{changes::inserted(person)}});
        two.meet(hub);
        one.meet(hub);
        QCOMPARE(one.read<Person>(person.id), person);
    }

    void whatWasWrittenWithoutKnowingOfARemovalBringsTheRecordBack()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Person person = knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s, .phone = u"1"_s});
        one.file.put({{changes::removed(person)}});
        Person next = person;
        next.address = u"南塘社区"_s;
        two.change(person, next);
        meetInTurn(hub, one, two);
        QCOMPARE(one.read<Person>(person.id), next);
        QCOMPARE(two.read<Person>(person.id), next);
        QVERIFY(isSound(one) && isSound(two));
    }

    void whatWasEmptiedStaysEmptyWhenARemovalIsTakenBack()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Person person = knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s, .phone = u"1"_s});
        Person emptied = person;
        emptied.phone.clear();
        one.change(person, emptied);
        const auto removal = one.file->apply({{changes::removed(emptied)}}, store::Origin::Edit);
        QVERIFY(one.file->revert(removal.step).problems.empty());
        one.meet(hub);
        two.meet(hub);
        QCOMPARE(one.read<Person>(person.id), emptied);
        QCOMPARE(two.read<Person>(person.id), emptied);
    }

    // It came while the instruction was not there, and is not lost when that is taken back.
    void aCallComesInWhenARemovalIsTakenBack()
    {
        Device one(firstDevice), two(secondDevice);
        const Instruction instruction = instructionOf(one, u"YJ1"_s);
        PlainHub hub;
        one.meet(hub);
        two.pull(hub);
        const Call call = callOf(two, instruction.id);
        const auto removal = one.file->apply({{changes::removed(instruction)}}, store::Origin::Edit);
        auto states = two.exchange().waiting(100).states;
        (void)one.exchange().take({.upTo = 1, .states = states}, {});
        QVERIFY(one.file->readAll<Call>().empty());
        const auto undone = one.file->revert(removal.step);
        QVERIFY(undone.problems.empty());
        QCOMPARE(one.read<Call>(call.id), call);
        QVERIFY(isSound(one));
        // Done again, it does not take the other's call along.
        const auto again = one.file->revert(undone.step);
        QCOMPARE(again.problems.size(), 1u);
        QCOMPARE(again.problems[0].code, rules::ProblemCode::StillUsed);
        QCOMPARE(one.read<Call>(call.id), call);
    }

    void aCallKeepsItsInstructionAlive()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Instruction instruction = instructionOf(one, u"YJ1"_s);
        one.meet(hub);
        two.pull(hub);
        one.file.put({{changes::removed(instruction)}});
        const Call call = callOf(two, instruction.id);
        one.meet(hub);
        two.pull(hub);
        QCOMPARE(two.read<Instruction>(instruction.id), instruction);
        QVERIFY(isSound(two));
        two.meet(hub);
        one.meet(hub);
        QCOMPARE(one.read<Instruction>(instruction.id), instruction);
        QCOMPARE(one.read<Call>(call.id), call);
        QVERIFY(isSound(one) && isSound(two));
    }
};

QTEST_GUILESS_MAIN(ExchangeRemovalTest)
#include "exchangeremovaltest.moc"
