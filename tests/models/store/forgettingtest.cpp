// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/rules/limits.h"
#include "models/store/contentqueue.h"
#include "models/store/erasing.h"
#include "models/store/instructionlist.h"
#include "models/store/refusals.h"
#include "models/store/storecheck.h"
#include "tests/models/store/takencase.h"
#include "tests/support/plainpages.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace records;
using changes::Page;
using changes::Refused;

// What the hub says is not this device's any more leaves the file, and nothing of it stays behind.
class ForgettingTest : public QObject {
    Q_OBJECT

    static void depart(Device &device, std::vector<std::pair<Kind, Uuid>> names)
    {
        const auto place = device.exchange().place();
        (void)device.exchange().take(
            Page{.upTo = place.upTo + 1, .departed = std::move(names), .view = place.view}, {u"hub"_s, {}});
    }
    static void eraseAll(Device &device)
    {
        store::Erasing erasing(*device.file);
        while (erasing.step(20)) {}
        QVERIFY(!erasing.isWanted());
    }

private Q_SLOTS:
    void aCaseThatDepartsLeavesNothing()
    {
        PlainHub hub;
        Device device(7);
        const Case stays = takenCase(device, hub, u"赵留"_s, u"YJ1"_s);
        const Case goes = takenCase(device, hub, u"齉驫"_s, u"YJ2"_s);
        // It was worked on here, so the journal knows of it, too.
        Person after = device.read<Person>(goes.person.id);
        after.relatives = u"爨氏"_s;
        device.change(device.read<Person>(goes.person.id), after);
        device.push(hub);
        const QList<QByteArray> words{"齉", "13955550123", "龘", "麤", "爨"};
        const QByteArray before = plainPages(device.file.path(), TestStore::key());
        for (const QByteArray &word : words)
            QVERIFY2(before.contains(word), word.constData());
        QCOMPARE(store::InstructionList(*device.file).rowIds({.search = u"齉驫"_s}).size(), 1);
        depart(device, namesOf(goes));
        QVERIFY(!hasAny(device, goes) && hasAny(device, stays));
        QCOMPARE(store::InstructionList(*device.file).rowIds({.search = u"齉驫"_s}).size(), 0);
        QVERIFY(store::check(*device.file).empty());
        eraseAll(device);
        const QByteArray left = plainPages(device.file.path(), TestStore::key());
        QVERIFY(left.contains("赵留"));
        QVERIFY(!left.contains("齉") && !left.contains("爨"));
        // The other case's words are the same ones, so they are still there.
        QVERIFY(left.contains("13955550123") && left.contains("龘"));
        QVERIFY(store::Erasing(*device.file).contents().isEmpty());  // the hub may not have the photo
        store::ContentQueue(*device.file).settle(goes.photo.sha256);
        QCOMPARE(store::Erasing(*device.file).contents(), QStringList{goes.photo.sha256});
        depart(device, namesOf(stays));
        eraseAll(device);
        const QByteArray nothing = plainPages(device.file.path(), TestStore::key());
        for (const QByteArray &word : words)
            QVERIFY2(!nothing.contains(word), word.constData());
        QVERIFY(!nothing.contains("赵留"));
    }

    // In whatever order, and over how many pages, the records of a case are named.
    void theOrderDoesNotMatter()
    {
        for (const bool isBackwards : {false, true}) {
            PlainHub hub;
            Device device(7);
            const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
            auto names = namesOf(it);
            if (isBackwards)
                std::ranges::reverse(names);
            for (const auto &name : names)
                depart(device, {name});
            QVERIFY(!hasAny(device, it));
            QVERIFY(store::check(*device.file).empty());
            QCOMPARE(device.exchange().waitingCount(), 0);
            QCOMPARE(device.exchange().stranded(), 0);
        }
    }

    void whatWaitsForTheHubGoesOnceItIsGiven()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const auto mine = addCall(device, it);
        depart(device, namesOf(it));
        QVERIFY(device.file->rowOf(Kind::Instruction, it.instruction.id) != 0);  // the call stands on it
        QCOMPARE(device.exchange().waitingCount(), 1);
        device.push(hub);
        QVERIFY(hub.records().contains({Kind::Call, mine.id}));
        QVERIFY(device.file->rowOf(Kind::Call, mine.id) != 0);  // it may have brought the case back
        depart(device, {});  // the hub says nothing of that
        QVERIFY(!hasAny(device, it));
        QCOMPARE(device.file->rowOf(Kind::Call, mine.id), 0);
    }

    // Where the hub's answer says that there is nothing more to be heard, no page is asked for.
    void whatWaitsGoesWithAnAnswerThatSaysAll()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const auto mine = addCall(device, it);
        depart(device, namesOf(it));
        const qint64 taken = device.exchange().taken();
        device.exchange().confirm(device.exchange().waiting(10), {.number = 1, .since = taken, .upTo = taken + 1});
        QVERIFY(!hasAny(device, it));
        QCOMPARE(device.file->rowOf(Kind::Call, mine.id), 0);
    }

    // Seed 13744: a call waits in a case that goes; what is given assigns the case to the caller, who sees it again.
    void whatIsGivenBringsTheCaseBackWithWhatWasWrittenInIt()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const auto mine = addCall(device, it);
        depart(device, {{Kind::Instruction, it.instruction.id}});
        device.push(hub);
        const auto take = [&](bool isLast, std::vector<changes::RecordState> states) {
            (void)device.exchange().take(
                Page{.upTo = device.exchange().taken() + 1, .isLast = isLast, .states = std::move(states)},
                {u"hub"_s, {}});
        };
        take(false, {});  // full of other things
        take(true, {hub.records().at({Kind::Instruction, it.instruction.id}).state});
        QCOMPARE(device.read<Call>(mine.id), mine);
        take(true, {});
        QCOMPARE(device.read<Call>(mine.id), mine);
        QCOMPARE(device.read<Instruction>(it.instruction.id), it.instruction);
    }

    void whoComesBackIntoViewIsWholeAgain()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        depart(device, namesOf(it));
        Page again = hub.page(0);
        again.upTo = device.exchange().taken() + 1;
        (void)device.exchange().take(again, {u"hub"_s, {}});
        QCOMPARE(device.read<Person>(it.person.id), it.person);
        QCOMPARE(device.read<Visit>(it.visit.id), it.visit);
        QCOMPARE(store::InstructionList(*device.file).rowIds({.search = u"王芳"_s}).size(), 1);
    }

    // Under the id that the hub has for it: two have written the same case down.
    void whoComesBackIntoViewAsAnotherStays()
    {
        PlainHub hub;
        Device device(7);
        const Instruction mine = device.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = device.file.now()});
        Device other(8);
        const Instruction theirs = other.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = other.file.now()});
        other.push(hub);
        depart(device, {{Kind::Instruction, mine.id}});
        QCOMPARE(device.read<Instruction>(mine.id), mine);  // it waits
        const auto take = [&](bool isLast, std::vector<changes::RecordState> states) {
            (void)device.exchange().take(
                Page{.upTo = device.exchange().taken() + 1, .isLast = isLast, .states = std::move(states)},
                {u"hub"_s, {}});
        };
        take(false, {hub.records().at({Kind::Instruction, theirs.id}).state});
        device.push(hub);
        take(true, {});
        QVERIFY(device.file->read<Instruction>(theirs.id).has_value());
        QCOMPARE(device.exchange().waitingCount(), 0);
        QVERIFY(store::check(*device.file).empty());
    }

    // Nobody would give them back: the hub does not have them.
    void whoBeginsAnewKeepsWhatEveryFileBeginsWith()
    {
        Device device(7);
        const QString minutes = rules::formatLimits(rules::defaultLimits());
        const LimitProfile limits{.id = device.file->newId(), .name = u"默认"_s, .edition = 1, .minutes = minutes};
        const LimitProfile own{.id = device.file->newId(), .name = u"本所"_s, .edition = 2, .minutes = minutes};
        QVERIFY(device.file->apply({{changes::inserted(limits)}}, store::Origin::Shipped).problems.empty());
        device.file.put({{changes::inserted(own)}});
        device.exchange().confirm(device.exchange().waiting(10));
        (void)device.exchange().take(Page{.upTo = 0, .isLast = false, .view = 2, .isAnew = true}, {u"hub"_s, {}});
        QCOMPARE(device.read<LimitProfile>(limits.id), limits);
        QCOMPARE(device.file->rowOf(Kind::LimitProfile, own.id), 0);
    }

    // With another role everything goes, but for what nobody else has yet.
    void whoBeginsAnewForgetsAll()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const auto mine = device.file.add(Person{.name = u"张三"_s});
        (void)device.exchange().take(Page{.upTo = 0, .isLast = false, .view = 2, .isAnew = true}, {u"hub"_s, {}});
        QCOMPARE(device.exchange().place(), (changes::Place{2, 0}));
        QVERIFY(!hasAny(device, it));
        QCOMPARE(device.read<Person>(mine.id), mine);
        device.push(hub);
        QCOMPARE(device.file->rowOf(Kind::Person, mine.id), 0);
        QVERIFY(store::check(*device.file).empty());
        // The hub would not tell what this device has written itself, unless it begins once more.
        QCOMPARE(device.exchange().place(), changes::Place());
    }

    // A page with what the new role may read, while more waits than one parcel holds: the fields of the role before do
    // not stay in the file for that.
    void whatComesBeforeAllIsGivenKeepsNothingHere()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        (void)addCall(device, it);
        const auto begin = [](int view) { return Page{.upTo = 0, .isLast = false, .view = view, .isAnew = true}; };
        (void)device.exchange().take(begin(2), {u"hub"_s, {}});
        QVERIFY(device.file->rowOf(Kind::Instruction, it.instruction.id) != 0);  // the call stands on it
        changes::RecordState narrowed = hub.records().at({Kind::Instruction, it.instruction.id}).state;
        std::erase_if(narrowed.fields, [](const auto &field) { return field.field == numberOf(&Instruction::number); });
        (void)device.exchange().take(Page{.upTo = 5, .states = {narrowed}, .view = 2}, {u"hub"_s, {}});
        device.push(hub);
        QVERIFY(!hasAny(device, it));
        QCOMPARE(device.exchange().place(), changes::Place());
    }

    void aGridWorkersInstructionsHaveNoNumber()
    {
        PlainHub hub;
        Device device(7);
        std::vector<changes::RecordState> states;
        for (quint64 i = 1; i <= 2; ++i) {
            changes::RecordState state{Kind::Instruction, Uuid::v7(qint64(i), 0, 1 << 8), {}, {}, {}, {}};
            changes::write(state, numberOf(&Instruction::issuedAt), device.file.now().ms, {qint64(i) << 16, 9}, {});
            states.push_back(state);
        }
        (void)device.exchange().take(Page{.upTo = 2, .states = states}, {u"hub"_s, {}});
        QCOMPARE(device.exchange().stranded(), 0);
        QCOMPARE(store::InstructionList(*device.file).rowIds({}).size(), 2);
        QVERIFY(device.read<Instruction>(states[0].id).number.isEmpty());
        QVERIFY(store::check(*device.file).empty());
    }

    // A case that goes once what waits in it is given, and comes back before that: from its last part on.
    void whatComesBackKeepsWhatItBelongsTo()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const Call waiting = addCall(device, it);
        depart(device, {{Kind::Instruction, it.instruction.id}});
        const changes::RecordState visit = hub.records().at({Kind::Visit, it.visit.id}).state;
        const changes::RecordState photo = hub.records().at({Kind::Attachment, it.photo.id}).state;
        (void)device.exchange().take(
            Page{.upTo = device.exchange().taken() + 1, .states = {visit, photo}}, {u"hub"_s, {}});
        device.push(hub);  // the call waits no more
        QCOMPARE(device.read<Instruction>(it.instruction.id), it.instruction);
        QCOMPARE(device.read<Visit>(it.visit.id), it.visit);
        QCOMPARE(device.read<Attachment>(it.photo.id), it.photo);
        QCOMPARE(device.read<Call>(waiting.id), waiting);
    }

    // With another role: however many parcels it takes to give what waits, nothing of what the former one could read
    // stays.
    void whatMayNotBeReadAnyMoreGoesThoughItIsToldAgainMeanwhile()
    {
        PlainHub hub;
        Device device(7);
        const Case it = takenCase(device, hub, u"王芳"_s, u"YJ1"_s);
        const changes::RecordState theirs = hub.records().at({Kind::Instruction, it.instruction.id}).state;
        Instruction after = it.instruction;
        after.bank = u"示范银行"_s;
        device.change(it.instruction, after);
        (void)addCall(device, it);
        (void)device.exchange().take(
            Page{.upTo = 0, .isLast = false, .states = {}, .view = 2, .isAnew = true}, {u"hub"_s, {}});
        const auto give = [&] {
            const auto parcel = device.exchange().waiting(1);
            QCOMPARE(parcel.states.size(), 1u);
            device.exchange().confirm(parcel);
        };
        give();
        QCOMPARE(device.exchange().place().view, 2);
        (void)device.exchange().take(Page{.upTo = 1, .isLast = false, .states = {theirs}, .view = 2}, {u"hub"_s, {}});
        QVERIFY(hasAny(device, it));
        give();
        QVERIFY(!hasAny(device, it));
        QCOMPARE(device.exchange().place(), changes::Place());  // all is read once more
    }
};

QTEST_GUILESS_MAIN(ForgettingTest)
#include "forgettingtest.moc"
