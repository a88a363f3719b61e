// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/victims/victimspage.h"
#include "tests/ui/forms/desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using ui::victims::VictimsPage;

class VictimsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cardShowsTheCase();
    void lowCardScrolls();
    void linkedInstructionOpens();
    void numbersAreMaskedUntilAskedFor();
    void searchByCaseNumber();
    void emptyLedger();

private:
    static Victim addCase(Desk &desk)
    {
        return desk.file.add(Victim{.person = {desk.person.id},
            .instruction = {desk.instruction.id},
            .fraudType = FraudType::Investment,
            .defraudedAt = desk.file.now().plusMinutes(-5000),
            .lost = {12'345'600},
            .stopped = {500'000},
            .caseNumber = QStringLiteral("A610502450000202611001"),
            .officer = {desk.me.id}});
    }
    static bool says(const QWidget *card, const QString &text)
    {
        return std::ranges::any_of(
            card->findChildren<QLabel *>(), [&](const QLabel *label) { return label->text().contains(text); });
    }
};

void VictimsPageTest::cardShowsTheCase()
{
    Desk desk;
    addCase(desk);
    VictimsPage page(desk.workplace());
    page.show();
    page.activate();
    QVERIFY(says(page.panel(), QStringLiteral("王秀兰")));
    QVERIFY(says(page.panel(), itemmodels::yuan({12'345'600})));
    QVERIFY(says(page.panel(), itemmodels::yuan({500'000})));
    // Not stated is not zero.
    QVERIFY(says(page.panel(), QStringLiteral("—")));
    QVERIFY(!says(page.panel(), itemmodels::yuan({12'345'600 + 500'000})));
    QVERIFY(says(page.panel(), QStringLiteral("A610502450000202611001")));
}

// In a low window the card scrolls; its texts keep their height.
void VictimsPageTest::lowCardScrolls()
{
    Desk desk;
    addCase(desk);
    VictimsPage page(desk.workplace());
    QWidget *card = page.panel();
    card->resize(360, 300);
    card->show();
    page.show();
    page.activate();
    QCoreApplication::processEvents();
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->minimumSizeHint().height();
        QVERIFY2(label->height() >= needed, qPrintable(label->text()));
    }
    QVERIFY(qobject_cast<QScrollArea *>(card)->verticalScrollBar()->maximum() > 0);
}

void VictimsPageTest::linkedInstructionOpens()
{
    Desk desk;
    addCase(desk);
    VictimsPage page(desk.workplace());
    page.show();
    page.activate();
    QSignalSpy asked(&page, &ui::widgets::Page::recordRequested);
    page.panel()->findChild<QPushButton *>(QStringLiteral("warning0PushButton"))->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).value<Uuid>(), desk.instruction.id);
}

void VictimsPageTest::numbersAreMaskedUntilAskedFor()
{
    Desk desk;
    addCase(desk);
    VictimsPage page(desk.workplace());
    page.show();
    page.activate();
    QVERIFY(says(page.panel(), QStringLiteral("186****2034")));
    QVERIFY(!says(page.panel(), desk.person.phone));
    page.panel()->findChild<QPushButton *>(QStringLiteral("showPushButton"))->click();
    QVERIFY(QTest::qWaitFor([&] { return says(page.panel(), desk.person.phone); }));
}

void VictimsPageTest::searchByCaseNumber()
{
    Desk desk;
    const Victim victim = addCase(desk);
    VictimsPage page(desk.workplace());
    page.show();
    page.activate();
    auto *search = page.findChild<QLineEdit *>(QStringLiteral("searchLineEdit"));
    auto *table = page.findChild<ui::widgets::ListTable *>();
    search->setText(QStringLiteral("2611001"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(table->model()->rowCount(), 1);
    search->setText(QStringLiteral("999999"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(page.showRecord(Kind::Victim, victim.id));
    QCOMPARE(table->currentId(), victim.id);
}

void VictimsPageTest::emptyLedger()
{
    Desk desk;
    VictimsPage page(desk.workplace());
    page.show();
    page.activate();
    QVERIFY(page.findChild<ui::widgets::EmptyState *>()->isVisible());
}

QTEST_MAIN(VictimsPageTest)
#include "victimspagetest.moc"
