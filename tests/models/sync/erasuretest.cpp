// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/erasure.h"

#include "models/records/all.h"
#include "models/store/contentqueue.h"
#include "models/store/refusals.h"
#include "tests/support/device.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using security::Vault;
using store::ContentQueue;
using store::Erasing;

namespace {

// A laptop with a photo at a visit.
struct Laptop {
    Laptop() : device(7), vault(device.file.path(), tests::TestStore::key())
    {
        const Person person = device.file.add(Person{.name = u"王秀兰"_s});
        const Instruction instruction =
            device.file.add(Instruction{.number = u"YJ1"_s, .person = {person.id}, .issuedAt = device.file.now()});
        visit = device.file.add(
            Visit{.instruction = {instruction.id}, .at = device.file.now(), .result = VisitResult::NobodyHome});
        photo = name(vault.put(QByteArray("a photo")));
        device.push(hub);
        ContentQueue(*device.file).settle(photo.sha256);
    }
    Attachment name(const security::Kept &content)
    {
        return device.file.add(Attachment{.visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = content.sha256,
            .size = content.size,
            .mime = u"image/jpeg"_s,
            .capturedAt = device.file.now()});
    }
    void depart(const Attachment &attachment)
    {
        const auto place = device.exchange().place();
        (void)device.exchange().take(
            {.upTo = place.upTo + 1, .departed = {{Kind::Attachment, attachment.id}}, .view = place.view},
            {u"hub"_s, {}});
    }
    // As after a round.
    void eraseAll()
    {
        sync::Erasure erasure(*device.file, vault);
        erasure.resume();
        QVERIFY(QTest::qWaitFor([&] { return !Erasing(*device.file).isWanted(); }, 10'000));
        QTest::qWait(50);
    }
    [[nodiscard]] bool hasFile() const { return vault.has(photo.sha256); }

    tests::PlainHub hub;
    tests::Device device;
    Vault vault;
    Visit visit;
    Attachment photo;
};

}  // namespace

// What has left the file leaves the disk.
class ErasureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProgramThatEndsDoesAllAtOnce()
    {
        Laptop laptop;
        laptop.depart(laptop.photo);
        QVERIFY(laptop.hasFile() && Erasing(*laptop.device.file).isWanted());
        sync::Erasure(*laptop.device.file, laptop.vault).finish();
        QVERIFY(!laptop.hasFile() && !Erasing(*laptop.device.file).isWanted());
    }

    void thePhotoGoesWithItsCase()
    {
        Laptop laptop;
        laptop.eraseAll();
        QVERIFY(laptop.hasFile());
        laptop.depart(laptop.photo);
        QVERIFY(laptop.hasFile());
        laptop.eraseAll();
        QVERIFY(!laptop.hasFile());
        QVERIFY(laptop.vault.names().isEmpty() && laptop.vault.strangers().isEmpty());
        QVERIFY(Erasing(*laptop.device.file).contents().isEmpty());
    }

    void whatADraftNamesStays()
    {
        Laptop laptop;
        laptop.device.file->drafts().keep(u"visit/1"_s, u"{\"photo\":\"%1\"}"_s.arg(laptop.photo.sha256));
        laptop.depart(laptop.photo);
        laptop.eraseAll();
        QVERIFY(laptop.hasFile());
        laptop.device.file->drafts().drop(u"visit/1"_s);
        laptop.eraseAll();
        QVERIFY(!laptop.hasFile());
    }

    void whatAnotherRecordNamesStays()
    {
        Laptop laptop;
        laptop.depart(laptop.photo);
        (void)laptop.name({laptop.photo.sha256, 7});  // it has come into view again
        ContentQueue(*laptop.device.file).settle(laptop.photo.sha256);
        laptop.eraseAll();
        QVERIFY(laptop.hasFile());
        QVERIFY(Erasing(*laptop.device.file).contents().isEmpty());
    }

    // What the hub has not taken is kept apart until somebody has seen it, and so is its photo.
    void whatWasRefusedStaysUntilSomebodyHasSeenIt()
    {
        Laptop laptop;
        changes::PushReply reply;
        for (const FieldInfo &field : fieldsOf(Kind::Attachment))
            reply.refused.push_back(
                {Kind::Attachment, laptop.photo.id, field.number, changes::Refused::Why::NotAllowed});
        (void)laptop.device.exchange().withdraw(reply, {u"hub"_s, {}});
        QVERIFY(!laptop.device.file->read<Attachment>(laptop.photo.id));
        laptop.eraseAll();
        QVERIFY(laptop.hasFile());
        for (const store::Refusal &refusal : store::readRefusals(*laptop.device.file))
            store::dismissRefusal(*laptop.device.file, refusal.seq);
        laptop.eraseAll();
        QVERIFY(!laptop.hasFile());
    }

    // The record may go to the hub sooner than the photo, and leave.
    void whatTheHubMayNotHaveStays()
    {
        Laptop laptop;
        const Attachment fresh = laptop.name(laptop.vault.put(QByteArray("another")));
        laptop.device.push(laptop.hub);
        laptop.depart(fresh);
        laptop.eraseAll();
        QVERIFY(laptop.vault.has(fresh.sha256));
        ContentQueue(*laptop.device.file).settle(fresh.sha256);
        laptop.eraseAll();
        QVERIFY(!laptop.vault.has(fresh.sha256));
    }
};

QTEST_GUILESS_MAIN(ErasureTest)
#include "erasuretest.moc"
