// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <QTest>

#include <csignal>
#include <memory>

using namespace qianshao::tests;
using namespace Qt::StringLiterals;

// What a hub makes of a database when it starts.
class MigrationTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;

private Q_SLOTS:
    void anEmptyDatabaseGetsTheSchema()
    {
        const QString database = m_postgres.newDatabase();
        HubProcess hub(database);
        QVERIFY2(hub.isServing(), hub.log().constData());
        QCOMPARE(hub.lines(u"schema"_s).value(0)[u"found"].toInt(-1), 0);
        QCOMPARE(
            Postgres::query(database, u"SELECT string_agg(version::text, ',') FROM schema_version"_s), u"1,2,3,4"_s);
        QCOMPARE(Postgres::query(database,
                     u"SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relkind IN ('r', 'p') AND "
                     "NOT relispartition AND relnamespace = 'public'::regnamespace"_s),
            u"alias attachment attachment_part audit community device invitation natural_key origin posted record "
            "risen schema_version unit"_s);
    }

    // So that PostgreSQL can be sharded by unit.
    void everyKeyBeginsWithTheUnit()
    {
        const QString database = m_postgres.newDatabase();
        HubProcess hub(database);
        QVERIFY2(hub.isServing(), hub.log().constData());
        QCOMPARE(Postgres::query(database,
                     u"SELECT count(*) FILTER (WHERE attname = 'unit'), count(*) FROM pg_index "
                     "JOIN pg_class ON pg_class.oid = indrelid JOIN pg_attribute ON attrelid = indrelid "
                     "AND attnum = indkey[0] WHERE indisprimary AND NOT relispartition "
                     "AND relnamespace = 'public'::regnamespace AND relname NOT IN ('schema_version', 'origin')"_s),
            u"12|12"_s);
        QCOMPARE(Postgres::query(database,
                     u"SELECT count(*), min(parts), max(parts) FROM (SELECT count(*) AS parts FROM pg_inherits "
                     "JOIN pg_class ON pg_class.oid = inhparent WHERE relkind = 'p' GROUP BY inhparent) AS counts"_s),
            u"11|8|8"_s);
    }

    void aChangeIsFoundByItsNumberOnce()
    {
        const QString database = m_postgres.newDatabase();
        HubProcess hub(database);
        QVERIFY2(hub.isServing(), hub.log().constData());
        const QString record = u"INSERT INTO record (unit, kind, id, number, state, labels, writer) SELECT "
                               u"'00000000-0000-7000-8000-000000000001', "
                               "1, gen_random_uuid(), %1, '', '{}', 1 RETURNING number"_s;
        QCOMPARE(Postgres::query(database, record.arg(1)), u"1"_s);
        QCOMPARE(Postgres::query(database, record.arg(1)), QString());  // the same number again
        QCOMPARE(Postgres::query(database, record.arg(0)), QString());
        QCOMPARE(Postgres::query(database, record.arg(2)), u"2"_s);
    }

    void aSecondStartFindsIt()
    {
        const QString database = m_postgres.newDatabase();
        for (const int found : {0, 4}) {
            HubProcess hub(database);
            QVERIFY2(hub.isServing(), hub.log().constData());
            QCOMPARE(hub.lines(u"schema"_s).value(0)[u"found"].toInt(-1), found);
            QCOMPARE(hub.end(SIGTERM), 0);
        }
    }

    void threeHubsAtOnceMigrateOnce()
    {
        const QString database = m_postgres.newDatabase();
        // The three wait here, so that all of them are at it when they go on.
        QProcess other;
        other.start(u"psql"_s, {u"-X"_s, u"-q"_s, u"-d"_s, database});
        other.write("BEGIN; CREATE TABLE schema_version (version int PRIMARY KEY);\n");
        QVERIFY(other.waitForBytesWritten());
        QTest::qWait(300);
        std::array<std::unique_ptr<HubProcess>, 3> hubs;
        for (auto &hub : hubs) {
            hub = std::make_unique<HubProcess>(database);
            hub->begin();
        }
        const QString waiting =
            u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"_s;
        QVERIFY(QTest::qWaitFor([&] { return Postgres::query(database, waiting) == u"3"; }, 4'000));
        other.write("ROLLBACK;\n\\quit\n");
        QVERIFY(other.waitForFinished());
        int found = 0;
        for (auto &hub : hubs) {
            QVERIFY2(hub->isServing(), hub->log().constData());
            found += hub->lines(u"schema"_s).value(0)[u"found"].toInt(-1);
        }
        QCOMPARE(found, 2 * 4);  // one made it, two found it
        QCOMPARE(Postgres::query(database, u"SELECT count(*) FROM schema_version"_s), u"4"_s);
    }

    void aNewerSchemaIsRefused()
    {
        const QString database = m_postgres.newDatabase();
        (void)Postgres::query(database,
            u"CREATE TABLE schema_version (version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now()); "
            "INSERT INTO schema_version VALUES (1), (2), (3), (4), (5)"_s);
        HubProcess hub(database);
        QVERIFY(!hub.isServing());
        QCOMPARE(hub.waitForEnd(), 1);
        const QJsonObject line = hub.lines(u"start_failed"_s).value(0);
        QCOMPARE(line[u"reason"].toString(), u"schema_newer_than_program"_s);
        QCOMPARE(line[u"detail"].toString(), u"5 > 4"_s);
        QCOMPARE(Postgres::query(database, u"SELECT count(*) FROM pg_class WHERE relname = 'record'"_s), u"0"_s);
    }

    // A migration that fails leaves nothing behind.
    void aFailedMigrationIsTakenBack()
    {
        const QString database = m_postgres.newDatabase();
        (void)Postgres::query(database, u"CREATE TABLE audit (other int)"_s);
        HubProcess hub(database);
        QVERIFY(!hub.isServing());
        QCOMPARE(hub.waitForEnd(), 1);
        QCOMPARE(hub.lines(u"start_failed"_s).value(0)[u"reason"].toString(), u"migration_failed"_s);
        QCOMPARE(Postgres::query(database, u"SELECT count(*) FROM pg_class WHERE relname = 'record'"_s), u"0"_s);
    }

    void noDatabaseIsSaid()
    {
        HubProcess hub(u"host=127.0.0.1 port=1 user=hub dbname=x"_s);
        QVERIFY(!hub.isServing());
        QCOMPARE(hub.waitForEnd(), 1);
        QCOMPARE(hub.lines(u"start_failed"_s).value(0)[u"reason"].toString(), u"database_unreachable"_s);
    }
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "migrationtest.moc"
