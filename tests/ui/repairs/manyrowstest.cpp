// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/manyheld.h"
#include "tests/ui/repairs/repairsroom.h"
#include "ui/repairs/heldtree.h"
#include "ui/widgets/emptystate.h"

#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::FakeDesk;
using ui::repairs::HeldTree;
using ui::repairs::RepairsPage;

class ManyRowsTest : public tests::RepairsRoom {
    Q_OBJECT
private Q_SLOTS:
    void init() { reset(); }
    void groupIsDismissedAtOnce();
    void thousandsOfRowsAreReadAsTheyShow();
    void manyRowsAreDismissedBesideTheWindow();
    void textsAreSetForManyRows();
    void escapeKeepsTheTextsOfManyRows();
    void rowsAreTriedAgain();

private:
    void holdWrongTimes(int count)
    {
        for (int i = 0; i < count; ++i)
            hold(QStringLiteral("a.csv"), RowProblem::BadTime, QStringLiteral("issued_at"), i,
                QStringLiteral(R"({"number":"YJ%1","issued_at":"昨天"})").arg(i));
    }
};

void ManyRowsTest::groupIsDismissedAtOnce()
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

void ManyRowsTest::thousandsOfRowsAreReadAsTheyShow()
{
    tests::holdMany(m_desk->store(), 100'000);
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

void ManyRowsTest::manyRowsAreDismissedBesideTheWindow()
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

void ManyRowsTest::textsAreSetForManyRows()
{
    holdWrongTimes(3);
    RepairsPage &page = open();
    auto *tree = page.findChild<HeldTree *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QSignalSpy opened(&page, &ui::widgets::Page::formOpened);
    QTest::keyClick(tree, Qt::Key_E);
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

void ManyRowsTest::escapeKeepsTheTextsOfManyRows()
{
    holdWrongTimes(120);
    RepairsPage &page = open();
    auto *tree = page.findChild<HeldTree *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QSignalSpy opened(&page, &ui::widgets::Page::formOpened);
    for (const char *keys : {"\x1b", "\r"}) {
        tests::waitUntilActive(page.window());
        QTest::keyClick(tree, Qt::Key_E);
        std::unique_ptr<ui::widgets::Form> form(tests::shown(opened.takeFirst().at(0).value<ui::widgets::Form *>()));
        if (*keys == '\x1b')
            tests::type(form.get(), QStringLiteral("issuedAtTextField"), QStringLiteral("2026-11-20 16:00"));
        tests::press(form.get(), keys);
    }
    QCOMPARE(m_fake->works.size(), 1);
    QCOMPARE(m_fake->works.at(0).texts.value(QStringLiteral("issued_at")), QStringLiteral("2026-11-20 16:00"));
}

void ManyRowsTest::rowsAreTriedAgain()
{
    const HeldRow row = hold(
        QStringLiteral("a.csv"), RowProblem::NoInstruction, QStringLiteral("instruction"), 3, QStringLiteral("{}"));
    auto *tree = open().findChild<HeldTree *>();
    QTest::keyClick(tree, Qt::Key_Y);
    QCOMPARE(m_fake->works.size(), 1);
    QCOMPARE(m_fake->works.at(0).rows, QList<Uuid>{row.id});
    QVERIFY(m_fake->works.at(0).texts.isEmpty());
    QCOMPARE(m_fake->works.at(0).to, Settled::Mended);
    Q_EMIT m_fake->settled({.settled = 0, .still = {{RowProblem::NoInstruction, 1}}});
    QVERIFY(textOf("settleLabel").contains(QStringLiteral("No such instruction 1")));
}

QTEST_MAIN(ManyRowsTest)
#include "manyrowstest.moc"
