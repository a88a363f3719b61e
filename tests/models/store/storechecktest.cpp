// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include "models/records/all.h"
#include "models/store/connection.h"
#include "models/store/storecheck.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using store::CheckPart;

class StoreCheckTest : public QObject {
    Q_OBJECT

    static void fill(tests::TestStore &store)
    {
        for (int i = 0; i < 20; ++i) {
            const Person person = store.add(Person{.id = {},
                .name = QStringLiteral("王%1").arg(i),
                .phone = QStringLiteral("1390000%1").arg(i, 4, 10, QLatin1Char('0')),
                .addressMatch = i % 4 == 0 ? AddressMatch::Unsure : AddressMatch::Sure});
            const Instruction instruction = store.add(Instruction{.id = {},
                .number = QStringLiteral("YJ%1").arg(i),
                .level = Level::Urgent,
                .person = {person.id},
                .issuedAt = store.now()});
            (void)store.add(
                Call{.id = {}, .instruction = {instruction.id}, .startedAt = store.now(), .result = CallResult::Busy});
            (void)store.add(Victim{.id = {}, .person = {person.id}, .instruction = {instruction.id}});
            (void)store.add(HeldRow{.id = {}, .target = Kind::Call, .raw = QStringLiteral("{}")});
        }
    }

private Q_SLOTS:
    void aSoundStoreHasNoFindings()
    {
        tests::TestStore store;
        QVERIFY(store::check(*store).empty());
        fill(store);
        const Person person = store->readAll<Person>().front();
        Person renamed = person;
        renamed.name = QStringLiteral("李");
        store.put({{changes::updated(person, renamed)}});
        const HeldRow held = store->readAll<HeldRow>().front();
        HeldRow dismissed = held;
        dismissed.settled = Settled::Dismissed;
        store.put({{changes::updated(held, dismissed)}});
        QCOMPARE(store->counterSum("held"), 19);
        store.put({{changes::removed(dismissed)}});
        QCOMPARE(store->counterSum("held"), 19);
        store.put({{changes::removed(store->readAll<HeldRow>().back())}});
        QCOMPARE(store->counterSum("held"), 18);
        QCOMPARE(store->counter("address", qint64(AddressMatch::Unsure)), 5);
        Person settled = renamed;
        settled.addressMatch = AddressMatch::NotInList;
        store.put({{changes::updated(renamed, settled)}});
        QCOMPARE(store->counter("address", qint64(AddressMatch::Unsure)), 4);
        QCOMPARE(store->counter("address", qint64(AddressMatch::NotInList)), 1);
        const Person alone =
            store.add(Person{.id = {}, .name = QStringLiteral("王"), .addressMatch = AddressMatch::None});
        QCOMPARE(store->counter("address", qint64(AddressMatch::None)), 1);
        store.put({{changes::removed(alone)}});
        QCOMPARE(store->counter("address", qint64(AddressMatch::None)), 0);
        store->setSetting(QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(store::check(*store).empty());
        store.reopen();
        QVERIFY(store::check(*store).empty());
    }

    void everyDisagreementIsFound_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<int>("part");
        const auto row = [](const char *name, const char *sql, CheckPart part) {
            QTest::newRow(name) << QByteArray(sql) << int(part);
        };
        row("a table more", "CREATE TABLE intruder (a)", CheckPart::Schema);
        row("an index less", "DROP INDEX call_instruction", CheckPart::Schema);
        row("a counter off by one", "UPDATE counter SET value = value + 1 WHERE name = 'open'", CheckPart::Counters);
        row("a counter missing", "DELETE FROM counter WHERE name = 'held'", CheckPart::Counters);
        row("a count of address matches off by one", "UPDATE counter SET value = value - 1 WHERE name = 'address'",
            CheckPart::Counters);
        row("a group of held rows off by one", "UPDATE held_group SET count = count + 1", CheckPart::Counters);
        row("a group of held rows missing", "DELETE FROM held_group", CheckPart::Counters);
        row("a call that nobody derived", "DELETE FROM call WHERE row = 3", CheckPart::States);
        row("a state less", "DELETE FROM instruction_state WHERE row = 4", CheckPart::States);
        row("a name that the index lacks", "UPDATE person SET name = '张三' WHERE row = 2", CheckPart::Search);
        row("an index entry less", "DELETE FROM instruction_search WHERE rowid = 5", CheckPart::Search);
        row("waits for nobody", "INSERT INTO outbox (kind, row) VALUES (4, 999)", CheckPart::Outbox);
        row("a conflict in no record", "INSERT INTO conflict (kind, row) VALUES (4, 999)", CheckPart::Outbox);
        row("a reference that waits in no record",
            "INSERT INTO dangling (kind, row, field, target_kind, target) VALUES (5, 999, 9, 4, x'00')",
            CheckPart::Outbox);
        row("would never travel", "DELETE FROM outbox WHERE kind = 5 AND row = 7", CheckPart::Outbox);
        row("what the next package would lack",
            "INSERT INTO partner (device, name, keys, road) VALUES (5, 'x', x'00', 1); INSERT INTO package (direction, "
            "partner, partner_name, number, after, up_to, package, at) VALUES (1, 5, 'x', 1, 0, 0, x'00', 0)",
            CheckPart::Departures);
        row("a package would hold what is not there", "INSERT INTO departure VALUES (5, x'00', 1, 0)",
            CheckPart::Departures);
        row("a package of a moment that has not been",
            "INSERT INTO departure SELECT 6, id, 9223372036854775807, 0 FROM call WHERE row = 1",
            CheckPart::Departures);
        row("a package for nobody", "INSERT INTO departure SELECT 6, id, 1, 77 FROM call WHERE row = 1",
            CheckPart::Departures);
        row("a reference to nobody", "PRAGMA foreign_keys = OFF; UPDATE call SET instruction = 999 WHERE row = 1",
            CheckPart::References);
    }
    void everyDisagreementIsFound()
    {
        QFETCH(QByteArray, damage);
        QFETCH(int, part);
        tests::TestStore store;
        fill(store);
        store->connection().execute(damage.constData());
        const auto findings = store::check(*store);
        QVERIFY(std::ranges::any_of(
            findings, [&](const auto &finding) { return int(finding.part) == part && finding.places > 0; }));
    }
};

QTEST_GUILESS_MAIN(StoreCheckTest)
#include "storechecktest.moc"
