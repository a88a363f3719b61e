// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/repairspage.h"
#include "tests/ui/forms/desk.h"
#include "tests/ui/repairs/fakedesk.h"
#include "ui/repairs/filedrop.h"
#include "ui/repairs/heldtree.h"
#include "ui/repairs/repairform.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/question.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::FakeDesk;
using tests::press;
using ui::repairs::HeldTree;
using ui::repairs::RepairForm;
using ui::repairs::RepairsPage;

class RepairsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rowsAreGroupedByFileAndReason();
    void wrongTextIsFocusedWithItsReason();
    void repairedRowIsGone();
    void stillWrongKeepsTheTexts();
    void missingColumnIsAskedFor();
    void dismissAndUndo();
    void groupIsDismissedAtOnce();
    void thousandsOfRowsAreReadAsTheyShow();
    void workGoesOnWhereItWas();
    void manyRowsAreDismissedBesideTheWindow();
    void dismissedRowsAreShownAndWaitAgain();
    void textsAreSetForManyRows();
    void rowsAreTriedAgain();
    void emptyPageOffersTheImport();
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

private:
    HeldRow hold(const QString &file, RowProblem problem, const QString &field, qint64 line, const QString &raw);
    RepairsPage &open();
    [[nodiscard]] QString textOf(const char *label) const
    {
        return m_page->findChild<QLabel *>(QLatin1StringView(label))->text();
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_page->findChild<QPushButton *>(QLatin1StringView(name));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FakeDesk> m_fake;
    std::unique_ptr<RepairsPage> m_page;
};

void RepairsPageTest::init()
{
    m_page.reset();
    m_fake.reset();
    m_desk = std::make_unique<Desk>();
    m_fake = std::make_unique<FakeDesk>(m_desk->editor());
}

HeldRow RepairsPageTest::hold(
    const QString &file, RowProblem problem, const QString &field, qint64 line, const QString &raw)
{
    return m_desk->file.add(HeldRow{.target = Kind::Instruction,
        .problem = problem,
        .field = field,
        .file = file,
        .line = line,
        .raw = raw,
        .heldAt = m_desk->file.now()});
}

RepairsPage &RepairsPageTest::open()
{
    m_page = std::make_unique<RepairsPage>(m_desk->workplace(), *m_fake);
    m_page->resize(1112, 664);
    m_page->show();
    tests::waitUntilActive(m_page.get());
    m_page->activate();
    return *m_page;
}

void RepairsPageTest::rowsAreGroupedByFileAndReason()
{
    hold(QStringLiteral("a.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), 3,
        QStringLiteral(R"({"number":"YJ1"})"));
    hold(
        QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), 4, QStringLiteral(R"({"name":"李"})"));
    hold(QStringLiteral("a.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), 9,
        QStringLiteral(R"({"number":"YJ2"})"));
    hold(QStringLiteral("b.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), 2,
        QStringLiteral(R"({"number":"YJ3"})"));
    auto *tree = open().findChild<HeldTree *>();
    QCOMPARE(tree->count(), 4);
    QCOMPARE(tree->model()->rowCount(), 3);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2);
    QVERIFY(tree->model()->index(0, 0).data().toString().contains(QStringLiteral("a.csv")));
    QCOMPARE(m_page->waiting(), 4);
}

void RepairsPageTest::wrongTextIsFocusedWithItsReason()
{
    const HeldRow row = hold(QStringLiteral("a.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), 3,
        QStringLiteral(R"({"number":"YJ1","issued_at":"昨天下午","name":"王秀兰"})"));
    std::unique_ptr<RepairForm> form(tests::shown(new RepairForm(m_desk->workplace(), *m_fake, row)));
    auto *field = form->findChild<QWidget *>(QStringLiteral("issuedAtTextField"));
    QVERIFY(field->findChild<QLineEdit *>()->hasFocus());
    QCOMPARE(field->findChild<QLineEdit *>()->text(), QStringLiteral("昨天下午"));
    QVERIFY(!form->findChild<QLabel *>(QStringLiteral("reasonLabel"))->text().isEmpty());
    QVERIFY(form->findChild<QWidget *>(QStringLiteral("numberTextField")));
}

void RepairsPageTest::repairedRowIsGone()
{
    const HeldRow row = hold(QStringLiteral("a.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), 3,
        QStringLiteral(R"({"number":"YJ1","issued_at":"昨天下午"})"));
    RepairsPage &page = open();
    QSignalSpy opened(&page, &ui::widgets::Page::formOpened);
    press(&page, "\r");
    QCOMPARE(opened.size(), 1);
    std::unique_ptr<ui::widgets::Form> form(tests::shown(opened.at(0).at(0).value<ui::widgets::Form *>()));
    tests::type(form.get(), QStringLiteral("issuedAtTextField"), QStringLiteral("2026-11-20 16:00"));
    press(form.get(), "\r");
    QCOMPARE(m_fake->repaired.value(QStringLiteral("issued_at")), QStringLiteral("2026-11-20 16:00"));
    QCOMPARE(m_fake->repaired.value(QStringLiteral("number")), QStringLiteral("YJ1"));
    QCOMPARE(page.findChild<HeldTree *>()->count(), 0);
    QVERIFY(m_desk->editor().undo().empty());
    page.refresh();
    QCOMPARE(page.findChild<HeldTree *>()->count(), 1);
    QCOMPARE(m_desk->all<HeldRow>().at(0).id, row.id);
}

void RepairsPageTest::stillWrongKeepsTheTexts()
{
    const HeldRow row = hold(QStringLiteral("a.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), 3,
        QStringLiteral(R"({"number":"YJ1","issued_at":"昨天下午"})"));
    m_fake->answer = {false, QStringLiteral("时间读不出"), QStringLiteral("issued_at")};
    std::unique_ptr<RepairForm> form(tests::shown(new RepairForm(m_desk->workplace(), *m_fake, row)));
    tests::type(form.get(), QStringLiteral("issuedAtTextField"), QStringLiteral("前天"));
    press(form.get(), "\r");
    QCOMPARE(m_desk->all<HeldRow>().size(), size_t(1));
    auto *field = form->findChild<QWidget *>(QStringLiteral("issuedAtTextField"));
    QCOMPARE(field->findChild<QLineEdit *>()->text(), QStringLiteral("前天"));
    QVERIFY(field->findChild<QLineEdit *>()->hasFocus());
    QCOMPARE(form->findChild<QLabel *>(QStringLiteral("reasonLabel"))->text(), QStringLiteral("时间读不出"));
}

void RepairsPageTest::missingColumnIsAskedFor()
{
    const HeldRow row =
        hold(QStringLiteral("a.csv"), RowProblem::NoContact, {}, 3, QStringLiteral(R"({"number":"YJ1"})"));
    std::unique_ptr<RepairForm> form(tests::shown(new RepairForm(m_desk->workplace(), *m_fake, row)));
    QVERIFY(form->findChild<QWidget *>(QStringLiteral("phoneTextField")));
    QVERIFY(form->findChild<QWidget *>(QStringLiteral("addressTextField")));
}

void RepairsPageTest::dismissAndUndo()
{
    hold(
        QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), 3, QStringLiteral(R"({"name":"王"})"));
    hold(
        QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), 4, QStringLiteral(R"({"name":"李"})"));
    auto *tree = open().findChild<HeldTree *>();
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(tree->count(), 1);
    QCOMPARE(m_page->waiting(), 1);
    QCOMPARE(std::ranges::count(m_desk->all<HeldRow>(), Settled::Dismissed, &HeldRow::settled), 1);
    QVERIFY(m_desk->editor().undo().empty());
    QCOMPARE(m_page->waiting(), 2);
    m_page->refresh();
    QCOMPARE(tree->count(), 2);
}

void RepairsPageTest::groupIsDismissedAtOnce()
{
    hold(
        QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), 3, QStringLiteral(R"({"name":"王"})"));
    hold(
        QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), 4, QStringLiteral(R"({"name":"李"})"));
    auto *tree = open().findChild<HeldTree *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(tree->count(), 0);
    QVERIFY(m_page->findChild<ui::widgets::EmptyState *>()->isVisible());
}

void RepairsPageTest::thousandsOfRowsAreReadAsTheyShow()
{
    m_desk->file->connection().execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
        "INSERT INTO held_row (id, target, problem, field, file, line, raw, version, device) "
        "SELECT randomblob(16), 5, 2, 'issued_at', 'a.csv', i, '{}', 1, 1 FROM n");
    auto *tree = open().findChild<HeldTree *>();
    QCOMPARE(tree->count(), 100'000);
    QCOMPARE(textOf("countLabel"), QStringLiteral("100,000 row(s)"));
    const auto loaded = [&] { return tree->model()->rowCount(tree->model()->index(0, 0)); };
    constexpr int page = itemmodels::HeldTreeModel::pageRows;
    QCOMPARE(loaded(), page);
    QTest::keyClick(tree, Qt::Key_End);
    QCOMPARE(loaded(), 2 * page);
    QTest::keyClick(tree, Qt::Key_End);
    QCOMPARE(loaded(), 3 * page);
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QCOMPARE(tree->selection().count, 100'000);
    QVERIFY(tree->selection().rows.isEmpty());
}

void RepairsPageTest::workGoesOnWhereItWas()
{
    QList<Uuid> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(hold(QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), i,
            QStringLiteral(R"({"name":"王%1"})").arg(i))
                .id);
    auto *tree = open().findChild<HeldTree *>();
    QVERIFY(tree->select(ids[2]));
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(tree->currentId(), ids[3]);
    QTest::keyClick(tree, Qt::Key_End);
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(tree->currentId(), ids[3]);
    // A closed file stays closed.
    tree->collapse(tree->model()->index(0, 0));
    hold(QStringLiteral("b.csv"), RowProblem::NoNumber, QStringLiteral("number"), 1, QStringLiteral("{}"));
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    QVERIFY(tree->isExpanded(tree->model()->index(1, 0)));
}

void RepairsPageTest::manyRowsAreDismissedBesideTheWindow()
{
    for (int i = 0; i < 120; ++i)
        hold(QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), i, QStringLiteral("{}"));
    auto *tree = open().findChild<HeldTree *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(m_fake->works.size(), 1);
    QCOMPARE(m_fake->works.at(0).to, Settled::Dismissed);
    QCOMPARE(m_fake->works.at(0).groups.size(), 1);
    QVERIFY(m_fake->works.at(0).rows.isEmpty());
    auto *bar = m_page->findChild<QWidget *>(QStringLiteral("settleBar"));
    QVERIFY(bar->isVisible());
    Q_EMIT m_fake->settling(40);
    QVERIFY(textOf("settleLabel").contains(QStringLiteral("40")));
    button("cancelSettlePushButton")->click();
    QVERIFY(m_fake->wasCancelled);
    Q_EMIT m_fake->settled({.settled = 120});
    QCOMPARE(textOf("settleLabel"), QStringLiteral("120 row(s) settled."));
    button("closeSettlePushButton")->click();
    QVERIFY(!bar->isVisible());
}

// A row that was dismissed by mistake can be had back at any time.
void RepairsPageTest::dismissedRowsAreShownAndWaitAgain()
{
    const HeldRow row = hold(
        QStringLiteral("a.csv"), RowProblem::NoNumber, QStringLiteral("number"), 3, QStringLiteral(R"({"name":"王"})"));
    auto *tree = open().findChild<HeldTree *>();
    QTest::keyClick(tree, Qt::Key_Delete);
    QVERIFY(m_page->findChild<ui::widgets::EmptyState *>()->isVisible());
    button("dismissedPushButton")->click();
    QVERIFY(tree->isVisible());
    QCOMPARE(tree->currentId(), row.id);
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(tree->count(), 1);
    QTest::keyClick(tree, Qt::Key_W);
    QCOMPARE(m_fake->works.size(), 1);
    QCOMPARE(m_fake->works.at(0).to, Settled::Unset);
    QCOMPARE(m_fake->works.at(0).rows, QList<Uuid>{row.id});
    QTest::keyClick(tree, Qt::Key_D);
    QVERIFY(m_page->findChild<ui::widgets::EmptyState *>()->isVisible());
    QVERIFY(m_desk->editor().undo().empty());
    QCOMPARE(tree->currentId(), row.id);
}

void RepairsPageTest::textsAreSetForManyRows()
{
    for (int i = 0; i < 3; ++i)
        hold(QStringLiteral("a.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), i,
            QStringLiteral(R"({"number":"YJ%1","issued_at":"昨天"})").arg(i));
    RepairsPage &page = open();
    auto *tree = page.findChild<HeldTree *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QSignalSpy opened(&page, &ui::widgets::Page::formOpened);
    QTest::keyClick(tree, Qt::Key_M);
    QCOMPARE(opened.size(), 1);
    std::unique_ptr<ui::widgets::Form> form(tests::shown(opened.at(0).at(0).value<ui::widgets::Form *>()));
    // Nothing written: nothing to do.
    QVERIFY(!form->save());
    QVERIFY(m_fake->works.isEmpty());
    tests::type(form.get(), QStringLiteral("issuedAtTextField"), QStringLiteral("2026-11-20 16:00"));
    QVERIFY(form->save());
    QCOMPARE(m_fake->works.size(), 1);
    QCOMPARE(m_fake->works.at(0).texts,
        (QMap<QString, QString>{{QStringLiteral("issued_at"), QStringLiteral("2026-11-20 16:00")}}));
    QCOMPARE(m_fake->works.at(0).rows.size(), 3);
    QCOMPARE(m_fake->works.at(0).to, Settled::Mended);
}

void RepairsPageTest::rowsAreTriedAgain()
{
    const HeldRow row = hold(
        QStringLiteral("a.csv"), RowProblem::NoInstruction, QStringLiteral("instruction"), 3, QStringLiteral("{}"));
    auto *tree = open().findChild<HeldTree *>();
    QTest::keyClick(tree, Qt::Key_A);
    QCOMPARE(m_fake->works.size(), 1);
    QCOMPARE(m_fake->works.at(0).rows, QList<Uuid>{row.id});
    QVERIFY(m_fake->works.at(0).texts.isEmpty());
    QCOMPARE(m_fake->works.at(0).to, Settled::Mended);
    Q_EMIT m_fake->settled({.settled = 0, .still = {{RowProblem::NoInstruction, 1}}});
    QVERIFY(textOf("settleLabel").contains(QStringLiteral("No such instruction 1")));
}

void RepairsPageTest::emptyPageOffersTheImport()
{
    const QString path = QStringLiteral("/data/a.csv");
    m_fake->files[path] = {path, {}, {FakeDesk::instructions(path)}};
    QVERIFY(open().findChild<ui::widgets::EmptyState *>()->isVisible());
    ui::widgets::answerNextFiles({path});
    m_page->findChild<ui::widgets::EmptyState *>()->findChild<QPushButton *>()->click();
    QVERIFY(m_page->findChild<QListWidget *>(QStringLiteral("sheetsListWidget"))->isVisible());
    QVERIFY(m_page->stepBack());
    QVERIFY(m_page->findChild<ui::widgets::EmptyState *>()->isVisible());
}

void RepairsPageTest::refusedFileSaysWhy()
{
    const QString path = QStringLiteral("/data/picture.csv");
    m_fake->files[path] = {path, QStringLiteral("picture.csv 不是表格"), {}};
    open().importFiles({path});
    QCOMPARE(textOf("refusalLabel"), QStringLiteral("picture.csv 不是表格"));
    QVERIFY(!button("startPushButton")->isEnabled());
}

void RepairsPageTest::columnsAreChosen()
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

void RepairsPageTest::kindIsChosen()
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

void RepairsPageTest::previewTellsTheFateOfEachRow()
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

void RepairsPageTest::otherColumnsAreRehearsedAnew()
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

void RepairsPageTest::importShowsProgressAndCancels()
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

void RepairsPageTest::resultLeadsToTheHeldRows()
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

void RepairsPageTest::undoButtonGoesWithTheNextStep()
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

void RepairsPageTest::nothingImportedSaysWhy()
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

void RepairsPageTest::droppedFilesAreTaken()
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

QTEST_MAIN(RepairsPageTest)
#include "repairspagetest.moc"
