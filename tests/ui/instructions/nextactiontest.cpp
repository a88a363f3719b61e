// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/nextaction.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::ui::instructions;
using rules::Milestone;

// What is offered first is what the next limit asks for.
class NextActionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextLimitComesFirst_data();
    void theNextLimitComesFirst();
    void whatIsReportedOnCanBeClosedOrTakenUpAgain();
    void nobodysCaseHasNothingToDo();
};

void NextActionTest::theNextLimitComesFirst_data()
{
    QTest::addColumn<Milestone>("next");
    QTest::addColumn<QStringList>("actions");
    QTest::newRow("acknowledge") << Milestone::Acknowledge << QStringList{u"acknowledge"_s, u"call"_s, u"visit"_s};
    QTest::newRow("call") << Milestone::FirstCall << QStringList{u"call"_s, u"visit"_s, u"feedback"_s};
    QTest::newRow("meet") << Milestone::Meet << QStringList{u"visit"_s, u"call"_s, u"feedback"_s};
    QTest::newRow("feed back") << Milestone::Feedback << QStringList{u"feedback"_s, u"call"_s, u"visit"_s};
    QTest::newRow("nothing") << Milestone::None << QStringList{u"feedback"_s, u"call"_s, u"visit"_s};
}

void NextActionTest::theNextLimitComesFirst()
{
    QFETCH(Milestone, next);
    QFETCH(QStringList, actions);
    QCOMPARE(actionsFor({.isOpen = true, .next = next}), actions);
}

void NextActionTest::whatIsReportedOnCanBeClosedOrTakenUpAgain()
{
    const rules::InstructionRow row{.id = records::Uuid::v7(1, 1, 1), .status = records::Status::FedBack};
    QCOMPARE(actionsFor(row), QStringList({u"close"_s, u"feedback"_s}));
    QVERIFY(isPossible(u"reopen"_s, row));
    QVERIFY(!isPossible(u"acknowledge"_s, row));
    QVERIFY(!isPossible(u"assign"_s, row));
    QVERIFY(isPossible(u"undo"_s, row));  // not of an instruction
}

void NextActionTest::nobodysCaseHasNothingToDo()
{
    QVERIFY(!isPossible(u"call"_s, {.isOpen = true}));
}

QTEST_APPLESS_MAIN(NextActionTest)
#include "nextactiontest.moc"
