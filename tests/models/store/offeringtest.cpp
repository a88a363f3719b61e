// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/contentqueue.h"
#include "models/store/refusals.h"
#include "tests/models/store/twolaptops.h"

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace records;
using changes::Page;
using changes::Place;
using changes::Refused;

// A hub that was put back to an earlier state: the file reads everything again and gives what the hub has lost.
class OfferingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PlainHub> m_hub;
    std::unique_ptr<Device> m_device, m_other;
    Instruction m_old;

    [[nodiscard]] store::Exchange &exchange() { return m_device->exchange(); }
    void take(Page page, qint64 lineage)
    {
        page.lineage = lineage;
        page.view = 1;
        (void)exchange().take(page, {u"hub"_s, {}});
    }
    void readAll(qint64 lineage)
    {
        for (bool isLast = false; !isLast;) {
            const Page page = m_hub->page(exchange().taken(), 0, 2);
            isLast = page.isLast;
            take(page, lineage);
        }
    }
    [[nodiscard]] changes::PushReply refusalOf(Kind kind, const Uuid &id, int field, Refused::Why why)
    {
        changes::PushReply reply{1, {{kind, id, field, why}}, {}};
        if (const auto kept = m_hub->records().find({kind, id}); kept != m_hub->records().end())
            reply.states.push_back(kept->second.state);
        return reply;
    }
    // This device's and the other's, which the hub has; then it is as it was before.
    std::pair<Instruction, Instruction> lose()
    {
        const PlainHub before = *m_hub;
        const Instruction own = instructionOf(*m_device, u"YJ2"_s);
        const Instruction others = instructionOf(*m_other, u"YJ3"_s);
        m_device->push(*m_hub);
        m_other->push(*m_hub);
        readAll(7);
        *m_hub = before;
        return {own, others};
    }

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<PlainHub>();
        m_device = std::make_unique<Device>(firstDevice);
        m_other = std::make_unique<Device>(secondDevice);
        m_old = instructionOf(*m_other, u"YJ1"_s);
        m_other->push(*m_hub);
        m_device->push(*m_hub);
        readAll(7);
        QCOMPARE(exchange().place().lineage, 7);
        QCOMPARE(exchange().waitingCount(), 0);
    }

    void onlyWhatTheHubLacksIsGiven()
    {
        const auto [own, others] = lose();
        take({.isLast = false}, 8);
        QCOMPARE(exchange().place(), (Place{1, 0, 8}));
        QVERIFY(exchange().waitingCount() > 2);
        QVERIFY(exchange().waiting(100).states.empty());  // nobody knows yet
        readAll(8);
        const auto parcel = exchange().waiting(100);
        QCOMPARE(parcel.states.size(), size_t(2));
        QVERIFY(parcel.isLast);
        m_device->push(*m_hub);
        QCOMPARE(exchange().waitingCount(), 0);
        for (const Instruction &instruction : {own, others})
            QVERIFY(m_hub->records().contains({Kind::Instruction, instruction.id}));
        QVERIFY(isSound(*m_device));
    }

    void whatIsRemovedIsGivenAsWell()
    {
        const PlainHub before = *m_hub;
        m_other->file.put({{changes::removed(m_old)}});
        m_other->push(*m_hub);
        readAll(7);
        QVERIFY(!m_device->file->read<Instruction>(m_old.id));
        *m_hub = before;
        take({.isLast = false}, 8);
        readAll(8);
        m_device->push(*m_hub);
        QVERIFY(changes::isRemoved(m_hub->records().at({Kind::Instruction, m_old.id}).state));
    }

    void theFirstLineageIsNoOther()
    {
        Device fresh(77);
        (void)fresh.exchange().take(
            {.isLast = false, .states = {}, .aliases = {}, .departed = {}, .view = 1, .lineage = 8}, {});
        QCOMPARE(fresh.exchange().waitingCount(), 0);
        take({.upTo = exchange().taken()}, 0);  // a hub that does not tell
        QCOMPARE(exchange().place().lineage, 7);
    }

    // A grid worker's laptop cannot bring back what a chief has written, and keeps it.
    void whatIsNotItsToWriteStays()
    {
        const auto [own, others] = lose();
        take({.isLast = false}, 8);
        readAll(8);
        (void)exchange().withdraw(refusalOf(Kind::Instruction, others.id, 1, Refused::Why::NotAllowed), {});
        QVERIFY(m_device->file->read<Instruction>(others.id));
        QVERIFY(store::readRefusals(*m_device->file).empty());
        // But what was decided by somebody else meanwhile is.
        (void)exchange().withdraw(refusalOf(Kind::Instruction, m_old.id, 1, Refused::Why::AlreadyDecided), {});
        QCOMPARE(store::readRefusals(*m_device->file).size(), size_t(1));
    }

    // Where the role may have been another one in what was lost, what is here goes, once the hub has it.
    void whatMayBeTooMuchGoesAfterwards()
    {
        const auto [own, others] = lose();
        take({.isLast = false, .states = {}, .aliases = {}, .departed = {}, .isAnew = true}, 8);
        readAll(8);
        QVERIFY(m_device->file->read<Instruction>(others.id));
        m_device->push(*m_hub);
        QVERIFY(!m_device->file->read<Instruction>(others.id));
        QCOMPARE(exchange().place(), (Place{1, 0, 8}));
        readAll(8);
        for (const Instruction &instruction : {m_old, own, others})
            QCOMPARE(m_device->read<Instruction>(instruction.id), instruction);
        QCOMPARE(exchange().waitingCount(), 0);
        QVERIFY(isSound(*m_device));
    }

    // Its bytes come after it, and may be lost without it.
    void photosAreLookedForAgain()
    {
        const Visit visit = m_device->file.add(
            Visit{.instruction = {m_old.id}, .at = m_device->file.now(), .result = VisitResult::MetPerson});
        (void)m_device->file.add(Attachment{.visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'a'),
            .size = 1000,
            .mime = u"image/jpeg"_s,
            .capturedAt = m_device->file.now()});
        store::ContentQueue queue(*m_device->file);
        queue.settle(QString(64, u'a'));
        take({.isLast = false}, 8);
        QCOMPARE(queue.unknown(9), QStringList{QString(64, u'a')});
    }
};

QTEST_GUILESS_MAIN(OfferingTest)
#include "offeringtest.moc"
