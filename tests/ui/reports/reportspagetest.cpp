// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportspage.h"
#include "tests/ui/forms/desk.h"
#include "ui/reports/month.h"
#include "ui/widgets/question.h"

#include <QAction>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using ui::reports::ReportsPage;

class ReportsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void monthsOfTheStation();
    void nothingDueIsADash();
    void lastMonthAndDays();
    void aPeriodWithoutInstructionsSaysSo();
    void reversedDaysAreNamed();
    void savesPdfAndHtml();
    void unwritableFileIsNamed();
    void aChangedListDoesNotTakeAFileBack();
    void workInHandCanBeCancelled();
};

void ReportsPageTest::monthsOfTheStation()
{
    const QTimeZone zone(QByteArrayLiteral("Asia/Shanghai"));
    // Half past midnight on the first of January in Shanghai: still December in Greenwich.
    const Instant now{QDateTime(QDate(2027, 1, 1), QTime(0, 30), zone).toMSecsSinceEpoch()};
    QCOMPARE(ui::reports::monthOf(now, 0, zone), ui::reports::daysBetween(QDate(2027, 1, 1), QDate(2027, 1, 31), zone));
    QCOMPARE(
        ui::reports::monthOf(now, -1, zone), ui::reports::daysBetween(QDate(2026, 12, 1), QDate(2026, 12, 31), zone));
}

void ReportsPageTest::nothingDueIsADash()
{
    Desk desk;
    ReportsPage page(desk.workplace());
    page.show();
    page.activate();
    QVERIFY(
        QTest::qWaitFor([&] { return page.findChild<QTableWidget *>(QStringLiteral("section0Table")) != nullptr; }));
    auto *rates = page.findChild<QTableWidget *>(QStringLiteral("section0Table"));
    // Issued half an hour ago; acknowledged within ten minutes: overdue. No call is due yet.
    QCOMPARE(rates->item(0, 1)->text(), QStringLiteral("0.00%"));
    QCOMPARE(rates->item(1, 1)->text(), QStringLiteral("—"));
}

void ReportsPageTest::lastMonthAndDays()
{
    Desk desk;
    ReportsPage page(desk.workplace());
    page.show();
    page.activate();
    page.findChild<QPushButton *>(QStringLiteral("lastMonthPushButton"))->click();
    auto *first = page.findChild<QDateEdit *>(QStringLiteral("firstDateEdit"));
    auto *last = page.findChild<QDateEdit *>(QStringLiteral("lastDateEdit"));
    QCOMPARE(first->date(), QDate(2026, 10, 1));
    QCOMPARE(last->date(), QDate(2026, 10, 31));
    QVERIFY(!first->isEnabled());
    page.findChild<QPushButton *>(QStringLiteral("daysPushButton"))->click();
    QVERIFY(first->isEnabled());
    last->setDate(QDate(2026, 11, 21));
    first->setDate(QDate(2026, 11, 21));
    QVERIFY(
        QTest::qWaitFor([&] { return page.findChild<QTableWidget *>(QStringLiteral("section0Table")) != nullptr; }));
}

// Its paper is still to be had: a month without any is reported, too.
void ReportsPageTest::aPeriodWithoutInstructionsSaysSo()
{
    Desk desk;
    ReportsPage page(desk.workplace());
    page.show();
    page.activate();
    auto *view = page.findChild<QWidget *>(QStringLiteral("documentView"));
    auto *empty = page.findChild<QWidget *>(QStringLiteral("reportsEmptyState"));
    page.findChild<QPushButton *>(QStringLiteral("lastMonthPushButton"))->click();
    QVERIFY(QTest::qWaitFor([&] { return empty->isVisible(); }));
    QVERIFY(!view->isVisible());
    QSignalSpy wish(&page, &ReportsPage::importRequested);
    empty->findChild<QPushButton *>()->click();
    QCOMPARE(wish.size(), 1);

    for (const char *name : {"printPushButton", "previewPushButton", "pdfPushButton", "htmlPushButton"}) {
        auto *button = page.findChild<QPushButton *>(QLatin1StringView(name));
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().startsWith(QStringLiteral("Nothing to print")));
    }
    for (const char *name : {"printAction", "previewAction", "pdfAction", "htmlAction"})
        QVERIFY(!page.findChild<QAction *>(QLatin1StringView(name))->isEnabled());

    page.findChild<QPushButton *>(QStringLiteral("thisMonthPushButton"))->click();
    QVERIFY(QTest::qWaitFor([&] { return view->isVisible(); }));
    QVERIFY(!empty->isVisible());
    const QString path = desk.file.folder() + QStringLiteral("/report.html");
    ui::widgets::answerNextFiles({path});
    page.findChild<QPushButton *>(QStringLiteral("htmlPushButton"))->click();
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(path); }));
}

void ReportsPageTest::reversedDaysAreNamed()
{
    Desk desk;
    ReportsPage page(desk.workplace());
    page.show();
    page.activate();
    page.findChild<QPushButton *>(QStringLiteral("daysPushButton"))->click();
    page.findChild<QDateEdit *>(QStringLiteral("firstDateEdit"))->setDate(QDate(2026, 12, 5));
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("messageLabel"))->isVisible());
}

void ReportsPageTest::savesPdfAndHtml()
{
    Desk desk;
    ReportsPage page(desk.workplace());
    page.show();
    page.activate();
    const QString pdf = desk.file.folder() + QStringLiteral("/report.pdf");
    const QString html = desk.file.folder() + QStringLiteral("/report.html");
    ui::widgets::answerNextFiles({pdf});
    page.findChild<QPushButton *>(QStringLiteral("pdfPushButton"))->click();
    auto *message = page.findChild<QLabel *>(QStringLiteral("messageLabel"));
    QVERIFY(QTest::qWaitFor([&] { return message->isVisible(); }));
    QVERIFY(message->text().contains(pdf));
    ui::widgets::answerNextFiles({html});
    page.findChild<QPushButton *>(QStringLiteral("htmlPushButton"))->click();
    QVERIFY(QTest::qWaitFor([&] { return message->text().contains(html); }));
    QFile saved(pdf);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().startsWith("%PDF"));
    QFile written(html);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(written.readAll()).contains(QStringLiteral("人民街道派出所")));
}

void ReportsPageTest::unwritableFileIsNamed()
{
    Desk desk;
    ReportsPage page(desk.workplace());
    page.show();
    page.activate();
    const QString path = desk.file.folder() + QStringLiteral("/no/such/folder/report.html");
    ui::widgets::answerNextFiles({path});
    page.findChild<QPushButton *>(QStringLiteral("htmlPushButton"))->click();
    auto *message = page.findChild<QLabel *>(QStringLiteral("messageLabel"));
    QVERIFY(QTest::qWaitFor([&] { return message->isVisible(); }));
    QVERIFY(message->text().contains(path));
}

void ReportsPageTest::aChangedListDoesNotTakeAFileBack()
{
    Desk desk;
    ReportsPage page(desk.workplace());
    page.show();
    page.activate();
    const QString path = desk.file.folder() + QStringLiteral("/report.html");
    ui::widgets::answerNextFiles({path});
    page.findChild<QPushButton *>(QStringLiteral("htmlPushButton"))->click();
    page.refresh();
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(path); }));
}

void ReportsPageTest::workInHandCanBeCancelled()
{
    Desk desk;
    ReportsPage page(desk.workplace());
    page.show();
    page.activate();
    const QString path = desk.file.folder() + QStringLiteral("/report.html");
    ui::widgets::answerNextFiles({path});
    page.findChild<QPushButton *>(QStringLiteral("htmlPushButton"))->click();
    page.findChild<QPushButton *>(QStringLiteral("cancelPushButton"))->click();
    QCoreApplication::processEvents();  // its thread has ended: an answer would be waiting here
    QVERIFY(!QFile::exists(path));
    // The next question is answered, and only that one.
    page.refresh();
    auto *asOf = page.findChild<QLabel *>(QStringLiteral("asOfLabel"));
    QVERIFY(QTest::qWaitFor([&] { return !asOf->text().isEmpty(); }));
    QVERIFY(!QFile::exists(path));
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("workLabel"))->isVisible());
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("messageLabel"))->isVisible());
}

QTEST_MAIN(ReportsPageTest)
#include "reportspagetest.moc"
