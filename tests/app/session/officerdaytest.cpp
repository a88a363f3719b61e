// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/officerday.h"
#include "models/plan/dayplanner.h"
#include "models/records/all.h"
#include "models/rules/limits.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using records::Instant;
using records::Level;
using session::OpenVisit;

// Which doors an officer has, and the day that is made of them.
class OfficerDayTest : public QObject {
    Q_OBJECT

    // 20 November 2026, nine o'clock in China.
    static constexpr Instant nine{1'795'136'400'000};
    static constexpr int hour = 3600;

    records::Staff m_officer;
    std::unique_ptr<tests::TestStore> m_store;

    records::Instruction add(const char *number, Level level, Instant issuedAt, const QString &address)
    {
        const auto person = m_store->add(records::Person{.name = QString::fromUtf8(number), .address = address});
        return m_store->add(records::Instruction{.number = QString::fromUtf8(number),
            .level = level,
            .person = {person.id},
            .issuedAt = issuedAt,
            .assignee = {m_officer.id}});
    }
    std::vector<OpenVisit> visits()
    {
        return session::openVisitsOf(**m_store, {m_officer.id}, nine, session::standardPlaces(**m_store));
    }
    static QStringList numbersOf(const std::vector<OpenVisit> &visits)
    {
        QStringList numbers;
        for (const OpenVisit &visit : visits)
            numbers += visit.number;
        return numbers;
    }
    static session::DayTerms terms()
    {
        return {.now = nine, .zone = QTimeZone("Asia/Shanghai"), .hours = {}, .start = {}};
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<tests::TestStore>();
        m_officer = m_store->add(records::Staff{.code = u"1"_s, .name = u"张三"_s});
        m_store->add(records::LimitProfile{
            .name = u"x"_s, .edition = 1, .minutes = rules::formatLimits(rules::defaultLimits())});
        m_store->add(records::Address{.text = u"甲街1号"_s, .longitude = 109.5, .latitude = 34.5});
        m_store->add(records::Address{.text = u"乙街2号"_s, .longitude = 109.51, .latitude = 34.5});
        m_store->add(records::Address{.text = u"丙街3号"_s});
    }

    void onlyDoorsWhereNobodyWasMetAreOpen()
    {
        add("late", Level::Low, nine.plusMinutes(-60), u"甲街1号"_s);
        add("soon", Level::Urgent, nine.plusMinutes(-60), u"乙街2号"_s);
        const auto met = add("met", Level::High, nine.plusMinutes(-60), u"甲街1号"_s);
        m_store->add(records::Visit{
            .instruction = {met.id}, .at = nine.plusMinutes(-30), .result = records::VisitResult::MetPerson});
        const auto away = add("away", Level::High, nine.plusMinutes(-60), u"甲街1号"_s);
        m_store->add(records::Visit{
            .instruction = {away.id}, .at = nine.plusMinutes(-30), .result = records::VisitResult::NobodyHome});
        auto ledger = add("met by the ledger", Level::High, nine.plusMinutes(-60), u"甲街1号"_s);
        m_store->put({{changes::updated(ledger, [&] {
            auto changed = ledger;
            changed.status = records::Status::Met;
            return changed;
        }())}});
        m_store->add(records::Instruction{.number = u"somebody else's"_s, .level = Level::Urgent, .issuedAt = nine});
        const auto open = visits();
        QCOMPARE(numbersOf(open), (QStringList{u"soon"_s, u"away"_s, u"late"_s}));
        // Four hours for an urgent meeting, by the default profile.
        QCOMPARE(open[0].limit.ms, nine.plusMinutes(-60 + 240).ms);
        QCOMPARE(open[1].limit.ms, nine.plusMinutes(-60 + 1440).ms);
        QCOMPARE(open[0].at, (geo::Point{109.51, 34.5}));
    }

    void placesThatNobodyKnowsStandApart()
    {
        add("known", Level::High, nine, u"甲街1号"_s);
        add("unknown", Level::High, nine, u"丁街4号"_s);
        add("without degrees", Level::High, nine, u"丙街3号"_s);
        add("none", Level::High, nine, QString());
        const auto day = session::officerDay(visits(), terms());
        QCOMPARE(numbersOf(day.visits), QStringList{u"known"_s});
        QStringList unknown = numbersOf(day.unknown);
        unknown.sort();
        QCOMPARE(unknown, (QStringList{u"none"_s, u"unknown"_s, u"without degrees"_s}));
        QCOMPARE(day.problem.stops.size(), 1u);
    }

    // The person's own match beats what the text says; one that nobody has settled is looked for near the houses that
    // it can mean.
    void theMatchOfTheAddressSaysWhereItIs()
    {
        const auto place = [&](records::Person person) {
            person.name = u"王"_s;
            return session::standardPlaces(**m_store)(m_store->add(person).id);
        };
        const auto known = m_store->add(records::Address{
            .text = u"渭南市临渭区人民街道南塘社区1号楼1单元501室"_s, .longitude = 109.5, .latitude = 34.6});
        m_store->add(records::Address{
            .text = u"渭南市临渭区人民街道南塘社区1号楼2单元501室"_s, .longitude = 109.5, .latitude = 34.7});
        const QString text = u"南塘社区1号楼501室"_s;
        const auto byHand = place({.address = text,
            .addressId = {known.id},
            .addressMatch = records::AddressMatch::ByHand,
            .addressMatchedText = text});
        QVERIFY(byHand && !byHand->isApproximate);
        QCOMPARE(byHand->at, (geo::Point{109.5, 34.6}));
        for (const auto match : {records::AddressMatch::Unsure, records::AddressMatch::Unset}) {
            const auto unsure = place({.address = text, .addressMatch = match, .addressMatchedText = text});
            QVERIFY(unsure && unsure->isApproximate);
            QVERIFY(geo::metresBetween(unsure->at, {109.5, 34.65}) < 1);
        }
        for (const auto match : {records::AddressMatch::None, records::AddressMatch::NotInList})
            QVERIFY(!place({.address = text, .addressMatch = match, .addressMatchedText = text}));
        // What was said of another text says nothing of this one.
        const auto stale = place({.address = u"甲街1号"_s,
            .addressId = {known.id},
            .addressMatch = records::AddressMatch::ByHand,
            .addressMatchedText = text});
        QVERIFY(stale && !stale->isApproximate);
        QCOMPARE(stale->at, (geo::Point{109.5, 34.5}));
        QVERIFY(!place({.address = u"西安市雁塔区9号"_s}));
        // Listed without degrees: about where its house is.
        const QString bare = u"渭南市临渭区人民街道南塘社区1号楼3单元501室"_s;
        const auto listed = m_store->add(records::Address{.text = bare});
        for (const auto match : {records::AddressMatch::Sure, records::AddressMatch::Unset}) {
            records::Person person{.address = bare, .addressMatch = match, .addressMatchedText = bare};
            if (match == records::AddressMatch::Sure)
                person.addressId = {listed.id};
            const auto about = place(person);
            QVERIFY(about && about->isApproximate);
            QVERIFY(geo::metresBetween(about->at, {109.5, 34.65}) < 1);
        }
        add("near", Level::High, nine, text);
        add("there", Level::High, nine, u"甲街1号"_s);
        const auto open = visits();
        QCOMPARE(numbersOf(open), (QStringList{u"near"_s, u"there"_s}));
        QVERIFY(open[0].at && open[0].isApproximate);
        QVERIFY(open[1].at && !open[1].isApproximate);
    }

    void whatWasAgreedIsPromisedUntilItIsOver()
    {
        const auto called = add("called", Level::High, nine.plusMinutes(-600), u"甲街1号"_s);
        const auto over = add("over", Level::High, nine.plusMinutes(-600), u"甲街1号"_s);
        for (const auto &[instruction, at] :
            {std::pair(called, nine.plusMinutes(150)), std::pair(over, nine.plusMinutes(-1))}) {
            m_store->add(records::Call{.instruction = {instruction.id},
                .startedAt = nine.plusMinutes(-300),
                .result = records::CallResult::Cooperative,
                .nextStep = records::NextStep::Visit,
                .nextAt = at});
        }
        const auto open = visits();
        QCOMPARE(numbersOf(open), (QStringList{u"called"_s, u"over"_s}));
        QCOMPARE(open[0].promised.ms, nine.plusMinutes(150).ms);
        QVERIFY(!open[1].promised.isSet());
        const auto day = session::officerDay(open, terms());
        QCOMPARE(day.problem.stops[0].promised, 9 * hour + 150 * 60);
    }

    void aDayIsCountedFromMidnight()
    {
        add("urgent", Level::Urgent, nine, u"甲街1号"_s);
        add("low", Level::Low, nine.plusMinutes(-72 * 60 - 30), u"乙街2号"_s);
        const auto day = session::officerDay(visits(), terms());
        QCOMPARE(day.midnight.ms, nine.ms - 9 * hour * 1000);
        QCOMPARE(day.problem.now, 9 * hour);
        QCOMPARE(day.problem.stops[0].limit, 9 * hour - 30 * 60);
        QCOMPARE(day.problem.stops[1].limit, 13 * hour);
        QCOMPARE(day.problem.crews[0].hours, (std::vector<plan::TimeSpan>{{9 * hour, 21 * hour}}));
        // Nobody but for an urgent reason is woken at night.
        QCOMPARE(day.problem.stops[0].windows, (std::vector<plan::TimeSpan>{{7 * hour, 22 * hour}}));
        QVERIFY(day.problem.stops[1].windows.empty());
        QVERIFY(day.problem.stops[0].needsPair);
        QCOMPARE(day.instantOf(day.problem.now).ms, nine.ms);
        session::DayTerms late = terms();
        late.now = nine.plusMinutes(14 * 60);
        const auto night = session::officerDay(visits(), late);
        QCOMPARE(night.problem.stops[0].windows,
            (std::vector<plan::TimeSpan>{{7 * hour, 22 * hour}, {31 * hour, 46 * hour}}));
        const plan::DayPlan planned = plan::plan(night.problem);
        QCOMPARE(planned.crews[0].stops[0].start, 23 * hour);
        QCOMPARE(planned.crews[0].stops[1].start, 31 * hour);
    }

    void severalOfficersGoToTheirOwnDoors()
    {
        add("a", Level::Urgent, nine, u"甲街1号"_s);
        add("b", Level::High, nine, u"乙街2号"_s);
        add("unknown", Level::High, nine, u"丁街4号"_s);
        const std::vector<OpenVisit> all = visits();
        const auto day = session::officersDay({{all[0]}, {}, {all[1], all[2]}}, terms());
        QCOMPARE(numbersOf(day.visits), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(numbersOf(day.unknown), QStringList{u"unknown"_s});
        QCOMPARE(day.problem.crews.size(), 3u);
        QCOMPARE(day.problem.stops[0].crew, 0);
        QCOMPARE(day.problem.stops[1].crew, 2);
        const plan::DayPlan planned = plan::plan(day.problem);
        QVERIFY(plan::orderOf(planned) == (plan::DayOrder{{0}, {}, {1}}));
        // Both set out at once.
        QCOMPARE(planned.crews[2].stops[0].arrival, 9 * hour);
        QVERIFY(!session::officerDay(all, terms()).problem.stops[0].crew);
    }

    void estimatedWaysAreLongerThanStraightOnes()
    {
        // 917 m apart: 1,238 m at 15 km/h are 4 min 57 s.
        const auto times = session::estimatedTravel({{109.5, 34.5}, {109.51, 34.5}});
        QCOMPARE(times.seconds, (std::vector{0, 300, 300, 0}));
        QVERIFY(times.isEstimated);
    }

    void roadsAndAStartAreTakenWhereTheyAreKnown()
    {
        add("a", Level::High, nine, u"甲街1号"_s);
        session::DayTerms from = terms();
        from.start = geo::Point{109.4, 34.4};
        std::vector<geo::Point> asked;
        const auto day = session::officerDay(visits(), from, [&](const std::vector<geo::Point> &places) {
            asked = places;
            return session::TravelTimes{{0, 700, 800, 0}, false};
        });
        QCOMPARE(asked, (std::vector<geo::Point>{{109.4, 34.4}, {109.5, 34.5}}));
        QVERIFY(!day.isEstimated);
        QCOMPARE(plan::plan(day.problem).crews[0].stops[0].arrival, 9 * hour + 700);
    }
};

QTEST_GUILESS_MAIN(OfficerDayTest)
#include "officerdaytest.moc"
