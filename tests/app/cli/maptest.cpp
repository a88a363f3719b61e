// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Maps beside a station's file, as a process.
class MapTest : public QObject {
    Q_OBJECT

    struct Run {
        int exit;
        QByteArray out, err;
    };
    Run map(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral(CLI), QStringList{u"map"_s} + words + QStringList{u"--lang"_s, u"en"_s});
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    // A station that opens.
    QString makeStation()
    {
        const QString store = m_folder.filePath(u"station.qianshao"_s);
        if (QFile::exists(store))
            return store;
        QProcess process;
        process.start(QStringLiteral(CLI), {u"init"_s, u"--store"_s, store});
        process.waitForFinished(60'000);
        if (process.exitCode() != 0)
            qFatal("no station");
        return store;
    }
    QString makeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { qputenv("QIANSHAO_PASSPHRASE", "a passphrase"); }

    void theDemoTownIsImportedAndListed()
    {
        const QString store = makeFile(u"a.qianshao"_s, "a station");
        const QString out = m_folder.filePath(u"out"_s);
        QElapsedTimer clock;
        clock.start();
        const Run run = map({u"demo"_s, u"--store"_s, store, u"--out"_s, out, u"--json"_s});
        qInfo("map demo: %lld ms", clock.elapsed());
        QCOMPARE(run.exit, 0);
        const QJsonArray maps = QJsonDocument::fromJson(run.out).object()[u"maps"].toArray();
        QCOMPARE(maps.size(), 3);
        QCOMPARE(maps[0][u"kind"].toString(), u"street"_s);
        QCOMPARE(maps[0][u"format"].toString(), u"png"_s);
        QCOMPARE(maps[0][u"minZoom"].toInt(), 12);
        QCOMPARE(maps[0][u"maxZoom"].toInt(), 17);
        QCOMPARE(maps[0][u"bounds"][0].toDouble(), 109.4655);
        QVERIFY(maps[0][u"bytes"].toInteger() > 1'000'000);
        QCOMPARE(maps[1][u"kind"].toString(), u"borders"_s);
        QCOMPARE(maps[1][u"borders"].toInt(), 24);
        QCOMPARE(maps[2][u"kind"].toString(), u"roads"_s);
        QVERIFY(maps[2][u"roads"].toInt() > 500);
        QCOMPARE(maps[2][u"skippedTurns"].toInt(), 0);
        QCOMPARE(map({u"list"_s, u"--store"_s, store, u"--json"_s}).out, run.out);
        // and the other way, from the files
        const QString other = makeFile(u"b.qianshao"_s, "a station");
        const Run second = map({u"import"_s, u"--store"_s, other, u"--tiles"_s, out + u"/demo-town.mbtiles"_s,
            u"--borders"_s, out + u"/demo-town.geojson"_s, u"--roads"_s, out + u"/demo-town.osm"_s});
        QCOMPARE(second.exit, 0);
        QVERIFY2(second.out.contains(" pieces of road"), second.out.constData());
        QVERIFY2(second.out.contains("zoom 12 to 17") && second.out.contains("24 borders"), second.out.constData());
    }

    void whatIsNoMapIsRefused()
    {
        const QString store = makeFile(u"c.qianshao"_s, "a station");
        const QString bad = makeFile(u"bad.mbtiles"_s, "no map");
        const Run run = map({u"import"_s, u"--store"_s, store, u"--tiles"_s, bad});
        QCOMPARE(run.exit, 2);
        QVERIFY2(run.err.contains("bad.mbtiles: This is no MBTiles file"), run.err.constData());
        const QString good = makeFile(u"line.geojson"_s,
            R"({"type":"Feature","geometry":{"type":"LineString","coordinates":[[109,34],[110,34]]}})");
        QCOMPARE(map({u"import"_s, u"--store"_s, store, u"--tiles"_s, bad, u"--borders"_s, good}).exit, 1);
        QCOMPARE(map({u"import"_s, u"--store"_s, store}).exit, 2);
        QCOMPARE(map({u"import"_s, u"--store"_s, m_folder.filePath(u"none"_s), u"--borders"_s, good}).exit, 2);
        QCOMPARE(map({u"draw"_s, u"--store"_s, store}).exit, 2);
    }

    void servicesAreOffUntilTheyAreSet()
    {
        const QString store = makeStation();
        const QStringList service{u"service"_s, u"--store"_s, store};
        QVERIFY(map(service).out.contains("ask nobody"));
        QCOMPARE(map(service + QStringList{u"--json"_s}).out.simplified(), "{ }");
        const Run set = map(service
            + QStringList{u"--tiles"_s, u"http://10.1.2.3:8080/{z}/{x}/{y}.png"_s, u"--zooms"_s, u"6-17"_s,
                u"--attribution"_s, u"© 内网"_s});
        QCOMPARE(set.exit, 0);
        QVERIFY2(set.out.contains("will contact 10.1.2.3:8080"), set.out.constData());
        QCOMPARE(map(service + QStringList{u"--routing"_s, u"http://pgis:5000"_s}).exit, 0);
        const Run told = map(service + QStringList{u"--json"_s});
        const QJsonObject json = QJsonDocument::fromJson(told.out).object();
        QCOMPARE(json[u"tiles"][u"address"].toString(), u"http://10.1.2.3:8080/{z}/{x}/{y}.png"_s);
        QCOMPARE(json[u"tiles"][u"minZoom"].toInt(), 6);
        QCOMPARE(json[u"tiles"][u"maxZoom"].toInt(), 17);
        QCOMPARE(json[u"tiles"][u"attribution"].toString(), u"© 内网"_s);
        QCOMPARE(json[u"routing"][u"address"].toString(), u"http://pgis:5000"_s);
        QVERIFY(map(service).out.contains("will contact pgis:5000"));
        QCOMPARE(map(service + QStringList{u"--off"_s}).exit, 0);
        QVERIFY(map(service).out.contains("ask nobody"));
    }

    void aServiceThatMayBeOutsideIsRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("words");
        const QString public_ = u"http://router.example.org"_s;
        QTest::newRow("outside") << QStringList{u"--routing"_s, public_} << QByteArray("--host-is-inside");
        QTest::newRow("placeholders") << QStringList{u"--tiles"_s, u"http://10.1.2.3/"_s} << QByteArray("{z}");
        QTest::newRow("one of two") << QStringList{u"--tiles"_s, u"http://10.1.2.3/{z}/{x}/{y}"_s, u"--routing"_s,
            public_} << QByteArray("--host-is-inside");
        QTest::newRow("zooms") << QStringList{u"--tiles"_s, u"http://10.1.2.3/{z}/{x}/{y}"_s, u"--zooms"_s, u"5"_s}
                               << QByteArray("5-18");
        QTest::newRow("zooms alone") << QStringList{u"--zooms"_s, u"5-6"_s} << QByteArray("belong to --tiles");
        QTest::newRow("nothing inside") << QStringList{u"--host-is-inside"_s} << QByteArray("belongs to --tiles");
        QTest::newRow("on and off") << QStringList{u"--off"_s, u"--routing"_s, u"http://pgis"_s}
                                    << QByteArray("Either");
    }

    void aServiceThatMayBeOutsideIsRefused()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, words);
        const QStringList service{u"service"_s, u"--store"_s, makeStation()};
        const Run run = map(service + options);
        QCOMPARE(run.exit, 2);
        QVERIFY2(run.err.contains(words), run.err.constData());
        QVERIFY(map(service).out.contains("ask nobody"));
    }

    void whoeverVouchesForAHostMaySetIt()
    {
        const QStringList service{u"service"_s, u"--store"_s, makeStation()};
        QCOMPARE(
            map(service + QStringList{u"--routing"_s, u"http://osrm.police.example"_s, u"--host-is-inside"_s}).exit, 0);
        QVERIFY(map(service).out.contains("will contact osrm.police.example"));
        QCOMPARE(map(service + QStringList{u"--off"_s}).exit, 0);
    }
};

QTEST_GUILESS_MAIN(MapTest)
#include "maptest.moc"
