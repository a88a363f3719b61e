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
        const auto openAt = [&](qint64 day) {
            store::Environment environment = store::systemEnvironment();
            environment.now = [day] { return records::Instant{1'795'136'400'000}.plusMinutes(day * 24 * 60); };
            return Session::open(path("lease"), QStringLiteral("口令"), environment);
        };
        make(path("lease"));
        {
            const auto session = openAt(0);
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
        for (const qint64 day : {10, 30, 12})
            QVERIFY(openAt(day) != nullptr);
        const auto failureAt = [&](qint64 day) {
            try {
                (void)openAt(day);
            } catch (const security::KeySlotsFailure &failure) {
                return std::optional(failure.code());
            }
            return std::optional<security::KeySlotsFailure::Code>();
        };
        QCOMPARE(failureAt(31), security::KeySlotsFailure::Code::LeaseOver);
        QCOMPARE(failureAt(1), security::KeySlotsFailure::Code::LeaseOver);
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
        using Code = store::Failure::Code;
        for (int code = int(Code::NotFound); code <= int(Code::Io); ++code)
            QVERIFY(session::describe(store::Failure(Code(code), QStringLiteral("/somewhere")))
                    .contains(QStringLiteral("/somewhere")));
        using Slots = security::KeySlotsFailure::Code;
        for (int code = int(Slots::NotFound); code <= int(Slots::LeaseOver); ++code)
            QVERIFY(session::describe(security::KeySlotsFailure(Slots(code), QStringLiteral("/somewhere")))
                    .contains(QStringLiteral("/somewhere")));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "sessiontest.moc"
