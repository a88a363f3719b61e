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
    QString makeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(MapTest)
#include "maptest.moc"
