// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/contents.h"

#include "app/ledger/refusal.h"
#include "models/records/all.h"
#include "tests/app/ledger/ledgerbench.h"

#include <QCryptographicHash>
#include <QTest>

#include <barrier>
#include <thread>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
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
        file().add(Attachment{.visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString::fromLatin1(hashOf(content).toHex()),
            .size = content.size(),
            .mime = u"image/jpeg"_s,
            .capturedAt = m_bench->now()});
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
};

QTEST_GUILESS_MAIN(LedgerContentTest)
#include "contenttest.moc"
