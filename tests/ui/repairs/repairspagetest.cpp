// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/repairs/repairsroom.h"
#include "ui/repairs/heldtree.h"
#include "ui/repairs/repairform.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/question.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::FakeDesk;
using tests::press;
using ui::repairs::HeldTree;
using ui::repairs::RepairForm;
using ui::repairs::RepairsPage;

class RepairsPageTest : public tests::RepairsRoom {
    Q_OBJECT
private Q_SLOTS:
    void init() { reset(); }
    void rowsAreGroupedByFileAndReason();
    void wrongTextIsFocusedWithItsReason();
    void repairedRowIsGone();
    void stillWrongKeepsTheTexts();
    void missingColumnIsAskedFor();
    void dismissAndUndo();
    void workGoesOnWhereItWas();
    void dismissedRowsAreShownAndWaitAgain();
    void whoItIsAboutIsInSightBesideAForm();
    void emptyPageOffersTheImport();
};

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
    QTest::keyClick(tree, Qt::Key_U);
    QVERIFY(m_page->findChild<ui::widgets::EmptyState *>()->isVisible());
    QVERIFY(m_desk->editor().undo().empty());
    QCOMPARE(tree->currentId(), row.id);
}

// A screen of 1920 x 1080 at 200 %: what is wrong stands in the line of the group, and makes room for who it is about.
void RepairsPageTest::whoItIsAboutIsInSightBesideAForm()
{
    hold(QStringLiteral("a.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), 3,
        QStringLiteral(R"({"number":"YJ6105022026110600212","name":"李秀兰"})"));
    auto *tree = open().findChild<HeldTree *>();
    const int wide = tree->header()->sectionSize(0);
    for (const int width : {440, 360}) {
        tree->resize(width, 400);
        QCOMPARE(tree->horizontalScrollBar()->maximum(), 0);
        for (int column = 0; column < tree->model()->columnCount(); ++column) {
            if (column != itemmodels::HeldTreeModel::Wrong)
                QVERIFY2(tree->header()->sectionSize(column) >= 100, qPrintable(QString::number(column)));
        }
        QVERIFY(tree->header()->sectionSize(itemmodels::HeldTreeModel::Texts) >= width / 2);
        QVERIFY(tree->isColumnHidden(itemmodels::HeldTreeModel::Wrong));
    }
    tree->resize(1112, 400);
    QVERIFY(!tree->isColumnHidden(itemmodels::HeldTreeModel::Wrong));
    const QModelIndex row = tree->model()->index(0, itemmodels::HeldTreeModel::Texts, tree->model()->index(0, 0));
    QVERIFY2(row.data().toString().startsWith(QStringLiteral("李秀兰")), qPrintable(row.data().toString()));
    QCOMPARE(tree->header()->sectionSize(0), wide);
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

QTEST_MAIN(RepairsPageTest)
#include "repairspagetest.moc"
