// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/reception.h"
#include "models/records/all.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::changes;
using namespace qianshao::records;
using namespace Qt::StringLiterals;

class ReceptionTest : public QObject {
    Q_OBJECT

    static constexpr qint64 one = 101;
    static constexpr qint64 two = 202;
    Identities m_known;
    KeptRecords m_there;
    qint64 m_last = 0;

    static RecordState instruction(const Uuid &id, const QString &number, Version at)
    {
        RecordState state{.kind = Kind::Instruction, .id = id};
        write(state, numberOf(&Instruction::number), Value(number), at, {});
        return state;
    }
    std::vector<const KeptRecord *> receive(std::vector<RecordState> states, Sender sender)
    {
        return changes::receive(std::move(states), sender, m_known, m_there, m_last);
    }

private Q_SLOTS:
    void init()
    {
        m_known = {};
        m_there.clear();
        m_last = 0;
    }

    void numbersGoOnAndOnceMoreChangesNothing()
    {
        const std::vector states{
            instruction(Uuid::v7(1, 0, 1), u"YJ1"_s, {5, one}), instruction(Uuid::v7(1, 0, 2), u"YJ2"_s, {5, one})};
        const auto changed = receive(states, {one, 0});
        QCOMPARE(changed.size(), 2u);
        QCOMPARE(changed[0]->number, 1);
        QCOMPARE(changed[1]->number, 2);
        QCOMPARE(receive(states, {one, 0}).size(), 0u);
        QCOMPARE(m_last, 2);
    }

    // Nobody is sent what they have written themselves, unless it has become more than that.
    void theWriterKnowsWhatItWrote()
    {
        const Uuid id = Uuid::v7(1, 0, 1);
        RecordState state = instruction(id, u"YJ1"_s, {5, one});
        QCOMPARE(receive({state}, {one, 0})[0]->writer, one);
        RecordState part{.kind = state.kind, .id = id};
        write(part, numberOf(&Instruction::source), Value(u"a"_s), {6, one}, {});
        QCOMPARE(receive({part}, {one, 0})[0]->writer, one);  // it has not read so far, but both are its own
        write(part, numberOf(&Instruction::source), Value(u"b"_s), {7, two}, {});
        QCOMPARE(receive({part}, {two, 2})[0]->writer, two);  // it had read all that was there
        write(part, numberOf(&Instruction::source), Value(u"c"_s), {8, one}, {});
        QCOMPARE(receive({part}, {one, 2})[0]->writer, 0);  // it had not
    }

    void oneNumberIsOneInstruction()
    {
        const Uuid first = Uuid::v7(1, 0, 1), second = Uuid::v7(1, 0, 2);
        (void)receive({instruction(first, u"YJ1"_s, {5, one})}, {one, 0});
        RecordState call{.kind = Kind::Call, .id = Uuid::v7(1, 0, 3)};
        write(call, numberOf(&Call::instruction), Value(second), {6, two}, {});
        const auto changed = receive({instruction(second, u"YJ1"_s, {6, two}), call}, {two, 0});
        QCOMPARE(changed.size(), 2u);
        QCOMPARE(changed[0]->state.id, first);
        QCOMPARE(changed[0]->writer, 0);  // the device must learn whose it is
        QCOMPARE(shown(changed[1]->state, numberOf(&Call::instruction)), Value(first));
        QCOMPARE(m_there.size(), 2u);
        QCOMPARE(m_known.canonical(Kind::Instruction, second), first);
        // And what comes under the old id later on.
        RecordState part{.kind = Kind::Instruction, .id = second};
        write(part, numberOf(&Instruction::source), Value(u"a"_s), {7, two}, {});
        QCOMPARE(receive({part}, {two, 9})[0]->state.id, first);
    }

    // Two that are there already do not become one because their keys have become alike.
    void recordsThatAreKnownKeepTheirIds()
    {
        const Uuid first = Uuid::v7(1, 0, 1), second = Uuid::v7(1, 0, 2);
        (void)receive({instruction(first, u"YJ1"_s, {5, one}), instruction(second, u"YJ2"_s, {5, one})}, {one, 0});
        const auto changed = receive({instruction(second, u"YJ1"_s, {6, one})}, {one, 2});
        QCOMPARE(changed[0]->state.id, second);
        QCOMPARE(m_there.size(), 2u);
    }
};

QTEST_APPLESS_MAIN(ReceptionTest)
#include "receptiontest.moc"
