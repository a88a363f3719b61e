// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pdfwriting.h"

#include "tests/ui/print/paper.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::document;
using tests::pagesIn;
using ui::print::PdfWriting;

class PdfWritingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesEveryPageAndTellsOfEach();
    void leavesTheOldFileWhenItCannotWrite();
    void cancelledFileIsNotReplaced();
    void aNewerFileTakesTheOldersPlace();

private:
    QTemporaryDir m_folder;
};

void PdfWritingTest::writesEveryPageAndTellsOfEach()
{
    PdfWriting writing;
    QSignalSpy finished(&writing, &PdfWriting::finished);
    QSignalSpy progressed(&writing, &PdfWriting::progressed);
    const QString path = m_folder.filePath(u"whole.pdf"_s);
    writing.start(document(100), path);
    QVERIFY(writing.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!writing.isRunning());
    QCOMPARE(finished.front(), QVariantList({path, QString()}));
    const int pages = pagesIn(path);
    QVERIFY2(pages >= 3, qPrintable(QString::number(pages)));
    QCOMPARE(progressed.size(), pages);
    QCOMPARE(progressed.back(), QVariantList({pages, pages}));
}

void PdfWritingTest::leavesTheOldFileWhenItCannotWrite()
{
    PdfWriting writing;
    QSignalSpy finished(&writing, &PdfWriting::finished);
    writing.start(document(1), m_folder.filePath(u"no/such/folder.pdf"_s));
    QVERIFY(finished.wait());
    QVERIFY(!finished.front().at(1).toString().isEmpty());
}

void PdfWritingTest::cancelledFileIsNotReplaced()
{
    const QString path = m_folder.filePath(u"old.pdf"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    PdfWriting writing;
    QSignalSpy finished(&writing, &PdfWriting::finished);
    QSignalSpy progressed(&writing, &PdfWriting::progressed);
    writing.start(document(2000), path);
    QVERIFY(progressed.wait());
    writing.cancel();
    QVERIFY(!writing.isRunning());
    QVERIFY(!finished.wait(100));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "old");
}

void PdfWritingTest::aNewerFileTakesTheOldersPlace()
{
    PdfWriting writing;
    QSignalSpy finished(&writing, &PdfWriting::finished);
    const QString path = m_folder.filePath(u"second.pdf"_s);
    writing.start(document(2000), m_folder.filePath(u"first.pdf"_s));
    writing.start(document(1), path);
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.front().at(0), path);
    QCOMPARE(pagesIn(m_folder.filePath(u"first.pdf"_s)), -1);
    QCOMPARE(pagesIn(path), 1);
}

QTEST_MAIN(PdfWritingTest)
#include "pdfwritingtest.moc"
