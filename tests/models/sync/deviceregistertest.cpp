// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/deviceregister.h"

#include "models/records/all.h"
#include "models/security/keyslots.h"
#include "models/sync/enrolment.h"
#include "models/sync/syncthread.h"
#include "tests/models/sync/registerhub.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using security::DeviceKeys;
using sync::DeviceRegister;
using sync::Done;
using sync::RegisteredDevices;
using sync::Trouble;
using tests::RegisterHub;
using tests::TestStore;
using tests::TlsHub;

namespace {

constexpr qint64 otherNumber = 77;

// The chief's laptop, whose list has another device.
struct Chief {
    Chief()
        : keys(DeviceKeys::fromSeed(QByteArray(32, 'c'))),
          member(hub, keys),
          remote(*member.file, member.exchange(), *store::readMembership(*member.file),
              {.connect = 20s, .silence = 20s, .whole = 20s}),
          devices(*member.file, remote)
    {
        records.devices[keys.number()] = {.name = u"所长"_s, .staff = records::Uuid::v7(1, 1, 1), .enrolled = hub.now};
        records.devices[otherNumber] = {.name = u"二号笔记本"_s,
            .staff = records::Uuid::v7(1, 1, 2),
            .enrolled = hub.now.plusMinutes(5),
            .lastSeen = hub.now.plusMinutes(9),
            .leaseDays = {}};
        hub.now = member.file.now();
    }
    template <class Answer>
    std::variant<Answer, Trouble> answerTo(const std::function<void(sync::Heard<Answer>)> &question)
    {
        std::optional<std::variant<Answer, Trouble>> answer;
        question([&](const auto &heard) { answer = heard; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 30'000);
        return answer.value_or(Trouble::NoAnswer);
    }
    std::variant<RegisteredDevices, Trouble> list()
    {
        return answerTo<RegisteredDevices>([&](auto heard) { devices.list(heard); });
    }
    // None where it was done.
    Trouble change(const std::function<void(sync::Heard<Done>)> &question)
    {
        const auto answer = answerTo<Done>(question);
        const auto *trouble = std::get_if<Trouble>(&answer);
        return trouble ? *trouble : Trouble::None;
    }
    std::variant<security::Invitation, Trouble> invite(const records::Uuid &staff)
    {
        return answerTo<security::Invitation>([&](auto heard) { devices.invite(staff, heard); });
    }

    TlsHub hub;
    RegisterHub records{hub};
    DeviceKeys keys;
    tests::Member member;
    sync::RemoteHub remote;
    DeviceRegister devices;
};

std::optional<sync::EnrolmentFailure> join(TestStore &file, const QString &code)
{
    store::Exchange exchange(*file);
    sync::Enrolment enrolment(*file, exchange, {.connect = 20s, .silence = 20s, .whole = 20s});
    std::optional<std::optional<sync::EnrolmentFailure>> ended;
    enrolment.begin(code, u"三号笔记本"_s, {}, [&](const auto &failure) { ended = failure; });
    (void)QTest::qWaitFor([&] { return ended.has_value(); }, 30'000);
    return ended.value_or(sync::EnrolmentFailure{.group = -1});
}

}  // namespace

class DeviceRegisterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListIsWhatTheHubSays()
    {
        Chief chief;
        const auto answer = chief.list();
        const auto *devices = std::get_if<RegisteredDevices>(&answer);
        QVERIFY(devices);
        QCOMPARE(devices->size(), 2u);
        const sync::RegisteredDevice expected{.number = otherNumber,
            .name = u"二号笔记本"_s,
            .staff = records::Uuid::v7(1, 1, 2),
            .role = records::Role::Officer,
            .enrolled = chief.records.devices[otherNumber].enrolled,
            .lastSeen = chief.records.devices[otherNumber].lastSeen,
            .revoked = {},
            .leaseDays = {}};
        QVERIFY(devices->front() == expected);
        QCOMPARE(devices->back().leaseDays, 30);
        QVERIFY(!devices->back().lastSeen.isSet());
    }

    void whatTheHubSaidLastIsKeptInTheFile()
    {
        Chief chief;
        QVERIFY(!sync::lastList(*chief.member.file));
        const auto answer = chief.list();
        const auto last = sync::lastList(*chief.member.file->another());
        QVERIFY(last && last->devices == std::get<RegisteredDevices>(answer));
        QCOMPARE(last->readAt, chief.member.file.now());
        chief.hub.instead = [](const TlsHub::Request &) { return TlsHub::error(503, "stopping"); };
        QCOMPARE(std::get<Trouble>(chief.list()), Trouble::Busy);
        QVERIFY(sync::lastList(*chief.member.file));
        chief.hub.instead = [](const TlsHub::Request &) { return TlsHub::error(403, "not_allowed"); };
        QCOMPARE(std::get<Trouble>(chief.list()), Trouble::NotAllowed);
        QVERIFY(!sync::lastList(*chief.member.file));
    }

    void whatIsChangedIsThere()
    {
        Chief chief;
        QCOMPARE(chief.change([&](auto heard) { chief.devices.rename(otherNumber, u"后门笔记本"_s, heard); }),
            Trouble::None);
        QCOMPARE(chief.records.devices[otherNumber].name, u"后门笔记本"_s);
        QCOMPARE(chief.change([&](auto heard) { chief.devices.setLease(otherNumber, 7, heard); }), Trouble::None);
        QCOMPARE(chief.records.devices[otherNumber].leaseDays, 7);
        QCOMPARE(chief.change([&](auto heard) { chief.devices.setLease(otherNumber, {}, heard); }), Trouble::None);
        QCOMPARE(chief.records.devices[otherNumber].leaseDays, std::nullopt);
        QCOMPARE(chief.change([&](auto heard) { chief.devices.revoke(otherNumber, heard); }), Trouble::None);
        QVERIFY(chief.records.devices[otherNumber].revoked.isSet());
        QCOMPARE(chief.hub.revoked, std::set<qint64>{otherNumber});
    }

    void nobodyRevokesTheirOwnDevice()
    {
        Chief chief;
        QCOMPARE(chief.change([&](auto heard) { chief.devices.revoke(chief.keys.number(), heard); }),
            Trouble::NotUnderstood);
        QVERIFY(chief.hub.revoked.empty());
    }

    // What the chief gives to this very device is known here with the next question.
    void theOwnLeaseIsLearnt()
    {
        Chief chief;
        (void)chief.list();
        QCOMPARE(store::readMembership(*chief.member.file)->leaseDays, 30);
        chief.hub.leaseDays = 7;
        QCOMPARE(
            chief.change([&](auto heard) { chief.devices.setLease(chief.keys.number(), 7, heard); }), Trouble::None);
        (void)chief.list();
        QCOMPARE(store::readMembership(*chief.member.file)->leaseDays, 7);
    }

    void anInvitationAdmitsOneDevice()
    {
        Chief chief;
        const records::Uuid person = records::Uuid::v7(1, 1, 9);
        const auto answer = chief.invite(person);
        const auto *invitation = std::get_if<security::Invitation>(&answer);
        QVERIFY(invitation);
        QCOMPARE(chief.records.invited, std::vector{person});
        QCOMPARE(invitation->hub, chief.hub.address());
        QCOMPARE(invitation->pin, chief.hub.pin());
        QCOMPARE(invitation->unit, chief.hub.unit());
        const QString code = security::toText(*invitation);
        TestStore first(1);
        TestStore second(2);
        QCOMPARE(join(first, code), std::nullopt);
        QCOMPARE(join(second, code), sync::EnrolmentFailure{.reason = sync::EnrolmentFailure::Reason::Invitation});
    }

    // Its 15 minutes are the hub's, also where this machine's clock is an hour late.
    void anInvitationCountsByTheHubsClock()
    {
        Chief chief;
        chief.hub.now = chief.member.file.now().plusMinutes(60);
        (void)chief.list();
        const auto answer = chief.invite(records::Uuid::v7(1, 1, 9));
        const auto *invitation = std::get_if<security::Invitation>(&answer);
        QVERIFY(invitation);
        QCOMPARE(invitation->expires, chief.hub.now.plusMinutes(security::invitationMinutes));
    }

    // As after a backup was put back.
    void aNumberThatWasUsedIsSkipped()
    {
        Chief chief;
        chief.hub.sawSequence(chief.keys.number(), chief.member.file.now().ms - 1000);
        QCOMPARE(chief.change([&](auto heard) { chief.devices.rename(otherNumber, u"后门"_s, heard); }), Trouble::None);
        QCOMPARE(chief.records.devices[otherNumber].name, u"后门"_s);
        QCOMPARE(chief.hub.count("PATCH /v1/devices/77"), 2);
    }

    void whoIsNoChiefIsTold()
    {
        Chief chief;
        chief.records.isKeptByAsker = false;
        QCOMPARE(std::get<Trouble>(chief.list()), Trouble::NotAllowed);
        QCOMPARE(std::get<Trouble>(chief.invite(records::Uuid::v7(1, 1, 9))), Trouble::NotAllowed);
        QVERIFY(chief.records.invited.empty());
    }

    void noNetworkIsTold()
    {
        Chief chief;
        chief.hub.vanish();
        QCOMPARE(std::get<Trouble>(chief.list()), Trouble::NoAnswer);
        QCOMPARE(chief.change([&](auto heard) { chief.devices.revoke(otherNumber, heard); }), Trouble::NoAnswer);
    }

    void anAnswerThatIsNoListIsTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("a page") << QByteArray("<html>");
        QTest::addRow("no list") << QByteArray(R"({"devices":5})");
        QTest::addRow("no number") << QByteArray(R"({"devices":[{"device":"x","enrolledMs":5}]})");
        QTest::addRow("no time") << QByteArray(R"({"devices":[{"device":"7"}]})");
        QTest::addRow("no device") << QByteArray(R"({"devices":[7]})");
    }
    void anAnswerThatIsNoListIsTold()
    {
        QFETCH(QByteArray, body);
        Chief chief;
        chief.hub.instead = [&](const TlsHub::Request &request) {
            return request.method == "GET" ? std::optional(TlsHub::Reply{200, body}) : std::nullopt;
        };
        QCOMPARE(std::get<Trouble>(chief.list()), Trouble::BadAnswer);
    }

    // Beside the rounds, by numbers that never overtake one another.
    void aWindowAsksWhileItSynchronises()
    {
        Chief chief;
        sync::SyncThread thread(*chief.member.file, {chief.member.file.path(), TestStore::key()});
        int left = 20;
        int done = 0;
        for (int i = 0; i < 20; ++i) {
            (void)chief.member.file.add(records::Person{.id = {}, .name = u"王秀兰%1"_s.arg(i)});
            thread.ask<Done>([i](DeviceRegister &devices,
                                 const auto &heard) { devices.rename(otherNumber, u"笔记本%1"_s.arg(i), heard); },
                [&](const auto &answer) {
                    QCOMPARE(QThread::currentThread(), qApp->thread());
                    --left;
                    done += std::holds_alternative<Done>(answer);
                });
        }
        QVERIFY(QTest::qWaitFor([&] { return left == 0 && chief.hub.records().records().size() == 20u; }, 60'000));
        QCOMPARE(done, 20);
        QCOMPARE(chief.records.devices[otherNumber].name, u"笔记本19"_s);
        QCOMPARE(chief.hub.count("PATCH /v1/devices/77"), 20);  // none was stale
    }

    void aDeviceThatIsRevokedEndsAlsoByAQuestion()
    {
        Chief chief;
        const QString path = chief.member.file.path();
        (void)security::createKeySlots(path, u"station"_s, u"one"_s, security::Cost::Quick);
        sync::SyncThread thread(*chief.member.file, {path, TestStore::key()});
        QVERIFY(QTest::qWaitFor([&] { return thread.status().lastSuccess.isSet() && !thread.status().isRunning; }));
        QSignalSpy ended(&thread, &sync::SyncThread::ended);
        chief.hub.revoked.insert(chief.keys.number());
        std::optional<Trouble> trouble;
        thread.ask<RegisteredDevices>(
            &DeviceRegister::list, [&](const auto &answer) { trouble = std::get<Trouble>(answer); });
        QVERIFY(QTest::qWaitFor([&] { return trouble.has_value() && !ended.isEmpty(); }, 10'000));
        QCOMPARE(*trouble, Trouble::Revoked);
        QVERIFY_THROWS_EXCEPTION(security::KeySlotsFailure, (void)security::openKeySlots(path, u"one"_s));
    }

    void aFileOfNoHubAsksNobody()
    {
        TestStore file;
        sync::SyncThread thread(*file, {file.path(), TestStore::key()});
        std::optional<Trouble> trouble;
        thread.ask<RegisteredDevices>(
            &DeviceRegister::list, [&](const auto &answer) { trouble = std::get<Trouble>(answer); });
        QVERIFY(QTest::qWaitFor([&] { return trouble.has_value(); }, 10'000));
        QCOMPARE(*trouble, Trouble::FileBusy);
    }

    // Nobody tries it again by itself, so no words say so.
    void everyRefusalHasItsWords()
    {
        for (int trouble = 1; trouble <= int(Trouble::NotUnderstood); ++trouble) {
            const QString words = sync::describeRefusal(Trouble(trouble));
            QVERIFY(!words.isEmpty());
            QVERIFY2(!words.contains(u"tried again"_s), qPrintable(words));
        }
    }
};

QTEST_GUILESS_MAIN(DeviceRegisterTest)
#include "deviceregistertest.moc"
