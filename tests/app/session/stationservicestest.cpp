// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/stationservices.h"

#include "tests/support/teststore.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;

class StationServicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areOffUntilTheyAreSet();
    void areKeptInTheEncryptedFile();
    void whatSomebodyElseWroteIsCheckedAgain();
};

namespace {

geo::MapServices some()
{
    return {.tiles = geo::TileSource{.address = u"http://10.1.2.3:8080/{z}/{x}/{y}.png"_s, .attribution = u"© 内网"_s},
        .routing = geo::RoutingSource{.address = u"http://10.1.2.3:5000"_s}};
}

}  // namespace

void StationServicesTest::areOffUntilTheyAreSet()
{
    tests::TestStore store;
    QCOMPARE(session::mapServices(*store), geo::MapServices());
}

void StationServicesTest::areKeptInTheEncryptedFile()
{
    tests::TestStore store;
    session::setMapServices(*store, some());
    store.reopen();
    QCOMPARE(session::mapServices(*store), some());
    session::setMapServices(*store, {});
    QCOMPARE(session::mapServices(*store), geo::MapServices());
    session::setMapServices(*store, some());
    store.close();
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("10.1.2.3"));
}

void StationServicesTest::whatSomebodyElseWroteIsCheckedAgain()
{
    tests::TestStore store;
    for (const QString &value : {u"not JSON"_s, u"[]"_s, uR"({"routing":{"address":"http://router.example.org"}})"_s}) {
        store->setSetting(u"map/services"_s, value);
        QCOMPARE(session::mapServices(*store), geo::MapServices());
    }
}

QTEST_GUILESS_MAIN(StationServicesTest)
#include "stationservicestest.moc"
