// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/refusal.h"
#include "models/records/all.h"
#include "tests/app/ledger/ledgerbench.h"

#include <QTest>

#include <bit>
#include <thread>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace records;
using changes::Place;
using changes::RecordState;
using ledger::Refusal;

namespace {

// A call that nothing refers to and that is the chief's.
RecordState call(quint64 id, qint64 stamp, qint64 device, const QString &note = u"回拨"_s)
{
    RecordState state{Kind::Call, Uuid::v7(qint64(id), 0, 1), {}, {}, {}, {}};
    changes::write(state, numberOf(&Call::note), note, {stamp, device}, Uuid::v7(2, 0, 1));
    return state;
}

Attachment photoOf(const Visit &visit, Instant now)
{
    return {.visit = {visit.id},
        .kind = AttachmentKind::Photo,
        .sha256 = QString(64, u'a'),
        .size = 1000,
        .mime = u"image/jpeg"_s,
        .capturedAt = now,
        .capturedBy = {Uuid::v7(2, 0, 1)}};
}

template <class Work>
Refusal::Code refusalOf(Work &&work)
{
    try {
        work();
    } catch (const Refusal &refusal) {
        return refusal.code();
    }
    throw std::runtime_error("it was not refused");
}

}  // namespace

// What devices push is what devices pull.
class ReceptionTest : public QObject {
    Q_OBJECT

    static inline const Uuid chief = Uuid::v7(2, 0, 1);

private Q_SLOTS:
    void whatOneGivesTheOtherGets()
    {
        LedgerBench bench;
        LedgerLaptop one(bench, chief, Role::Chief);
        LedgerLaptop other(bench, chief, Role::Chief);
        const auto person = one.device().file.add(Person{.name = u"王建国"_s});
        const auto instruction =
            one.device().file.add(Instruction{.number = u"YJ1"_s, .person = {person.id}, .issuedAt = bench.now()});
        QCOMPARE(one.meet(), sync::Trouble::None);
        QCOMPARE(other.meet(), sync::Trouble::None);
        QCOMPARE(other.device().read<Person>(person.id), person);
        QCOMPARE(other.device().read<Instruction>(instruction.id), instruction);
        QCOMPARE(one.device().exchange().waitingCount(), 0);
        QCOMPARE(bench.query(u"SELECT last_number FROM unit"_s), u"2"_s);
        QCOMPARE(one.meet(), sync::Trouble::None);  // and nothing comes back
        QCOMPARE(one.device().exchange().taken(), 2);
        QCOMPARE(bench.query(u"SELECT last_number FROM unit"_s), u"2"_s);
    }

    void aPushThatComesTwiceGetsTheFirstAnswer()
    {
        LedgerBench bench;
        const qint64 number = bench.join(chief, Role::Chief);
        const changes::Push push{7, 0, {call(1, 1 << 16, number)}};
        const auto first = ledger::receive(bench.connection(), bench.device(number), push, bench.now());
        const auto again = ledger::receive(bench.connection(), bench.device(number), push, bench.now());
        bench.connection().rollBack();
        QCOMPARE(again.reply, first.reply);
        QCOMPARE(again.lastNumber, 1);
        QCOMPARE(bench.query(u"SELECT count(*), max(number) FROM record"_s), u"1|1"_s);
    }

    // Of a hub that was put back: what it says to know up to was counted otherwise. So it may not know what the hub has
    // made of it, and is told.
    void aNumberOfAnotherLineageSaysNothing()
    {
        LedgerBench bench;
        const qint64 one = bench.join(chief, Role::Chief);
        const qint64 other = bench.join(chief, Role::Chief);
        const qint64 lineage = bench.device(one).lineage;
        quint64 id = 0;
        const auto isToldAgain = [&](qint64 knownLineage) {
            ++id;
            (void)bench.push(other, {call(id, 10 << 16, other, u"其"_s)});
            const qint64 last = bench.pull(one, {bench.device(one).view, 0, lineage}).upTo;
            const changes::Push push{1000 + qint64(id), last, {call(id, 20 << 16, one, u"己"_s)}, knownLineage};
            (void)ledger::receive(bench.connection(), bench.device(one), push, bench.now());
            const auto page = bench.pull(one, {bench.device(one).view, last, lineage});
            return std::ranges::any_of(
                page.states, [&](const RecordState &state) { return state.id == Uuid::v7(qint64(id), 0, 1); });
        };
        QVERIFY(!isToldAgain(lineage));  // it has written all of it itself, knowing the other
        QVERIFY(!isToldAgain(0));
        QVERIFY(isToldAgain(lineage + 1));
    }

    // Then nobody has to ask for a page after a push.
    void aPushIsToldThatNobodyElseHasSaidAnything()
    {
        LedgerBench bench;
        const qint64 one = bench.join(chief, Role::Chief);
        const qint64 other = bench.join(chief, Role::Chief);
        qint64 pushes = 1000;
        const auto reply = [&](std::vector<RecordState> states, Place knows) {
            const changes::Push push{++pushes, knows.upTo, std::move(states), knows.lineage, knows.view};
            return ledger::receive(bench.connection(), bench.device(one), push, bench.now()).reply;
        };
        const auto isTold = [&](const changes::PushReply &told, qint64 since, qint64 upTo) {
            return told.since == since && told.upTo == upTo;
        };
        const ledger::Device device = bench.device(one);
        const Place fresh{device.view, 0, device.lineage};
        const auto at = [&](qint64 upTo) { return Place{fresh.view, upTo, fresh.lineage}; };
        QVERIFY(isTold(reply({call(1, 1 << 16, one)}, fresh), 0, 1));
        QVERIFY(isTold(reply({call(2, 2 << 16, one), call(3, 2 << 16, one)}, at(1)), 1, 3));
        QVERIFY(isTold(reply({call(3, 2 << 16, one)}, at(3)), 3, 3));  // nothing new in it
        QVERIFY(isTold(reply({call(4, 3 << 16, one)}, at(2)), 0, 0));  // it has not taken all of before
        QVERIFY(isTold(reply({call(5, 4 << 16, one)}, {fresh.view + 1, 4, fresh.lineage}), 0, 0));
        QVERIFY(isTold(reply({call(6, 5 << 16, one)}, {fresh.view, 5, fresh.lineage + 1}), 0, 0));
        QVERIFY(isTold(reply({call(7, 6 << 16, one)}, {0, 6, 0}), 0, 0));  // an older program
        (void)bench.push(other, {call(8, 7 << 16, other)});
        QVERIFY(isTold(reply({call(9, 8 << 16, one)}, at(7)), 0, 0));  // the other's
        (void)bench.push(other, {call(10, 9 << 16, other, u"其"_s)});
        // What the hub has joined with what another wrote, the device has too where it knew of that.
        QVERIFY(isTold(reply({call(10, 8 << 16, one, u"己"_s)}, at(10)), 10, 11));
        QVERIFY(isTold(reply({call(11, 10 << 16, one)}, at(11)), 11, 12));
    }

    void aPushThatChangesWhoSeesWhatIsToldNothing()
    {
        LedgerBench bench;
        const qint64 one = bench.join(chief, Role::Chief);
        const ledger::Device device = bench.device(one);
        RecordState staff{Kind::Staff, chief, {}, {}, {}, {}};
        changes::write(staff, numberOf(&Staff::role), qint64(Role::Officer), {1 << 16, one}, chief);
        const auto reply = [&](qint64 number, qint64 upTo, std::vector<RecordState> states) {
            const changes::Push push{number, upTo, std::move(states), device.lineage, device.view};
            return ledger::receive(bench.connection(), bench.device(one), push, bench.now()).reply.upTo;
        };
        QCOMPARE(reply(1, 0, {staff}), 0);
        QCOMPARE(bench.device(one).view, device.view + 1);
        QCOMPARE(reply(2, 1, {call(1, 2 << 16, one)}), 0);  // that was the view of before
    }

    // So that a page that ends anywhere tells of whole ones.
    void whatBelongsToACaseIsToldWithIt()
    {
        LedgerBench bench;
        LedgerLaptop one(bench, chief, Role::Chief);
        std::vector<Uuid> cases;
        for (int i = 0; i < 3; ++i) {
            const Person person = one.device().file.add(Person{.name = u"王%1"_s.arg(i)});
            cases.push_back(one.device()
                    .file.add(Instruction{.number = u"YJ%1"_s.arg(i), .person = {person.id}, .issuedAt = bench.now()})
                    .id);
        }
        for (const Uuid &id : cases)
            (void)one.device().file.add(
                Call{.instruction = {id}, .startedAt = bench.now(), .result = CallResult::Busy});
        (void)one.device().file.add(Person{.name = u"nobody's case"_s});
        QCOMPARE(one.meet(), sync::Trouble::None);
        QCOMPARE(bench.query(u"SELECT string_agg(kind::text, ' ' ORDER BY number) FROM record"_s),
            u"%1 %2 %3 %1 %2 %3 %1 %2 %3 %1"_s.arg(int(Kind::Person)).arg(int(Kind::Instruction)).arg(int(Kind::Call)));
    }

    // Everybody reads everything anew: a device that claims too much again and again cannot keep a county busy.
    void whoClaimsALargerNumberThanTheLastBeginsALineageOnceAnHour()
    {
        LedgerBench bench;
        const qint64 one = bench.join(chief, Role::Chief);
        (void)bench.push(one, {call(1, 1 << 16, one)});
        const qint64 lineage = bench.device(one).lineage;
        const int view = bench.device(one).view;
        const auto page = bench.pull(one, {view, 900, lineage});
        const qint64 next = bench.device(one).lineage;
        QVERIFY(next != lineage);
        QCOMPARE(page.lineage, next);
        QCOMPARE(page.upTo, 0);
        QCOMPARE(bench.query(u"SELECT device::text || what || about FROM audit WHERE what LIKE 'lineage%'"_s),
            u"%1lineage begun900"_s.arg(one));
        const auto claim = [&] { return bench.pull(one, {view, 901, next}); };
        QCOMPARE(refusalOf([&] { (void)claim(); }), Refusal::Code::TooSoon);
        bench.connection().rollBack();
        QCOMPARE(bench.device(one).lineage, next);
        QCOMPARE(bench.pull(one, {view, 0, next}).states.size(), 1u);
        (void)bench.query(u"UPDATE audit SET at = at - interval '61 minutes'"_s);
        QVERIFY(claim().lineage != next);
    }

    void aPushThatWasOvertakenIsRefused()
    {
        LedgerBench bench;
        const qint64 number = bench.join(chief, Role::Chief);
        (void)ledger::receive(bench.connection(), bench.device(number), {7, 0, {}}, bench.now());
        QCOMPARE(refusalOf([&] {
            (void)ledger::receive(bench.connection(), bench.device(number), {6, 0, {call(1, 1, number)}}, bench.now());
        }),
            Refusal::Code::StaleSequence);
        bench.connection().rollBack();
        QCOMPARE(bench.query(u"SELECT count(*) FROM record"_s), u"0"_s);
    }

    void timesThatAreStillToComeAreRefused()
    {
        LedgerBench bench;
        const qint64 number = bench.join(chief, Role::Chief);
        const qint64 dayAhead = changes::stampOf(bench.now().ms + 24 * 3'600'000, 0);
        (void)bench.push(number, {call(1, dayAhead, number)});
        QCOMPARE(refusalOf([&] { (void)bench.push(number, {call(2, dayAhead + (1 << 16), number)}); }),
            Refusal::Code::ClockAhead);
    }

    // Somebody who claims to know of what is still to come would silence those who write it.
    void knowledgeOfWhatIsStillToComeIsRefused()
    {
        LedgerBench bench;
        const qint64 number = bench.join(chief, Role::Chief);
        RecordState state = call(1, 1 << 16, number);
        state.fields[0].known = {{changes::stampOf(bench.now().ms + 25 * 3'600'000, 0), 77}};
        QCOMPARE(refusalOf([&] { (void)bench.push(number, {state}); }), Refusal::Code::ClockAhead);
        bench.connection().rollBack();
        RecordState removed = call(2, 1 << 16, number);
        removed.removal = state.fields[0].known;
        QCOMPARE(refusalOf([&] { (void)bench.push(number, {removed}); }), Refusal::Code::ClockAhead);
    }

    // Kinds and fields that this program does not know travel through it, to those who see the whole station.
    void whatANewerProgramWritesPassesThrough()
    {
        LedgerBench bench;
        const qint64 one = bench.join(chief, Role::Chief);
        const qint64 other = bench.join(chief, Role::Chief);
        const qint64 officer = bench.join(Uuid::v7(2, 0, 2 << 8), Role::Officer);
        RecordState state{std::bit_cast<Kind>(quint8(77)), Uuid::v7(9, 0, 1), {}, {}, {}, {}};
        changes::write(state, 3, u"新的"_s, {1 << 16, one}, chief);
        RecordState known = call(1, 1 << 16, one);
        changes::write(known, 60, u"新的"_s, {2 << 16, one}, chief);
        QVERIFY(bench.push(one, {state, known}).refused.empty());
        QCOMPARE(bench.pull(other, {1, 0}).states, (std::vector{state, known}));
        QVERIFY(bench.pull(officer, {1, 0}).states.empty());
    }

    void aDeviceThatIsAdmittedAgainStaysWhoItIs()
    {
        LedgerBench bench;
        const qint64 number = bench.join(chief, Role::Chief, u"一号"_s);
        (void)bench.push(number, {call(1, 1 << 16, number)});
        bench.setNow(bench.now().plusMinutes(40 * 24 * 60));
        QCOMPARE(refusalOf([&] { (void)bench.device(number); }), Refusal::Code::LeaseOver);
        QCOMPARE(bench.joinAgain(number, u"二号"_s), number);
        QCOMPARE(bench.device(number).name, u"二号"_s);
        QCOMPARE(bench.query(u"SELECT count(*) FROM device"_s), u"1"_s);
        ledger::revokeDevice(bench.connection(), bench.unit(), number, bench.now());
        QCOMPARE(refusalOf([&] { (void)bench.joinAgain(number, u"三号"_s); }), Refusal::Code::Revoked);
    }

    void aRevokedDeviceAndAStrangerGiveNothing()
    {
        LedgerBench bench;
        const qint64 number = bench.join(chief, Role::Chief);
        const ledger::Device device = bench.device(number);
        ledger::revokeDevice(bench.connection(), bench.unit(), number, bench.now());
        QCOMPARE(refusalOf([&] { (void)bench.device(number); }), Refusal::Code::Revoked);
        // Also where it was looked up a moment before.
        QCOMPARE(refusalOf([&] {
            (void)ledger::receive(bench.connection(), device, {1, 0, {call(1, 1, number)}}, bench.now());
        }),
            Refusal::Code::Revoked);
        bench.connection().rollBack();
        QCOMPARE(refusalOf([&] { (void)bench.device(number + 1); }), Refusal::Code::UnknownDevice);
        QCOMPARE(bench.query(u"SELECT count(*) FROM record"_s), u"0"_s);
    }

    void aDeviceThatWasAwayForTooLongIsRefused()
    {
        LedgerBench bench;
        const qint64 number = bench.join(chief, Role::Chief);
        bench.setNow(bench.now().plusMinutes(30 * 24 * 60));
        (void)bench.device(number);
        bench.setNow(bench.now().plusMinutes(1));
        QCOMPARE(refusalOf([&] { (void)bench.device(number); }), Refusal::Code::LeaseOver);
        ledger::setLease(bench.connection(), bench.unit(), number, {});
        (void)bench.device(number);
    }

    // Two laptops imported one ledger.
    void twoOfOneNumberBecomeOne()
    {
        LedgerBench bench;
        LedgerLaptop one(bench, chief, Role::Chief);
        LedgerLaptop other(bench, chief, Role::Chief);
        const auto first =
            one.device().file.add(Instruction{.number = u"YJ1"_s, .source = u"96110"_s, .issuedAt = bench.now()});
        const auto second = other.device().file.add(
            Instruction{.number = u"YJ1"_s, .suspectNumber = u"0085212"_s, .issuedAt = bench.now()});
        const auto said = other.device().file.add(
            Call{.instruction = {second.id}, .startedAt = bench.now(), .result = CallResult::Busy});
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(one.meet(), sync::Trouble::None);
            QCOMPARE(other.meet(), sync::Trouble::None);
        }
        const auto here = other.device().read<Instruction>(first.id);
        QCOMPARE(here.source, u"96110"_s);
        QCOMPARE(here.suspectNumber, u"0085212"_s);
        QCOMPARE(one.device().read<Instruction>(first.id), here);
        QCOMPARE(one.device().read<Call>(said.id).instruction.id, first.id);
        QCOMPARE(bench.query(u"SELECT count(*) FROM record WHERE kind = 5"_s), u"1"_s);
        QCOMPARE(bench.query(u"SELECT count(*) FROM alias"_s), u"1"_s);
        // Whoever still knows it by the other id writes the same record.
        const qint64 third = bench.join(chief, Role::Chief);
        RecordState late{Kind::Instruction, second.id, {}, {}, {}, {}};
        changes::write(late, numberOf(&Instruction::remark), u"另记"_s, {20 << 16, third}, chief);
        QVERIFY(bench.push(third, {late}).refused.empty());
        QCOMPARE(bench.query(u"SELECT count(*) FROM record WHERE kind = 5"_s), u"1"_s);
        QCOMPARE(one.meet(), sync::Trouble::None);
        QCOMPARE(one.device().read<Instruction>(first.id).remark, u"另记"_s);
    }

    // A device that is told of the visit's removal first takes the photo for somebody's who did not know of it.
    void aVisitGoesWithItsPhoto()
    {
        LedgerBench bench;
        LedgerLaptop one(bench, chief, Role::Chief);
        LedgerLaptop other(bench, chief, Role::Chief);
        auto &file = one.device().file;
        file.add(Staff{.id = chief, .code = u"1"_s, .name = u"所长"_s, .role = Role::Chief});
        const auto instruction = file.add(Instruction{.number = u"YJ1"_s, .issuedAt = bench.now()});
        const auto visit = file.add(Visit{.instruction = {instruction.id},
            .at = bench.now(),
            .result = VisitResult::NobodyHome,
            .officer1 = {chief}});
        const auto photo = file.add(photoOf(visit, bench.now()));
        QCOMPARE(one.meet(), sync::Trouble::None);
        QCOMPARE(other.meet(), sync::Trouble::None);
        QCOMPARE(other.device().read<Attachment>(photo.id), photo);
        file.passMinutes(1);
        file.put({{changes::removed(photo), changes::removed(visit)}});
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(one.meet(), sync::Trouble::None);
            QCOMPARE(other.meet(), sync::Trouble::None);
        }
        QVERIFY(!file->read<Visit>(visit.id));
        QVERIFY(!other.store().read<Visit>(visit.id) && !other.store().read<Attachment>(photo.id));
    }

    // As whenever somebody goes on writing at a case that has photos.
    void aNewDeviceGetsPhotoAndVisitBeforeTheirInstruction()
    {
        LedgerBench bench;
        LedgerLaptop one(bench, chief, Role::Chief);
        auto &file = one.device().file;
        file.add(Staff{.id = chief, .code = u"1"_s, .name = u"所长"_s, .role = Role::Chief});
        const auto instruction = file.add(Instruction{.number = u"YJ1"_s, .issuedAt = bench.now()});
        const auto visit =
            file.add(Visit{.instruction = {instruction.id}, .at = bench.now(), .result = VisitResult::NobodyHome});
        const auto photo = file.add(photoOf(visit, bench.now()));
        QCOMPARE(one.meet(), sync::Trouble::None);
        auto noted = instruction;
        noted.remark = u"已电话联系"_s;
        file.passMinutes(1);
        file.put({{changes::updated(instruction, noted)}});
        QCOMPARE(one.meet(), sync::Trouble::None);
        LedgerLaptop other(bench, chief, Role::Chief);
        QCOMPARE(other.meet(), sync::Trouble::None);
        QCOMPARE(other.device().read<Attachment>(photo.id), photo);
        QCOMPARE(other.device().read<Instruction>(instruction.id), noted);
    }

    void pagesEndWhereTheyAreFull()
    {
        LedgerBench bench;
        const qint64 writer = bench.join(chief, Role::Chief);
        const qint64 reader = bench.join(chief, Role::Chief);
        std::vector<RecordState> states;
        for (quint64 i = 1; i <= 10; ++i)
            states.push_back(call(i, qint64(i) << 16, writer));
        (void)bench.push(writer, states);
        // Who has read in a view that there is not begins again; who has nothing yet begins.
        const auto sentBack = bench.pull(reader, {.view = 2, .upTo = 3});
        QCOMPARE(sentBack.view, 1);
        QCOMPARE(sentBack.upTo, 0);
        QVERIFY(!sentBack.isLast && sentBack.states.empty() && !sentBack.isAnew);
        Place place;
        std::vector<RecordState> got;
        for (const qsizetype expected : {4, 4, 2}) {
            const auto page = bench.pull(reader, place, 4);
            QCOMPARE(qsizetype(page.states.size()), expected);
            QCOMPARE(page.isLast, expected == 2);
            QVERIFY(!page.isAnew);
            place.view = page.view;
            got.insert(got.end(), page.states.begin(), page.states.end());
            place.upTo = page.upTo;
        }
        QCOMPARE(got, states);
        QCOMPARE(place, (Place{.view = 1, .upTo = 10}));
        // Who wrote them is not told of them.
        QCOMPARE(bench.pull(writer, {1, 0}).states.size(), 0u);
        QCOMPARE(bench.pull(writer, {1, 0}).upTo, 10);
    }

    // Numbers are given under the unit's lock: whoever reads up to one has read all before it.
    void aReaderNeverSkipsAChange()
    {
        constexpr int writers = 200;
        constexpr int pushes = 3;
        constexpr int readers = 100;
        LedgerBench bench;
        std::vector<qint64> numbers;
        for (int i = 0; i < writers + readers; ++i)
            numbers.push_back(bench.join(chief, Role::Chief));
        std::atomic<int> writing = writers;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                const auto connection = bench.another(300s);
                const auto device =
                    ledger::knownDevice(*connection, bench.unit(), numbers[size_t(writer)], bench.now());
                (void)connection->ask("SET synchronous_commit = off");  // so that the disk does not set the pace
                for (int i = 1; i <= pushes; ++i) {
                    const quint64 id = quint64(writer * pushes + i);
                    (void)ledger::receive(*connection, device,
                        {i, 0, {call(2 * id, i << 16, device.number), call(2 * id + 1, i << 16, device.number)}},
                        bench.now());
                }
                --writing;
            });
        }
        std::vector<size_t> counts(readers);
        for (int reader = 0; reader < readers; ++reader) {
            threads.emplace_back([&, reader] {
                const auto connection = bench.another(300s);
                const auto device =
                    ledger::knownDevice(*connection, bench.unit(), numbers[size_t(writers + reader)], bench.now());
                Place place{1, 0};
                std::set<Uuid> seen;
                for (bool isEnd = false; !isEnd;) {
                    std::this_thread::sleep_for(10ms);
                    isEnd = writing == 0;
                    for (bool isLast = false; !isLast;) {
                        const auto page = ledger::page(*connection, device, place, 7 + reader);
                        for (const RecordState &state : page.states)
                            seen.insert(state.id);
                        place.upTo = page.upTo;
                        isLast = page.isLast;
                    }
                }
                counts[size_t(reader)] = seen.size();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(bench.query(u"SELECT count(DISTINCT number), max(number) FROM record"_s), u"1200|1200"_s);
        for (const size_t count : counts)
            QCOMPARE(count, 1200u);
    }
};

QTEST_GUILESS_MAIN(ReceptionTest)
#include "receptiontest.moc"
