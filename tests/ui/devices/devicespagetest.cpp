// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/devicespage.h"

#include "tests/ui/devices/devicesroom.h"
#include "ui/devices/invitationview.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/question.h"
#include "ui/widgets/valuefields.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::tests;
using ui::widgets::ChoiceField;

// The page of devices by its keys.
class DevicesPageTest : public DevicesRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void cleanup() { m_form.reset(); }

    // The answer comes to nobody.
    void aFormThatWasClosedMeanwhileDoesNoHarm()
    {
        beMember();
        open();
        m_hub->answerList(lines());
        press(Qt::Key_Return);
        childOf<QWidget>(m_form.get(), "nameTextField")->findChild<QLineEdit *>()->setText(u"前台"_s);
        QVERIFY(!m_form->save());
        m_form.reset();
        m_hub->answer();
        m_page.reset();
        QVERIFY(m_hub->waiting.empty());
    }

    void anOfficerSeesTheirOwnDeviceAndNoList()
    {
        beMember(false);
        open();
        QVERIFY(isShown("ownCard"));
        QVERIFY(!isShown("deviceTable"));
        QVERIFY(!isShown("invitePushButton"));
        QVERIFY(!m_page->panel());
        QVERIFY(m_hub->lists.empty());
        press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!m_form);
    }

    void theListSaysWhoseAndHowEachStands()
    {
        openList();
        QVERIFY(isShown("deviceTable"));
        QVERIFY(m_page->panel());
        QCOMPARE(row(0).mid(0, 3), (QStringList{u"所长室"_s, u"王所长"_s, u"this device"_s}));
        QCOMPARE(row(1).mid(0, 3), (QStringList{u"二号笔记本"_s, u"唐思东"_s, u"away too long"_s}));
        QCOMPARE(row(2).mid(2, 3), (QStringList{u"in use"_s, u"never yet"_s, u"for ever"_s}));
        QCOMPARE(row(3)[2], u"taken out"_s);  // those that are gone come last
        QVERIFY(childOf<QLabel>(m_page.get(), "countLabel")->text().contains(u"3"));
    }

    void withoutAConnectionItIsSaidWhyAndWhatWasKnownStays()
    {
        beMember();
        open();
        m_hub->answerList(u"The hub does not answer."_s);
        auto *unread = childOf<QWidget>(m_page.get(), "unreadEmptyState");
        QVERIFY(unread->isVisible());
        const auto words = unread->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(words, [](const QLabel *it) { return it->text() == u"The hub does not answer."; }));
        unread->findChild<QPushButton *>()->click();
        m_hub->answerList(lines());
        QVERIFY(isShown("deviceTable"));
        m_page->refresh();
        m_hub->answerList(u"The hub does not answer."_s);
        QVERIFY(isShown("deviceTable"));
        QCOMPARE(row(0)[0], u"所长室"_s);
        QVERIFY(message().startsWith(u"The hub does not answer. What stands here was read"_s));
        m_page->refresh();
        m_hub->answerList(lines());
        QVERIFY(!isShown("messageLabel"));
    }

    // The program was started where there is no network.
    void whatWasReadLastIsThereAfterARestart()
    {
        beMember();
        m_hub->last = {lines(), now().plusMinutes(-120)};
        open();
        QVERIFY(isShown("deviceTable"));
        QCOMPARE(row(0)[0], u"所长室"_s);
        QVERIFY(childOf<QLabel>(m_page.get(), "countLabel")->text().contains(u"3"));
        m_hub->answerList(u"The hub does not answer."_s);
        QVERIFY(isShown("deviceTable"));
        QVERIFY(message().startsWith(u"The hub does not answer. What stands here was read"_s));
    }

    // Somebody else's role by now: what was read is not theirs to see.
    void whoKeepsTheRegisterNoMoreDoesNotSeeTheLastListEither()
    {
        beMember(false);
        m_hub->last = {lines(), now().plusMinutes(-120)};
        open();
        QVERIFY(isShown("ownCard"));
        QVERIFY(!isShown("deviceTable"));
        QVERIFY(!childOf<QLabel>(m_page.get(), "countLabel")->text().contains(u"3"));
    }

    void onlyOneQuestionIsOnItsWay()
    {
        beMember();
        open();
        m_page->refresh();
        m_page->refresh();
        QCOMPARE(m_hub->lists.size(), 1u);
    }

    void anInvitedDeviceIsShownItsCodeAndGreeted()
    {
        openList();
        press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(m_form);
        QVERIFY(!m_form->save());  // for nobody
        childOf<ui::widgets::StaffField>(m_form.get(), "staffStaffField")->setStaff(m_desk->colleague.id);
        QVERIFY(!m_form->save());
        QCOMPARE(m_hub->asked, QStringList{u"invite "_s + m_desk->colleague.id.toString()});
        m_hub->answerInvitation(u"The hub is busy."_s);
        QCOMPARE(problem(), u"The hub is busy."_s);
        QVERIFY(!m_form->save());
        const QString code = u"9C0M3-0F2GG-ABCDE-FGHJK-MNPQR"_s;
        m_hub->answerInvitation(ui::devices::OpenInvitation{code, now().plusMinutes(15)});
        QVERIFY(isShown("invitationView"));
        QVERIFY(!m_page->panel());
        const QString shown = childOf<QLabel>(m_page.get(), "groupsLabel")->text();
        for (const QString &group : code.split(u'-'))
            QVERIFY(shown.contains(group));
        QVERIFY(childOf<QLabel>(m_page.get(), "invitedLabel")->text().contains(m_desk->colleague.name));
        QVERIFY(childOf<QLabel>(m_page.get(), "leftLabel")->text().contains(u"15"));
        m_form.reset();
        tests::waitUntilActive(m_page.get());
        m_page->focusList();  // as the window does when a form has gone
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), code);
        m_desk->file.passMinutes(4);
        m_page->tick();
        QVERIFY(childOf<QLabel>(m_page.get(), "leftLabel")->text().contains(u"11"));
        // Meanwhile the list is asked for: somebody joins by it.
        QCOMPARE(m_hub->lists.size(), 1u);
        QList<DeviceLine> more = lines();
        m_hub->answerList(more);
        QVERIFY(isShown("invitationView"));
        m_desk->file.passMinutes(1);
        m_page->tick();
        more.append({.number = 9, .name = u"四号笔记本"_s, .who = m_desk->colleague.name, .enrolled = now()});
        m_hub->answerList(more);
        QVERIFY(!isShown("invitationView"));
        QVERIFY(message().contains(u"四号笔记本"));
        QCOMPARE(childOf<DeviceTable>(m_page.get(), "deviceTable")->current()->number, 9);
    }

    void aCodeThatIsOverIsNotShown()
    {
        openList();
        press(Qt::Key_D, Qt::ControlModifier);
        childOf<ui::widgets::StaffField>(m_form.get(), "staffStaffField")->setStaff(m_desk->colleague.id);
        (void)m_form->save();
        m_hub->answerInvitation(ui::devices::OpenInvitation{u"9C0M3-0F2GG"_s, now().plusMinutes(15)});
        m_desk->file.passMinutes(15);
        m_page->tick();
        QVERIFY(!isShown("groupsLabel"));
        QVERIFY(!isShown("qrPicture"));
        QVERIFY(m_page->stepBack());
        QVERIFY(isShown("deviceTable"));
        QVERIFY(!m_page->stepBack());
    }

    // Two questions, and only for what is different.
    void nameAndLeaseAreChanged()
    {
        openList();
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QVERIFY(m_form);
        auto *name = childOf<QWidget>(m_form.get(), "nameTextField")->findChild<QLineEdit *>();
        auto *days = childOf<QWidget>(m_form.get(), "daysTextField")->findChild<QLineEdit *>();
        QCOMPARE(name->text(), u"二号笔记本"_s);
        QCOMPARE(days->text(), u"30"_s);
        days->setText(u"0"_s);
        QVERIFY(!m_form->save());
        QVERIFY(m_hub->asked.isEmpty());
        name->setText(u"后门"_s);
        days->setText(u"7"_s);
        QVERIFY(!m_form->save());
        QCOMPARE(m_hub->asked, QStringList{u"rename 7 后门"_s});
        m_hub->answer();
        QCOMPARE(m_hub->asked.last(), u"lease 7 7"_s);
        m_hub->answer(u"The hub is busy."_s);
        QCOMPARE(problem(), u"The hub is busy."_s);
        QSignalSpy saved(m_form.get(), &Form::saved);
        QVERIFY(!m_form->save());
        QCOMPARE(m_hub->asked, (QStringList{u"rename 7 后门"_s, u"lease 7 7"_s, u"lease 7 7"_s}));
        m_hub->answer();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(m_hub->lists.size(), 1u);  // and the list is read again
    }

    void aLeaseIsTakenAway()
    {
        openList();
        press(Qt::Key_Return);
        auto *lease = childOf<ChoiceField>(m_form.get(), "leaseChoiceField");
        lease->setFocus();
        QTest::keyClick(lease, Qt::Key_2);
        QVERIFY(!childOf<QWidget>(m_form.get(), "daysTextField")->isVisible());
        QVERIFY(!m_form->save());
        QCOMPARE(m_hub->asked, QStringList{u"lease 5 0"_s});
    }

    void whatIsTakenOutIsAskedAboutFirst()
    {
        openList();
        press(Qt::Key_Delete, Qt::ShiftModifier);  // this very device
        QVERIFY(m_hub->asked.isEmpty());
        QVERIFY(message().contains(u"the device that you work at"));
        press(Qt::Key_Down);
        ui::widgets::answerNextQuestion(false);
        press(Qt::Key_Delete, Qt::ShiftModifier);
        QVERIFY(m_hub->asked.isEmpty());
        ui::widgets::answerNextQuestion(true);
        press(Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(m_hub->asked, QStringList{u"revoke 7"_s});
        m_hub->answer(u"The hub does not answer."_s);
        QCOMPARE(message(), u"The hub does not answer."_s);
        ui::widgets::answerNextQuestion(true);
        press(Qt::Key_Delete, Qt::ShiftModifier);
        m_hub->answer();
        QCOMPARE(m_hub->lists.size(), 1u);
        QList<DeviceLine> after = lines();
        after[2].revoked = now();
        m_hub->answerList(after);
        QCOMPARE(row(3)[0], u"二号笔记本"_s);
        press(Qt::Key_Delete, Qt::ShiftModifier);  // it stays current, and there is nothing more to do to it
        press(Qt::Key_Return);
        QVERIFY(!m_form);
        QCOMPARE(m_hub->asked.size(), 2);
    }

    void aLeaseThatEndsSoonIsSaid()
    {
        beMember(false);
        open();
        QVERIFY(!isShown("warningLabel"));
        QCOMPARE(m_page->waiting(), 0);
        m_hub->device.warning = u"Connect to the hub before 3 December."_s;
        m_page->showFigures();
        QVERIFY(isShown("warningLabel"));
        QCOMPARE(m_page->waiting(), 1);
    }
};

QTEST_MAIN(DevicesPageTest)
#include "devicespagetest.moc"
