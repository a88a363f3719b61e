// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/caseorder.h"

#include "models/records/all.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::changes;
using namespace qianshao::records;

namespace {

Uuid idOf(quint64 number)
{
    return Uuid::v7(qint64(number), 0, 1);
}

RecordState state(Kind kind, quint64 id, int field = 0, quint64 refersTo = 0)
{
    RecordState state{.kind = kind, .id = idOf(id)};
    if (field > 0)
        write(state, field, idOf(refersTo), {1 << 16, 7}, {});
    return state;
}

}  // namespace

class CaseOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCaseComesWhole()
    {
        const int person = numberOf(&Instruction::person), ofCall = numberOf(&Call::instruction),
                  ofVisit = numberOf(&Visit::instruction);
        std::vector<RecordState> states{state(Kind::Staff, 1), state(Kind::Person, 11), state(Kind::Person, 12),
            state(Kind::Person, 13), state(Kind::Instruction, 21, person, 12), state(Kind::Instruction, 22, person, 11),
            state(Kind::Instruction, 23, person, 12), state(Kind::Call, 31, ofCall, 22),
            state(Kind::Call, 32, ofCall, 99), state(Kind::Call, 33, ofCall, 21), state(Kind::Visit, 41, ofVisit, 21),
            state(Kind::Victim, 51)};
        orderByCase(states);
        std::vector<Uuid> ids;
        for (const RecordState &it : states)
            ids.push_back(it.id);
        std::vector<Uuid> expected;
        // Somebody of whom several tell comes with the first; what is of no case here comes at the end.
        for (const quint64 id : {1, 12, 21, 33, 41, 11, 22, 31, 23, 13, 32, 51})
            expected.push_back(idOf(id));
        QCOMPARE(ids, expected);
        QCOMPARE(states[2].fields.size(), 1u);
    }

    void withoutAnInstructionNothingMoves()
    {
        std::vector<RecordState> states{state(Kind::Visit, 2), state(Kind::Call, 1), state(Kind::Staff, 3)};
        const std::vector<RecordState> before = states;
        orderByCase(states);
        QCOMPARE(states, before);
        states.clear();
        orderByCase(states);
        QVERIFY(states.empty());
    }
};

QTEST_GUILESS_MAIN(CaseOrderTest)
#include "caseordertest.moc"
