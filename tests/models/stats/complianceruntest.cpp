// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stats/compliancerun.h"

#include "models/records/all.h"
#include "models/store/failure.h"
#include "tests/support/teststore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using stats::ComplianceRun;

namespace {

constexpr Instant october{1'790'784'000'000};
constexpr qint64 month = 31 * 1440;

// A station with one instruction in October.
class Station : public tests::TestStore {
public:
    Station()
    {
        const Person person = add(Person{.name = QStringLiteral("王秀兰")});
        add(Instruction{.number = QStringLiteral("YJ001"),
            .level = Level::High,
            .person = {person.id},
            .issuedAt = october.plusMinutes(60)});
    }
};

constexpr rules::Period inOctober{october, october.plusMinutes(month), october.plusMinutes(month)};
constexpr rules::Period inNovember{
    october.plusMinutes(month), october.plusMinutes(2 * month), october.plusMinutes(2 * month)};

}  // namespace

class ComplianceRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatTheStoreHolds()
    {
        Station station;
        ComplianceRun run(*station);
        qint64 received = -1;
        connect(&run, &ComplianceRun::counted, this,
            [&](const stats::Compliance &figures) { received = figures.figures.received; });
        run.start(inOctober, 10);
        QVERIFY(run.isRunning());
        QVERIFY(QTest::qWaitFor([&] { return received == 1; }));
        QVERIFY(!run.isRunning());
    }

    void onlyTheNewestQuestionIsAnswered()
    {
        Station station;
        ComplianceRun run(*station);
        std::vector<qint64> answers;
        connect(&run, &ComplianceRun::counted, this,
            [&](const stats::Compliance &figures) { answers.push_back(figures.figures.received); });
        run.start(inOctober, 10);
        run.start(inNovember, 10);
        QVERIFY(QTest::qWaitFor([&] { return !run.isRunning(); }));
        // The first had ended before the second began: what it had to say has been heard too.
        QCoreApplication::processEvents();
        QCOMPARE(answers, std::vector<qint64>{0});
    }

    void cancelledIsNotAnswered()
    {
        Station station;
        ComplianceRun run(*station);
        int answers = 0;
        connect(&run, &ComplianceRun::counted, this, [&] { ++answers; });
        connect(&run, &ComplianceRun::failed, this, [&] { ++answers; });
        run.start(inOctober, 10);
        run.cancel();
        QVERIFY(!run.isRunning());
        QCoreApplication::processEvents();  // its thread has ended: an answer would be waiting here
        QCOMPARE(answers, 0);
    }

    void aFileThatIsGoneIsTold()
    {
        Station station;
        ComplianceRun run(*station);
        int failures = 0;
        connect(&run, &ComplianceRun::failed, this, [&] { ++failures; });
        QVERIFY(QFile::rename(station.path(), station.path() + QStringLiteral(".away")));
        run.start(inOctober, 10);
        QVERIFY(QTest::qWaitFor([&] { return failures == 1; }));
        QVERIFY(!run.isRunning());
    }
};

QTEST_GUILESS_MAIN(ComplianceRunTest)
#include "complianceruntest.moc"
