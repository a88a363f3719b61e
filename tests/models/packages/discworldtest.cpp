// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/packages/discworld.h"
#include "tests/support/histories.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using tests::DiscWorld;

namespace {

constexpr int ordinaryActs = 70;

QString faultAfter(quint32 seed, int acts, DiscWorld::Counts *counts = nullptr)
{
    DiscWorld world(seed);
    world.run(acts);
    if (!world.heal())
        return u"it does not end"_s;
    const QString fault = world.fault();
    if (counts) {
        const auto &of = world.counts();
        counts->made += of.made;
        counts->lost += of.lost;
        counts->doubled += of.doubled;
        counts->asked += of.asked;
        counts->ahead += of.ahead;
        counts->conflicts += of.conflicts;
        counts->removals += of.removals;
        counts->aliases += of.aliases;
        counts->withHub += of.withHub;
    }
    return fault;
}

}  // namespace

class DiscWorldTest : public QObject {
    Q_OBJECT

    DiscWorld::Counts m_counts;

private Q_SLOTS:
    void laptopsThatExchangeDiscsAreTheSameAndNothingIsLost_data() { tests::addHistories(200, 25); }
    void laptopsThatExchangeDiscsAreTheSameAndNothingIsLost()
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
        qInfo("%d discs, %d lost, %d doubled, %d asked for, %d of a clock that was ahead; %d conflicts, %d removals, "
              "%d aliases; %d with a hub",
            m_counts.made, m_counts.lost, m_counts.doubled, m_counts.asked, m_counts.ahead, m_counts.conflicts,
            m_counts.removals, m_counts.aliases, m_counts.withHub);
        if (qEnvironmentVariableIsSet(tests::historiesVariable))
            QSKIP("another number of histories");
        QVERIFY(m_counts.lost > 50 && m_counts.doubled > 50 && m_counts.asked > 30 && m_counts.ahead > 10
            && m_counts.conflicts > 30 && m_counts.removals > 50 && m_counts.aliases > 25 && m_counts.withHub > 40);
    }
};

QTEST_GUILESS_MAIN(DiscWorldTest)
#include "discworldtest.moc"
