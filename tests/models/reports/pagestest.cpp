// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pages.h"

#include "tests/models/reports/compliancefixture.h"
#include "tests/models/reports/recordingpaper.h"

#include <QBuffer>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::DrawnText;
using PageTexts = std::vector<DrawnText>;

namespace {

std::vector<PageTexts> drawn(const reports::Document &document)
{
    tests::RecordingPaper paper;
    reports::setUpPaper(paper);
    const reports::Pages pages(document, paper);
    QPainter painter(&paper);
    pages.paintAll(painter, 1, pages.count());
    painter.end();
    return paper.pages();
}

// The lines of a page as they are read, from the words on them.
QStringList linesOf(const PageTexts &page)
{
    std::map<int, std::map<double, QString>> lines;
    for (const DrawnText &one : page)
        lines[qRound(one.box.bottom() / 8)][one.box.left()] += one.text;
    QStringList texts;
    for (const auto &[y, words] : lines) {
        QString text;
        for (const auto &[x, word] : words)
            text += word;
        texts.append(text);
    }
    return texts;
}

qsizetype countOf(const PageTexts &page, const QString &text)
{
    return linesOf(page).join(u'\n').count(text);
}

reports::Document longReport()
{
    return reports::complianceReport(tests::longMonth(120, 40), tests::heading());
}

}  // namespace

class PagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_long = drawn(longReport()); }
    void numbersEveryPage();
    void repeatsTheHeadOfATable();
    void keepsRowsWhole();
    void drawsEveryRowOnce();
    void drawsNothingBeyondThePaper();
    void drawsNoTextOverAnother();
    void keepsSignaturesWithTheNotes();
    void fitsOnTwoPagesWhenEmpty();
    void writesAPdf();
    void numbersCanBeSearchedForInThePdf();
    void failsWhenTheDeviceDoes();

private:
    std::vector<PageTexts> m_long;
};

void PagesTest::numbersEveryPage()
{
    const auto &pages = m_long;
    QVERIFY2(pages.size() > 5, qPrintable(QString::number(pages.size())));
    for (size_t i = 0; i < pages.size(); ++i) {
        QCOMPARE(countOf(pages[i], u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())), 1);
        QCOMPARE(countOf(pages[i], u"Printed by 王建国"_s), 1);
        QCOMPARE(countOf(pages[i], u"Visit compliance · 2026-10"_s), i == 0 ? 0 : 1);
    }
}

void PagesTest::repeatsTheHeadOfATable()
{
    static const QRegularExpression number(u"YJ\\d{19}"_s);
    int continued = 0;
    for (const PageTexts &page : m_long) {
        const QStringList lines = linesOf(page);
        const auto first = std::ranges::find_if(lines, [](const QString &line) { return line.contains(number); });
        if (first == lines.end())
            continue;
        ++continued;
        const QString before = QStringList(lines.begin(), first).join(u'\n');
        QVERIFY2(before.contains(u"What was tried"_s), qPrintable(before));
        QVERIFY(before.contains(u"Overdue now: 60"_s) || before.contains(u"Done, but late: 60"_s));
    }
    QVERIFY(continued > 3);
}

void PagesTest::keepsRowsWhole()
{
    static const QRegularExpression number(u"YJ\\d{19}"_s);
    // Of each row the first line holds the number and the last says how the visit ended.
    for (const PageTexts &page : m_long) {
        const QString text = linesOf(page).join(QString());
        QCOMPARE(text.count(u"wrong"_s), text.count(number));
    }
}

void PagesTest::drawsEveryRowOnce()
{
    for (int i = 1; i <= 120; ++i) {
        qsizetype times = 0;
        for (const PageTexts &page : m_long)
            times += countOf(page, u"YJ%1"_s.arg(i, 19, 10, QChar(u'0')));
        QCOMPARE(times, 1);
    }
}

void PagesTest::drawsNothingBeyondThePaper()
{
    tests::RecordingPaper paper;
    reports::setUpPaper(paper);
    const QRectF sheet = QRectF(0, 0, paper.width(), paper.height()).adjusted(-1, -1, 1, 1);
    for (const PageTexts &page : m_long) {
        for (const DrawnText &one : page)
            QVERIFY2(one.text.trimmed().isEmpty() || sheet.contains(one.box), qPrintable(one.text));
    }
}

void PagesTest::drawsNoTextOverAnother()
{
    for (const PageTexts &page : m_long) {
        for (size_t i = 0; i < page.size(); ++i) {
            for (size_t k = i + 1; k < page.size(); ++k) {
                const QRectF shared = page[i].box & page[k].box;
                if (!page[i].text.trimmed().isEmpty() && !page[k].text.trimmed().isEmpty())
                    QVERIFY2(shared.width() < 3 || shared.height() < page[i].box.height() * 0.1,
                        qPrintable(page[i].text + u" / "_s + page[k].text));
            }
        }
    }
}

void PagesTest::keepsSignaturesWithTheNotes()
{
    // However many rows come before, the last page is never the signatures alone.
    for (int notes = 30; notes < 60; ++notes) {
        reports::Document document{.title = u"T"_s, .sections = {{.title = u"Notes"_s}}, .signatures = {u"Chief:"_s}};
        for (int i = 0; i < notes; ++i)
            document.sections[0].notes.append(u"a note"_s);
        const auto pages = drawn(document);
        QCOMPARE(countOf(pages.back(), u"Chief:"_s), 1);
        QVERIFY2(countOf(pages.back(), u"a note"_s) > 0, qPrintable(QString::number(notes)));
    }
}

void PagesTest::fitsOnTwoPagesWhenEmpty()
{
    const auto pages = drawn(reports::complianceReport(tests::emptyMonth(), tests::heading()));
    QVERIFY2(pages.size() <= 2, qPrintable(QString::number(pages.size())));
    QCOMPARE(
        countOf(pages[0], u"No instruction is counted."_s) + countOf(pages.back(), u"No instruction is counted."_s), 2);
}

void PagesTest::writesAPdf()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(reports::writePdf(longReport(), buffer, u"qianshao"_s));
    QVERIFY(buffer.data().startsWith("%PDF-1."));
    QCOMPARE(buffer.data().count("/Type /Page\n"), qsizetype(m_long.size()));
    QVERIFY(buffer.data().contains("/FontFile2") || buffer.data().contains("/FontFile3"));
}

void PagesTest::numbersCanBeSearchedForInThePdf()
{
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        QSKIP("pdftotext is not here");
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(reports::writePdf(longReport(), file, u"qianshao"_s));
    file.flush();
    QProcess process;
    process.start(reader, {u"-raw"_s, file.fileName(), u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    const QString number = tests::longMonth(120, 40).late.front().number;
    QVERIFY2(text.contains(number), qPrintable(number));
}

void PagesTest::failsWhenTheDeviceDoes()
{
    QBuffer closed;
    QVERIFY(closed.open(QIODevice::ReadOnly));
    QVERIFY(!reports::writePdf(longReport(), closed, u"qianshao"_s));
}

QTEST_MAIN(PagesTest)
#include "pagestest.moc"
