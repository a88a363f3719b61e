// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/form.h"

#include "tests/ui/forms/desk.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/problemtext.h"
#include "ui/widgets/valuefields.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::ui::widgets;
using tests::Desk;
using tests::press;
using tests::shown;
using tests::type;

// A form of every kind of field, that saves nothing and refuses what it is told to refuse.
class AnyForm final : public Form {
    Q_OBJECT
public:
    explicit AnyForm(const Workplace &workplace) : Form(workplace, QStringLiteral("any/1"))
    {
        setTitle(QStringLiteral("Any"));
        result = addField(QStringLiteral("result"), QStringLiteral("Result"),
            new ChoiceField(workplace.theme, {{1, QStringLiteral("One"), u'1'}, {2, QStringLiteral("Two"), u'2'}}));
        answers = addField(QStringLiteral("answers"), QStringLiteral("Answers"),
            new ChoiceField(workplace.theme, {{1, QStringLiteral("A"), u'Z'}, {2, QStringLiteral("B"), u'X'}},
                ChoiceField::Mode::Many));
        at = addField(QStringLiteral("started_at"), QStringLiteral("At"), new TimeField(workplace, Toward::Past));
        lost = addField(QStringLiteral("lost"), QStringLiteral("Lost"), new MoneyField);
        setOfTheMoment(at, [this] { at->setText({}); });
        who = addField(QStringLiteral("officer1"), QStringLiteral("Who"), new StaffField(workplace));
        note = addField(QStringLiteral("note"), QStringLiteral("Note"), new NoteField);
    }

    ChoiceField *result;
    ChoiceField *answers;
    TimeField *at;
    MoneyField *lost;
    StaffField *who;
    NoteField *note;
    edit::Problems refusal;
    int stored = 0;
    int held = 0;

protected:
    void hold() override { ++held; }
    edit::Problems store() override
    {
        if (refusal.empty())
            ++stored;
        return refusal;
    }
};

class FormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysReachTheirChoice();
    void keyOfTheChosenOneConfirmsIt();
    void spaceDeleteAndClickTakeBack();
    void fieldsAreNamedAfterTheirKey();
    void enterSavesOnce();
    void shiftEnterBreaksTheLineOfANote();
    void refusedFieldIsFocusedAndKeepsItsText();
    void problemOfTheWholeStandsAtTheFoot();
    void unreadableFieldStopsTheSave();
    void amountIsSaidInFullOnlyWhereItWasTypedShort();
    void draftIsKeptWhileTyping();
    void draftHoldsOnlyWhatDiffers();
    void draftOfAnOlderProgramIsRead();
    void draftCanBeDiscarded();
    void draftIsDiscardedByKeyInAText();
    void waitsForABusyFileAndSavesByItself();
    void typingOnEndsTheWaiting();
    void goingBackEndsTheWaitingAndKeepsTheDraft();
    void staffByNameNumberAndPart();
    void hiddenFieldTakesNoKeys();
    void spareHeightGoesBelowTheLastField();
};

void FormTest::keysReachTheirChoice()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    press(form.get(), "2zx");
    QCOMPARE(form->result->value(), 2);
    QCOMPARE(form->answers->value(), 3);
    press(form.get(), "z");
    QCOMPARE(form->answers->value(), 2);
}

// What is proposed looks like what was chosen: pressing its key must not delete it.
void FormTest::keyOfTheChosenOneConfirmsIt()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    form->result->setValue(2);
    press(form.get(), "2");
    QCOMPARE(form->result->value(), 2);
    press(form.get(), "2");
    QCOMPARE(form->result->value(), 2);
}

void FormTest::spaceDeleteAndClickTakeBack()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    for (const char *keys : {"2 ", "2\b", "2\x7f"}) {
        press(form.get(), keys);
        QCOMPARE(form->result->value(), 0);
    }
    press(form.get(), " ");
    QCOMPARE(form->result->value(), 2);
    const QPoint one(form->result->width() / 4, form->result->height() / 2);
    QTest::mouseClick(form->result, Qt::LeftButton, {}, one);
    QCOMPARE(form->result->value(), 1);
    QTest::mouseClick(form->result, Qt::LeftButton, {}, one);
    QCOMPARE(form->result->value(), 0);
}

void FormTest::fieldsAreNamedAfterTheirKey()
{
    Desk desk;
    AnyForm form(desk.workplace());
    QCOMPARE(form.findChild<TimeField *>(QStringLiteral("startedAtTimeField")), form.at);
    QCOMPARE(form.findChild<ChoiceField *>(QStringLiteral("resultChoiceField")), form.result);
    QCOMPARE(form.findChild<StaffField *>(QStringLiteral("officer1StaffField")), form.who);
}

void FormTest::enterSavesOnce()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    QSignalSpy saved(form.get(), &Form::saved);
    press(form.get(), "1\r\r");
    QCOMPARE(saved.size(), 1);
    QCOMPARE(form->stored, 1);
}

void FormTest::shiftEnterBreaksTheLineOfANote()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    form->note->setFocus();
    auto *edit = form->note->findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, QStringLiteral("a"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit, QStringLiteral("b"));
    QCOMPARE(form->note->text(), QStringLiteral("a\nb"));
    QCOMPARE(form->stored, 0);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(form->stored, 1);
}

void FormTest::refusedFieldIsFocusedAndKeepsItsText()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    type(form.get(), QStringLiteral("startedAtTimeField"), QStringLiteral("0916"));
    form->refusal = {{records::Kind::Call, {}, QStringLiteral("started_at"), rules::ProblemCode::NotInOrder}};
    form->result->setFocus();
    press(form.get(), "\r");
    QCOMPARE(form->stored, 0);
    QVERIFY(form->at->findChild<QLineEdit *>()->hasFocus());
    QCOMPARE(form->at->text(), QStringLiteral("0916"));
    auto *problem = form->findChild<QLabel *>(QStringLiteral("started_atProblemLabel"));
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), problemText(rules::ProblemCode::NotInOrder));
    // What was wrong is forgotten as soon as it is corrected.
    QTest::keyClicks(form->at->findChild<QLineEdit *>(), QStringLiteral("1"));
    QVERIFY(!problem->isVisible());
}

void FormTest::problemOfTheWholeStandsAtTheFoot()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    form->refusal = {{records::Kind::Call, {}, {}, rules::ProblemCode::NoSuchRecord}};
    press(form.get(), "1\r");
    auto *problem = form->findChild<QLabel *>(QStringLiteral("problemLabel"));
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), problemText(rules::ProblemCode::NoSuchRecord));
}

void FormTest::unreadableFieldStopsTheSave()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    type(form.get(), QStringLiteral("lostMoneyField"), QStringLiteral("lots"));
    QVERIFY(!form->save());
    QCOMPARE(form->stored, 0);
    QVERIFY(form->lost->findChild<QLineEdit *>()->hasFocus());
    type(form.get(), QStringLiteral("lostMoneyField"), QStringLiteral("1.2万"));
    QCOMPARE(form->lost->amount().value, 1'200'000);
    QVERIFY(form->save());
}

void FormTest::amountIsSaidInFullOnlyWhereItWasTypedShort()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    const auto *meaning = form->lost->findChild<QLabel *>();
    const int height = form->lost->height();
    for (const char *plain : {"5000", "17,775.71"}) {
        type(form.get(), QStringLiteral("lostMoneyField"), QLatin1StringView(plain));
        QVERIFY(!meaning->isVisible());
    }
    type(form.get(), QStringLiteral("lostMoneyField"), QStringLiteral("1.2万"));
    QVERIFY(meaning->isVisible());
    QVERIFY(meaning->text().contains(QStringLiteral("12,000.00")));
    QCoreApplication::processEvents();
    QVERIFY(form->lost->height() > height);  // below, not beside
    QCOMPARE(form->lost->findChild<QLineEdit *>()->width(), form->lost->width());
}

void FormTest::draftIsKeptWhileTyping()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    press(form.get(), "2x");
    type(form.get(), QStringLiteral("noteNoteField"), QStringLiteral("half a sen"));
    QVERIFY(QTest::qWaitFor([&] { return !desk.editor().draft(QStringLiteral("any/1")).isEmpty(); }));
    desk.restart();  // the program was killed; the form's own goodbye goes to nobody
    form.release()->deleteLater();
    std::unique_ptr<AnyForm> again(shown(new AnyForm(desk.workplace())));
    QCOMPARE(again->result->value(), 2);
    QCOMPARE(again->answers->value(), 2);
    QCOMPARE(again->note->text(), QStringLiteral("half a sen"));
    QVERIFY(again->save());
    QVERIFY(desk.editor().draft(QStringLiteral("any/1")).isEmpty());
}

void FormTest::draftHoldsOnlyWhatDiffers()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(new AnyForm(desk.workplace()));
    form->lost->setAmount({100});
    shown(form.get());
    press(form.get(), "2\x1b");
    const QString draft = desk.editor().draft(QStringLiteral("any/1"));
    QVERIFY(draft.contains(QStringLiteral("result")));
    QVERIFY(!draft.contains(QStringLiteral("lost")));
}

void FormTest::draftOfAnOlderProgramIsRead()
{
    Desk desk;
    const QString name = QStringLiteral("any/1");
    desk.editor().keepDraft(name, QStringLiteral("{\"note\":\"old\",\"started_at\":\"1763690400000\"}"));
    AnyForm form(desk.workplace());
    form.begin();
    QCOMPARE(form.note->text(), QStringLiteral("old"));
    QVERIFY(!form.at->at().isSet());
}

void FormTest::draftCanBeDiscarded()
{
    Desk desk;
    desk.editor().keepDraft(QStringLiteral("any/1"), QStringLiteral("{\"note\":\"old\",\"result\":\"1\"}"));
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    QCOMPARE(form->note->text(), QStringLiteral("old"));
    auto *discard = form->findChild<QPushButton *>(QStringLiteral("discardPushButton"));
    QVERIFY(discard->isVisible());
    QTest::mouseClick(discard, Qt::LeftButton);
    QCOMPARE(form->note->text(), QString());
    QCOMPARE(form->result->value(), 0);
    QVERIFY(desk.editor().draft(QStringLiteral("any/1")).isEmpty());
}

void FormTest::draftIsDiscardedByKeyInAText()
{
    Desk desk;
    desk.editor().keepDraft(QStringLiteral("any/1"), QStringLiteral("{\"note\":\"old\"}"));
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    form->note->setFocus();
    QTest::keyClick(form->focusWidget(), Qt::Key_Delete, Qt::AltModifier);
    QCOMPARE(form->note->text(), QString());
    QVERIFY(desk.editor().draft(QStringLiteral("any/1")).isEmpty());
    // Nothing has come back any more: the key does nothing to what is typed now.
    form->note->setFocus();
    QTest::keyClicks(form->focusWidget(), QStringLiteral("new"));
    QTest::keyClick(form->focusWidget(), Qt::Key_Delete, Qt::AltModifier);
    QCOMPARE(form->note->text(), QStringLiteral("new"));
}

void FormTest::waitsForABusyFileAndSavesByItself()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    QSignalSpy saved(form.get(), &Form::saved);
    form->refusal = {{records::Kind::None, {}, {}, rules::ProblemCode::FileBusy}};
    press(form.get(), "1\r");
    auto *waiting = form->findChild<QLabel *>(QStringLiteral("waitingLabel"));
    auto *save = form->findChild<QPushButton *>(QStringLiteral("savePushButton"));
    QVERIFY(waiting->isVisible());
    QVERIFY(!save->isEnabled());
    QVERIFY(!form->findChild<QLabel *>(QStringLiteral("problemLabel"))->isVisible());
    QVERIFY(!desk.editor().draft(QStringLiteral("any/1")).isEmpty());
    QCOMPARE(form->held, 1);
    form->refusal.clear();
    QVERIFY(saved.wait());
    QCOMPARE(form->stored, 1);
    QVERIFY(desk.editor().draft(QStringLiteral("any/1")).isEmpty());
}

void FormTest::typingOnEndsTheWaiting()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    QSignalSpy saved(form.get(), &Form::saved);
    form->refusal = {{records::Kind::None, {}, {}, rules::ProblemCode::FileBusy}};
    press(form.get(), "1\r");
    form->refusal.clear();
    type(form.get(), QStringLiteral("noteNoteField"), QStringLiteral("more"));
    QVERIFY(!form->findChild<QLabel *>(QStringLiteral("waitingLabel"))->isVisible());
    QVERIFY(!saved.wait(700));
    QVERIFY(form->save());
}

void FormTest::goingBackEndsTheWaitingAndKeepsTheDraft()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    QSignalSpy saved(form.get(), &Form::saved);
    form->refusal = {{records::Kind::None, {}, {}, rules::ProblemCode::FileBusy}};
    press(form.get(), "2\r\x1b");
    form->refusal.clear();
    QVERIFY(!saved.wait(700));
    QVERIFY(desk.editor().draft(QStringLiteral("any/1")).contains(QStringLiteral("\"2\"")));
}

void FormTest::staffByNameNumberAndPart()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    type(form.get(), QStringLiteral("officer1StaffField"), desk.colleague.name);
    QCOMPARE(form->who->staff(), desk.colleague.id);
    type(form.get(), QStringLiteral("officer1StaffField"), desk.me.code);
    QCOMPARE(form->who->staff(), desk.me.id);
    type(form.get(), QStringLiteral("officer1StaffField"), QStringLiteral("nobody"));
    QVERIFY(form->who->staff().isNull());
    QVERIFY(!form->who->unreadable().isEmpty());
}

void FormTest::hiddenFieldTakesNoKeys()
{
    Desk desk;
    std::unique_ptr<AnyForm> form(shown(new AnyForm(desk.workplace())));
    form->findChild<ChoiceField *>(QStringLiteral("answersChoiceField"))->parentWidget()->hide();
    press(form.get(), "z");
    QCOMPARE(form->answers->value(), 0);
}

void FormTest::spareHeightGoesBelowTheLastField()
{
    Desk desk;
    std::unique_ptr<AnyForm> low(shown(new AnyForm(desk.workplace()), 360, 700));
    std::unique_ptr<AnyForm> high(shown(new AnyForm(desk.workplace()), 360, 1400));
    QCoreApplication::processEvents();
    QCOMPARE(high->note->y(), low->note->y());
    QCOMPARE(high->note->height(), low->note->height());
    QVERIFY(high->note->height() < 110);
    QCOMPARE(high->note->mapTo(high.get(), QPoint()).y(), low->note->mapTo(low.get(), QPoint()).y());
}

QTEST_MAIN(FormTest)
#include "formtest.moc"
