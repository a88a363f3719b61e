// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/reportprinter.h"

#include "tests/ui/print/paper.h"

#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::document;
using tests::pagesIn;
using ui::print::ReportPrinter;

class ReportPrinterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsAllPages();
    void printsTheRangeAskedFor_data();
    void printsTheRangeAskedFor();

private:
    QTemporaryDir m_folder;
};

void ReportPrinterTest::printsAllPages()
{
    const ReportPrinter report(document(100));
    const auto printer = report.newPrinter();
    printer->setOutputFileName(m_folder.filePath(u"all.pdf"_s));
    QVERIFY(report.print(*printer));
    const int pages = pagesIn(m_folder.filePath(u"all.pdf"_s));
    QVERIFY2(pages >= 3, qPrintable(QString::number(pages)));
}

void ReportPrinterTest::printsTheRangeAskedFor_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("pages");
    QTest::newRow("one page") << 2 << 2 << 1;
    QTest::newRow("the first two") << 1 << 2 << 2;
    QTest::newRow("beyond the end") << 99 << 120 << 0;
}

void ReportPrinterTest::printsTheRangeAskedFor()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(int, pages);
    const ReportPrinter report(document(100));
    const auto printer = report.newPrinter();
    const QString path = m_folder.filePath(u"range%1.pdf"_s.arg(from * 1000 + to));
    printer->setOutputFileName(path);
    printer->setFromTo(from, to);
    QCOMPARE(report.print(*printer), pages > 0);
    QCOMPARE(std::max(0, pagesIn(path)), pages);
}

QTEST_MAIN(ReportPrinterTest)
#include "reportprintertest.moc"
