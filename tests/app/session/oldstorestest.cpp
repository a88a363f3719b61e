// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/addressmatching.h"
#include "app/session/session.h"
#include "models/records/all.h"
#include "models/store/migrations.h"
#include "models/store/storecheck.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace qianshao;
using namespace qianshao::records;

// A store of every schema that has landed opens with today's program and says what it said then.
class OldStoresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySchemaHasItsStore()
    {
        for (int schema = 1; schema <= store::newestSchema(); ++schema)
            QVERIFY(QFile::exists(QStringLiteral(TEST_DATA "/stores/schema-%1/station.qianshao").arg(schema)));
    }

    void anOldStoreOpensWhole_data()
    {
        QTest::addColumn<int>("schema");
        QTest::addColumn<int>("waiting");  // of three held rows; schema 2 knows of dismissed ones
        for (int schema = 1; schema <= store::newestSchema(); ++schema)
            QTest::addRow("schema %d", schema) << schema << (schema < 2 ? 3 : 2);
    }
    void anOldStoreOpensWhole()
    {
        QFETCH(int, schema);
        QFETCH(int, waiting);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("station.qianshao"));
        const QString old = QStringLiteral(TEST_DATA "/stores/schema-%1/station.qianshao").arg(schema);
        for (const char *suffix : {"", ".keys"}) {
            QVERIFY(QFile::copy(old + QLatin1StringView(suffix), path + QLatin1StringView(suffix)));
            QVERIFY(QFile::setPermissions(path + QLatin1StringView(suffix), QFile::ReadOwner | QFile::WriteOwner));
        }
        const auto session = session::Session::open(path, QStringLiteral("schema"), store::systemEnvironment());
        store::Store &store = session->store();
        QVERIFY(store::check(store).empty());
        QCOMPARE(store.readAll<Unit>().front().name, QStringLiteral("人民街道派出所"));
        QCOMPARE(store.readAll<Staff>().size(), size_t(35));
        const auto instructions = store.readAll<Instruction>();
        QCOMPARE(instructions.size(), size_t(97));
        QCOMPARE(store.counter("rows", qint64(Kind::Call)), 60);
        QCOMPARE(store.counter("rows", qint64(Kind::Victim)), 3);
        QCOMPARE(store.counterSum("held"), waiting);
        const auto held = store.readAll<HeldRow>();
        QCOMPARE(held.size(), size_t(3));
        QCOMPARE(std::ranges::count(held, Settled::Unset, &HeldRow::settled), waiting);
        // From schema 4 on addresses are matched; before, by whoever opens the store.
        QCOMPARE(store.counterSum("address"), schema < 4 ? 0 : 74);
        QVERIFY(schema >= 4 || session::matchAddresses(store).step == 0);  // there is no list to match with
        store::Applied listed = session::changeAddresses(store,
            {{changes::inserted(Address{.id = store.newId(), .text = store.readAll<Person>().back().address})}}, {});
        QVERIFY(listed.step != 0);
        QCOMPARE(store.readAll<Person>().back().addressMatch, AddressMatch::Sure);
        QVERIFY(store::check(store).empty());
        for (const Instruction &instruction : instructions)
            QVERIFY(!instruction.number.isEmpty() && instruction.issuedAt.isSet() && instruction.person.isSet());
    }
};

QTEST_GUILESS_MAIN(OldStoresTest)
#include "oldstorestest.moc"
