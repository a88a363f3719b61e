// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/signbox.h"

#include "tests/ui/forms/desk.h"
#include "ui/widgets/signaturepad.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using records::Signer;
using ui::visits::SignBox;

class SignBoxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void escLeavesAnEmptyPad();
    void escLosesNoSignature();
    void enterKeepsWhatIsWritten();

private:
    void write() const
    {
        QTest::mousePress(m_pad, Qt::LeftButton, {}, {20, 30});
        QTest::mouseMove(m_pad, {60, 70});
        QTest::mouseRelease(m_pad, Qt::LeftButton, {}, {60, 70});
    }

    std::unique_ptr<QWidget> m_form;
    SignBox *m_box = nullptr;
    ui::widgets::SignaturePad *m_pad = nullptr;
};

void SignBoxTest::init()
{
    m_form = std::make_unique<QWidget>();
    m_box = new SignBox(tests::theme(), m_form.get());
    m_pad = m_box->findChild<ui::widgets::SignaturePad *>();
    m_form->resize(360, 400);
    m_box->resize(m_form->size());
    m_form->show();
    tests::waitUntilActive(m_form.get());
    m_box->begin(Signer::Witness);
}

void SignBoxTest::escLeavesAnEmptyPad()
{
    QSignalSpy closed(m_box, &SignBox::closed);
    QTest::keyClick(m_pad, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!m_box->isVisible());
}

void SignBoxTest::escLosesNoSignature()
{
    QSignalSpy closed(m_box, &SignBox::closed);
    QSignalSpy unkept(m_box, &SignBox::unkept);
    write();
    QTest::keyClick(m_pad, Qt::Key_Escape);
    QCOMPARE(closed.size(), 0);
    QCOMPARE(unkept.size(), 1);
    QVERIFY(m_box->isWritten());
    QTest::keyClick(m_pad, Qt::Key_Delete);
    QTest::keyClick(m_pad, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void SignBoxTest::enterKeepsWhatIsWritten()
{
    QSignalSpy kept(m_box, &SignBox::signedBy);
    QTest::keyClick(m_pad, Qt::Key_Return);
    QCOMPARE(kept.size(), 0);
    write();
    QTest::keyClick(m_pad, Qt::Key_Return);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0][1].value<Signer>(), Signer::Witness);
    QVERIFY(!m_box->isVisible());
}

QTEST_MAIN(SignBoxTest)
#include "signboxtest.moc"
