// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scripts/scriptside.h"

#include "tests/ui/forms/desk.h"
#include "ui/calls/callform.h"
#include "ui/visits/visitform.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::Desk;
using tests::shown;
using ui::widgets::Form;

// The script in the two forms that have one. How it is rolled by keys, callformtest knows.
class ScriptSideTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theThreeMinutesEndInTheNote_data();
    void theThreeMinutesEndInTheNote();
    void escGoesBackToTheFieldAndTheScript();
    void atTheDoorTheScriptStandsBelowWhereThereIsNoRoom();

private:
    static std::unique_ptr<Form> formOf(Desk &desk, bool isVisit)
    {
        if (isVisit)
            return std::unique_ptr<Form>(shown(new ui::visits::VisitForm(desk.workplace(), desk.instruction.id)));
        return std::unique_ptr<Form>(shown(new ui::calls::CallForm(desk.workplace(), desk.instruction.id)));
    }
    static QString note(const Form &form)
    {
        return form.findChild<QWidget *>(u"noteNoteField"_s)->findChild<QPlainTextEdit *>()->toPlainText();
    }
};

void ScriptSideTest::theThreeMinutesEndInTheNote_data()
{
    QTest::addColumn<bool>("isVisit");
    QTest::newRow("call") << false;
    QTest::newRow("visit") << true;
}

void ScriptSideTest::theThreeMinutesEndInTheNote()
{
    QFETCH(const bool, isVisit);
    Desk desk;
    const auto form = formOf(desk, isVisit);
    tests::type(form.get(), u"noteNoteField"_s, u"儿子在场"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_W, Qt::AltModifier);
    auto *questions = form->findChild<QWidget *>(u"wakeUpView"_s);
    QVERIFY(questions->isVisible() && questions->hasFocus());
    QVERIFY(!questions->visibleRegion().isEmpty());
    QTest::keyClick(questions, Qt::Key_N);  // never met: a sign
    QTest::keyClick(questions, Qt::Key_Return);
    for (int i = 1; i < 9; ++i)
        QTest::keyClick(questions, Qt::Key_Right);
    QTest::keyClick(questions, Qt::Key_Return);
    QVERIFY(!questions->isVisible());
    QCOMPARE(note(*form), u"儿子在场\n三分钟唤醒：问 1 句，符合诈骗特征 1 条（没见过面）"_s);
    QVERIFY(form->isVisible());
    QVERIFY(desk.all<records::Call>().empty() && desk.all<records::Visit>().empty());
}

void ScriptSideTest::escGoesBackToTheFieldAndTheScript()
{
    Desk desk;
    const auto form = formOf(desk, false);
    QWidget *before = QApplication::focusWidget();
    form->findChild<QPushButton *>(u"wakeUpPushButton"_s)->click();
    auto *questions = form->findChild<QWidget *>(u"wakeUpView"_s);
    QVERIFY(questions->hasFocus());
    QTest::keyClick(questions, Qt::Key_Escape);
    QVERIFY(form->isVisible());
    QVERIFY(!questions->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    QVERIFY(form->findChild<QPushButton *>(u"wakeUpPushButton"_s)->isVisible());
}

void ScriptSideTest::atTheDoorTheScriptStandsBelowWhereThereIsNoRoom()
{
    Desk desk;
    const auto form = formOf(desk, true);
    form->resize(480, 600);
    auto *script = form->findChild<QWidget *>(u"scriptScriptView"_s);
    auto *button = form->findChild<QPushButton *>(u"scriptPushButton"_s);
    QVERIFY(button->isVisible());
    QVERIFY(script->visibleRegion().isEmpty());
    button->click();
    QVERIFY(!script->visibleRegion().isEmpty());
    QTest::keyClick(form.get(), Qt::Key_PageUp, Qt::AltModifier);
    form->resize(1000, 600);
    QVERIFY(!button->isVisible());
    QCOMPARE(script->parentWidget(), static_cast<QWidget *>(form.get()));
    QVERIFY(script->x() >= 480);
}

QTEST_MAIN(ScriptSideTest)
#include "scriptsidetest.moc"
