// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/routingservice.h"
#include "ui/map/mapview.h"

#include "tests/models/geo/fakehost.h"
#include "tests/ui/forms/desk.h"
#include "tests/ui/map/mapdesk.h"
#include "tests/ui/map/sockettrace.h"

#include <QDir>
#include <QQuickItem>
#include <QQuickWidget>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::FakeHost;
using ui::map::MapView;

// With services set, those and this program itself are contacted, and nobody else. The hosts are other addresses of
// this computer's loopback.
class ServiceContactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theMapContactsItsServiceAlone_data();
    void theMapContactsItsServiceAlone();
    void aPlanContactsItsServiceAlone_data();
    void aPlanContactsItsServiceAlone();

private:
    // Every question is led to a host that nobody has set.
    [[nodiscard]] static FakeHost::Say leads()
    {
        return [](const QUrl &) {
            return FakeHost::Answer{.body = {}, .status = 302, .location = "http://192.0.2.7:8080/elsewhere"};
        };
    }
    [[nodiscard]] static QString endpointOf(const FakeHost &host) { return host.address().section(u'/', -1); }
};

void ServiceContactsTest::initTestCase()
{
    qputenv("http_proxy", "http://192.0.2.9:3128");
    qputenv("https_proxy", "http://192.0.2.9:3128");
}

void ServiceContactsTest::theMapContactsItsServiceAlone_data()
{
    QTest::addColumn<bool>("isLed");
    QTest::newRow("tiles") << false;
    QTest::newRow("leads elsewhere") << true;
}

void ServiceContactsTest::theMapContactsItsServiceAlone()
{
    QFETCH(const bool, isLed);
    const FakeHost::Say hands = [](const QUrl &) { return FakeHost::Answer{.body = tests::picture(Qt::blue)}; };
    const FakeHost host(isLed ? leads() : hands, QHostAddress(u"127.0.0.2"_s));
    (void)tests::takeEndpoints();
    QString own;
    {
        std::vector<geo::TileLayer> layers(2);
        layers[0].name = u"street"_s;
        layers[0].service = geo::TileSource{.address = host.address() + u"/{z}/{x}/{y}.png"_s, .attribution = {}};
        layers[1].name = u"satellite"_s;
        const geo::TileService tiles(std::move(layers), "secret");
        own = QUrl(tiles.addressOf(u"street"_s, geo::Paper::Light).section(u'%', 0, 0)).authority();
        MapView view(tests::theme(), tiles);
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const int zoom : {14, 1, 30, 13}) {
            view.centreOn(tests::MapDesk::middle(), zoom);
            QTest::qWait(300);
        }
        const QString cache = view.findChild<QQuickWidget *>()->rootObject()->property("cache").toString();
        QVERIFY(QDir(cache).exists());
        QCOMPARE(QDir(cache).entryList(QDir::Files | QDir::Hidden), QStringList());  // what was seen is written nowhere
        view.showLayer(u"satellite"_s);
        QTest::qWait(300);
    }
    QStringList seen = tests::takeEndpoints();
    seen.sort();
    QStringList expected{own, endpointOf(host)};
    expected.sort();
    QCOMPARE(seen, expected);
    QVERIFY(host.asked().size() > 4);
}

void ServiceContactsTest::aPlanContactsItsServiceAlone_data()
{
    QTest::addColumn<bool>("isLed");
    QTest::newRow("answers") << false;
    QTest::newRow("leads elsewhere") << true;
}

void ServiceContactsTest::aPlanContactsItsServiceAlone()
{
    QFETCH(const bool, isLed);
    const FakeHost::Say says = [](const QUrl &) {
        return FakeHost::Answer{.body = R"({"code":"Ok","durations":[[0,60],[60,0]],
            "sources":[{"location":[109.5,34.5]},{"location":[109.51,34.5]}],
            "destinations":[{"location":[109.5,34.5]},{"location":[109.51,34.5]}]})"};
    };
    const FakeHost host(isLed ? leads() : says, QHostAddress(u"127.0.0.2"_s));
    (void)tests::takeEndpoints();
    const geo::RoutingService service({.address = host.address()});
    const geo::TravelOptions options{.mode = geo::TravelMode::EBike, .isOver = {}};
    const std::vector<geo::Point> places{{109.5, 34.5}, {109.51, 34.5}};
    QCOMPARE(service.travelTimes(places, options).has_value(), !isLed);
    QVERIFY(!service.route(places[0], places[1], options));
    QCOMPARE(tests::takeEndpoints(), QStringList{endpointOf(host)});
    QCOMPARE(host.asked().size(), 2);
}

MAP_TEST_MAIN(ServiceContactsTest)
#include "servicecontactstest.moc"
