// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;

// The files of tests/data/import/rows one after the other into one set of records, as a station begins; after each the
// counts and what is new or other than before are compared with its .out.json.
class RowFixturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void files();
};

namespace {

QByteArray asJson(const QString &counts, const QStringList &lines)
{
    QByteArray text =
        "{\"counts\":" + QJsonDocument(QJsonArray{counts}).toJson(QJsonDocument::Compact) + ",\n\"records\":[";
    for (const QString &line : lines)
        text += (text.endsWith('[') ? "\n" : ",\n") + QJsonDocument(QJsonArray{line}).toJson(QJsonDocument::Compact);
    return text + "\n]}\n";
}

bool isExpected(const QString &path, const QByteArray &found)
{
    QFile file(path);
    const QByteArray expected = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (found == expected)
        return true;
    QFile fail(QFileInfo(path).fileName() + u".fail"_s);
    if (fail.open(QIODevice::WriteOnly))
        fail.write(found);
    const QByteArrayList foundLines = found.split('\n');
    const QByteArrayList expectedLines = expected.split('\n');
    qsizetype line = 0;
    while (foundLines.value(line) == expectedLines.value(line))
        ++line;
    qWarning("line %lld of %s\n  expected %s\n  found    %s\n  (all of it: %s)", qlonglong(line + 1), qPrintable(path),
        expectedLines.value(line).constData(), foundLines.value(line).constData(),
        qPrintable(QFileInfo(fail).absoluteFilePath()));
    return false;
}

}  // namespace

void RowFixturesTest::files()
{
    Importing importing;
    const QDir folder(QFINDTESTDATA("../../data/import/rows"));
    const QFileInfoList files = folder.entryInfoList({u"*.in.csv"_s}, QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 6);
    bool isGood = true;
    QStringList before;
    for (const QFileInfo &file : files) {
        const ImportCounts counts = importing.take(openTable(file.filePath()), file.fileName());
        QCOMPARE(counts.accepted + counts.updated + counts.repeated + counts.held, counts.rows);
        QStringList lines = importing.known.printed();
        const QStringList after = lines;
        lines.removeIf([&](const QString &line) { return before.contains(line); });
        before = after;
        isGood =
            isExpected(file.filePath().replace(u".in.csv"_s, u".out.json"_s), asJson(printed(counts), lines)) && isGood;
    }
    QVERIFY(isGood);
    // Once more all of them: only the texts that two rows of a file contradict each other about may move.
    for (const QFileInfo &file : files) {
        const ImportCounts counts = importing.take(openTable(file.filePath()), file.fileName());
        QCOMPARE(counts.accepted + counts.held, 0);
    }
}

QTEST_GUILESS_MAIN(RowFixturesTest)
#include "rowfixturestest.moc"
