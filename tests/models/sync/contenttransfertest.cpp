// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/contenttransfer.h"

#include "models/records/all.h"
#include "tests/models/sync/contenthub.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using namespace qianshao::records;
using security::DeviceKeys;
using security::Vault;
using store::ContentQueue;
using sync::ContentTransfer;
using tests::ContentHub;
using tests::TlsHub;

namespace {

constexpr qsizetype part = ContentHub::partBytes;

QByteArray bytes(qsizetype size, char seed = 'a')
{
    QByteArray all(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        all[i] = char(seed + i * 31 + (i >> 8) * 7);
    return all;
}

QByteArray hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

QString nameOf(const QByteArray &content)
{
    return QString::fromLatin1(hashOf(content));
}

// A laptop with a vault and the records of a visit.
struct Laptop {
    explicit Laptop(TlsHub &hub)
        : member(hub, DeviceKeys::fromSeed(QByteArray(32, 'a'))),
          vault(member.file.path(), tests::TestStore::key()),
          remote(*member.file, member.exchange(), *store::readMembership(*member.file),
              {.connect = 3s, .silence = 3s, .whole = 3s}),
          transfer(*member.file, remote, vault, [] { return quint64(0); }),
          came(&transfer, &ContentTransfer::came)
    {
        const Person person = member.file.add(Person{.name = u"王秀兰"_s});
        const Instruction instruction =
            member.file.add(Instruction{.number = u"YJ1"_s, .person = {person.id}, .issuedAt = member.file.now()});
        visit = member.file.add(
            Visit{.instruction = {instruction.id}, .at = member.file.now(), .result = VisitResult::NobodyHome});
    }
    Attachment name(const QByteArray &content)
    {
        return member.file.add(Attachment{.visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = nameOf(content),
            .size = content.size(),
            .mime = u"image/jpeg"_s,
            .capturedAt = member.file.now()});
    }
    void capture(const QByteArray &content)
    {
        (void)vault.put(content);
        (void)name(content);
    }
    [[nodiscard]] ContentQueue::Counts waiting() { return transfer.waiting(); }
    [[nodiscard]] bool comesToRest()
    {
        return QTest::qWaitFor([&] { return waiting() == ContentQueue::Counts{}; }, 10'000);
    }
    [[nodiscard]] bool has(const QByteArray &content) const
    {
        return vault.isSound(nameOf(content)) && vault.get(nameOf(content)) == content;
    }

    tests::Member member;
    Visit visit;
    Vault vault;
    sync::RemoteHub remote;
    ContentTransfer transfer;
    QSignalSpy came;
};

}  // namespace

// Photos between a vault and a hub.
class ContentTransferTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TlsHub> m_tls;
    std::unique_ptr<ContentHub> m_hub;
    std::unique_ptr<Laptop> m_laptop;

private Q_SLOTS:
    void init()
    {
        m_tls = std::make_unique<TlsHub>();
        m_hub = std::make_unique<ContentHub>(*m_tls);
        m_laptop = std::make_unique<Laptop>(*m_tls);
    }
    void cleanup()
    {
        m_laptop.reset();
        m_hub.reset();
        m_tls.reset();
    }

    void whatIsHereIsBroughtSmallOnesFirst()
    {
        const QByteArray large = bytes(2 * part + 1, 'l');
        const QByteArray small = bytes(1000, 's');
        m_laptop->capture(large);
        m_laptop->capture(small);
        m_laptop->transfer.resume();
        QVERIFY(QTest::qWaitFor([&] { return m_laptop->waiting().toHub == 2; }));
        QVERIFY(m_laptop->comesToRest());
        QCOMPARE(m_hub->content(hashOf(large)), large);
        QCOMPARE(m_hub->content(hashOf(small)), small);
        QCOMPARE(m_hub->asked, (QByteArrayList{"parts", "PUT 0", "parts", "PUT 0", "PUT 1", "PUT 2"}));
        // And that was all: nothing new asks nobody.
        m_laptop->transfer.resume();
        QTest::qWait(200);
        QCOMPARE(m_hub->asked.size(), 6);
        QVERIFY(m_laptop->came.isEmpty());
    }

    void whatIsNotHereIsFetched()
    {
        const QByteArray content = bytes(2 * part + 5);
        m_hub->add(content);
        (void)m_laptop->name(content);
        m_laptop->transfer.resume();
        QCOMPARE(m_laptop->waiting().fromHub, 1);
        QVERIFY(m_laptop->comesToRest());
        QVERIFY(m_laptop->has(content));
        QCOMPARE(m_laptop->came.size(), 1);
        QCOMPARE(m_laptop->came[0][0].toString(), nameOf(content));
        QCOMPARE(m_hub->asked, (QByteArrayList{"parts", "GET 0-262143", "GET 262144-524287", "GET 524288-524292"}));
    }

    void whatBothHaveIsAskedForOnce()
    {
        const QByteArray content = bytes(part + 1);
        m_hub->add(content);
        m_laptop->capture(content);
        m_laptop->transfer.resume();
        QVERIFY(m_laptop->comesToRest());
        QCOMPARE(m_hub->asked, QByteArrayList{"parts"});
    }

    // The part that was on its way, and no other, goes once more.
    void troubleCostsOnePart_data()
    {
        QTest::addColumn<TlsHub::Reply>("trouble");
        QTest::addRow("a cut line") << TlsHub::Reply{.status = 200, .body = "{}", .headers = {}, .cutAt = 5};
        QTest::addRow("a hub that is busy") << TlsHub::error(503, "no_database");
    }
    void troubleCostsOnePart()
    {
        QFETCH(TlsHub::Reply, trouble);
        const QByteArray up = bytes(3 * part, 'u');
        const QByteArray down = bytes(3 * part, 'd');
        m_laptop->capture(up);
        m_hub->add(down);
        (void)m_laptop->name(down);
        std::set<QByteArray> troubled{"PUT 1", "GET 262144-524287"};
        m_hub->instead = [&](const QByteArray &what, const QByteArray &) -> std::optional<TlsHub::Reply> {
            return troubled.erase(what) > 0 ? std::optional(trouble) : std::nullopt;
        };
        m_laptop->transfer.resume();
        QVERIFY(m_laptop->comesToRest());
        QVERIFY(troubled.empty());
        QCOMPARE(m_hub->content(hashOf(up)), up);
        QVERIFY(m_laptop->has(down));
        QCOMPARE(m_hub->asked.count("PUT 0"), 1);
        QCOMPARE(m_hub->asked.count("PUT 2"), 1);
        QCOMPARE(m_hub->asked.count("GET 0-262143"), 1);
    }

    // What the hub has been brought it keeps; the next start of the program brings the rest.
    void anEndedProgramGoesOnWithTheRest()
    {
        const QByteArray content = bytes(3 * part);
        m_laptop->capture(content);
        m_laptop->transfer.resume();
        QVERIFY(QTest::qWaitFor([&] { return m_hub->asked.contains("PUT 0"); }, 5'000));
        m_laptop->transfer.pause();
        QTest::qWait(200);
        QCOMPARE(m_hub->content(hashOf(content)), QByteArray());
        m_hub->asked.clear();
        ContentTransfer next(*m_laptop->member.file, m_laptop->remote, m_laptop->vault, [] { return quint64(0); });
        next.resume();
        QVERIFY(m_laptop->comesToRest());
        QCOMPARE(m_hub->content(hashOf(content)), content);
        QCOMPARE(m_hub->asked, (QByteArrayList{"parts", "PUT 1", "PUT 2"}));
    }

    void aRoundComesFirst()
    {
        m_laptop->capture(bytes(3 * part));
        QTest::qWait(100);
        QVERIFY(m_hub->asked.isEmpty());  // no round went well yet
        m_laptop->transfer.resume();
        QVERIFY(QTest::qWaitFor([&] { return m_hub->asked.contains("PUT 0"); }, 5'000));
        m_laptop->transfer.pause();
        const qsizetype asked = m_hub->asked.size();
        QTest::qWait(300);
        QCOMPARE(m_hub->asked.size(), asked);
        m_laptop->transfer.resume();
        QVERIFY(m_laptop->comesToRest());
    }

    // Beside a round, and in the middle of a large one.
    void whatSomebodyLooksAtComesFirst()
    {
        const QByteArray large = bytes(20 * part, 'l');
        const QByteArray wanted = bytes(20 * part + 1, 'w');
        m_hub->add(large);
        m_hub->add(wanted);
        (void)m_laptop->name(large);
        (void)m_laptop->name(wanted);
        m_laptop->transfer.resume();
        QVERIFY(QTest::qWaitFor([&] { return m_hub->asked.size() > 3; }, 5'000));
        m_laptop->transfer.pause();
        m_laptop->transfer.fetchFirst(nameOf(wanted));
        m_laptop->transfer.fetchFirst(nameOf(bytes(3)));  // which no attachment names
        QVERIFY(QTest::qWaitFor([&] { return m_laptop->came.size() == 1; }, 10'000));
        QVERIFY(m_laptop->has(wanted));
        m_laptop->transfer.resume();
        QVERIFY(m_laptop->comesToRest());
        QVERIFY(m_laptop->has(large));
        QCOMPARE(m_hub->asked.count("GET 0-262143"), 2);  // the large one went on where it was
    }

    void aDamagedOneIsFetchedAnewWhenSomebodyLooks()
    {
        const QByteArray content = bytes(1000);
        m_hub->add(content);
        m_laptop->capture(content);
        m_laptop->transfer.resume();
        QVERIFY(m_laptop->comesToRest());
        QDirIterator files(Vault::folderOf(m_laptop->member.file.path()), QDir::Files, QDirIterator::Subdirectories);
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write("?") == 1);
        file.close();
        QVERIFY(!m_laptop->has(content));
        m_laptop->transfer.fetchFirst(nameOf(content));
        QVERIFY(m_laptop->comesToRest());
        QVERIFY(m_laptop->has(content));
    }

    void whatTheHubHasNotYetHoldsUpNobodyAndComesWithItsWord()
    {
        const QByteArray early = bytes(10, 'e');
        const QByteArray hidden = bytes(20, 'h');
        const QByteArray there = bytes(part, 't');
        m_hub->add(there);
        m_hub->unknown.insert(hashOf(hidden));
        for (const QByteArray &content : {early, hidden, there})
            (void)m_laptop->name(content);
        m_laptop->transfer.resume();
        QVERIFY(QTest::qWaitFor([&] { return m_laptop->has(there); }, 5'000));
        QTest::qWait(100);
        QCOMPARE(m_laptop->waiting(), (ContentQueue::Counts{0, 2}));
        QCOMPARE(m_hub->asked, (QByteArrayList{"parts", "parts", "parts", "GET 0-262143"}));
        m_hub->add(early);
        m_laptop->transfer.lookSoon();
        QVERIFY(QTest::qWaitFor([&] { return m_laptop->waiting().fromHub == 1; }, 1'500));
        QVERIFY(m_laptop->has(early));
    }

    void whatSomebodyElseBroughtWrongIsBroughtAnew()
    {
        const QByteArray content = bytes(part + 9);
        m_laptop->capture(content);
        bool isFirst = true;
        m_hub->instead = [&](const QByteArray &what, const QByteArray &) -> std::optional<TlsHub::Reply> {
            return what == "PUT 1" && std::exchange(isFirst, false) ? std::optional(TlsHub::error(409, "hash_mismatch"))
                                                                    : std::nullopt;
        };
        m_laptop->transfer.resume();
        QVERIFY(m_laptop->comesToRest());
        QCOMPARE(m_hub->content(hashOf(content)), content);
    }

    void whatIsSomethingElseIsNotKept()
    {
        const QByteArray content = bytes(1000);
        m_hub->add(content);
        (void)m_laptop->name(content);
        m_hub->instead = [&](const QByteArray &what, const QByteArray &) -> std::optional<TlsHub::Reply> {
            return what.startsWith("GET") ? std::optional(TlsHub::Reply{206, bytes(1000, 'x')}) : std::nullopt;
        };
        m_laptop->transfer.resume();
        QVERIFY(QTest::qWaitFor([&] { return m_hub->asked.size() == 2; }, 5'000));
        QTest::qWait(100);
        QVERIFY(!m_laptop->vault.has(nameOf(content)));
        QVERIFY(m_laptop->vault.strangers().isEmpty());
        QCOMPARE(m_laptop->waiting().fromHub, 1);
    }

    // A grid worker's case is closed with the feedback, and the photos have not been sent yet.
    void whatWasCapturedHereIsBroughtAlsoWhenItsRecordHasLeft()
    {
        const QByteArray content = bytes(1000);
        (void)m_laptop->vault.put(content);
        const Attachment photo = m_laptop->name(content);
        m_laptop->member.push(m_tls->records());
        const auto place = m_laptop->member.exchange().place();
        (void)m_laptop->member.exchange().take(
            {.upTo = place.upTo + 100, .departed = {{Kind::Attachment, photo.id}}, .view = place.view}, {u"hub"_s, {}});
        QVERIFY(!m_laptop->member.file->read<Attachment>(photo.id));
        m_laptop->transfer.resume();
        QVERIFY(m_laptop->comesToRest());
        QCOMPARE(m_hub->content(hashOf(content)), content);
    }
};

QTEST_GUILESS_MAIN(ContentTransferTest)
#include "contenttransfertest.moc"
