// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/mbtiles.h"

#include "tests/models/geo/mapsamples.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace qianshao;
using namespace Qt::StringLiterals;
using geo::MbTiles;

class MbTilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsInTheFile();
    void rowsCountFromTheSouthInTheFile();
    void zoomsAndBoundsComeFromTheTiles_data();
    void zoomsAndBoundsComeFromTheTiles();
    void whatIsNoMapIsRefusedInWords_data();
    void whatIsNoMapIsRefusedInWords();
    void aViewIsAsGoodAsATable();
    void aTornFileGivesNoTileAndNoCrash();
    void manyThreadsReadOneFile();
    void neverWritesBesideTheFile();

private:
    // A file as somebody else's program makes it, by another driver.
    QString make(const QStringList &statements, const QByteArray &tile = tests::picture(Qt::blue));
    QString sample();

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString MbTilesTest::make(const QStringList &statements, const QByteArray &tile)
{
    const QString path = m_folder.filePath(u"map %1 #1?.mbtiles"_s.arg(++m_files));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"make"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("no file");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            query.prepare(statement);
            if (statement.contains(u'?'))
                query.addBindValue(tile);
            if (!query.exec())
                qFatal("%s", qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"make"_s);
    return path;
}

QString MbTilesTest::sample()
{
    const QString path = m_folder.filePath(u"sample %1.mbtiles"_s.arg(++m_files));
    const QString problem = geo::writeMbTiles(path, tests::sampleFacts(), tests::samplePictures());
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return path;
}

namespace {

const QString metadata = u"CREATE TABLE metadata (name TEXT, value TEXT)"_s;
const QString tiles =
    u"CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)"_s;
const QString oneTile = u"INSERT INTO tiles VALUES (12, 3293, 2466, ?)"_s;

}  // namespace

void MbTilesTest::tellsWhatIsInTheFile()
{
    const QString path = sample();
    const auto opened = MbTiles::open(path);
    QVERIFY(std::holds_alternative<MbTiles>(opened));
    geo::TileSetFacts facts = tests::sampleFacts();
    facts.bytes = QFile(path).size();
    QVERIFY(facts.bytes > 0);
    QVERIFY(std::get<MbTiles>(opened).facts() == facts);
}

void MbTilesTest::rowsCountFromTheSouthInTheFile()
{
    // zoom 12 has 4096 rows: the file's 2466 is 1629 from the north
    const QByteArray picture = tests::picture(Qt::red);
    const auto opened = MbTiles::open(make({metadata, tiles, oneTile}, picture));
    const auto &map = std::get<MbTiles>(opened);
    QCOMPARE(map.tile({12, 3293, 1629}), picture);
    QVERIFY(map.tile({12, 3293, 2466}).isEmpty());
    QVERIFY(map.tile({12, 3293, -1}).isEmpty());
    QVERIFY(map.tile({31, 0, 0}).isEmpty());
}

void MbTilesTest::zoomsAndBoundsComeFromTheTiles_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<double>("west");
    const double ofTheTile = 3293.0 / 4096 * 360 - 180;
    QTest::newRow("nothing said") << QString() << ofTheTile;
    QTest::newRow("true") << u"109.43,34.45,109.49,34.51"_s << 109.43;
    QTest::newRow("turned round") << u"109.49,34.45,109.43,34.51"_s << ofTheTile;
    QTest::newRow("elsewhere") << u"8.5,47.3,8.6,47.4"_s << ofTheTile;
    QTest::newRow("no numbers") << u"here,there,and,everywhere"_s << ofTheTile;
}

void MbTilesTest::zoomsAndBoundsComeFromTheTiles()
{
    QFETCH(const QString, said);
    QFETCH(const double, west);
    QStringList statements{metadata, tiles, oneTile, u"INSERT INTO metadata VALUES ('maxzoom', '18')"_s};
    if (!said.isEmpty())
        statements.append(u"INSERT INTO metadata VALUES ('bounds', '%1')"_s.arg(said));
    const auto opened = MbTiles::open(make(statements));
    const auto &facts = std::get<MbTiles>(opened).facts();
    QCOMPARE(facts.minZoom, 12);
    QCOMPARE(facts.maxZoom, 12);
    QCOMPARE(facts.bounds.west, west);
    QVERIFY(facts.bounds.isValid());
    QVERIFY(facts.name.startsWith(u"map "));
}

void MbTilesTest::whatIsNoMapIsRefusedInWords_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QByteArray>("tile");
    QTest::addColumn<QString>("words");
    const QByteArray good = tests::picture(Qt::blue);
    const QString pbf = u"INSERT INTO metadata VALUES ('format', 'pbf')"_s;
    QTest::newRow("no tables") << QStringList{u"CREATE TABLE a (b)"_s} << good << u"tiles are missing"_s;
    QTest::newRow("other columns") << QStringList{metadata, u"CREATE TABLE tiles (a)"_s} << good << u"damaged"_s;
    QTest::newRow("no tile") << QStringList{metadata, tiles} << good << u"no tile"_s;
    QTest::newRow("vector") << QStringList{metadata, tiles, pbf, oneTile} << good << u"vector"_s;
    QTest::newRow("vector not said") << QStringList{metadata, tiles, oneTile} << QByteArray("\x1f\x8b\x08...")
                                     << u"vector"_s;
    QTest::newRow("text") << QStringList{metadata, tiles, oneTile} << QByteArray("a picture") << u"no pictures"_s;
    QTest::newRow("empty") << QStringList{metadata, tiles, oneTile} << QByteArray() << u"no pictures"_s;
    QTest::newRow("cut") << QStringList{metadata, tiles, oneTile} << good.first(12) << u"cannot draw"_s;
    QTest::newRow("huge") << QStringList{metadata, tiles, oneTile} << tests::picture(Qt::blue, "PNG", 2048)
                          << u"2048×2048"_s;
    QTest::newRow("deep") << QStringList{metadata, tiles, u"INSERT INTO tiles VALUES (40, 0, 0, ?)"_s} << good
                          << u"zoom 40"_s;
    QTest::newRow("outside") << QStringList{metadata, tiles, u"INSERT INTO tiles VALUES (3, 9, 0, ?)"_s} << good
                             << u"outside"_s;
}

void MbTilesTest::whatIsNoMapIsRefusedInWords()
{
    QFETCH(const QStringList, statements);
    QFETCH(const QByteArray, tile);
    QFETCH(const QString, words);
    const auto opened = MbTiles::open(make(statements, tile));
    QVERIFY(std::holds_alternative<QString>(opened));
    QVERIFY2(std::get<QString>(opened).contains(words), qPrintable(std::get<QString>(opened)));
}

// Renderers write the tiles of the sea once and refer to them.
void MbTilesTest::aViewIsAsGoodAsATable()
{
    const QByteArray picture = tests::picture(Qt::red, "JPG");
    const auto opened =
        MbTiles::open(make({metadata, u"CREATE TABLE images (id, data BLOB)"_s, u"CREATE TABLE map (z, x, y, id)"_s,
                               u"CREATE VIEW tiles AS SELECT z AS zoom_level, x AS tile_column, y AS "
                               "tile_row, data AS tile_data FROM map JOIN images USING (id)"_s,
                               u"INSERT INTO images VALUES (1, ?)"_s,
                               u"INSERT INTO map VALUES (12, 3293, 2466, 1), (12, 3294, 2466, 1)"_s},
            picture));
    QVERIFY(std::holds_alternative<MbTiles>(opened));
    const auto &map = std::get<MbTiles>(opened);
    QVERIFY(map.facts().format == geo::TileFormat::Jpeg);
    QCOMPARE(map.tile({12, 3294, 1629}), picture);
}

void MbTilesTest::aTornFileGivesNoTileAndNoCrash()
{
    const QString path = sample();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    int opened = 0;
    for (qint64 bytes = 0; bytes < whole.size(); bytes += 512) {
        QVERIFY(file.resize(0) && file.seek(0) && file.write(whole.first(bytes)) == bytes && file.flush());
        const auto torn = MbTiles::open(path);
        if (const auto *map = std::get_if<MbTiles>(&torn)) {
            ++opened;
            for (const auto &[address, picture] : tests::samplePictures()) {
                const QByteArray tile = map->tile(address);
                QVERIFY(tile.isEmpty() || tile == picture);
            }
        } else {
            QVERIFY(!std::get<QString>(torn).isEmpty());
        }
    }
    QVERIFY(opened < whole.size() / 512);
}

void MbTilesTest::manyThreadsReadOneFile()
{
    const QString path = sample();
    const auto pictures = tests::samplePictures();
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                const auto opened = MbTiles::open(path);
                for (int round = 0; round < 50; ++round) {
                    for (const auto &[address, picture] : pictures)
                        right += std::get<MbTiles>(opened).tile(address) == picture ? 1 : 0;
                }
            });
        }
    }
    QCOMPARE(right.load(), 4 * 50 * int(pictures.size()));
}

void MbTilesTest::neverWritesBesideTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.mbtiles"_s);
    QVERIFY(QFile::rename(make({u"PRAGMA journal_mode = WAL"_s, metadata, tiles, oneTile}), path));
    const auto opened = MbTiles::open(path);
    QVERIFY(std::holds_alternative<MbTiles>(opened));
    QVERIFY(!std::get<MbTiles>(opened).tile({12, 3293, 1629}).isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.mbtiles"_s});
}

QTEST_GUILESS_MAIN(MbTilesTest)
#include "mbtilestest.moc"
