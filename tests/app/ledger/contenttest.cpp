// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/contents.h"
#include "app/ledger/contentsweep.h"

#include "app/ledger/refusal.h"
#include "app/ledger/unitlist.h"
#include "models/records/all.h"
#include "tests/app/ledger/county.h"

#include <QCryptographicHash>
#include <QTest>

#include <barrier>
#include <thread>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace records;
using ledger::ContentPart;
using ledger::Refusal;

namespace {

QByteArray hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

ContentPart partOf(const QByteArray &content, int number)
{
    return {
        number, content.size(), content.mid(number * ledger::contentPartBytes, qsizetype(ledger::contentPartBytes))};
}

std::optional<Refusal::Code> refusalOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Refusal &refusal) {
        return refusal.code();
    }
    return {};
}

}  // namespace

// Who may have the content of whose photos. A station of two communities, each with its officer.
class LedgerContentTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LedgerBench> m_bench;
    std::unique_ptr<LedgerLaptop> m_chief;
    Staff m_east;
    Staff m_west;
    qint64 m_eastDevice = 0;
    qint64 m_westDevice = 0;
    Instruction m_instruction;
    Uuid m_visit;
    quint64 m_removals = 0;

    TestStore &file() { return m_chief->device().file; }
    void meet() { QCOMPARE(m_chief->meet(), sync::Trouble::None); }
    // At a visit in the east.
    void photo(const QByteArray &content)
    {
        const QString east = u"610502001001"_s;
        const Address address =
            file().add(Address{.text = QString::fromLatin1(hashOf(content).toHex()), .communityCode = east});
        const Person person = file().add(Person{.name = u"王建国"_s,
            .address = address.text,
            .addressId = {address.id},
            .addressMatch = AddressMatch::Sure,
            .addressMatchedText = address.text});
        m_instruction = file().add(Instruction{
            .number = QString::fromLatin1(hashOf(content).toHex()), .person = {person.id}, .issuedAt = m_bench->now()});
        const Visit visit = file().add(
            Visit{.instruction = {m_instruction.id}, .at = m_bench->now(), .result = VisitResult::NobodyHome});
        m_visit = visit.id;
        (void)name(content);
    }
    // At the visit of the last photo.
    Attachment name(const QByteArray &content)
    {
        return file().add(Attachment{.visit = {m_visit},
            .kind = AttachmentKind::Photo,
            .sha256 = QString::fromLatin1(hashOf(content).toHex()),
            .size = content.size(),
            .mime = u"image/jpeg"_s,
            .capturedAt = m_bench->now(),
            .capturedBy = {m_east.id}});
    }
    // By the officer in the east, who captured it.
    void undo(const QByteArray &content)
    {
        const changes::Page page = m_bench->pull(m_eastDevice, {m_bench->device(m_eastDevice).view, 0});
        const Value name(QString::fromLatin1(hashOf(content).toHex()));
        for (changes::RecordState state : page.states) {
            if (state.kind != Kind::Attachment || changes::isRemoved(state)
                || changes::shown(state, numberOf(&Attachment::sha256)) != name)
                continue;
            const qint64 later = changes::stampOf(m_bench->now().plusMinutes(1).ms, ++m_removals);
            changes::remove(state, {later, m_eastDevice}, m_east.id);
            QVERIFY(m_bench->push(m_eastDevice, {state}, page.upTo).refused.empty());
        }
        meet();
        QVERIFY(!mayHave(m_eastDevice, content));
    }
    bool mayHave(qint64 device, const QByteArray &content)
    {
        return !refusalOf(
            [&] { (void)ledger::contentOf(m_bench->connection(), m_bench->device(device), hashOf(content)); });
    }
    void put(qint64 device, const QByteArray &content, int number)
    {
        ledger::putPart(m_bench->connection(), m_bench->device(device), hashOf(content), partOf(content, number));
        m_bench->connection().rollBack();
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<LedgerBench>();
        m_chief = std::make_unique<LedgerLaptop>(*m_bench, Uuid::v7(100, 0, 1 << 8), Role::Chief);
        m_east = file().add(
            Staff{.code = u"1"_s, .name = u"李东"_s, .role = Role::Officer, .communityCodes = u"610502001001"_s});
        m_west = file().add(
            Staff{.code = u"2"_s, .name = u"张西"_s, .role = Role::Officer, .communityCodes = u"610502001002"_s});
        m_eastDevice = m_bench->join(m_east.id, Role::Officer);
        m_westDevice = m_bench->join(m_west.id, Role::Officer);
        meet();
    }

    void whoSeesTheRecordMayHaveTheContent()
    {
        const QByteArray content("a photo");
        photo(content);
        QVERIFY(!mayHave(m_eastDevice, content));  // nobody told the hub yet
        meet();
        QVERIFY(mayHave(m_eastDevice, content) && !mayHave(m_westDevice, content));
        put(m_eastDevice, content, 0);
        QCOMPARE(refusalOf([&] { put(m_westDevice, content, 0); }), Refusal::Code::NotFound);
        // The case goes to the other one.
        Instruction after = m_instruction;
        after.assignee = {m_west.id};
        file().put({{changes::updated(m_instruction, after)}});
        meet();
        QVERIFY(mayHave(m_westDevice, content));
    }

    void whatNoRecordNamesGoesAWeekLater()
    {
        const QByteArray kept("a photo of a visit");
        const QByteArray removed("a photo of a visit that was undone");
        photo(kept);
        photo(removed);
        meet();
        put(m_eastDevice, kept, 0);
        put(m_eastDevice, removed, 0);
        const Instant start = m_bench->now();
        const auto sweepOn = [&](int day) {
            return ledger::sweepContents(m_bench->connection(), start.plusMinutes(day * 24 * 60)).contents;
        };
        const auto contents = [&] { return m_bench->query(u"SELECT count(*) FROM attachment"_s); };
        QCOMPARE(sweepOn(0), 0);
        QCOMPARE(sweepOn(100), 0);  // as long as they are named
        undo(removed);
        QCOMPARE(sweepOn(101), 0);
        QCOMPARE(sweepOn(107), 0);
        // Done again and undone again: it begins anew.
        (void)name(removed);
        meet();
        QCOMPARE(sweepOn(108), 0);
        QVERIFY(mayHave(m_eastDevice, removed));
        undo(removed);
        QCOMPARE(sweepOn(109), 0);
        QCOMPARE(sweepOn(115), 0);
        QCOMPARE(contents(), u"2"_s);
        const auto swept = ledger::sweepContents(m_bench->connection(), start.plusMinutes(116 * 24 * 60));
        QCOMPARE(swept, (ledger::Swept{1, removed.size()}));
        QCOMPARE(contents(), u"1"_s);
        QCOMPARE(m_bench->query(u"SELECT count(*) FROM attachment_part"_s), u"1"_s);
        QCOMPARE(sweepOn(116), 0);
        QCOMPARE(ledger::bytesOf(m_bench->connection(), m_bench->unit(), hashOf(kept), 0, kept.size()), kept);
    }

    // Named again between the look and the deletion: whoever brings the record has the unit's lock.
    void aRecordThatComesDuringASweepKeepsItsContent()
    {
        const QByteArray content("a photo");
        photo(content);
        meet();
        put(m_eastDevice, content, 0);
        undo(content);
        const Instant start = m_bench->now();
        QCOMPARE(ledger::sweepContents(m_bench->connection(), start), ledger::Swept());
        const auto push = m_bench->another();
        (void)push->ask({{"BEGIN", {}},
            {"SELECT 1 FROM unit WHERE unit = $1::uuid FOR NO KEY UPDATE",
                postgres::Parameters().add(m_bench->unit().bytes())},
            {"UPDATE record SET content = $1::bytea WHERE kind = 13", postgres::Parameters().add(hashOf(content))}});
        ledger::Swept swept{77, 77};
        std::thread sweep([&] {
            const auto connection = m_bench->another();
            swept = ledger::sweepContents(*connection, start.plusMinutes(8 * 24 * 60));
        });
        QVERIFY(QTest::qWaitFor([&] {
            return m_bench->query(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"_s) == u"1"_s;
        }));
        (void)push->ask("COMMIT");
        sweep.join();
        QCOMPARE(swept, ledger::Swept());
    }

    // Two bring the last two parts at one moment: one of them finds all of it, and nobody waits for ever.
    void ofTwoAtOnceOneCompletesIt()
    {
        for (char seed = 'a'; seed < 'k'; ++seed) {
            const QByteArray content(3 * qsizetype(ledger::contentPartBytes), seed);
            photo(content);
            meet();
            put(m_eastDevice, content, 2);
            std::barrier together(2);
            const auto bring = [&](qint64 number, int part) {
                const auto connection = m_bench->another();
                const ledger::Device device = ledger::knownDevice(*connection, m_bench->unit(), number, m_bench->now());
                together.arrive_and_wait();
                ledger::putPart(*connection, device, hashOf(content), partOf(content, part));
            };
            std::thread other(bring, m_eastDevice, 1);
            bring(m_eastDevice, 0);
            other.join();
            const auto device = m_bench->device(m_eastDevice);
            QVERIFY(ledger::contentOf(m_bench->connection(), device, hashOf(content)).isWhole);
            QCOMPARE(
                ledger::bytesOf(m_bench->connection(), m_bench->unit(), hashOf(content), 0, content.size()), content);
        }
    }

    // The bytes stay where they were brought; a unit above gives them to whom it shows a record that names them.
    void whatAStationHasItsCountyGives()
    {
        County county;
        Office city(county.base, 4);
        Office other(county.base, 5);
        ledger::addUnit(
            county.base.connection(), {county.office.id(), u"1"_s, u"1"_s, city.id(), 0}, county.base.now());
        const QByteArray content(5000, 'p');
        WholeCase one(county.east, u"E1"_s, county.base.now());
        const Attachment photo = county.east.file().add(Attachment{.visit = {one.visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString::fromLatin1(hashOf(content).toHex()),
            .size = content.size(),
            .mime = u"image/jpeg"_s,
            .capturedAt = county.base.now(),
            .capturedBy = {county.east.staff}});
        QVERIFY(county.meet());
        auto &connection = county.base.connection();
        const auto chiefOf = [](Office &it) { return it.bench.device(it.chief.device().exchange().device()); };
        for (Office *it : {&county.office, &city})
            QVERIFY(!ledger::contentOf(connection, chiefOf(*it), hashOf(content)).isWhole);
        (void)connection.ask("LISTEN contents");
        ledger::putPart(connection, chiefOf(county.east), hashOf(content), partOf(content, 0));
        std::set<QByteArray> told;
        for (QByteArray notice = connection.notice(1s); !notice.isNull(); notice = connection.notice(1s))
            told.insert(notice);
        const auto noticeOf = [](Office &it) { return "contents:" + it.id().toString().toLatin1() + ":0"; };
        QCOMPARE(told, (std::set{noticeOf(county.east), noticeOf(county.office), noticeOf(city)}));
        for (Office *it : {&county.office, &city}) {
            const auto there = ledger::contentOf(connection, chiefOf(*it), hashOf(content));
            QVERIFY(there.isWhole);
            QCOMPARE(there.unit, county.east.id());
            QCOMPARE(ledger::bytesOf(connection, there.unit, hashOf(content), 0, there.size), content);
        }
        // Nobody else: another station, somebody beside it, a grid worker of the county.
        const qint64 grid = county.office.bench.join(Uuid::v7(30, 0, 1), Role::GridWorker);
        const auto isNoneOf = [&](const ledger::Device &device) {
            return refusalOf([&] { (void)ledger::contentOf(connection, device, hashOf(content)); })
                == Refusal::Code::NotFound;
        };
        QVERIFY(isNoneOf(chiefOf(county.west)) && isNoneOf(chiefOf(other)));
        QVERIFY(isNoneOf(county.office.bench.device(grid)));
        // It is named where it is kept, so no sweep takes it; nothing is kept twice.
        for (int day = 0; day < 9; ++day) {
            county.base.setNow(county.base.now().plusMinutes(24 * 60));
            QCOMPARE(ledger::sweepContents(connection, county.base.now()), ledger::Swept());
        }
        QCOMPARE(county.base.query(u"SELECT count(*) FROM attachment"_s), u"1"_s);
        // The visit is undone: it is nobody's any more.
        county.east.remove<Attachment>(photo.id);
        QVERIFY(county.meet());
        QVERIFY(isNoneOf(chiefOf(county.office)));
    }
};

QTEST_GUILESS_MAIN(LedgerContentTest)
#include "contenttest.moc"
