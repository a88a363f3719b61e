// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/listtable.h"

#include "models/itemmodels/instructionlistmodel.h"
#include "tests/ui/forms/desk.h"
#include "ui/widgets/rowdelegate.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace qianshao;
using itemmodels::InstructionListModel;
using tests::Desk;
using ui::widgets::ListTable;

namespace {

// Level 100, name 120, type what is left (leaves first of these two), phone 140 (leaves before it).
struct List {
    explicit List(Desk &desk)
        : model(desk.store(), desk.workplace().now, desk.workplace().zone),
          table(desk.workplace(), QStringLiteral("test"))
    {
        table.setList(&model,
            {{InstructionListModel::Level, 100}, {InstructionListModel::Name, 120},
                {InstructionListModel::FraudType, 0, 1}, {InstructionListModel::Phone, 140, 2}});
        model.setFilter({});
        table.resize(600, 200);
        table.show();
        tests::waitUntilActive(&table);
    }
    QList<int> shown() const
    {
        QList<int> columns;
        for (int i = 0; i < model.columnCount(); ++i) {
            if (!table.isColumnHidden(i))
                columns += i;
        }
        return columns;
    }
    int widthOfAll() const { return table.horizontalHeader()->length(); }
    int room() const { return table.viewport()->width(); }

    InstructionListModel model;
    ListTable table;
};

}  // namespace

class ListTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { tests::theme().setTextSize(14); }
    void columnsLeaveWhereThereIsNoRoomAndComeBack();
    void rowsReachTheEdgeAtEveryWidth();
    void noColumnIsNarrowerThanItsTitle();
    void widthsOfTheUserAreRememberedForEachLanguageAndSize();
    void rowThatTheKeysGoToHasABar();
    void selectionIsInTheOrderOfTheList();
    void behindASettledRowComesTheNext();
};

void ListTableTest::columnsLeaveWhereThereIsNoRoomAndComeBack()
{
    Desk desk;
    List list(desk);
    const QList<int> all{InstructionListModel::Level, InstructionListModel::Name, InstructionListModel::FraudType,
        InstructionListModel::Phone};
    const auto sorted = [](QList<int> columns) {
        std::ranges::sort(columns);
        return columns;
    };
    QCOMPARE(list.shown(), sorted(all));
    list.table.resize(400, 200);
    QCOMPARE(list.shown(), sorted(all.mid(0, 3)));
    list.table.resize(300, 200);
    QCOMPARE(list.shown(), sorted(all.mid(0, 2)));
    list.table.resize(600, 200);
    QCOMPARE(list.shown(), sorted(all));
    QCOMPARE(list.table.columnWidth(InstructionListModel::Name), 120);
    list.table.setWanted(InstructionListModel::Phone, false);
    QCOMPARE(list.shown(), sorted(all.mid(0, 3)));
}

void ListTableTest::rowsReachTheEdgeAtEveryWidth()
{
    Desk desk;
    List list(desk);
    for (const int width : {600, 400, 300, 260, 200, 600}) {
        list.table.resize(width, 200);
        QCOMPARE(list.widthOfAll(), list.room());
        QCOMPARE(list.table.horizontalScrollBar()->maximum(), 0);
    }
}

void ListTableTest::noColumnIsNarrowerThanItsTitle()
{
    Desk desk;
    InstructionListModel model(desk.store(), desk.workplace().now, desk.workplace().zone);
    ListTable table(desk.workplace(), QStringLiteral("narrow"));
    table.setList(&model, {{InstructionListModel::Level, 8}, {InstructionListModel::TimesWarned, 8}});
    const auto &theme = desk.workplace().theme;
    for (const int column : {InstructionListModel::Level, InstructionListModel::TimesWarned}) {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        QVERIFY(table.columnWidth(column) >= ui::widgets::cellWidth(theme, {title}));
    }
}

void ListTableTest::widthsOfTheUserAreRememberedForEachLanguageAndSize()
{
    Desk desk;
    const QLocale before;
    const auto nameWidth = [&] { return List(desk).table.columnWidth(InstructionListModel::Name); };
    {
        List list(desk);
        list.table.horizontalHeader()->resizeSection(InstructionListModel::Name, 180);
    }
    QCOMPARE(nameWidth(), 180);
    QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
    QCOMPARE(nameWidth(), 120);
    QLocale::setDefault(before);
    QCOMPARE(nameWidth(), 180);
    tests::theme().setTextSize(20);
    QCOMPARE(nameWidth(), 120 * 20 / 14);
    // Also while the list stands there.
    List list(desk);
    tests::theme().setTextSize(14);
    QCOMPARE(list.table.columnWidth(InstructionListModel::Name), 180);
}

void ListTableTest::rowThatTheKeysGoToHasABar()
{
    Desk desk;
    List list(desk);
    QLineEdit other(&list.table);
    other.show();
    list.table.setFocus();
    const auto edge = [&] {
        const QRect row = list.table.visualRect(list.table.currentIndex());
        return list.table.viewport()->grab().toImage().pixelColor(1, row.center().y());
    };
    const auto &theme = desk.workplace().theme;
    QCOMPARE(edge(), theme.color(ui::widgets::Ink::Accent));
    other.setFocus();
    QCOMPARE(edge(), theme.color(ui::widgets::Ink::Selection));
}

void ListTableTest::selectionIsInTheOrderOfTheList()
{
    Desk desk;
    for (const char16_t *number : {u"A", u"B", u"C"})
        desk.addInstruction(QStringLiteral("某人"), QStringLiteral("13800138000"), QString::fromUtf16(number));
    List list(desk);
    for (const int row : {2, 0, 3})
        list.table.selectionModel()->select(list.model.index(row, InstructionListModel::Level),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QList<records::Uuid> expected;
    for (const int row : {0, 2, 3})
        expected += list.model.idAt(row);
    QCOMPARE(list.table.selectedIds(), expected);
}

void ListTableTest::behindASettledRowComesTheNext()
{
    Desk desk;
    for (const char16_t *number : {u"A", u"B", u"C"})
        desk.addInstruction(QStringLiteral("某人"), QStringLiteral("13800138000"), QString::fromUtf16(number));
    List list(desk);
    list.model.setFilter({.view = records::InstructionFilter::View::Open});
    const auto leave = [&](int row) {
        const records::Uuid id = list.model.idAt(row);
        list.table.select(id);
        QVERIFY(desk.editor().giveBack({id}, QStringLiteral("not here")).empty());
        list.table.settle(id);
    };
    const records::Uuid third = list.model.idAt(2);
    leave(1);
    QCOMPARE(list.model.rowCount(), 3);
    QCOMPARE(list.table.currentId(), third);
    leave(2);  // the last one
    QCOMPARE(list.table.currentId(), third);
}

QTEST_MAIN(ListTableTest)
#include "listtabletest.moc"
