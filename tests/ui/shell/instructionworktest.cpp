// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/instructionwork.h"

#include "tests/ui/shell/windowdesk.h"
#include "ui/calls/callform.h"
#include "ui/widgets/problemtext.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace qianshao;
using tests::Desk;
using tests::press;
using tests::takeMine;
using tests::Window;

// What is done to instructions from the window, by keys.
class InstructionWorkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void callFromTheQueueInFewKeys();
    void formStaysWithItsPage();
    void anotherFormKeepsTheDraftOfTheFirst();
    void manyRowsAreAssignedTogether();
    void manyRowsAreAcknowledgedBesideTheWindow();
    void formsOfOneAreAboutTheCurrentRow();
    void undoBarTakesBack();
    void closingAndTakingUpAreRefusedInWords();
};

void InstructionWorkTest::callFromTheQueueInFewKeys()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    QVERIFY(it.table()->hasFocus());
    const char *keys = "c1q\r";  // call, cooperative, dissuaded, save
    press(&it.window, keys);
    QCOMPARE(desk.all<records::Call>().size(), size_t(1));
    QVERIFY(!it.window.form());
    QVERIFY(it.table()->hasFocus());
    QTest::keyClick(it.table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.all<records::Call>().size(), size_t(0));
    QTest::keyClick(it.table(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(desk.all<records::Call>().size(), size_t(1));
}

void InstructionWorkTest::formStaysWithItsPage()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    press(&it.window, "c");
    const auto *form = it.window.form();
    it.window.showPage(it.window.pageNamed(u"instructions"));
    QVERIFY(!it.window.form());
    it.window.showPage(it.window.pageNamed(u"today"));
    QCOMPARE(it.window.form(), form);
}

void InstructionWorkTest::anotherFormKeepsTheDraftOfTheFirst()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    press(&it.window, "c");
    tests::type(it.window.form(), QStringLiteral("noteNoteField"), QStringLiteral("half"));
    it.table()->setFocus();
    press(&it.window, "v");
    QVERIFY(it.window.form());
    QVERIFY(!qobject_cast<ui::calls::CallForm *>(it.window.form()));
    it.table()->setFocus();
    press(&it.window, "c");
    auto *note = it.window.form()->findChild<QWidget *>(QStringLiteral("noteNoteField"));
    QCOMPARE(note->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("half"));
}

void InstructionWorkTest::manyRowsAreAssignedTogether()
{
    Desk desk;
    desk.addInstruction(QStringLiteral("李明"), QStringLiteral("13900001111"), QStringLiteral("YJ2"));
    Window it(desk);
    press(&it.window, "m");
    QCOMPARE(it.table()->list()->rowCount(), 2);
    QTest::keyClick(it.table(), Qt::Key_A, Qt::ControlModifier);
    press(&it.window, "g");
    QVERIFY(it.window.form());
    press(&it.window, "1\r");
    QVERIFY(!it.window.form());
    for (const auto &instruction : desk.all<records::Instruction>())
        QVERIFY(instruction.assignee.isSet());
}

void InstructionWorkTest::manyRowsAreAcknowledgedBesideTheWindow()
{
    Desk desk;
    changes::ChangeSet set;
    for (int i = 0; i < 400; ++i)
        set.changes.push_back(changes::inserted(records::Instruction{.id = desk.store().newId(),
            .number = QStringLiteral("YJ%1").arg(i),
            .level = records::Level::High,
            .issuedAt = desk.file.now().plusMinutes(-60)}));
    (void)desk.store().apply(set, store::Origin::Import);
    Window it(desk);
    it.window.showPage(it.window.pageNamed(u"instructions"));
    QVERIFY(QTest::qWaitFor([&] { return it.table()->list()->rowCount() > 400; }));
    QTest::keyClick(it.table(), Qt::Key_A, Qt::ControlModifier);
    const QList<records::Uuid> ids = it.table()->selectedIds();
    press(&it.window, "a");
    // It is still being done, and can be cancelled.
    auto *bar = it.child<QWidget>("undoUndoBar");
    QVERIFY(bar->findChild<QPushButton *>(QStringLiteral("cancelPushButton"))->isVisible());
    QVERIFY(!desk.store().read<records::Instruction>(ids.back())->acknowledgedAt.isSet());
    QVERIFY(QTest::qWaitFor([&] { return !desk.editor().isAtWork(); }));
    for (const records::Uuid &id : ids)
        QVERIFY(desk.store().read<records::Instruction>(id)->acknowledgedAt.isSet());
    QVERIFY(bar->findChild<QPushButton *>(QStringLiteral("undoPushButton"))->isVisible());
}

void InstructionWorkTest::formsOfOneAreAboutTheCurrentRow()
{
    Desk desk;
    desk.addInstruction(QStringLiteral("李明"), QStringLiteral("13900001111"), QStringLiteral("YJ2"));
    Window it(desk);
    press(&it.window, "m");
    const auto first = it.table()->currentId();
    QTest::keyClick(it.table(), Qt::Key_Down, Qt::ShiftModifier);
    const auto current = it.table()->currentId();
    QVERIFY(current != first);
    QCOMPARE(it.table()->selectedIds().size(), 2);
    press(&it.window, "c1\r");
    QCOMPARE(desk.all<records::Call>().at(0).instruction.id, current);
}

void InstructionWorkTest::undoBarTakesBack()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    auto *bar = it.child<QWidget>("undoUndoBar");
    QVERIFY(!bar->isVisible());
    press(&it.window, "c1\r");
    QVERIFY(bar->isVisible());
    auto *button = bar->findChild<QPushButton *>(QStringLiteral("undoPushButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(desk.all<records::Call>().size(), size_t(0));
    QVERIFY(bar->isVisible());
    QVERIFY(!button->isVisible());
}

void InstructionWorkTest::closingAndTakingUpAreRefusedInWords()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    auto *bar = it.child<QWidget>("undoUndoBar");
    for (const auto &[key, code] :
        {std::pair("x", rules::ProblemCode::NotReported), std::pair("o", rules::ProblemCode::StillOpen)}) {
        press(&it.window, key);
        QVERIFY(!it.window.form());
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->findChild<QLabel *>(QStringLiteral("textLabel"))->text(), ui::widgets::problemText(code));
        QCOMPARE(desk.store().read<records::Instruction>(desk.instruction.id)->status, records::Status::Unset);
    }
}

QTEST_MAIN(InstructionWorkTest)
#include "instructionworktest.moc"
