// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/forms/desk.h"
#include "ui/calls/callform.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::press;
using tests::shown;
using ui::calls::CallForm;

// What is kept of a call that was begun, and whose words hold where two windows have it.
class CallDraftsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void draftSurvivesAKill();
    void callOfLastNightLeavesNoTime();
    void timeThatWasTypedComesBack();
    void discardedDraftLetsTheClockRun();
    void draftIsGoneOnceSaved();
    void escapeKeepsWhatWasTyped();
    void sameKeysAgainAfterEscape();
    void twoWindowsOnOneStore();
    void twoWindowsEditOneCall();
};

void CallDraftsTest::draftSurvivesAKill()
{
    Desk desk;
    const Instant pressed = desk.file.now();
    {
        auto *form = shown(new CallForm(desk.workplace(), desk.instruction.id));
        desk.file.passMinutes(2);
        press(form, "1q");
        tests::type(form, QStringLiteral("noteNoteField"), QStringLiteral("说话吞吐"));
        const QString name = QStringLiteral("call/") + desk.instruction.id.toString();
        QVERIFY(QTest::qWaitFor([&] { return !desk.editor().draft(name).isEmpty(); }));
        delete form;
    }
    desk.restart();
    desk.file.passMinutes(20);
    std::unique_ptr<CallForm> again(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    press(again.get(), "\r");
    const Call call = desk.all<Call>().at(0);
    QCOMPARE(call.result, CallResult::Cooperative);
    QCOMPARE(call.judgement, FraudState::Dissuaded);
    QCOMPARE(call.note, QStringLiteral("说话吞吐"));
    QCOMPARE(call.startedAt, pressed);
    QVERIFY(*call.seconds <= 120);
}

// C, 1, Esc at half past one; the next day another call is logged.
void CallDraftsTest::callOfLastNightLeavesNoTime()
{
    Desk desk;
    {
        std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
        desk.file.passMinutes(1);
        press(form.get(), "1c\x1b");
    }
    desk.restart();
    desk.file.passMinutes(10 * 60);
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    const Instant pressed = desk.file.now();
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("restoredLabel"))->text().contains(QStringLiteral("10:01")));
    desk.file.passMinutes(2);
    press(form.get(), "q\r");
    const Call call = desk.all<Call>().at(0);
    QCOMPARE(call.result, CallResult::Cooperative);
    QCOMPARE(call.startedAt, pressed);
    QCOMPARE(call.seconds, std::optional<qint64>(120));
    QCOMPARE(call.nextStep, NextStep::CallAgain);
    QCOMPARE(call.nextAt, pressed.plusMinutes(30));
}

void CallDraftsTest::timeThatWasTypedComesBack()
{
    Desk desk;
    const Instant earlier = desk.file.now().plusMinutes(-60);
    {
        std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "1");
        tests::type(form.get(), QStringLiteral("startedAtTimeField"), QStringLiteral("0900"));
        press(form.get(), "\x1b");
    }
    desk.file.passMinutes(10 * 60);
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "\r");
    QCOMPARE(desk.all<Call>().at(0).startedAt, earlier);
}

void CallDraftsTest::discardedDraftLetsTheClockRun()
{
    Desk desk;
    {
        std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "5e\x1b");
    }
    std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    auto *relation = form->findChild<QWidget *>(QStringLiteral("relationTextField"));
    QVERIFY(relation->isVisible());
    QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("discardPushButton")), Qt::LeftButton);
    QVERIFY(!relation->isVisible());
    desk.file.passMinutes(3);
    press(form.get(), "1\r");
    QCOMPARE(desk.all<Call>().at(0).seconds, std::optional<qint64>(180));
    QCOMPARE(desk.all<Call>().at(0).contact, Contact::Self);
}

void CallDraftsTest::draftIsGoneOnceSaved()
{
    Desk desk;
    {
        std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "1\r");
    }
    QVERIFY(desk.editor().draft(QStringLiteral("call/") + desk.instruction.id.toString()).isEmpty());
}

void CallDraftsTest::escapeKeepsWhatWasTyped()
{
    Desk desk;
    {
        std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
        QSignalSpy closed(form.get(), &CallForm::closed);
        tests::type(form.get(), QStringLiteral("noteNoteField"), QStringLiteral("半句话"));
        press(form.get(), "\x1b");
        QCOMPARE(closed.size(), 1);
    }
    QVERIFY(desk.all<Call>().empty());
    std::unique_ptr<CallForm> again(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    press(again.get(), "3\r");
    QCOMPARE(desk.all<Call>().at(0).note, QStringLiteral("半句话"));
}

void CallDraftsTest::sameKeysAgainAfterEscape()
{
    Desk desk;
    for (const char *keys : {"1\x1b", "1\r"}) {
        std::unique_ptr<CallForm> form(shown(new CallForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), keys);
    }
    QCOMPARE(desk.all<Call>().at(0).result, CallResult::Cooperative);
}

void CallDraftsTest::twoWindowsOnOneStore()
{
    Desk desk;
    const auto otherStore = desk.file.another();
    const auto other = desk.anotherHand(*otherStore);
    std::unique_ptr<CallForm> mine(shown(new CallForm(desk.workplace(), desk.instruction.id)));
    std::unique_ptr<CallForm> theirs(shown(new CallForm(other->workplace, desk.instruction.id)));
    press(mine.get(), "4\r");
    press(theirs.get(), "1\r");
    QCOMPARE(desk.all<Call>().size(), size_t(2));
    QCOMPARE(desk.store().read<Instruction>(desk.instruction.id)->assignee.id, desk.me.id);
}

void CallDraftsTest::twoWindowsEditOneCall()
{
    Desk desk;
    const Call before = desk.file.add(Call{.instruction = {desk.instruction.id},
        .startedAt = desk.file.now().plusMinutes(-20),
        .result = CallResult::Cooperative});
    const auto otherStore = desk.file.another();
    const auto other = desk.anotherHand(*otherStore);
    std::unique_ptr<CallForm> stale(shown(new CallForm(desk.workplace(), before)));
    {
        std::unique_ptr<CallForm> theirs(shown(new CallForm(other->workplace, before)));
        press(theirs.get(), "2q\r");
    }
    // Another field goes beside theirs; the same one is refused, and what was typed stays.
    press(stale.get(), "v");
    tests::type(stale.get(), QStringLiteral("noteNoteField"), QStringLiteral("儿子在旁"));
    press(stale.get(), "\r");
    Call now = *desk.store().read<Call>(before.id);
    QCOMPARE(now.result, CallResult::Uncooperative);
    QCOMPARE(now.judgement, FraudState::Dissuaded);
    QCOMPARE(now.nextStep, NextStep::Visit);
    std::unique_ptr<CallForm> mine(shown(new CallForm(desk.workplace(), now)));
    {
        std::unique_ptr<CallForm> theirs(shown(new CallForm(other->workplace, now)));
        press(theirs.get(), "b\r");
    }
    press(mine.get(), "s\r");
    QCOMPARE(desk.store().read<Call>(before.id)->judgement, FraudState::Defrauded);
    QVERIFY(mine->findChild<QLabel *>(QStringLiteral("judgementProblemLabel"))->isVisible());
    QVERIFY(mine->findChild<QLabel *>(QStringLiteral("problemLabel"))->isVisible());
    press(mine.get(), "\x1b");
    // Opened again it stands over what is there now, and is saved knowingly.
    std::unique_ptr<CallForm> again(shown(new CallForm(desk.workplace(), *desk.store().read<Call>(before.id))));
    press(again.get(), "\r");
    QCOMPARE(desk.store().read<Call>(before.id)->judgement, FraudState::SawThrough);
}

QTEST_MAIN(CallDraftsTest)
#include "calldraftstest.moc"
