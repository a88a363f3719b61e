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

private Q_SLOTS:
    void anIdBeyondAllIsNewAndOneThatCameInIsFound()
    {
        tests::TestStore file;
        const Person there = file.add(Person{.name = u"王"_s});
        store::Tables tables(file->connection());
        const store::Transaction transaction(file->connection());
        tables.setAlone(true);
        const Uuid earlier = Uuid::v7(1, 0, 1), later = file->newId();
        QVERIFY(earlier < there.id && there.id < later);
        QVERIFY(tables.rowOf(Kind::Person, there.id) != 0);
        QCOMPARE(tables.rowOf(Kind::Person, earlier), 0);
        QCOMPARE(tables.rowOf(Kind::Person, later), 0);
        for (const Uuid &id : {later, earlier}) {
            const qint64 row = tables[Kind::Person].insert(person(id), {1, 1});
            tables.forgetOne(id);  // what is remembered beside it has an end
            QCOMPARE(tables.rowOf(Kind::Person, id), row);
        }
    }

    void whatSomebodyElseHasWrittenIsFoundAfterwards()
    {
        tests::TestStore file;
        store::Tables tables(file->connection());
        tables.setAlone(true);
        const Uuid id = file->newId();
        QCOMPARE(tables.rowOf(Kind::Person, id), 0);
        tables.setAlone(false);
        (void)file->another()->apply({{person(id)}}, store::Origin::Edit);
        QVERIFY(tables.rowOf(Kind::Person, id) != 0);
    }
};

QTEST_GUILESS_MAIN(KindTableTest)
#include "kindtabletest.moc"
