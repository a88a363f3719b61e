// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/tileservice.h"

#include "tests/models/geo/mapsamples.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace qianshao;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using geo::Paper;
using geo::TileService;

class TileServiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void handsOutTheTileOfTheLayer();
    void theFirstFileThatHasATileGivesIt();
    void whatNoFileHasIsTheGrid();
    void tellsWhatItsFilesSayTogether();
    void everythingElseIsNotFound_data();
    void everythingElseIsNotFound();
    void answersOnLoopbackOnly();
    void aTileTakesTwoMilliseconds();
    void endsWithARequestUnderWay();

private:
    struct Answer {
        int status = 0;
        QByteArray type, body;
    };
    Answer get(const QString &address, const QByteArray &verb = "GET");
    QString at(const QString &layer, const geo::TileAddress &tile, Paper paper = Paper::Light) const;
    geo::MbTiles map(const QColor &color, std::vector<geo::TilePicture> pictures);

    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    std::unique_ptr<TileService> m_service;
    int m_files = 0;
};

geo::MbTiles TileServiceTest::map(const QColor &color, std::vector<geo::TilePicture> pictures)
{
    const QString path = m_folder.filePath(u"%1-%2.mbtiles"_s.arg(color.name()).arg(++m_files));
    if (!geo::writeMbTiles(path, tests::sampleFacts(), pictures).isEmpty())
        qFatal("no file");
    return std::get<geo::MbTiles>(geo::MbTiles::open(path));
}

void TileServiceTest::initTestCase()
{
    std::vector<geo::TileLayer> layers(3);
    layers[0].name = u"street"_s;
    layers[0].maps.push_back(map(Qt::green, {{{12, 3293, 1629}, tests::picture(Qt::green)}}));
    layers[0].maps.push_back(map(Qt::red, tests::samplePictures(Qt::red)));
    layers[1].name = u"satellite"_s;
    layers[1].maps.push_back(map(Qt::blue, {{{12, 3293, 1629}, tests::picture(Qt::blue, "JPG")}}));
    layers[2].name = u"none"_s;
    m_service = std::make_unique<TileService>(std::move(layers), "0123456789abcdef");
    QVERIFY(m_service->isServing());
}

TileServiceTest::Answer TileServiceTest::get(const QString &address, const QByteArray &verb)
{
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(QNetworkRequest(QUrl(address)), verb));
    // Not qWaitFor(), which looks once in 10 ms: this is measured.
    QEventLoop loop;
    connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(10s, &loop, &QEventLoop::quit);
    loop.exec();
    if (!reply->isFinished())
        qFatal("no answer from %s", qPrintable(address));
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(), reply->readAll()};
}

QString TileServiceTest::at(const QString &layer, const geo::TileAddress &tile, Paper paper) const
{
    QString address = m_service->addressOf(layer, paper);
    return address.replace("%z"_L1, QString::number(tile.zoom))
        .replace("%x"_L1, QString::number(tile.column))
        .replace("%y"_L1, QString::number(tile.row));
}

void TileServiceTest::handsOutTheTileOfTheLayer()
{
    const Answer answer = get(at(u"satellite"_s, {12, 3293, 1629}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.type, "image/jpeg");
    QCOMPARE(answer.body, tests::picture(Qt::blue, "JPG"));
}

void TileServiceTest::theFirstFileThatHasATileGivesIt()
{
    QCOMPARE(get(at(u"street"_s, {12, 3293, 1629})).body, tests::picture(Qt::green));
    QCOMPARE(get(at(u"street"_s, {12, 3294, 1629})).body, tests::picture(Qt::red));
}

void TileServiceTest::whatNoFileHasIsTheGrid()
{
    for (const QString &layer : {u"street"_s, u"satellite"_s, u"none"_s}) {
        const Answer answer = get(at(layer, {17, 5, 5}, Paper::Dark));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.type, "image/png");
        QCOMPARE(answer.body, geo::gridTile(Paper::Dark));
    }
    QCOMPARE(get(at(u"street"_s, {12, 0, 0})).body, geo::gridTile(Paper::Light));
    QVERIFY(geo::gridTile(Paper::Light) != geo::gridTile(Paper::Dark));
    const QImage grid = QImage::fromData(geo::gridTile(Paper::Light));
    QCOMPARE(grid.size(), QSize(256, 256));
    QVERIFY(grid.pixelColor(0, 0) != grid.pixelColor(10, 10));
}

void TileServiceTest::tellsWhatItsFilesSayTogether()
{
    geo::TileSetFacts other = tests::sampleFacts();
    other.attribution = u"© 他人"_s;
    other.bounds = {109.5, 34.2, 109.7, 34.5};
    const QString path = m_folder.filePath(u"other.mbtiles"_s);
    QVERIFY(geo::writeMbTiles(path, other, std::array{geo::TilePicture{{13, 6587, 3258}, tests::picture(Qt::red)}})
            .isEmpty());
    std::vector<geo::TileLayer> layers(2);
    layers[0].name = u"street"_s;
    layers[0].maps.push_back(map(Qt::red, tests::samplePictures(Qt::red)));
    layers[0].maps.push_back(map(Qt::green, tests::samplePictures(Qt::green)));
    layers[0].maps.push_back(std::get<geo::MbTiles>(geo::MbTiles::open(path)));
    const TileService service(std::move(layers), "x");
    QCOMPARE(service.layers().size(), 2);
    const geo::LayerFacts &street = service.layers()[0];
    QCOMPARE(street.minZoom, 11);
    QCOMPARE(street.maxZoom, 13);
    QVERIFY(*street.bounds == (geo::Bounds{109.4, 34.2, 109.7, 34.6}));
    QCOMPARE(street.attribution, u"© 无人 · © 他人"_s);
    QVERIFY(!service.layers()[1].bounds);
    QVERIFY(service.layers()[1].minZoom < service.layers()[1].maxZoom);
}

void TileServiceTest::everythingElseIsNotFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("verb");
    const QString secret = u"/30313233343536373839616263646566"_s;
    QTest::newRow("the same, to see that it is there")
        << secret + u"/street/light/12/3293/1629.png"_s << QByteArray("GET");
    QTest::newRow("nothing") << u"/"_s << QByteArray("GET");
    QTest::newRow("no secret") << u"/street/light/12/3293/1629.png"_s << QByteArray("GET");
    QTest::newRow("another secret") << u"/00/street/light/12/3293/1629.png"_s << QByteArray("GET");
    QTest::newRow("another layer") << secret + u"/night/light/12/3293/1629.png"_s << QByteArray("GET");
    QTest::newRow("another paper") << secret + u"/street/pink/12/3293/1629.png"_s << QByteArray("GET");
    QTest::newRow("no zoom") << secret + u"/street/light/x/3293/1629.png"_s << QByteArray("GET");
    QTest::newRow("outside the world") << secret + u"/street/light/2/9/0.png"_s << QByteArray("GET");
    QTest::newRow("deep") << secret + u"/street/light/99/0/0.png"_s << QByteArray("GET");
    QTest::newRow("negative") << secret + u"/street/light/2/-1/0.png"_s << QByteArray("GET");
    QTest::newRow("no picture") << secret + u"/street/light/12/3293/1629"_s << QByteArray("GET");
    QTest::newRow("more behind") << secret + u"/street/light/12/3293/1629.png/.."_s << QByteArray("GET");
    QTest::newRow("up") << u"/../../etc/passwd"_s << QByteArray("GET");
    QTest::newRow("post") << secret + u"/street/light/12/3293/1629.png"_s << QByteArray("POST");
}

void TileServiceTest::everythingElseIsNotFound()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, verb);
    QString address = m_service->addressOf({}, Paper::Light);
    address = address.first(address.indexOf(u'/', 10)) + path;
    const bool isThere = QLatin1StringView(QTest::currentDataTag()).startsWith("the same"_L1);
    QCOMPARE(get(address, verb).status, isThere ? 200 : 404);
}

void TileServiceTest::answersOnLoopbackOnly()
{
    const QUrl url(m_service->addressOf({}, Paper::Light).section(u'%', 0, 0));
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    const auto answers = [&](const QHostAddress &host) {
        QTcpSocket socket;
        socket.connectToHost(host, quint16(url.port()));
        return socket.waitForConnected(2'000);
    };
    QVERIFY(answers(QHostAddress::LocalHost));
    QList<QHostAddress> others = QNetworkInterface::allAddresses();
    others.append(QHostAddress(u"127.0.0.2"_s));
    for (const QHostAddress &host : others)
        QVERIFY2(host == QHostAddress(QHostAddress::LocalHost) || !answers(host), qPrintable(host.toString()));
}

void TileServiceTest::aTileTakesTwoMilliseconds()
{
    const auto pictures = tests::samplePictures();
    std::vector<double> times;
    QElapsedTimer clock;
    for (int round = 0; round < 10; ++round) {
        for (const auto &[address, picture] : pictures) {
            clock.start();
            QCOMPARE(get(at(u"street"_s, address)).status, 200);
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
    }
    std::ranges::sort(times);
    const double median = times[times.size() / 2];
    QVERIFY2(median <= 2, qPrintable(u"%1 ms"_s.arg(median)));
    qInfo("a tile: %.2f ms, 95 of 100 within %.2f ms", median, times[times.size() * 95 / 100]);
}

void TileServiceTest::endsWithARequestUnderWay()
{
    auto service = std::make_unique<TileService>(std::vector<geo::TileLayer>{}, "x");
    QVERIFY(service->isServing());
    QTcpSocket socket;
    socket.connectToHost(
        QHostAddress::LocalHost, quint16(QUrl(service->addressOf({}, Paper::Light).section(u'%', 0, 0)).port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET /half HTTP/1.1\r\n");
    QVERIFY(socket.waitForBytesWritten());
    service.reset();
    QVERIFY(QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
}

QTEST_GUILESS_MAIN(TileServiceTest)
#include "tileservicetest.moc"
