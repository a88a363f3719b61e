// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/forms/desk.h"
#include "ui/forms/assignform.h"
#include "ui/forms/feedbackform.h"
#include "ui/forms/markform.h"
#include "ui/forms/reasons.h"
#include "ui/forms/returnform.h"
#include "ui/forms/transferform.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::ui::forms;
using tests::Desk;
using tests::press;
using tests::shown;

class InstructionFormsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void assignByDigit();
    void assignByTypingToSeveral();
    void assignToNobodyIsRefused();
    void feedbackIsWrittenFromWhatWasDone();
    void feedbackProposesAnewWhatNobodyTyped();
    void feedbackNeededAgain();
    void keysOfWhatIsProposedConfirmIt();
    void feedbackWithoutTextIsRefused();
    void feedbackKeepsJudgements();
    void transferNeedsAUnit();
    void transferRemembersTheUnit();
    void returnNeedsAReason();
    void returnByDigit();
    void reopenTakesUpAgain();
    void markRepeatedOfTheEarlierOne();
    void draftKnowsTheEarlierOneById();
    void falseAlarmNeedsAReason();
    void falseAlarm();
    void draftOfATransferSurvivesAKill();
    void escapeKeepsWhatWasTypedForSeveral();
    void undoAfterEach();
    void statusSetByAnotherWindowIsNotOverwritten();
    void vanishedInstructionIsRefused();

private:
    static Instruction now(Desk &desk) { return *desk.store().read<Instruction>(desk.instruction.id); }
};

void InstructionFormsTest::assignByDigit()
{
    Desk desk;
    std::unique_ptr<AssignForm> form(shown(new AssignForm(desk.workplace(), {desk.instruction.id})));
    press(form.get(), "1\r");
    QCOMPARE(now(desk).assignee.id, desk.workplace().cases.staff().at(0).id);
    QVERIFY(now(desk).acknowledgedAt.isSet());
}

void InstructionFormsTest::assignByTypingToSeveral()
{
    Desk desk;
    const Instruction other = desk.addInstruction(QStringLiteral("赵明"), {}, QStringLiteral("YJ202611210002"));
    std::unique_ptr<AssignForm> form(shown(new AssignForm(desk.workplace(), {desk.instruction.id, other.id})));
    tests::type(form.get(), QStringLiteral("assigneeStaffField"), QStringLiteral("李强"));
    press(form.get(), "\r");
    QCOMPARE(now(desk).assignee.id, desk.colleague.id);
    QCOMPARE(desk.store().read<Instruction>(other.id)->assignee.id, desk.colleague.id);
    QVERIFY(desk.editor().undo().empty());
    QVERIFY(!now(desk).assignee.isSet());
    QVERIFY(!desk.store().read<Instruction>(other.id)->assignee.isSet());
}

void InstructionFormsTest::assignToNobodyIsRefused()
{
    Desk desk;
    std::unique_ptr<AssignForm> form(shown(new AssignForm(desk.workplace(), {desk.instruction.id})));
    press(form.get(), "\r");
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("assigneeProblemLabel"))->isVisible());
    tests::type(form.get(), QStringLiteral("assigneeStaffField"), QStringLiteral("没有这个人"));
    press(form.get(), "\r");
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("assigneeProblemLabel"))->isVisible());
    QVERIFY(!now(desk).assignee.isSet());
}

void InstructionFormsTest::feedbackIsWrittenFromWhatWasDone()
{
    Desk desk;
    QVERIFY(desk.editor()
            .saveCall({.id = desk.editor().newId(),
                .instruction = {desk.instruction.id},
                .startedAt = desk.file.now(),
                .result = CallResult::Cooperative,
                .caller = {desk.me.id},
                .judgement = FraudState::Dissuaded})
            .empty());
    std::unique_ptr<FeedbackForm> form(shown(new FeedbackForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "\r");
    const Feedback round = desk.all<Feedback>().at(0);
    QVERIFY(round.text.contains(QStringLiteral("11-21 10:00")));
    QCOMPARE(round.fraudState, FraudState::Dissuaded);
    QCOMPARE(round.again, YesNo::No);
    QCOMPARE(round.round, std::optional<qint64>(1));
    QCOMPARE(round.by.id, desk.me.id);
    QCOMPARE(round.at, desk.file.now());
}

void InstructionFormsTest::feedbackProposesAnewWhatNobodyTyped()
{
    Desk desk;
    {
        std::unique_ptr<FeedbackForm> form(shown(new FeedbackForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "z\x1b");
    }
    QVERIFY(desk.editor()
            .saveCall({.id = desk.editor().newId(),
                .instruction = {desk.instruction.id},
                .startedAt = desk.file.now(),
                .result = CallResult::Cooperative})
            .empty());
    std::unique_ptr<FeedbackForm> form(shown(new FeedbackForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "\r");
    QVERIFY(desk.all<Feedback>().at(0).text.contains(QStringLiteral("11-21 10:00")));
    QCOMPARE(desk.all<Feedback>().at(0).fraudState, FraudState::Stopped);
}

void InstructionFormsTest::feedbackNeededAgain()
{
    Desk desk;
    for (const char *keys : {"2z\r", "1z\r"}) {
        std::unique_ptr<FeedbackForm> form(shown(new FeedbackForm(desk.workplace(), desk.instruction.id)));
        tests::type(form.get(), QStringLiteral("textNoteField"), QStringLiteral("已电话劝阻"));
        form->findChild<QWidget *>(QStringLiteral("againChoiceField"))->setFocus();
        press(form.get(), keys);
    }
    const auto rounds = desk.all<Feedback>();
    QCOMPARE(rounds.size(), size_t(2));
    QCOMPARE(rounds[0].again, YesNo::Yes);
    QCOMPARE(rounds[1].again, YesNo::No);
    QCOMPARE(rounds[1].round, std::optional<qint64>(2));
    QCOMPARE(rounds[1].fraudState, FraudState::Stopped);
}

void InstructionFormsTest::keysOfWhatIsProposedConfirmIt()
{
    Desk desk;
    std::unique_ptr<FeedbackForm> form(shown(new FeedbackForm(desk.workplace(), desk.instruction.id)));
    form->findChild<ui::widgets::ChoiceField *>(QStringLiteral("fraudStateChoiceField"))
        ->setValue(int(FraudState::Dissuaded));
    tests::type(form.get(), QStringLiteral("textNoteField"), QStringLiteral("已电话劝阻"));
    form->findChild<QWidget *>(QStringLiteral("againChoiceField"))->setFocus();
    press(form.get(), "q1j\r");
    const Feedback round = desk.all<Feedback>().at(0);
    QCOMPARE(round.fraudState, FraudState::Dissuaded);
    QCOMPARE(round.again, YesNo::No);
    QCOMPARE(round.levelJudged, Level::Urgent);
}

void InstructionFormsTest::feedbackWithoutTextIsRefused()
{
    Desk desk;
    std::unique_ptr<FeedbackForm> form(shown(new FeedbackForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "\r");
    QVERIFY(desk.all<Feedback>().empty());
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("textProblemLabel"))->isVisible());
}

void InstructionFormsTest::feedbackKeepsJudgements()
{
    Desk desk;
    std::unique_ptr<FeedbackForm> form(shown(new FeedbackForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "wd");
    tests::type(form.get(), QStringLiteral("fraudTypeJudgedFraudTypeField"), itemmodels::word(FraudType::Investment));
    tests::type(form.get(), QStringLiteral("textNoteField"), QStringLiteral("系本人跨行转账"));
    press(form.get(), "\r");
    QCOMPARE(now(desk).levelJudged, Level::Low);
    QCOMPARE(now(desk).fraudTypeJudged, FraudType::Investment);
    QCOMPARE(now(desk).level, Level::Urgent);
    QCOMPARE(desk.all<Feedback>().at(0).fraudState, FraudState::FalseAlarm);
}

void InstructionFormsTest::transferNeedsAUnit()
{
    Desk desk;
    std::unique_ptr<TransferForm> form(shown(new TransferForm(desk.workplace(), {desk.instruction.id})));
    tests::type(form.get(), QStringLiteral("statusReasonTextField"), QStringLiteral("事主不在本区"));
    press(form.get(), "\r");
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("status_targetProblemLabel"))->isVisible());
    QCOMPARE(now(desk).status, Status::Unset);
    tests::type(form.get(), QStringLiteral("statusTargetTextField"), QStringLiteral("向阳派出所"));
    press(form.get(), "\r");
    QCOMPARE(now(desk).status, Status::Transferred);
    QCOMPARE(now(desk).statusTarget, QStringLiteral("向阳派出所"));
    QCOMPARE(now(desk).statusReason, QStringLiteral("事主不在本区"));
}

void InstructionFormsTest::transferRemembersTheUnit()
{
    Desk desk;
    {
        std::unique_ptr<TransferForm> form(shown(new TransferForm(desk.workplace(), {desk.instruction.id})));
        tests::type(form.get(), QStringLiteral("statusTargetTextField"), QStringLiteral("向阳派出所"));
        press(form.get(), "\r");
    }
    desk.restart();
    QCOMPARE(targetUnits(desk.workplace()), QStringList{QStringLiteral("向阳派出所")});
}

void InstructionFormsTest::returnNeedsAReason()
{
    Desk desk;
    std::unique_ptr<ReturnForm> form(shown(new ReturnForm(desk.workplace(), {desk.instruction.id})));
    press(form.get(), "\r");
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("status_reasonProblemLabel"))->isVisible());
    QCOMPARE(now(desk).status, Status::Unset);
}

void InstructionFormsTest::returnByDigit()
{
    Desk desk;
    std::unique_ptr<ReturnForm> form(shown(new ReturnForm(desk.workplace(), {desk.instruction.id})));
    press(form.get(), "2\r");
    QCOMPARE(now(desk).status, Status::Returned);
    QCOMPARE(now(desk).statusReason, reasons(desk.workplace()).at(1));
}

void InstructionFormsTest::reopenTakesUpAgain()
{
    Desk desk;
    QVERIFY(desk.editor().giveBack({desk.instruction.id}, QStringLiteral("不属辖区管辖")).empty());
    std::unique_ptr<ReopenForm> form(shown(new ReopenForm(desk.workplace(), {desk.instruction.id})));
    press(form.get(), "1\r");
    QVERIFY(now(desk).status != Status::Returned);
}

void InstructionFormsTest::markRepeatedOfTheEarlierOne()
{
    Desk desk;
    const Instruction second = desk.file.add(Instruction{.number = QStringLiteral("YJ202611210009"),
        .level = Level::High,
        .person = {desk.person.id},
        .issuedAt = desk.file.now().plusMinutes(-5)});
    std::unique_ptr<MarkForm> form(shown(new MarkForm(desk.workplace(), {second.id}, MarkForm::Mark::Repeated)));
    press(form.get(), "13\r");  // both are chosen already
    const auto marked = *desk.store().read<Instruction>(second.id);
    QCOMPARE(marked.status, Status::Duplicate);
    QCOMPARE(marked.repeatOf.id, desk.instruction.id);
}

void InstructionFormsTest::draftKnowsTheEarlierOneById()
{
    Desk desk;
    const auto warned = [&](const char *number, int minutes) {
        return desk.file.add(Instruction{.number = QLatin1StringView(number),
            .person = {desk.person.id},
            .issuedAt = desk.file.now().plusMinutes(minutes)});
    };
    const Instruction last = warned("YJ9", 0);
    warned("YJ2", -5);
    {
        std::unique_ptr<MarkForm> form(shown(new MarkForm(desk.workplace(), {last.id}, MarkForm::Mark::Repeated)));
        press(form.get(), "4\x1b");  // the first one, half an hour ago
    }
    warned("YJ3", -3);  // comes in late, and moves it to the third place
    std::unique_ptr<MarkForm> form(shown(new MarkForm(desk.workplace(), {last.id}, MarkForm::Mark::Repeated)));
    press(form.get(), "\r");
    QCOMPARE(desk.store().read<Instruction>(last.id)->repeatOf.id, desk.instruction.id);
}

void InstructionFormsTest::falseAlarmNeedsAReason()
{
    Desk desk;
    std::unique_ptr<MarkForm> form(
        shown(new MarkForm(desk.workplace(), {desk.instruction.id}, MarkForm::Mark::Invalid)));
    press(form.get(), "\r");
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("status_reasonProblemLabel"))->isVisible());
    QCOMPARE(now(desk).status, Status::Unset);
}

void InstructionFormsTest::falseAlarm()
{
    Desk desk;
    std::unique_ptr<MarkForm> form(
        shown(new MarkForm(desk.workplace(), {desk.instruction.id}, MarkForm::Mark::Repeated)));
    press(form.get(), "2");
    tests::type(form.get(), QStringLiteral("statusReasonTextField"), QStringLiteral("本人账户之间转账"));
    press(form.get(), "\r");
    QCOMPARE(now(desk).status, Status::Invalid);
    QCOMPARE(now(desk).statusReason, QStringLiteral("本人账户之间转账"));
}

void InstructionFormsTest::draftOfATransferSurvivesAKill()
{
    Desk desk;
    {
        std::unique_ptr<TransferForm> form(shown(new TransferForm(desk.workplace(), {desk.instruction.id})));
        tests::type(form.get(), QStringLiteral("statusTargetTextField"), QStringLiteral("向阳派出所"));
    }
    desk.restart();
    std::unique_ptr<TransferForm> again(shown(new TransferForm(desk.workplace(), {desk.instruction.id})));
    press(again.get(), "\r");
    QCOMPARE(now(desk).statusTarget, QStringLiteral("向阳派出所"));
}

void InstructionFormsTest::escapeKeepsWhatWasTypedForSeveral()
{
    Desk desk;
    const Instruction other = desk.addInstruction(QStringLiteral("赵明"), {}, QStringLiteral("YJ202611210002"));
    const QString unit = QStringLiteral("向阳派出所");
    {
        std::unique_ptr<TransferForm> form(shown(new TransferForm(desk.workplace(), {desk.instruction.id, other.id})));
        tests::type(form.get(), QStringLiteral("statusTargetTextField"), unit);
        press(form.get(), "\x1b");
        std::unique_ptr<AssignForm> assign(shown(new AssignForm(desk.workplace(), {desk.instruction.id, other.id})));
        press(assign.get(), "2\x1b");
    }
    // Of other rows there is none.
    std::unique_ptr<TransferForm> one(shown(new TransferForm(desk.workplace(), {other.id})));
    QVERIFY(!one->findChild<QLabel *>(QStringLiteral("restoredLabel"))->isVisible());
    // Selected the other way round they are the same.
    std::unique_ptr<TransferForm> form(shown(new TransferForm(desk.workplace(), {other.id, desk.instruction.id})));
    press(form.get(), "\r");
    QCOMPARE(now(desk).statusTarget, unit);
    std::unique_ptr<AssignForm> assign(shown(new AssignForm(desk.workplace(), {other.id, desk.instruction.id})));
    press(assign.get(), "\r");
    QCOMPARE(now(desk).assignee.id, desk.workplace().cases.staff().at(1).id);
}

void InstructionFormsTest::undoAfterEach()
{
    Desk desk;
    const Instruction before = now(desk);
    const auto check = [&](ui::widgets::Form *form, const char *keys) {
        std::unique_ptr<ui::widgets::Form> owned(shown(form));
        press(form, keys);
        QVERIFY(!(now(desk) == before));
        QVERIFY(desk.editor().undo().empty());
        QVERIFY(now(desk) == before);
        QVERIFY(desk.editor().redo().empty());
        QVERIFY(!(now(desk) == before));
        QVERIFY(desk.editor().undo().empty());
    };
    check(new AssignForm(desk.workplace(), {desk.instruction.id}), "2\r");
    check(new ReturnForm(desk.workplace(), {desk.instruction.id}), "1\r");
    check(new MarkForm(desk.workplace(), {desk.instruction.id}, MarkForm::Mark::Repeated), "\r");
}

void InstructionFormsTest::statusSetByAnotherWindowIsNotOverwritten()
{
    Desk desk;
    const auto otherStore = desk.file.another();
    const auto other = desk.anotherHand(*otherStore);
    const QList ids{desk.instruction.id};
    const auto check = [&](ui::widgets::Form *form, const char *keys) {
        std::unique_ptr<ui::widgets::Form> owned(shown(form));
        QVERIFY(other->editor.transfer(ids, QStringLiteral("向阳派出所"), {}).empty());
        press(form, keys);
        QVERIFY(form->findChild<QLabel *>(QStringLiteral("problemLabel"))->isVisible());
        QCOMPARE(now(desk).status, Status::Transferred);
        QVERIFY(other->editor.undo().empty());
    };
    check(new ReturnForm(desk.workplace(), ids), "1\r");
    check(new MarkForm(desk.workplace(), ids, MarkForm::Mark::Repeated), "\r");
    auto *transfer = new TransferForm(desk.workplace(), ids);
    tests::type(transfer, QStringLiteral("statusTargetTextField"), QStringLiteral("人民街道派出所"));
    check(transfer, "\r");
    QCOMPARE(now(desk).status, Status::Unset);
}

void InstructionFormsTest::vanishedInstructionIsRefused()
{
    Desk desk;
    std::unique_ptr<ReturnForm> form(shown(new ReturnForm(desk.workplace(), {desk.editor().newId()})));
    press(form.get(), "1\r");
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("problemLabel"))->isVisible());
}

QTEST_MAIN(InstructionFormsTest)
#include "instructionformstest.moc"
