// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/bringingback.h"
#include "models/changes/changeset.h"
#include "models/records/all.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::changes;
using namespace qianshao::records;
using namespace Qt::StringLiterals;

class BringingBackTest : public QObject {
    Q_OBJECT

    static constexpr qint64 one = 101;
    static constexpr qint64 two = 202;
    static constexpr qint64 hub = 900;
    KeptRecords m_there;
    qint64 m_last = 0;

    template <Record R>
    RecordState stateOf(const R &record, Version at)
    {
        RecordState state{.kind = FieldTable<R>::kind, .id = record.id};
        for (const FieldChange &field : inserted(record).fields)
            write(state, field.field, field.after, at, {});
        return state;
    }
    RecordState &keep(const RecordState &state, qint64 writer = one)
    {
        KeptRecord &kept = m_there[{state.kind, state.id}];
        kept = {state, ++m_last, writer};
        return kept.state;
    }
    const KeptRecord &kept(Kind kind, const Uuid &id) { return m_there.at({kind, id}); }

    const Person m_person{.id = Uuid::v7(1, 0, 1), .name = u"王建国"_s};
    const Instruction m_instruction{
        .id = Uuid::v7(1, 0, 2), .number = u"YJ1"_s, .level = Level::High, .person = {Uuid::v7(1, 0, 1)}};
    const Visit m_visit{.id = Uuid::v7(1, 0, 3), .instruction = {Uuid::v7(1, 0, 2)}, .result = VisitResult::NobodyHome};
    const Attachment m_photo{.id = Uuid::v7(1, 0, 4), .visit = {Uuid::v7(1, 0, 3)}, .sha256 = QString(64, u'a')};

private Q_SLOTS:
    void init()
    {
        m_there.clear();
        m_last = 0;
    }

    // From the photo that nobody knew of up to whom the case is about.
    void allThatALivingRecordLeadsToLivesAgain()
    {
        remove(keep(stateOf(m_person, {5, one})), {9, one}, {});
        remove(keep(stateOf(m_instruction, {5, one})), {9, one}, {});
        remove(keep(stateOf(m_visit, {6, one})), {9, one}, {});
        keep(stateOf(m_photo, {7, two}), two);
        std::vector<const KeptRecord *> changed{&kept(Kind::Instruction, m_instruction.id)};
        const auto back = bringBackOwners(m_there, changed, hub, m_last);
        QCOMPARE(back.size(), 3u);
        QCOMPARE(m_last, 7);
        QCOMPARE(changed.size(), 3u);  // the one that was among them is so once
        QVERIFY(std::ranges::is_sorted(changed, {}, &KeptRecord::number));
        for (const KeptRecord *it : changed) {
            QVERIFY(!isRemoved(it->state));
            QVERIFY(!hasConflict(it->state));
            QCOMPARE(it->writer, 0);  // everybody is to be told, whoever removed it as well
        }
        QCOMPARE(shown(kept(Kind::Person, m_person.id).state, numberOf(&Person::name)), Value(u"王建国"_s));
        QVERIFY(bringBackOwners(m_there, changed, hub, m_last).empty());
    }

    void whatNothingLivingLeadsToStaysRemoved()
    {
        remove(keep(stateOf(m_instruction, {5, one})), {9, one}, {});
        remove(keep(stateOf(m_visit, {6, one})), {9, one}, {});
        keep(stateOf(Visit{.id = Uuid::v7(1, 0, 9), .instruction = {Uuid::v7(1, 0, 8)}}, {6, two}));
        std::vector<const KeptRecord *> changed;
        QVERIFY(bringBackOwners(m_there, changed, hub, m_last).empty());
        QVERIFY(changed.empty());
        QCOMPARE(m_last, 3);
    }

    // A grid worker is not told the number of a case. Of a field that they do not get they would not learn that it
    // lives.
    void whoSeesAPartOfItSeesThatItLives()
    {
        RecordState state = stateOf(m_instruction, {5, one});
        remove(state, {9, one}, {});
        bringBack(state, {10, hub});
        std::erase_if(
            state.fields, [](const FieldState &field) { return field.field == numberOf(&Instruction::number); });
        QVERIFY(!isRemoved(state));
    }

    // The hub's clock is nobody's: it is later than all that is known of the record, or it would be taken for known.
    void bringingBackIsNewerThanWhatTheRemovalKnew()
    {
        RecordState &state = keep(stateOf(m_instruction, {5, one}));
        keep(stateOf(m_visit, {6, two}));
        remove(state, {9, one}, {});
        std::vector<const KeptRecord *> changed;
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(bringBackOwners(m_there, changed, hub, m_last).size(), 1u);
            const Version at = newest(state);
            QCOMPARE(at.device, hub);
            QCOMPARE(at.stamp, 10 + 10 * round);
            remove(state, {19, one}, {});  // by somebody who knew that it lived, and not of the visit
            QVERIFY(isRemoved(state));
        }
    }
};

QTEST_GUILESS_MAIN(BringingBackTest)
#include "bringingbacktest.moc"
