// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/forms/desk.h"
#include "ui/instructions/instructionspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/today/todaypage.h"

#include <QLineEdit>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::press;

namespace {

// All that a form of an instruction can write.
struct State {
    Instruction instruction;
    std::vector<Call> calls;
    std::vector<Visit> visits;
    std::vector<Feedback> rounds;

    bool operator==(const State &) const = default;
};

State stateOf(Desk &desk, const Uuid &instruction)
{
    return {*desk.store().read<Instruction>(instruction), desk.all<Call>(), desk.all<Visit>(), desk.all<Feedback>()};
}

using SetUp = std::function<void(Desk &)>;
using Check = std::function<bool(const State &)>;

void reportOn(Desk &desk)
{
    (void)desk.editor().saveFeedback(
        {.id = desk.editor().newId(), .instruction = {desk.instruction.id}, .text = QStringLiteral("已劝阻")});
}

}  // namespace

Q_DECLARE_METATYPE(SetUp)
Q_DECLARE_METATYPE(Check)

// Every form in the whole window, by keys and by nothing else, down to the file and back.
class FormKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyForm_data();
    void everyForm();
};

void FormKeysTest::everyForm_data()
{
    QTest::addColumn<SetUp>("setUp");
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<Check>("check");
    const auto row = [](const char *name, const char *keys, Check check, SetUp setUp = {}) {
        QTest::newRow(name) << setUp << QByteArray(keys) << check;
    };
    row("acknowledge", "a", [](const State &now) { return now.instruction.acknowledgedAt.isSet(); });
    row("assign by digit", "g1\r", [](const State &now) { return now.instruction.assignee.isSet(); });
    row("assign by number", "g\tF0187\r", [](const State &now) { return now.instruction.assignee.isSet(); });
    row("call", "c1qmafh\r", [](const State &now) {
        const Call &call = now.calls.at(0);
        return call.result == CallResult::Cooperative && call.judgement == FraudState::Dissuaded
            && call.answers == std::optional<qint64>(2 + 4) && call.nextStep == NextStep::Feedback
            && now.instruction.assignee == call.caller;
    });
    row("visit", "v1zdlin\r", [](const State &now) {
        const Visit &visit = now.visits.at(0);
        return visit.result == VisitResult::MetPerson && visit.fraudState == FraudState::Stopped
            && visit.checks == std::optional<qint64>(1 + 2) && visit.appInstalled == YesNo::Yes
            && visit.noticeSigned == YesNo::No && visit.attempt == std::optional<qint64>(1);
    });
    // The third field is the text.
    row("feedback", "f2zg\t\tstopped\r", [](const State &now) {
        const Feedback &round = now.rounds.at(0);
        return round.again == YesNo::Yes && round.fraudState == FraudState::Stopped
            && round.text == QStringLiteral("stopped") && now.instruction.levelJudged == Level::High;
    });
    row("transfer", "tXiangyang\tmoved\r", [](const State &now) {
        return now.instruction.status == Status::Transferred && now.instruction.statusTarget == u"Xiangyang"
            && now.instruction.statusReason == u"moved";
    });
    row("return", "r2\r", [](const State &now) {
        return now.instruction.status == Status::Returned && !now.instruction.statusReason.isEmpty();
    });
    row(
        "repeated", "d3\r",
        [](const State &now) {
            return now.instruction.status == Status::Duplicate && !now.instruction.repeatOf.id.isNull();
        },
        [](Desk &desk) {
            desk.file.add(Instruction{.number = QStringLiteral("YJ202611200001"),
                .person = {desk.person.id},
                .issuedAt = desk.file.now().plusMinutes(-600)});
        });
    row("false alarm", "i\town\r", [](const State &now) {
        return now.instruction.status == Status::Invalid && now.instruction.statusReason == u"own";
    });
    row("close", "x", [](const State &now) { return now.instruction.status == Status::Closed; }, reportOn);
    row(
        "reopen", "o1\r", [](const State &now) { return now.instruction.status == Status::Acknowledged; },
        [](Desk &desk) { (void)desk.editor().giveBack({desk.instruction.id}, QStringLiteral("查无此人")); });
}

void FormKeysTest::everyForm()
{
    QFETCH(const SetUp, setUp);
    QFETCH(const QByteArray, keys);
    QFETCH(const Check, check);
    Desk desk;
    if (setUp)
        setUp(desk);
    ui::shell::MainWindow window(desk.workplace());
    window.addPage(new ui::today::TodayPage(desk.workplace()));
    window.addPage(new ui::instructions::InstructionsPage(desk.workplace()));
    window.restore();
    window.show();
    tests::waitUntilActive(&window);
    // Found by its number, wherever it stands.
    QTest::keyClick(window.focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.focusWidget(), desk.instruction.number);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);

    const Uuid id = desk.instruction.id;
    const State before = stateOf(desk, id);
    press(&window, keys.constData());
    QVERIFY(!window.form());
    const State after = stateOf(desk, id);
    QVERIFY(after != before);
    QVERIFY(check(after));
    QTest::keyClick(window.focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(stateOf(desk, id) == before);
    QTest::keyClick(window.focusWidget(), Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(stateOf(desk, id) == after);
}

QTEST_MAIN(FormKeysTest)
#include "formkeystest.moc"
