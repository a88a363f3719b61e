// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/simulationoutcome.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using tests::Simulation;

namespace {

constexpr int ordinaryActs = 45;

}  // namespace

class SimulationTest : public QObject {
    Q_OBJECT

    Simulation::Counts m_counts;

private Q_SLOTS:
    void devicesThatHaveMetAreTheSameAndNothingIsLost_data() { tests::addHistories(2500, 250); }
    void devicesThatHaveMetAreTheSameAndNothingIsLost()
    {
        QFETCH(quint32, first);
        QFETCH(int, count);
        for (quint32 seed = first; seed < first + quint32(count); ++seed) {
            const auto run = [seed](const std::vector<int> &acts) { return tests::outcomeOf(seed, acts); };
            const auto [fault, story, counts] = run(tests::firstActs(ordinaryActs));
            m_counts += counts;
            if (!fault.isEmpty())
                QFAIL(qPrintable(u"seed %1: %2; %3"_s.arg(seed).arg(fault, tests::explained(run, ordinaryActs))));
        }
    }

    // What is proved is proved of something.
    void muchWentWrongOnTheWay()
    {
        qInfo("%d conflicts, %d removals, %d reopened, %d aliases, %d messages lost, %d doubled, %d kills, "
              "%d full disks, %d fields refused, %d views ended, %d departures, %d laptops shut out",
            m_counts.conflicts, m_counts.removals, m_counts.reopened, m_counts.aliases, m_counts.lost, m_counts.doubled,
            m_counts.kills, m_counts.fullDisks, m_counts.refused, m_counts.views, m_counts.departures,
            m_counts.revoked);
        if (qEnvironmentVariableIsSet(tests::historiesVariable))
            QSKIP("another number of histories");
        QVERIFY(m_counts.conflicts > 500 && m_counts.removals > 1000 && m_counts.reopened > 2 && m_counts.aliases > 150
            && m_counts.lost > 8000 && m_counts.doubled > 3000 && m_counts.kills > 2500 && m_counts.fullDisks > 3000
            && m_counts.refused > 2000 && m_counts.views > 2500 && m_counts.departures > 1500
            && m_counts.revoked > 400);
    }
};

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulationtest.moc"
