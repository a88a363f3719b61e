// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/capture/fakedevices.h"
#include "tests/ui/forms/desk.h"
#include "ui/capture/camerabox.h"
#include "ui/capture/playbox.h"
#include "ui/capture/soundbox.h"
#include "ui/visits/evidencefield.h"
#include "ui/visits/visitform.h"
#include "ui/widgets/signaturepad.h"

#include <QCryptographicHash>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::FakeDevices;
using tests::press;
using ui::capture::SoundBox;
using ui::visits::EvidenceField;
using ui::visits::VisitForm;

// Photos by camera and sound notes in the form of a visit: in the vault before anybody saves, and only there.
class LiveCaptureTest : public QObject {
    Q_OBJECT

    // A desk with a camera, a microphone and a loudspeaker, and a visit that is being written.
    struct Bench {
        Bench() { open(); }
        void open()
        {
            ui::widgets::Workplace workplace = desk.workplace();
            workplace.devices = &devices;
            form.reset(tests::shown(new VisitForm(workplace, desk.instruction.id)));
        }
        // The program is killed and started again.
        void crash()
        {
            form.reset();
            desk.restart();
            open();
        }
        [[nodiscard]] EvidenceField *field() const
        {
            return form->findChild<EvidenceField *>(QStringLiteral("evidenceEvidenceField"));
        }
        [[nodiscard]] QListWidget *strip() const
        {
            return form->findChild<QListWidget *>(QStringLiteral("evidenceListWidget"));
        }
        template <class W>
        [[nodiscard]] W *box() const
        {
            return form->findChild<W *>();
        }
        [[nodiscard]] QPushButton *button(const char *name) const
        {
            return form->findChild<QPushButton *>(QLatin1StringView(name));
        }
        [[nodiscard]] QString told(const char *name) const
        {
            const auto *label = form->findChild<QLabel *>(QLatin1StringView(name));
            return label->isVisibleTo(form.get()) ? label->text() : QString();
        }
        [[nodiscard]] QStringList files() const { return desk.workplace().vault->names(); }
        bool waitForCaptured(size_t count) const
        {
            return QTest::qWaitFor(
                [&] { return field()->captured().size() == count && field()->unreadable().isEmpty(); });
        }
        bool record(int milliseconds)
        {
            press(form.get(), "0");
            if (!QTest::qWaitFor([this] { return devices.microphone != nullptr; }))
                return false;
            devices.microphone->heard(tests::tone(440, milliseconds));
            return true;
        }
        bool look(const QImage &image)
        {
            press(form.get(), "c");
            return QTest::qWaitFor([this] { return devices.camera != nullptr; }) && devices.camera->show(image)
                && QTest::qWaitFor([this] { return button("takePhotoButton")->isEnabled(); });
        }

        FakeDevices devices;
        Desk desk;
        std::unique_ptr<VisitForm> form;
    };
    static QImage plain(QColor colour)
    {
        QImage image(1280, 720, QImage::Format_RGB32);
        image.fill(colour);
        return image;
    }

private Q_SLOTS:
    void aSoundNoteIsKeptAtOnceAndSavedWithTheVisit()
    {
        Bench bench;
        press(bench.form.get(), "1");
        QVERIFY(bench.record(1500));
        QVERIFY(bench.files().isEmpty());
        press(bench.form.get(), "\r");  // in the box: keep
        QVERIFY(bench.waitForCaptured(1));
        QVERIFY(bench.desk.all<Visit>().empty());
        QVERIFY(!bench.box<SoundBox>()->isVisible());
        QCOMPARE(bench.files().size(), 1);  // before anybody has saved
        QCOMPARE(bench.strip()->count(), 1);
        QVERIFY(!bench.strip()->item(0)->icon().isNull());
        bench.form->setFocus();
        press(bench.form.get(), "\r");
        const Attachment kept = bench.desk.all<Attachment>().at(0);
        QCOMPARE(kept.visit.id, bench.desk.all<Visit>().at(0).id);
        QCOMPARE(kept.kind, AttachmentKind::AudioNote);
        QCOMPARE(kept.mime, QStringLiteral("audio/mpeg"));
        QCOMPARE(kept.capturedBy.id, bench.desk.me.id);
        QCOMPARE(kept.capturedAt, bench.desk.file.now());
        QCOMPARE(kept.sha256, bench.files().front());
        const QByteArray file = bench.desk.workplace().vault->get(kept.sha256);
        QCOMPARE(file.size(), *kept.size);
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()), kept.sha256);
        const ui::capture::Sound sound = tests::decoded(file);
        QVERIFY(std::abs(tests::strongestHertz(sound) - 440) <= 5);
        QVERIFY(std::abs(sound.milliseconds() - 1500) <= 200);
    }

    void whatTheCameraSeesBecomesAPhoto()
    {
        Bench bench;
        const QColor colour(30, 120, 200);
        QVERIFY(bench.look(plain(colour)));
        press(bench.form.get(), "\r");
        QVERIFY(bench.waitForCaptured(1));
        const Attachment &photo = bench.field()->captured()[0];
        QCOMPARE(photo.kind, AttachmentKind::Photo);
        QCOMPARE(photo.sha256, bench.files().front());
        const QImage kept = QImage::fromData(bench.desk.workplace().vault->get(photo.sha256), "JPEG");
        QCOMPARE(kept.size(), QSize(1280, 720));
        for (const QPoint &at : {QPoint(5, 5), QPoint(640, 360), QPoint(1270, 710)}) {
            const QColor seen = kept.pixelColor(at);
            QVERIFY(std::abs(seen.red() - 30) <= 6 && std::abs(seen.green() - 120) <= 6
                && std::abs(seen.blue() - 200) <= 6);
        }
        // One more, and closed: the form has its keys again.
        QVERIFY(bench.look(plain(Qt::red)));
        press(bench.form.get(), " ");
        QVERIFY(bench.waitForCaptured(2));
        press(bench.form.get(), "\x1b");
        QVERIFY(!bench.devices.camera);
        press(bench.form.get(), "1");
        bench.form->setFocus();
        press(bench.form.get(), "\r");
        QCOMPARE(bench.desk.all<Attachment>().size(), 2u);
    }

    void escapeLeavesNothing()
    {
        Bench bench;
        QVERIFY(bench.record(800));
        press(bench.form.get(), "\x1b");
        QVERIFY(!bench.box<SoundBox>()->isVisible());
        QVERIFY(bench.told("captureNoticeLabel").contains(QStringLiteral("not kept")));
        QVERIFY(bench.look(plain(Qt::red)));
        press(bench.form.get(), "\x1b");
        QVERIFY(bench.field()->unreadable().isEmpty());
        QVERIFY(bench.field()->captured().empty());
        QVERIFY(bench.files().isEmpty());
        QCOMPARE(bench.told("captureNoticeLabel"), QString());  // taken back by what came next
    }

    void aNoteThatIsNotKeptHoldsTheVisitBack()
    {
        Bench bench;
        QVERIFY(bench.record(800));
        bench.form->setFocus();
        press(bench.form.get(), "1\r");
        QVERIFY(bench.desk.all<Visit>().empty());
        QVERIFY(bench.told("evidenceProblemLabel").contains(QStringLiteral("sound note")));
    }

    void aDraftKeepsTheNote()
    {
        Bench bench;
        press(bench.form.get(), "1");
        QVERIFY(bench.record(500));
        press(bench.form.get(), "\r");
        QVERIFY(bench.waitForCaptured(1));
        bench.crash();
        QCOMPARE(bench.field()->captured().size(), 1u);
        QCOMPARE(bench.field()->captured()[0].kind, AttachmentKind::AudioNote);
        QVERIFY(bench.waitForCaptured(1));
        QVERIFY(!bench.strip()->item(0)->text().contains(QStringLiteral("missing")));
        bench.form->setFocus();
        press(bench.form.get(), "\r");
        QCOMPARE(bench.desk.all<Attachment>().at(0).sha256, bench.files().front());
    }

    // The form is closed while the note is being written: it is in the draft all the same.
    void whatIsUnderWayReachesTheDraft()
    {
        Bench bench;
        QVERIFY(bench.record(20'000));
        press(bench.form.get(), "\r");
        bench.form.reset();
        bench.open();
        QCOMPARE(bench.field()->captured().size(), 1u);
        QCOMPARE(bench.files().size(), 1);
    }

    // Nobody pressed Enter: the form was left, the window closed.
    void whatIsStillRecordedReachesTheDraft()
    {
        Bench bench;
        QVERIFY(bench.record(3'000));
        bench.form.reset();
        QVERIFY(QTest::qWaitFor([&] { return bench.devices.microphone == nullptr; }));
        bench.open();
        QCOMPARE(bench.field()->captured().size(), 1u);
        QCOMPARE(bench.field()->captured()[0].kind, AttachmentKind::AudioNote);
        const QByteArray file = bench.desk.workplace().vault->get(bench.field()->captured()[0].sha256);
        QVERIFY(std::abs(tests::decoded(file).milliseconds() - 3'000) <= 200);
    }

    void whatIsWrittenReachesTheDraft()
    {
        Bench bench;
        press(bench.form.get(), "g");
        auto *pad = bench.form->findChild<ui::widgets::SignaturePad *>();
        QTest::mousePress(pad, Qt::LeftButton, {}, QPoint(20, 20));
        QTest::mouseMove(pad, QPoint(80, 60));
        QTest::mouseRelease(pad, Qt::LeftButton, {}, QPoint(80, 60));
        bench.form.reset();
        bench.open();
        QCOMPARE(bench.field()->captured().size(), 2u);  // picture and strokes
        QCOMPARE(bench.field()->captured()[0].signer, Signer::Person);
    }

    // A full disk refuses the note: it is told, nothing is lost, and it can be kept as soon as there is room.
    void aNoteSurvivesAFullDisk()
    {
        Bench bench;
        const QString folder = security::Vault::folderOf(bench.desk.store().path());
        QFile inTheWay(folder);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        QVERIFY(bench.record(700));
        press(bench.form.get(), "\r");
        QVERIFY(QTest::qWaitFor([&] { return !bench.told("captureProblemLabel").isEmpty(); }));
        QVERIFY(bench.told("captureProblemLabel").contains(QStringLiteral("disk")));
        QVERIFY(bench.box<SoundBox>()->isHolding());
        QVERIFY(inTheWay.remove());
        press(bench.form.get(), "\r");
        QVERIFY(bench.waitForCaptured(1));
        QCOMPARE(bench.files().size(), 1);
    }

    void enterInTheStripPlaysTheNote()
    {
        Bench bench;
        QVERIFY(bench.record(500));
        press(bench.form.get(), "\r");
        QVERIFY(bench.waitForCaptured(1));
        bench.strip()->setFocus();
        bench.strip()->setCurrentRow(0);
        press(bench.form.get(), "\r");
        QVERIFY(QTest::qWaitFor([&] { return bench.box<ui::capture::PlayBox>()->isVisible(); }));
        QVERIFY(QTest::qWaitFor([&] { return !bench.box<ui::capture::PlayBox>()->isVisible(); }));
        QVERIFY(std::abs(bench.devices.played.milliseconds() - 500) <= 200);
        QVERIFY(bench.desk.all<Visit>().empty());  // Enter was the strip's
        QVERIFY(bench.strip()->hasFocus());
        // On a photo it is the form's.
        QVERIFY(bench.look(plain(Qt::green)));
        press(bench.form.get(), "\r\x1b");
        QVERIFY(bench.waitForCaptured(2));
        press(bench.form.get(), "1");
        bench.strip()->setFocus();
        bench.strip()->setCurrentRow(1);
        press(bench.form.get(), "\r");
        QCOMPARE(bench.desk.all<Visit>().size(), 1u);
    }

    void aNoteThatWasChangedIsNotPlayed()
    {
        Bench bench;
        QVERIFY(bench.record(500));
        press(bench.form.get(), "\r");
        QVERIFY(bench.waitForCaptured(1));
        const QString hash = bench.files().front();
        QFile file(security::Vault::folderOf(bench.desk.store().path()) + u'/' + hash.first(2) + u'/' + hash);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(200));
        const char byte = file.peek(1)[0];
        QVERIFY(file.putChar(char(byte ^ 1)));
        file.close();
        bench.strip()->setFocus();
        bench.strip()->setCurrentRow(0);
        press(bench.form.get(), "\r");
        QVERIFY(QTest::qWaitFor([&] { return !bench.told("captureProblemLabel").isEmpty(); }));
        QVERIFY(bench.strip()->item(0)->text().contains(QStringLiteral("changed")));
        QVERIFY(!bench.box<ui::capture::PlayBox>()->isVisible());
    }

    void whatOpensComesIntoSight()
    {
        Bench bench;
        const auto inSight = [](const QWidget *widget) {
            return widget->visibleRegion().boundingRect() == widget->rect();
        };
        QVERIFY(!inSight(bench.button("photoButton")));  // far down in the form
        QVERIFY(bench.look(plain(Qt::red)));
        QVERIFY(QTest::qWaitFor([&] { return inSight(bench.box<ui::capture::CameraBox>()); }));
        press(bench.form.get(), "\x1b");
        QVERIFY(bench.record(500));
        QVERIFY(QTest::qWaitFor([&] { return inSight(bench.box<SoundBox>()); }));
        press(bench.form.get(), "\x1b");
        bench.form->findChild<QScrollArea *>()->verticalScrollBar()->setValue(0);
        press(bench.form.get(), "g");
        QVERIFY(QTest::qWaitFor([&] { return inSight(bench.form->findChild<ui::widgets::SignaturePad *>()); }));
    }

    void nothingIsLookedForBeforeItIsAskedFor()
    {
        Bench bench;
        press(bench.form.get(), "1q");
        QCOMPARE(bench.devices.looks, 0);
        QVERIFY(bench.button("cameraButton")->isEnabled() && bench.button("soundButton")->isEnabled());
    }

    void whatIsMissingSaysSoAndComesBack()
    {
        Bench bench;
        bench.devices.has = {};
        press(bench.form.get(), "c");
        QPushButton *camera = bench.button("cameraButton");
        QPushButton *sound = bench.button("soundButton");
        QVERIFY(QTest::qWaitFor([&] { return !camera->isEnabled(); }));
        QCOMPARE(camera->toolTip(), ui::capture::CameraBox::nothingFound());
        QVERIFY(!sound->isEnabled());
        QCOMPARE(sound->toolTip(), SoundBox::nothingFound());
        press(bench.form.get(), "\x1b");  // the box
        QVERIFY(!bench.box<ui::capture::CameraBox>()->isVisible());
        press(bench.form.get(), "0");
        QCOMPARE(bench.told("captureProblemLabel"), SoundBox::nothingFound());
        QVERIFY(!bench.box<SoundBox>()->isVisible());
        bench.devices.plug(FakeDevices().has);
        QVERIFY(camera->isEnabled() && camera->toolTip().isEmpty());
        QVERIFY(sound->isEnabled() && sound->toolTip().isEmpty());
        // The next form knows it from the beginning.
        bench.devices.plug({});
        bench.open();
        QVERIFY(!bench.button("cameraButton")->isEnabled());
    }

    void theChosenCameraIsRemembered()
    {
        Bench bench;
        bench.devices.has.cameras.push_back({"/dev/video2", QStringLiteral("USB Camera")});
        QVERIFY(bench.look(plain(Qt::red)));
        QCOMPARE(bench.devices.cameraOn, QByteArray("/dev/video0"));
        auto *cameras = bench.form->findChild<QWidget *>(QStringLiteral("camerasComboBox"));
        cameras->setFocus();
        QTest::keyClick(cameras, Qt::Key_Down);
        QCOMPARE(bench.devices.cameraOn, QByteArray("/dev/video2"));
        bench.crash();
        QVERIFY(bench.look(plain(Qt::red)));
        QCOMPARE(bench.devices.cameraOn, QByteArray("/dev/video2"));
    }

    void withoutDevicesThereAreOnlyFilesAndSignatures()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(tests::shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        QVERIFY(!form->findChild<QPushButton *>(QStringLiteral("cameraButton")));
        QVERIFY(form->findChild<QPushButton *>(QStringLiteral("photoButton")));
    }
};

QTEST_MAIN(LiveCaptureTest)
#include "livecapturetest.moc"
