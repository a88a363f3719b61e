// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/visitform.h"
#include "tests/ui/forms/desk.h"
#include "ui/visits/visitspage.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::press;
using tests::shown;
using ui::visits::VisitForm;

class VisitFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void metInPerson();
    void nobodyHomeProposesTheNextAttempt();
    void whoeverIsToBeMetIsVisitedAgain_data();
    void whoeverIsToBeMetIsVisitedAgain();
    void ownNextTimeStays();
    void attemptIsCounted();
    void threeQuestions();
    void thirdQuestionIsRemembered();
    void moneyStaysApart();
    void unreadableMoneyIsShown();
    void sameTwoPeopleAreRefused();
    void editedVisitIsOtherwiseUnchanged();
    void draftSurvivesAKill();
    void visitOfYesterdayLeavesNoTime();
    void undoAndRedo();
    void twoWindowsEditOneVisit();
    void everyEditableKeyHasAWidget();
    void pageShowsAndEdits();
    void emptyPageSaysHowVisitsCome();
};

void VisitFormTest::metInPerson()
{
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "1qdatiy");
    tests::type(form.get(), QStringLiteral("officer2StaffField"), QStringLiteral("李强"));
    press(form.get(), "\r");
    const Visit visit = desk.all<Visit>().at(0);
    QCOMPARE(visit.result, VisitResult::MetPerson);
    QCOMPARE(visit.fraudState, FraudState::Dissuaded);
    QCOMPARE(visit.checks, std::optional<qint64>(1 + 4 + 8));
    QCOMPARE(visit.appInstalled, YesNo::Yes);
    QCOMPARE(visit.noticeSigned, YesNo::Yes);
    QCOMPARE(visit.attempt, std::optional<qint64>(1));
    QCOMPARE(visit.at, desk.file.now());
    QCOMPARE(visit.officer1.id, desk.me.id);
    QCOMPARE(visit.officer2.id, desk.colleague.id);
    QVERIFY(!visit.nextAt.isSet());
}

void VisitFormTest::nobodyHomeProposesTheNextAttempt()
{
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "3\r");
    const Visit visit = desk.all<Visit>().at(0);
    QCOMPARE(visit.result, VisitResult::NobodyHome);
    QCOMPARE(visit.checks, std::nullopt);
    // Ten o'clock; urgent, issued at half past nine: to be met by half past one.
    QVERIFY(visit.nextAt > desk.file.now());
    QVERIFY(visit.nextAt <= desk.instruction.issuedAt.plusMinutes(240));
}

void VisitFormTest::whoeverIsToBeMetIsVisitedAgain_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<bool>("again");
    QTest::newRow("met") << QByteArray("1") << false;
    QTest::newRow("family") << QByteArray("2") << true;
    QTest::newRow("nobody") << QByteArray("3") << true;
    QTest::newRow("refused") << QByteArray("4") << true;
    QTest::newRow("wrong address") << QByteArray("5") << false;
    QTest::newRow("moved away") << QByteArray("6") << false;
}

void VisitFormTest::whoeverIsToBeMetIsVisitedAgain()
{
    QFETCH(QByteArray, keys);
    QFETCH(bool, again);
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), keys.constData());
    press(form.get(), "\r");
    const auto visits = desk.all<Visit>();
    QCOMPARE(visits.size(), size_t(1));
    QCOMPARE(visits.front().nextAt.isSet(), again);
}

void VisitFormTest::ownNextTimeStays()
{
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    tests::type(form.get(), QStringLiteral("nextAtTimeField"), QStringLiteral("1500"));
    form->findChild<QWidget *>(QStringLiteral("resultChoiceField"))->setFocus();
    press(form.get(), "3\r");
    QCOMPARE(desk.all<Visit>().at(0).nextAt, desk.file.now().plusMinutes(300));
}

void VisitFormTest::attemptIsCounted()
{
    Desk desk;
    for (int i = 1; i <= 2; ++i) {
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "3\r");
        desk.file.passMinutes(60);
    }
    QCOMPARE(desk.all<Visit>().at(1).attempt, std::optional<qint64>(2));
}

void VisitFormTest::threeQuestions()
{
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    form->findChild<QLineEdit *>(QStringLiteral("answer1LineEdit"))->setText(QStringLiteral("给儿子交学费"));
    form->findChild<QLineEdit *>(QStringLiteral("answer3LineEdit"))->setText(QStringLiteral("没有"));
    form->findChild<QLineEdit *>(QStringLiteral("thirdQuestionLineEdit"))->setText(QStringLiteral("是否有人远程操作"));
    press(form.get(), "1\r");
    const Visit saved = desk.all<Visit>().at(0);
    QVERIFY(saved.answers.endsWith(QStringLiteral("\n是否有人远程操作：没有")));
    // Opened again, the answers stand where they were.
    std::unique_ptr<VisitForm> again(shown(new VisitForm(desk.workplace(), saved)));
    QCOMPARE(again->findChild<QLineEdit *>(QStringLiteral("answer1LineEdit"))->text(), QStringLiteral("给儿子交学费"));
    QCOMPARE(again->findChild<QLineEdit *>(QStringLiteral("answer3LineEdit"))->text(), QStringLiteral("没有"));
    press(again.get(), "\r");
    QCOMPARE(desk.all<Visit>().at(0).answers, saved.answers);
}

void VisitFormTest::thirdQuestionIsRemembered()
{
    Desk desk;
    {
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        auto *third = form->findChild<QLineEdit *>(QStringLiteral("thirdQuestionLineEdit"));
        QVERIFY(third->text().isEmpty());
        third->setText(QStringLiteral("是否有人远程操作"));
        press(form.get(), "1\r");
    }
    std::unique_ptr<VisitForm> again(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    QCOMPARE(again->findChild<QLineEdit *>(QStringLiteral("thirdQuestionLineEdit"))->text(),
        QStringLiteral("是否有人远程操作"));
}

void VisitFormTest::moneyStaysApart()
{
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    tests::type(form.get(), QStringLiteral("lostMoneyField"), QStringLiteral("1.2万"));
    tests::type(form.get(), QStringLiteral("stoppedMoneyField"), QStringLiteral("5000"));
    tests::type(form.get(), QStringLiteral("estimatedMoneyField"), QStringLiteral("44500.5"));
    form->findChild<QWidget *>(QStringLiteral("resultChoiceField"))->setFocus();
    press(form.get(), "1\r");
    const Visit visit = desk.all<Visit>().at(0);
    QCOMPARE(visit.lost.value, 1'200'000);
    QCOMPARE(visit.stopped.value, 500'000);
    QCOMPARE(visit.estimated.value, 4'450'050);
}

void VisitFormTest::unreadableMoneyIsShown()
{
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "1");
    tests::type(form.get(), QStringLiteral("lostMoneyField"), QStringLiteral("很多"));
    press(form.get(), "\r");
    QVERIFY(desk.all<Visit>().empty());
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("lostProblemLabel"))->isVisible());
    QCOMPARE(form->findChild<QWidget *>(QStringLiteral("lostMoneyField"))->findChild<QLineEdit *>()->text(),
        QStringLiteral("很多"));
}

void VisitFormTest::sameTwoPeopleAreRefused()
{
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    tests::type(form.get(), QStringLiteral("officer2StaffField"), QStringLiteral("张伟"));
    form->findChild<QWidget *>(QStringLiteral("resultChoiceField"))->setFocus();
    press(form.get(), "1\r");
    QVERIFY(desk.all<Visit>().empty());
    QVERIFY(form->findChild<QLabel *>(QStringLiteral("officer2ProblemLabel"))->isVisible());
}

void VisitFormTest::editedVisitIsOtherwiseUnchanged()
{
    Desk desk;
    const Visit before = desk.file.add(Visit{.instruction = {desk.instruction.id},
        .attempt = 3,
        .at = desk.file.now().plusMinutes(-600),
        .resultSent = QStringLiteral("敲门无应答"),
        .officer1Sent = QStringLiteral("外来人员"),
        .officer2 = {desk.me.id},
        .longitude = 109.51,
        .latitude = 34.5,
        .answers = QStringLiteral("已告知勿转账"),
        .note = QStringLiteral("邻居称外出")});
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), before)));
    press(form.get(), "u\r");
    Visit expected = before;
    expected.fraudState = FraudState::Unknown;
    QVERIFY(desk.all<Visit>().at(0) == expected);
}

void VisitFormTest::draftSurvivesAKill()
{
    Desk desk;
    {
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "2z");
        tests::type(form.get(), QStringLiteral("lostMoneyField"), QStringLiteral("800"));
        const QString name = QStringLiteral("visit/") + desk.instruction.id.toString();
        QVERIFY(QTest::qWaitFor([&] { return !desk.editor().draft(name).isEmpty(); }));
    }
    desk.restart();
    std::unique_ptr<VisitForm> again(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    press(again.get(), "\r");
    const Visit visit = desk.all<Visit>().at(0);
    QCOMPARE(visit.result, VisitResult::MetFamily);
    QCOMPARE(visit.fraudState, FraudState::Stopped);
    QCOMPARE(visit.lost.value, 80'000);
}

void VisitFormTest::visitOfYesterdayLeavesNoTime()
{
    Desk desk;
    {
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "3\x1b");
    }
    desk.file.passMinutes(1440);
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "\r");
    const Visit visit = desk.all<Visit>().at(0);
    QCOMPARE(visit.result, VisitResult::NobodyHome);
    QCOMPARE(visit.at, desk.file.now());
    QVERIFY(visit.nextAt > desk.file.now());
}

void VisitFormTest::undoAndRedo()
{
    Desk desk;
    std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
    press(form.get(), "1q\r");
    QVERIFY(desk.editor().undo().empty());
    QVERIFY(desk.all<Visit>().empty());
    QVERIFY(desk.editor().redo().empty());
    QCOMPARE(desk.all<Visit>().at(0).result, VisitResult::MetPerson);
}

void VisitFormTest::twoWindowsEditOneVisit()
{
    Desk desk;
    const Visit before = desk.file.add(Visit{.instruction = {desk.instruction.id},
        .at = desk.file.now().plusMinutes(-20),
        .result = VisitResult::MetPerson});
    const auto otherStore = desk.file.another();
    const auto other = desk.anotherHand(*otherStore);
    std::unique_ptr<VisitForm> mine(shown(new VisitForm(desk.workplace(), before)));
    {
        std::unique_ptr<VisitForm> theirs(shown(new VisitForm(other->workplace, before)));
        tests::type(theirs.get(), QStringLiteral("lostMoneyField"), QStringLiteral("800"));
        press(theirs.get(), "\r");
    }
    tests::type(mine.get(), QStringLiteral("stoppedMoneyField"), QStringLiteral("500"));
    press(mine.get(), "\r");
    const Visit now = *desk.store().read<Visit>(before.id);
    QCOMPARE(now.lost.value, 80'000);
    QCOMPARE(now.stopped.value, 50'000);
    QCOMPARE(now.checks, std::nullopt);
}

void VisitFormTest::everyEditableKeyHasAWidget()
{
    Desk desk;
    const VisitForm form(desk.workplace(), desk.instruction.id);
    // The attempt is given; the position's field stands under its longitude and gives the rest.
    QCOMPARE(tests::keysWithoutWidget<Visit>(form,
                 {QStringLiteral("instruction"), QStringLiteral("attempt"), QStringLiteral("result_sent"),
                     QStringLiteral("officer1_sent"), QStringLiteral("officer2_sent"), QStringLiteral("latitude"),
                     QStringLiteral("accuracy"), QStringLiteral("position_source"), QStringLiteral("distance")}),
        QStringList());
}

void VisitFormTest::pageShowsAndEdits()
{
    Desk desk;
    const Visit visit = desk.file.add(Visit{.instruction = {desk.instruction.id},
        .attempt = 1,
        .at = desk.file.now().plusMinutes(-10),
        .result = VisitResult::NobodyHome,
        .officer1 = {desk.me.id}});
    ui::visits::VisitsPage page(desk.workplace());
    page.resize(1112, 664);
    page.show();
    tests::waitUntilActive(&page);
    page.activate();
    QSignalSpy opened(&page, &ui::widgets::Page::formOpened);
    QVERIFY(page.showRecord(Kind::Visit, visit.id));
    press(&page, "\r");
    QCOMPARE(opened.size(), 1);
    std::unique_ptr<ui::widgets::Form> form(opened.at(0).at(0).value<ui::widgets::Form *>());
    shown(form.get());
    press(form.get(), "2\r");
    QCOMPARE(desk.store().read<Visit>(visit.id)->result, VisitResult::MetFamily);
    QSignalSpy asked(&page, &ui::widgets::Page::actionRequested);
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.activate();
    press(&page, "c");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).value<QList<Uuid>>(), QList{desk.instruction.id});
}

void VisitFormTest::emptyPageSaysHowVisitsCome()
{
    Desk desk;
    ui::visits::VisitsPage page(desk.workplace());
    page.resize(1112, 664);
    page.show();
    page.activate();
    QVERIFY(page.findChild<ui::widgets::EmptyState *>()->isVisible());
}

QTEST_MAIN(VisitFormTest)
#include "visitformtest.moc"
