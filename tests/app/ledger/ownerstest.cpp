// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/store/refusals.h"
#include "tests/app/ledger/ledgerbench.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace records;

// A chief takes a case back while a grid worker, who may not write one, stands at its door.
class OwnersTest : public QObject {
    Q_OBJECT

    static inline const Uuid chiefId = Uuid::v7(100, 0, 1 << 8);

    std::unique_ptr<LedgerBench> m_bench;
    std::unique_ptr<LedgerLaptop> m_chief;
    std::unique_ptr<LedgerLaptop> m_worker;
    Staff m_staff;
    Person m_person;
    Instruction m_case;

    // As whoever has that laptop.
    void write(LedgerLaptop &laptop, const changes::ChangeSet &set)
    {
        const Uuid who = &laptop == m_chief.get() ? chiefId : m_staff.id;
        QVERIFY(laptop.store().apply(set, store::Origin::Edit, {{}, who}).problems.empty());
    }
    template <Record R>
    R add(LedgerLaptop &laptop, R record)
    {
        record.id = laptop.store().newId();
        write(laptop, {{changes::inserted(record)}});
        return record;
    }
    static void meet(LedgerLaptop &laptop) { QCOMPARE(laptop.meet(), sync::Trouble::None); }
    Visit visit()
    {
        return add(*m_worker,
            Visit{.instruction = {m_case.id},
                .at = m_bench->now(),
                .result = VisitResult::NobodyHome,
                .officer1 = {m_staff.id}});
    }
    Attachment photoAt(LedgerLaptop &laptop, const Visit &visit)
    {
        return add(laptop,
            Attachment{.visit = {visit.id},
                .kind = AttachmentKind::Photo,
                .sha256 = QString(64, u'a'),
                .size = 1000,
                .mime = u"image/jpeg"_s,
                .capturedAt = m_bench->now(),
                .capturedBy = {laptop.store().rowOf(Kind::Staff, chiefId) != 0 ? chiefId : m_staff.id}});
    }
    void takeBackTheCase()
    {
        write(*m_chief,
            {{changes::removed(*m_chief->store().read<Instruction>(m_case.id)),
                changes::removed(*m_chief->store().read<Person>(m_person.id))}});
    }
    void bothHave(const Visit &visit)
    {
        for (int i = 0; i < 2; ++i) {
            for (LedgerLaptop *laptop : {m_chief.get(), m_worker.get()}) {
                meet(*laptop);
                QCOMPARE(laptop->device().exchange().waitingCount(), 0);
                QCOMPARE(laptop->device().exchange().stranded(), 0);
                QVERIFY(store::readRefusals(laptop->store()).empty());
            }
        }
        for (LedgerLaptop *laptop : {m_chief.get(), m_worker.get()}) {
            QCOMPARE(laptop->store().read<Visit>(visit.id), visit);
            QCOMPARE(laptop->store().read<Instruction>(m_case.id)->level, Level::High);
            QCOMPARE(laptop->store().read<Person>(m_person.id)->name, m_person.name);
        }
        QCOMPARE(m_chief->store().read<Instruction>(m_case.id), m_case);
        QCOMPARE(m_chief->device().exchange().conflicts().size(), 0u);
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LedgerBench>();
        m_chief = std::make_unique<LedgerLaptop>(*m_bench, chiefId, Role::Chief);
        m_staff = add(*m_chief, Staff{.code = u"1"_s, .name = u"李网格"_s, .role = Role::GridWorker});
        m_person = add(*m_chief, Person{.name = u"王建国"_s});
        m_case = add(*m_chief,
            Instruction{.number = u"YJ1"_s,
                .level = Level::High,
                .person = {m_person.id},
                .issuedAt = m_bench->now(),
                .assignee = {m_staff.id}});
        meet(*m_chief);
        m_worker = std::make_unique<LedgerLaptop>(*m_bench, m_staff.id, Role::GridWorker);
        meet(*m_worker);
        QVERIFY(m_worker->store().read<Instruction>(m_case.id).has_value());
    }

    void aVisitThatTheRemoverDidNotKnowOfBringsTheCaseBack()
    {
        const Visit made = visit();
        meet(*m_worker);
        takeBackTheCase();
        bothHave(made);
    }

    void aVisitToACaseThatIsGoneBringsItBack()
    {
        takeBackTheCase();
        meet(*m_chief);
        bothHave(visit());
    }

    // The laptop that made it does not come again.
    void soDoesAVisitOfALaptopThatIsShutOut()
    {
        const Visit made = visit();
        meet(*m_worker);
        ledger::revokeDevice(
            m_bench->connection(), m_bench->unit(), m_worker->device().exchange().device(), m_bench->now());
        takeBackTheCase();
        meet(*m_chief);
        meet(*m_chief);
        QCOMPARE(m_chief->store().read<Visit>(made.id), made);
        QCOMPARE(m_chief->store().read<Instruction>(m_case.id), m_case);
    }

    void aPhotoBringsItsVisitBack()
    {
        const Visit made = visit();
        meet(*m_worker);
        meet(*m_chief);
        const Attachment photo = photoAt(*m_chief, made);
        write(*m_worker, {{changes::removed(*m_worker->store().read<Visit>(made.id))}});
        meet(*m_worker);
        bothHave(made);
        QCOMPARE(m_chief->store().read<Attachment>(photo.id), photo);
    }

    // A case on which somebody else's visit stays: who brought it in may take it back, but not the visit.
    void aCaseLivesWhileAVisitThatMayNotBeUndoneDoes()
    {
        const Visit made = visit();
        meet(*m_worker);
        meet(*m_chief);
        write(*m_chief, {{changes::removed(*m_chief->store().read<Visit>(made.id))}});
        takeBackTheCase();
        meet(*m_chief);
        QCOMPARE(store::readRefusals(m_chief->store()).size(), 1u);
        QCOMPARE(m_chief->store().read<Visit>(made.id), made);
        QCOMPARE(m_chief->store().read<Instruction>(m_case.id), m_case);
    }

    // To write what stands there is nobody's change, but whoever may not read it shall not find out what does.
    void whatIsNotReadIsNotGuessed()
    {
        const qint64 device = m_worker->device().exchange().device();
        const auto refusedOf = [&](int field, const Value &value) {
            changes::RecordState state{.kind = Kind::Instruction, .id = m_case.id};
            changes::write(state, field, value, {changes::stampOf(m_bench->now().ms, 0), device}, m_staff.id);
            return m_bench->push(device, {state}).refused.size();
        };
        QCOMPARE(refusedOf(numberOf(&Instruction::number), Value(m_case.number)), 1u);
        QCOMPARE(refusedOf(numberOf(&Instruction::level), Value(qint64(Level::Urgent))), 1u);
        QCOMPARE(refusedOf(numberOf(&Instruction::level), Value(qint64(m_case.level))), 0u);
    }

    // Whose case does not come in is told what of theirs does not, either.
    void whatWasDoneOnACaseThatIsRefusedIsRefusedWithIt()
    {
        const auto number = add(*m_worker, Instruction{.number = u"YJ2"_s, .issuedAt = m_bench->now()});
        const auto made = add(*m_worker,
            Visit{.instruction = {number.id},
                .at = m_bench->now(),
                .result = VisitResult::NobodyHome,
                .officer1 = {m_staff.id}});
        (void)photoAt(*m_worker, made);
        meet(*m_worker);
        QCOMPARE(m_bench->query(u"SELECT count(*) FROM record WHERE kind IN (%1, %2)"_s.arg(int(Kind::Visit))
                         .arg(int(Kind::Attachment))),
            u"0"_s);
        std::set<Kind> told;
        for (const store::Refusal &refusal : store::readRefusals(m_worker->store()))
            told.insert(refusal.what.kind);
        QCOMPARE(told, (std::set{Kind::Instruction, Kind::Visit, Kind::Attachment}));
        QVERIFY(!m_worker->store().read<Visit>(made.id).has_value());
        QCOMPARE(m_worker->device().exchange().waitingCount(), 0);
    }
};

QTEST_GUILESS_MAIN(OwnersTest)
#include "ownerstest.moc"
