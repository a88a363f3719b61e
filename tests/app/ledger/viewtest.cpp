// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "tests/app/ledger/ledgerbench.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace records;
using changes::Page;
using changes::RecordState;

// What a device is told at the edges of what it sees: while it begins again page after page, and of what it brings
// though it does not see it. An officer of one community, and a chief who writes down the rest. The simulation
// (tests/models/sync) found each of these.
class ViewTest : public QObject {
    Q_OBJECT

    static inline const Uuid chiefId = Uuid::v7(100, 0, 1 << 8);
    static inline const QString east = u"610502001001"_s;
    static inline const QString west = u"610502001002"_s;

    std::unique_ptr<LedgerBench> m_bench;
    std::unique_ptr<LedgerLaptop> m_chief;
    Staff m_officer;
    qint64 m_device = 0;
    changes::Place m_place;
    qint64 m_written = 0;

    TestStore &file() { return m_chief->device().file; }
    void meet() { QCOMPARE(m_chief->meet(), sync::Trouble::None); }
    void become(const Staff &after)
    {
        file().put({{changes::updated(file()->read<Staff>(after.id).value(), after)}});
        meet();
    }
    Person personIn(const QString &community)
    {
        const auto address = file().add(Address{.text = u"北街%1号"_s.arg(++m_written), .communityCode = community});
        return file().add(Person{.name = u"王建国"_s,
            .address = address.text,
            .addressId = {address.id},
            .addressMatch = AddressMatch::Sure,
            .addressMatchedText = address.text});
    }
    Instruction instructionIn(const QString &community)
    {
        const Person person = personIn(community);
        return file().add(
            Instruction{.number = u"YJ%1"_s.arg(++m_written), .person = {person.id}, .issuedAt = m_bench->now()});
    }
    // As the officer's own laptop writes it.
    RecordState written(const Instruction &instruction)
    {
        RecordState state{Kind::Instruction, instruction.id, {}, {}, {}, {}};
        const changes::Version at{changes::stampOf(m_bench->now().ms + 60'000 * ++m_written, 0), m_device};
        forEachField<Instruction>([&](const auto &field) {
            const auto &member = instruction.*(field.member);
            const Value value = ValueOf<std::remove_cvref_t<decltype(member)>>::from(member);
            if (!isAbsent(value))
                changes::write(state, field.number, value, at, m_officer.id);
        });
        return state;
    }
    Instruction newInstruction(const QString &number, const Uuid &person, Status status = {})
    {
        return {.id = Uuid::v7(700, quint16(++m_written), 1 << 8),
            .number = number,
            .person = {person},
            .issuedAt = m_bench->now(),
            .status = status};
    }
    Page next(int most)
    {
        const Page page = m_bench->pull(m_device, m_place, most);
        m_place = {page.view, page.upTo};
        return page;
    }
    // All that there is to be told, a record a page.
    Page rest()
    {
        Page all;
        for (bool isLast = false; !isLast;) {
            const Page page = next(1);
            isLast = page.isLast;
            all.states.insert(all.states.end(), page.states.begin(), page.states.end());
            all.departed.insert(all.departed.end(), page.departed.begin(), page.departed.end());
            all.aliases.insert(all.aliases.end(), page.aliases.begin(), page.aliases.end());
        }
        return all;
    }
    static bool tells(const Page &page, const Uuid &id)
    {
        return std::ranges::find(page.states, id, &RecordState::id) != page.states.end();
    }
    static bool tellsGone(const Page &page, const Uuid &id)
    {
        return std::ranges::find(page.departed, std::pair(Kind::Instruction, id)) != page.departed.end();
    }

    // Of a device that has taken all that there is: whether its push is told that there is no page to ask for.
    bool isEnough(qint64 device, const std::vector<RecordState> &states)
    {
        const ledger::Device sender = m_bench->device(device);
        const qint64 last = m_bench->query(u"SELECT last_number FROM unit"_s).toLongLong();
        const changes::Push push{900'000 + ++m_written, last, states, sender.lineage, sender.view};
        return ledger::receive(m_bench->connection(), sender, push, m_bench->now()).reply.upTo > last;
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LedgerBench>();
        m_chief = std::make_unique<LedgerLaptop>(*m_bench, chiefId, Role::Chief);
        m_place = {};
        m_officer = file().add(Staff{.code = u"1"_s, .name = u"李东"_s, .role = Role::Officer, .communityCodes = east});
        file().add(
            Staff{.code = u"2"_s, .name = u"张西"_s, .role = Role::Officer, .communityCodes = east + u'、' + west});
        m_device = m_bench->join(m_officer.id, Role::Officer);
        meet();
    }

    // It lost a case with its communities; while it reads on, the case changes, and comes after all that it was to
    // read.
    void whatChangesWhileAViewIsReadIsToldAsGone()
    {
        const Instruction lost = instructionIn(east);
        meet();
        QVERIFY(tells(rest(), lost.id));
        Staff after = m_officer;
        after.communityCodes = west;
        become(after);
        (void)next(1);  // begins again
        (void)next(1);
        Instruction noted = lost;
        noted.remark = u"已电话联系"_s;
        file().put({{changes::updated(lost, noted)}});
        meet();
        QVERIFY(tellsGone(rest(), lost.id));
    }

    // With another role it forgets all first, also what it wrote before it heard of that.
    void whatADeviceWroteBeforeItBeganAnewIsToldToIt()
    {
        const Person person = personIn(east);
        meet();
        (void)rest();
        Staff after = m_officer;
        after.role = Role::Auxiliary;
        become(after);
        const Instruction own = newInstruction(u"YJ900"_s, person.id);
        QVERIFY(m_bench->push(m_device, {written(own)}, m_place.upTo).refused.empty());
        const Page anew = next(1);
        QVERIFY(anew.isAnew && anew.states.empty());
        QVERIFY(tells(rest(), own.id));
        // And not once more when it goes on writing.
        RecordState more = written(own);
        QVERIFY(m_bench->push(m_device, {more}, m_place.upTo).refused.empty());
        QVERIFY(!tells(rest(), own.id));
    }

    // Closed already, in a community of somebody else: nobody's but theirs.
    void whoBringsWhatTheyDoNotSeeIsToldThatItIsGone()
    {
        const Person person = personIn(west);
        meet();
        (void)rest();
        const Instruction open = newInstruction(u"YJ900"_s, person.id);
        const Instruction closed = newInstruction(u"YJ901"_s, person.id, Status::Closed);
        (void)m_bench->push(m_device, {written(open), written(closed)}, m_place.upTo);
        const Page page = rest();
        QVERIFY(tellsGone(page, closed.id));
        QVERIFY(!tellsGone(page, open.id));  // whoever brings a case in sees it while it is open
    }

    void aPushIsEnoughWhereNothingOfItIsToBeTold()
    {
        const Person person = personIn(west);
        const Instruction theirs = instructionIn(west);
        const Instruction shared = instructionIn(east);
        meet();
        QVERIFY(isEnough(m_device, {written(newInstruction(u"YJ900"_s, {}))}));
        QVERIFY(!isEnough(m_device, {written(newInstruction(u"YJ903"_s, person.id))}));  // the person comes into view
        QVERIFY(!isEnough(m_device, {written(newInstruction(u"YJ901"_s, person.id, Status::Closed))}));  // is gone
        QVERIFY(!isEnough(m_device, {written(newInstruction(theirs.number, {}))}));  // is another's
        RecordState staff{Kind::Staff, Uuid::v7(800, 0, 1 << 8), {}, {}, {}, {}};
        const auto at = [&](qint64 device) {
            return changes::Version{changes::stampOf(m_bench->now().ms + 60'000 * ++m_written, 0), device};
        };
        changes::write(staff, numberOf(&Staff::name), u"自封"_s, at(m_device), m_officer.id);
        QVERIFY(!isEnough(m_device, {staff, written(newInstruction(u"YJ902"_s, {}))}));  // in part refused
        // What another has written is seen by others now.
        const qint64 chief = m_chief->device().exchange().device();
        RecordState call{Kind::Call, Uuid::v7(801, 0, 1 << 8), {}, {}, {}, {}};
        changes::write(call, numberOf(&Call::instruction), shared.id, at(m_device), m_officer.id);
        QVERIFY(isEnough(m_device, {call}));
        RecordState assigned{Kind::Instruction, shared.id, {}, {}, {}, {}};
        changes::write(assigned, numberOf(&Instruction::assignee), m_officer.id, at(chief), chiefId);
        QVERIFY(!isEnough(chief, {assigned}));
        RecordState remark{Kind::Instruction, shared.id, {}, {}, {}, {}};
        changes::write(remark, numberOf(&Instruction::remark), u"速办"_s, at(chief), chiefId);
        QVERIFY(isEnough(chief, {remark}));
    }

    // The number is another's case.
    void whatTurnsOutToBeAnothersCaseIsToldToBeGone()
    {
        const Instruction theirs = instructionIn(west);
        meet();
        QVERIFY(!tells(rest(), theirs.id));
        const Instruction mine = newInstruction(theirs.number, {});
        (void)m_bench->push(m_device, {written(mine)}, m_place.upTo);
        const Page page = rest();
        QCOMPARE(page.aliases, (std::vector{changes::Alias{Kind::Instruction, mine.id, theirs.id}}));
        QVERIFY(tellsGone(page, theirs.id));
    }
};

QTEST_GUILESS_MAIN(ViewTest)
#include "viewtest.moc"
