// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include "models/records/all.h"
#include "models/records/catalogue.h"
#include "models/store/connection.h"
#include "models/store/migrations.h"

#include <QFile>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using store::Failure;

class MigrationsTest : public QObject {
    Q_OBJECT

    static std::optional<Failure::Code> openingFails(
        const tests::TestStore &store, const QByteArray &key = tests::TestStore::key())
    {
        try {
            (void)store::Store::open(store.path(), key, store.environment());
        } catch (const Failure &failure) {
            return failure.code();
        }
        return {};
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    // The schema and the field tables say the same, in the same order; columns that a migration has added stand behind
    // those that every table has.
    void everyFieldHasItsColumn()
    {
        tests::TestStore store;
        for (const records::Kind kind : records::allKinds()) {
            store::Query query = store->connection().query("SELECT name FROM pragma_table_info(?)");
            query.bind(0, QString::fromLatin1(records::tableOf(kind)));
            QStringList columns;
            while (query.next())
                columns.append(query.text(0));
            QStringList expected{QStringLiteral("row"), QStringLiteral("id")};
            QStringList added;
            for (const records::FieldInfo &field : records::fieldsOf(kind)) {
                const QLatin1StringView key(field.key);
                const bool isAdded = (kind == records::Kind::HeldRow && key == "settled"_L1)
                    || (kind == records::Kind::Instruction && key == "assignee_word"_L1)
                    || (kind == records::Kind::Person && key.startsWith("address_"_L1))
                    || (kind == records::Kind::Visit && field.number > records::numberOf(&records::Visit::note));
                (isAdded ? added : expected).append(QString::fromLatin1(field.key));
            }
            if (!records::isLocal(kind))
                expected << QStringLiteral("version") << QStringLiteral("device") << QStringLiteral("versions")
                         << QStringLiteral("extra");
            QCOMPARE(columns, expected + added);
        }
    }

    void aFileOfANewerProgramIsRefusedUntouched()
    {
        tests::TestStore store;
        store->connection().execute("PRAGMA user_version = 999");
        store->connection().execute("PRAGMA wal_checkpoint(TRUNCATE)");
        store.close();
        const QByteArray before = bytesOf(store.path());
        try {
            (void)store::Store::open(store.path(), tests::TestStore::key(), store.environment());
            QFAIL("opened");
        } catch (const Failure &failure) {
            QCOMPARE(failure.code(), Failure::Code::NewerProgram);
            QCOMPARE(failure.detail(), QStringLiteral("999,%1").arg(store::newestSchema()));
        }
        QVERIFY(bytesOf(store.path()) == before);
    }

    void anotherKeyDoesNotOpen()
    {
        tests::TestStore store;
        store.close();
        QCOMPARE(openingFails(store, QByteArray(32, 'x')), Failure::Code::WrongKey);
        QCOMPARE(openingFails(store), std::nullopt);
    }

    void somethingElseIsNotAStore()
    {
        tests::TestStore store;
        store->connection().execute("PRAGMA application_id = 1");
        store.close();
        QCOMPARE(openingFails(store), Failure::Code::NotAStore);
    }

    void aMissingFileIsNotMade()
    {
        tests::TestStore store;
        store.close();
        QVERIFY(QFile::remove(store.path()));
        QCOMPARE(openingFails(store), Failure::Code::NotFound);
        QVERIFY(!QFile::exists(store.path()));
    }

    // Other pages could still be read and written: what is found must not depend on which page somebody looks at next.
    void nothingIsWrittenOnceDamageWasMet()
    {
        tests::TestStore store;
        changes::ChangeSet persons;
        for (int i = 0; i < 2000; ++i)
            persons.changes.push_back(
                changes::inserted(records::Person{.id = store->newId(), .name = QStringLiteral("王%1").arg(i)}));
        store.put(persons);
        store->connection().execute("PRAGMA wal_checkpoint(TRUNCATE)");
        store.close();
        QFile file(store.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        constexpr qint64 page = 4096;
        for (qint64 at = file.size() * 7 / 10 / page * page + 100; at < file.size() * 8 / 10; at += page)
            QVERIFY(file.seek(at) && file.write("damaged") > 0);
        file.close();
        const auto opened = store::Store::open(store.path(), tests::TestStore::key(), store.environment());
        const auto fails = [](auto &&work) {
            try {
                work();
            } catch (const Failure &failure) {
                return failure.code() == Failure::Code::Damaged || failure.code() == Failure::Code::WrongKey;
            }
            return false;
        };
        const QByteArray before = bytesOf(store.path());
        QVERIFY(fails([&] { (void)opened->readAll<records::Person>(); }));
        const records::Unit unit{.id = opened->newId(), .name = QStringLiteral("人民街道派出所")};
        QVERIFY(fails([&] { (void)opened->apply({{changes::inserted(unit)}}, store::Origin::Edit); }));
        QVERIFY(bytesOf(store.path()) == before);
    }

    // A copy that was cut off at its very beginning is no new station.
    void anEmptyFileIsDamagedAndStaysEmpty()
    {
        tests::TestStore store;
        store.close();
        QVERIFY(QFile::resize(store.path(), 0));
        QCOMPARE(openingFails(store), Failure::Code::Damaged);
        QCOMPARE(QFile(store.path()).size(), 0);
    }

    void aStoreIsNotMadeOverAnother()
    {
        tests::TestStore store;
        try {
            (void)store::Store::create(store.path(), tests::TestStore::key(), store.environment());
            QFAIL("created");
        } catch (const Failure &failure) {
            QCOMPARE(failure.code(), Failure::Code::Exists);
        }
    }

    // Every page carries a seal: one bit turned in the first page, or in the middle, is seen and nothing is written.
    void aDamagedFileIsNeverWrittenTo_data()
    {
        QTest::addColumn<double>("place");
        QTest::newRow("first page") << 0.001;
        QTest::newRow("middle") << 0.5;
        QTest::newRow("end") << 0.999;
    }
    void aDamagedFileIsNeverWrittenTo()
    {
        QFETCH(double, place);
        tests::TestStore store;
        for (int i = 0; i < 200; ++i)
            (void)store.add(records::Person{.id = {}, .name = QStringLiteral("王%1").arg(i)});
        store->connection().execute("PRAGMA wal_checkpoint(TRUNCATE)");
        store.close();
        {
            QFile file(store.path());
            QVERIFY(file.open(QIODevice::ReadWrite));
            const qint64 offset = qint64(place * double(file.size()));
            QVERIFY(file.seek(offset));
            char byte = 0;
            QVERIFY(file.getChar(&byte));
            QVERIFY(file.seek(offset));
            QVERIFY(file.putChar(char(byte ^ 0x10)));
        }
        const QByteArray before = bytesOf(store.path());
        try {
            auto opened = store::Store::open(store.path(), tests::TestStore::key(), store.environment());
            (void)opened->readAll<records::Person>();
            store::Query query = opened->connection().query("PRAGMA cipher_integrity_check");
            QVERIFY(query.next());  // a line for each page whose seal is broken
        } catch (const Failure &failure) {
            QVERIFY(failure.code() == Failure::Code::WrongKey || failure.code() == Failure::Code::Damaged);
        }
        QVERIFY(bytesOf(store.path()) == before);
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrationstest.moc"
