// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/remotehub.h"

#include "models/records/all.h"
#include "models/security/keyslots.h"
#include "models/sync/round.h"
#include "tests/models/sync/tlshub.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using namespace qianshao::records;
using security::DeviceKeys;
using sync::RemoteHub;
using sync::Trouble;
using tests::TlsHub;

namespace {

constexpr sync::HttpLimits patient{.connect = 20s, .silence = 20s, .whole = 20s};

// A laptop with its hub, over a real connection.
struct Laptop {
    explicit Laptop(TlsHub &hub, char seed = 'a', sync::HttpLimits limits = patient)
        : keys(DeviceKeys::fromSeed(QByteArray(32, seed))),
          member(hub, keys),
          remote(*member.file, member.exchange(), *store::readMembership(*member.file), limits),
          round(member.exchange(), remote)
    {
    }
    Trouble meet()
    {
        std::optional<Trouble> ended;
        round.begin([&](Trouble why) { ended = why; });
        (void)QTest::qWaitFor([&] { return ended.has_value(); }, 30'000);
        return ended.value_or(Trouble::NoAnswer);
    }
    Person addPerson(const QString &name) { return member.file.add(Person{.id = {}, .name = name}); }

    DeviceKeys keys;
    tests::Member member;
    RemoteHub remote;
    sync::Round round;
};

}  // namespace

class RemoteHubTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOneWritesTheOtherReads()
    {
        TlsHub hub;
        Laptop one(hub, 'a');
        Laptop other(hub, 'b');
        const Person person = one.addPerson(u"王秀兰"_s);
        QCOMPARE(one.meet(), Trouble::None);
        QCOMPARE(other.meet(), Trouble::None);
        QCOMPARE(other.member.read<Person>(person.id).name, u"王秀兰"_s);
        QCOMPARE(one.member.exchange().waitingCount(), 0);
        QCOMPARE(hub.asked(),
            (QList<QByteArray>{
                "POST /v1/push", "POST /v1/refresh", "GET /v1/pull", "POST /v1/refresh", "GET /v1/pull"}));
        QCOMPARE(hub.connections(), 2);
    }

    // The time over which a token is good is the hub's affair.
    void aTokenThatIsOverIsAskedForAnewInSilence()
    {
        TlsHub hub;
        Laptop laptop(hub);
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(hub.count("POST /v1/refresh"), 1);
        hub.forgetTokens();
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(hub.count("POST /v1/refresh"), 2);
    }

    // What is good for half a day tells nothing of a role or a lease that has changed since.
    void aTokenThatIsOldIsReplaced()
    {
        TlsHub hub;
        sync::HttpLimits limits = patient;
        limits.token = 300ms;
        Laptop laptop(hub, 'a', limits);
        QCOMPARE(laptop.meet(), Trouble::None);
        hub.leaseDays = 3;
        QTest::qWait(350);
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(hub.count("POST /v1/refresh"), 2);
        QCOMPARE(store::readMembership(*laptop.member.file)->leaseDays, 3);
    }

    void aHubThatTakesNoTokenIsAskedTwiceAndNoMore()
    {
        TlsHub hub;
        Laptop laptop(hub);
        hub.instead = [](const TlsHub::Request &request) {
            return request.method == "GET" ? std::optional(TlsHub::error(401, "token_expired")) : std::nullopt;
        };
        QCOMPARE(laptop.meet(), Trouble::BadAnswer);
        QCOMPARE(hub.count("GET /v1/pull"), 2);
    }

    // Each contact brings what the hub has to say of the device.
    void theMembershipFollowsTheHub()
    {
        TlsHub hub;
        Laptop laptop(hub);
        hub.leaseDays = 7;
        hub.now = laptop.member.file.now().plusMinutes(42);
        laptop.member.file.passMinutes(2);
        QCOMPARE(laptop.meet(), Trouble::None);
        const auto known = store::readMembership(*laptop.member.file);
        QCOMPARE(known->unitName, u"人民街道派出所"_s);
        QCOMPARE(known->deviceName, u"二号笔记本"_s);
        QCOMPARE(known->role, Role::Officer);
        QVERIFY(!known->staff.isNull());
        QCOMPARE(known->leaseDays, 7);
        QCOMPARE(known->contact, hub.now);
        QCOMPARE(known->newest, hub.now);
        QCOMPARE(known->contactHere, laptop.member.file.now());
        QCOMPARE(known->hub, hub.address());
        QCOMPARE(known->keys, laptop.keys.stored());
        hub.leaseDays = {};
        hub.forgetTokens();
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(store::readMembership(*laptop.member.file)->leaseDays, std::nullopt);
    }

    void anAnswerThatIsNoneOfAHubIsTold_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("push") << QByteArray("/v1/push") << QByteArray("<html>");
        QTest::addRow("pull") << QByteArray("/v1/pull") << QByteArray("<html>");
        QTest::addRow("refresh") << QByteArray("/v1/refresh") << QByteArray("<html>");
        QTest::addRow("another unit's")
            << QByteArray("/v1/refresh")
            << QByteArray(R"({"token":"x","utcMs":5,"unit":"00000000-0000-7000-8000-000000000001","role":2})");
    }
    void anAnswerThatIsNoneOfAHubIsTold()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        TlsHub hub;
        hub.now = hub.now.plusMinutes(1);
        Laptop laptop(hub);
        const auto before = store::readMembership(*laptop.member.file);
        laptop.addPerson(u"王"_s);
        hub.instead = [&](const TlsHub::Request &request) {
            return request.path.startsWith(path) ? std::optional(TlsHub::Reply{200, body}) : std::nullopt;
        };
        QCOMPARE(laptop.meet(), Trouble::BadAnswer);
        QCOMPARE(store::readMembership(*laptop.member.file)->contact,
            path == "/v1/pull" ? hub.now : before->contact);  // nothing of it is believed
        hub.instead = {};
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(laptop.member.exchange().waitingCount(), 0);
        QCOMPARE(hub.records().records().size(), 1u);
    }

    // The hub has it, the device does not know: it says it again, and the hub has it once.
    void aLostAnswerDoesNoHarm()
    {
        TlsHub hub;
        Laptop laptop(hub);
        laptop.addPerson(u"王"_s);
        int lost = 0;
        hub.afterwards = [&](const TlsHub::Request &request, TlsHub::Reply &reply) {
            if (request.path == "/v1/push" && ++lost <= 8)
                reply.cutAt = 30;
        };
        QCOMPARE(laptop.meet(), Trouble::NoAnswer);
        QCOMPARE(laptop.member.exchange().waitingCount(), 1);
        const qint64 number = hub.records().last();
        hub.afterwards = {};
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(hub.records().last(), number);
        QCOMPARE(laptop.member.exchange().waitingCount(), 0);
    }

    // As after a backup of the laptop was put back.
    void aNumberThatWasUsedIsSkipped()
    {
        TlsHub hub;
        Laptop laptop(hub);
        hub.sawSequence(laptop.keys.number(), laptop.member.file.now().ms - 1000);
        QCOMPARE(laptop.meet(), Trouble::None);  // the refresh by itself
        QCOMPARE(hub.count("POST /v1/refresh"), 2);
        hub.sawSequence(laptop.keys.number(), laptop.member.file.now().ms + 1'000'000);  // the clock is behind
        laptop.addPerson(u"王"_s);
        QCOMPARE(laptop.meet(), Trouble::StaleNumber);
        QCOMPARE(laptop.meet(), Trouble::None);
    }

    void aDeviceThatTheHubEndsCannotOpenItsFileAnyMore_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<Trouble>("trouble");
        QTest::addColumn<int>("failure");
        using Code = security::KeySlotsFailure::Code;
        for (const char *question : {"/v1/push", "/v1/refresh", "/v1/pull"}) {
            QTest::addRow("revoked %s", question)
                << QByteArray("revoked") << QByteArray(question) << Trouble::Revoked << int(Code::Revoked);
            QTest::addRow("lease over %s", question)
                << QByteArray("lease_over") << QByteArray(question) << Trouble::LeaseOver << int(Code::LeaseOver);
        }
    }
    void aDeviceThatTheHubEndsCannotOpenItsFileAnyMore()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, question);
        QFETCH(Trouble, trouble);
        QFETCH(int, failure);
        TlsHub hub;
        Laptop laptop(hub);
        const QString path = laptop.member.file.path();
        (void)security::createKeySlots(path, u"station"_s, u"one"_s, security::Cost::Quick);
        laptop.addPerson(u"王"_s);
        hub.instead = [&](const TlsHub::Request &request) {
            return request.path.startsWith(question) ? std::optional(TlsHub::error(403, code)) : std::nullopt;
        };
        QCOMPARE(laptop.meet(), trouble);
        try {
            (void)security::openKeySlots(path, u"one"_s);
            QFAIL("opened");
        } catch (const security::KeySlotsFailure &found) {
            QCOMPARE(int(found.code()), failure);
        }
    }

    // Who takes the hub's place cannot end a device.
    void nobodyElseEndsADevice()
    {
        TlsHub hub;
        Laptop laptop(hub);
        const QString path = laptop.member.file.path();
        (void)security::createKeySlots(path, u"station"_s, u"one"_s, security::Cost::Quick);
        hub.vanish();
        hub.pretend({});
        hub.appear();
        hub.instead = [](const TlsHub::Request &) { return TlsHub::error(403, "revoked"); };
        QCOMPARE(laptop.meet(), Trouble::OtherCertificate);
        QVERIFY(!security::openKeySlots(path, u"one"_s).isEmpty());
    }

    void aHubThatAsksForPatienceIsHeard()
    {
        TlsHub hub;
        Laptop laptop(hub);
        hub.instead = [](const TlsHub::Request &) {
            return TlsHub::Reply{503, R"({"error":"stopping"})", "Retry-After: 12\r\n"};
        };
        QCOMPARE(laptop.meet(), Trouble::Busy);
        QCOMPARE(laptop.remote.rest(), 12s);
        hub.instead = {};
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(laptop.remote.rest(), 0s);
    }

    // Somebody holds the file when the token is asked for: nothing is thrown into the event loop.
    void aFileThatIsHeldIsTold()
    {
        TlsHub hub;
        Laptop laptop(hub);
        const auto other = laptop.member.file.another();
        laptop.member.file->setPatience(10);
        {
            const store::Transaction held(other->connection());
            QCOMPARE(laptop.meet(), Trouble::FileBusy);
        }
        std::unique_ptr<store::Transaction> held;
        hub.afterwards = [&](const TlsHub::Request &, TlsHub::Reply &) {
            if (!held)
                held = std::make_unique<store::Transaction>(other->connection());
        };
        QCOMPARE(laptop.meet(), Trouble::FileBusy);  // between question and answer
        hub.afterwards = {};
        held.reset();
        QCOMPARE(laptop.meet(), Trouble::None);
    }
};

QTEST_GUILESS_MAIN(RemoteHubTest)
#include "remotehubtest.moc"
