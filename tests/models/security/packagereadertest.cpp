// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagereader.h"

#include "models/security/sealedstream.h"
#include "models/security/signature.h"
#include "tests/models/security/packagesamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace qianshao::security;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using Code = PackageFailure::Code;

namespace {

constexpr qint64 pieceSize = 64 * 1024;
constexpr qint64 sealed = pieceSize + 17;
constexpr qint64 keyAt = manifestSize;
constexpr qint64 headerAt = keyAt + 80;
constexpr qint64 firstPiece = headerAt + 24;
constexpr qint64 volumeSize = 100'000;  // the second piece begins in the first volume and ends in the second

const char *name(Code code)
{
    static constexpr const char *names[] = {"NotAPackage", "NewerFormat", "ForReceiver", "UnknownSender",
        "BadSignature", "Damaged", "CutShort", "MissingVolume", "MixedVolumes", "Unreadable", "NotWritten",
        "AlreadyThere", "VolumeTooSmall", "ManifestTooLong", "BadReceiver"};
    return names[int(code)];
}

}  // namespace

// Each case starts from a package of two volumes and 150,000 bytes.
class PackageReaderTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    const Entries m_entries{{u"changes"_s, sampleBytes(150'000)}};
    QStringList m_paths;

    QStringList another(const QString &file, const Entries &entries) const
    {
        return writePackage(m_folder->filePath(file), entries, volumeSize);
    }
    // Nothing was handed out, and the user is told what to do.
    static std::optional<PackageFailure> failure(const QStringList &paths, const DeviceKeys &receiver = sampleDevice(2),
        const SenderKey &senderKey = sampleSenderKey)
    {
        const auto found = failureOf<PackageFailure>([&] { (void)PackageReader(paths, receiver, senderKey); });
        if (found && (found->problem().isEmpty() || found->remedy().isEmpty() || found->problem().contains(u'%')))
            qFatal("a failure without words: %s", qPrintable(found->problem()));
        return found;
    }
    static void compare(
        const std::optional<PackageFailure> &found, Code code, const QString &path, int volume = 0, qint64 offset = -1)
    {
        QVERIFY2(found, "taken");
        QCOMPARE(name(found->code()), name(code));
        QCOMPARE(found->path(), path);
        QCOMPARE(found->volume(), volume);
        QCOMPARE(found->offset(), offset);
    }
    static void flip(const QString &path, qint64 at)
    {
        QByteArray bytes = fileBytes(path);
        const qint64 place = at < 0 ? bytes.size() + at : at;
        bytes[place] = char(bytes[place] ^ 0x04);
        setFileBytes(path, bytes);
    }
    static void replaceInManifest(const QString &path, const QByteArray &before, const QByteArray &after)
    {
        QByteArray bytes = fileBytes(path);
        QCOMPARE(before.size(), after.size());
        QVERIFY(bytes.first(manifestSize).contains(before));
        setFileBytes(path, rehashed(bytes.replace(bytes.indexOf(before), before.size(), after)));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = another(u"a"_s, m_entries);
        QCOMPARE(m_paths.size(), 2);
        QVERIFY(readPackage(m_paths) == m_entries);
    }

    void oneBitIsSeen_data()
    {
        QTest::addColumn<int>("volume");
        QTest::addColumn<qint64>("at");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("toldVolume");
        QTest::addColumn<qint64>("toldOffset");
        const auto row = [](const char *title, int volume, qint64 at, Code code, int toldVolume, qint64 toldOffset) {
            QTest::newRow(title) << volume << at << int(code) << toldVolume << toldOffset;
        };
        row("mark", 1, 3, Code::NotAPackage, 0, -1);
        row("format", 1, 17, Code::NewerFormat, 0, -1);
        row("after the format", 1, 18, Code::NotAPackage, 0, -1);
        row("hash of the manifest", 1, 40, Code::Damaged, 0, 0);
        row("end of the first line", 2, 83, Code::Damaged, 0, 0);
        row("brace of the manifest", 1, 84, Code::Damaged, 0, 0);
        row("word of the manifest", 2, 120, Code::Damaged, 0, 0);
        row("space after the manifest", 1, 8000, Code::Damaged, 0, 0);
        row("end of the manifest", 1, manifestSize - 1, Code::Damaged, 0, 0);
        row("sealed key, the sender's half", 1, keyAt, Code::Damaged, 1, keyAt);
        row("sealed key, last byte", 1, headerAt - 1, Code::Damaged, 1, keyAt);
        row("stream's header", 1, headerAt, Code::Damaged, 1, firstPiece);
        row("stream's header, last byte", 1, firstPiece - 1, Code::Damaged, 1, firstPiece);
        row("first piece's mark", 1, firstPiece, Code::Damaged, 1, firstPiece);
        row("first piece", 1, firstPiece + 30'000, Code::Damaged, 1, firstPiece);
        row("first piece's seal", 1, firstPiece + sealed - 1, Code::Damaged, 1, firstPiece);
        row("second piece in the first volume", 1, firstPiece + sealed, Code::Damaged, 1, firstPiece + sealed);
        row("second piece in the second volume", 2, manifestSize, Code::Damaged, 1, firstPiece + sealed);
        const qint64 thirdPiece = firstPiece + 2 * sealed - volumeSize + manifestSize;
        row("end of the second piece", 2, thirdPiece - 1, Code::Damaged, 1, firstPiece + sealed);
        row("third piece", 2, thirdPiece, Code::Damaged, 2, thirdPiece);
        row("signature", 2, -30, Code::Damaged, 2, thirdPiece);
        row("last byte", 2, -1, Code::Damaged, 2, thirdPiece);
    }
    void oneBitIsSeen()
    {
        QFETCH(int, volume);
        QFETCH(qint64, at);
        QFETCH(int, code);
        QFETCH(int, toldVolume);
        QFETCH(qint64, toldOffset);
        flip(m_paths[volume - 1], at);
        const QString told = toldVolume ? m_paths[toldVolume - 1] : m_paths[volume - 1];
        compare(failure(m_paths), Code(code), told, toldVolume, toldOffset);
        flip(m_paths[volume - 1], at);
        QVERIFY(!failure(m_paths));
    }

    void whatIsCutShortIsSeen_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<int>("toldVolume");
        const qint64 whole[] = {0, 5, 17, 18, 19, 50, 84, 500, manifestSize - 1};
        for (const qint64 left : whole)
            QTest::addRow("manifest at %lld", qlonglong(left)) << left << 0;
        for (const qint64 left : {qint64(manifestSize), headerAt, firstPiece, firstPiece + 1, firstPiece + sealed,
                 firstPiece + sealed + 100, volumeSize - 1})
            QTest::addRow("sealed at %lld", qlonglong(left)) << left << 1;
    }
    void whatIsCutShortIsSeen()
    {
        QFETCH(qint64, left);
        QFETCH(int, toldVolume);
        QVERIFY(QFile::resize(m_paths[0], left));
        compare(failure(m_paths), Code::CutShort, m_paths[0], toldVolume, left);
    }

    void theLastVolumeCutShortIsSeen()
    {
        const qint64 size = QFileInfo(m_paths[1]).size();
        for (const qint64 left : {size - 1, size - 64, qint64(manifestSize) + 1, qint64(manifestSize)}) {
            QVERIFY(QFile::resize(m_paths[1], left));
            compare(failure(m_paths), Code::CutShort, m_paths[1], 2, left);
        }
    }

    void whatIsTooMuchIsSeen()
    {
        for (const int i : {0, 1}) {
            const QByteArray before = fileBytes(m_paths[i]);
            setFileBytes(m_paths[i], before + 'x');
            compare(failure(m_paths), Code::Damaged, m_paths[i], i + 1, before.size());
            setFileBytes(m_paths[i], before);
        }
    }

    void missingVolumesAreNamed()
    {
        compare(failure({m_paths[0]}), Code::MissingVolume, m_paths[0], 2);
        compare(failure({m_paths[1]}), Code::MissingVolume, m_paths[1], 1);
        compare(failure({}), Code::MissingVolume, {}, 1);
        const QStringList five = another(u"five"_s, {{u"changes"_s, sampleBytes(400'000)}});
        QCOMPARE(five.size(), 5);
        compare(failure({five[0], five[1], five[3], five[4]}), Code::MissingVolume, five[3], 3);
        compare(failure(m_paths + QStringList{m_folder->filePath(u"none"_s)}), Code::Unreadable,
            m_folder->filePath(u"none"_s));
    }

    void volumesOfTwoPackagesAreNotMixed()
    {
        const QStringList other = another(u"b"_s, m_entries);
        const auto mixed = failure({m_paths[0], other[1]});
        compare(mixed, Code::MixedVolumes, other[1], 2);
        compare(failure({m_paths[0], m_paths[1], other[0]}), Code::MixedVolumes, other[0], 1);
        compare(failure({m_paths[0], m_paths[0], m_paths[1]}), Code::MixedVolumes, m_paths[0], 1);
    }

    // Whoever glues a manifest to other sealed bytes, of the same size, is found by the seals.
    void swappedContentIsSeen()
    {
        const QStringList other = another(u"b"_s, m_entries);
        const QByteArray mine = fileBytes(m_paths[1]);
        setFileBytes(m_paths[1], mine.first(manifestSize) + fileBytes(other[1]).sliced(manifestSize));
        compare(failure(m_paths), Code::Damaged, m_paths[0], 1, firstPiece + sealed);
        setFileBytes(m_paths[1], mine);
        // The whole of it is well sealed, but not what this manifest was signed with.
        for (const int i : {0, 1})
            setFileBytes(
                m_paths[i], fileBytes(m_paths[i]).first(manifestSize) + fileBytes(other[i]).sliced(manifestSize));
        compare(failure(m_paths), Code::BadSignature, m_paths[0]);
    }

    void itOpensForItsReceiverOnly()
    {
        compare(failure(m_paths, sampleDevice(3)), Code::ForReceiver, m_paths[0]);
        // Also where somebody wrote another receiver on the cover.
        for (const QString &path : m_paths)
            replaceInManifest(path, fingerprintOf(sampleDevice(2).publicKeys()).toLatin1(),
                fingerprintOf(sampleDevice(3).publicKeys()).toLatin1());
        compare(failure(m_paths, sampleDevice(3)), Code::Damaged, m_paths[0], 1, keyAt);
    }

    void itComesFromAKnownSenderOnly()
    {
        const auto nobody = [](qint64) { return QByteArray(); };
        compare(failure(m_paths, sampleDevice(2), nobody), Code::UnknownSender, m_paths[0]);
        const auto somebody = [](qint64) { return sampleDevice(9).publicKeys().sign; };
        compare(failure(m_paths, sampleDevice(2), somebody), Code::UnknownSender, m_paths[0]);
        // Somebody else's, with the name of a known device on its cover.
        const QString path = m_folder->filePath(u"forged"_s);
        const QStringList forged = writePackage(path, m_entries, wholeInOne, sampleDevice(9));
        replaceInManifest(forged[0], deviceText(sampleDevice(9).number()).toLatin1(),
            deviceText(sampleDevice(1).number()).toLatin1());
        compare(failure(forged), Code::BadSignature, forged[0]);
    }

    void theManifestIsSigned_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("number") << "\"number\": 12"_ba << "\"number\": 13"_ba;
        QTest::newRow("count") << "\"instruction\": 3"_ba << "\"instruction\": 9"_ba;
        QTest::newRow("range") << "v1:250"_ba << "v1:999"_ba;
        QTest::newRow("medium") << "2026-007"_ba << "2026-008"_ba;
        QTest::newRow("time") << "00:00:00.123Z"_ba << "00:00:00.124Z"_ba;
        QTest::newRow("a word that this program does not know") << "\"format\""_ba << "\"former\""_ba;
        QTest::newRow("a space") << "}\n  "_ba << "}\n \n"_ba;
    }
    void theManifestIsSigned()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        replaceInManifest(m_paths[1], before, after);
        (void)inspect(m_paths[1]);  // nothing to see without the key
        compare(failure(m_paths), Code::BadSignature, m_paths[0]);
    }

    void manifestsThatMakeNoSenseAreDamaged_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("number") << "\"number\": 12"_ba << "\"number\": -1"_ba;
        QTest::newRow("volumes") << "\"volumes\": 2"_ba << "\"volumes\": 0"_ba;
        QTest::newRow("volume") << "\"volume\": 1"_ba << "\"volume\": 3"_ba;
        QTest::newRow("time") << "2026-01-01T"_ba << "2026-13-01T"_ba;
        QTest::newRow("sender") << "\"device\""_ba << "\"devise\""_ba;
        QTest::newRow("no JSON") << "{"_ba << "["_ba;
    }
    void manifestsThatMakeNoSenseAreDamaged()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        replaceInManifest(m_paths[0], before, after);
        compare(failure(m_paths), Code::Damaged, m_paths[0], 0, 0);
    }

    void otherFilesAreToldApart()
    {
        setFileBytes(m_paths[0], QByteArray(20'000, 'x'));
        compare(failure(m_paths), Code::NotAPackage, m_paths[0]);
        for (const char *format : {"2", "17", "99999999"}) {
            setFileBytes(m_paths[0], "qianshao-package "_ba + format + " and whatever a later program writes");
            compare(failure(m_paths), Code::NewerFormat, m_paths[0]);
        }
        for (const char *format : {"0", "x", "", "999999999999"}) {
            setFileBytes(m_paths[0], "qianshao-package "_ba + format + " and so on until the line is long enough");
            compare(failure(m_paths), Code::NotAPackage, m_paths[0]);
        }
    }

    void aFileThatChangesMeanwhileIsTold()
    {
        {
            PackageReader reader(m_paths, sampleDevice(2), sampleSenderKey);
            flip(m_paths[1], -1);
            const auto found = failureOf<PackageFailure>([&] {
                while (reader.next()) {}
            });
            QVERIFY(found && found->code() == Code::Damaged && found->volume() == 2);
            flip(m_paths[1], -1);
        }
        PackageReader reader(m_paths, sampleDevice(2), sampleSenderKey);
        QVERIFY(QFile::resize(m_paths[1], manifestSize + 10));
        const auto found = failureOf<PackageFailure>([&] {
            while (reader.next()) {}
        });
        QVERIFY(found && found->code() == Code::Unreadable && found->volume() == 2);
    }

    // Between the two runs somebody puts their own bytes, sealed to the receiver as anybody can, under the manifest.
    void anotherPackageBetweenTheRunsIsTold()
    {
        const QStringList other = another(u"b"_s, m_entries);
        const Progress swap = [&](double share) {
            if (share < 1)
                return;
            for (const int i : {0, 1})
                setFileBytes(
                    m_paths[i], fileBytes(m_paths[i]).first(manifestSize) + fileBytes(other[i]).sliced(manifestSize));
        };
        const auto found =
            failureOf<PackageFailure>([&] { (void)PackageReader(m_paths, sampleDevice(2), sampleSenderKey, swap); });
        compare(found, Code::MixedVolumes, m_paths[0]);
    }

    // What only somebody could make who seals nonsense to a key that is public.
    void nonsenseInsideIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("inside");
        const QByteArray end = 'S' + QByteArray(64, 's');
        const QByteArray empty = 'F' + QByteArray(8, '\0') + sha256({});
        QTest::newRow("no end") << "E\x01"_ba + "a" + empty;
        QTest::newRow("end cut short") << end.chopped(1);
        QTest::newRow("more after the end") << end + 'x';
        QTest::newRow("unknown mark") << "Xabc"_ba + end;
        QTest::newRow("name of a way") << "E\x06"_ba + "../etc" + empty + end;
        QTest::newRow("name of a folder") << "E\x03"_ba + "a/b" + empty + end;
        QTest::newRow("name of a hidden file") << "E\x02"_ba + ".a" + empty + end;
        QTest::newRow("empty name") << QByteArray("E\0", 2) + empty + end;
        QTest::newRow("name longer than there is") << "E\x64"_ba + "abc";
        QTest::newRow("entry in an entry") << "E\x01"_ba + "a" + "E\x01" + "b" + empty + empty + end;
        QTest::newRow("end in an entry") << "E\x01"_ba + "a" + end;
        QTest::newRow("piece of nothing") << "E\x01"_ba + "a" + QByteArray("P\0\0\0\0", 5) + empty + end;
        QTest::newRow("piece longer than there is") << "E\x01"_ba + "a" + "P\xff\xff\xff\xff" + "abc";
        QTest::newRow("other size") << "E\x01"_ba + "a" + 'F' + QByteArray(8, '\1') + sha256({}) + end;
        QTest::newRow("other hash") << "E\x01"_ba + "a" + 'F' + QByteArray(8, '\0') + sha256("x") + end;
    }
    void nonsenseInsideIsDamaged()
    {
        QFETCH(QByteArray, inside);
        const QString path = m_folder->filePath(u"nonsense"_s);
        const DevicePublicKeys receiver = sampleDevice(2).publicKeys();
        VolumeOutput volumes(path, wholeInOne);
        SealedOutput output(volumes, receiver.seal, path);
        PackageManifest manifest{sampleFacts()};
        manifest.package = QByteArray(16, 'p');
        manifest.sender = sampleDevice(1).number();
        manifest.receiver = fingerprintOf(receiver);
        manifest.volume = manifest.volumes = 1;
        output.write(inside);
        manifest.sealedBytes = output.sealedBytesAfter(0);
        output.finish();
        const QStringList paths = volumes.finish({toBytes(manifest, path)});
        compare(failure(paths), Code::Damaged, paths[0], 1, firstPiece);
    }
};

QTEST_GUILESS_MAIN(PackageReaderTest)
#include "packagereadertest.moc"
