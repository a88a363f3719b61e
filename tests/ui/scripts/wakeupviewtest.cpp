// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scripts/wakeupview.h"

#include "tests/ui/forms/desk.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using ui::scripts::WakeUpView;

class WakeUpViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyAnswerLeadsOnAndASignIsMetWithASentence();
    void whatThePersonNamedIsReadBackAndWritten();
    void withoutSignsItSaysSo();
    void questionsArePassedOverAndGoneBackTo();
    void escLosesNothing();
    void threeMinutesRunDownAndOver();
    void enterSavesNoFormInTheMiddle();
    void theShippedQuestionsAreWhole();

private:
    [[nodiscard]] QString text(const char *name = "wakeUpLabel") const
    {
        return m_view->findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    void press(int key) { QTest::keyClick(m_view.get(), Qt::Key(key)); }

    // Yes is a sign of the first and the third, no of the second.
    const itemmodels::WakeUp m_wakeUp{
        .questions = {{u"问一"_s, true, u"说一"_s, u"征一"_s}, {u"问二"_s, false, u"说二"_s, u"征二"_s},
            {u"问三"_s, true, u"说三"_s, u"征三"_s}},
        .readBack = u"您说的：%1。"_s,
        .withoutSigns = u"没有。"_s,
        .summary = u"问 %1 中 %2（%3）"_s};
    records::Instant m_now;
    std::unique_ptr<WakeUpView> m_view;
};

void WakeUpViewTest::init()
{
    m_now = {1'700'000'000'000};
    m_view = std::make_unique<WakeUpView>(tests::theme(), m_wakeUp, [this] { return m_now; });
    m_view->resize(340, 300);
    m_view->QWidget::show();
    m_view->begin();
}

void WakeUpViewTest::everyAnswerLeadsOnAndASignIsMetWithASentence()
{
    QCOMPARE(text(), u"问一"_s);
    QCOMPARE(text("wakeUpPlaceLabel"), u"Question 1 of 3"_s);
    press(Qt::Key_Y);
    QCOMPARE(text(), u"说一"_s);
    // It is said first: another answer is no answer to the next question.
    press(Qt::Key_N);
    QCOMPARE(text(), u"说一"_s);
    press(Qt::Key_Return);
    QCOMPARE(text(), u"问二"_s);
    press(Qt::Key_Y);  // no sign
    QCOMPARE(text(), u"问三"_s);
    m_view->findChild<QPushButton *>(u"wakeUpYesPushButton"_s)->click();
    QCOMPARE(text(), u"说三"_s);
    m_view->findChild<QPushButton *>(u"wakeUpNextPushButton"_s)->click();
    QCOMPARE(text(), u"您说的：征一、征三。"_s);
}

void WakeUpViewTest::whatThePersonNamedIsReadBackAndWritten()
{
    QSignalSpy finished(m_view.get(), &WakeUpView::finished);
    for (const int key : {int(Qt::Key_N), int(Qt::Key_N), int(Qt::Key_Return), int(Qt::Key_Right)})
        press(key);
    QCOMPARE(text(), u"您说的：征二。"_s);
    QCOMPARE(finished.size(), 0);
    press(Qt::Key_Return);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].toString(), u"问 2 中 1（征二）"_s);
}

void WakeUpViewTest::withoutSignsItSaysSo()
{
    for (const int key : {int(Qt::Key_N), int(Qt::Key_Y), int(Qt::Key_N)})
        press(key);
    QCOMPARE(text(), u"没有。"_s);
}

void WakeUpViewTest::questionsArePassedOverAndGoneBackTo()
{
    press(Qt::Key_Left);
    QCOMPARE(text(), u"问一"_s);
    press(Qt::Key_Right);
    press(Qt::Key_N);
    QCOMPARE(text(), u"说二"_s);
    press(Qt::Key_Left);  // to its own question
    QCOMPARE(text(), u"问二"_s);
    press(Qt::Key_Y);  // another answer takes the sign back
    press(Qt::Key_N);
    QCOMPARE(text(), u"没有。"_s);
    press(Qt::Key_Left);
    QCOMPARE(text(), u"问三"_s);
}

void WakeUpViewTest::escLosesNothing()
{
    QSignalSpy left(m_view.get(), &WakeUpView::left);
    press(Qt::Key_Y);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    m_now = m_now.plusMinutes(1);
    m_view->begin();
    QCOMPARE(text(), u"问二"_s);
    QCOMPARE(text("wakeUpTimeLabel"), u"2:00 left"_s);
}

void WakeUpViewTest::threeMinutesRunDownAndOver()
{
    QCOMPARE(text("wakeUpTimeLabel"), u"3:00 left"_s);
    m_now.ms += 181'000;
    QVERIFY(QTest::qWaitFor([&] { return text("wakeUpTimeLabel") == u"0:01 over"_s; }));
}

void WakeUpViewTest::enterSavesNoFormInTheMiddle()
{
    QWidget form;
    m_view->setParent(&form);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(m_view.get(), &enter));
    QVERIFY(enter.isAccepted());
    QCOMPARE(text(), u"问一"_s);
    m_view->setParent(nullptr);
}

void WakeUpViewTest::theShippedQuestionsAreWhole()
{
    const itemmodels::WakeUp shipped = itemmodels::scriptOf(records::FraudType::Unset).wakeUp;
    QCOMPARE(shipped.questions.size(), 9u);  // twenty seconds each
    bool hasYes = false;
    bool hasNo = false;
    for (const itemmodels::WakeUpQuestion &question : shipped.questions) {
        QVERIFY(question.ask.endsWith(u'？'));
        QVERIFY(!question.then.isEmpty() && !question.sign.isEmpty());
        (question.isSignWhenYes ? hasYes : hasNo) = true;
    }
    QVERIFY(hasYes && hasNo);
    QVERIFY(shipped.readBack.contains("%1"_L1) && !shipped.withoutSigns.isEmpty());
    for (const char *place : {"%1", "%2", "%3"})
        QVERIFY(shipped.summary.contains(QLatin1StringView(place)));
}

QTEST_MAIN(WakeUpViewTest)
#include "wakeupviewtest.moc"
