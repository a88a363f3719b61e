// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/rounds.h"

#include "models/records/all.h"
#include "tests/support/device.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using sync::Rounds;
using sync::Trouble;
using tests::Device;

namespace {

// Keeps what it is asked until the test answers, or answers everything in one way.
class TestLine : public sync::HubLine {
public:
    void push(const changes::PackedPush &push, sync::Heard<changes::PushReply> heard) override
    {
        ++pushes;
        number = push.number;
        pushed = std::move(heard);
        if (always && *always == Trouble::None)
            pushed(changes::PushReply{number, {}});
        else if (always)
            pushed(*always);
    }
    void pull(changes::Place after, int, sync::Heard<changes::Page> heard) override
    {
        ++pulls;
        pulled = std::move(heard);
        if (always && *always == Trouble::None)
            answer(changes::Page{.upTo = after.upTo});
        else if (always)
            answer(*always);
    }
    // The page that was asked for last; the next one may be asked for meanwhile.
    void answer(const std::variant<changes::Page, Trouble> &page) { std::exchange(pulled, nullptr)(page); }
    std::chrono::seconds rest() const override { return wished; }

    std::optional<Trouble> always;
    std::chrono::seconds wished{0};
    int pushes = 0;
    int pulls = 0;
    qint64 number = 0;
    sync::Heard<changes::PushReply> pushed;
    sync::Heard<changes::Page> pulled;
};

struct Bench {
    explicit Bench(sync::Pace pace = {}) : rounds(device.exchange(), line, [this] { return random; }, pace)
    {
        QObject::connect(&rounds, &Rounds::ended, &rounds, [this](Trouble trouble) { ended.push_back(trouble); });
    }
    void write() { (void)device.file.add(records::Person{.id = {}, .name = u"王"_s}); }
    // A round has come to nothing, and the next one waits for its first answer.
    [[nodiscard]] bool asksAfter(Trouble trouble)
    {
        line.always = trouble;
        rounds.hold();
        const bool isTroubled = hasEnded(1);
        line.always.reset();
        rounds.hold();
        return isTroubled && QTest::qWaitFor([&] { return line.pulls == 2; });
    }
    [[nodiscard]] bool hasEnded(size_t times, int ms = 5000)
    {
        return QTest::qWaitFor([&] { return ended.size() >= times; }, ms);
    }

    Device device{0x3f8a12c4d901};
    TestLine line;
    quint64 random = 0;
    Rounds rounds;
    std::vector<Trouble> ended;
};

}  // namespace

class RoundsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenTogetherGoesTogether()
    {
        Bench bench({.gather = 80ms});
        bench.line.always = Trouble::None;
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 4; ++i) {
            bench.write();
            bench.rounds.written();
        }
        QVERIFY(bench.hasEnded(1));
        QVERIFY(time.elapsed() >= 75);
        QCOMPARE(bench.line.pushes, 1);
        QCOMPARE(bench.device.exchange().waitingCount(), 0);
    }

    // What was taken is a change of the file too, but nothing to speak about.
    void nothingIsSaidWhereNothingWaits()
    {
        Bench bench({.gather = 1ms});
        bench.line.always = Trouble::None;
        bench.rounds.written();
        QTest::qWait(100);
        QCOMPARE(bench.line.pulls, 0);
    }

    void whoIsToldThatItBeginsFindsItRunning()
    {
        Bench bench;
        bench.line.always = Trouble::None;
        std::vector<bool> running;
        connect(&bench.rounds, &Rounds::begun, this, [&] { running.push_back(bench.rounds.isRunning()); });
        connect(&bench.rounds, &Rounds::ended, this, [&] { running.push_back(bench.rounds.isRunning()); });
        bench.rounds.hold();
        QVERIFY(bench.hasEnded(1));
        QCOMPARE(running, (std::vector{true, false}));
    }

    void whatIsWrittenDuringARoundIsGivenAfterIt()
    {
        Bench bench({.gather = 1ms});
        bench.rounds.hold();
        QVERIFY(QTest::qWaitFor([&] { return bench.line.pulls == 1; }));
        bench.write();
        bench.rounds.written();
        QTest::qWait(50);
        QCOMPARE(bench.line.pushes, 0);
        bench.line.always = Trouble::None;
        bench.line.answer(changes::Page{});
        QVERIFY(bench.hasEnded(2));
        QCOMPARE(bench.line.pushes, 1);
    }

    void aNoticeOfSomethingNewBringsARound()
    {
        Bench bench;
        bench.line.always = Trouble::None;
        bench.rounds.noticed(0);  // nothing that is not here
        QTest::qWait(50);
        QCOMPARE(bench.line.pulls, 0);
        bench.rounds.noticed(1);
        QVERIFY(bench.hasEnded(1));
    }

    // The hub tells of what this device has pushed as well.
    void aNoticeOfOnesOwnWorkBringsNoOther()
    {
        Bench bench;
        bench.rounds.hold();
        QVERIFY(QTest::qWaitFor([&] { return bench.line.pulls == 1; }));
        bench.rounds.noticed(4);
        bench.line.answer(changes::Page{.upTo = 4});
        QTest::qWait(100);
        QCOMPARE(bench.line.pulls, 1);
        bench.rounds.hold();
        QVERIFY(QTest::qWaitFor([&] { return bench.line.pulls == 2; }));
        bench.rounds.noticed(6);  // somebody wrote after the page was made
        bench.line.answer(changes::Page{.upTo = 5});
        QVERIFY(QTest::qWaitFor([&] { return bench.line.pulls == 3; }));
    }

    void whereNothingHappensThereIsARoundNowAndThen()
    {
        Bench bench({.pause = 200ms});
        bench.line.always = Trouble::None;
        QElapsedTimer time;
        time.start();
        bench.rounds.hold();
        QVERIFY(bench.hasEnded(3));
        // Two pauses of the half each, as the generator says nothing; a timer of Qt may be a twentieth early.
        QVERIFY(time.elapsed() >= 190);
        QCOMPARE(bench.line.pushes, 0);
        QCOMPARE(bench.line.pulls, 3);  // one question each
    }

    // With a generator that says a second, and then four.
    void troubleIsTriedAgainLaterAndLater()
    {
        Bench bench;
        bench.random = 1000;  // of 0…1000 and of 0…2000
        bench.line.always = Trouble::NoAnswer;
        QElapsedTimer time;
        time.start();
        bench.rounds.hold();
        QVERIFY(bench.hasEnded(2));
        QVERIFY(time.elapsed() >= 950);
        QCOMPARE(bench.rounds.trouble(), Trouble::NoAnswer);
        bench.random = 4000;
        bench.rounds.hold();  // somebody asks
        QVERIFY(bench.hasEnded(3, 500));
        bench.write();
        bench.rounds.written();  // does not hurry it
        QTest::qWait(300);
        QCOMPARE(bench.ended.size(), 3u);
    }

    // Somebody presses the key while an attempt is about to fail.
    void whoAsksDuringARoundThatFailsHasAnotherAtOnce()
    {
        Bench bench({.gather = 1ms});
        bench.random = 400;
        bench.rounds.hold();
        QVERIFY(QTest::qWaitFor([&] { return bench.line.pulls == 1; }));
        bench.rounds.hold();
        bench.line.always = Trouble::NoAnswer;
        QElapsedTimer time;
        time.start();
        bench.line.answer(Trouble::NoAnswer);
        QVERIFY(bench.hasEnded(2));
        QVERIFY(time.elapsed() < 300);
        QTest::qWait(100);
        QCOMPARE(bench.ended.size(), 2);  // once; then with its pauses as ever
    }

    void whatIsWrittenDuringTheFirstRoundAfterTroubleIsGivenAfterIt()
    {
        Bench bench({.gather = 1ms});
        QVERIFY(bench.asksAfter(Trouble::NoAnswer));
        bench.write();
        bench.rounds.written();
        bench.line.always = Trouble::None;
        bench.line.answer(changes::Page{});
        QVERIFY(bench.hasEnded(3));
        QCOMPARE(bench.line.pushes, 1);
    }

    void aHubThatAnswersIsNotSaidToBeSilent()
    {
        Bench bench;
        QVERIFY(bench.asksAfter(Trouble::NoAnswer));
        QCOMPARE(bench.rounds.trouble(), Trouble::NoAnswer);
        bench.line.answer(changes::Page{.upTo = 1, .isLast = false});
        QVERIFY(bench.rounds.isRunning());
        QCOMPARE(bench.rounds.trouble(), Trouble::None);
        bench.line.answer(Trouble::NoAnswer);
        QCOMPARE(bench.rounds.trouble(), Trouble::NoAnswer);
    }

    // What is in the way on this side is so until a round has ended well.
    void anAnswerDoesNotTakeBackOtherTrouble()
    {
        Bench bench;
        QVERIFY(bench.asksAfter(Trouble::NotAllowed));
        bench.line.answer(changes::Page{.upTo = 1, .isLast = false});
        QCOMPARE(bench.rounds.trouble(), Trouble::NotAllowed);
    }

    void aHubThatAsksForPatienceIsLeftAlone()
    {
        Bench bench;
        bench.line.always = Trouble::Busy;
        bench.line.wished = 2s;
        bench.rounds.hold();
        QVERIFY(bench.hasEnded(1));
        QElapsedTimer time;
        time.start();
        bench.rounds.noticed(100);
        bench.write();
        bench.rounds.written();
        QVERIFY(bench.hasEnded(2));
        QVERIFY(time.elapsed() >= 1900);
    }

    void aQuestionWithoutAnswerIsGivenUp()
    {
        Bench bench({.patience = 150ms});
        bench.rounds.hold();
        QVERIFY(bench.hasEnded(1));
        QCOMPARE(bench.ended[0], Trouble::NoAnswer);
        bench.line.answer(changes::Page{.upTo = 7});  // too late
        QCOMPARE(bench.device.exchange().taken(), 0);
    }

    // A long first pull is no question without an answer.
    void aRoundThatGoesOnIsNotGivenUp()
    {
        Bench bench({.patience = 150ms});
        bench.rounds.hold();
        for (int page = 1; page <= 8; ++page) {
            QVERIFY(QTest::qWaitFor([&] { return bench.line.pulls == page; }));
            QTest::qWait(60);
            bench.line.answer(changes::Page{.upTo = page, .isLast = page == 8});
        }
        QCOMPARE(bench.ended, std::vector{Trouble::None});
        QCOMPARE(bench.device.exchange().taken(), 8);
    }

    void aNumberThatWasUsedIsTriedAgainAtOnceAndOnlyOnce()
    {
        Bench bench;
        bench.random = 1000;
        bench.line.always = Trouble::StaleNumber;
        bench.rounds.hold();
        QVERIFY(bench.hasEnded(2, 900));
        QTest::qWait(300);
        QCOMPARE(bench.ended.size(), 2u);
    }

    void afterTheEndThereIsNothing()
    {
        for (const Trouble end : {Trouble::Revoked, Trouble::LeaseOver}) {
            Bench bench({.pause = 10ms});
            bench.line.always = end;
            bench.rounds.hold();
            QVERIFY(bench.hasEnded(1));
            bench.rounds.hold();
            bench.rounds.noticed(5);
            QTest::qWait(100);
            QCOMPARE(bench.ended.size(), 1u);
        }
    }
};

QTEST_GUILESS_MAIN(RoundsTest)
#include "roundstest.moc"
