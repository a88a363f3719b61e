// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/enrolment.h"

#include "models/records/all.h"
#include "models/sync/remotehub.h"
#include "models/sync/round.h"
#include "tests/models/sync/tlshub.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using security::CodeFailure;
using sync::EnrolmentFailure;
using sync::Trouble;
using tests::TestStore;
using tests::TlsHub;
using Reason = EnrolmentFailure::Reason;

namespace {

// A file of a laptop that nobody has admitted yet.
struct Newcomer {
    std::optional<EnrolmentFailure> enrol(const QString &code, const records::Uuid &person = {})
    {
        std::optional<std::optional<EnrolmentFailure>> ended;
        sync::Enrolment enrolment(*file, exchange, {.connect = 20s, .silence = 20s, .whole = 20s});
        enrolment.begin(code, u"二号笔记本"_s, person, [&](const auto &failure) { ended = failure; });
        (void)QTest::qWaitFor([&] { return ended.has_value(); }, 60'000);
        return ended.value_or(EnrolmentFailure{.group = -1});
    }
    Trouble meet()
    {
        std::optional<Trouble> ended;
        sync::RemoteHub hub(*file, exchange, *store::readMembership(*file));
        sync::Round round(exchange, hub);
        round.begin([&](Trouble why) { ended = why; });
        (void)QTest::qWaitFor([&] { return ended.has_value(); }, 10'000);
        return ended.value_or(Trouble::NoAnswer);
    }

    TestStore file;
    store::Exchange exchange{*file};
};

}  // namespace

class EnrolmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTypedCodeMakesADevice()
    {
        TlsHub hub;
        Newcomer laptop;
        (void)laptop.file.add(records::Person{.id = {}, .name = u"王"_s});  // written before there was a hub
        const QString code = security::toText(hub.invite(laptop.file.now())).toLower().replace(u'-', u' ');
        QCOMPARE(laptop.enrol(code), std::nullopt);
        const auto membership = store::readMembership(*laptop.file);
        QVERIFY(membership->isEnrolled());
        QCOMPARE(membership->hub, hub.address());
        QCOMPARE(membership->pin, hub.pin());
        QCOMPARE(membership->unitName, u"人民街道派出所"_s);
        const auto keys = security::DeviceKeys::fromStored(membership->keys);
        QCOMPARE(laptop.exchange.device(), keys->number());
        QCOMPARE(laptop.meet(), Trouble::None);
        QCOMPARE(hub.records().records().size(), 1u);
    }

    void aCodeServesOnce()
    {
        TlsHub hub;
        Newcomer first;
        Newcomer second;
        const QString code = security::toText(hub.invite(first.file.now()));
        QCOMPARE(first.enrol(code), std::nullopt);
        QCOMPARE(second.enrol(code), EnrolmentFailure{.reason = Reason::Invitation});
        QCOMPARE(second.exchange.device(), 0);
        QVERIFY(!store::readMembership(*second.file)->isEnrolled());
        QCOMPARE(second.enrol(security::toText(hub.invite(first.file.now()))), std::nullopt);
    }

    // The hub has admitted the device, and the device does not know.
    void aLostAnswerCostsNoCode()
    {
        TlsHub hub;
        Newcomer laptop;
        const QString code = security::toText(hub.invite(laptop.file.now()));
        hub.afterwards = [](const TlsHub::Request &, TlsHub::Reply &reply) { reply.cutAt = 10; };
        QCOMPARE(laptop.enrol(code), EnrolmentFailure{.trouble = Trouble::NoAnswer});
        hub.afterwards = {};
        laptop.file.passMinutes(5);
        QCOMPARE(laptop.enrol(code), std::nullopt);
        QCOMPARE(laptop.meet(), Trouble::None);
    }

    void aNumberThatSomebodyHasIsDrawnAgain()
    {
        TlsHub hub;
        Newcomer laptop;
        QSet<QByteArray> keys;
        hub.instead = [&](const TlsHub::Request &request) {
            keys.insert(request.body);
            return keys.size() < 3 ? std::optional(TlsHub::error(409, "device_number_taken")) : std::nullopt;
        };
        QCOMPARE(laptop.enrol(security::toText(hub.invite(laptop.file.now()))), std::nullopt);
        QCOMPARE(keys.size(), 3);
        hub.instead = {};
        QCOMPARE(laptop.meet(), Trouble::None);
    }

    // The code of a unit's first device says nobody's name.
    void whoWorksAtItIsSaid()
    {
        TlsHub hub;
        Newcomer laptop;
        const records::Uuid person = laptop.file->newId();
        QCOMPARE(laptop.enrol(security::toText(hub.invite(laptop.file.now())), person), std::nullopt);
        QCOMPARE(store::readMembership(*laptop.file)->staff, person);
    }

    void aCodeThatNamesNobodyServesOnceSomebodyIsNamed()
    {
        TlsHub hub;
        Newcomer laptop;
        hub.instead = [](const TlsHub::Request &) { return TlsHub::error(409, "nobody_named"); };
        const QString code = security::toText(hub.invite(laptop.file.now()));
        const auto failure = laptop.enrol(code);
        QCOMPARE(failure, EnrolmentFailure{.reason = Reason::Nobody});
        QVERIFY(sync::describe(*failure).contains(u"first device"_s));
        hub.instead = {};
        QCOMPARE(laptop.enrol(code, laptop.file->newId()), std::nullopt);
    }

    void aMistakeIsToldByItsGroup()
    {
        TlsHub hub;
        Newcomer laptop;
        QString code = security::toText(hub.invite(laptop.file.now()));
        code[6 * 4 + 1] = code[6 * 4 + 1] == u'7' ? u'8' : u'7';  // in the fifth group
        const auto failure = laptop.enrol(code);
        QCOMPARE(
            failure, (EnrolmentFailure{.reason = Reason::Code, .code = CodeFailure::Code::WrongGroup, .group = 5}));
        QVERIFY(sync::describe(*failure).contains(u'5'));
        QCOMPARE(hub.asked().size(), 0);
    }

    void aCodeThatIsOverIsToldWithoutAsking()
    {
        TlsHub hub;
        Newcomer laptop;
        const QString code = security::toText(hub.invite(laptop.file.now()));
        laptop.file.passMinutes(16);
        QCOMPARE(laptop.enrol(code), (EnrolmentFailure{.reason = Reason::Code, .code = CodeFailure::Code::Expired}));
        QCOMPARE(hub.asked().size(), 0);
    }

    // The secret does not leave the device, and neither do its keys.
    void whoStandsBetweenHearsNothing()
    {
        TlsHub hub;
        Newcomer laptop;
        security::Invitation invitation = hub.invite(laptop.file.now());
        hub.vanish();
        hub.pretend({});
        hub.appear();
        QCOMPARE(laptop.enrol(security::toText(invitation)), EnrolmentFailure{.trouble = Trouble::OtherCertificate});
        QCOMPARE(hub.bytesHeard(), 0);
    }

    void noNetworkIsTold()
    {
        TlsHub hub;
        Newcomer laptop;
        const QString code = security::toText(hub.invite(laptop.file.now()));
        hub.vanish();
        QCOMPARE(laptop.enrol(code), EnrolmentFailure{.trouble = Trouble::NoAnswer});
    }

    // What was written for one unit does not go to another.
    void aFileStaysWithItsUnit()
    {
        TlsHub hub;
        Newcomer laptop;
        QCOMPARE(laptop.enrol(security::toText(hub.invite(laptop.file.now()))), std::nullopt);
        const auto before = store::readMembership(*laptop.file);
        const qsizetype asked = hub.asked().size();
        security::Invitation other = hub.invite(laptop.file.now());
        other.unit = records::Uuid::v7(1, 2, 3);
        QCOMPARE(laptop.enrol(security::toText(other)), EnrolmentFailure{.reason = Reason::OtherUnit});
        QCOMPARE(hub.asked().size(), asked);
        QVERIFY(store::readMembership(*laptop.file) == before);
    }

    void aDeviceThatTheHubForgotIsAdmittedAgainWithItsKeys()
    {
        Newcomer laptop;
        TlsHub hub;
        QCOMPARE(laptop.enrol(security::toText(hub.invite(laptop.file.now()))), std::nullopt);
        const auto before = store::readMembership(*laptop.file);
        TlsHub restored;
        QCOMPARE(laptop.enrol(security::toText(restored.invite(laptop.file.now()))), std::nullopt);
        const auto after = store::readMembership(*laptop.file);
        QCOMPARE(after->keys, before->keys);
        QCOMPARE(after->hub, restored.address());
        QCOMPARE(laptop.meet(), Trouble::None);
    }

    void everyFailureHasItsWords()
    {
        QSet<QString> words;
        int count = 0;
        for (int code = 0; code <= int(CodeFailure::Code::BadContent); ++code, ++count)
            words.insert(sync::describe({.reason = Reason::Code, .code = CodeFailure::Code(code), .group = 3}));
        for (const Reason reason : {Reason::OtherUnit, Reason::Invitation})
            words.insert(sync::describe(EnrolmentFailure{.reason = reason}));
        for (int trouble = 1; trouble <= int(Trouble::NotUnderstood); ++trouble, ++count)
            words.insert(sync::describe(EnrolmentFailure{.trouble = Trouble(trouble)}));
        QCOMPARE(words.size(), count + 2);
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "enrolmenttest.moc"
