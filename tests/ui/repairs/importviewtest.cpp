// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/importview.h"

#include "tests/ui/repairs/repairsroom.h"
#include "ui/repairs/filedrop.h"
#include "ui/repairs/heldtree.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::FakeDesk;
using tests::press;
using ui::repairs::HeldTree;

class ImportViewTest : public tests::RepairsRoom {
    Q_OBJECT
private Q_SLOTS:
    void init() { reset(); }
    void refusedFileSaysWhy();
    void columnsAreChosen();
    void kindIsChosen();
    void previewTellsTheFateOfEachRow();
    void otherColumnsAreRehearsedAnew();
    void importShowsProgressAndCancels();
    void resultLeadsToTheHeldRows();
    void undoButtonGoesWithTheNextStep();
    void nothingImportedSaysWhy();
    void droppedFilesAreTaken();
};

void ImportViewTest::refusedFileSaysWhy()
{
    const QString path = QStringLiteral("/data/picture.csv");
    m_fake->files[path] = {path, QStringLiteral("picture.csv 不是表格"), {}};
    open().importFiles({path});
    QCOMPARE(textOf("refusalLabel"), QStringLiteral("picture.csv 不是表格"));
    QVERIFY(!button("startPushButton")->isEnabled());
}

void ImportViewTest::columnsAreChosen()
{
    const QString path = QStringLiteral("/data/a.csv");
    m_fake->files[path] = {path, {}, {FakeDesk::instructions(path)}};
    open().importFiles({path});
    QVERIFY(!button("startPushButton")->isEnabled());
    auto *column = m_page->findChild<QComboBox *>(QStringLiteral("column3ComboBox"));
    column->setCurrentIndex(column->findData(QStringLiteral("issued_at")));
    Q_EMIT column->activated(column->currentIndex());
    QVERIFY(button("startPushButton")->isEnabled());
    button("startPushButton")->click();
    QCOMPARE(m_fake->started.size(), 1);
    QCOMPARE(m_fake->started[0].fields.at(3), QStringLiteral("issued_at"));
}

void ImportViewTest::kindIsChosen()
{
    const QString path = QStringLiteral("/data/a.csv");
    m_fake->files[path] = {path, {}, {FakeDesk::instructions(path)}};
    open().importFiles({path});
    auto *kind = m_page->findChild<QComboBox *>(QStringLiteral("kindComboBox"));
    kind->setCurrentIndex(kind->findData(int(Kind::Call)));
    Q_EMIT kind->activated(kind->currentIndex());
    auto *table = m_page->findChild<QTableWidget *>(QStringLiteral("previewTable"));
    QCOMPARE(qobject_cast<QComboBox *>(table->cellWidget(0, 0))->currentData().toString(), QString());
    QVERIFY(!button("startPushButton")->isEnabled());
}

void ImportViewTest::previewTellsTheFateOfEachRow()
{
    using ui::repairs::RowFate;
    const QString path = QStringLiteral("/data/a.csv");
    auto sheet = FakeDesk::instructions(path);
    sheet.fields[3] = QStringLiteral("issued_at");
    sheet.problem.clear();
    sheet.rows.append(sheet.rows.at(0));
    sheet.rows.append(sheet.rows.at(0));
    m_fake->files[path] = {path, {}, {sheet}};
    open().importFiles({path});
    auto *table = m_page->findChild<QTableWidget *>(QStringLiteral("previewTable"));
    auto *summary = m_page->findChild<QLabel *>(QStringLiteral("summaryLabel"));
    QVERIFY(!summary->isVisible());
    QCOMPARE(m_fake->rehearsals.size(), 1);
    Q_EMIT m_fake->rehearsed({{path, 0,
        {{RowFate::What::New, {}, {}},
            {RowFate::What::Held, RowProblem::BadTime, {{QStringLiteral("issued_at"), RowProblem::BadTime}}},
            {RowFate::What::New, {}, {{QStringLiteral("name"), RowProblem::UnknownWord}}}}}});
    QCOMPARE(summary->text(),
        QStringLiteral("Of the first 3 row(s): 2 new, 1 of them to check, 1 would wait on the Repairs page "
                       "(Time missing or unreadable: 1)."));
    QCOMPARE(table->verticalHeaderItem(2)->text(), QStringLiteral("held"));
    QVERIFY(!table->verticalHeaderItem(1)->icon().isNull());
    QVERIFY(table->item(2, 3)->toolTip().contains(QStringLiteral("Time missing or unreadable")));
    QVERIFY(table->item(2, 3)->background().style() != Qt::NoBrush);
    QCOMPARE(table->item(1, 3)->background().style(), Qt::NoBrush);
    QCOMPARE(table->item(2, 1)->background().style(), Qt::NoBrush);
    QVERIFY(table->item(3, 1)->background().style() != Qt::NoBrush);
    QVERIFY(table->item(3, 1)->background() != table->item(2, 3)->background());
}

void ImportViewTest::otherColumnsAreRehearsedAnew()
{
    using ui::repairs::RowFate;
    const QString path = QStringLiteral("/data/a.csv");
    m_fake->files[path] = {path, {}, {FakeDesk::instructions(path)}};
    open().importFiles({path});
    // A sheet that cannot be taken yet is not asked about.
    QVERIFY(m_fake->rehearsals.last().isEmpty());
    auto *column = m_page->findChild<QComboBox *>(QStringLiteral("column3ComboBox"));
    column->setCurrentIndex(column->findData(QStringLiteral("issued_at")));
    Q_EMIT column->activated(column->currentIndex());
    QCOMPARE(m_fake->rehearsals.last().size(), 1);
    QCOMPARE(m_fake->rehearsals.last().at(0).fields.at(3), QStringLiteral("issued_at"));
    QCoreApplication::processEvents();
    Q_EMIT m_fake->rehearsed({{path, 0, {{RowFate::What::Repeated, {}, {}}}}});
    auto *table = m_page->findChild<QTableWidget *>(QStringLiteral("previewTable"));
    QCOMPARE(table->verticalHeaderItem(1)->text(), QStringLiteral("known"));
    // What was said of the old columns is not shown beside the new ones.
    auto *again = m_page->findChild<QComboBox *>(QStringLiteral("column3ComboBox"));
    again->setCurrentIndex(0);
    Q_EMIT again->activated(0);
    QCoreApplication::processEvents();
    QCOMPARE(table->verticalHeaderItem(1)->text(), QString());
    QVERIFY(m_fake->rehearsals.last().isEmpty());
}

void ImportViewTest::importShowsProgressAndCancels()
{
    const QString path = QStringLiteral("/data/a.csv");
    auto sheet = FakeDesk::instructions(path);
    sheet.problem.clear();
    m_fake->files[path] = {path, {}, {sheet}};
    open().importFiles({path});
    press(m_page.get(), "\r");
    QCOMPARE(m_fake->started.size(), 1);
    Q_EMIT m_fake->progressed({QStringLiteral("a.csv"), 12'345, 40, 90});
    QVERIFY(textOf("workTitleLabel").contains(QStringLiteral("a.csv")));
    QVERIFY(textOf("workTextLabel").contains(QStringLiteral("2")));
    QVERIFY(!m_page->stepBack());
    button("cancelPushButton")->click();
    QVERIFY(m_fake->wasCancelled);
    m_fake->finish({});
    QVERIFY(!button("undoImportPushButton")->isVisible());
}

void ImportViewTest::resultLeadsToTheHeldRows()
{
    const QString path = QStringLiteral("/data/a.csv");
    auto sheet = FakeDesk::instructions(path);
    sheet.problem.clear();
    m_fake->files[path] = {path, {}, {sheet}};
    open().importFiles({path});
    press(m_page.get(), "\r");
    hold(
        QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), 3, QStringLiteral(R"({"name":"王"})"));
    m_fake->finish({{QStringLiteral("a.csv"), {}, Kind::Instruction, 10, 7, 1, 1, 1, {{RowProblem::NoNumber, 1}}}});
    auto *results = m_page->findChild<QTableWidget *>(QStringLiteral("resultsTable"));
    QCOMPARE(results->rowCount(), 1);
    QCOMPARE(results->item(0, 3)->text(), QStringLiteral("7"));
    QCOMPARE(results->item(0, 6)->text(), QStringLiteral("1"));
    QVERIFY(button("showHeldPushButton")->hasFocus());
    press(m_page.get(), "\r");
    QVERIFY(m_page->findChild<HeldTree *>()->isVisible());
    QCOMPARE(m_page->findChild<HeldTree *>()->count(), 1);
}

void ImportViewTest::undoButtonGoesWithTheNextStep()
{
    const QString path = QStringLiteral("/data/a.csv");
    auto sheet = FakeDesk::instructions(path);
    sheet.problem.clear();
    m_fake->files[path] = {path, {}, {sheet}};
    open().importFiles({path});
    press(m_page.get(), "\r");
    m_fake->finish({{QStringLiteral("a.csv"), {}, Kind::Instruction, 1, 1, 0, 0, 0, {}}});
    QVERIFY(button("undoImportPushButton")->isVisible());
    QVERIFY(m_desk->editor().acknowledge({m_desk->instruction.id}).empty());
    QVERIFY(!button("undoImportPushButton")->isVisible());
}

void ImportViewTest::nothingImportedSaysWhy()
{
    const QString path = QStringLiteral("/data/a.csv");
    auto sheet = FakeDesk::instructions(path);
    sheet.problem.clear();
    m_fake->files[path] = {path, {}, {sheet}};
    open().importFiles({path});
    press(m_page.get(), "\r");
    m_fake->finish({}, QStringLiteral("a.csv 第 12 行之后损坏"));
    QCOMPARE(textOf("resultTextLabel"), QStringLiteral("a.csv 第 12 行之后损坏"));
    QVERIFY(!button("undoImportPushButton")->isVisible());
}

void ImportViewTest::droppedFilesAreTaken()
{
    QWidget window;
    ui::repairs::FileDrop drop(&window);
    QSignalSpy dropped(&drop, &ui::repairs::FileDrop::dropped);
    QMimeData data;
    const QString path = m_desk->file.path();
    data.setUrls({QUrl::fromLocalFile(path), QUrl(QStringLiteral("https://example.org/a.csv"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.at(0).at(0).toStringList(), QStringList{path});
    QCOMPARE(event.dropAction(), Qt::CopyAction);
}

QTEST_MAIN(ImportViewTest)
#include "importviewtest.moc"
