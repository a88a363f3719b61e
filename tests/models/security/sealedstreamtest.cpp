// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/sealedstream.h"

#include "tests/models/security/packagesamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace qianshao::security;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 opening = 80 + 24;
constexpr qint64 sealed = sealedPiece + 17;

}  // namespace

// The seals alone, without the manifest's and the signature's help: who cuts a file could write a smaller size on it.
class SealedStreamTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const DeviceKeys m_receiver = sampleDevice(2);
    int m_count = 0;

    QByteArray seal(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QString::number(++m_count));
        VolumeOutput volumes(path, wholeInOne);
        SealedOutput output(volumes, m_receiver.publicKeys().seal, path);
        output.write(content);
        const qint64 size = output.sealedBytesAfter(0);
        output.finish();
        const QByteArray bytes = fileBytes(volumes.finish({QByteArray(manifestSize, ' ')}).first());
        return bytes.size() == manifestSize + size ? bytes.sliced(manifestSize) : QByteArray();
    }
    // All that comes before the fault, and whether there was one.
    std::pair<QByteArray, bool> unseal(const QByteArray &bytes)
    {
        PackageVolume volume{m_folder.filePath(u"in"_s), {}, {}};
        volume.manifest.sealedBytes = bytes.size();
        setFileBytes(volume.path, QByteArray(manifestSize, ' ') + bytes);
        const std::vector volumes{volume};
        QByteArray content;
        const auto failure = failureOf<PackageFailure>([&] {
            SealedInput input(volumes, m_receiver);
            do {
                content.append(input.readSome(100'000));
            } while (!input.isAtEnd());
        });
        return {content, failure.has_value()};
    }

private Q_SLOTS:
    void whatIsSealedComesBack()
    {
        for (const qsizetype size : {qsizetype(1), sealedPiece - 1, sealedPiece, sealedPiece + 1, 3 * sealedPiece}) {
            const QByteArray content = sampleBytes(size);
            const QByteArray bytes = seal(content);
            QCOMPARE(bytes.size(), opening + size + (size + sealedPiece - 1) / sealedPiece * 17);
            QVERIFY(unseal(bytes) == std::pair(content, false));
        }
    }

    void anEndBetweenPiecesIsSeen()
    {
        const QByteArray content = sampleBytes(3 * sealedPiece);
        const QByteArray bytes = seal(content);
        // The piece that is made the last is not marked as such, so it does not come out.
        QVERIFY(unseal(bytes.first(opening + 2 * sealed)) == std::pair(content.first(sealedPiece), true));
        QVERIFY(unseal(bytes.first(opening + sealed)) == std::pair(QByteArray(), true));
        QVERIFY(unseal(bytes.first(opening)) == std::pair(QByteArray(), true));
        QVERIFY(unseal(bytes.first(opening - 1)) == std::pair(QByteArray(), true));
        QVERIFY(unseal(bytes + bytes.last(sealed)) == std::pair(content.first(2 * sealedPiece), true));
    }

    void piecesKeepTheirPlace()
    {
        const QByteArray content = sampleBytes(3 * sealedPiece);
        const QByteArray bytes = seal(content);
        const auto piece = [&](qsizetype i) { return bytes.sliced(opening + i * sealed, sealed); };
        const QByteArray begin = bytes.first(opening);
        QVERIFY(unseal(begin + piece(1) + piece(0) + piece(2)) == std::pair(QByteArray(), true));
        QVERIFY(unseal(begin + piece(0) + piece(2)) == std::pair(content.first(sealedPiece), true));
        QVERIFY(unseal(begin + piece(0) + piece(0) + piece(2)) == std::pair(content.first(sealedPiece), true));
        QVERIFY(unseal(seal(content).first(opening) + piece(0) + piece(1) + piece(2)) == std::pair(QByteArray(), true));
    }
};

QTEST_GUILESS_MAIN(SealedStreamTest)
#include "sealedstreamtest.moc"
