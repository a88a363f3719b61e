// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/joinform.h"

#include "models/reports/qrcode.h"
#include "tests/ui/capture/fakedevices.h"
#include "tests/ui/devices/devicesroom.h"
#include "ui/widgets/question.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::tests;

// How a file comes to a hub, by the keys.
class JoinFormTest : public DevicesRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void cleanup() { m_form.reset(); }

    void aFileOfNoHubIsToldSoAndJoins()
    {
        open();
        QVERIFY(isShown("aloneEmptyState"));
        QVERIFY(!isShown("invitePushButton"));
        QVERIFY(m_hub->lists.empty());
        press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!m_form);
        childOf<QWidget>(m_page.get(), "aloneEmptyState")->findChild<QPushButton *>()->click();
        QVERIFY(m_form);
        QCOMPARE(childOf<QWidget>(m_form.get(), "nameTextField")->findChild<QLineEdit *>()->text(), u"laptop-2"_s);
        QVERIFY(!m_form->save());  // without a code
        QVERIFY(m_hub->asked.isEmpty());
        auto *code = childOf<QWidget>(m_form.get(), "codeNoteField")->findChild<QPlainTextEdit *>();
        code->setFocus();
        m_hub->codeProblem = u"right so far"_s;
        QTest::keyClicks(code, u"9c0m3 0f2gg"_s);
        QCOMPARE(childOf<QLabel>(m_form.get(), "readingLabel")->text(), u"right so far"_s);
        QVERIFY(!m_form->save());
        m_hub->codeProblem.clear();
        QTest::keyClicks(code, u"-1"_s);
        QCOMPARE(childOf<QLabel>(m_form.get(), "readingLabel")->text(), u"The code is complete."_s);
        QSignalSpy saved(m_form.get(), &Form::saved);
        QTest::keyClick(code, Qt::Key_Return);
        QCOMPARE(m_hub->asked, QStringList{u"join 9c0m3 0f2gg-1 laptop-2"_s});
        QTest::keyClick(code, Qt::Key_Return);  // once is enough
        QCOMPARE(m_hub->asked.size(), 1);
        QVERIFY(!childOf<QPushButton>(m_form.get(), "savePushButton")->isEnabled());
        // Refused: what was typed stays, and the reason is read.
        m_hub->answer(u"The hub does not take this code."_s);
        QVERIFY(saved.isEmpty());
        QCOMPARE(problem(), u"The hub does not take this code."_s);
        QCOMPARE(code->toPlainText(), u"9c0m3 0f2gg-1"_s);
        QTest::keyClick(code, Qt::Key_Return);
        QCOMPARE(m_hub->asked.size(), 2);
        beMember(false);
        m_hub->answer();
        QCOMPARE(saved.size(), 1);
        QVERIFY(isShown("ownCard"));
        QVERIFY(childOf<QLabel>(m_page.get(), "countLabel")->text().contains(u"人民街道派出所"));
    }

    // Nobody types 43 groups who need not.
    void aCameraOrAPictureGivesTheCode()
    {
        tests::FakeDevices machine;
        ui::widgets::Workplace workplace = m_desk->workplace();
        workplace.devices = &machine;
        m_form = std::make_unique<ui::devices::JoinForm>(workplace, *m_hub);
        m_form->show();
        tests::waitUntilActive(m_form.get());
        m_form->begin();
        const auto code = [this] {
            return childOf<QWidget>(m_form.get(), "codeNoteField")->findChild<QPlainTextEdit *>()->toPlainText();
        };
        const QTemporaryDir folder;
        QImage picture = QImage::fromData(reports::qrPng(u"9C0M3-0F2GG"_s));
        const QString path = folder.filePath(u"code.png"_s);
        QVERIFY(picture.save(path));
        ui::widgets::answerNextFiles({path});
        childOf<QPushButton>(m_form.get(), "picturePushButton")->click();
        QCOMPARE(code(), u"9C0M3-0F2GG"_s);
        picture.fill(Qt::white);
        QVERIFY(picture.save(path));
        ui::widgets::answerNextFiles({path});
        childOf<QPushButton>(m_form.get(), "picturePushButton")->click();
        QVERIFY(childOf<QLabel>(m_form.get(), "readingLabel")->text().startsWith(u"There is no code"));
        QCOMPARE(code(), u"9C0M3-0F2GG"_s);
        childOf<QPushButton>(m_form.get(), "cameraPushButton")->click();
        QVERIFY(QTest::qWaitFor([&] { return machine.camera != nullptr; }));
        QVERIFY(machine.camera->show(QImage::fromData(reports::qrPng(u"ABCDE-FGHJK"_s))));
        QVERIFY(QTest::qWaitFor([&] { return code() == u"ABCDE-FGHJK"_s; }));
        QCOMPARE(childOf<QLabel>(m_form.get(), "readingLabel")->text(), u"The code is complete."_s);
        QVERIFY(!machine.camera);
        m_form.reset();
    }
};

QTEST_MAIN(JoinFormTest)
#include "joinformtest.moc"
