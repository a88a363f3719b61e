// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/mapfolder.h"

#include "tests/models/geo/mapsamples.h"

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace qianshao;
using namespace Qt::StringLiterals;
using session::MapFolder;
using session::MapKind;

class MapFolderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsImportedIsListed();
    void oneOfTheSameNameIsReplaced();
    void anExtractBecomesTheRoads();
    void aBadFileLeavesTheOldOne();
    void aFullDiskLeavesTheOldOneAndNothingElse();
    void whatAPowerCutLeftIsNoMapAndGoes();
    void twoImportsAtOnceAreTooMany();
    void anImportThatIsToldToStopLeavesTheOldOne();
    void theKindFollowsFromTheFile();
    void aFileThatWentBadIsTold();
    void withoutAFolderTheLayersAreEmpty();

private:
    QString makeTiles(const QString &name, const QColor &color);
    QString makeFile(const QString &name, const QByteArray &bytes);
    QStringList allFiles() const;
    QByteArray tile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MapFolder> m_maps;
};

void MapFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_maps = std::make_unique<MapFolder>(m_folder->filePath(u"station.qianshao"_s));
}

QString MapFolderTest::makeTiles(const QString &name, const QColor &color)
{
    const QString path = m_folder->filePath(name);
    QFile::remove(path);
    if (!geo::writeMbTiles(path, tests::sampleFacts(), tests::samplePictures(color)).isEmpty())
        qFatal("no file");
    return path;
}

QString MapFolderTest::makeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

QStringList MapFolderTest::allFiles() const
{
    QStringList files;
    for (const MapKind kind : session::mapKinds)
        files += QDir(m_maps->path() + u'/' + session::nameOf(kind)).entryList(QDir::Files | QDir::Hidden);
    return files;
}

QByteArray MapFolderTest::tile() const
{
    return m_maps->layers().front().maps.front().tile({12, 3293, 1629});
}

void MapFolderTest::whatIsImportedIsListed()
{
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"渭南.mbtiles"_s, Qt::red)), QString());
    QCOMPARE(m_maps->import(MapKind::Satellite, makeTiles(u"air.db"_s, Qt::blue)), QString());
    const std::vector<geo::Border> borders{
        {u"南塘社区"_s, {{{109.1, 34.5}, {109.2, 34.5}, {109.2, 34.6}, {109.1, 34.5}}}}};
    QCOMPARE(m_maps->import(MapKind::Borders, makeFile(u"b.json"_s, geo::writeBorders(borders))), QString());
    QCOMPARE(allFiles(), (QStringList{u"渭南.mbtiles"_s, u"air.mbtiles"_s, u"b.geojson"_s}));

    const auto files = m_maps->files();
    QCOMPARE(files.size(), 3);
    QVERIFY(
        files[0].kind == MapKind::Street && files[1].kind == MapKind::Satellite && files[2].kind == MapKind::Borders);
    QCOMPARE(files[0].tiles->name, u"样图"_s);
    QCOMPARE(files[0].tiles->maxZoom, 12);
    QCOMPARE(files[0].bytes, QFileInfo(files[0].path).size());
    QCOMPARE(files[2].borders, 1);

    const auto layers = m_maps->layers();
    QCOMPARE(layers.size(), 2);
    QCOMPARE(layers[0].maps.front().tile({12, 3293, 1629}), tests::picture(Qt::red));
    QCOMPARE(layers[1].maps.front().tile({12, 3293, 1629}), tests::picture(Qt::blue));
    QVERIFY(m_maps->borders() == borders);
}

void MapFolderTest::oneOfTheSameNameIsReplaced()
{
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::red)), QString());
    const auto open = m_maps->layers();  // as a program that shows the old one
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::blue)), QString());
    QCOMPARE(allFiles(), QStringList{u"a.mbtiles"_s});
    QCOMPARE(tile(), tests::picture(Qt::blue));
    QCOMPARE(open.front().maps.front().tile({12, 3293, 1629}), tests::picture(Qt::red));
}

void MapFolderTest::anExtractBecomesTheRoads()
{
    const QByteArray extract = R"(<osm version="0.6">
 <node id="1" lat="34.5" lon="109.5"/><node id="2" lat="34.5" lon="109.51"/><node id="3" lat="34.51" lon="109.5"/>
 <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v="人民路"/></way>
 <way id="2"><nd ref="1"/><nd ref="3"/><tag k="highway" v="footway"/></way>
 <way id="3"><nd ref="2"/><nd ref="3"/><tag k="building" v="yes"/></way>
</osm>)";
    QCOMPARE(m_maps->import(MapKind::Roads, makeFile(u"a.osm"_s, extract)), QString());
    QCOMPARE(allFiles(), QStringList{u"network.roads"_s});
    QCOMPARE(m_maps->files().front().roads, 2);
    const auto roads = m_maps->roads();
    QVERIFY(roads);
    const auto snap = roads->snap({109.505, 34.5001}, geo::TravelMode::Car, 50);
    QVERIFY(snap);
    QCOMPARE(roads->name(roads->segment(snap->segment).name), u"人民路"_s);
    QVERIFY(!roads->snap({109.5, 34.505}, geo::TravelMode::Car, 50));  // a path

    QVERIFY(m_maps->import(MapKind::Roads, makeFile(u"b.osm"_s, "no map")).contains("no OSM extract"_L1));
    QVERIFY(
        m_maps->import(MapKind::Roads, makeFile(u"c.osm"_s, R"(<osm version="0.6"></osm>)")).contains("no road"_L1));
    QVERIFY(m_maps->import(MapKind::Roads, m_folder->filePath(u"none"_s)).contains("cannot be read"_L1));
    QCOMPARE(m_maps->files().front().roads, 2);
    const QString path = m_maps->files().front().path;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write("damage");
    file.close();
    QVERIFY(m_maps->files().front().problem.contains("damaged"_L1));
    QVERIFY(!m_maps->roads());
}

void MapFolderTest::aBadFileLeavesTheOldOne()
{
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::red)), QString());
    QVERIFY(m_maps->import(MapKind::Street, makeFile(u"a.mbtiles"_s, "no map")).contains("no MBTiles"_L1));
    QVERIFY(m_maps->import(MapKind::Street, m_folder->filePath(u"none"_s)).contains("cannot be read"_L1));
    QVERIFY(m_maps->import(MapKind::Borders, makeFile(u"a.geojson"_s, "{}")).contains("no GeoJSON"_L1));
    QCOMPARE(allFiles(), QStringList{u"a.mbtiles"_s});
    QCOMPARE(tile(), tests::picture(Qt::red));
}

void MapFolderTest::aFullDiskLeavesTheOldOneAndNothingElse()
{
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::red)), QString());
    const QString next = makeTiles(u"a.mbtiles"_s, Qt::blue);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{8'192, before.rlim_max};
    QVERIFY(QFileInfo(next).size() > 8'192);
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const QString problem = m_maps->import(MapKind::Street, next);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY2(problem.contains("cannot be copied"_L1), qPrintable(problem));
    QCOMPARE(allFiles(), QStringList{u"a.mbtiles"_s});
    QCOMPARE(tile(), tests::picture(Qt::red));
}

void MapFolderTest::whatAPowerCutLeftIsNoMapAndGoes()
{
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::red)), QString());
    QVERIFY(QFile::copy(m_folder->filePath(u"a.mbtiles"_s), m_maps->path() + u"/street/b.mbtiles.Xy12Zz"_s));
    QCOMPARE(m_maps->files().size(), 1);
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"c.mbtiles"_s, Qt::red)), QString());
    QCOMPARE(allFiles(), (QStringList{u"a.mbtiles"_s, u"c.mbtiles"_s}));
}

void MapFolderTest::twoImportsAtOnceAreTooMany()
{
    QVERIFY(QDir().mkpath(m_maps->path()));
    QLockFile other(m_maps->path() + u"/lock"_s);
    QVERIFY(other.tryLock(0));
    QVERIFY(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::red)).contains("going on"_L1));
    other.unlock();
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::red)), QString());
}

// Wherever it is stopped.
void MapFolderTest::anImportThatIsToldToStopLeavesTheOldOne()
{
    const auto extract = [this](const char *name) {
        return makeFile(u"a.osm"_s,
            R"(<osm version="0.6">
 <node id="1" lat="34.5" lon="109.5"/><node id="2" lat="34.5" lon="109.51"/>
 <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/><tag k="name" v=")"
                + QByteArray(name) + R"("/></way></osm>)");
    };
    const auto nameOfTheRoad = [this] {
        const auto roads = m_maps->roads();
        return roads->name(roads->segment(0).name);
    };
    std::vector<double> shares;
    const auto goOn = [&](double share) {
        shares.push_back(share);
        return true;
    };
    QCOMPARE(m_maps->import(MapKind::Roads, extract("old"), goOn), QString());
    QVERIFY(std::ranges::is_sorted(shares));
    QVERIFY(shares.size() >= 7);
    QCOMPARE(shares.back(), 1.0);
    for (size_t stop = 0; stop < shares.size(); ++stop) {
        size_t asked = 0;
        const QString problem = m_maps->import(MapKind::Roads, extract("new"), [&](double) { return asked++ < stop; });
        QVERIFY2(problem.contains("Cancelled"_L1), qPrintable(problem));
        QCOMPARE(asked, stop + 1);
        QCOMPARE(nameOfTheRoad(), u"old"_s);
        QCOMPARE(allFiles(), QStringList{u"network.roads"_s});
    }
    QVERIFY(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::red), [](double) { return false; })
            .contains("Cancelled"_L1));
    QCOMPARE(allFiles(), QStringList{u"network.roads"_s});
}

void MapFolderTest::theKindFollowsFromTheFile()
{
    using session::mapKindOf;
    for (const QString &name : {u"a.osm"_s, u"/x/西安.osm.pbf"_s, u"a.PBF"_s, u"a.osm.bz2"_s, u"a.osm.gz"_s})
        QCOMPARE(mapKindOf(name), MapKind::Roads);
    QCOMPARE(mapKindOf(u"网格.geojson"_s), MapKind::Borders);
    QCOMPARE(mapKindOf(makeTiles(u"a.mbtiles"_s, Qt::red)), MapKind::Street);
    QCOMPARE(mapKindOf(u"nothing.mbtiles"_s), MapKind::Street);  // the import tells that it is not there
    const QString air = m_folder->filePath(u"air.mbtiles"_s);
    auto pictures = tests::samplePictures();
    for (geo::TilePicture &picture : pictures)
        picture.picture = tests::picture(Qt::green, "JPG");
    auto facts = tests::sampleFacts();
    facts.format = geo::TileFormat::Jpeg;
    QCOMPARE(geo::writeMbTiles(air, facts, pictures), QString());
    QCOMPARE(mapKindOf(air), MapKind::Satellite);
    QVERIFY(!mapKindOf(u"town.shp"_s));
    QVERIFY(!mapKindOf({}));
}

void MapFolderTest::aFileThatWentBadIsTold()
{
    QCOMPARE(m_maps->import(MapKind::Street, makeTiles(u"a.mbtiles"_s, Qt::red)), QString());
    QVERIFY(QFile::resize(m_maps->path() + u"/street/a.mbtiles"_s, 100));
    const auto files = m_maps->files();
    QCOMPARE(files.size(), 1);
    QVERIFY(!files[0].problem.isEmpty() && !files[0].tiles);
    QVERIFY(m_maps->layers().front().maps.empty());
}

void MapFolderTest::withoutAFolderTheLayersAreEmpty()
{
    const auto layers = m_maps->layers();
    QCOMPARE(layers.size(), 2);
    QCOMPARE(layers[0].name, u"street"_s);
    QCOMPARE(layers[1].name, u"satellite"_s);
    QVERIFY(layers[0].maps.empty() && layers[1].maps.empty());
    QVERIFY(m_maps->borders().empty() && m_maps->files().empty());
    QVERIFY(!QFileInfo::exists(m_maps->path()));
}

QTEST_GUILESS_MAIN(MapFolderTest)
#include "mapfoldertest.moc"
