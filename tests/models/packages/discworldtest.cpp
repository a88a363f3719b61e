// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/packages/discworld.h"

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
    world.heal();
    const QString fault = world.fault();
    if (counts) {
        const auto &of = world.counts();
        counts->made += of.made;
        counts->lost += of.lost;
        counts->doubled += of.doubled;
        counts->asked += of.asked;
        counts->conflicts += of.conflicts;
        counts->removals += of.removals;
        counts->aliases += of.aliases;
        counts->withHub += of.withHub;
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
class DiscWorldTest : public QObject {
    Q_OBJECT

    DiscWorld::Counts m_counts;

private Q_SLOTS:
    void laptopsThatExchangeDiscsAreTheSameAndNothingIsLost_data()
    {
        constexpr int histories = 100;
        constexpr int inARow = 25;
        QTest::addColumn<quint32>("first");
        QTest::addColumn<int>("count");
        const int wanted = qEnvironmentVariableIntValue("QIANSHAO_HISTORIES");
        const quint32 begin = quint32(qEnvironmentVariableIntValue("QIANSHAO_SEED"));
        for (int left = wanted > 0 ? wanted : histories, at = 0; left > 0; left -= inARow, at += inARow)
            QTest::addRow("seeds from %u on", begin + quint32(at)) << begin + quint32(at) << std::min(left, inARow);
    }
    void laptopsThatExchangeDiscsAreTheSameAndNothingIsLost()
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
        qInfo("%d discs, %d lost, %d doubled, %d asked for; %d conflicts, %d removals, %d aliases; %d with a hub",
            m_counts.made, m_counts.lost, m_counts.doubled, m_counts.asked, m_counts.conflicts, m_counts.removals,
            m_counts.aliases, m_counts.withHub);
        if (qEnvironmentVariableIsSet("QIANSHAO_HISTORIES"))
            QSKIP("another number of histories");
        QVERIFY(m_counts.lost > 50 && m_counts.doubled > 50 && m_counts.asked > 30 && m_counts.conflicts > 30
            && m_counts.removals > 50 && m_counts.aliases > 25 && m_counts.withHub > 40);
    }
};

QTEST_GUILESS_MAIN(DiscWorldTest)
#include "discworldtest.moc"
