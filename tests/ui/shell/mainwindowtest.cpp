// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "tests/ui/forms/desk.h"
#include "tests/ui/repairs/fakeaddresses.h"
#include "tests/ui/repairs/fakedesk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/calls/callform.h"
#include "ui/calls/callspage.h"
#include "ui/instructions/instructionspage.h"
#include "ui/shell/keylist.h"
#include "ui/shell/pages.h"
#include "ui/today/todaypage.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/problemtext.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace qianshao;
using tests::Desk;
using tests::press;
using ui::shell::MainWindow;
using ui::widgets::ListTable;

// The window as a person uses it: by keys, on a real file.
class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void callFromTheQueueInFewKeys();
    void escapeGoesOneStepAtATime();
    void formStaysWithItsPage();
    void anotherFormKeepsTheDraftOfTheFirst();
    void manyRowsAreAssignedTogether();
    void manyRowsAreAcknowledgedBesideTheWindow();
    void formsOfOneAreAboutTheCurrentRow();
    void undoBarTakesBack();
    void closingAndTakingUpAreRefusedInWords();
    void pagesByNumber();
    void everyPageHasItsNumber();
    void theMapHasARecordBesideItOnlyWhileOneIsOpen();
    void paletteFindsRecordsAndCommands();
    void listOfKeys();
    void slashSearches();
    void sideCanBeClosedAndStaysSo();
    void smallWindowHoldsAll();
    void formOnAPageWithoutASideTakesNoMoreThanThereIs();
    void headAndBadgeFollowWorkAndTime();
    void noKeyMeansTwoThings();
    void lookAndFiltersHaveKeys();
    void paletteOffersWhatIsPossible();
};

namespace {

struct Window {
    explicit Window(Desk &desk) : window(desk.workplace())
    {
        window.addPage(new ui::today::TodayPage(desk.workplace()));
        window.addPage(new ui::instructions::InstructionsPage(desk.workplace()));
        window.restore();
        window.show();
        tests::waitUntilActive(&window);
    }
    ListTable *table() { return window.page()->findChild<ListTable *>(); }
    template <class W>
    W *child(const char *name)
    {
        return window.findChild<W *>(QLatin1StringView(name));
    }

    MainWindow window;
};

void takeMine(Desk &desk)
{
    QVERIFY(desk.editor().assign({desk.instruction.id}, desk.me.id).empty());
}

}  // namespace

void MainWindowTest::callFromTheQueueInFewKeys()
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

void MainWindowTest::formStaysWithItsPage()
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

void MainWindowTest::anotherFormKeepsTheDraftOfTheFirst()
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

void MainWindowTest::manyRowsAreAssignedTogether()
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

void MainWindowTest::manyRowsAreAcknowledgedBesideTheWindow()
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

void MainWindowTest::formsOfOneAreAboutTheCurrentRow()
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

void MainWindowTest::undoBarTakesBack()
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

void MainWindowTest::closingAndTakingUpAreRefusedInWords()
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
    MainWindow window(desk.workplace());
    tests::FakeAddresses addresses(desk.editor(), desk.store());
    ui::shell::addPages(window, desk.workplace(), {imports, addresses, visits});
    window.restore();
    window.show();
    tests::waitUntilActive(&window);
    QStringList names;
    for (int number = 1; number <= 8; ++number) {
        QTest::keyClick(window.page(), Qt::Key(Qt::Key_0 + number), Qt::ControlModifier);
        names += window.page()->name();
    }
    QCOMPARE(names.join(u' '), QStringLiteral("today instructions calls visits visitsmap victims reports repairs"));
    QCOMPARE(int(window.pages().size()), 8);
}

void MainWindowTest::theMapHasARecordBesideItOnlyWhileOneIsOpen()
{
    Desk desk;
    tests::FakeDesk imports(desk.editor());
    tests::FakeVisits visits;
    visits.day = [&](const QList<records::Uuid> &officers) {
        auto day = tests::dayOf({-1}, officers, desk.file.now());
        day.doors[0].instruction = desk.instruction.id;
        return day;
    };
    MainWindow window(desk.workplace());
    tests::FakeAddresses addresses(desk.editor(), desk.store());
    ui::shell::addPages(window, desk.workplace(), {imports, addresses, visits});
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

void MainWindowTest::paletteFindsRecordsAndCommands()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    QTest::keyClick(it.table(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = it.child<QLineEdit>("paletteLineEdit");
    QVERIFY(edit->hasFocus());
    edit->insert(desk.person.name);  // as an input method does
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!edit->isVisible());
    QCOMPARE(it.table()->currentId(), desk.instruction.id);

    QTest::keyClick(it.table(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(edit, it.window.pageNamed(u"instructions")->title());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(it.window.page()->name(), QStringLiteral("instructions"));

    QTest::keyClick(it.table(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(it.table()->hasFocus());
}

void MainWindowTest::listOfKeys()
{
    Desk desk;
    // As many as the whole program has.
    for (int i = 0; i < 14; ++i)
        desk.workplace().actions.add({QStringLiteral("action%1").arg(i), QStringLiteral("Save the report as HTML"),
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key(Qt::Key_A + i)), {}, QStringLiteral("Group %1").arg(i % 4)});
    Window it(desk);
    auto *keys = it.child<ui::shell::KeyList>("keysKeyList");
    QTest::keyClick(it.table(), Qt::Key_F1);
    QVERIFY(keys->isVisible());
    QStringList shown;
    for (const QLabel *label : keys->findChildren<QLabel *>())
        shown += label->text();
    for (const ui::widgets::ActionInfo &info : desk.workplace().actions.all()) {
        if (!info.key.isEmpty())
            QVERIFY2(shown.contains(info.title), qPrintable(info.title));
    }
    // At 1280x720 all of it is seen at once.
    const auto *scroll = keys->findChild<QScrollArea *>();
    QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(!keys->isVisible());
    QVERIFY(it.table()->hasFocus());
    // At 960x540, which is 1920x1080 at 200 %, the arrows reach the end of it.
    it.window.resize(960, 540);
    QTest::keyClick(it.table(), Qt::Key_F1);
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
    MainWindow window(desk.workplace());
    tests::FakeAddresses addresses(desk.editor(), desk.store());
    ui::shell::addPages(window, desk.workplace(), {imports, addresses, visits});
    QHash<QString, QString> meanings;
    for (const ui::widgets::ActionInfo &info : desk.workplace().actions.all()) {
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

void MainWindowTest::paletteOffersWhatIsPossible()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    const auto offered = [&](const char *id) {
        const QString title = desk.workplace().actions.find(QString::fromLatin1(id))->title;
        QTest::keyClick(it.table(), Qt::Key_K, Qt::ControlModifier);
        const auto *list = it.child<QListWidget>("paletteListWidget");
        const bool isThere = !list->findItems(title, Qt::MatchExactly).isEmpty();
        QTest::keyClick(it.child<QLineEdit>("paletteLineEdit"), Qt::Key_Escape);
        return isThere;
    };
    QVERIFY(offered("call"));
    QVERIFY(!offered("close"));
    QVERIFY(!offered("reopen"));
    QVERIFY(desk.editor().giveBack({desk.instruction.id}, QStringLiteral("reason")).empty());
    it.window.showPage(it.window.pageNamed(u"instructions"));
    QVERIFY(!offered("call"));
    QVERIFY(offered("reopen"));
}

MAP_TEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
