// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/belonging.h"

#include "models/records/all.h"

#include <QTest>

using namespace qianshao::records;
using namespace qianshao::rules;

class BelongingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsWithoutWhatItBelongsTo()
    {
        QCOMPARE(ownerField(Kind::Call), numberOf(&Call::instruction));
        QCOMPARE(ownerField(Kind::Visit), numberOf(&Visit::instruction));
        QCOMPARE(ownerField(Kind::Feedback), numberOf(&Feedback::instruction));
        QCOMPARE(ownerField(Kind::Attachment), numberOf(&Attachment::visit));
        QCOMPARE(ownerField(Kind::Victim), numberOf(&Victim::person));
        for (const Kind kind : {Kind::Unit, Kind::Staff, Kind::Address, Kind::Person, Kind::Instruction})
            QCOMPARE(ownerField(kind), 0);
    }

    void whatBelongsToAnInstructionAVisitAndAPerson()
    {
        QCOMPARE(dependentsOf(Kind::Instruction),
            (std::vector<Dependent>{{Kind::Call, numberOf(&Call::instruction)},
                {Kind::Visit, numberOf(&Visit::instruction)}, {Kind::Feedback, numberOf(&Feedback::instruction)}}));
        QCOMPARE(dependentsOf(Kind::Visit), (std::vector<Dependent>{{Kind::Attachment, numberOf(&Attachment::visit)}}));
        QCOMPARE(dependentsOf(Kind::Person), (std::vector<Dependent>{{Kind::Victim, numberOf(&Victim::person)}}));
        QVERIFY(dependentsOf(Kind::Staff).empty());
    }

    void whatLivesKeepsItsOwnerItsSubjectAndItsCaseAlive()
    {
        QCOMPARE(keepingFields(Kind::Call), std::vector{numberOf(&Call::instruction)});
        QCOMPARE(keepingFields(Kind::Attachment), std::vector{numberOf(&Attachment::visit)});
        QCOMPARE(keepingFields(Kind::Instruction), std::vector{numberOf(&Instruction::person)});
        QCOMPARE(keepingFields(Kind::Person), std::vector{numberOf(&Person::addressId)});
        QCOMPARE(keepingFields(Kind::Victim), (std::vector{numberOf(&Victim::person), numberOf(&Victim::instruction)}));
        QVERIFY(keepingFields(Kind::Staff).empty());
    }
};

QTEST_GUILESS_MAIN(BelongingTest)
#include "belongingtest.moc"
