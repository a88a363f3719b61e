// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/vaultstreams.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>

using namespace qianshao::security;
using Code = VaultFailure::Code;

namespace {

constexpr qsizetype piece = 64 * 1024;
constexpr qsizetype sealedPiece = piece + 17;
constexpr qsizetype headSize = 16;
constexpr qsizetype streamHead = 24;

QByteArray bytes(qsizetype size, char seed = 'a')
{
    QByteArray all(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        all[i] = char(seed + i * 31 + (i >> 8) * 7);
    return all;
}

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

// Fails to be read after so many bytes, as a card that is pulled out.
class BreakingDevice : public QBuffer {
public:
    BreakingDevice(const QByteArray &content, qint64 good) : m_good(good)
    {
        setData(content);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        m_read += size;
        return m_read > m_good ? -1 : QBuffer::readData(data, size);
    }

private:
    qint64 m_good;
    qint64 m_read = 0;
};

}  // namespace

class VaultTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    const QByteArray m_key{32, 'k'};

    QString newStore() { return m_folder.filePath(QString::number(++m_count)); }
    Vault vault(const QString &store) const { return {store, m_key}; }
    static QString fileOf(const QString &store, const QString &hash)
    {
        return Vault::folderOf(store) + u'/' + hash.first(2) + u'/' + hash;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static std::optional<Code> failureOf(const std::function<void()> &work)
    {
        try {
            work();
        } catch (const VaultFailure &failure) {
            return failure.code();
        }
        return {};
    }

private Q_SLOTS:
    void whatIsKeptComesBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {qsizetype(1), piece - 1, piece, piece + 1, 3 * piece, 3 * piece + 500})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }
    void whatIsKeptComesBack()
    {
        QFETCH(qsizetype, size);
        const QString store = newStore();
        const QByteArray content = bytes(size);
        const Kept kept = vault(store).put(content);
        QCOMPARE(kept, (Kept{hashOf(content), size}));
        // Another start of the program.
        QVERIFY(vault(store).get(kept.sha256) == content);
        QCOMPARE(vault(store).names(), QStringList{kept.sha256});
        QVERIFY(vault(store).strangers().isEmpty());
        qsizetype largest = 0;
        QCOMPARE(vault(store).read(kept.sha256, [&](QByteArrayView part) { largest = std::max(largest, part.size()); }),
            kept);
        QVERIFY(largest <= piece);
    }

    void plainBytesNeverTouchTheDisk()
    {
        const QString store = newStore();
        QByteArray content = bytes(200'000);
        const QByteArray marker("a line that only the photo holds");
        for (const qsizetype at : {qsizetype(0), piece - 5, content.size() - marker.size()})
            content.replace(at, marker.size(), marker);
        const Kept kept = vault(store).put(content);
        int files = 0;
        for (QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            it.hasNext();) {
            QVERIFY(!read(it.next()).contains(marker.first(12)));
            ++files;
        }
        QVERIFY(files > 0);
        QCOMPARE(failureOf([&] { (void)Vault(store, QByteArray(32, 'x')).get(kept.sha256); }), Code::Damaged);
    }

    // As when a line breaks off for good, or brings more than it said.
    void whatIsNotFinishedLeavesNothing()
    {
        const QString store = newStore();
        const QByteArray content = bytes(2 * piece);
        const Kept promised{hashOf(content), content.size()};
        auto writer = vault(store).writer(promised);
        writer->write(content.first(piece + 5));
        QCOMPARE(writer->written(), piece + 5);
        QVERIFY(!vault(store).has(promised.sha256));
        QCOMPARE(failureOf([&] { writer->finish(); }), Code::OtherContent);
        QCOMPARE(failureOf([&] { writer->write(content); }), Code::OtherContent);
        writer.reset();
        QVERIFY(vault(store).names().isEmpty() && vault(store).strangers().isEmpty());
    }

    void theSameContentIsKeptOnce()
    {
        const QString store = newStore();
        const QByteArray content = bytes(piece + 7);
        const Kept kept = vault(store).put(content);
        const QByteArray before = read(fileOf(store, kept.sha256));
        QCOMPARE(vault(store).put(content), kept);
        QVERIFY(read(fileOf(store, kept.sha256)) == before);  // it was not even written again
        QCOMPARE(vault(store).names().size(), 1);
        (void)vault(store).put(bytes(piece + 7, 'b'));
        QCOMPARE(vault(store).names().size(), 2);
    }

    // One bit turned, in each region of the file.
    void oneBitIsSeen_data()
    {
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, qsizetype at, Code code = Code::Damaged) {
            QTest::newRow(name) << at << int(code);
        };
        row("mark", 0);
        row("form", 6, Code::NewerProgram);
        row("low byte of the size", 8);
        row("high byte of the size", 15);
        row("stream's header", headSize + 3);
        const qsizetype first = headSize + streamHead;
        row("first byte of the first piece", first);
        row("middle of the first piece", first + piece / 2);
        row("seal of the first piece", first + sealedPiece - 1);
        row("first byte of the second piece", first + sealedPiece);
        row("middle of the second piece", first + sealedPiece + 100);
        row("last piece", first + 2 * sealedPiece + 5);
        row("very last byte", -1);
    }
    void oneBitIsSeen()
    {
        QFETCH(qsizetype, at);
        QFETCH(int, code);
        const QString store = newStore();
        const QByteArray content = bytes(2 * piece + 500);
        const Kept kept = vault(store).put(content);
        const QString path = fileOf(store, kept.sha256);
        QByteArray broken = read(path);
        const qsizetype place = at < 0 ? broken.size() + at : at;
        broken[place] = char(broken[place] ^ 0x10);
        write(path, broken);
        const auto found = failureOf([&] { (void)vault(store).get(kept.sha256); });
        QVERIFY(found);
        QCOMPARE(int(*found), code);
        // Taken again, it is whole again.
        QCOMPARE(vault(store).put(content), kept);
        QVERIFY(vault(store).get(kept.sha256) == content);
    }

    void whatIsCutShortIsSeen_data()
    {
        QTest::addColumn<qsizetype>("left");
        QTest::newRow("nothing") << qsizetype(0);
        QTest::newRow("in the head") << qsizetype(10);
        QTest::newRow("in the stream's header") << headSize + 10;
        QTest::newRow("head alone") << headSize + streamHead;
        QTest::newRow("one piece of three") << headSize + streamHead + sealedPiece;
        QTest::newRow("two pieces of three") << headSize + streamHead + 2 * sealedPiece;
        QTest::newRow("all but a byte") << headSize + streamHead + 2 * sealedPiece + 500 + 16;
    }
    void whatIsCutShortIsSeen()
    {
        QFETCH(qsizetype, left);
        const QString store = newStore();
        const Kept kept = vault(store).put(bytes(2 * piece + 500));
        const QString path = fileOf(store, kept.sha256);
        write(path, read(path).first(left));
        QCOMPARE(failureOf([&] { (void)vault(store).get(kept.sha256); }), Code::CutShort);
    }

    void whatIsTooMuchIsSeen()
    {
        const QString store = newStore();
        const Kept kept = vault(store).put(bytes(1000));
        const QString path = fileOf(store, kept.sha256);
        write(path, read(path) + 'x');
        QCOMPARE(failureOf([&] { (void)vault(store).get(kept.sha256); }), Code::Damaged);
    }

    // Pieces are sealed in their order and to their file, so neither can be moved.
    void swappedPiecesAreSeen()
    {
        const QString store = newStore();
        const Kept kept = vault(store).put(bytes(3 * piece));
        const QString path = fileOf(store, kept.sha256);
        QByteArray broken = read(path);
        const qsizetype first = headSize + streamHead;
        const QByteArray one = broken.sliced(first, sealedPiece);
        broken.replace(first, sealedPiece, broken.sliced(first + sealedPiece, sealedPiece));
        broken.replace(first + sealedPiece, sealedPiece, one);
        write(path, broken);
        QCOMPARE(failureOf([&] { (void)vault(store).get(kept.sha256); }), Code::Damaged);
    }

    // Two sound files whose names were exchanged: every seal holds, and yet each is found.
    void swappedNamesAreSeen()
    {
        const QString store = newStore();
        const Kept one = vault(store).put(bytes(5000, 'a'));
        const Kept other = vault(store).put(bytes(5000, 'b'));
        const QByteArray first = read(fileOf(store, one.sha256));
        write(fileOf(store, one.sha256), read(fileOf(store, other.sha256)));
        write(fileOf(store, other.sha256), first);
        for (const Kept &kept : {one, other})
            QCOMPARE(failureOf([&] { (void)vault(store).get(kept.sha256); }), Code::OtherContent);
    }

    void whatIsNotThereIsNotFound()
    {
        const QString store = newStore();
        QCOMPARE(failureOf([&] { (void)vault(store).get(QString(64, u'0')); }), Code::NotFound);
        for (const QString &name : {QStringLiteral("../../station"), QString(), QString(64, u'A')})
            QCOMPARE(failureOf([&] { (void)vault(store).get(name); }), Code::NotFound);
        QVERIFY(vault(store).names().isEmpty());
        vault(store).remove(QString(64, u'0'));
        const Kept kept = vault(store).put(bytes(10));
        vault(store).remove(kept.sha256);
        QCOMPARE(failureOf([&] { (void)vault(store).get(kept.sha256); }), Code::NotFound);
    }

    void nothingAndTooMuchAreRefused()
    {
        const QString store = newStore();
        QCOMPARE(failureOf([&] { (void)vault(store).put(QByteArray()); }), Code::Empty);
        QFile large(m_folder.filePath(QStringLiteral("large")));
        QVERIFY(large.open(QIODevice::ReadWrite));
        QVERIFY(large.resize(Vault::mostBytes + 1));
        QCOMPARE(failureOf([&] { (void)vault(store).put(large); }), Code::TooLarge);
        QVERIFY(vault(store).names().isEmpty());
    }

    // A card that fails while it is measured, and one that fails while it is written.
    void aBrokenSourceLeavesNothing()
    {
        const QByteArray content = bytes(4 * piece);
        for (const qint64 good : {2 * piece, 6 * piece}) {
            const QString store = newStore();
            BreakingDevice device(content, good);
            QCOMPARE(failureOf([&] { (void)vault(store).put(device); }), Code::Unreadable);
            QVERIFY(vault(store).names().isEmpty());
            QVERIFY(vault(store).strangers().isEmpty());
        }
    }

    void aFolderThatIsNotOursIsTold()
    {
        const QString store = newStore();
        write(Vault::folderOf(store), "a file where the folder should be");
        QCOMPARE(failureOf([&] { (void)vault(store).put(bytes(10)); }), Code::NotWritten);
    }

    void whatACrashLeftIsToldApart()
    {
        const QString store = newStore();
        const Kept kept = vault(store).put(bytes(10));
        const QString left = fileOf(store, kept.sha256) + QStringLiteral(".Ab12Cd");
        write(left, "half");
        const QString misplaced = Vault::folderOf(store) + u'/' + kept.sha256;
        write(misplaced, "elsewhere");
        QCOMPARE(vault(store).names(), QStringList{kept.sha256});
        QStringList strangers{left, misplaced};
        strangers.sort();
        QCOMPARE(vault(store).strangers(), strangers);
    }

    // As it comes out of a package: in pieces of any size, once.
    void whatComesInPiecesIsKept_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {qsizetype(1), piece - 1, piece, piece + 1, 3 * piece + 500})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }
    void whatComesInPiecesIsKept()
    {
        QFETCH(qsizetype, size);
        const QString store = newStore();
        const QByteArray content = bytes(size);
        const auto putAs = [&](const Kept &promised) -> std::optional<Code> {
            qsizetype at = 0;
            qsizetype step = 0;
            try {
                vault(store).put(promised, [&] {
                    const auto some =
                        QByteArrayView(content).sliced(at, std::min(size - at, step = step * 3 % 70'001 + 1));
                    at += some.size();
                    return some;
                });
            } catch (const VaultFailure &failure) {
                return failure.code();
            }
            return {};
        };
        for (const Kept &wrong :
            {Kept{hashOf("other"), size}, Kept{hashOf(content), size + 1}, Kept{hashOf(content), size - 1}})
            QCOMPARE(putAs(wrong), wrong.size == 0 ? Code::Empty : Code::OtherContent);
        QCOMPARE(putAs({QStringLiteral("../../etc"), size}), Code::NotFound);
        QCOMPARE(putAs({hashOf(content), Vault::mostBytes + 1}), Code::TooLarge);
        QVERIFY(vault(store).names().isEmpty() && vault(store).strangers().isEmpty());
        QCOMPARE(putAs({hashOf(content), size}), std::nullopt);
        QVERIFY(vault(store).get(hashOf(content)) == content);
        QVERIFY(vault(store).isSound(hashOf(content)));
    }

    void threadsKeepTheSameFileAtOnce()
    {
        const QString store = newStore();
        const Vault shared = vault(store);
        const QByteArray content = bytes(10 * piece);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&, i] {
                    for (int round = 0; round < 5; ++round) {
                        (void)shared.put(content);
                        (void)shared.put(bytes(1000 + i));
                    }
                });
        }
        QVERIFY(shared.get(hashOf(content)) == content);
        QCOMPARE(shared.names().size(), 5);
        QVERIFY(shared.strangers().isEmpty());
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "vaulttest.moc"
