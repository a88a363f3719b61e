// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/evidencefield.h"
#include "tests/ui/forms/desk.h"
#include "ui/visits/captureddraft.h"
#include "ui/visits/visitform.h"
#include "ui/widgets/contentsource.h"
#include "ui/widgets/signaturepad.h"

#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::press;
using tests::shown;
using ui::visits::EvidenceField;
using ui::visits::VisitForm;

namespace {

struct FakeHub final : ui::widgets::ContentSource {
    [[nodiscard]] bool isThere() const override { return isMember; }
    void fetchFirst(const QString &sha256) override { asked += sha256; }

    bool isMember = true;
    QStringList asked;
};

}  // namespace

// Evidence in the form of a visit: taken into the vault at once, saved with the visit, never lost by a crash.
class EvidenceFieldTest : public QObject {
    Q_OBJECT

    static QString photo(Desk &desk, const char *name, QColor colour = Qt::darkGreen)
    {
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = desk.file.folder() + u'/' + QLatin1StringView(name);
        return image.save(path) ? path : QString();
    }
    static EvidenceField *fieldOf(const VisitForm &form)
    {
        return form.findChild<EvidenceField *>(QStringLiteral("evidenceEvidenceField"));
    }
    static QListWidget *stripOf(const VisitForm &form)
    {
        return form.findChild<QListWidget *>(QStringLiteral("evidenceListWidget"));
    }
    static bool waitForCaptured(const VisitForm &form, size_t count)
    {
        return QTest::qWaitFor([&] {
            const EvidenceField *field = fieldOf(form);
            return field->captured().size() == count && field->unreadable().isEmpty();
        });
    }
    static void writeName(VisitForm &form)
    {
        auto *pad = form.findChild<ui::widgets::SignaturePad *>(QStringLiteral("signaturePad"));
        QTest::mousePress(pad, Qt::LeftButton, {}, {20, 30});
        QTest::mouseMove(pad, {60, 70});
        QTest::mouseRelease(pad, Qt::LeftButton, {}, {60, 70});
    }
    // A visit with a photo of each colour; their hashes.
    static QStringList savedVisit(Desk &desk, const QList<QColor> &colours)
    {
        const Visit visit = desk.file.add(
            Visit{.instruction = {desk.instruction.id}, .at = desk.file.now(), .result = VisitResult::NobodyHome});
        QStringList hashes;
        for (const QColor &colour : colours) {
            QFile jpeg(photo(desk, "saved.jpg", colour));
            if (!jpeg.open(QIODevice::ReadOnly))
                qFatal("no photo");
            const security::Kept kept = desk.workplace().vault->put(jpeg);
            (void)desk.file.add(Attachment{.visit = {visit.id},
                .kind = AttachmentKind::Photo,
                .sha256 = kept.sha256,
                .size = kept.size,
                .mime = QStringLiteral("image/jpeg"),
                .capturedAt = desk.file.now().plusMinutes(hashes.size())});
            hashes += kept.sha256;
        }
        return hashes;
    }
    static QStringList filesOf(Desk &desk) { return desk.workplace().vault->names(); }

private Q_SLOTS:
    void aPhotoIsKeptAtOnceAndSavedInOneStep()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        fieldOf(*form)->addPhotos({photo(desk, "door.jpg")});
        QVERIFY(waitForCaptured(*form, 1));
        QCOMPARE(filesOf(desk).size(), 1);  // before anybody has saved
        QCOMPARE(stripOf(*form)->count(), 1);
        QVERIFY(!stripOf(*form)->item(0)->icon().isNull());
        press(form.get(), "1\r");
        const auto attachments = desk.all<Attachment>();
        QCOMPARE(attachments.size(), 1u);
        const Attachment &kept = attachments[0];
        QCOMPARE(kept.visit.id, desk.all<Visit>().at(0).id);
        QCOMPARE(kept.kind, AttachmentKind::Photo);
        QCOMPARE(kept.sha256, filesOf(desk).front());
        QCOMPARE(kept.mime, QStringLiteral("image/jpeg"));
        QCOMPARE(kept.capturedBy.id, desk.me.id);
        QCOMPARE(kept.capturedAt, desk.file.now());
        const QByteArray content = desk.workplace().vault->get(kept.sha256);
        QCOMPARE(content.size(), *kept.size);
        QCOMPARE(QImage::fromData(content).size(), QSize(640, 480));
        // One step: undone together, done again together.
        QVERIFY(desk.editor().undo().empty());
        QVERIFY(desk.all<Attachment>().empty() && desk.all<Visit>().empty());
        QVERIFY(desk.editor().redo().empty());
        QVERIFY(desk.all<Attachment>() == attachments);
    }

    void droppedFilesAreTaken()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        EvidenceField *field = fieldOf(*form);
        QMimeData data;
        data.setUrls(
            {QUrl::fromLocalFile(photo(desk, "a.jpg", Qt::red)), QUrl::fromLocalFile(photo(desk, "b.png", Qt::blue))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(field, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(field, &drop);
        QVERIFY(waitForCaptured(*form, 2));
        QCOMPARE(filesOf(desk).size(), 2);
    }

    void theSamePhotoTwiceIsOne()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        const QString path = photo(desk, "door.jpg");
        fieldOf(*form)->addPhotos({path, path});
        QVERIFY(waitForCaptured(*form, 1));
        QCOMPARE(stripOf(*form)->count(), 1);
    }

    void whatIsNoPictureIsToldAndNothingIsKept()
    {
        Desk desk;
        const QString path = desk.file.folder() + QStringLiteral("/phone.heic");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write(QByteArray("\0\0\0\x18"
                                     "ftypheic\0\0\0\0",
                   16))
                == 16);
        file.close();
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        fieldOf(*form)->addPhotos({path});
        const auto *trouble = form->findChild<QLabel *>(QStringLiteral("captureProblemLabel"));
        QVERIFY(QTest::qWaitFor([&] { return trouble->isVisibleTo(form.get()); }));
        QVERIFY(trouble->text().contains(QStringLiteral("JPEG")));
        QVERIFY(filesOf(desk).isEmpty());
        press(form.get(), "1\r");
        QCOMPARE(desk.all<Visit>().size(), 1u);
    }

    void aSignatureIsPictureAndStrokes()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "1g");
        writeName(*form);
        QVERIFY(!fieldOf(*form)->unreadable().isEmpty());  // it would be lost
        press(form.get(), "\r");  // on the pad: keep
        QVERIFY(waitForCaptured(*form, 2));
        QVERIFY(desk.all<Visit>().empty());
        QCOMPARE(stripOf(*form)->count(), 1);
        form->setFocus();
        press(form.get(), "\r");
        const auto attachments = desk.all<Attachment>();
        QCOMPARE(attachments.size(), 2u);
        for (const Attachment &attachment : attachments) {
            QCOMPARE(attachment.kind, AttachmentKind::Signature);
            QCOMPARE(attachment.signer, Signer::Person);
            const QByteArray content = desk.workplace().vault->get(attachment.sha256);
            if (attachment.mime == u"application/json")
                QCOMPARE(evidence::strokesFrom(content)->strokes[0].front().x, 20);
            else
                QVERIFY(!QImage::fromData(content, "PNG").isNull());
        }
        QVERIFY(attachments[0].mime != attachments[1].mime);
    }

    void aDraftKeepsWhatWasCaptured()
    {
        Desk desk;
        {
            std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
            press(form.get(), "1");
            fieldOf(*form)->addPhotos({photo(desk, "door.jpg")});
            QVERIFY(waitForCaptured(*form, 1));
        }
        desk.restart();
        std::unique_ptr<VisitForm> again(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        QCOMPARE(fieldOf(*again)->captured().size(), 1u);
        QVERIFY(waitForCaptured(*again, 1));
        QVERIFY(!stripOf(*again)->item(0)->icon().isNull());
        press(again.get(), "\r");
        QCOMPARE(desk.all<Attachment>().at(0).sha256, filesOf(desk).front());
    }

    // The form is closed while the file is still being taken in: it is in the draft all the same.
    void whatIsUnderWayReachesTheDraft()
    {
        Desk desk;
        {
            std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
            fieldOf(*form)->addPhotos({photo(desk, "a.jpg", Qt::red), photo(desk, "b.jpg", Qt::blue)});
        }
        std::unique_ptr<VisitForm> again(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        QCOMPARE(fieldOf(*again)->captured().size(), 2u);
        QCOMPARE(filesOf(desk).size(), 2);
    }

    void aDiscardedDraftTakesItsFilesAlongAndNoOthers()
    {
        Desk desk;
        // The same picture, saved with another visit, must stay.
        const QString saved = photo(desk, "saved.jpg", Qt::red);
        {
            std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
            fieldOf(*form)->addPhotos({saved});
            QVERIFY(waitForCaptured(*form, 1));
            press(form.get(), "3\r");
        }
        {
            std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
            fieldOf(*form)->addPhotos({saved, photo(desk, "other.jpg", Qt::blue)});
            QVERIFY(waitForCaptured(*form, 2));
        }
        QCOMPARE(filesOf(desk).size(), 2);
        std::unique_ptr<VisitForm> again(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        QVERIFY(waitForCaptured(*again, 2));
        auto *discard = again->findChild<QPushButton *>(QStringLiteral("discardPushButton"));
        QVERIFY(discard);
        discard->click();
        QVERIFY(fieldOf(*again)->captured().empty());
        QVERIFY(QTest::qWaitFor([&] { return filesOf(desk).size() == 1; }));
        QCOMPARE(filesOf(desk).front(), desk.all<Attachment>().at(0).sha256);
        QCOMPARE(stripOf(*again)->count(), 0);
    }

    void deleteTakesOffWhatIsNotSaved()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "1g");
        writeName(*form);
        press(form.get(), "\r");
        QVERIFY(waitForCaptured(*form, 2));
        fieldOf(*form)->addPhotos({photo(desk, "door.jpg")});
        QVERIFY(waitForCaptured(*form, 3));
        QListWidget *strip = stripOf(*form);
        strip->setFocus();
        strip->setCurrentRow(0);
        QTest::keyClick(strip, Qt::Key_Delete);
        // Both halves of the signature.
        QCOMPARE(fieldOf(*form)->captured().size(), 1u);
        QCOMPARE(fieldOf(*form)->captured()[0].kind, AttachmentKind::Photo);
        QCOMPARE(strip->count(), 1);
        // Letters in the strip are the form's.
        press(form.get(), "q\r");
        QCOMPARE(desk.all<Visit>().at(0).fraudState, FraudState::Dissuaded);
        QCOMPARE(desk.all<Attachment>().size(), 1u);
    }

    void aSavedVisitShowsWhatItHasAndWhatWasChanged()
    {
        Desk desk;
        {
            std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
            fieldOf(*form)->addPhotos({photo(desk, "a.jpg", Qt::red), photo(desk, "b.jpg", Qt::blue)});
            QVERIFY(waitForCaptured(*form, 2));
            press(form.get(), "1\r");
        }
        const QString hash = desk.all<Attachment>().at(0).sha256;
        QFile file(security::Vault::folderOf(desk.store().path()) + u'/' + hash.first(2) + u'/' + hash);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100));
        const char byte = file.peek(1)[0];
        QVERIFY(file.putChar(char(byte ^ 1)));
        file.close();
        const Visit visit = desk.all<Visit>().at(0);
        std::unique_ptr<VisitForm> again(shown(new VisitForm(desk.workplace(), visit)));
        QListWidget *strip = stripOf(*again);
        QCOMPARE(strip->count(), 2);
        QVERIFY(QTest::qWaitFor([&] { return fieldOf(*again)->unreadable().isEmpty(); }));
        QVERIFY(strip->item(0)->icon().isNull());
        QVERIFY(strip->item(0)->text().endsWith(QStringLiteral("changed")));
        QVERIFY(!strip->item(1)->icon().isNull());
        // What is saved cannot be taken off; more can be added.
        strip->setFocus();
        strip->setCurrentRow(1);
        QTest::keyClick(strip, Qt::Key_Delete);
        QCOMPARE(strip->count(), 2);
        fieldOf(*again)->addPhotos({photo(desk, "c.jpg", Qt::green)});
        QVERIFY(waitForCaptured(*again, 1));
        again->setFocus();
        press(again.get(), "\r");
        QCOMPARE(desk.all<Attachment>().size(), 3u);
        QVERIFY(desk.all<Visit>().at(0) == visit);
    }

    void whatIsNotHereYetIsOnItsWayAndShownWhenItComes()
    {
        Desk desk;
        const QStringList hashes = savedVisit(desk, {Qt::green, Qt::blue});
        const security::Vault &vault = *desk.workplace().vault;
        const QByteArray first = vault.get(hashes[0]);
        for (const QString &hash : hashes)
            vault.remove(hash);
        FakeHub hub;
        ui::widgets::Workplace workplace = desk.workplace();
        workplace.contents = &hub;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(workplace, desk.all<Visit>().at(0))));
        QListWidget *strip = stripOf(*form);
        QVERIFY(QTest::qWaitFor([&] { return hub.asked == hashes; }));
        const auto texts = [&] { return QStringList{strip->item(0)->text(), strip->item(1)->text()}; };
        QVERIFY2(
            texts()[0].endsWith(u"on its way") && texts()[1].endsWith(u"on its way"), qPrintable(texts().join(u'|')));
        const auto *problem = form->findChild<QLabel *>(QStringLiteral("captureProblemLabel"));
        QVERIFY(!problem->isVisible());
        // Whoever goes to one waits for that one.
        strip->setFocus();
        strip->setCurrentRow(1);
        QCOMPARE(hub.asked, hashes + hashes);
        QVERIFY(strip->item(0)->icon().isNull());
        vault.put(first);
        Q_EMIT hub.came(hashes[0]);
        QVERIFY(QTest::qWaitFor([&] { return !strip->item(0)->icon().isNull(); }));
        QVERIFY(texts()[0].endsWith(u"10:00") && texts()[1].endsWith(u"on its way"));
    }

    void whatNoHubBringsIsSaidToBeMissing()
    {
        Desk desk;
        const QStringList hashes = savedVisit(desk, {Qt::green});
        desk.workplace().vault->remove(hashes[0]);
        FakeHub hub;
        hub.isMember = false;
        ui::widgets::Workplace workplace = desk.workplace();
        workplace.contents = &hub;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(workplace, desk.all<Visit>().at(0))));
        QVERIFY(QTest::qWaitFor([&] { return stripOf(*form)->item(0)->text().endsWith(u"not here"); }));
        const auto *problem = form->findChild<QLabel *>(QStringLiteral("captureProblemLabel"));
        QVERIFY(problem->isVisible() && problem->text().contains(u"no hub brings it"));
        QVERIFY(hub.asked.isEmpty());
    }

    void whatIsNotWhatWasCapturedIsSaidToBeSo()
    {
        Desk desk;
        const QStringList hashes = savedVisit(desk, {Qt::green});
        QFile file(security::Vault::folderOf(desk.file.path()) + u'/' + hashes[0].left(2) + u'/' + hashes[0]);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
        file.close();
        FakeHub hub;
        ui::widgets::Workplace workplace = desk.workplace();
        workplace.contents = &hub;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(workplace, desk.all<Visit>().at(0))));
        QVERIFY(QTest::qWaitFor([&] { return stripOf(*form)->item(0)->text().endsWith(u"changed"); }));
        const auto *problem = form->findChild<QLabel *>(QStringLiteral("captureProblemLabel"));
        QVERIFY(problem->isVisible() && problem->text().contains(u"not what was captured"));
        QVERIFY(hub.asked.isEmpty());
    }

    void draftTextComesBackWhole()
    {
        Attachment one{.kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'a'),
            .size = 5'000'000'000,
            .mime = QStringLiteral("image/jpeg"),
            .capturedAt = {1'800'000'000'123},
            .capturedBy = {Uuid::v7(1, 2, 3)},
            .takenAt = {1'700'000'000'000},
            .longitude = 109.5102030405,
            .latitude = -34.5,
            .signer = Signer::Witness,
            .note = QStringLiteral("门口 \"3-2-501\"")};
        const Attachment other{.kind = AttachmentKind::Notice, .sha256 = QString(64, u'b')};
        const QString text = ui::visits::capturedText({one, other});
        QVERIFY(text.contains(one.sha256));  // a check finds the file's draft by it
        QVERIFY(ui::visits::capturedFrom(text) == (std::vector{one, other}));
        QVERIFY(ui::visits::capturedText({}).isEmpty());
        QVERIFY(ui::visits::capturedFrom(QStringLiteral("nothing")).empty());
    }
};

QTEST_MAIN(EvidenceFieldTest)
#include "evidencefieldtest.moc"
