// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "tests/ui/devices/fakedevicedesk.h"
#include "tests/ui/packages/fakepackages.h"
#include "tests/ui/repairs/fakeaddresses.h"
#include "tests/ui/repairs/fakedesk.h"
#include "tests/ui/shell/windowdesk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/calls/callform.h"
#include "ui/calls/callspage.h"
#include "ui/shell/keylist.h"
#include "ui/shell/pages.h"
#include "ui/widgets/listtable.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace qianshao;
using tests::Desk;
using tests::press;
using tests::takeMine;
using tests::Window;
using ui::shell::MainWindow;

// The window as a person uses it: by keys, on a real file.
class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void escapeGoesOneStepAtATime();
    void pagesByNumber();
    void everyPageHasItsNumber();
    void theMapHasARecordBesideItOnlyWhileOneIsOpen();
    void listOfKeys();
    void slashSearches();
    void sideCanBeClosedAndStaysSo();
    void smallWindowHoldsAll();
    void formOnAPageWithoutASideTakesNoMoreThanThereIs();
    void headAndBadgeFollowWorkAndTime();
    void noKeyMeansTwoThings();
    void lookAndFiltersHaveKeys();
    void anotherWindowTakesNoChoiceBackAndOpensNoPage();
};

void MainWindowTest::escapeGoesOneStepAtATime()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    press(&it.window, "c");
    QVERIFY(qobject_cast<ui::calls::CallForm *>(it.window.form()));
    tests::type(it.window.form(), QStringLiteral("noteNoteField"), QStringLiteral("father will call back"));
    press(&it.window, "\x1b");
    QVERIFY(!it.window.form());
    QVERIFY(it.table()->hasFocus());
    press(&it.window, "c");
    auto *note = it.window.form()->findChild<QWidget *>(QStringLiteral("noteNoteField"));
    QCOMPARE(note->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("father will call back"));
}

void MainWindowTest::pagesByNumber()
{
    Desk desk;
    Window it(desk);
    QTest::keyClick(it.table(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(it.window.page()->name(), QStringLiteral("instructions"));
    QVERIFY(it.table()->hasFocus());
    QTest::keyClick(it.table(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(it.window.page()->name(), QStringLiteral("today"));
}

void MainWindowTest::everyPageHasItsNumber()
{
    Desk desk;
    tests::FakeDesk imports(desk.editor());
    tests::FakeVisits visits;
    tests::FakePackages packages;
    tests::FakeDeviceDesk devices;
    MainWindow window(desk.workplace());
    tests::FakeAddresses addresses(desk.editor(), desk.store());
    ui::shell::addPages(window, desk.workplace(), {imports, addresses, visits, packages, devices});
    window.restore();
    window.show();
    tests::waitUntilActive(&window);
    QStringList names;
    for (int number = 1; number <= 10; ++number) {
        QTest::keyClick(window.page(), Qt::Key(Qt::Key_0 + number % 10), Qt::ControlModifier);
        names += window.page()->name();
    }
    QCOMPARE(names.join(u' '),
        QStringLiteral("today instructions calls visits visitsmap victims reports repairs conflicts packages"));
    // There are no more digits: the palette leads to the others.
    QTest::keyClick(window.page(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.focusWidget(), QStringLiteral("Page: Devices"));
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(window.page()->name(), QStringLiteral("devices"));
    QCOMPARE(int(window.pages().size()), 11);
    // Step by step all of them are reached, past the last one the first.
    QTest::keyClick(window.page(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(window.page()->name(), QStringLiteral("today"));
    QTest::keyClick(window.page(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(window.page()->name(), QStringLiteral("devices"));
    QTest::keyClick(window.page(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(window.page()->name(), QStringLiteral("packages"));
}

void MainWindowTest::theMapHasARecordBesideItOnlyWhileOneIsOpen()
{
    Desk desk;
    tests::FakeDesk imports(desk.editor());
    tests::FakeVisits visits;
    tests::FakePackages packages;
    tests::FakeDeviceDesk devices;
    visits.day = [&](const QList<records::Uuid> &officers) {
        auto day = tests::dayOf({-1}, officers, desk.file.now());
        day.doors[0].instruction = desk.instruction.id;
        return day;
    };
    MainWindow window(desk.workplace());
    tests::FakeAddresses addresses(desk.editor(), desk.store());
    ui::shell::addPages(window, desk.workplace(), {imports, addresses, visits, packages, devices});
    window.restore();
    window.show();
    tests::waitUntilActive(&window);
    window.showPage(window.pageNamed(u"visitsmap"));
    auto *queue = window.page()->findChild<QAbstractItemView *>(QStringLiteral("queueView"));
    QVERIFY(QTest::qWaitFor([&] { return queue->model()->rowCount() == 1 && queue->hasFocus(); }));
    const auto *side = window.findChild<QWidget *>(QStringLiteral("sideSidePanel"));
    QVERIFY(!side->isVisible());
    press(&window, "\r");
    QVERIFY(side->isVisible());
    press(&window, "\x1b");
    QVERIFY(!side->isVisible());
    QVERIFY(queue->hasFocus());
    // The visit form stands beside the map, and the queue has the keys again when it is saved.
    press(&window, "v1\r");
    QCOMPARE(desk.all<records::Visit>().size(), size_t(1));
    QVERIFY(!window.form());
    QVERIFY(queue->hasFocus());
    // Other pages have theirs as before.
    window.showPage(window.pageNamed(u"today"));
    QVERIFY(side->isVisible());
}

void MainWindowTest::listOfKeys()
{
    Desk desk;
    tests::FakeDesk imports(desk.editor());
    tests::FakeVisits visits;
    tests::FakePackages packages;
    tests::FakeDeviceDesk devices;
    MainWindow window(desk.workplace());
    tests::FakeAddresses addresses(desk.editor(), desk.store());
    ui::shell::addPages(window, desk.workplace(), {imports, addresses, visits, packages, devices});
    window.restore();
    window.resize(1280, 720);
    window.show();
    tests::waitUntilActive(&window);
    auto *list = window.page()->findChild<ui::widgets::ListTable *>();
    auto *keys = window.findChild<ui::shell::KeyList *>(QStringLiteral("keysKeyList"));
    QTest::keyClick(list, Qt::Key_F1);
    QVERIFY(keys->isVisible());
    QStringList shown;
    for (const QLabel *label : keys->findChildren<QLabel *>())
        shown += label->text();
    for (const ui::widgets::ActionInfo &info : desk.workplace().actions.all()) {
        const bool isOneOfARow = info.id.back().isDigit();
        if (!info.key.isEmpty() && !isOneOfARow)
            QVERIFY2(shown.contains(info.title), qPrintable(info.id));
    }
    for (const char *row : {"Alt+1…5", "Show: All…To check", "Ctrl+1…0", "Page: Today…Packages", "Take number 1…9"})
        QVERIFY2(shown.contains(QString::fromUtf8(row)), row);
    // At 1280x720 all of it is seen at once.
    const auto *scroll = keys->findChild<QScrollArea *>();
    QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(!keys->isVisible());
    QVERIFY(list->hasFocus());
    // At 960x540, which is 1920x1080 at 200 %, the arrows reach the end of it.
    window.resize(960, 540);
    QTest::keyClick(list, Qt::Key_F1);
    scroll = keys->findChild<QScrollArea *>();
    QTest::keyClick(keys, Qt::Key_End);
    QCOMPARE(scroll->verticalScrollBar()->value(), scroll->verticalScrollBar()->maximum());
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
}

void MainWindowTest::slashSearches()
{
    Desk desk;
    Window it(desk);
    it.window.showPage(it.window.pageNamed(u"instructions"));
    press(&it.window, "/");
    auto *search = it.window.page()->findChild<QLineEdit *>(QStringLiteral("searchLineEdit"));
    QVERIFY(search->hasFocus());
    // In a text a key is a letter.
    QTest::keyClicks(search, QStringLiteral("c/v"));
    QCOMPARE(search->text(), QStringLiteral("c/v"));
    QVERIFY(!it.window.form());
}

void MainWindowTest::sideCanBeClosedAndStaysSo()
{
    Desk desk;
    takeMine(desk);
    {
        Window it(desk);
        auto *side = it.child<QWidget>("sideSidePanel");
        QVERIFY(side->isVisible());
        QTest::keyClick(it.table(), Qt::Key_F9);
        QVERIFY(!side->isVisible());
        press(&it.window, "c");  // a form is shown all the same
        QVERIFY(side->isVisible());
        press(&it.window, "\x1b");
        QVERIFY(!side->isVisible());
    }
    Window again(desk);
    QVERIFY(!again.child<QWidget>("sideSidePanel")->isVisible());
}

void MainWindowTest::smallWindowHoldsAll()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    it.window.resize(1280, 720);
    press(&it.window, "c");
    QCoreApplication::processEvents();
    QCOMPARE(it.window.size(), QSize(1280, 720));
    press(&it.window, "\x1b");
    it.window.showPage(it.window.pageNamed(u"instructions"));
    QCoreApplication::processEvents();
    QCOMPARE(it.window.size(), QSize(1280, 720));
}

// Its side is hidden until the form comes: what was there before must not count as room.
void MainWindowTest::formOnAPageWithoutASideTakesNoMoreThanThereIs()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    it.window.addPage(new ui::calls::CallsPage(desk.workplace()));
    for (const QSize size : {QSize(1280, 720), QSize(960, 540)}) {
        it.window.resize(size);
        it.window.showPage(it.window.pageNamed(u"today"));
        it.window.showPage(it.window.pageNamed(u"calls"));
        it.window.openForm(new ui::calls::CallForm(desk.workplace(), desk.instruction.id));
        QCoreApplication::processEvents();
        QCOMPARE(it.window.size(), size);
    }
    QVERIFY(it.window.form());  // it was open while the window became smaller
}

// The first page stands open for days, and is not always in front while others work.
void MainWindowTest::headAndBadgeFollowWorkAndTime()
{
    Desk desk;
    Window it(desk);
    ui::widgets::Page *today = it.window.page();
    const auto *summary = today->findChild<QLabel *>(QStringLiteral("summaryLabel"));
    QVERIFY2(summary->toolTip().contains(u"November 21"), qPrintable(summary->toolTip()));
    QCOMPARE(today->waiting(), 0);
    it.window.showPage(it.window.pageNamed(u"instructions"));
    takeMine(desk);
    QCOMPARE(today->waiting(), 1);
    desk.file.passMinutes(1440);
    it.window.followClock();
    QVERIFY2(summary->toolTip().contains(u"November 22"), qPrintable(summary->toolTip()));
    QVERIFY2(summary->toolTip().contains(u"1 overdue"), qPrintable(summary->toolTip()));
}

void MainWindowTest::noKeyMeansTwoThings()
{
    Desk desk;
    tests::FakeDesk imports(desk.editor());
    tests::FakeVisits visits;
    tests::FakePackages packages;
    tests::FakeDeviceDesk devices;
    MainWindow window(desk.workplace());
    tests::FakeAddresses addresses(desk.editor(), desk.store());
    ui::shell::addPages(window, desk.workplace(), {imports, addresses, visits, packages, devices});
    QHash<QString, QString> meanings;
    for (const ui::widgets::ActionInfo &info : desk.workplace().actions.all()) {
        if (info.id == u"page11")
            continue;  // there are no more digits
        QVERIFY2(!info.key.isEmpty(), qPrintable(info.id));
        if (info.id == u"repair" || info.id == u"takeAddress")
            continue;  // Enter opens a row of the repairs as it opens any other, and takes what is proposed for one
        const QString key = info.key.toString();
        QVERIFY2(!meanings.contains(key), qPrintable(meanings[key] + u' ' + info.id));
        meanings[key] = info.id;
    }
}

void MainWindowTest::lookAndFiltersHaveKeys()
{
    Desk desk;
    Window it(desk);
    it.window.showPage(it.window.pageNamed(u"instructions"));
    ui::widgets::Theme &theme = desk.workplace().theme;
    QTest::keyClick(it.table(), Qt::Key_F8);
    QVERIFY(theme.isDark());
    QTest::keyClick(it.table(), Qt::Key_F7);
    QVERIFY(!theme.isDark());
    const int size = theme.textSize();
    QTest::keyClick(it.table(), Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(theme.textSize(), size + 1);
    QTest::keyClick(it.table(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(theme.textSize(), size);
    QTest::keyClick(it.table(), Qt::Key_3, Qt::AltModifier);
    QVERIFY(it.child<QPushButton>("overduePushButton")->isChecked());
    press(&it.window, "l");
    QVERIFY(it.child<QWidget>("levelComboBox")->hasFocus());
    press(&it.window, "\x1b");
    QVERIFY(it.table()->hasFocus());
    press(&it.window, "b");
    auto *views = it.child<QMenu>("viewsMenu");
    QVERIFY(views && views->isVisible());
    views->close();
    QTest::keyClick(it.table(), Qt::Key_F10);
    auto *menu = it.child<QMenu>("meMenu");
    QVERIFY(menu && menu->isVisible());
    for (const QAction *action : menu->actions())
        QVERIFY2(action->isSeparator() || !action->shortcut().isEmpty(), qPrintable(action->text()));
    menu->close();
    theme.setScheme(ui::widgets::Scheme::System);
}

void MainWindowTest::anotherWindowTakesNoChoiceBackAndOpensNoPage()
{
    Desk desk;
    desk.file.add(records::Call{
        .instruction = {desk.instruction.id}, .startedAt = desk.file.now(), .result = records::CallResult::Busy});
    tests::FakeDesk imports(desk.editor());
    tests::FakeVisits visits;
    tests::FakePackages packages;
    tests::FakeDeviceDesk devices;
    MainWindow window(desk.workplace());
    tests::FakeAddresses addresses(desk.editor(), desk.store());
    ui::shell::addPages(window, desk.workplace(), {imports, addresses, visits, packages, devices});
    window.restore();
    window.show();
    QVERIFY(window.showPage(window.pageNamed(u"visits")));
    auto *officer = window.page()->findChild<QComboBox *>(QStringLiteral("officerComboBox"));
    officer->setCurrentIndex(2);
    const QString chosen = officer->currentText();
    const auto elsewhere = desk.file.another();
    const auto hand = desk.anotherHand(*elsewhere);
    QVERIFY(hand->editor.acknowledge({desk.instruction.id}).empty());
    QVERIFY(desk.store().readElsewhere());
    window.refresh();
    QCOMPARE(officer->currentText(), chosen);
    // Nobody has looked at the calls: their list is not read.
    const auto *calls = window.pageNamed(u"calls")->findChild<ui::widgets::ListTable *>();
    QCOMPARE(calls->list()->rowCount(), 0);
    QVERIFY(window.showPage(window.pageNamed(u"calls")));
    QCOMPARE(calls->list()->rowCount(), 1);
}

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
