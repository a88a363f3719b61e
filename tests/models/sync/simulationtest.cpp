// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/simulation.h"

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
        counts->aliases += of.aliases;
        counts->lost += of.lost;
        counts->doubled += of.doubled;
        counts->kills += of.kills;
    }
    return fault;
}

// The fewest acts after which it is wrong: what to look at.
int fewestActs(quint32 seed, int most)
{
    int acts = 1;
    while (acts < most && faultAfter(seed, acts).isEmpty())
        ++acts;
    return acts;
}

}  // namespace

// QIANSHAO_HISTORIES says how many, QIANSHAO_SEED with which to begin.
class SimulationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void devicesThatHaveMetAreTheSameAndNothingIsLost()
    {
        const int histories = qEnvironmentVariableIntValue("QIANSHAO_HISTORIES");
        const quint32 first = quint32(qEnvironmentVariableIntValue("QIANSHAO_SEED"));
        Simulation::Counts counts;
        for (quint32 seed = first; seed < first + quint32(histories > 0 ? histories : 200); ++seed) {
            const QString fault = faultAfter(seed, ordinaryActs, &counts);
            if (fault.isEmpty())
                continue;
            const int acts = fewestActs(seed, ordinaryActs);
            QFAIL(qPrintable(
                u"seed %1: %2; after %3 acts: %4"_s.arg(seed).arg(fault).arg(acts).arg(faultAfter(seed, acts))));
        }
        qInfo("%d conflicts, %d removals, %d aliases, %d messages lost, %d doubled, %d kills", counts.conflicts,
            counts.removals, counts.aliases, counts.lost, counts.doubled, counts.kills);
        if (histories == 0)
            QVERIFY(counts.conflicts > 20 && counts.removals > 20 && counts.aliases > 20 && counts.lost > 100
                && counts.doubled > 50 && counts.kills > 50);
    }
};

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulationtest.moc"
