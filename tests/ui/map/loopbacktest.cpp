// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/mapview.h"

#include "tests/ui/forms/desk.h"
#include "tests/ui/map/mapdesk.h"
#include "tests/ui/map/sockettrace.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTest>
#include <QUdpSocket>

using namespace qianshao;
using namespace Qt::StringLiterals;
using ui::map::MapView;

// The map asks nobody but this program, whatever is done with it.
class LoopbackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theTraceSeesOthers();
    void theMapAsksNobodyElse_data();
    void theMapAsksNobodyElse();
};

// A proxy that the system names is one more who could be asked; Qt does not, as long as nobody turns that on.
void LoopbackTest::initTestCase()
{
    qputenv("http_proxy", "http://192.0.2.9:3128");
    qputenv("https_proxy", "http://192.0.2.9:3128");
}

void LoopbackTest::theTraceSeesOthers()
{
    (void)tests::takeContacts();
    QUdpSocket().writeDatagram("x", QHostAddress(u"192.0.2.1"_s), 9);
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(u"http://192.0.2.2/"_s))));
    QStringList seen;
    QVERIFY(QTest::qWaitFor([&] {
        seen += tests::takeContacts();
        return seen.contains(u"192.0.2.2"_s);
    }));
    QVERIFY(seen.contains(u"192.0.2.1"_s));
    reply->abort();
    QHostInfo::lookupHost(u"tiles.invalid"_s, this, [](const QHostInfo &) {});
    QVERIFY(QTest::qWaitFor([&] { return tests::takeContacts().contains(u"lookup tiles.invalid"_s); }));
}

void LoopbackTest::theMapAsksNobodyElse_data()
{
    QTest::addColumn<bool>("hasMap");
    QTest::newRow("with a map") << true;
    QTest::newRow("without") << false;
}

void LoopbackTest::theMapAsksNobodyElse()
{
    QFETCH(const bool, hasMap);
    (void)tests::takeContacts();
    const tests::MapDesk desk(hasMap);
    QStringList seen;
    {
        MapView view(tests::theme(), desk.tiles());
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(!view.hasFailed());
        // Nothing tells that nobody else is asked: time is given to ask in.
        const auto rest = [] { QTest::qWait(300); };
        for (const int zoom : {14, 1, 30, 13}) {
            view.centreOn(tests::MapDesk::middle(), zoom);
            rest();
        }
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Home}) {
            QTest::keyClick(&view, key);
            rest();
        }
        view.centreOn({-74, 40.7}, 15);  // where public maps have tiles, and this one none
        rest();
        view.showLayer(u"satellite"_s);
        rest();
        tests::theme().setScheme(ui::widgets::Scheme::Dark);
        rest();
        tests::theme().setScheme(ui::widgets::Scheme::System);
    }
    seen = tests::takeContacts();
    QCOMPARE(seen, QStringList{u"127.0.0.1"_s});
}

MAP_TEST_MAIN(LoopbackTest)
#include "loopbacktest.moc"
