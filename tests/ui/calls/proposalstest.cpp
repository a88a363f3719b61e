// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/proposals.h"

#include <QTest>

using namespace qianshao;
using records::Instant;
using records::NextStep;

class ProposalsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ownNumbersComeBeforeThoseOfTheRelatives();
    void stepIsProposedBeforeItsLimit_data();
    void stepIsProposedBeforeItsLimit();
};

void ProposalsTest::ownNumbersComeBeforeThoseOfTheRelatives()
{
    const records::Person person{.phone = QStringLiteral("18612342034"),
        .otherPhones = QStringLiteral("029-88886666"),
        .relatives = QStringLiteral("女儿 13912345678,儿子 18612342034,5 楼")};
    QCOMPARE(ui::calls::numbersOf(person),
        QStringList({QStringLiteral("18612342034"), QStringLiteral("029-88886666"), QStringLiteral("13912345678")}));
    QVERIFY(ui::calls::numbersOf({}).isEmpty());
}

void ProposalsTest::stepIsProposedBeforeItsLimit_data()
{
    QTest::addColumn<NextStep>("step");
    QTest::addColumn<int>("limit");  // of meeting and feedback: minutes from now; 0 = none
    QTest::addColumn<int>("proposed");
    const auto row = [](const char *name, NextStep step, int limit, int proposed) {
        QTest::newRow(name) << step << limit << proposed;
    };
    row("nothing follows", NextStep::None, 60, 0);
    row("call again", NextStep::CallAgain, 10, 30);
    row("relative at once", NextStep::CallRelative, 0, 5);
    row("visit with time", NextStep::Visit, 600, 120);
    row("visit before its limit", NextStep::Visit, 40, 40);
    row("visit too late", NextStep::Visit, -40, 120);
    row("visit without limit", NextStep::Visit, 0, 120);
    row("feedback before its limit", NextStep::Feedback, 20, 20);
    row("transfer", NextStep::Transfer, 20, 30);
}

void ProposalsTest::stepIsProposedBeforeItsLimit()
{
    QFETCH(NextStep, step);
    QFETCH(int, limit);
    QFETCH(int, proposed);
    const Instant now{1'800'000'000'000};
    itemmodels::InstructionCase data;
    if (limit != 0) {
        for (const auto milestone : {rules::Milestone::Meet, rules::Milestone::Feedback})
            data.milestones.push_back({.milestone = milestone, .limit = now.plusMinutes(limit)});
    }
    QCOMPARE(ui::calls::timeOfNextStep(step, now, data), proposed == 0 ? Instant{} : now.plusMinutes(proposed));
}

QTEST_GUILESS_MAIN(ProposalsTest)
#include "proposalstest.moc"
