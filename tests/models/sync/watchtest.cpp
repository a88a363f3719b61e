// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/watch.h"

#include "models/records/all.h"
#include "tests/models/sync/tlshub.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using sync::Backoff;
using sync::Watch;
using tests::TlsHub;

namespace {

struct Watcher {
    explicit Watcher(TlsHub &hub, sync::WatchLimits limits = {}, std::chrono::milliseconds longest = 400ms)
        : member(hub, security::DeviceKeys::fromSeed(QByteArray(32, 'w'))),
          remote(*member.file, member.exchange(), *store::readMembership(*member.file)),
          watch(remote, Backoff([this] { return random; }, std::max(longest / 4, 100ms), longest), limits)
    {
    }
    tests::Member member;
    sync::RemoteHub remote;
    quint64 random = 0;
    Watch watch;
    QSignalSpy opened{&watch, &Watch::opened};
    QSignalSpy lost{&watch, &Watch::lost};
    QSignalSpy noticed{&watch, &Watch::noticed};
    QSignalSpy troubled{&watch, &Watch::troubled};
};

template <class Condition>
bool comes(Condition condition)
{
    return QTest::qWaitFor(condition, 5000);
}

}  // namespace

class WatchTest : public QObject {
    Q_OBJECT

    // Something that the hub has and this device has not.
    static void write(TlsHub &hub)
    {
        tests::Device other(0x5);
        (void)other.file.add(records::Person{.id = {}, .name = u"王"_s});
        other.push(hub.records());
    }

private Q_SLOTS:
    void whatIsNewIsHeardAtOnce()
    {
        TlsHub hub;
        Watcher one(hub);
        one.watch.begin();
        QVERIFY(comes([&] { return one.noticed.size() == 1; }));  // how far it goes, at once
        QVERIFY(one.watch.isOpen());
        QCOMPARE(one.noticed[0][0], 0);
        write(hub);
        hub.notify();
        QVERIFY(comes([&] { return one.noticed.size() == 2; }));
        QCOMPARE(one.noticed[1][0], hub.records().last());
        QCOMPARE(one.opened.size(), 1);
    }

    void aLostLineIsMadeAgain()
    {
        TlsHub hub;
        Watcher one(hub);
        one.watch.begin();
        QVERIFY(comes([&] { return one.noticed.size() == 1; }));
        hub.cutWatchers();
        QVERIFY(comes([&] { return one.lost.size() == 1 && one.opened.size() == 2; }));
        hub.vanish();
        QVERIFY(comes([&] { return one.lost.size() == 2; }));
        QTest::qWait(300);
        QCOMPARE(one.opened.size(), 2);
        hub.appear();
        QVERIFY(comes([&] { return one.opened.size() == 3; }));
    }

    void aTokenThatIsOverIsReplaced()
    {
        TlsHub hub;
        Watcher one(hub);
        one.watch.begin();
        QVERIFY(comes([&] { return one.opened.size() == 1; }));
        hub.forgetTokens();
        hub.cutWatchers();
        QVERIFY(comes([&] { return one.opened.size() == 2; }));
        QCOMPARE(hub.count("POST /v1/refresh"), 2);
    }

    // As drogon does it: the connection is taken and closed again, with the reason.
    void aTokenThatIsRefusedAfterwardsIsReplaced()
    {
        TlsHub hub;
        Watcher one(hub);
        hub.lateRefusal = 4403;
        one.watch.begin();
        QVERIFY(comes([&] { return hub.count("POST /v1/refresh") >= 3; }));
        QCOMPARE(one.opened.size(), 0);
        QCOMPARE(one.lost.size(), 0);
        hub.lateRefusal = 0;
        QVERIFY(comes([&] { return one.opened.size() == 1; }));
        const qsizetype refreshed = hub.count("POST /v1/refresh");
        hub.closeWatchers(4403);  // while it was listening
        QVERIFY(comes([&] { return one.opened.size() == 2; }));
        QCOMPARE(hub.count("POST /v1/refresh"), refreshed + 1);
        hub.closeWatchers(1001);  // the hub is going away
        QVERIFY(comes([&] { return one.opened.size() == 3; }));
        QCOMPARE(hub.count("POST /v1/refresh"), refreshed + 1);
    }

    // Not even the token.
    void whoTakesTheHubsPlaceHearsNothing()
    {
        TlsHub hub;
        Watcher one(hub);
        one.watch.begin();
        QVERIFY(comes([&] { return one.opened.size() == 1; }));
        hub.vanish();
        hub.pretend({});
        const int connections = hub.connections();
        const qint64 before = hub.bytesHeard();
        hub.appear();
        QVERIFY(comes([&] { return hub.connections() >= connections + 3 || one.troubled.size() >= 3; }));
        QCOMPARE(hub.bytesHeard(), before);
        QCOMPARE(one.opened.size(), 1);
    }

    void aHubThatWentSilentIsLost()
    {
        TlsHub hub;
        Watcher one(hub, {.ping = 200ms});
        one.watch.begin();
        QVERIFY(comes([&] { return one.opened.size() == 1; }));
        QTest::qWait(700);
        QCOMPARE(one.lost.size(), 0);  // it answers each ping
        hub.stopListening();
        QVERIFY(comes([&] { return one.lost.size() == 1; }));
    }

    // In the middle of the way to it.
    void aHubThatDoesNotTakeTheConnectionIsGivenUp()
    {
        TlsHub hub;
        Watcher one(hub, {.connect = 200ms});
        hub.instead = [&hub](const TlsHub::Request &request) -> std::optional<TlsHub::Reply> {
            hub.isSilent = request.path == "/v1/watch";
            return hub.isSilent ? std::optional(TlsHub::Reply{}) : std::nullopt;
        };
        one.watch.begin();
        QVERIFY(comes([&] { return hub.count("GET /v1/watch") >= 2; }));
        QCOMPARE(one.opened.size(), 0);
        QCOMPARE(one.lost.size(), 0);
    }

    void attemptsComeLaterAndLater()
    {
        TlsHub hub;
        Watcher one(hub);
        one.random = 400;  // 97 of 0…100, 199 of 0…200, 400 of 0…400
        hub.vanish();
        QElapsedTimer time;
        time.start();
        one.watch.begin();
        QVERIFY(comes([&] { return one.troubled.size() == 4; }));
        QVERIFY(time.elapsed() >= 690);
        QCOMPARE(one.troubled[0][0].value<sync::Trouble>(), sync::Trouble::NoAnswer);
    }

    void aHubThatIsBackIsWatchedWithoutDelay()
    {
        TlsHub hub;
        Watcher one(hub, {}, 4h);
        one.random = 3'000'000;
        hub.vanish();
        one.watch.begin();
        QVERIFY(comes([&] { return one.troubled.size() == 1; }));
        hub.appear();
        one.watch.hubIsBack();
        QVERIFY(comes([&] { return one.opened.size() == 1; }));
        one.watch.hubIsBack();  // it is known
        QTest::qWait(100);
        QCOMPARE(hub.watchers(), 1);
        QCOMPARE(one.lost.size(), 0);
    }

    void whatIsNoNoticeIsPassedOver()
    {
        TlsHub hub;
        Watcher one(hub);
        one.watch.begin();
        QVERIFY(comes([&] { return one.noticed.size() == 1; }));
        for (const QString &text : {u"hello"_s, u"{}"_s, u"{\"number\":\"7\"}"_s, u"[1]"_s})
            hub.say(text);
        hub.say(u"{\"number\":7,\"more\":true}"_s);
        QVERIFY(comes([&] { return one.noticed.size() == 2; }));
        QCOMPARE(one.noticed[1][0], 7);
        hub.say(QString(100'000, u'x'));  // too long for any notice
        QVERIFY(comes([&] { return one.lost.size() == 1; }));
    }

    void whoGoesWhileATokenIsAskedForIsNotCalled()
    {
        TlsHub hub;
        tests::Member member(hub, security::DeviceKeys::fromSeed(QByteArray(32, 'w')));
        sync::RemoteHub remote(*member.file, member.exchange(), *store::readMembership(*member.file));
        {
            Watch watch(remote, Backoff([] { return 0; }));
            watch.begin();
        }
        QVERIFY(comes([&] { return hub.count("POST /v1/refresh") == 1; }));
        QTest::qWait(100);
        QCOMPARE(hub.watchers(), 0);
    }
};

QTEST_GUILESS_MAIN(WatchTest)
#include "watchtest.moc"
