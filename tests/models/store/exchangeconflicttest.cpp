// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"

#include "tests/models/store/twolaptops.h"

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::tests;

// The same field, written on two laptops that did not know of one another.
class ExchangeConflictTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameFieldChangedApartWaitsForADecision()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Staff wang = one.file.add(Staff{.id = {}, .name = u"王"_s});
        const Person person =
            knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s, .phone = u"13900000000"_s});
        const auto [left, right] = writePhonesApart(one, two, person, {u"edit"_s, wang.id});
        meetInTurn(hub, one, two);
        for (Device *device : {&one, &two}) {
            QCOMPARE(device->read<Person>(person.id).phone, right.phone);  // the later one shows
            const auto conflicts = device->exchange().conflicts();
            QCOMPARE(conflicts.size(), 1u);
            const auto state = device->exchange().stateOf(conflicts[0].first, conflicts[0].second);
            const changes::FieldState *field = changes::fieldOf(*state, numberOf(&Person::phone));
            QCOMPARE(field->values.size(), 2u);
            QCOMPARE(field->values[1].value, Value(left.phone));
            QCOMPARE(changes::authorOf(*state, field->values[1].at), wang.id);  // and who wrote the other
        }
        // A decision is a change like any other.
        one.file.passMinutes(5);
        one.change(right, left);
        QVERIFY(one.exchange().conflicts().empty());
        one.meet(hub);
        two.meet(hub);
        QCOMPARE(two.read<Person>(person.id).phone, left.phone);
        QVERIFY(two.exchange().conflicts().empty());
        QVERIFY(isSound(one) && isSound(two));
    }

    // Also where the one that shows stays, and everybody has heard of the decision before it is taken back.
    void aDecisionThatIsTakenBackGivesTheConflictBack()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Staff wang = one.file.add(Staff{.id = {}, .code = u"1"_s, .name = u"王"_s});
        const Staff li = one.file.add(Staff{.id = {}, .code = u"2"_s, .name = u"李"_s});
        const Person person =
            knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s, .phone = u"13900000000"_s});
        const auto [left, right] = writePhonesApart(one, two, person, {u"edit"_s, wang.id}, {u"edit"_s, li.id});
        meetInTurn(hub, one, two);
        const int phone = numberOf(&Person::phone);
        const changes::ChangeSet decision{
            {{Kind::Person, changes::Action::Update, person.id, {{phone, Value(right.phone), Value(right.phone)}}}}};
        const auto decided = one.file->apply(decision, store::Origin::Edit, {u"decide"_s, li.id});
        QVERIFY(decided.problems.empty());
        QVERIFY(one.exchange().conflicts().empty());
        one.meet(hub);
        two.meet(hub);
        QVERIFY(two.exchange().conflicts().empty());
        const auto undone = one.file->revert(decided.step);
        QVERIFY(undone.problems.empty());
        one.meet(hub);
        two.meet(hub);
        for (Device *device : {&one, &two}) {
            QCOMPARE(device->exchange().conflicts().size(), 1u);
            QCOMPARE(device->read<Person>(person.id).phone, right.phone);
            const auto state = device->exchange().stateOf(Kind::Person, device->file->rowOf(Kind::Person, person.id));
            const auto &values = changes::fieldOf(*state, phone)->values;
            QCOMPARE(values.size(), 2u);
            QCOMPARE(values[0].value, Value(right.phone));
            QCOMPARE(values[1].value, Value(left.phone));
            QCOMPARE(changes::authorOf(*state, values[0].at), li.id);
            QCOMPARE(changes::authorOf(*state, values[1].at), wang.id);
        }
        // Done again, it is decided again.
        QVERIFY(one.file->revert(undone.step).problems.empty());
        one.meet(hub);
        two.meet(hub);
        for (Device *device : {&one, &two}) {
            QVERIFY(device->exchange().conflicts().empty());
            QCOMPARE(device->read<Person>(person.id).phone, right.phone);
            QVERIFY(isSound(*device));
        }
    }

    void aDecisionThatSomebodyHasOverruledIsNotTakenBack()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Person person = knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s, .phone = u"0"_s});
        const auto [left, right] = writePhonesApart(one, two, person);
        meetInTurn(hub, one, two);
        const auto decided = one.file->apply({{changes::updated(right, left)}}, store::Origin::Edit);
        one.meet(hub);
        two.meet(hub);
        two.file.passMinutes(1);
        two.change(left, right);
        two.change(right, left);  // the same in the end, but their word
        two.meet(hub);
        one.meet(hub);
        const auto undone = one.file->revert(decided.step);
        QCOMPARE(undone.problems.size(), 1u);
        QCOMPARE(undone.problems[0].code, rules::ProblemCode::ChangedSince);
        QCOMPARE(one.read<Person>(person.id).phone, left.phone);
        QVERIFY(isSound(one) && isSound(two));
    }

    // What comes beside a value that goes on showing is told, too.
    void aConflictIsTold()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Person person = knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s, .phone = u"0"_s});
        const auto [left, right] = writePhonesApart(one, two, person);
        one.meet(hub);
        store::Touched touched;
        QObject::connect(
            &*two.file, &store::Store::changed, &*two.file, [&](const store::Touched &told) { touched = told; });
        two.meet(hub);
        QCOMPARE(two.read<Person>(person.id).phone, right.phone);
        QCOMPARE(touched.rows[Kind::Person], std::vector{two.file->rowOf(Kind::Person, person.id)});
    }

    // When an instruction came into each file, nobody has to decide.
    void whatNoPersonWritesIsNotAskedAbout()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const auto importAt = [](Device &device, qint64 minutes) {
            device.file.passMinutes(minutes);
            return device.file.add(Instruction{.id = {},
                .number = u"YJ1"_s,
                .level = Level::High,
                .issuedAt = {1'000'000},
                .receivedAt = device.file.now()});
        };
        (void)importAt(one, 1);
        (void)importAt(two, 5);
        meetInTurn(hub, one, two);
        QCOMPARE(one.file->readAll<Instruction>(), two.file->readAll<Instruction>());
        QVERIFY(one.exchange().conflicts().empty() && two.exchange().conflicts().empty());
    }

    // Both laptops imported the person and the address: the references differ until the ids have become one.
    void twoIdsOfOneRecordAreOneValue()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        Uuid person;
        for (Device *device : {&one, &two}) {
            const Address address = device->file.add(Address{.id = {}, .text = u"南塘社区1号楼"_s});
            person =
                device->file
                    .add(Person{
                        .id = {}, .name = u"王芳"_s, .identity = u"610502195903071229"_s, .addressId = {address.id}})
                    .id;
        }
        // The person is there before the address is known to be the same.
        const auto parcel = two.exchange().waiting(100);
        std::vector<changes::RecordState> persons = parcel.states;
        std::erase_if(persons, [](const changes::RecordState &state) { return state.kind != Kind::Person; });
        (void)one.exchange().take({.upTo = 0, .states = persons}, {});
        QCOMPARE(one.exchange().conflicts().size(), 1u);
        for (Device *device : {&one, &two, &one, &two})
            device->meet(hub);
        for (Device *device : {&one, &two}) {
            QVERIFY(device->exchange().conflicts().empty());
            QCOMPARE(device->file->readAll<Person>().size(), 1u);
            QCOMPARE(device->read<Person>(person).addressId.id, device->file->readAll<Address>().front().id);
            QVERIFY(isSound(*device));
        }
    }

    // A clock that is behind: whoever has read a value writes after it.
    void whoHasReadAValueWritesAfterIt()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        two.file.passMinutes(-300);
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .phone = u"1"_s});
        one.meet(hub);
        two.meet(hub);
        Person next = person;
        next.phone = u"2"_s;
        two.change(person, next);
        two.meet(hub);
        one.meet(hub);
        QCOMPARE(one.read<Person>(person.id).phone, u"2"_s);
        QVERIFY(one.exchange().conflicts().empty());
    }
};

QTEST_GUILESS_MAIN(ExchangeConflictTest)
#include "exchangeconflicttest.moc"
