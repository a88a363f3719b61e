// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/callform.h"
#include "tests/ui/forms/desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::press;
using tests::shown;
using ui::calls::CallForm;

class CallFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answeredCallInFewKeys();
    void durationRunsFromTheKey();
    void hungUpStopsTheClock();
    void unansweredCallHasNoDuration();
    void slipOfTheFingerKeepsTheClock();
    void busyLineIsShownAsDanger();
    void missingResultIsShownAtTheField();
    void relativeIsCalledOnAnotherNumber();
    void personWithoutPhone();
    void numberToDialStandsAbove();
    void nextStepTimeIsInsideTheLimit();
    void unreadableTimeStaysAndIsShown();
    void undoAndRedo();
    void editedCallKeepsWhatTheFormDoesNotShow();
    void editedCallIsNotAnsweredForTheLedger();
    void everyEditableKeyHasAWidget();
    void clockSetBack();
    void scriptStandsBesideWhereThereIsRoom();
    void scriptIsReadByKey();
};

void CallFormTest::answeredCallInFewKeys()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    desk.file.passMinutes(3);
    // C in the queue opened the form: one key. Result, judgement, two questions, next step, Enter.
    const char *keys = "1qmaf\r";
    QVERIFY(1 + qstrlen(keys) <= 8);
    QSignalSpy saved(form.get(), &CallForm::saved);
    press(form.get(), keys);
    QCOMPARE(saved.size(), 1);

    const auto calls = desk.all<Call>();
    QCOMPARE(calls.size(), size_t(1));
    const Call &call = calls.front();
    QCOMPARE(call.instruction.id, desk.instruction.id);
    QCOMPARE(call.result, CallResult::Cooperative);
    QCOMPARE(call.judgement, FraudState::Dissuaded);
    QCOMPARE(call.nextStep, NextStep::Feedback);
    QCOMPARE(call.answers, std::optional<qint64>(2 + 4));
    QCOMPARE(call.seconds, std::optional<qint64>(180));
    QCOMPARE(call.number, desk.person.phone);
    QCOMPARE(call.contact, Contact::Self);
    QCOMPARE(call.caller.id, desk.me.id);
    QVERIFY(!call.script.isEmpty());
    const auto instruction = *desk.store().read<Instruction>(desk.instruction.id);
    QCOMPARE(instruction.assignee.id, desk.me.id);
    QVERIFY(instruction.acknowledgedAt.isSet());
}

void CallFormTest::durationRunsFromTheKey()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    const Instant pressed = desk.file.now();
    desk.file.passMinutes(2);
    press(form.get(), "2\r");
    const Call call = desk.all<Call>().at(0);
    QCOMPARE(call.startedAt, pressed);
    QCOMPARE(call.seconds, std::optional<qint64>(120));
}

void CallFormTest::hungUpStopsTheClock()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    desk.file.passMinutes(2);
    auto *button = form->findChild<QPushButton *>(QStringLiteral("hungUpPushButton"));
    QVERIFY(button->isEnabled());
    press(form.get(), "1h");
    QVERIFY(!button->isEnabled());
    desk.file.passMinutes(10);
    press(form.get(), "\r");
    QCOMPARE(desk.all<Call>().at(0).seconds, std::optional<qint64>(120));
}

void CallFormTest::unansweredCallHasNoDuration()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    desk.file.passMinutes(1);
    press(form.get(), "5c\r");
    const Call call = desk.all<Call>().at(0);
    QCOMPARE(call.result, CallResult::NoAnswer);
    QCOMPARE(call.seconds, std::optional<qint64>(0));
    QCOMPARE(call.answers, std::nullopt);
    QVERIFY(call.script.isEmpty());
    QCOMPARE(call.nextAt, desk.file.now().plusMinutes(30));
}

void CallFormTest::slipOfTheFingerKeepsTheClock()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    desk.file.passMinutes(4);
    press(form.get(), "51\r");
    QCOMPARE(desk.all<Call>().at(0).seconds, std::optional<qint64>(240));
}

void CallFormTest::busyLineIsShownAsDanger()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    auto *hint = form->findChild<QLabel *>(QStringLiteral("hintLabel"));
    QVERIFY(!hint->isVisible());
    press(form.get(), "4");
    QVERIFY(hint->isVisible());
    press(form.get(), "1");
    QVERIFY(!hint->isVisible());
}

void CallFormTest::missingResultIsShownAtTheField()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    tests::type(form.get(), QStringLiteral("noteNoteField"), QStringLiteral("家属在旁"));
    press(form.get(), "\r");
    QVERIFY(desk.all<Call>().empty());
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("resultProblemLabel"))->isVisible());
    QVERIFY(form->findChild<QWidget *>(QStringLiteral("resultChoiceField"))->hasFocus());
    press(form.get(), "1\r");
    QCOMPARE(desk.all<Call>().at(0).note, QStringLiteral("家属在旁"));
}

void CallFormTest::relativeIsCalledOnAnotherNumber()
{
    Desk desk;
    Person person = desk.person;
    person.relatives = QStringLiteral("儿子 王强 13991300001");
    QVERIFY(desk.editor().savePerson(person).empty());
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "1e");
    tests::type(form.get(), QStringLiteral("numberTextField"), QStringLiteral("13991300001"));
    tests::type(form.get(), QStringLiteral("relationTextField"), QStringLiteral("儿子"));
    press(form.get(), "\r");
    const Call call = desk.all<Call>().at(0);
    QCOMPARE(call.contact, Contact::Relative);
    QCOMPARE(call.relation, QStringLiteral("儿子"));
    QCOMPARE(call.number, QStringLiteral("13991300001"));
}

void CallFormTest::personWithoutPhone()
{
    Desk desk;
    const Instruction other = desk.addInstruction(QStringLiteral("赵明"), {}, QStringLiteral("YJ202611210002"));
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), other.id)));
    press(form.get(), "0v\r");  // 0 is chosen already
    const Call call = desk.all<Call>().at(0);
    QCOMPARE(call.result, CallResult::NoNumber);
    QVERIFY(call.number.isEmpty());
    QCOMPARE(call.nextStep, NextStep::Visit);
}

void CallFormTest::numberToDialStandsAbove()
{
    Desk desk;
    Person person = desk.person;
    person.otherPhones = QStringLiteral("02988881234");
    QVERIFY(desk.editor().savePerson(person).empty());
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id), 360, 400));
    auto *dial = form->findChild<QLabel *>(QStringLiteral("dialLabel"));
    QCOMPARE(dial->text(), QStringLiteral("186 9135 2034"));
    auto *next = form->findChild<QPushButton *>(QStringLiteral("nextNumberPushButton"));
    QVERIFY(next->isVisible() && next->text().contains(u'2'));
    // In a text too.
    form->findChild<QWidget *>(QStringLiteral("noteNoteField"))->setFocus();
    QTest::keyClick(form->focusWidget(), Qt::Key_N, Qt::AltModifier);
    QCOMPARE(dial->text(), QStringLiteral("02988881234"));
    form->findChild<QWidget *>(QStringLiteral("resultChoiceField"))->setFocus();
    press(form.get(), "1\r");
    QCOMPARE(desk.all<Call>().at(0).number, QStringLiteral("02988881234"));
    QVERIFY(desk.all<Call>().at(0).note.isEmpty());
}

void CallFormTest::nextStepTimeIsInsideTheLimit()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    // Issued half an hour ago; urgent: met within four hours. Three hours later only half an hour is left.
    desk.file.passMinutes(180);
    press(form.get(), "1v\r");
    QCOMPARE(desk.all<Call>().at(0).nextAt, desk.instruction.issuedAt.plusMinutes(240));
}

void CallFormTest::unreadableTimeStaysAndIsShown()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "1");
    tests::type(form.get(), QStringLiteral("nextAtTimeField"), QStringLiteral("25:99"));
    press(form.get(), "\r");
    QVERIFY(desk.all<Call>().empty());
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("next_atProblemLabel"))->isVisible());
    auto *field = form->findChild<QWidget *>(QStringLiteral("nextAtTimeField"));
    QCOMPARE(field->findChild<QLineEdit *>()->text(), QStringLiteral("25:99"));
    QVERIFY(field->findChild<QLineEdit *>()->hasFocus());
}

void CallFormTest::undoAndRedo()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "1q\r");
    QVERIFY(desk.editor().undo().empty());
    QVERIFY(desk.all<Call>().empty());
    QVERIFY(!desk.store().read<Instruction>(desk.instruction.id)->acknowledgedAt.isSet());
    QVERIFY(desk.editor().redo().empty());
    QCOMPARE(desk.all<Call>().at(0).judgement, FraudState::Dissuaded);
}

void CallFormTest::editedCallKeepsWhatTheFormDoesNotShow()
{
    Desk desk;
    const Call before = desk.file.add(Call{.instruction = {desk.instruction.id},
        .number = QStringLiteral("18691352034"),
        .startedAt = desk.file.now().plusMinutes(-20),
        .seconds = 95,
        .resultSent = QStringLiteral("接通后挂断"),
        .callerSent = QStringLiteral("外来人员"),
        .script = QStringLiteral("冒充公检法/1")});
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), before)));
    press(form.get(), "q\r");
    Call expected = before;
    expected.judgement = FraudState::Dissuaded;
    QCOMPARE(desk.all<Call>().size(), size_t(1));
    QVERIFY(desk.all<Call>().at(0) == expected);
}

// Not asked is not answered no, and a ledger may know how long an unanswered call rang.
void CallFormTest::editedCallIsNotAnsweredForTheLedger()
{
    Desk desk;
    for (const CallResult result : {CallResult::Cooperative, CallResult::NoAnswer}) {
        const Call before = desk.file.add(Call{.instruction = {desk.instruction.id},
            .startedAt = desk.file.now().plusMinutes(-20),
            .seconds = 15,
            .result = result});
        std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), before)));
        press(form.get(), "u\r");
        Call expected = before;
        expected.judgement = FraudState::Unknown;
        QVERIFY(*desk.store().read<Call>(before.id) == expected);
    }
}

void CallFormTest::everyEditableKeyHasAWidget()
{
    Desk desk;
    const CallForm form(desk.workplace(), desk.instruction.id);
    QCOMPARE(tests::keysWithoutWidget<Call>(form,
                 {QStringLiteral("instruction"), QStringLiteral("result_sent"), QStringLiteral("caller_sent"),
                     QStringLiteral("script")}),
        QStringList());
}

void CallFormTest::clockSetBack()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    desk.file.passMinutes(-90);
    press(form.get(), "1q\r");
    const Call call = desk.all<Call>().at(0);
    QCOMPARE(call.seconds, std::optional<qint64>(0));
    QCOMPARE(call.judgement, FraudState::Dissuaded);
}

void CallFormTest::scriptStandsBesideWhereThereIsRoom()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    auto *script = form->findChild<QWidget *>(QStringLiteral("scriptScriptView"));
    QVERIFY(script->parentWidget() != form.get());
    form->resize(form->sizeHint().width(), 660);
    QCOMPARE(script->parentWidget(), static_cast<QWidget *>(form.get()));
    QVERIFY(script->x() >= 360);
    QVERIFY(script->isVisible());
}

void CallFormTest::scriptIsReadByKey()
{
    Desk desk;
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id), 360, 400));
    auto *script = form->findChild<QScrollArea *>(QStringLiteral("scriptScriptView"));
    auto *button = form->findChild<QPushButton *>(QStringLiteral("scriptPushButton"));
    const auto roll = [&](Qt::Key key) {
        QTest::keyClick(form->focusWidget(), key, Qt::AltModifier);
        QCoreApplication::processEvents();
    };
    QVERIFY(button->isVisible());
    QVERIFY(script->visibleRegion().isEmpty());
    roll(Qt::Key_PageDown);
    QVERIFY(!script->visibleRegion().isEmpty());
    roll(Qt::Key_PageUp);
    roll(Qt::Key_PageUp);
    roll(Qt::Key_PageUp);
    QVERIFY(script->visibleRegion().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QCoreApplication::processEvents();
    QVERIFY(!script->visibleRegion().isEmpty());
    // Beside the fields it rolls by itself, and no button leads to it.
    form->resize(form->sizeHint().width(), 300);
    QCoreApplication::processEvents();
    QVERIFY(!button->isVisible());
    QCOMPARE(script->verticalScrollBar()->value(), 0);
    roll(Qt::Key_PageDown);
    QVERIFY(script->verticalScrollBar()->value() > 0);
    roll(Qt::Key_PageUp);
    QCOMPARE(script->verticalScrollBar()->value(), 0);
}

QTEST_MAIN(CallFormTest)
#include "callformtest.moc"
