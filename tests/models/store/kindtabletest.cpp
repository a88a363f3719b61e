// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/kindtable.h"

#include "models/records/all.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace Qt::StringLiterals;

// Which id is which row, while a transaction keeps everybody else from writing.
class KindTableTest : public QObject {
    Q_OBJECT

    static changes::Change person(const Uuid &id) { return changes::inserted(Person{.id = id, .name = u"王"_s}); }
    static changes::RecordState stateOf(const Uuid &id) { return {.kind = Kind::Person, .id = id}; }

private Q_SLOTS:
    // Two there, and two that are not, between them and beyond them.
    void whatWasLookedAtAtOnceIsHereOrNewAndIsFoundOnceItHasComeIn()
    {
        tests::TestStore file;
        const Uuid earlier = file->newId();
        const Person there = file.add(Person{.name = u"王"_s});
        const Uuid between = file->newId();
        const Person other = file.add(Person{.name = u"李"_s});
        const Uuid later = file->newId();
        const Person beyond = file.add(Person{.name = u"赵"_s});
        store::Tables tables(file->connection());
        const store::Transaction transaction(file->connection());
        tables.look({{stateOf(earlier), stateOf(there.id), stateOf(between), stateOf(other.id), stateOf(later)}});
        QVERIFY(tables.rowOf(Kind::Person, there.id) != 0);
        QVERIFY(tables.rowOf(Kind::Person, other.id) != 0);
        QVERIFY(tables.rowOf(Kind::Person, beyond.id) != 0);  // not among those, so it is looked for
        for (const Uuid &id : {between, later, earlier}) {
            QCOMPARE(tables.rowOf(Kind::Person, id), 0);
            const qint64 row = tables[Kind::Person].insert(person(id), {1, 1});
            QCOMPARE(tables.rowOf(Kind::Person, id), row);
        }
    }

    // Ids far apart, with more between them than it would be worth to read.
    void whereManyAreBetweenEachIsLookedFor()
    {
        tests::TestStore file;
        const Uuid before = file->newId();
        std::vector<Person> people;
        for (int i = 0; i < 20; ++i)
            people.push_back(file.add(Person{.name = u"王"_s}));
        store::Tables tables(file->connection());
        const store::Transaction transaction(file->connection());
        tables.look({{stateOf(before), stateOf(people.back().id)}});
        for (const Person &each : people)
            QVERIFY(tables.rowOf(Kind::Person, each.id) != 0);
        QCOMPARE(tables.rowOf(Kind::Person, before), 0);
    }

    void whatSomebodyElseHasWrittenIsFoundAfterwards()
    {
        tests::TestStore file;
        store::Tables tables(file->connection());
        const Uuid id = file->newId();
        tables.look({{stateOf(id)}});
        QCOMPARE(tables.rowOf(Kind::Person, id), 0);
        tables.forgetLook();
        (void)file->another()->apply({{person(id)}}, store::Origin::Edit);
        QVERIFY(tables.rowOf(Kind::Person, id) != 0);
    }

    // A byte order mark is a character, and an empty text is not an absent one.
    void textsAreReadAsTheyWereWritten()
    {
        tests::TestStore file;
        store::Tables tables(file->connection());
        const Person written{
            .id = file->newId(), .name = QChar(QChar::ByteOrderMark) + u"王秀兰"_s, .phone = u"😀"_s, .address = u""_s};
        changes::Change change = changes::inserted(written);
        change.fields.push_back({numberOf(&Person::relatives), Value(), Value(u""_s)});
        const qint64 row = tables[Kind::Person].insert(change, {1, 1});
        const auto read = tables[Kind::Person].read(row);
        QCOMPARE(read->value(numberOf(&Person::name)), Value(written.name));
        QCOMPARE(read->value(numberOf(&Person::phone)), Value(written.phone));
        const Value empty = read->value(numberOf(&Person::relatives));
        QVERIFY(std::holds_alternative<QString>(empty) && !std::get<QString>(empty).isNull());
    }

    void aRecordIsFoundByItsNaturalKey()
    {
        tests::TestStore file;
        (void)file.add(Person{.name = u"王"_s, .identity = u"610104199001011234"_s});
        store::Tables tables(file->connection());
        QVERIFY(tables[Kind::Person].rowOfKey(u"610104199001011234"_s) != 0);
        QCOMPARE(tables[Kind::Person].rowOfKey(u"610104199001011235"_s), 0);
        QCOMPARE(tables[Kind::Visit].rowOfKey(u"610104199001011234"_s), 0);
    }
};

QTEST_GUILESS_MAIN(KindTableTest)
#include "kindtabletest.moc"
