// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"
#include "models/store/outgoing.h"

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

    // Two laptops wrote one person down. The case about them was removed on the laptop that lost its id for them.
    void aRemovedRecordNamesWhatItReferredToAsItIsCalledNow()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const QString identity = u"610502199001010011"_s;
        const auto theirs = one.file.add(Person{.name = u"王芳"_s, .identity = identity});
        const auto mine = two.file.add(Person{.name = u"王芳"_s, .identity = identity});
        const auto removed =
            two.file.add(Instruction{.number = u"YJ1"_s, .person = {mine.id}, .issuedAt = two.file.now()});
        two.file.put({{changes::removed(removed)}});
        one.push(hub);
        two.pull(hub);
        const auto states = two.exchange().waiting(100).states;
        const auto tombstone = std::ranges::find(states, Kind::Instruction, &changes::RecordState::kind);
        QVERIFY(tombstone != states.end());
        QCOMPARE(changes::referenceIn(*tombstone, numberOf(&Instruction::person)), theirs.id);
        QVERIFY(std::ranges::find(states, mine.id, &changes::RecordState::id) == states.end());
    }

    // A visit that was undone with its photo, told a record at a time, by a hub's parcel and by a disc, and all at
    // once, in the order of the kinds.
    void whatHangsOnAnotherIsTakenBackBeforeIt()
    {
        enum class Way { Parcel, Disc, Page };
        for (const Way way : {Way::Parcel, Way::Disc, Way::Page}) {
            PlainHub hub;
            Device one(firstDevice), two(secondDevice);
            const Instruction instruction =
                knownToBoth(hub, one, two, Instruction{.id = {}, .number = u"YJ1"_s, .issuedAt = one.file.now()});
            const Visit visit = knownToBoth(hub, one, two,
                Visit{
                    .id = {}, .instruction = {instruction.id}, .at = one.file.now(), .result = VisitResult::MetPerson});
            const Attachment photo = knownToBoth(hub, one, two,
                Attachment{.id = {},
                    .visit = {visit.id},
                    .kind = AttachmentKind::Photo,
                    .sha256 = QString(64, u'a'),
                    .size = 100,
                    .mime = u"image/jpeg"_s,
                    .capturedAt = one.file.now()});
            one.file.put({{changes::removed(photo), changes::removed(visit)}});
            std::vector<changes::RecordState> states = one.exchange().waiting(100).states;
            if (way == Way::Disc) {
                states.clear();
                store::Outgoing outgoing(*one.file, two.exchange().device(), 0);
                for (auto next = outgoing.next(1); !next.empty(); next = outgoing.next(1))
                    states.push_back(next.front());
            }
            QCOMPARE(states.size(), way == Way::Disc ? 3u : 2u);
            if (way == Way::Page) {
                std::ranges::sort(states, {}, &changes::RecordState::kind);
                (void)two.exchange().take({.upTo = two.exchange().taken() + 1, .states = states}, {});
                states.clear();
            }
            for (const changes::RecordState &state : states)
                (void)two.exchange().take({.upTo = two.exchange().taken() + 1, .states = {state}}, {});
            QVERIFY(!two.file->read<Visit>(visit.id));
            QVERIFY(!two.file->read<Attachment>(photo.id));
            QVERIFY(isSound(two));
        }
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
