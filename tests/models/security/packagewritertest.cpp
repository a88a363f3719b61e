// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagewriter.h"

#include "tests/models/security/packagesamples.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <stdexcept>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace qianshao;
using namespace qianshao::security;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using Code = PackageFailure::Code;

namespace {

// What stands before the first piece of content, and what else it costs to hold one entry named "changes".
constexpr qint64 opening = 80 + 24;
constexpr qint64 around = 9 + 5 + 41 + 65;
constexpr qint64 pieceSize = 64 * 1024;
constexpr qint64 pieceSeal = 17;
constexpr qint64 smallest = PackageVolume::smallest;

// The most memory that this process ever had, in bytes.
qint64 peakMemory()
{
    static const QRegularExpression peak(u"VmHWM:\\s*(\\d+) kB"_s);
    return peak.match(QString::fromLatin1(fileBytes(u"/proc/self/status"_s))).captured(1).toLongLong() * 1024;
}

}  // namespace

class PackageWriterTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const DeviceKeys m_sender = sampleDevice(1);

    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    static std::optional<Code> codeOf(const std::function<void()> &work) { return tests::codeOf<PackageFailure>(work); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"南塘所-12.qpk"_s);
    }

    // First, while the process is small.
    void memoryStaysSmall()
    {
        const QByteArray piece = sampleBytes(pieceSize);
        constexpr int pieces = 3'200;  // 200 MB
        const qint64 before = peakMemory();
        QVERIFY(before > 0);
        QElapsedTimer time;
        time.start();
        PackageWriter writer(m_path, m_sender, sampleDevice(2).publicKeys(), 70'000'000);
        writer.add(u"changes"_s, [&](const Sink &sink) {
            for (int i = 0; i < pieces; ++i)
                sink(piece);
        });
        const QStringList paths = writer.finish(sampleFacts());
        QCOMPARE(paths.size(), 3);
        PackageReader reader(paths, sampleDevice(2), sampleSenderKey);
        QCOMPARE(reader.next(), u"changes"_s);
        qint64 size = 0;
        for (QByteArrayView some = reader.read(); !some.isEmpty(); some = reader.read())
            size += some.size();
        QVERIFY(!reader.next());
        QCOMPARE(size, pieces * pieceSize);
        const qint64 grown = peakMemory() - before;
        qInfo("200 MB written, checked and read in %lld ms, %lld KiB more memory", time.elapsed(), grown / 1024);
#if !defined(__SANITIZE_ADDRESS__)  // which keeps what was freed
        QVERIFY(grown < 16 * 1024 * 1024);
#endif
    }

    void whatIsPutInComesOut_data()
    {
        QTest::addColumn<Entries>("entries");
        QTest::newRow("nothing") << Entries{};
        QTest::newRow("one") << Entries{{u"changes"_s, "one change"_ba}};
        QTest::newRow("an empty one") << Entries{{u"changes"_s, {}}};
        Entries many;
        for (int i = 0; i < 250; ++i)
            many.emplace_back(QString::number(i), sampleBytes(i * 37, quint32(i)));
        QTest::newRow("many") << many;
        for (const qint64 size : {pieceSize - around, pieceSize - around + 1, pieceSize, 3 * pieceSize + 500})
            QTest::addRow("%lld bytes", qlonglong(size))
                << Entries{{u"changes"_s, sampleBytes(size)}, {u"a.jpg"_s, sampleBytes(5, 2)}};
    }
    void whatIsPutInComesOut()
    {
        QFETCH(Entries, entries);
        for (const qint64 volumeSize : {wholeInOne, smallest}) {
            const QString path = m_folder->filePath(QString::number(volumeSize));
            const QStringList paths = writePackage(path, entries, volumeSize);
            QCOMPARE(paths.first(), path + ".qpk"_L1);
            QVERIFY(readPackage(paths) == entries);
            for (const QString &volume : paths)
                QVERIFY(QFileInfo(volume).size() <= volumeSize);
        }
    }

    void itIsSplitAtTheByte_data()
    {
        QTest::addColumn<qint64>("room");
        QTest::newRow("small") << smallest - manifestSize;
        QTest::newRow("larger than a piece") << 3 * pieceSize + 1;
    }
    void itIsSplitAtTheByte()
    {
        QFETCH(qint64, room);
        for (const int volumes : {1, 2, 5}) {
            // The content that fills so many volumes to their last byte.
            qint64 content = volumes * room - opening;
            content -= (content + pieceSize + pieceSeal - 1) / (pieceSize + pieceSeal) * pieceSeal;
            const Entries full{{u"changes"_s, sampleBytes(content - around)}};
            const Entries more{{u"changes"_s, sampleBytes(content - around + 1)}};
            const QString name = m_folder->filePath(QString::number(volumes));
            const QStringList fits = writePackage(name, full, room + manifestSize);
            QCOMPARE(fits.size(), volumes);
            for (const QString &path : fits)
                QCOMPARE(QFileInfo(path).size(), room + manifestSize);
            QVERIFY(readPackage(fits) == full);
            const QStringList spills = writePackage(name + u"more"_s, more, room + manifestSize);
            QCOMPARE(spills.size(), volumes + 1);
            QCOMPARE(QFileInfo(spills.last()).size(), manifestSize + 1);
            QVERIFY(readPackage(spills) == more);
        }
    }

    void volumesAreNamedAndFound()
    {
        const QStringList paths = writePackage(m_path, {{u"changes"_s, sampleBytes(2 * smallest)}}, smallest);
        QCOMPARE(files(),
            (QStringList{u"南塘所-12.2.qpk"_s, u"南塘所-12.3.qpk"_s, u"南塘所-12.4.qpk"_s, u"南塘所-12.5.qpk"_s,
                u"南塘所-12.qpk"_s}));
        setFileBytes(m_folder->filePath(u"南塘所-12.x.qpk"_s), "another");
        setFileBytes(m_folder->filePath(u"南塘所-13.qpk"_s), "another");
        for (const QString &path : paths) {
            QStringList found = volumesBeside(path);
            QCOMPARE(found.first(), path);
            found.sort();
            QStringList expected = paths;
            expected.sort();
            QCOMPARE(found, expected);
        }
    }

    void orderAndNamesOfFilesDoNotMatter()
    {
        const Entries entries{{u"changes"_s, sampleBytes(2 * smallest)}};
        QStringList paths = writePackage(m_path, entries, smallest);
        std::ranges::reverse(paths);
        QVERIFY(readPackage(paths) == entries);
        const QString aside = m_folder->filePath(u"aside"_s);
        QVERIFY(QFile::rename(paths[0], aside) && QFile::rename(paths[1], paths[0]) && QFile::rename(aside, paths[1]));
        QVERIFY(readPackage(paths) == entries);
    }

    void aPersonCanReadTheManifest()
    {
        const QStringList paths = writePackage(m_path, {{u"changes"_s, sampleBytes(smallest)}}, smallest);
        QCOMPARE(paths.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const QByteArray text = fileBytes(paths[i]).first(manifestSize);
            QVERIFY(text.isValidUtf8());
            QVERIFY(text.startsWith("qianshao-package 1 ") && text.endsWith(" \n"));
            for (const char *word :
                {"南塘所 1 号机", "光盘 2026-007", "王所长", "\"instruction\": 3", "2026-01-01T00:00:00.123Z"})
                QVERIFY2(text.contains(word), word);
            const auto json = QJsonDocument::fromJson(text.sliced(text.indexOf('\n')).trimmed()).object();
            QCOMPARE(json["volume"_L1].toInt(), i + 1);

            const PackageManifest manifest = inspect(paths[i]).manifest;
            QCOMPARE(PackageFacts(manifest), sampleFacts());
            QCOMPARE(manifest.volume, i + 1);
            QCOMPARE(manifest.volumes, 3);
            QCOMPARE(manifest.sender, sampleDevice(1).number());
            QCOMPARE(manifest.receiver, fingerprintOf(sampleDevice(2).publicKeys()));
        }
        QCOMPARE(inspect(paths[0]).manifest.package, inspect(paths[2]).manifest.package);
        const QStringList again = writePackage(m_path + u".again"_s, {});
        QVERIFY(inspect(again[0]).manifest.package != inspect(paths[0]).manifest.package);
    }

    void contentIsNowhereInTheFiles()
    {
        const QByteArray secret = "110101199001010018 a name that only the content holds"_ba;
        const QString name = QString(64, u'a');
        const QStringList paths =
            writePackage(m_path, {{name, secret + sampleBytes(smallest) + secret}, {u"changes"_s, secret}}, smallest);
        for (const QString &path : paths) {
            const QByteArray bytes = fileBytes(path);
            for (const QByteArray &plain : {secret.first(12), name.toLatin1().first(12), "changes"_ba})
                QVERIFY(!bytes.contains(plain));
        }
    }

    void theSameContentIsNeverSealedTheSameWay()
    {
        const auto sealed = [this](const QString &name) {
            return fileBytes(writePackage(m_folder->filePath(name), {{u"changes"_s, "same"_ba}}).first())
                .sliced(manifestSize);
        };
        const QByteArray one = sealed(u"1"_s);
        const QByteArray other = sealed(u"2"_s);
        QCOMPARE(one.size(), other.size());
        QVERIFY(one.first(80) != other.first(80) && one.last(80) != other.last(80));
    }

    void theReaderSkipsAndTellsItsProgress()
    {
        const Entries entries{{u"changes"_s, sampleBytes(300'000)}, {u"photo"_s, sampleBytes(200'000, 2)}};
        std::vector<double> shares;
        PackageReader reader(writePackage(m_path, entries), sampleDevice(2), sampleSenderKey,
            [&](double share) { shares.push_back(share); });
        QVERIFY(shares.size() >= 8 && std::ranges::is_sorted(shares) && shares.front() > 0 && shares.back() == 1);
        QCOMPARE(reader.manifest().number, 12);
        QCOMPARE(reader.next(), u"changes"_s);
        QVERIFY(!reader.read().isEmpty());
        QCOMPARE(reader.next(), u"photo"_s);
        const QByteArrayView some = reader.read();
        QVERIFY(!some.isEmpty() && entries[1].second.startsWith(some));
        QVERIFY(!reader.next());
        QVERIFY(!reader.next());
        QVERIFY(reader.read().isEmpty());

        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
            PackageReader(
                {m_path}, sampleDevice(2), sampleSenderKey, [](double) { throw std::runtime_error("stop"); }));
    }

    void whatIsNotFinishedLeavesNothing()
    {
        {
            PackageWriter writer(m_path, m_sender, sampleDevice(2).publicKeys(), smallest);
            writer.add(u"changes"_s, sampleBytes(10 * smallest));
            for (const QString &file : files())  // where the file system knows no files without a name
                QVERIFY(!file.endsWith(".qpk"_L1));
        }
        QCOMPARE(files(), QStringList());
    }

    void aCrashLeavesNothingThatLooksWhole()
    {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            PackageWriter writer(m_path, m_sender, sampleDevice(2).publicKeys(), smallest);
            writer.add(u"changes"_s, sampleBytes(10 * smallest));
            _exit(7);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 7);
        for (const QString &file : files()) {
            QVERIFY(!file.endsWith(".qpk"_L1));
            QVERIFY(codeOf([&] { (void)inspect(m_folder->filePath(file)); }));
        }
        QVERIFY(!readPackage(writePackage(m_path, {{u"changes"_s, "again"_ba}})).empty());
    }

    void aSourceThatFailsLeavesNothing()
    {
        {
            PackageWriter writer(m_path, m_sender, sampleDevice(2).publicKeys(), wholeInOne);
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, writer.add(u"photo"_s, [](const Sink &sink) {
                sink("half");
                throw std::runtime_error("no more");
            }));
            QCOMPARE(codeOf([&] { writer.add(u"changes"_s, "x"); }), Code::NotWritten);
            QCOMPARE(codeOf([&] { (void)writer.finish(sampleFacts()); }), Code::NotWritten);
        }
        QCOMPARE(files(), QStringList());
    }

    // At the first write, in the middle, and at the last one, which the buffer had kept back.
    void aFullDiskLeavesNothing_data()
    {
        QTest::addColumn<qint64>("room");
        for (const qint64 room : {1'000, manifestSize + 50, 70'000, 299'000})
            QTest::addRow("%lld bytes", qlonglong(room)) << room;
    }
    void aFullDiskLeavesNothing()
    {
        QFETCH(qint64, room);
        for (const qint64 volumeSize : {wholeInOne, room + 50'000}) {
            rlimit before{};
            QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
            const rlimit small{rlim_t(room), before.rlim_max};
            std::signal(SIGXFSZ, SIG_IGN);
            setrlimit(RLIMIT_FSIZE, &small);
            const auto code =
                codeOf([&] { (void)writePackage(m_path, {{u"changes"_s, sampleBytes(290'800)}}, volumeSize); });
            setrlimit(RLIMIT_FSIZE, &before);
            QCOMPARE(code, Code::NotWritten);
            QCOMPARE(files(), QStringList());
        }
    }

    // The last name cannot be given: those that were given are taken back.
    void aFailureAtTheVeryEndLeavesNothing()
    {
        PackageWriter writer(m_path, m_sender, sampleDevice(2).publicKeys(), smallest);
        writer.add(u"changes"_s, sampleBytes(2 * smallest));
        QVERIFY(QDir().mkdir(m_path));
        QCOMPARE(codeOf([&] { (void)writer.finish(sampleFacts()); }), Code::NotWritten);
        for (const QString &file : files())
            QVERIFY2(!file.endsWith(".qpk"_L1), qPrintable(file));
    }

    void whatCannotBeMadeIsTold()
    {
        const Entries entries{{u"changes"_s, sampleBytes(3 * smallest)}};
        QCOMPARE(codeOf([&] { (void)writePackage(u"/nowhere/at/all"_s, entries); }), Code::NotWritten);
        QCOMPARE(codeOf([&] { (void)writePackage(m_path, entries, smallest - 1); }), Code::VolumeTooSmall);
        QCOMPARE(codeOf([&] { (void)writePackage(m_path, entries, -1); }), Code::VolumeTooSmall);
        const Entries large{{u"changes"_s, sampleBytes(PackageVolume::most * smallest)}};
        QCOMPARE(codeOf([&] { (void)writePackage(m_path, large, smallest); }), Code::VolumeTooSmall);
        QCOMPARE(codeOf([&] {
            PackageWriter(m_path, m_sender, {sampleDevice(2).publicKeys().sign, QByteArray(32, '\0')}, smallest);
        }),
            Code::BadReceiver);
        QCOMPARE(codeOf([&] {
            PackageFacts facts = sampleFacts();
            facts.approver = QString(manifestSize, u'长');
            PackageWriter writer(m_path, m_sender, sampleDevice(2).publicKeys(), smallest);
            (void)writer.finish(facts);
        }),
            Code::ManifestTooLong);
        QCOMPARE(files(), QStringList());
    }

    void noFileIsEverReplaced()
    {
        const QString second = m_folder->filePath(u"南塘所-12.2.qpk"_s);
        setFileBytes(second, "of somebody");
        const auto failure = failureOf<PackageFailure>(
            [&] { (void)writePackage(m_path, {{u"changes"_s, sampleBytes(smallest)}}, smallest); });
        QVERIFY(failure && failure->code() == Code::AlreadyThere);
        QCOMPARE(failure->path(), second);
        QCOMPARE(files(), QStringList{u"南塘所-12.2.qpk"_s});
        QCOMPARE(fileBytes(second), "of somebody"_ba);
    }
};

QTEST_GUILESS_MAIN(PackageWriterTest)
#include "packagewritertest.moc"
