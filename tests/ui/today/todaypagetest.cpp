// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/today/todaypage.h"

#include "tests/ui/forms/desk.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using tests::Desk;
using ui::today::TodayPage;
using ui::widgets::ListTable;

class TodayPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mineThenTheWholeStation();
    void nextLimitComesFirst();
    void emptyQueueLeadsToTheStation();
    void emptyStationLeadsToTheImport();
    void newRowsAnnounceThemselves();
    void urgentRowComesAtOnce();
    void savedRowLeavesAndTheNextIsCurrent();
    void whatToDoIsSeenAtEveryWidth();
};

namespace {

std::unique_ptr<TodayPage> open(const Desk &desk)
{
    auto page = std::make_unique<TodayPage>(desk.workplace());
    page->resize(760, 600);
    page->show();
    tests::waitUntilActive(page.get());
    page->activate();
    return page;
}

ListTable *tableOf(TodayPage &page)
{
    return page.findChild<ListTable *>();
}

records::Instruction addOf(Desk &desk, records::Level level, int minutesAgo, const char *number)
{
    return desk.file.add(records::Instruction{.number = QLatin1StringView(number),
        .level = level,
        .person = {desk.person.id},
        .issuedAt = desk.file.now().plusMinutes(-minutesAgo),
        .assignee = {desk.me.id}});
}

}  // namespace

void TodayPageTest::mineThenTheWholeStation()
{
    Desk desk;
    desk.addInstruction(QStringLiteral("李明"), QStringLiteral("13900001111"), QStringLiteral("YJ2"));
    QVERIFY(desk.editor().assign({desk.instruction.id}, desk.me.id).empty());
    auto page = open(desk);
    QCOMPARE(tableOf(*page)->list()->rowCount(), 1);
    QCOMPARE(page->waiting(), 1);
    QTest::keyClick(tableOf(*page), 'm');
    QVERIFY(page->isWholeStation());
    QCOMPARE(tableOf(*page)->list()->rowCount(), 2);
    page.reset();
    QVERIFY(open(desk)->isWholeStation());
}

void TodayPageTest::nextLimitComesFirst()
{
    Desk desk;
    const auto low = addOf(desk, records::Level::Low, 1, "low");
    const auto high = addOf(desk, records::Level::High, 1, "high");
    const auto late = addOf(desk, records::Level::Low, 60 * 24 * 30, "late");
    auto page = open(desk);
    const auto *list = tableOf(*page)->list();
    QCOMPARE(list->rowCount(), 3);
    QCOMPARE(list->idAt(0), late.id);
    QCOMPARE(list->idAt(1), high.id);
    QCOMPARE(list->idAt(2), low.id);
}

void TodayPageTest::emptyQueueLeadsToTheStation()
{
    Desk desk;
    auto page = open(desk);
    auto *empty = tableOf(*page)->emptyState();
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(page->isWholeStation());
    QVERIFY(!empty->isVisible());
}

void TodayPageTest::emptyStationLeadsToTheImport()
{
    Desk desk;
    QVERIFY(desk.editor().giveBack({desk.instruction.id}, QStringLiteral("reason")).empty());
    auto page = open(desk);
    QSignalSpy asked(page.get(), &TodayPage::importRequested);
    QTest::mouseClick(tableOf(*page)->emptyState()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TodayPageTest::newRowsAnnounceThemselves()
{
    Desk desk;
    const auto first = addOf(desk, records::Level::Low, 1, "first");
    addOf(desk, records::Level::Low, 2, "second");
    auto page = open(desk);
    ListTable *table = tableOf(*page);
    QTest::keyClick(table, 'j');
    const records::Uuid current = table->currentId();
    addOf(desk, records::Level::Low, 3, "third");
    auto *button = table->findChild<QPushButton *>(QStringLiteral("newRowsPushButton"));
    QVERIFY(QTest::qWaitFor([&] { return button->isVisible(); }));
    QCOMPARE(table->list()->rowCount(), 2);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(table->list()->rowCount(), 3);
    QCOMPARE(table->currentId(), current);
    QVERIFY(!button->isVisible());
    QVERIFY(!first.id.isNull());
}

void TodayPageTest::urgentRowComesAtOnce()
{
    Desk desk;
    addOf(desk, records::Level::Low, 1, "low");
    auto page = open(desk);
    QSignalSpy arrived(tableOf(*page), &ListTable::urgentArrived);
    const auto urgent = addOf(desk, records::Level::Urgent, 0, "urgent");
    QVERIFY(QTest::qWaitFor([&] { return arrived.size() == 1; }));
    QCOMPARE(tableOf(*page)->list()->idAt(0), urgent.id);
    // One that waits below is told of once, not with each row that comes after it.
    QTest::keyClick(tableOf(*page), 'j');
    addOf(desk, records::Level::Urgent, 2, "another");
    QVERIFY(QTest::qWaitFor([&] { return arrived.size() == 2; }));
    addOf(desk, records::Level::Low, 3, "calm");
    QVERIFY(QTest::qWaitFor([&] { return tableOf(*page)->list()->waiting() == 2; }));
    QCOMPARE(arrived.size(), 2);
}

void TodayPageTest::savedRowLeavesAndTheNextIsCurrent()
{
    Desk desk;
    const auto first = addOf(desk, records::Level::High, 1, "first");
    const auto second = addOf(desk, records::Level::Low, 1, "second");
    auto page = open(desk);
    QCOMPARE(tableOf(*page)->currentId(), first.id);
    QVERIFY(desk.editor().giveBack({first.id}, QStringLiteral("reason")).empty());
    page->settle({first.id});
    QCOMPARE(tableOf(*page)->list()->rowCount(), 1);
    QCOMPARE(tableOf(*page)->currentId(), second.id);
}

// 432 is what a screen of 1920x1080 leaves at 200 %, 1392 all of it.
void TodayPageTest::whatToDoIsSeenAtEveryWidth()
{
    Desk desk;
    addOf(desk, records::Level::High, 1, "first");
    auto page = open(desk);
    using Column = itemmodels::InstructionListModel::Column;
    const ListTable *table = tableOf(*page);
    for (const int width : {432, 752, 1392}) {
        page->resize(width, 440);
        for (const auto column : {Column::Level, Column::Deadline, Column::Name, Column::Next})
            QVERIFY2(!table->isColumnHidden(column), qPrintable(QString::number(column)));
        QCOMPARE(
            table->columnViewportPosition(Column::Next) + table->columnWidth(Column::Next), table->viewport()->width());
    }
    for (const auto column : {Column::FraudType, Column::Address, Column::Status, Column::IssuedAt})
        QVERIFY(!table->isColumnHidden(column));
}

QTEST_MAIN(TodayPageTest)
#include "todaypagetest.moc"
