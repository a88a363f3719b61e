// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printing.h"

#include "tests/ui/print/paper.h"
#include "ui/print/reportprinter.h"

#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::document;
using tests::pagesIn;
using ui::print::Printing;

class PrintingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesEveryPageAndTellsOfEach();
    void leavesTheOldFileWhenItCannotWrite();
    void cancelledFileIsNotReplaced();
    void printsBesideTheWindow();
    void aNewerFileTakesTheOldersPlace();

private:
    QTemporaryDir m_folder;
};

void PrintingTest::writesEveryPageAndTellsOfEach()
{
    Printing printing;
    QSignalSpy finished(&printing, &Printing::written);
    QSignalSpy progressed(&printing, &Printing::progressed);
    const QString path = m_folder.filePath(u"whole.pdf"_s);
    printing.toFile(document(100), path);
    QVERIFY(printing.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!printing.isRunning());
    QCOMPARE(finished.front(), QVariantList({path, QString()}));
    const int pages = pagesIn(path);
    QVERIFY2(pages >= 3, qPrintable(QString::number(pages)));
    QCOMPARE(progressed.size(), pages);
    QCOMPARE(progressed.back(), QVariantList({pages, pages}));
}

void PrintingTest::leavesTheOldFileWhenItCannotWrite()
{
    Printing printing;
    QSignalSpy finished(&printing, &Printing::written);
    printing.toFile(document(1), m_folder.filePath(u"no/such/folder.pdf"_s));
    QVERIFY(finished.wait());
    QVERIFY(!finished.front().at(1).toString().isEmpty());
}

void PrintingTest::cancelledFileIsNotReplaced()
{
    const QString path = m_folder.filePath(u"old.pdf"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    Printing printing;
    QSignalSpy finished(&printing, &Printing::written);
    QSignalSpy progressed(&printing, &Printing::progressed);
    printing.toFile(document(2000), path);
    QVERIFY(progressed.wait());
    printing.cancel();
    QVERIFY(!printing.isRunning());
    QVERIFY(!finished.wait(100));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "old");
}

void PrintingTest::printsBesideTheWindow()
{
    const QString path = m_folder.filePath(u"printed.pdf"_s);
    auto printer = ui::print::ReportPrinter(document(100)).newPrinter();
    printer->setOutputFileName(path);
    printer->setFromTo(2, 3);
    Printing printing;
    QSignalSpy printed(&printing, &Printing::printed);
    printing.toPrinter(document(100), std::move(printer));
    QVERIFY(printed.wait());
    QCOMPARE(printed.front().at(0), true);
    QCOMPARE(pagesIn(path), 2);
}

void PrintingTest::aNewerFileTakesTheOldersPlace()
{
    Printing printing;
    QSignalSpy finished(&printing, &Printing::written);
    const QString path = m_folder.filePath(u"second.pdf"_s);
    printing.toFile(document(2000), m_folder.filePath(u"first.pdf"_s));
    printing.toFile(document(1), path);
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.front().at(0), path);
    QCOMPARE(pagesIn(m_folder.filePath(u"first.pdf"_s)), -1);
    QCOMPARE(pagesIn(path), 1);
}

QTEST_MAIN(PrintingTest)
#include "printingtest.moc"
