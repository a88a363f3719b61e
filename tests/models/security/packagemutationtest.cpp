// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/security/packagesamples.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace qianshao;
using namespace qianshao::security;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937;

qsizetype below(Random &random, qsizetype limit)
{
    return qsizetype(random() % quint64(limit));
}

// One of the ways in which a file goes bad, or is made to.
QByteArray mutated(const QByteArray &file, Random &random)
{
    QByteArray bytes = file;
    const qsizetype at = below(random, random() % 4 ? bytes.size() : 128);  // the first line is short
    const qsizetype size = std::min(below(random, 300) + 1, bytes.size() - at);
    switch (random() % 7) {
    case 0: bytes[at] = char(bytes[at] ^ (1 << random() % 8)); break;
    case 1: bytes[at] = char(random()); break;
    case 2: bytes.replace(at, size, QByteArray(size, '\0')); break;
    case 3: bytes.truncate(at); break;
    case 4: bytes.remove(at, size); break;
    case 5: bytes.insert(at, bytes.sliced(below(random, bytes.size()), 1)); break;
    case 6: bytes.replace(at, size, file.sliced(below(random, file.size() - size + 1), size)); break;
    }
    // Every other time by somebody who knows how the manifest's hash is made.
    return random() % 2 && bytes.size() >= manifestSize ? rehashed(bytes) : bytes;
}

}  // namespace

class PackageMutationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The seed is fixed: a case that fails is the same at the next run.
    void noneOfTwoThousandIsTaken()
    {
        const QTemporaryDir folder;
        const QStringList paths = writePackage(
            folder.filePath(u"a"_s), {{u"changes"_s, sampleBytes(9'000)}, {u"b"_s, "x"_ba}}, PackageVolume::smallest);
        QCOMPARE(paths.size(), 2);
        const QByteArray whole[] = {fileBytes(paths[0]), fileBytes(paths[1])};
        const DeviceKeys receiver = sampleDevice(2);
        Random random(20'260'101);
        std::map<PackageFailure::Code, int> found;
        for (int mutation = 0; mutation < 2'000; ++mutation) {
            const size_t which = random() % 2;
            const QByteArray bytes = mutated(whole[which], random);
            if (bytes == whole[which])
                continue;
            setFileBytes(paths[qsizetype(which)], bytes);
            const auto code = codeOf<PackageFailure>([&] { (void)PackageReader(paths, receiver, sampleSenderKey); });
            QVERIFY2(code, qPrintable(u"mutation %1 was taken"_s.arg(mutation)));
            ++found[*code];
            setFileBytes(paths[qsizetype(which)], whole[which]);
        }
        QVERIFY(readPackage(paths).size() == 2);
        // They went to every depth of the reader, not only to its first check.
        using Code = PackageFailure::Code;
        for (const Code code : {Code::NotAPackage, Code::CutShort, Code::Damaged, Code::BadSignature})
            QVERIFY2(found[code] >= 10, qPrintable(u"code %1: %2"_s.arg(int(code)).arg(found[code])));
    }
};

QTEST_GUILESS_MAIN(PackageMutationTest)
#include "packagemutationtest.moc"
