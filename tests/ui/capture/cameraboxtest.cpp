// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/camerabox.h"
#include "tests/ui/capture/fakedevices.h"
#include "tests/ui/forms/desk.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using tests::FakeDevices;
using ui::capture::CameraBox;

// Photos from a camera: what is seen is what is taken.
class CameraBoxTest : public QObject {
    Q_OBJECT

    struct Bench {
        Bench()
            : box(new CameraBox(tests::theme(), devices, &page)),
              taken(box, &CameraBox::taken),
              chosen(box, &CameraBox::chosen),
              closed(box, &CameraBox::closed)
        {
            page.resize(400, 500);
            page.show();
            tests::waitUntilActive(&page);
        }
        bool begin(const QByteArray &preferred = {})
        {
            box->begin(preferred);
            return QTest::qWaitFor([this] { return devices.camera != nullptr; });
        }
        bool show(const QImage &image)
        {
            return devices.camera->show(image) && QTest::qWaitFor([this] { return takeButton()->isEnabled(); });
        }
        [[nodiscard]] QPushButton *takeButton() const
        {
            return box->findChild<QPushButton *>(QStringLiteral("takePhotoButton"));
        }
        [[nodiscard]] QComboBox *cameras() const
        {
            return box->findChild<QComboBox *>(QStringLiteral("camerasComboBox"));
        }
        [[nodiscard]] QString text() const { return box->findChild<QLabel *>(QStringLiteral("cameraLabel"))->text(); }
        [[nodiscard]] QImage photo(qsizetype index) const
        {
            return QImage::fromData(taken.at(index).at(0).toByteArray(), "JPEG");
        }

        FakeDevices devices;
        QWidget page;
        CameraBox *box;
        QSignalSpy taken;
        QSignalSpy chosen;
        QSignalSpy closed;
    };

    // Four fields of different colours; nothing in it is symmetric, and no edge is within a block of a JPEG.
    static QImage scene(QSize size = {1280, 960})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor(200, 30, 40));
        QPainter painter(&image);
        painter.fillRect(0, 0, size.width() / 2, size.height() / 2, QColor(20, 160, 60));
        painter.fillRect(size.width() / 2, 0, size.width() / 2, size.height() / 2, QColor(30, 60, 190));
        painter.fillRect(0, size.height() / 2, size.width() / 4, size.height() / 2, QColor(240, 240, 235));
        return image;
    }
    static int worstDifference(const QImage &one, const QImage &other)
    {
        int worst = one.size() == other.size() ? 0 : 255;
        for (int y = 8; worst < 255 && y < one.height(); y += 16) {
            for (int x = 8; x < one.width(); x += 16) {
                const QColor a = one.pixelColor(x, y);
                const QColor b = other.pixelColor(x, y);
                worst = std::max({worst, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                    std::abs(a.blue() - b.blue())});
            }
        }
        return worst;
    }

private Q_SLOTS:
    void whatIsSeenIsTaken()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.text().contains(QStringLiteral("Waiting")));
        tests::press(&bench.page, "\r");
        QCOMPARE(bench.taken.size(), 0);  // there is nothing to take yet
        QVERIFY(bench.show(scene()));
        QCOMPARE(bench.text(), QString());
        tests::press(&bench.page, "\r");
        QCOMPARE(bench.taken.size(), 1);
        QVERIFY2(worstDifference(bench.photo(0), scene()) <= 8,
            qPrintable(QString::number(worstDifference(bench.photo(0), scene()))));
        // It stays open for the next one.
        const QImage portrait = scene({512, 640});
        QVERIFY(bench.show(portrait));
        tests::press(&bench.page, " ");
        QCOMPARE(bench.taken.size(), 2);
        QVERIFY(worstDifference(bench.photo(1), portrait) <= 8);
    }

    void theViewfinderShowsTheWholePicture()
    {
        Bench bench;
        QVERIFY(bench.begin());
        QVERIFY(bench.show(scene({1280, 720})));
        auto *view = bench.box->findChild<QWidget *>(QStringLiteral("viewfinder"));
        view->clearFocus();
        view->resize(640, 480);
        const QImage seen = view->grab().toImage();
        QCOMPARE(seen.pixelColor(320, 10), QColor(Qt::black));  // above 16:9 in 4:3
        QCOMPARE(seen.pixelColor(10, 80), QColor(20, 160, 60));
        QCOMPARE(seen.pixelColor(630, 80), QColor(30, 60, 190));
        QCOMPARE(seen.pixelColor(10, 400), QColor(240, 240, 235));
        QCOMPARE(seen.pixelColor(630, 400), QColor(200, 30, 40));
    }

    void theCameraIsOnOnlyWhileItIsOpen()
    {
        Bench bench;
        QCOMPARE(bench.devices.looks, 0);
        QVERIFY(bench.begin());
        QVERIFY(bench.show(scene()));
        tests::press(&bench.page, "\x1b");
        QVERIFY(!bench.box->isVisible());
        QVERIFY(!bench.devices.camera);
        QCOMPARE(bench.closed.size(), 1);
        QCOMPARE(bench.taken.size(), 0);
        // What is plugged in afterwards switches nothing on.
        bench.devices.plug(bench.devices.has);
        QVERIFY(!bench.devices.camera);
    }

    void ofSeveralTheChosenOneIsTaken()
    {
        Bench bench;
        bench.devices.has.cameras.push_back({"/dev/video2", QStringLiteral("USB Camera")});
        QVERIFY(bench.begin("/dev/video2"));
        QCOMPARE(bench.devices.cameraOn, QByteArray("/dev/video2"));
        QVERIFY(bench.cameras()->isVisible());
        QCOMPARE(bench.cameras()->currentText(), QStringLiteral("USB Camera"));
        bench.cameras()->setFocus();
        QTest::keyClick(bench.cameras(), Qt::Key_Up);
        QCOMPARE(bench.devices.cameraOn, QByteArray("/dev/video0"));
        QCOMPARE(bench.chosen.size(), 1);
        QCOMPARE(bench.chosen[0][0].toByteArray(), QByteArray("/dev/video0"));
    }

    void oneAloneNeedsNoChoiceAndOneThatIsGoneIsNotWaitedFor()
    {
        Bench bench;
        QVERIFY(bench.begin("/dev/video7"));
        QCOMPARE(bench.devices.cameraOn, QByteArray("/dev/video0"));
        QVERIFY(!bench.cameras()->isVisible());
        QCOMPARE(bench.chosen.size(), 0);
    }

    void anotherCameraTakesOverFromOneThatIsPulledOut()
    {
        Bench bench;
        FakeDevices::Found both = bench.devices.has;
        both.cameras.push_back({"/dev/video2", QStringLiteral("USB Camera")});
        bench.devices.has = both;
        QVERIFY(bench.begin("/dev/video2"));
        QVERIFY(bench.show(scene()));
        FakeDevices::Found one = both;
        one.cameras.pop_back();
        bench.devices.plug(one);
        QCOMPARE(bench.devices.cameraOn, QByteArray("/dev/video0"));
        QVERIFY(!bench.takeButton()->isEnabled());  // the other one's picture is gone
        QVERIFY(bench.show(scene({320, 240})));
        // And none: it is said, and the next one is taken as soon as it is there.
        bench.devices.plug({});
        QVERIFY(!bench.devices.camera);
        QVERIFY(bench.text().contains(QStringLiteral("pulled out")));
        bench.devices.plug(both);
        QVERIFY(bench.devices.camera);
    }

    void aCameraThatGivesNothingIsTold()
    {
        Bench bench;
        QVERIFY(bench.begin());
        bench.devices.camera->lost();
        QVERIFY(!bench.devices.camera);
        QVERIFY(bench.text().contains(QStringLiteral("another program")));
        QVERIFY(!bench.takeButton()->isEnabled());
        QVERIFY(bench.begin());  // opened once more
    }

    void withoutACameraItSaysWhatToDo()
    {
        Bench bench;
        bench.devices.has.cameras.clear();
        bench.box->begin({});
        QVERIFY(QTest::qWaitFor([&] { return bench.text() == CameraBox::nothingFound(); }));
        tests::press(&bench.page, "\r");
        QCOMPARE(bench.taken.size(), 0);
        tests::press(&bench.page, "\x1b");
        QVERIFY(!bench.box->isVisible());
    }
};

QTEST_MAIN(CameraBoxTest)
#include "cameraboxtest.moc"
