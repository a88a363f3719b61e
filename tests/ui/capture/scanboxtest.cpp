// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/scanbox.h"

#include "models/reports/qrcode.h"
#include "models/security/enrolment.h"
#include "tests/ui/capture/fakedevices.h"
#include "tests/ui/forms/desk.h"
#include "ui/capture/qrreading.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using tests::FakeDevices;
using ui::capture::ScanBox;

// A code that is shown to a camera, through Qt's own capture session.
class ScanBoxTest : public QObject {
    Q_OBJECT

    // As long as a real one is.
    static QString invitation()
    {
        return security::toText(security::newInvitation(u"10.21.35.4:8443"_s, QByteArray(32, 'p'),
            records::Uuid::v7(1, 2, 3), records::Uuid::v7(4, 5, 6), {1'795'136'400'000}));
    }
    // A screen as a laptop's camera sees it: not quite straight, not white, and with the noise of a dim room.
    static QImage seen(const QString &text, double degrees)
    {
        const reports::QrCode code = reports::qrCode(text);
        QImage image(1280, 720, QImage::Format_RGB32);
        image.fill(QColor(70, 80, 95));
        QPainter painter(&image);
        painter.translate(image.rect().center());
        painter.rotate(degrees);
        constexpr int dot = 7;
        const int side = (code.size + 8) * dot;
        painter.translate(-side / 2, -side / 2);
        painter.fillRect(0, 0, side, side, QColor(205, 210, 200));
        for (int y = 0; y < code.size; ++y) {
            for (int x = 0; x < code.size; ++x) {
                if (code.isDark(x, y))
                    painter.fillRect((x + 4) * dot, (y + 4) * dot, dot, dot, QColor(45, 40, 50));
            }
        }
        painter.end();
        QRandomGenerator random(7);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int noise = random.bounded(-20, 21);
                const QColor was = image.pixelColor(x, y);
                image.setPixelColor(x, y,
                    QColor(std::clamp(was.red() + noise, 0, 255), std::clamp(was.green() + noise, 0, 255),
                        std::clamp(was.blue() + noise, 0, 255)));
            }
        }
        return image;
    }

private Q_SLOTS:
    void aCodeBeforeTheCameraIsRead_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {0.0, 6.0, -14.0, 90.0})
            QTest::addRow("%g", degrees) << degrees;
    }
    void aCodeBeforeTheCameraIsRead()
    {
        QFETCH(double, degrees);
        const QString code = invitation();
        FakeDevices devices;
        QWidget page;
        page.resize(400, 500);
        auto *box = new ScanBox(tests::theme(), devices, &page);
        page.show();
        tests::waitUntilActive(&page);
        QSignalSpy read(box, &ScanBox::read);
        box->begin();
        QVERIFY(QTest::qWaitFor([&] { return devices.camera != nullptr; }));
        QVERIFY(box->isVisible());
        // Somebody's face first.
        QImage face(1280, 720, QImage::Format_RGB32);
        face.fill(QColor(120, 100, 90));
        QVERIFY(devices.camera->show(face));
        QTest::qWait(300);
        QVERIFY(read.isEmpty());
        QVERIFY(devices.camera->show(seen(code, degrees)));
        QVERIFY(QTest::qWaitFor([&] { return !read.isEmpty(); }));
        QCOMPARE(read[0][0].toString(), code);
        QVERIFY(!box->isVisible());
        QVERIFY(!devices.camera);  // it is off
        QCOMPARE(read.size(), 1);
    }

    void escapeClosesTheCamera()
    {
        FakeDevices devices;
        QWidget page;
        auto *box = new ScanBox(tests::theme(), devices, &page);
        page.show();
        tests::waitUntilActive(&page);
        box->begin();
        QVERIFY(QTest::qWaitFor([&] { return devices.camera != nullptr; }));
        QTest::keyClick(page.focusWidget(), Qt::Key_Escape);
        QVERIFY(!box->isVisible());
        QVERIFY(!devices.camera);
    }

    void whatIsNoPictureHoldsNoCode()
    {
        QCOMPARE(ui::capture::qrText({}), QString());
        QImage empty(64, 64, QImage::Format_RGB32);
        empty.fill(Qt::white);
        QCOMPARE(ui::capture::qrText(empty), QString());
    }
};

QTEST_MAIN(ScanBoxTest)
#include "scanboxtest.moc"
