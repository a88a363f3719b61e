// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/syncthread.h"

#include "models/records/all.h"
#include "models/security/keyslots.h"
#include "models/store/storecheck.h"
#include "tests/models/sync/tlshub.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using records::Person;
using security::DeviceKeys;
using sync::SyncThread;
using sync::Trouble;
using tests::Device;
using tests::Member;
using tests::TlsHub;

namespace {

template <class Condition>
bool comes(Condition condition, int ms = 10'000)
{
    return QTest::qWaitFor(condition, ms);
}

DeviceKeys keysOf(char seed)
{
    return DeviceKeys::fromSeed(QByteArray(32, seed));
}

security::Vault vaultOf(const tests::TestStore &file)
{
    return {file.path(), tests::TestStore::key()};
}

// Somebody else's records, in the hub.
void fill(TlsHub &hub, int count)
{
    Device other(0x5);
    changes::ChangeSet persons;
    for (int i = 0; i < count; ++i)
        persons.changes.push_back(changes::inserted(
            Person{.id = other.file->newId(), .name = u"王秀兰%1"_s.arg(i), .address = u"南塘社区"_s}));
    other.file.put(persons);
    while (other.exchange().waitingCount() > 0)
        other.push(hub.records());
}

// A window on a station's file: it reads what others have written when it is told to.
struct Window {
    explicit Window(TlsHub &hub, char seed = 'a', sync::Pace pace = {})
        : member(hub, keysOf(seed)),
          thread(std::make_unique<SyncThread>(*member.file, vaultOf(member.file), pace)),
          taken(thread.get(), &SyncThread::taken)
    {
        QObject::connect(thread.get(), &SyncThread::taken, thread.get(), [this] { member.file->readElsewhere(); });
    }
    [[nodiscard]] bool isSettled() const
    {
        const sync::SyncStatus &status = thread->status();
        return status.isWatching && !status.isRunning && status.trouble == Trouble::None && status.waitingUp == 0
            && status.waitingDown == 0;
    }
    [[nodiscard]] size_t persons() { return member.file->readAll<Person>().size(); }

    Member member;
    std::unique_ptr<SyncThread> thread;
    QSignalSpy taken;
};

// It has met its hub, which is not there any more.
struct LonelyWindow {
    LonelyWindow()
    {
        (void)security::createKeySlots(window.member.file.path(), u"station"_s, u"one"_s, security::Cost::Quick);
        if (!comes([this] { return window.isSettled(); }))
            qFatal("it does not meet its hub");
        hub.vanish();
    }
    TlsHub hub;
    Window window{hub};
    QSignalSpy ended{window.thread.get(), &SyncThread::ended};
};

}  // namespace

class SyncThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOneWindowWritesTheOtherShows()
    {
        TlsHub hub;
        hub.announces = true;
        Window one(hub, 'a');
        Window other(hub, 'b');
        QVERIFY(comes([&] { return one.isSettled() && other.isSettled(); }));
        other.taken.clear();
        QElapsedTimer time;
        time.start();
        const Person person = one.member.file.add(Person{.id = {}, .name = u"王秀兰"_s});
        QVERIFY(comes([&] { return !other.taken.isEmpty(); }));
        qInfo("one change on the other's screen after %lld ms", time.elapsed());
        QCOMPARE(other.member.read<Person>(person.id).name, u"王秀兰"_s);
        QVERIFY(comes([&] { return one.isSettled() && other.isSettled(); }));
        // It was written in one's own window: nothing is to be read again there.
        QVERIFY(one.taken.isEmpty());
    }

    // Neither side has more to say: what was taken makes nothing to give, and the other way round.
    void itComesToRest()
    {
        TlsHub hub;
        hub.announces = true;
        fill(hub, 20);
        Window one(hub);
        (void)one.member.file.add(Person{.id = {}, .name = u"王"_s});
        QVERIFY(comes([&] { return one.persons() == 21 && one.isSettled(); }));
        QTest::qWait(300);
        const qsizetype asked = hub.asked().size();
        QTest::qWait(500);
        QCOMPARE(hub.asked().size(), asked);
    }

    void aHubThatGoesAndComesIsToldAndFound()
    {
        TlsHub hub;
        Window one(hub);
        QVERIFY(comes([&] { return one.isSettled(); }));
        const records::Instant last = one.thread->status().lastSuccess;
        QCOMPARE(last, one.member.file.now());
        hub.vanish();
        QVERIFY(comes([&] { return one.thread->status().trouble == Trouble::NoAnswer; }));
        one.member.file.passMinutes(5);
        (void)one.member.file.add(Person{.id = {}, .name = u"王"_s});
        QVERIFY(comes([&] { return one.thread->status().waitingUp == 1; }));
        QVERIFY(!one.thread->status().isWatching);
        QCOMPARE(one.thread->status().waitingDown, std::nullopt);
        QCOMPARE(one.thread->status().lastSuccess, last);
        hub.appear();
        one.thread->hold();  // the network is back
        QVERIFY(comes([&] { return one.isSettled(); }));
        QCOMPARE(one.thread->status().lastSuccess, last.plusMinutes(5));
        QCOMPARE(hub.records().records().size(), 1u);
    }

    // The line by which the hub tells what is new waits for its own next attempt, minutes at the end.
    void aRoundThatFindsTheHubAgainBringsBackTheWatch()
    {
        TlsHub hub;
        hub.vanish();
        Window one(hub, 'a', {.retry = 24h});
        QVERIFY(comes([&] { return one.thread->status().trouble == Trouble::NoAnswer; }));
        QTest::qWait(100);  // the watch has failed, too
        hub.appear();
        one.thread->hold();
        QVERIFY(comes([&] { return one.isSettled(); }));
        QCOMPARE(hub.watchers(), 1);
    }

    // Pages come into the window as they are taken, and their number goes down.
    void aLongFirstPullIsSeenPageByPage()
    {
        TlsHub hub;
        constexpr int all = 30'000;  // long enough for the hub to say meanwhile how much there is
        fill(hub, all);
        Window one(hub);
        std::vector<qint64> left;
        std::vector<size_t> seen;
        connect(one.thread.get(), &SyncThread::statusChanged, this, [&] {
            if (const auto waiting = one.thread->status().waitingDown)
                left.push_back(*waiting);
        });
        connect(one.thread.get(), &SyncThread::taken, this, [&] { seen.push_back(one.persons()); });
        QVERIFY(comes([&] { return one.isSettled() && one.persons() == all; }, 60'000));
        QVERIFY(std::ranges::any_of(left, [](qint64 waiting) { return waiting > 0 && waiting < all; }));
        QCOMPARE(left.back(), 0);
        QVERIFY(seen.size() >= 4);
        QVERIFY(seen.front() < all);
    }

    void itEndsAtOnce_data()
    {
        QTest::addColumn<QString>("while_");
        for (const char *what : {"a hub is silent", "a page is taken", "another program holds the file", "nothing"})
            QTest::addRow("%s", what) << QString::fromLatin1(what);
    }
    void itEndsAtOnce()
    {
        QFETCH(QString, while_);
        TlsHub hub;
        if (while_ == u"a page is taken")
            fill(hub, 8000);
        hub.isSilent = while_ == u"a hub is silent";
        Window one(hub);
        const auto other = one.member.file.another();
        std::unique_ptr<store::Transaction> held;
        if (while_ == u"another program holds the file")
            held = std::make_unique<store::Transaction>(other->connection());
        if (while_ == u"a page is taken")
            QVERIFY(comes([&] { return hub.count("GET /v1/pull") == 1; }));
        QTest::qWait(while_ == u"a page is taken" ? 40 : 200);
        QElapsedTimer time;
        time.start();
        one.thread.reset();
        const qint64 ended = time.elapsed();
        qInfo("ended after %lld ms", ended);
        QVERIFY(ended < 500);
        held.reset();
        // All of a page or nothing of it.
        store::Exchange exchange(*one.member.file);
        QVERIFY(store::check(*one.member.file).empty());
        QVERIFY(one.persons() == 0 ? exchange.taken() == 0 : one.persons() == size_t(exchange.taken()));
    }

    void aFileOfNoHubAsksNobody()
    {
        TlsHub hub;
        tests::TestStore file;
        SyncThread thread(*file, vaultOf(file));
        (void)file.add(Person{.id = {}, .name = u"王"_s});
        QTest::qWait(200);
        QVERIFY(!thread.status().isMember);
        // Admitted beside the window, as by the command line.
        const DeviceKeys keys = keysOf('z');
        hub.admit(keys.publicKeys());
        const auto other = file.another();
        store::Exchange(*other).setDevice(keys.number());
        store::keepMembership(*other,
            {.hub = hub.address(),
                .pin = hub.pin(),
                .unit = hub.unit(),
                .keys = keys.stored(),
                .contact = file.now(),
                .contactHere = file.now(),
                .newest = file.now()});
        thread.hold();
        QVERIFY(comes([&] { return hub.records().records().size() == 1; }));
        QVERIFY(thread.status().isMember);
    }

    void aRevokedDeviceIsToldOnceAndCannotComeBack()
    {
        TlsHub hub;
        Window one(hub);
        QSignalSpy ended(one.thread.get(), &SyncThread::ended);
        (void)security::createKeySlots(one.member.file.path(), u"station"_s, u"one"_s, security::Cost::Quick);
        QVERIFY(comes([&] { return one.isSettled(); }));
        hub.instead = [](const TlsHub::Request &) { return TlsHub::error(403, "revoked"); };
        hub.forgetTokens();
        hub.cutWatchers();  // the next contact is the watch's
        QVERIFY(comes([&] { return ended.size() == 1; }));
        QCOMPARE(ended[0][0].value<Trouble>(), Trouble::Revoked);
        QCOMPARE(one.thread->status().trouble, Trouble::Revoked);
        try {
            (void)security::openKeySlots(one.member.file.path(), u"one"_s);
            QFAIL("opened");
        } catch (const security::KeySlotsFailure &failure) {
            QCOMPARE(failure.code(), security::KeySlotsFailure::Code::Revoked);
        }
        QTest::qWait(300);
        QCOMPARE(ended.size(), 1);
    }

    // Nobody has closed the program for a month, and there was no network.
    void aProgramThatIsNeverClosedEndsWithItsLease()
    {
        LonelyWindow lonely;
        Window &one = lonely.window;
        one.member.file.passMinutes(29 * 24 * 60);
        one.thread->hold();
        QVERIFY(comes([&] { return one.thread->status().trouble == Trouble::NoAnswer; }));
        QCOMPARE(lonely.ended.size(), 0);
        one.member.file.passMinutes(2 * 24 * 60);
        one.thread->hold();
        QVERIFY(comes([&] { return lonely.ended.size() == 1; }));
        QCOMPARE(lonely.ended[0][0].value<Trouble>(), Trouble::LeaseOver);
        QVERIFY_THROWS_EXCEPTION(
            security::KeySlotsFailure, (void)security::openKeySlots(one.member.file.path(), u"one"_s));
    }

    // Somebody sets the clock while the program runs: it closes, and opens once that is mended.
    void aClockThatJumpsWhileTheProgramRunsDestroysNothing()
    {
        LonelyWindow lonely;
        Window &one = lonely.window;
        one.member.file.passMinutes(50 * 365 * 24 * 60);
        one.thread->hold();
        QVERIFY(comes([&] { return lonely.ended.size() == 1; }));
        QCOMPARE(lonely.ended[0][0].value<Trouble>(), Trouble::LeaseInDoubt);
        QVERIFY(!security::openKeySlots(one.member.file.path(), u"one"_s).isEmpty());
    }

    void aLeaseThatEndsSoonIsSaidUntilThereIsContact()
    {
        TlsHub hub;
        Window window(hub);
        QVERIFY(comes([&] { return window.isSettled(); }));
        QVERIFY(!window.thread->status().leaseEnd.isSet());
        hub.vanish();
        const records::Instant contact = store::readMembership(*window.member.file)->contactHere;
        window.member.file.passMinutes(26 * 24 * 60);
        window.thread->hold();
        QVERIFY(comes([&] { return window.thread->status().leaseEnd.isSet(); }));
        QCOMPARE(window.thread->status().leaseEnd, contact.plusMinutes(30 * 24 * 60));
        hub.now = window.member.file.now();
        hub.forgetTokens();
        hub.appear();
        window.thread->hold();
        QVERIFY(comes([&] { return !window.thread->status().leaseEnd.isSet(); }));
    }
};

QTEST_GUILESS_MAIN(SyncThreadTest)
#include "syncthreadtest.moc"
