// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/changeset.h"
#include "models/changes/version.h"
#include "models/records/all.h"
#include "tests/support/samples.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::changes;
using namespace qianshao::records;

class ChangeSetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatDiffersIsListed()
    {
        Person before = tests::sample<Person>(Uuid::v7(1, 0, 1));
        Person after = before;
        QVERIFY(updated(before, after).fields.empty());
        after.phone.clear();
        const Change change = updated(before, after);
        QCOMPARE(change.fields.size(), 1u);
        QCOMPARE(change.fields[0].field, numberOf(&Person::phone));
        QVERIFY(change.fields[0].before == Value(before.phone));
        QVERIFY(isAbsent(change.fields[0].after));
    }

    void anAbsentFieldIsNotInserted()
    {
        QCOMPARE(inserted(Person{.id = Uuid::v7(1, 0, 1), .name = QStringLiteral("王")}).fields.size(), 1u);
    }

    void theInverseRunsBackwards()
    {
        const Person person = tests::sample<Person>(Uuid::v7(1, 0, 1));
        Person other = person;
        other.name = QStringLiteral("李");
        const ChangeSet set{{inserted(person), updated(person, other)}};
        const ChangeSet back = inverse(set);
        QCOMPARE(back.changes.size(), 2u);
        QVERIFY(back.changes[0] == updated(other, person));
        QVERIFY(back.changes[1] == removed(person));
        QVERIFY(inverse(back) == set);
    }

    void theClockNeverGoesBack()
    {
        qint64 stamp = nextStamp(0, 1000);
        QCOMPARE(wallOf(stamp), 1000);
        for (const qint64 wall : {1000, 1000, 400, 0, 1000}) {
            const qint64 next = nextStamp(stamp, wall);
            QVERIFY(next > stamp);
            stamp = next;
        }
        QCOMPARE(wallOf(nextStamp(stamp, 2000)), 2000);
        QVERIFY((Version{5, 1} < Version{5, 2}) && (Version{4, 9} < Version{5, 1}));
    }
};

QTEST_GUILESS_MAIN(ChangeSetTest)
#include "changesettest.moc"
