// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The order of places within time windows, as a process.
class PlanTest : public QObject {
    Q_OBJECT

    struct Run {
        int exit;
        QByteArray out, err;
    };
    Run plan(const QByteArray &file, const QStringList &more = {})
    {
        QFile problem(m_folder.filePath(u"problem.txt"_s));
        if (!problem.open(QIODevice::WriteOnly) || problem.write(file) != file.size())
            qFatal("the problem cannot be written");
        problem.close();
        QProcess process;
        process.start(QStringLiteral(CLI),
            QStringList{u"plan"_s, u"--lang"_s, u"en"_s, u"--tsptw"_s, problem.fileName(), u"--json"_s} + more);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void tellsOrderCostAndProof()
    {
        // The nearest first would be late at the third.
        const Run run = plan("4\n0 2 9 5\n2 0 9 5\n9 9 0 5\n5 5 5 0\n0 100\n0 100\n0 10\n0 100\n");
        QCOMPARE(run.exit, 0);
        const QJsonObject json = QJsonDocument::fromJson(run.out).object();
        QVERIFY(json[u"order"].toArray() == (QJsonArray{2, 3, 1}) || json[u"order"].toArray() == (QJsonArray{3, 2, 1}));
        QCOMPARE(json[u"cost"].toInt(), 21);
        QCOMPARE(json[u"feasible"].toBool(), true);
        QCOMPARE(json[u"proven"].toBool(), true);
        QVERIFY(json[u"seconds"].isDouble());
    }

    void aProblemWithoutATourIsTold()
    {
        const Run run = plan("2\n0 5\n5 0\n0 100\n0 3\n");
        QCOMPARE(run.exit, 1);
        const QJsonObject json = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(json[u"feasible"].toBool(), false);
        QCOMPARE(json[u"lateness"].toInt(), 2);
    }

    void aBadFileOrNumberIsRefused()
    {
        const Run cut = plan("3\n0 1\n");
        QCOMPARE(cut.exit, 2);
        QVERIFY2(cut.err.contains("problem.txt: line 3: numbers are missing"), cut.err.constData());
        QCOMPARE(plan("1\n0\n0 9\n", {u"--seconds"_s, u"0"_s}).exit, 2);
        QCOMPARE(plan("1\n0\n0 9\n", {u"--seconds"_s, u"soon"_s}).exit, 2);
        QCOMPARE(plan("1\n0\n0 9\n").exit, 0);
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "plantest.moc"
