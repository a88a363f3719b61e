// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/packages/packagelaptop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using packages::Refusal;
using tests::PackageLaptop;
using tests::TwoLaptops;

class AttachmentsTest : public QObject {
    Q_OBJECT

    struct Photos : TwoLaptops {
        Photos()
        {
            const Instruction of =
                south.file.add(Instruction{.id = {}, .number = u"YJ1"_s, .issuedAt = south.file.now()});
            visit = south.file.add(
                Visit{.id = {}, .instruction = {of.id}, .at = south.file.now(), .result = VisitResult::NobodyHome});
        }
        QString take(const QByteArray &content)
        {
            const auto kept = south.vault.put(content);
            (void)south.file.add(Attachment{.id = {},
                .visit = {visit.id},
                .kind = AttachmentKind::Photo,
                .sha256 = kept.sha256,
                .size = kept.size,
                .mime = u"image/jpeg"_s,
                .capturedAt = south.file.now()});
            return kept.sha256;
        }
        [[nodiscard]] packages::Exported make(bool withFiles)
        {
            auto order = south.orderFor(north);
            order.withFiles = withFiles;
            return south.make(order);
        }
        Visit visit;
    };

    static QByteArray content(qsizetype size, char seed)
    {
        QByteArray bytes(size, seed);
        for (qsizetype i = 0; i < size; i += 7)
            bytes[i] = char(i * seed);
        return bytes;
    }

private Q_SLOTS:
    void photosTravelWhenTheyAreWanted()
    {
        Photos photos;
        // One piece, several, and on the border of two.
        const QList<QByteArray> contents{content(5, 'a'), content(200'001, 'b'), content(65'536, 'c')};
        QStringList hashes;
        for (const QByteArray &bytes : contents)
            hashes.append(photos.take(bytes));
        (void)photos.take(contents[1]);  // two records of one content
        const auto made = photos.make(true);
        QCOMPARE(made.files, 3);
        const auto taken = photos.north.take(made);
        QCOMPARE(taken.files, 3);
        for (qsizetype i = 0; i < contents.size(); ++i)
            QCOMPARE(photos.north.vault.get(hashes[i]), contents[i]);
        QCOMPARE(photos.north.rowsOf("attachment"), 4);
    }

    void withoutThemTheRecordsComeAlone()
    {
        Photos photos;
        const QString hash = photos.take(content(100'000, 'a'));
        const auto made = photos.make(false);
        QVERIFY(QFileInfo(made.paths.front()).size() < 50'000);
        QCOMPARE(photos.north.take(made).files, 0);
        QCOMPARE(photos.north.rowsOf("attachment"), 1);
        QVERIFY(!photos.north.vault.isSound(hash));
        // And later with everything, once more.
        auto order = photos.south.orderFor(photos.north);
        order.withFiles = true;
        order.from = 1;
        QCOMPARE(photos.north.take(photos.south.make(order)).files, 1);
        QVERIFY(photos.north.vault.isSound(hash));
    }

    void whatIsNotHereIsLeftOutAndSaid()
    {
        Photos photos;
        const QString whole = photos.take(content(1000, 'a'));
        photos.south.vault.remove(photos.take(content(1000, 'b')));
        const auto made = photos.make(true);
        QCOMPARE(made.files, 1);
        QCOMPARE(made.filesMissing, 1);
        (void)photos.north.take(made);
        QCOMPARE(photos.north.vault.names(), QStringList{whole});
    }

    // Nothing stays of what was kept before it failed; what was there before stays.
    void aRefusedPackageLeavesNoPhotos()
    {
        Photos photos;
        const QString had = photos.take(content(1000, 'a'));
        (void)photos.north.vault.put(content(1000, 'a'));
        for (char seed = 'b'; seed < 'g'; ++seed)
            (void)photos.take(content(100'000, seed));
        const auto made = photos.make(true);
        const auto cancelAt = [&](double share) {
            try {
                (void)packages::importPackage(*photos.north.file, photos.north.vault, made.paths.front(), {},
                    [&](double done) { return done < share; });
            } catch (const Refusal &refusal) {
                return refusal.code() == Refusal::Code::Cancelled;
            }
            return false;
        };
        QVERIFY(cancelAt(0.8));
        QCOMPARE(photos.north.vault.names(), QStringList{had});
        QCOMPARE(photos.north.vault.strangers(), QStringList());
        QCOMPARE(photos.north.rowsOf("attachment"), 0);
        QCOMPARE(photos.north.take(made).files, 5);
    }

    void aVaultThatCannotBeWrittenIsTold()
    {
        Photos photos;
        (void)photos.take(content(1000, 'a'));
        const auto made = photos.make(true);
        QFile blocked(security::Vault::folderOf(photos.north.file.path()));
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        try {
            (void)photos.north.take(made);
            QFAIL("it was taken");
        } catch (const Refusal &refusal) {
            QCOMPARE(refusal.code(), Refusal::Code::FileNotKept);
            QVERIFY(refusal.problem().contains(made.entry.file) && !refusal.remedy().isEmpty());
        }
        QCOMPARE(photos.north.rowsOf("package"), 0);
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachmentstest.moc"
