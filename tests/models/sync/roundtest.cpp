// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/round.h"

#include "models/records/all.h"
#include "tests/support/device.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using sync::Trouble;
using tests::Device;
using tests::PlainHub;

namespace {

// Keeps what it is asked until the test answers.
class HeldLine : public sync::HubLine {
public:
    void push(const changes::PackedPush &push, sync::Heard<changes::PushReply> heard) override
    {
        pushes.push_back({*changes::decodePush(encode(push)), std::move(heard)});
    }
    void pull(changes::Place after, int most, sync::Heard<changes::Page> heard) override
    {
        pulls.push_back({after.upTo, most, std::move(heard)});
        if (onPull)
            onPull();
    }
    [[nodiscard]] Instant clock() const override { return there; }
    Instant there;
    std::function<void()> onPull;
    struct AskedPush {
        changes::Push push;
        sync::Heard<changes::PushReply> heard;
    };
    struct AskedPull {
        qint64 after;
        int most;
        sync::Heard<changes::Page> heard;
    };
    std::vector<AskedPush> pushes;
    std::vector<AskedPull> pulls;
};

}  // namespace

class RoundTest : public QObject {
    Q_OBJECT

    struct Bench {
        Device device{0x3f8a12c4d901};
        HeldLine line;
        sync::Round round{device.exchange(), line, {2, 3}};
        std::vector<Trouble> ended;
        void begin()
        {
            round.begin([this](Trouble why) { ended.push_back(why); });
        }
        void answerPush() { line.pushes.back().heard(changes::PushReply{line.pushes.back().push.number, {}, {}}); }
        void rename(Person &person, const QString &name)
        {
            Person after = person;
            after.name = name;
            device.file.put({{changes::updated(person, after)}});
            person = after;
        }
        // Of the persons in a push.
        [[nodiscard]] QStringList namesIn(size_t push) const
        {
            QStringList names;
            for (const changes::RecordState &state : line.pushes.at(push).push.states)
                names.append(std::get<QString>(changes::shown(state, records::numberOf(&Person::name))));
            return names;
        }
        void addPerson() { (void)device.file.add(Person{.id = {}, .name = u"王"_s}); }
    };

private Q_SLOTS:
    void aRoundWithNothingNewIsOneQuestion()
    {
        Bench bench;
        bench.begin();
        QCOMPARE(bench.line.pushes.size(), 0u);
        QCOMPARE(bench.line.pulls.size(), 1u);
        QCOMPARE(bench.line.pulls[0].after, 0);
        QCOMPARE(bench.line.pulls[0].most, 3);
        const qint64 stamp = bench.device.file->lastStamp();
        bench.line.pulls[0].heard(changes::Page{});
        QCOMPARE(bench.ended, std::vector{Trouble::None});
        QCOMPARE(bench.device.file->lastStamp(), stamp);  // nothing was written
    }

    void parcelsAndPagesTakeTurns()
    {
        Bench bench;
        for (int i = 0; i < 3; ++i)
            bench.addPerson();
        bench.begin();
        QCOMPARE(bench.line.pushes.size(), 1u);
        QCOMPARE(bench.line.pushes[0].push.states.size(), 2u);
        bench.line.pushes[0].heard(changes::PushReply{bench.line.pushes[0].push.number, {}});
        QCOMPARE(bench.device.exchange().waitingCount(), 1);
        QCOMPARE(bench.line.pulls.size(), 1u);
        bench.line.pulls[0].heard(changes::Page{.upTo = 7, .isLast = false});
        QCOMPARE(bench.line.pushes.size(), 2u);
        QCOMPARE(bench.line.pushes[1].push.upTo, 7);
        QVERIFY(bench.line.pushes[1].push.number > bench.line.pushes[0].push.number);
        bench.line.pushes[1].heard(changes::PushReply{bench.line.pushes[1].push.number, {}});
        QCOMPARE(bench.line.pulls[1].after, 7);
        bench.line.pulls[1].heard(changes::Page{.upTo = 9});
        QCOMPARE(bench.ended, std::vector{Trouble::None});
        QCOMPARE(bench.device.exchange().waitingCount(), 0);
        QCOMPARE(bench.device.exchange().taken(), 9);
    }

    // The usual case: somebody writes, and nobody else has.
    void whereNobodyElseHasSaidAnythingNoPageIsAskedFor()
    {
        Bench bench;
        for (int i = 0; i < 3; ++i)
            bench.addPerson();
        (void)bench.device.exchange().take({.upTo = 5, .view = 2, .lineage = 7}, {});
        bench.begin();
        const auto answer = [&](qint64 since, qint64 upTo) {
            bench.line.pushes.back().heard(
                changes::PushReply{bench.line.pushes.back().push.number, {}, {}, since, upTo});
        };
        QCOMPARE(bench.line.pushes[0].push.upTo, 5);
        QCOMPARE(bench.line.pushes[0].push.view, 2);
        QCOMPARE(bench.line.pushes[0].push.lineage, 7);
        answer(5, 7);
        QCOMPARE(bench.device.exchange().place(), (changes::Place{2, 7, 7}));
        QCOMPARE(bench.line.pushes.size(), 2u);
        QCOMPARE(bench.line.pushes[1].push.upTo, 7);  // though it was collected before that was known
        answer(7, 8);
        QCOMPARE(bench.ended, std::vector{Trouble::None});
        QCOMPARE(bench.line.pulls.size(), 0u);
        QCOMPARE(bench.device.exchange().place().upTo, 8);
        // What it does not say is asked for, and so is what it says of a place that is not this device's.
        for (const auto &[since, upTo] : {std::pair<qint64, qint64>(0, 0), {9, 12}}) {
            bench.addPerson();
            bench.begin();
            answer(since, upTo);
            QCOMPARE(bench.device.exchange().place().upTo, 8);
            bench.line.pulls.back().heard(changes::Page{.upTo = 8, .view = 2, .lineage = 7});
        }
        QCOMPARE(bench.ended, (std::vector{Trouble::None, Trouble::None, Trouble::None}));
        QCOMPARE(bench.line.pulls.size(), 2u);
    }

    // While the hub is at work on the first. What is written after that waits on.
    void theNextParcelIsReadyWhenTheAnswerComes()
    {
        Bench bench;
        bench.addPerson();
        bench.addPerson();
        Person third = bench.device.file.add(Person{.id = {}, .name = u"collected"_s});
        bench.begin();
        bench.rename(third, u"written meanwhile"_s);
        bench.answerPush();
        bench.line.pulls[0].heard(changes::Page{.upTo = 7});
        QCOMPARE(bench.namesIn(1), QStringList{u"collected"_s});
        bench.answerPush();
        QCOMPARE(bench.device.exchange().waitingCount(), 1);
        bench.line.pulls[1].heard(changes::Page{.upTo = 9});
        QCOMPARE(bench.namesIn(2), QStringList{u"written meanwhile"_s});
    }

    void whatWasCollectedIsCollectedAnewWhereTheHubOrOthersSaySomething()
    {
        for (const bool isRefused : {true, false}) {
            Bench bench;
            const Person first = bench.device.file.add(Person{.id = {}, .name = u"first"_s});
            bench.addPerson();
            Person third = bench.device.file.add(Person{.id = {}, .name = u"collected"_s});
            Device other{0x5};
            const Person theirs = other.file.add(Person{.id = {}, .name = u"theirs"_s});
            bench.begin();
            bench.rename(third, u"written meanwhile"_s);
            changes::PushReply reply{bench.line.pushes[0].push.number, {}, {}};
            changes::Page page{.upTo = 7};
            if (isRefused)
                reply.refused.push_back(
                    {Kind::Person, first.id, records::numberOf(&Person::name), changes::Refused::Why::NotAllowed});
            else
                page.states = {*other.exchange().stateOf(Kind::Person, other.file->rowOf(Kind::Person, theirs.id))};
            bench.line.pushes[0].heard(reply);
            bench.line.pulls[0].heard(page);
            QCOMPARE(bench.namesIn(1), QStringList{u"written meanwhile"_s});
        }
    }

    // The next page is on its way while one is taken; what is written meanwhile goes after it.
    void theNextPageIsAskedForBeforeOneIsTaken()
    {
        Bench bench;
        Device other{0x5};
        const auto pageOf = [&](qint64 upTo) {
            const Person person = other.file.add(Person{.id = {}, .name = u"王"_s});
            return changes::Page{.upTo = upTo,
                .isLast = false,
                .states = {*other.exchange().stateOf(Kind::Person, other.file->rowOf(Kind::Person, person.id))}};
        };
        bench.begin();
        std::vector<qint64> taken;
        bench.line.onPull = [&] { taken.push_back(bench.device.exchange().taken()); };
        bench.line.pulls[0].heard(pageOf(5));
        QCOMPARE(taken, std::vector<qint64>{0});
        QCOMPARE(bench.line.pulls[1].after, 5);
        bench.addPerson();
        bench.line.pulls[1].heard(pageOf(8));
        QCOMPARE(bench.device.exchange().taken(), 8);
        QCOMPARE(bench.line.pulls.size(), 3u);  // asked for before anything was known of what was written
        QCOMPARE(bench.line.pushes.size(), 0u);
        bench.line.pulls[2].heard(pageOf(11));
        QCOMPARE(bench.line.pushes.size(), 1u);
        QCOMPARE(bench.line.pushes[0].push.upTo, 11);
        bench.answerPush();
        bench.line.pulls[3].heard(changes::Page{.upTo = 12});
        QCOMPARE(bench.ended, std::vector{Trouble::None});
        QCOMPARE(bench.device.file->readAll<Person>().size(), 4u);
    }

    // An answer to the question that was asked ahead is no answer to the one that is asked instead.
    void aPageThatWasAskedForInVainIsNotTaken()
    {
        Bench bench;
        bench.begin();
        bench.line.pulls[0].heard(changes::Page{.upTo = 0, .isLast = false, .view = 1, .lineage = 7});
        QCOMPARE(bench.line.pulls[1].after, 0);  // of another view: nothing was asked ahead
        bench.line.pulls[1].heard(changes::Page{.upTo = 5, .isLast = false, .view = 1, .lineage = 7});
        QCOMPARE(bench.line.pulls[2].after, 5);
        bench.round.giveUp();
        bench.begin();
        const auto late = bench.line.pulls[2].heard;
        late(changes::Page{.upTo = 9, .view = 1, .lineage = 7});
        QVERIFY(bench.round.isRunning());
        QCOMPARE(bench.device.exchange().taken(), 5);
        bench.line.pulls[3].heard(changes::Page{.upTo = 6, .isLast = false, .view = 1, .lineage = 7});
        bench.line.pulls[4].heard(Trouble::Busy);
        QCOMPARE(bench.ended, (std::vector{Trouble::NoAnswer, Trouble::Busy}));
        QCOMPARE(bench.device.exchange().taken(), 6);
    }

    // What is too long for a bad network would never get through.
    void messagesGrowOnAWayThatKeepsAndShrinkOnOneThatBreaks()
    {
        Device device{0x3f8a12c4d901};
        for (int i = 0; i < 600; ++i)
            (void)device.file.add(Person{.id = {}, .name = u"王"_s});
        HeldLine line;
        sync::Round round(device.exchange(), line, {16, 32});
        std::vector<size_t> parcels;
        std::vector<int> pages;
        const auto begin = [&] { round.begin([](Trouble) {}); };
        const auto answer = [&] {
            parcels.push_back(line.pushes.back().push.states.size());
            line.pushes.back().heard(changes::PushReply{line.pushes.back().push.number, {}, {}});
            pages.push_back(line.pulls.back().most);
            line.pulls.back().heard(changes::Page{.upTo = qint64(parcels.size()), .isLast = false});
        };
        begin();
        for (int i = 0; i < 6; ++i)
            answer();
        QCOMPARE(parcels, (std::vector<size_t>{16, 24, 36, 54, 64, 64}));
        QCOMPARE(pages, (std::vector{48, 72, 108, 128, 128, 128}));
        round.giveUp();
        begin();  // shortly again
        QCOMPARE(line.pushes.back().push.states.size(), 16u);
        for (int i = 0; i < 8; ++i) {
            round.giveUp();
            begin();
        }
        QCOMPARE(line.pushes.back().push.states.size(), 1u);
        answer();
        QCOMPARE(pages.back(), 3);
    }

    void aParcelThatHasNoRoomForTheNextCaseCountsAsFull()
    {
        Device device{0x3f8a12c4d901};
        for (int i = 0; i < 40; ++i) {
            const Person person = device.file.add(Person{.id = {}, .name = u"王"_s});
            const Instruction instruction = device.file.add(Instruction{
                .id = {}, .number = u"YJ%1"_s.arg(i), .person = {person.id}, .issuedAt = device.file.now()});
            (void)device.file.add(
                Call{.instruction = {instruction.id}, .startedAt = device.file.now(), .result = CallResult::Busy});
        }
        HeldLine line;
        sync::Round round(device.exchange(), line, {16, 32});
        round.begin([](Trouble) {});
        line.pushes[0].heard(changes::PushReply{line.pushes[0].push.number, {}, {}});
        line.pulls[0].heard(changes::Page{.upTo = 1});
        QCOMPARE(line.pushes[0].push.states.size(), 15u);
        QCOMPARE(line.pushes[1].push.states.size(), 24u);
    }

    // A line that answers before it is asked to an end.
    void answersThatComeAtOnceAreHeardInTurn()
    {
        struct QuickLine : sync::HubLine {
            std::vector<qint64> after;
            int pushes = 0;
            void push(const changes::PackedPush &push, sync::Heard<changes::PushReply> heard) override
            {
                ++pushes;
                heard(changes::PushReply{push.number, {}, {}});
            }
            void pull(changes::Place place, int, sync::Heard<changes::Page> heard) override
            {
                after.push_back(place.upTo);
                heard(changes::Page{.upTo = place.upTo + 5, .isLast = place.upTo == 10});
            }
        };
        Device device{0x3f8a12c4d901};
        for (int i = 0; i < 2; ++i)
            (void)device.file.add(Person{.id = {}, .name = u"王"_s});
        QuickLine line;
        sync::Round round(device.exchange(), line, {1, 3});
        std::vector<Trouble> ended;
        round.begin([&](Trouble why) { ended.push_back(why); });
        QCOMPARE(ended, std::vector{Trouble::None});
        QCOMPARE(line.after, (std::vector<qint64>{0, 5, 10}));
        QCOMPARE(device.exchange().taken(), 15);
        QCOMPARE(line.pushes, 2);
        QCOMPARE(device.exchange().waitingCount(), 0);
    }

    void aHubThatDoesNotGetOnEndsIt()
    {
        Bench bench;
        bench.begin();
        bench.line.pulls[0].heard(changes::Page{.upTo = 0, .isLast = false});
        QCOMPARE(bench.ended, std::vector{Trouble::BadAnswer});
    }

    void troubleEndsItAndNothingIsConfirmed()
    {
        Bench bench;
        bench.addPerson();
        bench.begin();
        bench.line.pushes[0].heard(Trouble::Busy);
        QCOMPARE(bench.ended, std::vector{Trouble::Busy});
        QCOMPARE(bench.device.exchange().waitingCount(), 1);
        bench.begin();
        QCOMPARE(bench.line.pushes.size(), 2u);
    }

    // An urgent instruction reaches a laptop whose clock is wrong.
    void whoseWorkIsNotTakenTakesTheOthersAllTheSame()
    {
        for (const Trouble refusal : {Trouble::ClockAhead, Trouble::NotAllowed, Trouble::NotUnderstood}) {
            Bench bench;
            for (int i = 0; i < 4; ++i)
                bench.addPerson();
            bench.begin();
            bench.line.pushes[0].heard(refusal);
            QCOMPARE(bench.line.pulls.size(), 1u);
            bench.line.pulls[0].heard(changes::Page{.upTo = 7, .isLast = false});
            QCOMPARE(bench.line.pulls.size(), 2u);
            bench.line.pulls[1].heard(changes::Page{.upTo = 9});
            QCOMPARE(bench.ended, std::vector{refusal});
            QCOMPARE(bench.line.pushes.size(), 1u);
            QCOMPARE(bench.device.exchange().taken(), 9);
            QCOMPARE(bench.device.exchange().waitingCount(), 4);
            bench.begin();  // the next time all is well
            bench.line.pushes[1].heard(changes::PushReply{bench.line.pushes[1].push.number, {}, {}});
            bench.line.pulls[2].heard(Trouble::NotAllowed);  // not even this
            QCOMPARE(bench.ended.back(), Trouble::NotAllowed);
            bench.begin();
            bench.line.pushes[2].heard(changes::PushReply{bench.line.pushes[2].push.number, {}, {}});
            bench.line.pulls[3].heard(changes::Page{.upTo = 9});
            QCOMPARE(bench.ended.back(), Trouble::None);
        }
    }

    // In the same round; as long as it is wrong nothing is stamped anew, and the round says what is the matter.
    void whatAWrongClockStampedIsGivenAgainOnceItIsRight()
    {
        Bench bench;
        const Instant right = bench.device.file.now();
        bench.device.file.passMinutes(50 * 365 * 24 * 60);
        bench.addPerson();
        bench.line.there = right;
        bench.begin();
        bench.line.pushes[0].heard(Trouble::ClockAhead);
        bench.line.pulls[0].heard(changes::Page{});
        QCOMPARE(bench.ended, std::vector{Trouble::ClockAhead});
        bench.device.file.setNow(right);
        bench.begin();
        bench.line.pushes[1].heard(Trouble::ClockAhead);
        bench.line.pulls[1].heard(changes::Page{});
        QCOMPARE(bench.line.pushes.size(), 3u);
        const changes::Push &again = bench.line.pushes[2].push;
        QCOMPARE(again.states.size(), 1u);
        QVERIFY(!changes::isTooFarAhead(changes::newestTold(again.states[0]), right.ms));
        bench.answerPush();
        bench.line.pulls.back().heard(changes::Page{});
        QCOMPARE(bench.ended, (std::vector{Trouble::ClockAhead, Trouble::None}));
        QCOMPARE(bench.device.exchange().waitingCount(), 0);
    }

    // What comes late, twice, or for somebody who is gone.
    void lateAnswersReachNobody()
    {
        Bench bench;
        bench.addPerson();
        bench.begin();
        bench.round.giveUp();
        QCOMPARE(bench.ended, std::vector{Trouble::NoAnswer});
        bench.line.pushes[0].heard(changes::PushReply{bench.line.pushes[0].push.number, {}});
        QCOMPARE(bench.device.exchange().waitingCount(), 1);  // once more is safer than once too few
        bench.begin();
        bench.line.pushes[0].heard(changes::PushReply{bench.line.pushes[0].push.number, {}});
        QVERIFY(bench.round.isRunning());
        const auto answer = bench.line.pushes[1].heard;
        answer(changes::PushReply{bench.line.pushes[1].push.number, {}});
        answer(changes::PushReply{bench.line.pushes[1].push.number, {}});
        QCOMPARE(bench.line.pulls.size(), 1u);
        {
            sync::Round gone(bench.device.exchange(), bench.line);
            gone.begin([](Trouble) {});
        }
        bench.line.pulls.back().heard(changes::Page{.upTo = 99});
        QCOMPARE(bench.device.exchange().taken(), 0);
    }

    void answersThatMakeNoSenseEndIt()
    {
        Bench bench;
        bench.addPerson();
        bench.begin();
        bench.line.pushes[0].heard(changes::PushReply{999, {}});
        QCOMPARE(bench.ended.back(), Trouble::BadAnswer);
        QCOMPARE(bench.device.exchange().waitingCount(), 1);
        (void)bench.device.exchange().take({.upTo = 50}, {});
        bench.begin();
        bench.line.pushes[1].heard(changes::PushReply{bench.line.pushes[1].push.number, {}});
        bench.line.pulls[0].heard(changes::Page{.upTo = 3});  // a hub that has gone back
        QCOMPARE(bench.ended.back(), Trouble::BadAnswer);
        QCOMPARE(bench.device.exchange().taken(), 50);
    }
};

QTEST_GUILESS_MAIN(RoundTest)
#include "roundtest.moc"
