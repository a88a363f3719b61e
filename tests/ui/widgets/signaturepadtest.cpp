// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/signaturepad.h"
#include "tests/ui/forms/desk.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using ui::widgets::SignaturePad;

class SignaturePadTest : public QObject {
    Q_OBJECT

    static std::unique_ptr<SignaturePad> pad()
    {
        auto pad = std::make_unique<SignaturePad>(tests::theme());
        pad->resize(400, 150);
        pad->show();
        tests::waitUntilActive(pad.get());
        return pad;
    }
    static void drag(SignaturePad &pad, const QList<QPoint> &points)
    {
        QTest::mousePress(&pad, Qt::LeftButton, {}, points.front());
        for (const QPoint &point : points.sliced(1))
            QTest::mouseMove(&pad, point);
        QTest::mouseRelease(&pad, Qt::LeftButton, {}, points.back());
    }

private Q_SLOTS:
    void theMouseWrites()
    {
        const auto pad = SignaturePadTest::pad();
        QSignalSpy changed(pad.get(), &SignaturePad::changed);
        QVERIFY(pad->isEmpty());
        drag(*pad, {{20, 30}, {40, 50}, {80, 60}});
        drag(*pad, {{100, 30}, {120, 90}});
        QCOMPARE(changed.size(), 2);
        const evidence::Strokes strokes = pad->strokes();
        QCOMPARE(strokes.pad, QSizeF(400, 150));
        QCOMPARE(strokes.strokes.size(), 2u);
        QCOMPARE(strokes.strokes[0].size(), 3u);
        QCOMPARE(strokes.strokes[0].front().x, 20);
        QCOMPARE(strokes.strokes[0].back().y, 60);
        QCOMPARE(strokes.strokes[0].front().ms, 0);
        QCOMPARE(strokes.strokes[0].front().pressure, 0.5);
        // Time only goes on, also from stroke to stroke.
        QVERIFY(strokes.strokes[1].front().ms >= strokes.strokes[0].back().ms);
    }

    void theHandCannotLeaveThePaper()
    {
        const auto pad = SignaturePadTest::pad();
        drag(*pad, {{20, 30}, {-50, 999}});
        const evidence::StrokePoint end = pad->strokes().strokes[0].back();
        QVERIFY(end.x >= 0 && end.x <= 400 && end.y >= 0 && end.y <= 150);
    }

    void thePenHasPressure()
    {
        const auto pad = SignaturePadTest::pad();
        const QPointingDevice pen(QStringLiteral("pen"), 7, QInputDevice::DeviceType::Stylus,
            QPointingDevice::PointerType::Pen, QInputDevice::Capability::Position | QInputDevice::Capability::Pressure,
            1, 1);
        const auto send = [&](QEvent::Type type, const QPointF &at, double pressure, quint64 timestamp) {
            QTabletEvent event(type, &pen, at, pad->mapToGlobal(at), pressure, 0, 0, 0, 0, 0, Qt::NoModifier,
                Qt::LeftButton, Qt::LeftButton);
            event.setTimestamp(timestamp);
            QCoreApplication::sendEvent(pad.get(), &event);
            QVERIFY(event.isAccepted());
        };
        send(QEvent::TabletPress, {10, 10}, 0.25, 5000);
        send(QEvent::TabletMove, {30, 20}, 0.75, 5016);
        send(QEvent::TabletMove, {50, 20}, 1.5, 5032);
        send(QEvent::TabletRelease, {50, 20}, 0, 5040);
        send(QEvent::TabletMove, {90, 90}, 0, 5060);  // hovers
        const evidence::Stroke expected{{10, 10, 0, 0.25}, {30, 20, 16, 0.75}, {50, 20, 32, 1}};
        QCOMPARE(pad->strokes().strokes.size(), 1u);
        QVERIFY(pad->strokes().strokes[0] == expected);
    }

    void aFingerWritesOnceAndOnlyOne()
    {
        const auto pad = SignaturePadTest::pad();
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        QTest::touchEvent(pad.get(), screen.get()).press(0, QPoint(10, 10), pad.get());
        QTest::touchEvent(pad.get(), screen.get()).move(0, QPoint(60, 40), pad.get());
        QTest::touchEvent(pad.get(), screen.get()).stationary(0).press(1, QPoint(300, 100), pad.get());
        QTest::touchEvent(pad.get(), screen.get()).move(0, QPoint(90, 40), pad.get()).stationary(1);
        QTest::touchEvent(pad.get(), screen.get())
            .release(0, QPoint(90, 40), pad.get())
            .release(1, QPoint(300, 100), pad.get());
        const auto strokes = pad->strokes().strokes;
        QCOMPARE(strokes.size(), 1u);
        QCOMPARE(strokes[0].front().x, 10);
        QCOMPARE(strokes[0].back().x, 90);
    }

    void strokesAreTakenBack()
    {
        const auto pad = SignaturePadTest::pad();
        drag(*pad, {{20, 30}, {40, 50}});
        drag(*pad, {{60, 30}, {80, 50}});
        drag(*pad, {{90, 30}, {95, 50}});
        QTest::keyClick(pad.get(), Qt::Key_Backspace);
        QCOMPARE(pad->strokes().strokes.size(), 2u);
        QCOMPARE(pad->strokes().strokes[1].front().x, 60);
        QTest::keyClick(pad.get(), Qt::Key_Delete);
        QVERIFY(pad->isEmpty());
        QSignalSpy changed(pad.get(), &SignaturePad::changed);
        QTest::keyClick(pad.get(), Qt::Key_Backspace);
        QCOMPARE(changed.size(), 0);
    }

    void enterSaysThatItIsSigned()
    {
        const auto pad = SignaturePadTest::pad();
        QVERIFY(pad->focusPolicy() & Qt::TabFocus);
        QSignalSpy accepted(pad.get(), &SignaturePad::accepted);
        QTest::keyClick(pad.get(), Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
    }

    void whatIsWrittenIsSeen()
    {
        const auto pad = SignaturePadTest::pad();
        drag(*pad, {{20, 40}, {100, 40}, {200, 40}});
        const QImage seen = pad->grab().toImage();
        QVERIFY(qGray(seen.pixel(100, 40)) < 64);
        QVERIFY(qGray(seen.pixel(100, 60)) > 250);
    }
};

QTEST_MAIN(SignaturePadTest)
#include "signaturepadtest.moc"
