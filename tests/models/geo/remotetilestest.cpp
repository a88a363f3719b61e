// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/tileservice.h"

#include "tests/models/geo/fakehost.h"
#include "tests/models/geo/mapsamples.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using geo::Paper;
using geo::ServiceLimits;
using geo::TileService;
using tests::FakeHost;

// A layer with a service, as the map asks for its tiles: over loopback.
class RemoteTilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesComeFirstThenTheServiceThenTheGrid();
    void rowsMayBeCountedFromTheSouth();
    void asksOnceForATile();
    void keepsNoMoreThanItMay();
    void whatIsNoTileIsTheGrid_data();
    void whatIsNoTileIsTheGrid();
    void largeTilesAreTaken();
    void isNotLedElsewhere();
    void asksForAFewAtOnce();
    void aDeadHostHoldsUpNoTile_data();
    void aDeadHostHoldsUpNoTile();
    void aSlowHostHoldsUpNoTileOfAFile();
    void isAskedAgainAfterARest();
    void whoeverGoesAwayDoesNoHarm();
    void endsWithQuestionsUnderWay();
    void tellsWhatTheServiceSays();

private:
    using Reply = std::unique_ptr<QNetworkReply>;
    [[nodiscard]] TileService serve(const QString &address, const ServiceLimits &limits = {}) const;
    [[nodiscard]] Reply ask(const TileService &service, const geo::TileAddress &tile, Paper paper = Paper::Light);
    // What comes for a tile.
    [[nodiscard]] QByteArray get(const TileService &service, const geo::TileAddress &tile, Paper paper = Paper::Light)
    {
        return bodyOf(ask(service, tile, paper));
    }
    [[nodiscard]] static QByteArray bodyOf(const Reply &reply)
    {
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
            qFatal("no answer");
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200 ? reply->readAll()
                                                                                         : QByteArray();
    }
    static FakeHost::Say always(const QByteArray &body)
    {
        return [body](const QUrl &) { return FakeHost::Answer{.body = body}; };
    }

    const geo::TileAddress m_inFile{12, 3293, 1629};
    const geo::TileAddress m_onLine{13, 6587, 3258};
    QNetworkAccessManager m_network;
};

namespace {

geo::TileLayer layerOf(const QString &address)
{
    geo::TileLayer layer{.name = u"street"_s, .maps = {}, .service = {}};
    layer.service = geo::TileSource{.address = address, .minZoom = 6, .maxZoom = 16, .attribution = u"© 内网"_s};
    return layer;
}

std::vector<geo::TileLayer> one(geo::TileLayer layer)
{
    std::vector<geo::TileLayer> layers;
    layers.push_back(std::move(layer));
    return layers;
}

}  // namespace

TileService RemoteTilesTest::serve(const QString &address, const ServiceLimits &limits) const
{
    return TileService(one(layerOf(address)), "secret", limits);
}

RemoteTilesTest::Reply RemoteTilesTest::ask(const TileService &service, const geo::TileAddress &tile, Paper paper)
{
    QString address = service.addressOf(u"street"_s, paper);
    address.replace("%z"_L1, QString::number(tile.zoom))
        .replace("%x"_L1, QString::number(tile.column))
        .replace("%y"_L1, QString::number(tile.row));
    return Reply(m_network.get(QNetworkRequest(QUrl(address))));
}

void RemoteTilesTest::filesComeFirstThenTheServiceThenTheGrid()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.mbtiles"_s);
    QVERIFY(geo::writeMbTiles(path, tests::sampleFacts(), tests::samplePictures(Qt::red)).isEmpty());
    const FakeHost host([&](const QUrl &url) {
        return url.path() == u"/13/6587/3258.png" ? FakeHost::Answer{.body = tests::picture(Qt::blue, "JPG")}
                                                  : FakeHost::Answer{.body = "nothing here", .status = 404};
    });
    geo::TileLayer layer = layerOf(host.address() + u"/{z}/{x}/{y}.png"_s);
    layer.maps.push_back(std::get<geo::MbTiles>(geo::MbTiles::open(path)));
    const TileService service(one(std::move(layer)), "secret");
    QCOMPARE(get(service, m_inFile), tests::picture(Qt::red));
    QCOMPARE(host.asked(), QStringList());
    QCOMPARE(get(service, m_onLine), tests::picture(Qt::blue, "JPG"));
    QCOMPARE(get(service, {13, 6588, 3258}), geo::gridTile(Paper::Light));
    QCOMPARE(get(service, {13, 6588, 3258}, Paper::Dark), geo::gridTile(Paper::Dark));
    QCOMPARE(get(service, {17, 5, 5}), geo::gridTile(Paper::Light));  // a zoom that it does not have
    QCOMPARE(host.asked(), QStringList({u"/13/6587/3258.png"_s, u"/13/6588/3258.png"_s, u"/13/6588/3258.png"_s}));
    QVERIFY(!host.headers().contains("Cookie"));
    QCOMPARE(host.headers().value("User-Agent"), QByteArrayView("qianshao"));
}

void RemoteTilesTest::rowsMayBeCountedFromTheSouth()
{
    const FakeHost host(always(tests::picture(Qt::blue)));
    const TileService service = serve(host.address() + u"/tms/{z}/{x}/{-y}.png"_s);
    QCOMPARE(get(service, {12, 3293, 1629}), tests::picture(Qt::blue));
    QCOMPARE(host.asked(), QStringList{u"/tms/12/3293/2466.png"_s});
}

void RemoteTilesTest::asksOnceForATile()
{
    const FakeHost host(always(tests::picture(Qt::blue)));
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s);
    const Reply first = ask(service, m_onLine);
    const Reply second = ask(service, m_onLine, Paper::Dark);  // while the first is under way
    QCOMPARE(bodyOf(first), tests::picture(Qt::blue));
    QCOMPARE(bodyOf(second), tests::picture(Qt::blue));
    QCOMPARE(get(service, m_onLine), tests::picture(Qt::blue));
    QCOMPARE(host.asked().size(), 1);
}

void RemoteTilesTest::keepsNoMoreThanItMay()
{
    const QByteArray picture = tests::picture(Qt::blue);
    const FakeHost host(always(picture));
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s, {.keptBytes = 3 * picture.size()});
    for (const int column : {1, 2, 3, 1, 4, 1, 2})  // 4 takes the place of 2, which was not looked at for longest
        QCOMPARE(get(service, {13, column, 1}), picture);
    QCOMPARE(host.asked(), QStringList({u"/13/1/1"_s, u"/13/2/1"_s, u"/13/3/1"_s, u"/13/4/1"_s, u"/13/2/1"_s}));
}

void RemoteTilesTest::whatIsNoTileIsTheGrid_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = tests::picture(Qt::blue);
    QTest::newRow("nothing") << QByteArray() << 200;
    QTest::newRow("a page") << QByteArray("<html>Sign in</html>") << 200;
    QTest::newRow("a drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>")
                               << 200;
    QTest::newRow("cut") << good.first(40) << 200;
    QTest::newRow("small") << tests::picture(Qt::blue, "PNG", 64) << 200;
    QTest::newRow("huge") << tests::picture(Qt::blue, "PNG", 2048) << 200;
    QTest::newRow("heavy") << good + QByteArray(1024 * 1024, 'x') << 200;
    QTest::newRow("an error that is a picture") << good << 500;
    QTest::newRow("nobody let in") << good << 401;
}

void RemoteTilesTest::whatIsNoTileIsTheGrid()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    bool isGood = false;
    const FakeHost host([&](const QUrl &) {
        return isGood ? FakeHost::Answer{.body = tests::picture(Qt::blue)}
                      : FakeHost::Answer{.body = body, .status = status};
    });
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s);
    QCOMPARE(get(service, m_onLine), geo::gridTile(Paper::Light));
    isGood = true;  // it is there, so it is asked again
    QCOMPARE(get(service, m_onLine), tests::picture(Qt::blue));
}

void RemoteTilesTest::largeTilesAreTaken()
{
    const QByteArray large = tests::picture(Qt::blue, "PNG", 512);
    const FakeHost host(always(large));
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s);
    QCOMPARE(get(service, m_onLine), large);
}

void RemoteTilesTest::isNotLedElsewhere()
{
    const FakeHost other(always(tests::picture(Qt::blue)));
    const FakeHost host([&](const QUrl &) {
        return FakeHost::Answer{.body = {}, .status = 302, .location = other.address().toLatin1() + "/1/2/3"};
    });
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s);
    QCOMPARE(get(service, m_onLine), geo::gridTile(Paper::Light));
    QCOMPARE(host.asked().size(), 1);
    QCOMPARE(other.asked(), QStringList());
}

void RemoteTilesTest::asksForAFewAtOnce()
{
    const tests::SilentHost host;
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s, {.answer = 400ms, .atOnce = 2});
    std::vector<Reply> replies;
    for (int column = 0; column < 5; ++column)
        replies.push_back(ask(service, {13, column, 1}));
    for (const Reply &reply : replies)
        QCOMPARE(bodyOf(reply), geo::gridTile(Paper::Light));
    QCOMPARE(host.connections(), 2);
}

void RemoteTilesTest::aDeadHostHoldsUpNoTile_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("refuses") << true;
    QTest::newRow("says nothing") << false;
}

void RemoteTilesTest::aDeadHostHoldsUpNoTile()
{
    QFETCH(const bool, isRefused);
    tests::SilentHost host;
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s, {.answer = 300ms});
    if (isRefused)
        host.close();
    QElapsedTimer clock;
    clock.start();
    std::vector<Reply> replies;
    for (int column = 0; column < 20; ++column)
        replies.push_back(ask(service, {13, column, 1}));
    for (const Reply &reply : replies)
        QCOMPARE(bodyOf(reply), geo::gridTile(Paper::Light));
    const qint64 first = clock.restart();
    for (int column = 0; column < 20; ++column)
        QCOMPARE(get(service, {14, column, 1}), geo::gridTile(Paper::Light));
    const qint64 others = clock.elapsed();
    qInfo("twenty tiles after %lld ms, twenty more after %lld ms", first, others);
    QVERIFY2(first < (isRefused ? 250 : 500), qPrintable(QString::number(first)));
    QVERIFY(isRefused || first >= 300);
    QVERIFY2(others < 400, qPrintable(QString::number(others)));  // a request takes some ms by itself
    QVERIFY(host.connections() <= 4);
}

void RemoteTilesTest::aSlowHostHoldsUpNoTileOfAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.mbtiles"_s);
    QVERIFY(geo::writeMbTiles(path, tests::sampleFacts(), tests::samplePictures(Qt::red)).isEmpty());
    const tests::SilentHost host;
    geo::TileLayer layer = layerOf(host.address() + u"/{z}/{x}/{y}"_s);
    layer.maps.push_back(std::get<geo::MbTiles>(geo::MbTiles::open(path)));
    const TileService service(one(std::move(layer)), "secret", {.answer = 5s});
    const Reply waiting = ask(service, m_onLine);
    QVERIFY(QTest::qWaitFor([&] { return host.connections() == 1; }));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(get(service, m_inFile), tests::picture(Qt::red));
    QVERIFY2(clock.elapsed() < 300, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!waiting->isFinished());
}

void RemoteTilesTest::isAskedAgainAfterARest()
{
    const tests::SilentHost host;
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s, {.answer = 100ms, .rest = 400ms});
    (void)get(service, m_onLine);
    (void)get(service, m_onLine);
    QCOMPARE(host.connections(), 1);
    QTest::qWait(450);
    QCOMPARE(get(service, m_onLine), geo::gridTile(Paper::Light));
    QCOMPARE(host.connections(), 2);
}

void RemoteTilesTest::whoeverGoesAwayDoesNoHarm()
{
    const tests::SilentHost host;
    const TileService service = serve(host.address() + u"/{z}/{x}/{y}"_s, {.answer = 300ms});
    Reply gone = ask(service, m_onLine);
    const Reply stays = ask(service, {13, 1, 1});
    QVERIFY(QTest::qWaitFor([&] { return host.connections() == 2; }));
    gone.reset();
    QCOMPARE(bodyOf(stays), geo::gridTile(Paper::Light));
    QCOMPARE(get(service, m_onLine), geo::gridTile(Paper::Light));
}

void RemoteTilesTest::endsWithQuestionsUnderWay()
{
    const tests::SilentHost host;
    auto service = std::make_unique<TileService>(one(layerOf(host.address() + u"/{z}/{x}/{y}"_s)), "secret");
    const Reply reply = ask(*service, m_onLine);
    QVERIFY(QTest::qWaitFor([&] { return host.connections() == 1; }));
    QElapsedTimer clock;
    clock.start();
    service.reset();
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(bodyOf(reply), QByteArray());
}

void RemoteTilesTest::tellsWhatTheServiceSays()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.mbtiles"_s);
    QVERIFY(geo::writeMbTiles(path, tests::sampleFacts(), tests::samplePictures(Qt::red)).isEmpty());
    const TileService alone = serve(u"http://127.0.0.1:1/{z}/{x}/{y}"_s);
    QVERIFY(alone.layers()[0].hasTiles);
    QCOMPARE(alone.layers()[0].minZoom, 6);
    QCOMPARE(alone.layers()[0].maxZoom, 16);
    QVERIFY(!alone.layers()[0].bounds);
    geo::TileLayer layer = layerOf(u"http://127.0.0.1:1/{z}/{x}/{y}"_s);
    layer.service->minZoom = 12;
    layer.maps.push_back(std::get<geo::MbTiles>(geo::MbTiles::open(path)));
    const TileService both(one(std::move(layer)), "secret");
    QCOMPARE(both.layers()[0].minZoom, 11);
    QCOMPARE(both.layers()[0].maxZoom, 16);
    QCOMPARE(both.layers()[0].attribution, u"© 无人 · © 内网"_s);
    QVERIFY(both.layers()[0].bounds.has_value());
    const TileService none(one({.name = u"street"_s, .maps = {}, .service = {}}), "secret");
    QVERIFY(!none.layers()[0].hasTiles);
}

QTEST_GUILESS_MAIN(RemoteTilesTest)
#include "remotetilestest.moc"
