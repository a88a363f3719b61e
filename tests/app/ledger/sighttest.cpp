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
using changes::Place;
using changes::Refused;

namespace {

// What a device has been told so far.
struct Told {
    Place place;
    std::map<Uuid, changes::RecordState> here;
    std::set<Uuid> departed;
    int restarts = 0;
    bool isAnew = false;

    [[nodiscard]] bool has(const Uuid &id) const { return here.contains(id); }
};

}  // namespace

// Who is given what, and told when it is theirs no more. A station of two communities, each with its officer, and a
// grid worker; all is written on the chief's laptop.
class SightTest : public QObject {
    Q_OBJECT

    static inline const Uuid chiefId = Uuid::v7(100, 0, 1 << 8);

    std::unique_ptr<LedgerBench> m_bench;
    std::unique_ptr<LedgerLaptop> m_chief;
    Staff m_east{.code = u"1"_s, .name = u"李东"_s, .role = Role::Officer, .communityCodes = u"610502001001"_s};
    Staff m_west{.code = u"2"_s, .name = u"张西"_s, .role = Role::Officer, .communityCodes = u"610502001002"_s};
    Staff m_grid{.code = u"3"_s, .name = u"周格"_s, .role = Role::GridWorker};
    qint64 m_eastDevice = 0;
    qint64 m_westDevice = 0;
    qint64 m_gridDevice = 0;

    TestStore &file() { return m_chief->device().file; }
    void meet() { QCOMPARE(m_chief->meet(), sync::Trouble::None); }

    struct Case {
        Address address;
        Person person;
        Instruction instruction;
        Call call;
        Visit visit;
        Attachment photo;
    };
    Case newCase(const QString &number, const QString &community)
    {
        Case it;
        it.address = file().add(Address{.text = community + number, .communityCode = community});
        it.person = file().add(Person{.name = u"王建国"_s,
            .phone = u"13900000001"_s,
            .address = it.address.text,
            .addressId = {it.address.id},
            .addressMatch = AddressMatch::Sure,
            .addressMatchedText = it.address.text});
        it.instruction = file().add(Instruction{
            .number = number, .person = {it.person.id}, .suspectNumber = u"0085212"_s, .issuedAt = m_bench->now()});
        it.call = file().add(
            Call{.instruction = {it.instruction.id}, .startedAt = m_bench->now(), .result = CallResult::Busy});
        it.visit = file().add(Visit{.instruction = {it.instruction.id},
            .at = m_bench->now(),
            .result = VisitResult::NobodyHome,
            .officer1 = {m_east.id}});
        it.photo = file().add(Attachment{.visit = {it.visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'a'),
            .size = 1000,
            .mime = u"image/jpeg"_s,
            .capturedAt = m_bench->now()});
        return it;
    }
    void assign(Case &it, const Uuid &staff)
    {
        Instruction after = file()->read<Instruction>(it.instruction.id).value();
        const Instruction before = after;
        after.assignee = {staff};
        file().put({{changes::updated(before, after)}});
        it.instruction = after;
    }
    void read(qint64 device, Told &told)
    {
        for (bool isLast = false; !isLast;) {
            const Page page = m_bench->pull(device, told.place, 3);
            isLast = page.isLast;
            told.isAnew = told.isAnew || page.isAnew;
            told.restarts += page.view != told.place.view ? 1 : 0;
            told.place = {page.view, page.upTo};
            for (const changes::RecordState &state : page.states)
                told.here[state.id] = state;
            for (const auto &[kind, id] : page.departed) {
                told.here.erase(id);
                told.departed.insert(id);
            }
        }
    }
    Told read(qint64 device)
    {
        Told told;
        read(device, told);
        return told;
    }
    static bool hasAll(const Told &told, const Case &it)
    {
        return told.has(it.person.id) && told.has(it.instruction.id) && told.has(it.call.id) && told.has(it.visit.id)
            && told.has(it.photo.id);
    }
    static bool hasNone(const Told &told, const Case &it)
    {
        return !told.has(it.person.id) && !told.has(it.instruction.id) && !told.has(it.call.id)
            && !told.has(it.visit.id) && !told.has(it.photo.id);
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LedgerBench>();
        m_chief = std::make_unique<LedgerLaptop>(*m_bench, chiefId, Role::Chief);
        for (Staff *staff : {&m_east, &m_west, &m_grid}) {
            staff->id = {};
            *staff = file().add(*staff);
        }
        m_eastDevice = m_bench->join(m_east.id, Role::Officer);
        m_westDevice = m_bench->join(m_west.id, Role::Officer);
        m_gridDevice = m_bench->join(m_grid.id, Role::GridWorker);
        meet();
    }

    void officersSeeTheirCommunities()
    {
        const Case one = newCase(u"E1"_s, u"610502001001"_s);
        const Case other = newCase(u"W1"_s, u"610502001002"_s);
        meet();
        const Told east = read(m_eastDevice);
        QVERIFY(hasAll(east, one) && hasNone(east, other));
        QVERIFY(east.has(m_west.id));  // the roster is everybody's
        const Told west = read(m_westDevice);
        QVERIFY(hasAll(west, other) && hasNone(west, one));
        QVERIFY(hasNone(read(m_gridDevice), one));
    }

    void whoIsGivenACaseGetsAllOfIt()
    {
        Case it = newCase(u"E1"_s, u"610502001001"_s);
        meet();
        Told west = read(m_westDevice);
        QVERIFY(hasNone(west, it));
        assign(it, m_west.id);
        meet();
        read(m_westDevice, west);
        QVERIFY(hasAll(west, it));
        QCOMPARE(west.restarts, 1);  // at the very beginning
        // And is told that all of it goes when somebody else takes it.
        assign(it, m_east.id);
        meet();
        read(m_westDevice, west);
        QVERIFY(hasNone(west, it));
        QCOMPARE(west.departed, (std::set{it.person.id, it.instruction.id, it.call.id, it.visit.id, it.photo.id}));
    }

    // As where two laptops write on one case: the hub is told of the call before it is told of the case.
    void whatCameBeforeItsCaseFollowsItWhenThatComes()
    {
        const Case it = newCase(u"E1"_s, u"610502001001"_s);
        const auto states = m_chief->device().exchange().waiting(100).states;
        const auto isOfTheDoor = [](const changes::RecordState &state) {
            return state.kind == Kind::Call || state.kind == Kind::Visit || state.kind == Kind::Attachment;
        };
        std::vector<changes::RecordState> first, second;
        std::ranges::partition_copy(states, std::back_inserter(first), std::back_inserter(second), isOfTheDoor);
        const qint64 chief = m_chief->device().exchange().device();
        QVERIFY(m_bench->push(chief, first).refused.empty());
        QVERIFY(!read(m_eastDevice).has(it.call.id));
        QVERIFY(m_bench->push(chief, second).refused.empty());
        QVERIFY(hasAll(read(m_eastDevice), it));
        QVERIFY(hasNone(read(m_westDevice), it));
    }

    void whatIsWrittenLaterFollowsItsCase()
    {
        Case it = newCase(u"W1"_s, u"610502001002"_s);
        meet();
        assign(it, m_east.id);
        meet();
        Told east = read(m_eastDevice);
        const auto later = file().add(
            Call{.instruction = {it.instruction.id}, .startedAt = m_bench->now(), .result = CallResult::Busy});
        meet();
        read(m_eastDevice, east);
        QVERIFY(east.has(later.id));
    }

    // The address is settled in another community than everybody thought.
    void whoMovesIsSeenByTheOthers()
    {
        const Case it = newCase(u"E1"_s, u"610502001001"_s);
        meet();
        Told east = read(m_eastDevice);
        Told west = read(m_westDevice);
        Address after = it.address;
        after.communityCode = u"610502001002"_s;
        file().put({{changes::updated(it.address, after)}});
        meet();
        read(m_eastDevice, east);
        read(m_westDevice, west);
        QVERIFY(hasNone(east, it) && hasAll(west, it));
    }

    void aGridWorkerGetsTheDoorAndNoMore()
    {
        Case it = newCase(u"E1"_s, u"610502001001"_s);
        const Case other = newCase(u"E2"_s, u"610502001001"_s);
        assign(it, m_grid.id);
        meet();
        Told grid = read(m_gridDevice);
        QVERIFY(grid.has(it.person.id) && grid.has(it.instruction.id));
        QVERIFY(!grid.has(it.call.id) && !grid.has(it.visit.id));  // others' work at that door
        QVERIFY(hasNone(grid, other));
        const changes::RecordState &instruction = grid.here.at(it.instruction.id);
        QVERIFY(changes::fieldOf(instruction, numberOf(&Instruction::person)));
        QVERIFY(!changes::fieldOf(instruction, numberOf(&Instruction::number)));
        QVERIFY(!changes::fieldOf(instruction, numberOf(&Instruction::suspectNumber)));
        QVERIFY(changes::fieldOf(grid.here.at(it.person.id), numberOf(&Person::phone)));
        // Fed back: nobody goes to that door any more.
        file().add(Feedback{.instruction = {it.instruction.id}, .round = 1, .text = u"已见面"_s, .at = m_bench->now()});
        meet();
        read(m_gridDevice, grid);
        QVERIFY(hasNone(grid, it));
        QCOMPARE(grid.departed, (std::set{it.person.id, it.instruction.id}));
    }

    // The case's records may come in any order, from several devices.
    void aCallBeforeItsInstructionIsSeenOnceItIsThere()
    {
        const Case it = newCase(u"E1"_s, u"610502001001"_s);
        auto parcel = m_chief->device().exchange().waiting(100);
        const qint64 chief = m_chief->device().exchange().device();
        std::ranges::reverse(parcel.states);
        for (const changes::RecordState &state : parcel.states)
            (void)m_bench->push(chief, {state});
        QVERIFY(hasAll(read(m_eastDevice), it));
        QVERIFY(hasNone(read(m_westDevice), it));
    }

    // Another community is added to somebody's: the device begins again, and is told what it has no more.
    void otherCommunitiesAreAnotherView()
    {
        const Case one = newCase(u"E1"_s, u"610502001001"_s);
        const Case other = newCase(u"W1"_s, u"610502001002"_s);
        meet();
        Told east = read(m_eastDevice);
        Staff after = m_east;
        after.communityCodes = u"610502001002"_s;
        file().put({{changes::updated(m_east, after)}});
        meet();
        read(m_eastDevice, east);
        QCOMPARE(east.restarts, 2);
        QVERIFY(!east.isAnew);
        QVERIFY(hasAll(east, other));
        // The community that nobody answers for now is every officer's, so nothing is lost between two stools.
        QVERIFY(hasAll(east, one) && hasAll(read(m_westDevice), one));
        Staff cover = m_west;
        cover.communityCodes = u"610502001001"_s;
        file().put({{changes::updated(m_west, cover)}});
        meet();
        read(m_eastDevice, east);
        QVERIFY(hasNone(east, one));
        QVERIFY(east.departed.contains(one.instruction.id) && east.departed.contains(one.call.id));
    }

    void anotherRoleBeginsAnew()
    {
        const Case it = newCase(u"E1"_s, u"610502001001"_s);
        meet();
        Told east = read(m_eastDevice);
        QVERIFY(hasAll(east, it));
        Staff after = m_east;
        after.role = Role::GridWorker;
        file().put({{changes::updated(m_east, after)}});
        meet();
        read(m_eastDevice, east);
        QVERIFY(east.isAnew);
        QVERIFY(hasNone(read(m_eastDevice), it));
        // Taken off the roster: nothing at all.
        file().put({{changes::removed(file()->read<Staff>(m_west.id).value())}});
        meet();
        QVERIFY(read(m_westDevice).here.empty());
    }

    // They may have worked before they heard what they are, and hold what is not theirs to read.
    void whoMayNotReadAllBeginsWithoutWhatTheyHadBefore()
    {
        QVERIFY(read(m_gridDevice).isAnew);
        QVERIFY(!read(m_eastDevice).isAnew);
        QVERIFY(!read(m_chief->device().exchange().device()).isAnew);
    }

    // What a role may not write is not taken, and the device is told, with what stands there instead.
    void whatARoleMayNotWriteIsNamed()
    {
        Case it = newCase(u"E1"_s, u"610502001001"_s);
        assign(it, m_grid.id);
        meet();
        changes::RecordState state = read(m_gridDevice).here.at(it.instruction.id);
        changes::write(state, numberOf(&Instruction::level), qint64(Level::Low),
            {changes::stampOf(m_bench->now().ms + 1000, 0), m_gridDevice}, m_grid.id);
        const auto reply = m_bench->push(m_gridDevice, {state});
        QCOMPARE(reply.refused,
            (std::vector{Refused{
                Kind::Instruction, it.instruction.id, numberOf(&Instruction::level), Refused::Why::NotAllowed}}));
        QCOMPARE(reply.states.size(), 1u);
        QVERIFY(!changes::fieldOf(reply.states[0], numberOf(&Instruction::number)));  // still only what it may read
        QVERIFY(changes::shown(reply.states[0], numberOf(&Instruction::level)) != Value(qint64(Level::Low)));
        // A visit of one's own is what grid workers write.
        changes::RecordState visit{Kind::Visit, Uuid::v7(500, 0, 1 << 8), {}, {}, {}, {}};
        const changes::Version at{changes::stampOf(m_bench->now().ms + 2000, 0), m_gridDevice};
        changes::write(visit, numberOf(&Visit::instruction), it.instruction.id, at, m_grid.id);
        changes::write(visit, numberOf(&Visit::officer1), m_grid.id, at, m_grid.id);
        changes::write(visit, numberOf(&Visit::at), m_bench->now().ms, at, m_grid.id);
        changes::write(visit, numberOf(&Visit::result), qint64(VisitResult::NobodyHome), at, m_grid.id);
        QVERIFY(m_bench->push(m_gridDevice, {visit}).refused.empty());
        meet();
        QVERIFY(file()->read<Visit>(visit.id).has_value());
    }

    // Refused, it would live at the hub, and perhaps without its case, which went with the same refusal.
    void whatNobodyElseHadItsDeviceMayTakeBack()
    {
        const Case it = newCase(u"E1"_s, u"610502001001"_s);
        meet();
        changes::RecordState visit{Kind::Visit, Uuid::v7(500, 0, 1 << 8), {}, {}, {}, {}};
        const qint64 stamp = changes::stampOf(m_bench->now().ms, 0);
        changes::write(visit, numberOf(&Visit::instruction), it.instruction.id, {stamp, m_eastDevice}, Uuid());
        changes::write(visit, numberOf(&Visit::at), m_bench->now().ms, {stamp, m_eastDevice}, Uuid());
        visit.authors.clear();
        const changes::RecordState alive = visit;
        changes::remove(visit, {stamp + 1, m_eastDevice}, {});
        QVERIFY(m_bench->push(m_eastDevice, {visit}).refused.empty());
        meet();
        QVERIFY(!file()->read<Visit>(visit.id));
        // Of what is refused nothing stays, or what is given again by another role would have no key.
        changes::RecordState refused = visit;
        refused.id = Uuid::v7(503, 0, 1 << 8);
        for (changes::FieldState &field : refused.fields)
            field.values[0].at.device = m_gridDevice;
        refused.removal = {{refused.removedAt.stamp, m_gridDevice}};
        refused.removedAt.device = m_gridDevice;
        QCOMPARE(m_bench->push(m_gridDevice, {refused}).refused.size(), 3u);
        QCOMPARE(m_bench->query(u"SELECT count(*) FROM record WHERE id = '%1'"_s.arg(refused.id.toString())), u"0"_s);
        // Nor is it their own where it turns out to be somebody else's case.
        changes::RecordState twin{Kind::Instruction, Uuid::v7(504, 0, 1 << 8), {}, {}, {}, {}};
        changes::write(twin, numberOf(&Instruction::number), it.instruction.number, {stamp, m_eastDevice}, Uuid());
        changes::write(twin, numberOf(&Instruction::issuedAt), m_bench->now().ms, {stamp, m_eastDevice}, Uuid());
        twin.authors.clear();
        changes::remove(twin, {stamp + 1, m_eastDevice}, {});
        QCOMPARE(m_bench->push(m_eastDevice, {twin}).refused,
            (std::vector{Refused{Kind::Instruction, twin.id, 0, Refused::Why::NotAllowed}}));
        // What others have seen since is not theirs alone any more.
        changes::RecordState other = alive;
        other.id = Uuid::v7(501, 0, 1 << 8);
        QVERIFY(m_bench->push(m_eastDevice, {other}).refused.empty());
        changes::remove(other, {stamp + 1, m_eastDevice}, {});
        QCOMPARE(m_bench->push(m_eastDevice, {other}).refused,
            (std::vector{Refused{Kind::Visit, other.id, 0, Refused::Why::NotAllowed}}));
        // Nor is what somebody else removed.
        changes::RecordState theirs = alive;
        theirs.id = Uuid::v7(502, 0, 1 << 8);
        changes::remove(theirs, {stamp + 1, m_gridDevice}, {});
        QCOMPARE(m_bench->push(m_eastDevice, {theirs}).refused.size(), 1u);
    }

    void whatIsDoneOnceIsTheFirstOnes()
    {
        const Case it = newCase(u"E1"_s, u"610502001001"_s);
        meet();
        const changes::RecordState there = read(m_eastDevice).here.at(it.instruction.id);
        const int field = numberOf(&Instruction::acknowledgedAt);
        changes::RecordState first = there;
        changes::write(first, field, m_bench->now().ms + 60'000,
            {changes::stampOf(m_bench->now().ms + 60'000, 0), m_eastDevice}, m_east.id);
        changes::RecordState second = there;
        const qint64 chief = m_chief->device().exchange().device();
        changes::write(second, field, m_bench->now().ms + 50'000,
            {changes::stampOf(m_bench->now().ms + 50'000, 0), chief}, chiefId);
        QVERIFY(m_bench->push(m_eastDevice, {first}).refused.empty());
        const auto reply = m_bench->push(chief, {second});
        QCOMPARE(reply.refused,
            (std::vector{Refused{Kind::Instruction, it.instruction.id, field, Refused::Why::AlreadyDecided}}));
        QCOMPARE(changes::shown(reply.states.at(0), field), Value(m_bench->now().ms + 60'000));
        QVERIFY(!changes::hasConflict(reply.states[0]));
        // Who knows of it may correct it.
        changes::RecordState corrected = reply.states[0];
        changes::write(corrected, field, m_bench->now().ms + 55'000,
            {changes::stampOf(m_bench->now().ms + 90'000, 0), chief}, chiefId);
        QVERIFY(m_bench->push(chief, {corrected}).refused.empty());
        // So may who wrote it.
        changes::RecordState again = corrected;
        changes::write(again, field, m_bench->now().ms + 56'000,
            {changes::stampOf(m_bench->now().ms + 95'000, 0), chief}, chiefId);
        std::erase_if(again.fields, [&](const auto &one) { return one.field != field; });
        QVERIFY(!changes::stampIn(again.fields[0].known, chief));
        QVERIFY(m_bench->push(chief, {again}).refused.empty());
    }

    // Two laptops have written the same case down apart, and each has acknowledged it.
    void whatIsDoneOnceIsSoInACaseThatTurnsOutToBeAnother()
    {
        Case it = newCase(u"E1"_s, u"610502001001"_s);
        Instruction acknowledged = it.instruction;
        acknowledged.acknowledgedAt = file().now();
        file().put({{changes::updated(it.instruction, acknowledged)}});
        meet();
        const int field = numberOf(&Instruction::acknowledgedAt);
        changes::RecordState mine{Kind::Instruction, Uuid::v7(700, 0, 1 << 8), {}, {}, {}, {}};
        const changes::Version at{changes::stampOf(m_bench->now().ms + 60'000, 0), m_eastDevice};
        changes::write(mine, numberOf(&Instruction::number), it.instruction.number, at, m_east.id);
        changes::write(mine, numberOf(&Instruction::issuedAt), m_bench->now().ms, at, m_east.id);
        changes::write(mine, field, m_bench->now().ms + 60'000, at, m_east.id);
        const auto reply = m_bench->push(m_eastDevice, {mine});
        QCOMPARE(
            reply.refused, (std::vector{Refused{Kind::Instruction, mine.id, field, Refused::Why::AlreadyDecided}}));
        QCOMPARE(reply.states.size(), 1u);
        QCOMPARE(reply.states[0].id, it.instruction.id);
        QCOMPARE(changes::shown(reply.states[0], field), Value(acknowledged.acknowledgedAt.ms));
        QVERIFY(!changes::hasConflict(*changes::fieldOf(reply.states[0], field)));
        QCOMPARE(reply.aliases, (std::vector{changes::Alias{Kind::Instruction, mine.id, it.instruction.id}}));
    }
};

QTEST_GUILESS_MAIN(SightTest)
#include "sighttest.moc"
