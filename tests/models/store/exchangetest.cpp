// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"

#include "tests/models/store/twolaptops.h"

#include <bit>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::tests;

class ExchangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordsTravelWithAllThatBelongsToThem()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
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
        Device one(firstDevice);
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
        Device one(firstDevice), two(secondDevice);
        const Person person = knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s});
        Person left = person, right = person;
        left.phone = u"13900000001"_s;
        right.address = u"南塘社区"_s;
        one.change(person, left);
        two.change(person, right);
        meetInTurn(hub, one, two);
        left.address = right.address;
        QCOMPARE(one.read<Person>(person.id), left);
        QCOMPARE(two.read<Person>(person.id), left);
        QVERIFY(one.exchange().conflicts().empty());
        QVERIFY(isSound(one) && isSound(two));
    }

    // In whatever order one page has them: what is not here yet comes with the next record of it.
    void aPageNeedsNoOrder()
    {
        Device one(firstDevice), two(secondDevice);
        const Address address = one.file.add(Address{.id = {}, .text = u"南塘社区1号楼"_s});
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .addressId = {address.id}});
        const Instruction instruction = instructionOf(one, u"YJ1"_s, person.id);
        const Call call = callOf(one, instruction.id);
        auto states = one.exchange().waiting(100).states;
        std::ranges::reverse(states);
        QVERIFY(states.front().kind == Kind::Call);
        (void)two.exchange().take({.upTo = 1, .states = states}, {});
        QCOMPARE(two.read<Call>(call.id), call);
        QCOMPARE(two.read<Instruction>(instruction.id), instruction);
        QCOMPARE(two.read<Person>(person.id).addressId.id, address.id);
        QVERIFY(isSound(two));
    }

    // By an id that had become another one long before.
    void whatNamesARecordByItsOldIdFindsIt()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice), third(77);
        const Instruction left = instructionOf(one, u"YJ1"_s);
        const Instruction right = instructionOf(two, u"YJ1"_s);
        one.meet(hub);
        two.meet(hub);  // knows now that its own is the other's
        const Instruction theirs = third.file.add(right);
        const Call call = callOf(third, theirs.id);
        auto states = third.exchange().waiting(100).states;
        std::erase_if(states, [](const changes::RecordState &state) { return state.kind != Kind::Call; });
        (void)two.exchange().take({.upTo = two.exchange().taken() + 1, .states = states}, {});
        QCOMPARE(two.read<Call>(call.id).instruction.id, left.id);
        QCOMPARE(two.exchange().stranded(), 0);
        QVERIFY(isSound(two));
    }

    void oneLedgerImportedTwiceIsOneInstruction()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
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
        Device one(firstDevice), two(secondDevice);
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

    // A photo before its visit, and that before its instruction: whenever somebody goes on writing at a case with
    // photos.
    void whatWaitsForWhatWaitsComesInWithIt()
    {
        Device one(firstDevice), two(secondDevice);
        const Instruction instruction = instructionOf(one, u"YJ1"_s);
        const Visit visit = one.file.add(
            Visit{.instruction = {instruction.id}, .at = one.file.now(), .result = VisitResult::NobodyHome});
        const Attachment photo = one.file.add(Attachment{.visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'a'),
            .size = 1000,
            .mime = u"image/jpeg"_s,
            .capturedAt = one.file.now()});
        std::vector<changes::RecordState> states = one.exchange().waiting(100).states;
        std::ranges::sort(states, std::greater(), &changes::RecordState::kind);
        (void)two.exchange().take({.upTo = 1, .states = states}, {});
        QCOMPARE(two.read<Attachment>(photo.id), photo);
        QCOMPARE(two.read<Visit>(visit.id), visit);
        QCOMPARE(two.exchange().stranded(), 0);
        QVERIFY(isSound(two));
    }

    // A call that names its instruction by an id which turned out to be another's.
    void whatWaitsUnderAnOldIdFindsItsRecord()
    {
        Device one(firstDevice), two(secondDevice);
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

    // Emptied by the writing that the rest of the record is of: without that whoever still has the old value would
    // bring it back.
    void anEmptiedFieldStaysOneThatWasWritten()
    {
        Device one(firstDevice);
        changes::RecordState state{.kind = Kind::Person, .id = one.file->newId()};
        constexpr changes::Version at{5, 77};
        changes::write(state, numberOf(&Person::name), Value(u"王芳"_s), at, {});
        changes::write(state, numberOf(&Person::phone), Value(), at, {});
        (void)one.exchange().take({.upTo = 1, .states = {state}}, {});
        const auto kept = one.exchange().stateOf(Kind::Person, one.file->rowOf(Kind::Person, state.id));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->fields, state.fields);
    }

    void cursorAndRecordsAreOne()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        for (int i = 0; i < 5; ++i)
            (void)instructionOf(one, u"YJ%1"_s.arg(i));
        one.push(hub);
        two.pull(hub, 2);
        QCOMPARE(two.exchange().taken(), 2);
        QCOMPARE(two.exchange().nextPush(), 1);
        two.killAndReopen();
        QCOMPARE(two.exchange().device(), secondDevice);
        QCOMPARE(two.exchange().taken(), 2);
        QCOMPARE(two.exchange().nextPush(), 2);
        QCOMPARE(two.file->readAll<Instruction>().size(), 2u);
    }

    void whatThisProgramDoesNotUnderstandIsKept()
    {
        Device one(firstDevice);
        changes::RecordState newer{.kind = std::bit_cast<Kind>(quint8(29)), .id = one.file->newId()};
        changes::write(newer, 1, Value(u"明天"_s), {5, secondDevice}, {});
        (void)one.exchange().take({.upTo = 1, .states = {newer}}, {});
        QCOMPARE(one.exchange().stranded(), 1);
        changes::RecordState person{.kind = Kind::Person, .id = one.file->newId()};
        changes::write(person, numberOf(&Person::name), Value(u"王"_s), {5, secondDevice}, {});
        changes::write(person, 900, Value(u"未来"_s), {6, secondDevice}, {});
        (void)one.exchange().take({.upTo = 2, .states = {person}}, {});
        const auto state = one.exchange().stateOf(Kind::Person, one.file->rowOf(Kind::Person, person.id));
        QCOMPARE(*state, person);
    }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "exchangetest.moc"
