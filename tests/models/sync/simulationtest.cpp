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
        counts->reopened += of.reopened;
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

    Simulation::Counts m_counts;

private Q_SLOTS:
    void devicesThatHaveMetAreTheSameAndNothingIsLost_data()
    {
        constexpr int histories = 300;
        constexpr int inARow = 50;
        QTest::addColumn<quint32>("first");
        QTest::addColumn<int>("count");
        const int wanted = qEnvironmentVariableIntValue("QIANSHAO_HISTORIES");
        const quint32 begin = quint32(qEnvironmentVariableIntValue("QIANSHAO_SEED"));
        for (int left = wanted > 0 ? wanted : histories, at = 0; left > 0; left -= inARow, at += inARow)
            QTest::addRow("seeds from %u on", begin + quint32(at)) << begin + quint32(at) << std::min(left, inARow);
    }
    void devicesThatHaveMetAreTheSameAndNothingIsLost()
    {
        QFETCH(quint32, first);
        QFETCH(int, count);
        for (quint32 seed = first; seed < first + quint32(count); ++seed) {
            const QString fault = faultAfter(seed, ordinaryActs, &m_counts);
            if (fault.isEmpty())
                continue;
            const int acts = fewestActs(seed, ordinaryActs);
            QFAIL(qPrintable(
                u"seed %1: %2; after %3 acts: %4"_s.arg(seed).arg(fault).arg(acts).arg(faultAfter(seed, acts))));
        }
    }

    // What is proved is proved of something.
    void muchWentWrongOnTheWay()
    {
        qInfo("%d conflicts, %d removals, %d reopened, %d aliases, %d messages lost, %d doubled, %d kills",
            m_counts.conflicts, m_counts.removals, m_counts.reopened, m_counts.aliases, m_counts.lost, m_counts.doubled,
            m_counts.kills);
        if (qEnvironmentVariableIsSet("QIANSHAO_HISTORIES"))
            QSKIP("another number of histories");
        QVERIFY(m_counts.conflicts > 200 && m_counts.removals > 200 && m_counts.reopened > 5 && m_counts.aliases > 200
            && m_counts.lost > 1000 && m_counts.doubled > 500 && m_counts.kills > 500);
    }
};

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulationtest.moc"
