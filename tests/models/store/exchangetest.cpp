// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"

#include "models/records/all.h"
#include "models/store/storecheck.h"
#include "tests/support/device.h"

#include <QTest>

#include <bit>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using tests::Device;
using tests::PlainHub;

namespace {

constexpr qint64 first = 0x3f8a12c4d901;
constexpr qint64 second = 0x11c3a4550b77;

Instruction instructionOf(Device &device, const QString &number, const Uuid &person = {})
{
    return device.file.add(Instruction{
        .id = {}, .number = number, .level = Level::High, .person = {person}, .issuedAt = device.file.now()});
}

Call callOf(Device &device, const Uuid &instruction)
{
    return device.file.add(
        Call{.id = {}, .instruction = {instruction}, .startedAt = device.file.now(), .result = CallResult::Busy});
}

bool isSound(Device &device)
{
    const auto findings = store::check(*device.file);
    for (const store::CheckFinding &finding : findings)
        qWarning("part %d: %s", int(finding.part), qPrintable(finding.first));
    return findings.empty();
}

}  // namespace

class ExchangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordsTravelWithAllThatBelongsToThem()
    {
        PlainHub hub;
        Device one(first), two(second);
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .phone = u"13900000001"_s});
        const Instruction instruction = instructionOf(one, u"YJ1"_s, person.id);
        const Call call = callOf(one, instruction.id);
        one.meet(hub);
        QCOMPARE(one.exchange().waitingCount(), 0);
        two.pull(hub);
        QCOMPARE(two.read<Person>(person.id), person);
        QCOMPARE(two.read<Instruction>(instruction.id), instruction);
        QCOMPARE(two.read<Call>(call.id), call);
        QCOMPARE(two.exchange().waitingCount(), 0);  // what came from elsewhere does not travel back
        QVERIFY(isSound(one) && isSound(two));
        // Once more changes nothing.
        const qint64 stamp = two.file->lastStamp();
        (void)two.exchange().take(hub.page(0), {});
        QCOMPARE(two.read<Instruction>(instruction.id), instruction);
        QVERIFY(two.file->lastStamp() >= stamp);
    }

    void tenEditsTravelOnceAndOnlyWhatChanged()
    {
        PlainHub hub;
        Device one(first);
        Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .address = u"南塘社区"_s});
        one.push(hub);
        for (int i = 0; i < 10; ++i) {
            Person next = person;
            next.phone = u"1390000000%1"_s.arg(i);
            one.change(person, next);
            person = next;
        }
        const auto parcel = one.exchange().waiting(100);
        QCOMPARE(parcel.states.size(), 1u);
        QVERIFY(parcel.isLast);
        QCOMPARE(parcel.states[0].fields.size(), 1u);
        QCOMPARE(changes::shown(parcel.states[0], numberOf(&Person::phone)), Value(person.phone));
        // What is written while the parcel is on its way waits on.
        Person later = person;
        later.address = u"北塘社区"_s;
        one.change(person, later);
        one.exchange().confirm(parcel);
        const auto rest = one.exchange().waiting(100);
        QCOMPARE(rest.states.size(), 1u);
        QCOMPARE(rest.states[0].fields.size(), 1u);
        QCOMPARE(changes::shown(rest.states[0], numberOf(&Person::address)), Value(later.address));
        one.exchange().confirm(rest);
        QCOMPARE(one.exchange().waitingCount(), 0);
    }

    void fieldsThatTwoChangedApartBecomeOne()
    {
        PlainHub hub;
        Device one(first), two(second);
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s});
        one.meet(hub);
        two.pull(hub);
        Person left = person, right = person;
        left.phone = u"13900000001"_s;
        right.address = u"南塘社区"_s;
        one.change(person, left);
        two.change(person, right);
        one.meet(hub);
        two.meet(hub);
        one.meet(hub);
        left.address = right.address;
        QCOMPARE(one.read<Person>(person.id), left);
        QCOMPARE(two.read<Person>(person.id), left);
        QVERIFY(one.exchange().conflicts().empty());
        QVERIFY(isSound(one) && isSound(two));
    }

    void theSameFieldChangedApartWaitsForADecision()
    {
        PlainHub hub;
        Device one(first), two(second);
        const Staff wang = one.file.add(Staff{.id = {}, .name = u"王"_s});
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .phone = u"13900000000"_s});
        one.meet(hub);
        two.pull(hub);
        Person left = person, right = person;
        left.phone = u"13900000001"_s;
        right.phone = u"13900000002"_s;
        (void)one.file->apply({{changes::updated(person, left)}}, store::Origin::Edit, {u"edit"_s, wang.id});
        two.file.passMinutes(1);
        two.change(person, right);
        one.meet(hub);
        two.meet(hub);
        one.meet(hub);
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
        Device one(first), two(second);
        const Staff wang = one.file.add(Staff{.id = {}, .code = u"1"_s, .name = u"王"_s});
        const Staff li = one.file.add(Staff{.id = {}, .code = u"2"_s, .name = u"李"_s});
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .phone = u"13900000000"_s});
        one.meet(hub);
        two.pull(hub);
        Person left = person, right = person;
        left.phone = u"13900000001"_s;
        right.phone = u"13900000002"_s;
        (void)one.file->apply({{changes::updated(person, left)}}, store::Origin::Edit, {u"edit"_s, wang.id});
        two.file.passMinutes(1);
        (void)two.file->apply({{changes::updated(person, right)}}, store::Origin::Edit, {u"edit"_s, li.id});
        one.meet(hub);
        two.meet(hub);
        one.meet(hub);
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
        Device one(first), two(second);
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .phone = u"0"_s});
        one.meet(hub);
        two.pull(hub);
        Person left = person, right = person;
        left.phone = u"1"_s;
        right.phone = u"2"_s;
        one.change(person, left);
        two.file.passMinutes(1);
        two.change(person, right);
        one.meet(hub);
        two.meet(hub);
        one.meet(hub);
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
        Device one(first), two(second);
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .phone = u"0"_s});
        one.meet(hub);
        two.pull(hub);
        Person left = person, right = person;
        left.phone = u"1"_s;
        right.phone = u"2"_s;
        one.change(person, left);
        one.meet(hub);
        two.file.passMinutes(1);
        two.change(person, right);
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
        Device one(first), two(second);
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
        one.meet(hub);
        two.meet(hub);
        one.meet(hub);
        QCOMPARE(one.file->readAll<Instruction>(), two.file->readAll<Instruction>());
        QVERIFY(one.exchange().conflicts().empty() && two.exchange().conflicts().empty());
    }

    // Both laptops imported the person and the address: the references differ until the ids have become one.
    void twoIdsOfOneRecordAreOneValue()
    {
        PlainHub hub;
        Device one(first), two(second);
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
        Device one(first), two(second);
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

    void oneLedgerImportedTwiceIsOneInstruction()
    {
        PlainHub hub;
        Device one(first), two(second);
        const Instruction left = instructionOf(one, u"YJ1"_s);
        const Instruction right = instructionOf(two, u"YJ1"_s);
        const Call call = callOf(two, right.id);
        QVERIFY(left.id != right.id);
        one.meet(hub);
        two.pull(hub);
        QCOMPARE(two.file->readAll<Instruction>().size(), 1u);
        QCOMPARE(two.read<Instruction>(right.id).id, left.id);  // an open form still finds it
        QCOMPARE(two.read<Call>(call.id).instruction.id, left.id);
        two.meet(hub);
        one.meet(hub);
        QCOMPARE(one.file->readAll<Instruction>().size(), 1u);
        QCOMPARE(one.read<Call>(call.id).instruction.id, left.id);
        QVERIFY(one.exchange().conflicts().empty());
        QVERIFY(isSound(one) && isSound(two));
        // Taking back what was written under the old id.
        Instruction next = one.read<Instruction>(left.id);
        next.source = u"市反诈中心"_s;
        const auto applied = two.file->apply({{changes::updated(right, Instruction([&] {
            Instruction changed = right;
            changed.source = next.source;
            return changed;
        }()))}},
            store::Origin::Edit);
        QVERIFY(applied.problems.empty());
        QVERIFY(two.file->revert(applied.step).problems.empty());
        QCOMPARE(two.read<Instruction>(left.id).source, QString());
    }

    void whatComesBeforeItsInstructionWaitsForIt()
    {
        PlainHub hub;
        Device one(first), two(second);
        const Staff officer = one.file.add(Staff{.id = {}, .name = u"王"_s});
        Instruction instruction = instructionOf(one, u"YJ1"_s);
        Call call{.id = one.file->newId(),
            .instruction = {instruction.id},
            .startedAt = one.file.now(),
            .result = CallResult::Busy};
        call.caller = {officer.id};
        call = one.file.add(call);
        const auto parcel = one.exchange().waiting(100);
        std::map<Kind, std::vector<changes::RecordState>> byKind;
        for (const changes::RecordState &state : parcel.states)
            byKind[state.kind].push_back(state);
        (void)two.exchange().take({.upTo = 1, .states = byKind[Kind::Call]}, {});
        QVERIFY(two.file->readAll<Call>().empty());
        (void)two.exchange().take({.upTo = 2, .states = byKind[Kind::Instruction]}, {});
        QCOMPARE(two.read<Call>(call.id).instruction.id, instruction.id);
        QVERIFY(!two.read<Call>(call.id).caller.isSet());  // somebody who is not here
        QVERIFY(isSound(two));
        (void)two.exchange().take({.upTo = 3, .states = byKind[Kind::Staff]}, {});
        QCOMPARE(two.read<Call>(call.id), call);
        QCOMPARE(two.exchange().stranded(), 0);
        QVERIFY(isSound(two));
    }

    void aRemovalTravels()
    {
        PlainHub hub;
        Device one(first), two(second);
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s});
        one.meet(hub);
        two.pull(hub);
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
        Device one(first), two(second);
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .phone = u"1"_s});
        one.meet(hub);
        two.pull(hub);
        one.file.put({{changes::removed(person)}});
        Person next = person;
        next.address = u"南塘社区"_s;
        two.change(person, next);
        one.meet(hub);
        two.meet(hub);
        one.meet(hub);
        QCOMPARE(one.read<Person>(person.id), next);
        QCOMPARE(two.read<Person>(person.id), next);
        QVERIFY(isSound(one) && isSound(two));
    }

    void whatWasEmptiedStaysEmptyWhenARemovalIsTakenBack()
    {
        PlainHub hub;
        Device one(first), two(second);
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .phone = u"1"_s});
        one.meet(hub);
        two.pull(hub);
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
        Device one(first), two(second);
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
        Device one(first), two(second);
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

    // A call that names its instruction by an id which turned out to be another's.
    void whatWaitsUnderAnOldIdFindsItsRecord()
    {
        Device one(first), two(second);
        const Instruction old = instructionOf(one, u"YJ1"_s);
        const Call call = callOf(one, old.id);
        const Instruction now = instructionOf(two, u"YJ1"_s);
        std::vector<changes::RecordState> calls = one.exchange().waiting(100).states;
        std::erase_if(calls, [](const changes::RecordState &state) { return state.kind != Kind::Call; });
        (void)two.exchange().take({.upTo = 1, .states = calls}, {});
        QVERIFY(!two.file->read<Call>(call.id));
        const std::vector alias{changes::Alias{Kind::Instruction, old.id, now.id}};
        (void)two.exchange().take({.upTo = 2, .aliases = alias}, {});
        QCOMPARE(two.read<Call>(call.id).instruction.id, now.id);
        QCOMPARE(two.read<Instruction>(old.id), now);
        // Whoever has it under the old id alone gets the other.
        (void)one.exchange().take({.upTo = 2, .aliases = alias}, {});
        QCOMPARE(one.read<Instruction>(old.id).id, now.id);
        QVERIFY(isSound(one) && isSound(two));
    }

    void urgentInstructionsGoFirst()
    {
        Device one(first);
        for (int i = 0; i < 30; ++i)
            (void)instructionOf(one, u"YJ%1"_s.arg(i));
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s});
        const Instruction urgent = one.file.add(Instruction{
            .id = {}, .number = u"YJ900"_s, .level = Level::Urgent, .person = {person.id}, .issuedAt = one.file.now()});
        const auto parcel = one.exchange().waiting(2);
        QCOMPARE(parcel.states.size(), 2u);
        QVERIFY(!parcel.isLast);
        QCOMPARE(parcel.states[0].id, person.id);
        QCOMPARE(parcel.states[1].id, urgent.id);
    }

    void cursorAndRecordsAreOne()
    {
        PlainHub hub;
        Device one(first), two(second);
        for (int i = 0; i < 5; ++i)
            (void)instructionOf(one, u"YJ%1"_s.arg(i));
        one.push(hub);
        two.pull(hub, 2);
        QCOMPARE(two.exchange().taken(), 2);
        QCOMPARE(two.exchange().nextPush(), 1);
        two.reopen();
        QCOMPARE(two.exchange().device(), second);
        QCOMPARE(two.exchange().taken(), 2);
        QCOMPARE(two.exchange().nextPush(), 2);
        QCOMPARE(two.file->readAll<Instruction>().size(), 2u);
    }

    void whatThisProgramDoesNotUnderstandIsKept()
    {
        Device one(first);
        changes::RecordState newer{.kind = std::bit_cast<Kind>(quint8(29)), .id = one.file->newId()};
        changes::write(newer, 1, Value(u"明天"_s), {5, second}, {});
        (void)one.exchange().take({.upTo = 1, .states = {newer}}, {});
        QCOMPARE(one.exchange().stranded(), 1);
        changes::RecordState person{.kind = Kind::Person, .id = one.file->newId()};
        changes::write(person, numberOf(&Person::name), Value(u"王"_s), {5, second}, {});
        changes::write(person, 900, Value(u"未来"_s), {6, second}, {});
        (void)one.exchange().take({.upTo = 2, .states = {person}}, {});
        const auto state = one.exchange().stateOf(Kind::Person, one.file->rowOf(Kind::Person, person.id));
        QCOMPARE(*state, person);
    }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "exchangetest.moc"
