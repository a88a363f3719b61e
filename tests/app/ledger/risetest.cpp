// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/administration.h"
#include "app/ledger/ingestion.h"
#include "models/rules/limits.h"
#include "models/store/refusals.h"
#include "tests/app/ledger/county.h"

#include <QTest>

#include <QJsonArray>
#include <QJsonObject>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace records;
using changes::Refused;

namespace {

Told together(Office &one, Office &other)
{
    Told all = one.told();
    all.merge(other.told());
    return all;
}

}  // namespace

// What happens at two stations is at their county office, too. Laptops with real files on a real PostgreSQL.
class RiseTest : public QObject, CountyBench {
    Q_OBJECT

    // Of what only the stations have written.
    void countyHasWhatItsStationsHave() { QCOMPARE(office().toldOfOthers(), together(east(), west())); }

private Q_SLOTS:
    void init() { begin(); }

    void aCountyHasWhatItsStationsHave()
    {
        const WholeCase one = newCase(east(), u"E1"_s);
        const WholeCase other = newCase(west(), u"W1"_s);
        east().file().add(Staff{.code = u"7"_s, .name = u"李东"_s, .role = Role::Officer});
        const LimitProfile limits =
            east().file().add(LimitProfile{.name = u"本所"_s, .minutes = rules::formatLimits(rules::defaultLimits())});
        meet();
        QVERIFY(office().read<Attachment>(one.photo.id).sha256 == one.photo.sha256);
        QCOMPARE(office().toldOfOthers().size(), 2u * (6 + 2) + 1);
        countyHasWhatItsStationsHave();
        QVERIFY(!office().file()->read<LimitProfile>(limits.id));
        // Edits and removals, too.
        east().change<Instruction>(one.instruction.id, [](Instruction &it) { it.remark = u"已电话联系"_s; });
        west().remove<Attachment>(other.photo.id);
        west().remove<Visit>(other.visit.id);
        meet();
        QCOMPARE(office().read<Instruction>(one.instruction.id).remark, u"已电话联系"_s);
        QVERIFY(!office().file()->read<Visit>(other.visit.id) && office().file()->read<Call>(other.call.id));
        countyHasWhatItsStationsHave();
        // And nothing goes down.
        QVERIFY(!east().file()->read<Instruction>(other.instruction.id));
        QVERIFY(!east().file()->read<Unit>(office().id()));
        // Nothing waits any more, and nothing is done once more.
        const QString before = m_county->base.query(u"SELECT string_agg(last_number::text, ' ') FROM unit"_s);
        QVERIFY(m_county->waiting().empty());
        QVERIFY(!ledger::rise(m_county->base.connection(), east().id(), 100));
        QCOMPARE(m_county->base.query(u"SELECT string_agg(last_number::text, ' ') FROM unit"_s), before);
    }

    // Chief, auditor, officer and auxiliary see all of it; an administrator no case; a grid worker nothing.
    void whoSeesItFollowsFromTheRole()
    {
        const qint64 before = office().bench.join(Uuid::v7(30, 0, 1), Role::Officer);
        const qint64 gridBefore = office().bench.join(Uuid::v7(30, 0, 2), Role::GridWorker);
        QCOMPARE(office().chief.meet(), sync::Trouble::None);
        QCOMPARE(office().bench.device(before).view, 1);
        m_county->rise();
        QCOMPARE(office().bench.device(before).view, 2);  // with the first unit below it sees something else
        const WholeCase one = newCase(east(), u"E1"_s);
        meet();
        QCOMPARE(office().bench.device(before).view, 2);
        QCOMPARE(office().bench.device(gridBefore).view, 1);
        // Places where nobody of the county answers are the stations' affair, and new ones no reason to begin again.
        QCOMPARE(
            m_county->base.query(u"SELECT count(*) FROM community c JOIN unit u USING (unit) WHERE u.code = '1'"_s),
            u"0"_s);
        const auto sees = [&](qint64 device, Kind kind, const Uuid &id) {
            return office().seenBy(device).contains({kind, id});
        };
        std::vector<qint64> all{before};
        for (const Role role : {Role::Chief, Role::Auditor, Role::Officer, Role::Auxiliary})
            all.push_back(office().bench.join(Uuid::v7(31, quint16(role), 1), role));
        for (const qint64 device : all) {
            for (const auto &[name, state] : east().told())
                QVERIFY(sees(device, name.first, name.second));
        }
        const qint64 administrator = office().bench.join(Uuid::v7(32, 0, 1), Role::Administrator);
        QVERIFY(sees(administrator, Kind::Staff, east().staff) && sees(administrator, Kind::Unit, east().id()));
        QVERIFY(!sees(administrator, Kind::Person, one.person.id));
        QVERIFY(!sees(administrator, Kind::Instruction, one.instruction.id));
        for (const auto &[kind, id] : office().seenBy(gridBefore))
            QVERIFY(id == office().id() || id == office().staff);
    }

    // Also where the station has assigned it to somebody whose number is that of a grid worker of the county.
    void aGridWorkerOfTheCountyGoesToTheCountysDoorsAlone()
    {
        const Staff grid = office().file().add(Staff{.code = u"9"_s, .name = u"周格"_s, .role = Role::GridWorker});
        QCOMPARE(office().chief.meet(), sync::Trouble::None);
        const qint64 device = office().bench.join(grid.id, Role::GridWorker);
        east().file().passMinutes(1);
        const Staff namesake = east().file().add(Staff{.code = u"9"_s, .name = u"吴同"_s, .role = Role::Chief});
        const WholeCase one = newCase(east(), u"E1"_s);
        east().change<Instruction>(one.instruction.id, [&](Instruction &it) { it.assignee = {namesake.id}; });
        meet();
        QCOMPARE(office().read<Instruction>(one.instruction.id).assignee.id, grid.id);
        QVERIFY(!office().seenBy(device).contains({Kind::Instruction, one.instruction.id}));
        // Nor does the station say who somebody is at the county.
        QCOMPARE(office().read<Staff>(grid.id), grid);
        QCOMPARE(office().bench.device(device).role, Role::GridWorker);
        // A case of the county's own about the same person is another matter.
        const Instruction own = office().file().add(Instruction{
            .number = u"C1"_s, .person = {one.person.id}, .issuedAt = office().bench.now(), .assignee = {grid.id}});
        QCOMPARE(office().chief.meet(), sync::Trouble::None);
        const auto seen = office().seenBy(device);
        QVERIFY(seen.contains({Kind::Instruction, own.id}) && seen.contains({Kind::Person, one.person.id}));
        QVERIFY(!seen.contains({Kind::Instruction, one.instruction.id}) && !seen.contains({Kind::Call, one.call.id}));
    }

    void oneNumberAtTwoStationsIsOneRecord()
    {
        const WholeCase one = newCase(east(), u"YJ1"_s);
        const WholeCase other = newCase(west(), u"YJ1"_s);
        east().change<Instruction>(one.instruction.id, [](Instruction &it) { it.remark = u"东"_s; });
        west().change<Instruction>(other.instruction.id, [](Instruction &it) { it.suspectNumber = u"0085212"_s; });
        meet();
        const Instruction here = office().read<Instruction>(one.instruction.id);
        QCOMPARE(here.remark, u"东"_s);
        QCOMPARE(here.suspectNumber, u"0085212"_s);
        QCOMPARE(office().read<Call>(one.call.id).instruction.id, here.id);
        QCOMPARE(office().read<Call>(other.call.id).instruction.id, here.id);
        QCOMPARE(
            m_county->base.query(u"SELECT count(*), max(cardinality(below)) FROM record r JOIN unit u USING (unit) "
                                 "WHERE u.code = '1' AND kind = 5"_s),
            u"1|2"_s);
        // Each station has its own.
        QVERIFY(!east().file()->read<Call>(other.call.id) && !west().file()->read<Call>(one.call.id));
        west().change<Instruction>(other.instruction.id, [](Instruction &it) { it.bank = u"示范银行"_s; });
        meet();
        QCOMPARE(office().read<Instruction>(here.id).bank, u"示范银行"_s);
        QCOMPARE(east().read<Instruction>(one.instruction.id).bank, QString());
    }

    void aCountyDoesNotWriteWhatIsAStations()
    {
        const WholeCase one = newCase(east(), u"E1"_s);
        meet();
        office().change<Instruction>(one.instruction.id, [](Instruction &it) { it.remark = u"县局"_s; });
        office().change<Person>(one.person.id, [](Person &it) { it.phone = u"13900000009"_s; });
        const Call call = office().file().add(
            Call{.instruction = {one.instruction.id}, .startedAt = office().bench.now(), .result = CallResult::Busy});
        const Attachment photo = office().file().add(Attachment{.visit = {one.visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'b'),
            .size = 1000,
            .mime = u"image/jpeg"_s,
            .capturedAt = office().bench.now()});
        const Victim victim = office().file().add(
            Victim{.person = {one.person.id}, .instruction = {one.instruction.id}, .reportedAt = office().bench.now()});
        meet();
        std::set<std::pair<Kind, Uuid>> told;
        for (const store::Refusal &refusal : store::readRefusals(*office().file())) {
            QCOMPARE(refusal.what.why, Refused::Why::NotAllowed);
            told.emplace(refusal.what.kind, refusal.what.id);
        }
        QCOMPARE(told,
            (std::set<std::pair<Kind, Uuid>>{{Kind::Instruction, one.instruction.id}, {Kind::Person, one.person.id},
                {Kind::Call, call.id}, {Kind::Attachment, photo.id}, {Kind::Victim, victim.id}}));
        countyHasWhatItsStationsHave();
        QCOMPARE(east().read<Instruction>(one.instruction.id), one.instruction);
        QCOMPARE(office().chief.device().exchange().waitingCount(), 0);
    }

    // It goes on with the station's, under the station's id.
    void aCaseThatAStationHasIsNotTheCountysAsWell()
    {
        const WholeCase one = newCase(east(), u"YJ1"_s);
        QCOMPARE(east().chief.meet(), sync::Trouble::None);
        m_county->rise();
        const WholeCase twin = newCase(office(), u"YJ1"_s);  // its laptop has not heard of it yet
        const Instruction own = office().file().add(
            Instruction{.number = u"C1"_s, .person = {twin.person.id}, .issuedAt = twin.call.startedAt});
        meet();
        QCOMPARE(office().read<Instruction>(twin.instruction.id).remark, QString());
        QCOMPARE(office().read<Instruction>(one.instruction.id), one.instruction);
        QVERIFY(!office().file()->read<Call>(twin.call.id) && !office().file()->read<Attachment>(twin.photo.id));
        QCOMPARE(office().read<Person>(twin.person.id), twin.person);  // what is its own stays
        QCOMPARE(office().read<Instruction>(own.id).person.id, twin.person.id);
        QCOMPARE(m_county->base.query(u"SELECT count(*) FROM record r JOIN unit u USING (unit) "
                                      "WHERE u.code = '1' AND kind IN (6, 7, 13)"_s),
            u"3"_s);
        // What belongs to it by the other id is the station's, too.
        const qint64 device = office().bench.join(office().staff, Role::Chief);
        changes::RecordState late{Kind::Call, Uuid::v7(40, 0, 1), {}, {}, {}, {}};
        changes::write(late, numberOf(&Call::instruction), twin.instruction.id, {9 << 16, device}, office().staff);
        QCOMPARE(office().bench.push(device, {late}).refused.size(), 1u);
    }

    // What a station has it is told, the rest is taken; and what it posted first stays the county's.
    void aPlatformOfTheCountyDoesNotPostWhatAStationHas()
    {
        const WholeCase one = newCase(east(), u"YJ1"_s);
        meet();
        auto &connection = m_county->base.connection();
        const Instant now = office().bench.now();
        const ledger::Device platform = ledger::addPlatform(connection, office().id(), u"市反诈中心"_s, now);
        const auto post = [&](const QString &number, qint64 amount) {
            return QJsonObject{{u"number"_s, number}, {u"issued_at"_s, now.ms}, {u"amount"_s, amount},
                {u"person"_s, QJsonObject{{u"name"_s, u"王建国"_s}}}};
        };
        const ledger::Ingested ingested =
            ledger::ingest(connection, platform, {post(u"YJ1"_s, 100), post(u"YJ2"_s, 100)}, now);
        QCOMPARE(ingested.ofBelow, QStringList{u"YJ1"_s});
        QCOMPARE(ingested.fresh, 1);
        meet();
        QCOMPARE(office().read<Instruction>(one.instruction.id), one.instruction);
        QCOMPARE(m_county->base.query(u"SELECT count(*) FROM record r JOIN unit u USING (unit) WHERE u.code = '1' "
                                      "AND kind IN (4, 5) AND below IS NULL"_s),
            u"2"_s);
        const WholeCase later = newCase(east(), u"YJ2"_s);
        meet();
        const ledger::Ingested again = ledger::ingest(connection, platform, {post(u"YJ2"_s, 200)}, now.plusMinutes(9));
        QCOMPARE(again.changed, 1);
        meet();
        const Uuid here = office().read<Call>(later.call.id).instruction.id;
        QCOMPARE(office().read<Instruction>(here).amount.value, 200);
    }

    // People and places are nobody's: what the county wrote down as well, not knowing of it, is its own.
    void whatBothWroteDownIsTheCountysOwn()
    {
        const Person person = east().file().add(Person{.name = u"王建国"_s, .identity = u"610502199001011234"_s});
        east().file().passMinutes(1);  // what the station says is newer
        const Staff staff = east().file().add(Staff{.code = u"8"_s, .name = u"李东"_s, .role = Role::Chief});
        QCOMPARE(east().chief.meet(), sync::Trouble::None);
        m_county->rise();
        const Person same = office().file().add(
            Person{.name = u"王建国"_s, .identity = u"610502199001011234"_s, .phone = u"13900000001"_s});
        const Instruction own =
            office().file().add(Instruction{.number = u"C1"_s, .person = {same.id}, .issuedAt = office().bench.now()});
        const Staff colleague = office().file().add(Staff{.code = u"8"_s, .name = u"李东"_s, .role = Role::Auxiliary});
        meet();
        QVERIFY(store::readRefusals(*office().file()).empty());
        QCOMPARE(office().read<Instruction>(own.id).person.id, person.id);
        QCOMPARE(office().read<Person>(person.id).phone, u"13900000001"_s);
        QCOMPARE(office().read<Staff>(staff.id).role, Role::Auxiliary);
        for (const changes::RecordState &state : office().chief.device().exchange().statesOf(Kind::Staff))
            QVERIFY(!changes::hasConflict(state));
        // What either changes from now on.
        office().change<Person>(person.id, [](Person &it) { it.phone = u"13900000002"_s; });
        east().change<Person>(person.id, [](Person &it) { it.otherPhones = u"0913-2000000"_s; });
        east().change<Staff>(staff.id, [](Staff &it) { it.role = Role::GridWorker; });
        meet();
        QVERIFY(store::readRefusals(*office().file()).empty());
        QCOMPARE(office().read<Person>(person.id).phone, u"13900000002"_s);
        QCOMPARE(office().read<Person>(person.id).otherPhones, u"0913-2000000"_s);
        QCOMPARE(office().read<Staff>(staff.id).role, Role::Auxiliary);
        QCOMPARE(east().read<Person>(person.id).phone, QString());
        QCOMPARE(office().read<Staff>(colleague.id).id, staff.id);
    }

    // Also where the county's roster is written by a program.
    void whoIsWrittenIntoTheCountysRosterIsItsOwn()
    {
        east().file().passMinutes(1);
        const Staff theirs = east().file().add(Staff{.code = u"8"_s, .name = u"李东"_s, .role = Role::Chief});
        meet();
        const auto own = [&] { return ledger::ownRecords(office().bench.connection(), office().id(), Kind::Staff); };
        QCOMPARE(own().size(), 1u);
        const ledger::Device keeper = office().bench.device(office().chief.device().exchange().device());
        const QJsonArray posted{QJsonObject{{u"code"_s, u"8"_s}, {u"name"_s, u"李冬"_s}}};
        QCOMPARE(ledger::writeStaff(office().bench.connection(), keeper, posted, office().bench.now()).fresh, 1);
        meet();
        QCOMPARE(own().size(), 2u);
        QCOMPARE(office().read<Staff>(theirs.id).name, u"李冬"_s);
        QCOMPARE(office().read<Staff>(theirs.id).role, Role::Unset);
        QCOMPARE(east().read<Staff>(theirs.id), theirs);
        QCOMPARE(ledger::writeStaff(office().bench.connection(), keeper, posted, office().bench.now()).unchanged, 1);
    }
};

QTEST_GUILESS_MAIN(RiseTest)
#include "risetest.moc"
