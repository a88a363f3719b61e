// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/instructionspage.h"

#include "tests/ui/forms/desk.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using tests::Desk;
using ui::instructions::InstructionPanel;
using ui::instructions::InstructionsPage;
using ui::widgets::ListTable;

class InstructionsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void searchAsYouType();
    void filtersNarrowTheList();
    void filterIsRememberedAndCanBeSaved();
    void savedViewIsForgottenAlone();
    void emptyListSaysWhatToDo();
    void keysAskForWork();
    void numbersAreMaskedUntilShown();
    void repeatedWarningIsOneClickAway();
    void recordOutsideTheFilterIsFound();
    void overdueFollowsTheClockWithoutLosingThePlace();
    void todayIsAnotherDayAfterMidnight();
    void narrowPageFoldsItsFilters();
    void columnsThatAreNeededStay();
};

namespace {

std::unique_ptr<InstructionsPage> open(const Desk &desk)
{
    auto page = std::make_unique<InstructionsPage>(desk.workplace());
    page->resize(760, 600);
    page->show();
    tests::waitUntilActive(page.get());
    page->activate();
    return page;
}

ListTable *tableOf(InstructionsPage &page)
{
    return page.findChild<ListTable *>();
}

}  // namespace

void InstructionsPageTest::searchAsYouType()
{
    Desk desk;
    desk.addInstruction(QStringLiteral("李明"), QStringLiteral("13900001111"), QStringLiteral("YJ2"));
    auto page = open(desk);
    QCOMPARE(tableOf(*page)->list()->rowCount(), 2);
    QVERIFY(page->focusSearch());
    auto *search = page->findChild<QLineEdit *>(QStringLiteral("searchLineEdit"));
    QTest::keyClicks(search, QStringLiteral("2034"));
    QVERIFY(QTest::qWaitFor([&] { return tableOf(*page)->list()->rowCount() == 1; }));
    QCOMPARE(tableOf(*page)->currentId(), desk.instruction.id);
    // Enter leaves the field for the list; Esc there takes the words away.
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(tableOf(*page)->hasFocus());
    QVERIFY(page->stepBack());
    QCOMPARE(tableOf(*page)->list()->rowCount(), 2);
    QVERIFY(!page->stepBack());
}

void InstructionsPageTest::filtersNarrowTheList()
{
    Desk desk;
    auto low = desk.addInstruction(QStringLiteral("李明"), QStringLiteral("13900001111"), QStringLiteral("YJ2"));
    auto page = open(desk);
    auto *level = page->findChild<QComboBox *>(QStringLiteral("levelComboBox"));
    level->setCurrentIndex(level->findData(int(records::Level::Low)));
    QCOMPARE(tableOf(*page)->list()->rowCount(), 0);
    level->setCurrentIndex(0);
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("overduePushButton")), Qt::LeftButton);
    const int overdue = tableOf(*page)->list()->rowCount();
    desk.file.passMinutes(60 * 24 * 30);
    page->findChild<ui::instructions::FilterBar *>()->setView({});
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("overduePushButton")), Qt::LeftButton);
    QCOMPARE(tableOf(*page)->list()->rowCount(), 2);
    QVERIFY(overdue < 2 || !low.id.isNull());
}

void InstructionsPageTest::filterIsRememberedAndCanBeSaved()
{
    Desk desk;
    {
        auto page = open(desk);
        QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("repeatedPushButton")), Qt::LeftButton);
        QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("viewsPushButton")), Qt::LeftButton);
        auto *name = page->findChild<QLineEdit *>(QStringLiteral("viewNameLineEdit"));
        QVERIFY(name);
        QTest::keyClicks(name, QStringLiteral("repeats"));
        QTest::keyClick(name, Qt::Key_Return);
    }
    auto page = open(desk);
    QVERIFY(page->findChild<QPushButton *>(QStringLiteral("repeatedPushButton"))->isChecked());
    page->findChild<ui::instructions::FilterBar *>()->setView({});
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("viewsPushButton")), Qt::LeftButton);
    auto *menu = page->findChild<QMenu *>(QStringLiteral("viewsMenu"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().front()->text(), QStringLiteral("repeats"));
    menu->actions().front()->trigger();
    menu->close();
    QVERIFY(page->findChild<QPushButton *>(QStringLiteral("repeatedPushButton"))->isChecked());
}

void InstructionsPageTest::savedViewIsForgottenAlone()
{
    Desk desk;
    auto page = open(desk);
    const auto withMenu = [&](auto &&use) {
        QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("viewsPushButton")), Qt::LeftButton);
        auto *menu = page->findChild<QMenu *>(QStringLiteral("viewsMenu"));
        use(*menu);
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    for (const char16_t *name : {u"one", u"two"}) {
        withMenu([&](QMenu &menu) {
            auto *line = menu.findChild<QLineEdit *>();
            line->setText(QString::fromUtf16(name));
            QTest::keyClick(line, Qt::Key_Return);
        });
    }
    withMenu([](QMenu &menu) {
        const QMenu *forgetting = menu.actions()[2]->menu();
        QVERIFY(forgetting);
        QCOMPARE(forgetting->actions().front()->text(), QStringLiteral("one"));
        forgetting->actions().front()->trigger();
    });
    withMenu([](QMenu &menu) {
        QCOMPARE(menu.actions().front()->text(), QStringLiteral("two"));
        QCOMPARE(menu.actions()[1]->menu()->actions().size(), 1);
    });
}

void InstructionsPageTest::emptyListSaysWhatToDo()
{
    Desk desk;
    auto page = open(desk);
    auto *empty = tableOf(*page)->emptyState();
    QVERIFY(!empty->isVisible());
    page->findChild<QLineEdit *>(QStringLiteral("searchLineEdit"))->setText(QStringLiteral("nobody at all"));
    QVERIFY(QTest::qWaitFor([&] { return empty->isVisible(); }));
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);  // show all
    QVERIFY(QTest::qWaitFor([&] { return !empty->isVisible(); }));
}

void InstructionsPageTest::keysAskForWork()
{
    Desk desk;
    auto page = open(desk);
    QSignalSpy asked(page.get(), &InstructionsPage::actionRequested);
    for (const auto &[key, action] : {std::pair{'c', "call"}, {'v', "visit"}, {'f', "feedback"}, {'t', "transfer"},
             {'r', "return"}, {'d', "duplicate"}, {'i', "invalid"}, {'g', "assign"}, {'a', "acknowledge"}}) {
        QTest::keyClick(tableOf(*page), key);
        QCOMPARE(asked.size(), 1);
        const auto arguments = asked.takeFirst();
        QCOMPARE(arguments[0].toString(), QLatin1StringView(action));
        QCOMPARE(arguments[1].value<QList<records::Uuid>>(), QList{desk.instruction.id});
    }
}

void InstructionsPageTest::numbersAreMaskedUntilShown()
{
    Desk desk;
    auto page = open(desk);
    page->panel()->show();
    const auto shows = [&](const QString &text) {
        const auto labels = page->panel()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(!shows(desk.person.phone));
    QTest::keyClick(tableOf(*page), 's');
    QVERIFY(shows(desk.person.phone));
    QTest::keyClick(tableOf(*page), 's');
    QVERIFY(!shows(desk.person.phone));
}

void InstructionsPageTest::repeatedWarningIsOneClickAway()
{
    Desk desk;
    const auto again = desk.file.add(records::Instruction{.number = QStringLiteral("YJ-again"),
        .level = records::Level::High,
        .person = {desk.person.id},
        .issuedAt = desk.file.now().plusMinutes(-5)});
    auto page = open(desk);
    QVERIFY(page->showRecord(records::Kind::Instruction, desk.instruction.id));
    auto *panel = static_cast<InstructionPanel *>(page->panel());
    QCOMPARE(panel->shown(), desk.instruction.id);
    auto *other = panel->findChild<QPushButton *>(QStringLiteral("repeatPushButton"));
    QVERIFY(other);
    QSignalSpy requested(page.get(), &InstructionsPage::recordRequested);
    other->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][1].value<records::Uuid>(), again.id);
}

void InstructionsPageTest::recordOutsideTheFilterIsFound()
{
    Desk desk;
    const auto other =
        desk.addInstruction(QStringLiteral("李明"), QStringLiteral("13900001111"), QStringLiteral("YJ-2"));
    auto page = open(desk);
    page->findChild<QLineEdit *>(QStringLiteral("searchLineEdit"))->setText(QStringLiteral("2034"));
    QVERIFY(QTest::qWaitFor([&] { return tableOf(*page)->list()->rowCount() == 1; }));
    QVERIFY(page->showRecord(records::Kind::Instruction, other.id));
    QCOMPARE(tableOf(*page)->currentId(), other.id);
    QVERIFY(!page->showRecord(records::Kind::Instruction, desk.store().newId()));
}

void InstructionsPageTest::overdueFollowsTheClockWithoutLosingThePlace()
{
    Desk desk;  // an urgent one that was issued half an hour ago
    const auto addLow = [&desk](const char *number) {
        return desk.file.add(records::Instruction{.number = QLatin1StringView(number),
            .level = records::Level::Low,
            .person = {desk.person.id},
            .issuedAt = desk.file.now()});
    };
    const auto low = addLow("YJ-low");
    auto page = open(desk);
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("overduePushButton")), Qt::LeftButton);
    ListTable *table = tableOf(*page);
    QCOMPARE(table->selectedIds(), QList{desk.instruction.id});
    // By time alone nothing jumps: what has become overdue announces itself.
    desk.file.passMinutes(60 * 24 * 30);
    page->followClock();
    auto *button = table->findChild<QPushButton *>(QStringLiteral("newRowsPushButton"));
    QVERIFY(QTest::qWaitFor([&] { return button->isVisible(); }));
    QCOMPARE(table->list()->rowCount(), 1);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(table->list()->rowCount(), 2);
    QCOMPARE(table->selectedIds(), QList{desk.instruction.id});
    // Reading again takes it at once, with all that is selected.
    const auto last = addLow("YJ-last");
    table->selectAll();
    desk.file.passMinutes(60 * 24 * 30);
    page->refresh();
    QCOMPARE(table->list()->rowCount(), 3);
    QCOMPARE(table->selectedIds().size(), 2);
    QVERIFY(table->list()->indexOf(last.id).isValid());
    QVERIFY(table->list()->indexOf(low.id).isValid());
}

void InstructionsPageTest::todayIsAnotherDayAfterMidnight()
{
    Desk desk;
    auto page = open(desk);
    auto *period = page->findChild<QComboBox *>(QStringLiteral("periodComboBox"));
    period->setCurrentIndex(period->findData(int(ui::instructions::Period::Today)));
    QCOMPARE(tableOf(*page)->list()->rowCount(), 1);
    desk.file.passMinutes(60 * 14 + 1);
    page->followClock();
    QCOMPARE(tableOf(*page)->list()->rowCount(), 0);
}

void InstructionsPageTest::narrowPageFoldsItsFilters()
{
    Desk desk;
    auto page = open(desk);
    auto *level = page->findChild<QComboBox *>(QStringLiteral("levelComboBox"));
    auto *fold = page->findChild<QPushButton *>(QStringLiteral("filtersPushButton"));
    QVERIFY(level->isVisible());
    QVERIFY(!fold->isVisible());
    page->resize(432, 440);
    QCoreApplication::processEvents();
    QVERIFY(!level->isVisible());
    QVERIFY(fold->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(level->isVisible());
    level->setCurrentIndex(1);
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(!level->isVisible());
    QVERIFY2(fold->text().contains(u"(1)"), qPrintable(fold->text()));
}

// As wide as the page is at 1280x720.
void InstructionsPageTest::columnsThatAreNeededStay()
{
    Desk desk;
    auto page = open(desk);
    page->resize(752, 600);
    using Column = itemmodels::InstructionListModel::Column;
    const ListTable *table = tableOf(*page);
    for (const auto column : {Column::Level, Column::Deadline, Column::Name, Column::FraudType, Column::IssuedAt})
        QVERIFY2(!table->isColumnHidden(column), qPrintable(QString::number(column)));
    const auto *count = page->findChild<QLabel *>(QStringLiteral("countLabel"));
    QVERIFY(QTest::qWaitFor([&] { return count->text().contains(u"by issue ↓"); }));
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("openPushButton")), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return count->text().contains(u"by limit ↑"); }));
}

QTEST_MAIN(InstructionsPageTest)
#include "instructionspagetest.moc"
