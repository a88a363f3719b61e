// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stats/compliancestats.h"

#include "models/records/all.h"
#include "models/store/compliancequery.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace Qt::StringLiterals;
using rules::Milestone;
using rules::Rate;

namespace {

constexpr qint64 day = 1440;

// Minutes since 2026-10-01 00:00 in Shanghai.
constexpr Instant at(qint64 minutes)
{
    return Instant{1'790'784'000'000}.plusMinutes(minutes);
}

constexpr rules::Period october{at(0), at(31 * day), at(50 * day)};

// A station with the default limits, to which each test adds what it is about.
class Station : public tests::TestStore {
public:
    Station() { profile(u"默认"_s, 1, {}, rules::defaultLimits()); }

    LimitProfile profile(const QString &name, qint64 edition, Instant from, const rules::Limits &limits)
    {
        return add(
            LimitProfile{.name = name, .edition = edition, .validFrom = from, .minutes = rules::formatLimits(limits)});
    }
    Staff officer(const QString &code, const QString &name)
    {
        return add(Staff{.code = code, .name = name, .role = Role::Officer});
    }
    Person person(const QString &name) { return add(Person{.name = name, .phone = u"13900000000"_s}); }
    // High; acknowledged after 20 minutes, within its limit.
    Instruction instruction(Instant issued, const Person &person, const Staff &officer = {})
    {
        return add(Instruction{.number = u"YJ%1"_s.arg(++m_number, 3, 10, QChar(u'0')),
            .level = Level::High,
            .person = {person.id},
            .issuedAt = issued,
            .acknowledgedAt = issued.plusMinutes(20),
            .assignee = {officer.id}});
    }
    void call(const Instruction &of, Instant when, CallResult result)
    {
        add(Call{.instruction = {of.id}, .startedAt = when, .result = result});
    }
    Visit visit(const Instruction &of, Instant when, VisitResult result, Visit more = {})
    {
        more.instruction = {of.id};
        more.at = when;
        more.result = result;
        return add(more);
    }

private:
    int m_number = 0;
};

}  // namespace

class ComplianceStatsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatWasDone();
    void takesMoneyOfCountedInstructions();
    void knowsPeople();
    void namesOfficers();
    void appliesTheProfileThatHeld();
    void standsAtItsMoment();
    void tellsWhatWasTried();
    void describesNoMoreThanAsked();
    void isEmptyWithoutInstructions();
    void seesOneStateOfTheFile();
};

void ComplianceStatsTest::countsWhatWasDone()
{
    Station station;
    const Person wang = station.person(u"王芳"_s);
    const Instruction prompt = station.instruction(at(0), wang);
    station.call(prompt, at(60), CallResult::NoAnswer);
    station.call(prompt, at(300), CallResult::Cooperative);
    station.visit(prompt, at(600), VisitResult::MetFamily);
    station.visit(prompt, at(1441), VisitResult::MetPerson);
    station.add(Feedback{.instruction = {prompt.id}, .text = u"已劝阻"_s, .at = at(1440)});
    Instruction transferred = station.instruction(at(5), wang);
    Instruction after = transferred;
    after.status = Status::Transferred;
    after.statusTarget = u"城关派出所"_s;
    station.put({{changes::updated(transferred, after)}});
    station.instruction(at(31 * day), wang);

    const auto figures = stats::complianceOf(*station, october).figures;
    QCOMPARE(figures.received, 2);
    QCOMPARE(figures.excluded, 1);
    QCOMPARE(figures.counted, 1);
    const auto &milestones = figures.total.milestones;
    QCOMPARE(milestones[size_t(Milestone::Acknowledge)].onTime, (Rate{1, 1}));
    QCOMPARE(milestones[size_t(Milestone::FirstCall)].onTime, (Rate{1, 1}));
    QCOMPARE(milestones[size_t(Milestone::Meet)].onTime, (Rate{0, 1}));
    QCOMPARE(milestones[size_t(Milestone::Feedback)].onTime, (Rate{1, 1}));
    QCOMPARE(figures.total.inPerson, (Rate{1, 1}));
}

void ComplianceStatsTest::takesMoneyOfCountedInstructions()
{
    Station station;
    const Staff zhao = station.officer(u"1"_s, u"赵强"_s);
    const Staff qian = station.officer(u"2"_s, u"钱伟"_s);
    const Person wang = station.person(u"王芳"_s);
    const Instruction counted = station.instruction(at(0), wang, zhao);
    station.visit(counted, at(50), VisitResult::NobodyHome, {.officer1 = {zhao.id}, .officer2 = {qian.id}});
    station.visit(counted, at(90), VisitResult::MetPerson,
        {.officer1 = {zhao.id}, .officer2Sent = u"志愿者"_s, .lost = Fen{1250'50}, .stopped = Fen{300'00}});
    station.visit(
        counted, at(99), VisitResult::MetPerson, {.officer1 = {zhao.id}, .lost = Fen{1}, .estimated = Fen{9999'99}});
    const Instruction elsewhere = station.add(Instruction{.number = u"YJ900"_s,
        .person = {wang.id},
        .issuedAt = at(3),
        .status = Status::Returned,
        .statusReason = u"不属辖区管辖"_s});
    station.visit(elsewhere, at(60), VisitResult::MetPerson, {.lost = Fen{7}});
    const Instruction earlier = station.instruction(at(-1), wang, zhao);
    station.visit(earlier, at(60), VisitResult::MetPerson, {.lost = Fen{7}});

    const auto figures = stats::complianceOf(*station, october).figures;
    QCOMPARE(figures.money, (rules::MoneyFigures{1250'51, 300'00, 9999'99}));
    QCOMPARE(figures.twoPerson, (Rate{2, 3}));
}

void ComplianceStatsTest::knowsPeople()
{
    Station station;
    const Person wang = station.person(u"王芳"_s);
    const Person li = station.person(u"李伟"_s);
    const Person zhou = station.person(u"周晨"_s);
    station.instruction(at(0), wang);
    station.instruction(at(9), wang);
    station.instruction(at(0), li);
    station.instruction(at(29 * day), zhou);
    station.add(Victim{.person = {wang.id}, .defraudedAt = at(5 * day)});
    station.add(Victim{.person = {wang.id}, .defraudedAt = at(6 * day)});
    station.add(Victim{.person = {li.id}, .defraudedAt = at(-5)});
    station.add(Victim{.person = {zhou.id}, .defraudedAt = at(30 * day)});

    const auto figures = stats::complianceOf(*station, october).figures;
    QCOMPARE(figures.postWarning, (Rate{1, 2}));
    QCOMPARE(figures.notYetObserved, 1);
}

void ComplianceStatsTest::namesOfficers()
{
    Station station;
    const Person wang = station.person(u"王芳"_s);
    const Staff second = station.officer(u"0610102"_s, u"赵强"_s);
    const Staff first = station.officer(u"0610101"_s, u"钱伟"_s);
    station.instruction(at(0), wang, second);
    station.instruction(at(1), wang, second);
    station.instruction(at(2), wang, first);
    station.instruction(at(3), wang);
    for (qint64 minute : {4, 5})
        station.add(Instruction{.number = u"YJ90%1"_s.arg(minute),
            .person = {wang.id},
            .issuedAt = at(minute),
            .assigneeSent = u"外借民警"_s});

    const auto compliance = stats::complianceOf(*station, october);
    QStringList rows;
    for (const auto &row : compliance.officers)
        rows.append(u"%1 %2 %3"_s.arg(row.code, row.name).arg(row.figures.instructions));
    QCOMPARE(rows, (QStringList{u"0610101 钱伟 1"_s, u"0610102 赵强 2"_s, u" 外借民警 2"_s, u"  1"_s}));
    QCOMPARE(compliance.late.back().officer, u"外借民警"_s);
}

void ComplianceStatsTest::appliesTheProfileThatHeld()
{
    Station station;
    rules::Limits strict = rules::defaultLimits();
    strict.minutes[1][size_t(Milestone::Acknowledge)] = 19;
    station.profile(u"严格"_s, 3, at(10 * day), strict);
    const Person wang = station.person(u"王芳"_s);
    station.instruction(at(1), wang);
    station.instruction(at(2), wang);
    station.instruction(at(10 * day), wang);

    const auto compliance = stats::complianceOf(*station, october);
    QCOMPARE(compliance.figures.total.milestones[size_t(Milestone::Acknowledge)].onTime, (Rate{2, 3}));
    QCOMPARE(compliance.profiles.size(), size_t(2));
    QCOMPARE(compliance.profiles[0].name, u"默认"_s);
    QCOMPARE(compliance.profiles[0].instructions, 2);
    QCOMPARE(compliance.profiles[1].name, u"严格"_s);
    QCOMPARE(compliance.profiles[1].edition, 3);
    QCOMPARE(compliance.profiles[1].validFrom, at(10 * day));
}

void ComplianceStatsTest::standsAtItsMoment()
{
    Station station;
    const Instruction one = station.instruction(at(0), station.person(u"王芳"_s));
    station.call(one, at(30), CallResult::Busy);
    station.call(one, at(50), CallResult::Cooperative);
    station.visit(one, at(60), VisitResult::MetPerson, {.lost = Fen{5}});
    // Entered before it was issued, as a wrong clock does.
    station.visit(
        station.instruction(at(90), station.person(u"李伟"_s)), at(40), VisitResult::MetPerson, {.lost = Fen{700}});
    const auto asOf = [&](qint64 minute) {
        return stats::complianceOf(*station, {october.from, october.to, at(minute)});
    };
    const auto waiting = [&](qint64 minute) {
        return asOf(minute).figures.total.milestones[size_t(Milestone::FirstCall)].notYetDue;
    };
    QCOMPARE(asOf(-1).figures.received, 0);
    QCOMPARE(asOf(0).figures.received, 1);
    QCOMPARE(waiting(29), 1);
    QCOMPARE(waiting(30), 0);
    QCOMPARE(asOf(59).figures.money.lost, 0);
    QCOMPARE(asOf(60).figures.money.lost, 5);
    QCOMPARE(asOf(60).figures.total.met, 1);
}

void ComplianceStatsTest::tellsWhatWasTried()
{
    Station station;
    const Staff zhao = station.officer(u"1"_s, u"赵强"_s);
    const Instruction one = station.instruction(at(0), station.person(u"王芳"_s), zhao);
    station.call(one, at(30), CallResult::NoAnswer);
    station.call(one, at(40), CallResult::Busy);
    station.call(one, at(5000), CallResult::Cooperative);
    station.visit(one, at(100), VisitResult::MovedAway);

    const auto compliance = stats::complianceOf(*station, {october.from, october.to, at(2000)});
    QCOMPARE(compliance.late.size(), size_t(1));
    const auto &row = compliance.late.front();
    QCOMPARE(row.number, one.number);
    QCOMPARE(row.person, u"王芳"_s);
    QCOMPARE(row.officer, u"赵强"_s);
    QCOMPARE(row.calls, 2);
    QCOMPARE(row.lastCall, CallResult::Busy);
    QCOMPARE(row.visits, 1);
    QCOMPARE(row.lastVisit, VisitResult::MovedAway);
    QCOMPARE(row.late.milestones[size_t(Milestone::Meet)], (rules::MilestoneState{rules::Timeliness::Overdue, 560}));
}

void ComplianceStatsTest::describesNoMoreThanAsked()
{
    Station station;
    const Person wang = station.person(u"王芳"_s);
    for (int i = 0; i < 4; ++i)
        station.instruction(at(i), wang);
    const auto compliance = stats::complianceOf(*station, october, 3);
    QCOMPARE(compliance.late.size(), size_t(3));
    QCOMPARE(compliance.figures.late.size(), size_t(4));
}

void ComplianceStatsTest::isEmptyWithoutInstructions()
{
    Station station;
    const auto compliance = stats::complianceOf(*station, october);
    QCOMPARE(compliance.figures.received, 0);
    QVERIFY(compliance.officers.empty());
    QVERIFY(compliance.profiles.empty());
    QVERIFY(compliance.late.empty());
}

void ComplianceStatsTest::seesOneStateOfTheFile()
{
    Station station;
    const Instruction one = station.instruction(at(0), station.person(u"王芳"_s));
    const auto other = station.another();
    int visits = 0;
    {
        store::ComplianceQuery query(station->connection(), october);
        query.cases([](const auto &) {});
        const Visit late{.id = other->newId(), .instruction = {one.id}, .at = at(9), .result = VisitResult::NobodyHome};
        QVERIFY(other->apply({{changes::inserted(late)}}, store::Origin::Edit).problems.empty());
        query.visits([&](auto, const auto &) { ++visits; });
    }
    QCOMPARE(visits, 0);
    QCOMPARE(stats::complianceOf(*station, october).figures.twoPerson, (Rate{0, 1}));
}

QTEST_GUILESS_MAIN(ComplianceStatsTest)
#include "compliancestatstest.moc"
