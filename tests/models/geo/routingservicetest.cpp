// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/routingservice.h"

#include "models/geo/roadbuilder.h"
#include "tests/models/geo/fakehost.h"
#include "tests/models/geo/gridroads.h"
#include "tests/models/geo/osrmanswers.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using namespace qianshao::geo;
using tests::FakeHost;

// A server over roads that the test knows, asked as the program asks.
class RoutingServiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void timesAreThoseOfTheRoads_data();
    void timesAreThoseOfTheRoads();
    void manyPlacesAreAskedForInBlocks();
    void aPlaceFarFromRoadsIsEstimated();
    void unreachableIsUnreachable();
    void routesAreThoseOfTheRoads();
    void asksInTheDocumentedWords();
    void anAnswerOfNoUseIsNone_data();
    void anAnswerOfNoUseIsNone();
    void anEndlessAnswerIsNotRead();
    void isNotLedElsewhere();
    void aDeadHostCostsItsLimitOnce_data();
    void aDeadHostCostsItsLimitOnce();
    void isAskedAgainAfterARest();
    void canBeEnded();
    void anyThreadMayAsk();

private:
    [[nodiscard]] std::vector<Point> places(int count) const;
    // A host that answers from the roads.
    [[nodiscard]] FakeHost::Say osrm() const
    {
        return [this](const QUrl &url) { return FakeHost::Answer{.body = tests::osrmAnswer(*m_roads, url)}; };
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const RoadNetwork> m_roads;
    const TravelOptions m_bike{.mode = TravelMode::EBike, .isOver = {}};
    const std::vector<Point> m_two{{109.402, 34.402}, {109.415, 34.413}};
};

void RoutingServiceTest::initTestCase()
{
    QFile file(m_folder.filePath(u"roads"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(buildRoads(tests::gridRoads(20, 3)));
    file.close();
    m_roads = std::get<std::shared_ptr<const RoadNetwork>>(RoadNetwork::open(file.fileName()));
}

// All over the town, and beside its roads; as far as a question tells it.
std::vector<Point> RoutingServiceTest::places(int count) const
{
    std::vector<Point> places;
    for (int i = 0; i < count; ++i)
        places.push_back({(109'401'000 + i * 7'919 % 19'000) / 1e6, (34'401'000 + i * 6'271 % 16'000) / 1e6});
    return places;
}

void RoutingServiceTest::timesAreThoseOfTheRoads_data()
{
    QTest::addColumn<int>("mode");
    for (const TravelMode mode : travelModes)
        QTest::addRow("%d", int(mode)) << int(mode);
}

void RoutingServiceTest::timesAreThoseOfTheRoads()
{
    QFETCH(const int, mode);
    const FakeHost host(osrm());
    const RoutingService service({.address = host.address()});
    const TravelOptions options{.mode = TravelMode(mode), .isOver = {}};
    const auto expected = travelTimes(m_roads.get(), places(40), options);
    const auto times = service.travelTimes(places(40), options);
    QVERIFY(times);
    QCOMPARE(times->size, 40);
    QCOMPARE(times->seconds, expected->seconds);
    QCOMPARE(times->isEstimated, std::vector(40, false));
    QCOMPARE(host.asked().size(), 1);
}

void RoutingServiceTest::manyPlacesAreAskedForInBlocks()
{
    const FakeHost host(osrm());
    const RoutingService service({.address = host.address()}, {.answer = 60s});
    const auto times = service.travelTimes(places(130), m_bike);
    QVERIFY(times);
    QCOMPARE(times->seconds, travelTimes(m_roads.get(), places(130), m_bike)->seconds);
    QCOMPARE(host.asked().size(), 9);  // 50, 50 and 30 places, each with each
}

void RoutingServiceTest::aPlaceFarFromRoadsIsEstimated()
{
    const FakeHost host(osrm());
    const RoutingService service({.address = host.address()});
    std::vector<Point> some = places(4);
    some[2] = {109.3, 34.3};
    const auto times = service.travelTimes(some, m_bike);
    QVERIFY(times);
    QCOMPARE(times->isEstimated, std::vector({false, false, true, false}));
    QCOMPARE(times->seconds, travelTimes(m_roads.get(), some, m_bike)->seconds);
    const auto route = service.route(some[0], some[2], m_bike);
    QVERIFY(route && route->isEstimated);
    QCOMPARE(route->line, (std::vector{some[0], some[2]}));
}

void RoutingServiceTest::unreachableIsUnreachable()
{
    const FakeHost host([this](const QUrl &url) {
        QByteArray answer = tests::osrmAnswer(*m_roads, url);
        const qsizetype second = answer.indexOf(',', answer.indexOf("[[")) + 1;
        return FakeHost::Answer{.body = answer.replace(second, answer.indexOf(']', second) - second, "null")};
    });
    const RoutingService service({.address = host.address()});
    const auto times = service.travelTimes(m_two, m_bike);
    QVERIFY(times);
    QCOMPARE(times->between(0, 1), TravelTimes::unreachable);
    QCOMPARE(times->between(1, 0), travelTimes(m_roads.get(), m_two, m_bike)->between(1, 0));
}

void RoutingServiceTest::routesAreThoseOfTheRoads()
{
    const FakeHost host(osrm());
    const RoutingService service({.address = host.address() + u'/'});
    for (const Point &to : places(12)) {
        const auto expected = route(m_roads.get(), m_two[0], to, m_bike);
        const auto found = service.route(m_two[0], to, m_bike);
        QVERIFY(found && expected);
        QCOMPARE(found->line, expected->line);
        QCOMPARE(found->metres, expected->metres);
        QCOMPARE(found->seconds, expected->seconds);
        QVERIFY(std::abs(found->gapTo - expected->gapTo) < 0.01);
        QVERIFY(!found->isEstimated);
        QCOMPARE(found->steps.size(), expected->steps.size());
        for (size_t i = 0; i < found->steps.size(); ++i) {
            QCOMPARE(textOf(found->steps[i]), textOf(expected->steps[i]));
            QCOMPARE(found->line[found->steps[i].firstPoint], expected->line[expected->steps[i].firstPoint]);
        }
    }
}

void RoutingServiceTest::asksInTheDocumentedWords()
{
    const FakeHost host(osrm());
    const RoutingService service({.address = host.address() + u"/osrm"_s});
    (void)service.travelTimes(m_two, {.mode = TravelMode::Walk, .isOver = {}});
    (void)service.route(m_two[0], m_two[1], {.mode = TravelMode::Car, .isOver = {}});
    (void)service.travelTimes(places(101), m_bike);
    QCOMPARE(
        host.asked()[0], u"/osrm/table/v1/walking/109.402000,34.402000;109.415000,34.413000?annotations=duration"_s);
    QCOMPARE(host.asked()[1],
        u"/osrm/route/v1/driving/109.402000,34.402000;109.415000,34.413000"
        "?overview=full&geometries=geojson&steps=true"_s);
    // The server cannot read this path, and so the next blocks are not asked for.
    QCOMPARE(host.asked().size(), 3);
    QVERIFY(host.asked()[2].startsWith(u"/osrm/table/v1/cycling/"_s));
    QVERIFY(!host.headers().contains("Cookie"));
    QCOMPARE(host.headers().value("User-Agent"), QByteArrayView("qianshao"));
}

void RoutingServiceTest::anAnswerOfNoUseIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("a page") << QByteArray("<html>Sign in</html>") << 200;
    QTest::newRow("no way") << QByteArray(R"({"code":"NoRoute","message":"Impossible route between points"})") << 400;
    QTest::newRow("too big") << QByteArray(R"({"code":"TooBig"})") << 400;
    QTest::newRow("broken") << QByteArray() << 500;
    QTest::newRow("sizes") << QByteArray(R"({"code":"Ok","durations":[[0]],"sources":[],"destinations":[]})") << 200;
    QTest::newRow("password") << QByteArray("who are you?") << 401;
}

void RoutingServiceTest::anAnswerOfNoUseIsNone()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    const FakeHost host([&](const QUrl &) { return FakeHost::Answer{.body = body, .status = status}; });
    const RoutingService service({.address = host.address()});
    QVERIFY(!service.travelTimes(m_two, m_bike));
    QVERIFY(!service.route(m_two[0], m_two[1], m_bike));
    QCOMPARE(host.asked().size(), 2);  // it is there, so it is asked again
}

void RoutingServiceTest::anEndlessAnswerIsNotRead()
{
    const FakeHost host([this](const QUrl &url) {
        return FakeHost::Answer{.body = tests::osrmAnswer(*m_roads, url) + QByteArray(9 * 1024 * 1024, ' ')};
    });
    const RoutingService service({.address = host.address()}, {.answer = 30s});
    QVERIFY(!service.travelTimes(m_two, m_bike));
}

void RoutingServiceTest::isNotLedElsewhere()
{
    const FakeHost other(osrm());
    QString to = other.address();
    const FakeHost host([&](const QUrl &url) {
        return url.path().startsWith(u"/there"_s)
            ? osrm()(QUrl(url.toString().remove(u"/there"_s)))
            : FakeHost::Answer{.body = {},
                  .status = 307,
                  .location = (to + url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority)).toLatin1()};
    });
    const RoutingService service({.address = host.address()});
    QVERIFY(!service.travelTimes(m_two, m_bike));
    QCOMPARE(other.asked(), QStringList());
    to = host.address() + u"/there"_s;  // at home it may go on
    QVERIFY(service.travelTimes(m_two, m_bike));
    // A connection that is cut is asked once more, so it is what was asked that counts.
    QStringList asked = host.asked();
    asked.removeDuplicates();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1], u"/there"_s + asked[0]);
    QCOMPARE(other.asked(), QStringList());
}

void RoutingServiceTest::aDeadHostCostsItsLimitOnce_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("refuses") << true;
    QTest::newRow("says nothing") << false;
}

void RoutingServiceTest::aDeadHostCostsItsLimitOnce()
{
    QFETCH(const bool, isRefused);
    tests::SilentHost host;
    const QString address = host.address();
    if (isRefused)
        host.close();
    const RoutingService service({.address = address}, {.answer = 300ms});
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!service.travelTimes(places(130), m_bike));
    const qint64 first = clock.restart();
    for (int i = 0; i < 30; ++i)
        QVERIFY(!service.route(m_two[0], m_two[1], m_bike));
    const qint64 others = clock.elapsed();
    qInfo("the first %lld ms, thirty more %lld ms", first, others);
    QVERIFY2(first < (isRefused ? 200 : 450), qPrintable(QString::number(first)));
    QVERIFY(isRefused || first >= 300);
    QVERIFY2(others < 100, qPrintable(QString::number(others)));
}

void RoutingServiceTest::isAskedAgainAfterARest()
{
    const tests::SilentHost host;
    const RoutingService service({.address = host.address()}, {.answer = 100ms, .rest = 300ms});
    QVERIFY(!service.route(m_two[0], m_two[1], m_bike));
    QVERIFY(!service.route(m_two[0], m_two[1], m_bike));
    QCOMPARE(host.connections(), 1);
    QTest::qWait(350);
    QVERIFY(!service.route(m_two[0], m_two[1], m_bike));
    QCOMPARE(host.connections(), 2);
}

void RoutingServiceTest::canBeEnded()
{
    const tests::SilentHost host;
    const RoutingService service({.address = host.address()}, {.answer = 30s});
    QElapsedTimer clock;
    clock.start();
    const TravelOptions options{.mode = TravelMode::EBike, .isOver = [&] { return clock.elapsed() > 100; }};
    QVERIFY(!service.travelTimes(m_two, options));
    QVERIFY2(clock.elapsed() < 400, qPrintable(QString::number(clock.elapsed())));
}

void RoutingServiceTest::anyThreadMayAsk()
{
    const FakeHost host(osrm());
    const RoutingService service({.address = host.address()});
    const auto expected = travelTimes(m_roads.get(), m_two, m_bike);
    std::atomic<int> right = 0;
    std::atomic<int> done = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            const auto times = service.travelTimes(m_two, m_bike);
            right += times && times->seconds == expected->seconds;
            ++done;
        });
    }
    QVERIFY(QTest::qWaitFor([&] { return done == 4; }, 10'000));
    QCOMPARE(right.load(), 4);
}

QTEST_GUILESS_MAIN(RoutingServiceTest)
#include "routingservicetest.moc"
