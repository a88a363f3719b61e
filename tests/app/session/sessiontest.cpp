// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"
#include "app/session/demo.h"
#include "models/records/all.h"
#include "models/rules/limits.h"
#include "models/store/instructionlist.h"
#include "models/store/membership.h"
#include "models/store/storecheck.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using session::Session;

class SessionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char *name) { return m_folder.filePath(QLatin1StringView(name)); }
    static std::unique_ptr<Session> make(const QString &path)
    {
        return Session::create(path, QStringLiteral("口令"), QStringLiteral("人民街道派出所"),
            store::systemEnvironment(), security::Cost::Quick);
    }

    using Code = security::KeySlotsFailure::Code;
    static std::unique_ptr<Session> openAt(const QString &path, double day)
    {
        store::Environment environment = store::systemEnvironment();
        environment.now = [day] { return records::Instant{1'795'136'400'000}.plusMinutes(qint64(day * 24 * 60)); };
        return Session::open(path, QStringLiteral("口令"), environment);
    }
    static std::optional<Code> failureAt(const QString &path, double day)
    {
        try {
            (void)openAt(path, day);
        } catch (const security::KeySlotsFailure &failure) {
            return failure.code();
        }
        return {};
    }
    // It had contact with its hub on day 0, and may be without for thirty days.
    static void makeLeased(const QString &path)
    {
        make(path);
        const auto session = openAt(path, 0);
        const records::Instant now = session->store().now();
        store::keepMembership(session->store(),
            {.hub = QStringLiteral("hub"),
                .pin = QByteArray(32, 'p'),
                .unit = session->store().newId(),
                .keys = QByteArray(33, 'k'),
                .leaseDays = 30,
                .contact = now,
                .contactHere = now,
                .newest = now});
    }

private Q_SLOTS:
    void aNewStationHasItsNameAndLimits()
    {
        make(path("a"));
        const auto again = Session::open(path("a"), QStringLiteral("口令"), store::systemEnvironment());
        QCOMPARE(again->store().readAll<records::Unit>().front().name, QStringLiteral("人民街道派出所"));
        const auto profiles = again->store().readAll<records::LimitProfile>();
        QCOMPARE(profiles.size(), 1u);
        QVERIFY(rules::parseLimits(profiles.front().minutes) == rules::defaultLimits());
        QCOMPARE(profiles.front().edition, 1);
    }

    void aWrongPassphraseIsSaidAndHarmsNothing()
    {
        make(path("b"));
        try {
            (void)Session::open(path("b"), QStringLiteral("别的"), store::systemEnvironment());
            QFAIL("opened");
        } catch (const security::KeySlotsFailure &failure) {
            QVERIFY(session::describe(failure).contains(path("b")));
        }
        QVERIFY(Session::open(path("b"), QStringLiteral("口令"), store::systemEnvironment()) != nullptr);
    }

    // The key slots of a station are its only key: no second "create" may write over them.
    void aStationIsNotMadeOverAnother()
    {
        make(path("c"));
        QFile keys(security::keySlotsPath(path("c")));
        QVERIFY(keys.open(QIODevice::ReadOnly));
        const QByteArray before = keys.readAll();
        keys.close();
        QVERIFY_THROWS_EXCEPTION(store::Failure, make(path("c")));
        QVERIFY(QFile::remove(path("c")));
        QVERIFY_THROWS_EXCEPTION(store::Failure, make(path("c")));
        QVERIFY(keys.open(QIODevice::ReadOnly));
        QCOMPARE(keys.readAll(), before);
    }

    // Also by a clock that was set back meanwhile; the file is as unreadable as if the keys had never been.
    void aDeviceThatWasAwayForTooLongDoesNotOpen()
    {
        makeLeased(path("lease"));
        for (const double day : {10, 30, 12})
            QCOMPARE(failureAt(path("lease"), day), std::nullopt);
        QCOMPARE(failureAt(path("lease"), 31), Code::LeaseOver);
        QCOMPARE(failureAt(path("lease"), 1), Code::LeaseOver);
    }

    // Who has mistaken the year, and tries once more before reading what it says, has lost nothing.
    void aClockThatIsWrongDestroysNothing()
    {
        const QString file = path("wrongyear");
        makeLeased(file);
        QCOMPARE(failureAt(file, 3), std::nullopt);
        constexpr double wrong = 26'000;
        for (const double later : {0.0, 0.01, 0.9, -0.5})
            QCOMPARE(failureAt(file, wrong + later), Code::LeaseInDoubt);
        QCOMPARE(failureAt(file, 4), std::nullopt);
        // It was noted anew: the doubt of then is over.
        QCOMPARE(failureAt(file, wrong + 5), Code::LeaseInDoubt);
        QCOMPARE(failureAt(file, 30), std::nullopt);
    }

    void whoLeavesADoubtForADayHasNoLeaseAnyMore()
    {
        makeLeased(path("drawer"));
        QCOMPARE(failureAt(path("drawer"), 400), Code::LeaseInDoubt);
        QCOMPARE(failureAt(path("drawer"), 401), Code::LeaseOver);
        QCOMPARE(failureAt(path("drawer"), 3), Code::LeaseOver);
        makeLeased(path("lost"));
        QCOMPARE(failureAt(path("lost"), 180), Code::LeaseOver);
    }

    // Whenever it is made: instructions of the last hours are open, some overdue, none in the future.
    void theDemosQueueIsAlive()
    {
        store::Environment environment = store::systemEnvironment();
        static constexpr records::Instant someDay{1'900'000'000'000};
        environment.now = [] { return someDay; };
        const auto demo = session::makeDemo(path("demo"), environment);
        records::InstructionFilter filter{.view = records::InstructionFilter::View::Open,
            .order = records::InstructionFilter::Order::Deadline,
            .now = someDay};
        store::ListPosition position;
        const auto open = store::InstructionList(demo->store()).page(filter, position, 1000);
        QVERIFY(open.size() > 5);
        QVERIFY(std::ranges::any_of(open, [&](const auto &row) { return row.deadline > someDay; }));
        QVERIFY(std::ranges::any_of(open, [&](const auto &row) { return row.deadline < someDay; }));
        for (const auto &row : open)
            QVERIFY(row.issuedAt <= someDay);
        QVERIFY(demo->store().counterSum("held") > 0);
        QVERIFY(store::check(demo->store()).empty());
    }

    void everyFailureHasItsWords()
    {
        using File = store::Failure::Code;
        for (int code = int(File::NotFound); code <= int(File::Io); ++code)
            QVERIFY(session::describe(store::Failure(File(code), QStringLiteral("/somewhere")))
                    .contains(QStringLiteral("/somewhere")));
        for (int code = int(Code::NotFound); code <= int(Code::LeaseInDoubt); ++code)
            QVERIFY(session::describe(security::KeySlotsFailure(Code(code), QStringLiteral("/somewhere")))
                    .contains(QStringLiteral("/somewhere")));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "sessiontest.moc"
