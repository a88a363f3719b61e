// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/reportprinter.h"

#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using ui::print::ReportPrinter;

namespace {

reports::Document document(int rows)
{
    reports::Table table{{{u"编号"_s, 50}, {u"说明"_s, 50}}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({{QString::number(i)}, {u"未上门"_s}});
    return {.title = u"预警劝阻"_s, .sections = {{.title = u"一、清单"_s, .table = table}}, .footer = u"计入"_s};
}

int pagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray pdf = file.readAll();
    return int(pdf.count("/Type /Page\n"));
}

}  // namespace

class ReportPrinterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsAllPages();
    void printsTheRangeAskedFor_data();
    void printsTheRangeAskedFor();
    void savesAPdf();
    void leavesTheOldFileWhenItCannotWrite();
    void previews();

private:
    QTemporaryDir m_folder;
};

void ReportPrinterTest::printsAllPages()
{
    const ReportPrinter report(document(100));
    const auto printer = report.newPrinter();
    printer->setOutputFileName(m_folder.filePath(u"all.pdf"_s));
    QVERIFY(report.print(*printer));
    QString why;
    QVERIFY(report.savePdf(m_folder.filePath(u"saved.pdf"_s), &why));
    const int pages = pagesIn(m_folder.filePath(u"all.pdf"_s));
    QVERIFY2(pages >= 3, qPrintable(QString::number(pages)));
    QCOMPARE(pagesIn(m_folder.filePath(u"saved.pdf"_s)), pages);
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

void ReportPrinterTest::savesAPdf()
{
    QString why;
    const QString path = m_folder.filePath(u"one.pdf"_s);
    QVERIFY(ReportPrinter(document(1)).savePdf(path, &why));
    QVERIFY(why.isEmpty());
    QCOMPARE(pagesIn(path), 1);
}

void ReportPrinterTest::leavesTheOldFileWhenItCannotWrite()
{
    QString why;
    QVERIFY(!ReportPrinter(document(1)).savePdf(m_folder.filePath(u"no/such/folder.pdf"_s), &why));
    QVERIFY(!why.isEmpty());
}

void ReportPrinterTest::previews()
{
    const auto preview = ReportPrinter(document(100)).newPreview(nullptr);
    preview->show();
    auto *pages = preview->findChild<QPrintPreviewWidget *>();
    QVERIFY(pages);
    pages->updatePreview();
    QVERIFY(pages->pageCount() >= 3);
    QCOMPARE(preview->windowTitle(), u"预警劝阻"_s);
}

QTEST_MAIN(ReportPrinterTest)
#include "reportprintertest.moc"
