// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/importrun.h"
#include "models/records/all.h"
#include "models/store/connection.h"
#include "models/store/storecheck.h"
#include "tests/support/teststore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;

// kill -9 at random moments: what was acknowledged is there, nothing is there by half, the file is sound.
class KillTest : public QObject {
    Q_OBJECT

    // Starts the child, kills it some random time after it has opened the file, and gives the lines that it had
    // written.
    static QByteArrayList killedRun(const QStringList &arguments, int mostMs, QRandomGenerator &random)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(CRASH_CHILD), arguments);
        QByteArray output;
        while (!output.contains('\n') && child.waitForReadyRead(60'000))
            output += child.readAllStandardOutput();
        if (!output.startsWith("open\n"))
            qFatal("the child did not start: %s", output.constData());
        // Not a pause for something to happen: the moment of the blow itself.
        QTest::qWait(random.bounded(mostMs));
        child.kill();
        child.waitForFinished(60'000);
        output += child.readAllStandardOutput();
        // A line that was cut off was not acknowledged.
        QByteArrayList lines = output.split('\n');
        lines.removeLast();
        lines.removeFirst();
        return lines;
    }

    static std::unique_ptr<store::Store> opened(const tests::TestStore &store)
    {
        auto again = store.another();
        const auto findings = store::check(*again);
        if (!findings.empty())
            qFatal("check: part %d, %lld places, first %s", int(findings.front().part), findings.front().places,
                qPrintable(findings.front().first));
        return again;
    }

    static qint64 lastStep(store::Store &store)
    {
        store::Query query = store.connection().query("SELECT max(seq) FROM step");
        return query.next() ? query.integer(0) : 0;
    }

private Q_SLOTS:
    void noAcknowledgedSaveIsLost()
    {
        QRandomGenerator random(20261122);
        qsizetype total = 0;
        constexpr int rounds = 12, blowsEach = 10;
        for (int round = 0; round < rounds; ++round) {
            tests::TestStore store;
            for (int i = 0; i < 20; ++i)
                (void)store.add(Instruction{
                    .id = {}, .number = QStringLiteral("YJ%1").arg(i), .level = Level::High, .issuedAt = store.now()});
            store.close();
            QSet<QByteArray> acknowledged;
            for (int blow = 0; blow < blowsEach; ++blow) {
                for (const QByteArray &id : killedRun({QStringLiteral("save"), store.path()}, 60, random))
                    acknowledged.insert(id);
                const auto again = opened(store);
                QSet<QByteArray> found;
                for (const Call &call : again->readAll<Call>())
                    found.insert(call.id.toString().toLatin1());
                const auto lost = acknowledged - found;
                QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("%1 acknowledged saves lost").arg(lost.size())));
                // The blow may fall between the commit and the line that tells of it, once.
                QVERIFY((found - acknowledged).size() <= 1);
                acknowledged = found;
            }
            total += acknowledged.size();
        }
        QVERIFY(total > 100);
    }

    void noImportIsThereByHalf()
    {
        QRandomGenerator random(7);
        const QString station = QStringLiteral(TEST_DATA "/stations/seed-1/");
        tests::TestStore store;
        session::ImportRun run(*store, QTimeZone("Asia/Shanghai"));
        QVERIFY(run.run({{.path = station + QStringLiteral("roster.csv"), .mapping = {}}}).isDone());
        qint64 steps = lastStep(*store);
        store.close();
        QStringList arguments{QStringLiteral("import"), store.path()};
        for (const char *file :
            {"instructions-a.xlsx", "instructions-b.csv", "calls.csv", "visits.csv", "victims.xlsx"})
            arguments.append(station + QLatin1StringView(file));
        QSet<qint64> seen;
        qint64 full = 0;
        constexpr int blows = 100;
        for (int blow = 0; blow < blows; ++blow) {
            const QByteArrayList lines = killedRun(arguments, 250, random);
            const auto again = opened(store);
            const qint64 instructions = again->counter("rows", qint64(Kind::Instruction));
            const qint64 calls = again->counter("rows", qint64(Kind::Call));
            if (full == 0)
                full = instructions;
            QVERIFY2(instructions == 0 || instructions == full, qPrintable(QString::number(instructions)));
            QCOMPARE(calls == 0, instructions == 0);
            // Each line of the child is a step that is there; the blow may have fallen between a step and its line.
            const qint64 made = lastStep(*again) - steps;
            QVERIFY2(made == lines.size() || made == lines.size() + 1, qPrintable(QString::number(made)));
            seen.insert(instructions);
            if (instructions != 0) {
                // The next child begins with an empty station again.
                store::Query query = again->connection().query("SELECT max(seq) FROM step WHERE reverted IS NULL");
                QVERIFY(query.next());
                const qint64 step = query.integer(0);
                query.reset();
                QVERIFY(again->revert(step).problems.empty());
            }
            steps = lastStep(*again);
        }
        QCOMPARE(seen.size(), 2);
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
