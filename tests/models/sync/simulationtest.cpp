// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/simulation.h"
#include "tests/support/histories.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using tests::Simulation;

namespace {

constexpr int ordinaryActs = 80;

QString faultAfter(quint32 seed, int acts, Simulation::Counts *counts = nullptr)
{
    Simulation simulation(seed, 2 + int(seed % 3));
    simulation.run(acts);
    simulation.heal();
    const QString fault = simulation.fault();
    if (counts) {
        const auto of = simulation.counts();
        counts->conflicts += of.conflicts;
        counts->removals += of.removals;
        counts->reopened += of.reopened;
        counts->aliases += of.aliases;
        counts->lost += of.lost;
        counts->doubled += of.doubled;
        counts->kills += of.kills;
    }
    return fault;
}

}  // namespace

class SimulationTest : public QObject {
    Q_OBJECT

    Simulation::Counts m_counts;

private Q_SLOTS:
    void devicesThatHaveMetAreTheSameAndNothingIsLost_data() { tests::addHistories(300, 50); }
    void devicesThatHaveMetAreTheSameAndNothingIsLost()
    {
        QFETCH(quint32, first);
        QFETCH(int, count);
        for (quint32 seed = first; seed < first + quint32(count); ++seed) {
            const QString fault = faultAfter(seed, ordinaryActs, &m_counts);
            if (fault.isEmpty())
                continue;
            const auto again = [seed](int acts) { return faultAfter(seed, acts); };
            QFAIL(qPrintable(u"seed %1: %2; %3"_s.arg(seed).arg(fault, tests::shortestFault(again, ordinaryActs))));
        }
    }

    // What is proved is proved of something.
    void muchWentWrongOnTheWay()
    {
        qInfo("%d conflicts, %d removals, %d reopened, %d aliases, %d messages lost, %d doubled, %d kills",
            m_counts.conflicts, m_counts.removals, m_counts.reopened, m_counts.aliases, m_counts.lost, m_counts.doubled,
            m_counts.kills);
        if (qEnvironmentVariableIsSet(tests::historiesVariable))
            QSKIP("another number of histories");
        QVERIFY(m_counts.conflicts > 200 && m_counts.removals > 200 && m_counts.reopened > 5 && m_counts.aliases > 200
            && m_counts.lost > 1000 && m_counts.doubled > 500 && m_counts.kills > 500);
    }
};

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulationtest.moc"
