// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/refusals.h"
#include "models/store/storecheck.h"
#include "tests/models/store/takencase.h"
#include "tests/models/store/twolaptops.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace records;
using changes::Page;
using changes::Refused;

// What the hub has not taken of what was written here stands as it stands there, and is kept for whoever wrote it.
class WithdrawalTest : public QObject {
    Q_OBJECT

    // The hub's answer to a parcel: what it does not take, and how those records stand there.
    static void answer(Device &device, const store::Exchange::Parcel &parcel, std::vector<changes::Refused> refused,
        std::vector<changes::RecordState> theirs = {}, std::vector<changes::Alias> aliases = {})
    {
        (void)device.exchange().withdraw(
            {.number = 1, .refused = std::move(refused), .states = std::move(theirs), .aliases = std::move(aliases)},
            {u"hub"_s, {}}, parcel.upTo);
        device.exchange().confirm(parcel);
    }

    // What somebody is told of, by field.
    static std::map<int, Value> toldOf(Device &device, Kind kind)
    {
        std::map<int, Value> told;
        for (const store::Refusal &refusal : store::readRefusals(*device.file)) {
            if (refusal.what.kind == kind)
                told[refusal.what.field] = refusal.value;
        }
        return told;
    }

private Q_SLOTS:
    void whatTheHubRefusesStandsAsItStandsThere()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const changes::RecordState theirs = hub.records().at({Kind::Instruction, it.instruction.id}).state;
        Instruction after = device.read<Instruction>(it.instruction.id);
        after.remark = u"改过"_s;
        after.bank = u"示范银行"_s;
        device.change(device.read<Instruction>(it.instruction.id), after);
        const auto parcel = device.exchange().waiting(10);
        answer(device, parcel,
            {{Kind::Instruction, it.instruction.id, numberOf(&Instruction::remark), Refused::Why::NotAllowed},
                {Kind::Instruction, it.instruction.id, numberOf(&Instruction::bank), Refused::Why::AlreadyDecided}},
            {theirs});
        QCOMPARE(device.read<Instruction>(it.instruction.id), it.instruction);
        QCOMPARE(device.exchange().waitingCount(), 0);
        const auto row = device.file->rowOf(Kind::Instruction, it.instruction.id);
        QCOMPARE(device.exchange().stateOf(Kind::Instruction, row)->fields, theirs.fields);
        const auto refusals = store::readRefusals(*device.file);
        QCOMPARE(refusals.size(), 2u);
        QCOMPARE(refusals[0].value, Value(u"改过"_s));
        QCOMPARE(refusals[1].value, Value(u"示范银行"_s));
        store::dismissRefusal(*device.file, refusals[0].seq);
        QCOMPARE(store::readRefusals(*device.file).size(), 1u);
    }

    void aRefusedRecordGoesAndARefusedRemovalComesBack()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const auto mine = device.file.add(Staff{.code = u"9"_s, .name = u"自封"_s, .role = Role::Chief});
        const changes::RecordState call = hub.records().at({Kind::Call, it.call.id}).state;
        device.file.put({{changes::removed(device.read<Call>(it.call.id))}});
        const auto parcel = device.exchange().waiting(10);
        answer(device, parcel,
            {{Kind::Staff, mine.id, numberOf(&Staff::name), Refused::Why::NotAllowed},
                {Kind::Call, it.call.id, 0, Refused::Why::NotAllowed}},
            {call});
        QCOMPARE(device.file->rowOf(Kind::Staff, mine.id), 0);
        QCOMPARE(device.read<Call>(it.call.id), it.call);
        QCOMPARE(device.exchange().waitingCount(), 0);
        QVERIFY(store::check(*device.file).empty());
    }

    // The call was to go with the next parcel. Nobody would ever have seen it there.
    void whatWasDoneOnACaseThatIsRefusedIsToldWithIt()
    {
        Device device(7);
        const auto it = device.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = device.file.now()});
        const auto parcel = device.exchange().waiting(10);
        const auto call =
            device.file.add(Call{.instruction = {it.id}, .startedAt = device.file.now(), .result = CallResult::Busy});
        std::vector<changes::Refused> refused;
        for (const changes::FieldState &field : parcel.states.front().fields)
            refused.push_back({Kind::Instruction, it.id, field.field, Refused::Why::NotAllowed});
        answer(device, parcel, refused);
        QVERIFY(!device.file->read<Instruction>(it.id).has_value());
        QVERIFY(!device.file->read<Call>(call.id).has_value());
        QCOMPARE(device.exchange().waitingCount(), 0);
        QCOMPARE(toldOf(device, Kind::Call),
            (std::map<int, Value>{{numberOf(&Call::instruction), it.id},
                {numberOf(&Call::startedAt), call.startedAt.ms}, {numberOf(&Call::result), qint64(CallResult::Busy)}}));
        QVERIFY(store::check(*device.file).empty());
    }

    // It would have waited for them here for ever, and been told to others as if the hub had it.
    void aRefusedReferenceToSomebodyWhoIsRefusedAsWellIsGone()
    {
        PlainHub hub;
        Device device(7);
        const auto it = device.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = device.file.now()});
        device.push(hub);
        const auto who = device.file.add(Person{.name = u"王芳"_s});
        Instruction after = it;
        after.person = {who.id};
        device.change(it, after);
        const int field = numberOf(&Instruction::person);
        const changes::RecordState theirs = hub.records().at({Kind::Instruction, it.id}).state;
        answer(device, device.exchange().waiting(10),
            {{Kind::Person, who.id, numberOf(&Person::name), Refused::Why::NotAllowed},
                {Kind::Instruction, it.id, field, Refused::Why::NotAllowed}},
            {theirs});
        QCOMPARE(device.read<Instruction>(it.id), it);
        const auto row = device.file->rowOf(Kind::Instruction, it.id);
        QVERIFY(!changes::fieldOf(*device.exchange().stateOf(Kind::Instruction, row), field));
        QVERIFY(store::check(*device.file).empty());
    }

    // The hub names it as it is called there.
    void aRefusedRemovalUnderAnOldIdLeavesTheRecordThatItIsNow()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const changes::RecordState theirs = hub.records().at({Kind::Instruction, it.instruction.id}).state;
        const auto mine = device.file.add(Instruction{.number = u"YJ2"_s, .issuedAt = device.file.now()});
        device.push(hub);
        device.file.put({{changes::removed(mine)}});
        (void)device.exchange().take(Page{.upTo = device.exchange().taken() + 1,
                                         .states = {},
                                         .aliases = {{Kind::Instruction, mine.id, it.instruction.id}}},
            {u"hub"_s, {}});
        const auto parcel = device.exchange().waiting(10);
        QCOMPARE(parcel.states.size(), 1u);
        answer(device, parcel, {{Kind::Instruction, parcel.states[0].id, 0, Refused::Why::NotAllowed}}, {theirs});
        QCOMPARE(device.read<Instruction>(it.instruction.id), it.instruction);
        QCOMPARE(device.exchange().waitingCount(), 0);
        QVERIFY(store::check(*device.file).empty());
    }

    // Neither is here: the one was removed, the other never heard of.
    void aRefusedRemovalOfWhatTurnedOutToBeAnotherBringsThatOne()
    {
        PlainHub hub;
        Device device(7);
        Device other(8);
        const Instruction it = other.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = other.file.now()});
        other.push(hub);
        const Instruction mine = device.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = device.file.now()});
        device.exchange().confirm(device.exchange().waiting(10));
        device.file.put({{changes::removed(mine)}});
        const auto parcel = device.exchange().waiting(10);
        QCOMPARE(parcel.states.size(), 1u);
        answer(device, parcel, {{Kind::Instruction, mine.id, 0, Refused::Why::NotAllowed}},
            {hub.records().at({Kind::Instruction, it.id}).state}, {{Kind::Instruction, mine.id, it.id}});
        QCOMPARE(device.read<Instruction>(it.id), it);
        QCOMPARE(device.exchange().waitingCount(), 0);
        QVERIFY(store::check(*device.file).empty());
    }

    // The answer to the push before was lost, so nobody here knows yet that the case is another's.
    void whatIsRefusedInACaseThatTurnedOutToBeAnotherStandsAsItStandsThere()
    {
        PlainHub hub;
        Device device(7);
        Device other(8);
        const Instruction it =
            other.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = other.file.now(), .remark = u"所里的备注"_s});
        other.push(hub);
        const Instruction mine = device.file.add(Instruction{.number = u"YJ1"_s,
            .issuedAt = device.file.now(),
            .acknowledgedAt = device.file.now(),
            .remark = u"本地备注"_s});
        const changes::RecordState theirs = hub.records().at({Kind::Instruction, it.id}).state;
        const auto parcel = device.exchange().waiting(10);
        answer(device, parcel,
            {{Kind::Instruction, mine.id, numberOf(&Instruction::acknowledgedAt), Refused::Why::AlreadyDecided},
                {Kind::Instruction, mine.id, numberOf(&Instruction::remark), Refused::Why::NotAllowed}},
            {theirs}, {{Kind::Instruction, mine.id, it.id}});
        const Instruction here = device.read<Instruction>(it.id);
        QVERIFY(!here.acknowledgedAt.isSet());
        QCOMPARE(here.remark, it.remark);
        QCOMPARE(store::readRefusals(*device.file).size(), 2u);
        QCOMPARE(device.exchange().waitingCount(), 0);
        QVERIFY(store::check(*device.file).empty());
    }

    // With a record that is not taken at all goes what was written on it since: that is kept, too.
    void whatWasWrittenSinceTheParcelIsKeptAsWell()
    {
        Device device(7);
        const auto mine = device.file.add(Staff{.code = u"9"_s, .name = u"自封"_s});
        const auto parcel = device.exchange().waiting(10);
        Staff since = mine;
        since.phone = u"13955550123"_s;
        device.change(mine, since);
        answer(device, parcel, {{Kind::Staff, mine.id, numberOf(&Staff::name), Refused::Why::NotAllowed}});
        QCOMPARE(device.file->rowOf(Kind::Staff, mine.id), 0);
        QCOMPARE(toldOf(device, Kind::Staff),
            (std::map<int, Value>{{numberOf(&Staff::name), mine.name}, {numberOf(&Staff::code), mine.code},
                {numberOf(&Staff::phone), since.phone}}));
    }

    // The answer to what was given before comes when it is removed already.
    void whatWasWrittenBeforeItWasRemovedIsKeptAsWell()
    {
        Device device(7);
        const auto mine = device.file.add(Person{.name = u"王芳"_s});
        const auto parcel = device.exchange().waiting(10);
        Person since = mine;
        since.phone = u"13955550123"_s;
        device.change(mine, since);
        device.file.put({{changes::removed(since)}});
        answer(device, parcel, {{Kind::Person, mine.id, numberOf(&Person::name), Refused::Why::NotAllowed}});
        QCOMPARE(device.exchange().waitingCount(), 0);
        QCOMPARE(toldOf(device, Kind::Person),
            (std::map<int, Value>{{numberOf(&Person::name), mine.name}, {numberOf(&Person::phone), since.phone}}));
    }

    // Refused when it does not stand any more.
    void aRefusedRemovalThatWasTakenBackMeanwhileChangesNothing()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const changes::RecordState theirs = hub.records().at({Kind::Call, it.call.id}).state;
        const auto removal =
            device.file->apply({{changes::removed(device.read<Call>(it.call.id))}}, store::Origin::Edit);
        const auto parcel = device.exchange().waiting(10);
        QVERIFY(device.file->revert(removal.step).problems.empty());
        answer(device, parcel, {{Kind::Call, it.call.id, 0, Refused::Why::NotAllowed}}, {theirs});
        QCOMPARE(device.read<Call>(it.call.id), it.call);
        const auto refusals = store::readRefusals(*device.file);
        QCOMPARE(refusals.size(), 1u);
        QCOMPARE(refusals[0].value, Value());
        QVERIFY(store::check(*device.file).empty());
    }

    // It was taken back, written in, and removed once more before the answer to the first removal came: that says
    // nothing of the second, and all of it is given.
    void aRemovalThatIsNotTheRefusedOneIsStillGiven()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const changes::RecordState theirs = hub.records().at({Kind::Call, it.call.id}).state;
        const auto removal = device.file->apply({{changes::removed(it.call)}}, store::Origin::Edit);
        const auto parcel = device.exchange().waiting(10);
        QVERIFY(device.file->revert(removal.step).problems.empty());
        Call after = it.call;
        after.note = u"占线两次"_s;
        device.change(it.call, after);
        device.file.put({{changes::removed(after)}});
        const Refused refused{Kind::Call, it.call.id, 0, Refused::Why::NotAllowed};
        answer(device, parcel, {refused}, {theirs});
        QCOMPARE(device.exchange().waitingCount(), 1);
        // The hub takes what was written, and not that it was removed.
        const auto second = device.exchange().waiting(10);
        changes::RecordState written = second.states.front();
        QVERIFY(!written.removal.empty());
        written.removal.clear();
        hub.receive({written}, {device.exchange().device(), device.exchange().taken()});
        answer(device, second, {refused}, {hub.records().at({Kind::Call, it.call.id}).state});
        QCOMPARE(device.read<Call>(it.call.id), after);
        QCOMPARE(device.exchange().waitingCount(), 0);
        QVERIFY(store::check(*device.file).empty());
    }

    // The hub has it, and shows it here no more: a call on it is somebody's work, and is given.
    void whatWasDoneOnACaseThatIsOutOfSightIsStillGiven()
    {
        PlainHub hub;
        Device device(7);
        const auto it = device.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = device.file.now()});
        device.push(hub);
        Instruction after = it;
        after.remark = u"改过"_s;
        device.change(it, after);
        const auto parcel = device.exchange().waiting(10);
        const auto call =
            device.file.add(Call{.instruction = {it.id}, .startedAt = device.file.now(), .result = CallResult::Busy});
        answer(device, parcel, {{Kind::Instruction, it.id, numberOf(&Instruction::remark), Refused::Why::NotAllowed}});
        QCOMPARE(device.exchange().waitingCount(), 1);
        device.push(hub);
        QVERIFY(hub.records().contains({Kind::Call, call.id}));
    }

    // It comes into view again before it could leave: what was refused does not stand beside what the hub has. What a
    // record cannot be without stays until then.
    void whatIsRefusedOnACaseThatIsOutOfSightIsGoneWhenThatComesBack()
    {
        PlainHub hub;
        Device device(7), other(8);
        const auto it = knownToBoth(hub, other, device,
            Instruction{.id = other.file->newId(), .number = u"YJ1"_s, .issuedAt = other.file.now()});
        device.file.passMinutes(2);
        Instruction after = it;
        after.remark = u"我的"_s;
        after.issuedAt = it.issuedAt.plusMinutes(1);
        device.change(it, after);
        const auto parcel = device.exchange().waiting(10);
        (void)device.file.add(Call{.instruction = {it.id}, .startedAt = device.file.now(), .result = CallResult::Busy});
        answer(device, parcel,
            {{Kind::Instruction, it.id, numberOf(&Instruction::remark), Refused::Why::AlreadyDecided},
                {Kind::Instruction, it.id, numberOf(&Instruction::issuedAt), Refused::Why::NotAllowed}});
        const Instruction left = device.read<Instruction>(it.id);
        QVERIFY(left.remark.isNull());
        QCOMPARE(left.issuedAt, after.issuedAt);
        QCOMPARE(store::readRefusals(*device.file).size(), 2u);
        Instruction theirs = it;
        theirs.remark = u"别人的"_s;
        other.change(it, theirs);
        other.push(hub);
        device.pull(hub);
        QCOMPARE(device.read<Instruction>(it.id).remark, u"别人的"_s);
        const auto state = device.exchange().stateOf(Kind::Instruction, device.file->rowOf(Kind::Instruction, it.id));
        QCOMPARE(changes::fieldOf(*state, numberOf(&Instruction::remark))->values.size(), 1);
        QVERIFY(isSound(device));
    }
};

QTEST_GUILESS_MAIN(WithdrawalTest)
#include "withdrawaltest.moc"
