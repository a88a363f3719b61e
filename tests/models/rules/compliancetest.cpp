// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/compliance.h"

#include <QTest>

using namespace qianshao::rules;
using namespace qianshao::records;

Q_DECLARE_METATYPE(qianshao::rules::Timeliness)
Q_DECLARE_METATYPE(qianshao::records::Instant)

namespace {

constexpr qint64 day = 1440;

// Minutes since the period's first moment.
constexpr Instant at(qint64 minutes)
{
    return Instant{1'759'248'000'000}.plusMinutes(minutes);  // 2025-10-01T00:00+08:00
}

constexpr Period october{at(0), at(31 * day), at(70 * day)};

// Everything done at once, with the default limits of a High instruction: 30, 120, 1440, 1440 minutes.
CaseFacts prompt(qint64 key, Instant issued)
{
    CaseFacts facts{
        .key = key, .person = key, .officer = 1, .level = Level::High, .status = Status::FedBack, .issuedAt = issued};
    facts.acknowledgedAt = facts.firstCall = facts.met = facts.feedback = issued.plusMinutes(1);
    return facts;
}

CaseFacts untouched(qint64 key, Instant issued)
{
    return {
        .key = key, .person = key, .officer = 1, .level = Level::High, .status = Status::Pending, .issuedAt = issued};
}

ComplianceFigures figuresOf(Period period, const std::vector<CaseFacts> &cases)
{
    ComplianceCount count(period);
    for (const CaseFacts &facts : cases)
        count.add(facts, defaultLimits());
    return std::move(count).figures();
}

}  // namespace

class ComplianceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judgesAMilestone_data();
    void judgesAMilestone();
    void usesTheLimitOfTheLevel();
    void takesThePeriodWithoutItsEnd();
    void excludesTransferredAndReturned();
    void leavesOutWhatIsNotYetDue();
    void meetsInPerson();
    void addsMoneyOfVisits();
    void countsPeopleDefrauded_data();
    void countsPeopleDefrauded();
    void countsAPersonOnce();
    void sortsByOfficer();
    void listsWhatIsLate();
    void givesNoRateWithoutInstructions();
};

void ComplianceTest::judgesAMilestone_data()
{
    QTest::addColumn<Instant>("done");
    QTest::addColumn<Instant>("now");
    QTest::addColumn<Timeliness>("timeliness");
    QTest::addColumn<qint64>("over");
    using enum Timeliness;
    const Instant never;
    const auto later = [](Instant moment, qint64 ms) { return Instant{moment.ms + ms}; };
    QTest::newRow("done before") << at(29) << at(500) << OnTime << 0LL;
    QTest::newRow("done at the limit") << at(30) << at(500) << OnTime << 0LL;
    QTest::newRow("done a moment after") << later(at(30), 1) << at(500) << Late << 1LL;
    QTest::newRow("done late") << at(42) << at(500) << Late << 12LL;
    QTest::newRow("open before") << never << at(29) << NotYetDue << 0LL;
    QTest::newRow("open at the limit") << never << at(30) << NotYetDue << 0LL;
    QTest::newRow("open a moment after") << never << later(at(30), 1) << Overdue << 1LL;
    QTest::newRow("open long after") << never << at(30 + 3 * day) << Overdue << 3 * day;
    QTest::newRow("done after now, limit not passed") << at(25) << at(20) << NotYetDue << 0LL;
    QTest::newRow("done after now, limit passed") << at(50) << at(40) << Overdue << 10LL;
    QTest::newRow("done now") << at(40) << at(40) << Late << 10LL;
}

void ComplianceTest::judgesAMilestone()
{
    QFETCH(Instant, done);
    QFETCH(Instant, now);
    CaseFacts facts = untouched(1, at(0));
    facts.acknowledgedAt = done;
    const MilestoneState state = stateOf(facts, Milestone::Acknowledge, defaultLimits(), now);
    QTEST(state.timeliness, "timeliness");
    QTEST(state.minutesOver, "over");
}

void ComplianceTest::usesTheLimitOfTheLevel()
{
    CaseFacts facts = prompt(1, at(0));
    facts.feedback = at(481);
    const auto over = [&](Level level) {
        facts.level = level;
        return stateOf(facts, Milestone::Feedback, defaultLimits(), october.now).minutesOver;
    };
    QCOMPARE(over(Level::Urgent), 1);
    QCOMPARE(over(Level::Unset), 0);
    QCOMPARE(over(Level::Low), 0);
}

void ComplianceTest::takesThePeriodWithoutItsEnd()
{
    const auto received = [](Instant issued, Instant now) {
        return figuresOf({october.from, october.to, now}, {untouched(1, issued)}).received;
    };
    QCOMPARE(received(Instant{october.from.ms - 1}, october.now), 0);
    QCOMPARE(received(october.from, october.now), 1);
    QCOMPARE(received(Instant{october.to.ms - 1}, october.now), 1);
    QCOMPARE(received(october.to, october.now), 0);
    QCOMPARE(received(at(100), at(99)), 0);
}

void ComplianceTest::excludesTransferredAndReturned()
{
    std::vector<CaseFacts> cases{prompt(1, at(0)), untouched(2, at(0)), untouched(3, at(0)), untouched(4, at(0))};
    cases[1].status = Status::Transferred;
    cases[2].status = Status::Returned;
    cases[3].status = Status::Invalid;
    const auto figures = figuresOf(october, cases);
    QCOMPARE(figures.received, 4);
    QCOMPARE(figures.excluded, 2);
    QCOMPARE(figures.counted, 2);
    QCOMPARE(figures.total.milestones[0].onTime, (Rate{1, 2}));
    QCOMPARE(figures.postWarning.whole, 2);
}

void ComplianceTest::leavesOutWhatIsNotYetDue()
{
    // Two hours after issue: acknowledgement is overdue, the call is at its limit, meeting and feedback have time.
    const auto figures = figuresOf({october.from, october.to, at(120)}, {untouched(1, at(0))});
    const auto &milestones = figures.total.milestones;
    QCOMPARE(milestones[size_t(Milestone::Acknowledge)], (TimelyFigures{{0, 1}, 0}));
    QCOMPARE(milestones[size_t(Milestone::FirstCall)], (TimelyFigures{{0, 0}, 1}));
    QCOMPARE(milestones[size_t(Milestone::Meet)], (TimelyFigures{{0, 0}, 1}));
    QCOMPARE(milestones[size_t(Milestone::Feedback)], (TimelyFigures{{0, 0}, 1}));
    QVERIFY(!milestones[size_t(Milestone::Meet)].onTime.percent());
}

void ComplianceTest::meetsInPerson()
{
    std::vector<CaseFacts> cases{prompt(1, at(0)), prompt(2, at(0)), untouched(3, at(0)), untouched(4, at(10 * day))};
    cases[1].met = at(5 * day);  // late, but met
    const auto figures = figuresOf({october.from, october.to, at(10 * day + 5)}, cases);
    QCOMPARE(figures.total.met, 2);
    QCOMPARE(figures.total.inPerson, (Rate{2, 3}));
    QCOMPARE(figures.total.milestones[size_t(Milestone::Meet)], (TimelyFigures{{1, 3}, 1}));
}

void ComplianceTest::addsMoneyOfVisits()
{
    ComplianceCount count(october);
    count.add(VisitFacts{at(5), Fen{100}, Fen{20}, Fen{}, true});
    count.add(VisitFacts{at(9), Fen{1}, Fen{}, Fen{7}, false});
    count.add(VisitFacts{Instant{october.now.ms + 1}, Fen{5000}, Fen{5000}, Fen{5000}, true});
    const auto figures = std::move(count).figures();
    QCOMPARE(figures.money, (MoneyFigures{101, 20, 7}));
    QCOMPARE(figures.twoPerson, (Rate{1, 2}));
}

void ComplianceTest::countsPeopleDefrauded_data()
{
    QTest::addColumn<Instant>("fraud");
    QTest::addColumn<Instant>("now");
    QTest::addColumn<qint64>("defrauded");
    QTest::addColumn<qint64>("people");
    // Warned on day 0 and on day 20.
    const Instant late = at(70 * day);
    const auto later = [](Instant moment, qint64 ms) { return Instant{moment.ms + ms}; };
    QTest::newRow("before the first warning") << at(-1) << late << 0LL << 1LL;
    QTest::newRow("at the very moment") << at(0) << late << 0LL << 1LL;
    QTest::newRow("a moment after") << later(at(0), 1) << late << 1LL << 1LL;
    QTest::newRow("within 30 days of the second only") << at(45 * day) << late << 1LL << 1LL;
    QTest::newRow("30 days after the second") << at(50 * day) << late << 1LL << 1LL;
    QTest::newRow("and a moment") << later(at(50 * day), 1) << late << 0LL << 1LL;
    QTest::newRow("never") << Instant{} << late << 0LL << 1LL;
    QTest::newRow("not yet, as of now") << at(29 * day + 10) << at(29 * day) << 0LL << 0LL;
    QTest::newRow("first warning just old enough") << at(5) << at(30 * day) << 1LL << 1LL;
    QTest::newRow("first warning a moment too young") << at(5) << later(at(30 * day), -1) << 0LL << 0LL;
}

void ComplianceTest::countsPeopleDefrauded()
{
    QFETCH(Instant, fraud);
    QFETCH(Instant, now);
    ComplianceCount count({october.from, october.to, now});
    CaseFacts second = prompt(2, at(20 * day));
    second.person = 1;
    count.add(second, defaultLimits());
    count.add(prompt(1, at(0)), defaultLimits());
    count.addFraud(1, fraud);
    count.addFraud(99, at(5));
    const auto figures = std::move(count).figures();
    QTEST(figures.postWarning.part, "defrauded");
    QTEST(figures.postWarning.whole, "people");
    QCOMPARE(figures.notYetObserved, 1 - figures.postWarning.whole);
}

void ComplianceTest::countsAPersonOnce()
{
    ComplianceCount count(october);
    for (qint64 key = 1; key <= 6; ++key) {
        CaseFacts facts = prompt(key, at(key));
        facts.person = key % 3;  // 0: nobody is known, so nobody is counted
        count.add(facts, defaultLimits());
        count.addFraud(2, at(100 + key));
    }
    QCOMPARE(std::move(count).figures().postWarning, (Rate{1, 2}));
}

void ComplianceTest::sortsByOfficer()
{
    std::vector<CaseFacts> cases{prompt(1, at(0)), untouched(2, at(0)), prompt(3, at(0)), untouched(4, at(0))};
    cases[2].officer = 7;
    cases[3].officer = 0;
    const auto figures = figuresOf(october, cases);
    QCOMPARE(figures.byOfficer.size(), size_t(3));
    const OfficerFigures &first = figures.byOfficer.at(1);
    QCOMPARE(first.instructions, 2);
    QCOMPARE(first.met, 1);
    QCOMPARE(first.overdue, 1);
    QCOMPARE(first.inPerson, (Rate{1, 2}));
    QCOMPARE(first.milestones[size_t(Milestone::FirstCall)].onTime, (Rate{1, 2}));
    QCOMPARE(figures.byOfficer.at(7).inPerson, (Rate{1, 1}));
    QCOMPARE(figures.byOfficer.at(0).instructions, 1);
    QCOMPARE(figures.total.instructions, 4);
    QCOMPARE(figures.byLevel.at(Level::High), figures.total);
}

void ComplianceTest::listsWhatIsLate()
{
    std::vector<CaseFacts> cases{prompt(1, at(0)), prompt(2, at(3)), prompt(3, at(2)), untouched(4, at(9)),
        untouched(5, at(8)), prompt(6, at(1))};
    cases[1].acknowledgedAt = at(3 + 31);
    cases[2].feedback = at(2 + 1440 + 5);
    cases[3].level = Level::Low;
    cases[5].level = Level::Urgent;
    cases[5].firstCall = at(1 + 121);
    const auto late = figuresOf(october, cases).late;
    std::vector<qint64> keys;
    for (const LateCase &one : late)
        keys.push_back(one.facts.key);
    QCOMPARE(keys, (std::vector<qint64>{5, 4, 6, 3, 2}));  // overdue: High, Low; late: Urgent, then High by time
    QVERIFY(late[0].isOverdue());
    QVERIFY(!late[2].isOverdue());
    QCOMPARE(late[3].milestones[size_t(Milestone::Feedback)], (MilestoneState{Timeliness::Late, 5}));
    QCOMPARE(late[3].milestones[size_t(Milestone::Meet)], (MilestoneState{Timeliness::OnTime, 0}));
    QCOMPARE(late[3].mostMinutesOver(), 5);
}

void ComplianceTest::givesNoRateWithoutInstructions()
{
    const auto figures = figuresOf(october, {});
    QCOMPARE(figures.received, 0);
    QVERIFY(!figures.total.inPerson.percent());
    QVERIFY(!figures.postWarning.percent());
    QVERIFY(figures.byOfficer.empty());
    QVERIFY(figures.late.empty());
}

QTEST_GUILESS_MAIN(ComplianceTest)
#include "compliancetest.moc"
