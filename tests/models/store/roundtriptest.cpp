// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/samples.h"
#include "tests/support/teststore.h"

#include "models/changes/wire.h"

#include "models/records/all.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;

// Every field of every record, by its field table: through the store, the wire and the inverse.
class RoundTripTest : public QObject {
    Q_OBJECT

    template <Record R>
    static R legal(R record)
    {
        if constexpr (requires { record.minutes; })
            record.minutes = QStringLiteral("1,2,3,4\n5,6,7,8\n9,10,11,12\n13,14,15,16");
        if constexpr (requires {
                          record.longitude;
                          record.latitude;
                      }) {
            record.longitude = 109.125;
            record.latitude = 34.5;
        }
        if constexpr (requires { record.nextAt; })
            record.nextAt = {1'800'000'000'000};
        if constexpr (requires { record.sha256; })
            record.sha256 = QString(64, u'a');
        return record;
    }

    struct Known {
        Person person;
        Instruction instruction;
        Staff staff;
        Visit visit;
    };
    template <Record R>
    static R filled(tests::TestStore &store, const Known &known)
    {
        R record = legal(tests::sample<R>(store->newId()));
        forEachField<R>([&](const auto &field) {
            auto &member = record.*(field.member);
            using T = std::remove_reference_t<decltype(member)>;
            if constexpr (std::is_same_v<T, Ref<Kind::Person>>)
                member = {known.person.id};
            else if constexpr (std::is_same_v<T, Ref<Kind::Instruction>>)
                member = {known.instruction.id};
            else if constexpr (std::is_same_v<T, Ref<Kind::Staff>>)
                member = {known.staff.id};
            else if constexpr (std::is_same_v<T, Ref<Kind::Visit>>)
                member = {known.visit.id};
        });
        if constexpr (requires { record.officer2; })
            record.officer2 = {};
        return record;
    }

    template <Record R>
    static void roundTrip()
    {
        tests::TestStore store;
        const Person person = store.add(Person{.id = {}, .name = QStringLiteral("王秀兰")});
        const Staff staff = store.add(Staff{.id = {}, .code = QStringLiteral("1"), .name = QStringLiteral("张伟")});
        const Instruction instruction =
            store.add(Instruction{.id = {}, .number = QStringLiteral("YJ1"), .issuedAt = store.now()});
        const Visit visit = store.add(
            Visit{.id = {}, .instruction = {instruction.id}, .at = store.now(), .result = VisitResult::NobodyHome});
        const R record = filled<R>(store, {person, instruction, staff, visit});
        const changes::Change insert = changes::inserted(record);

        const auto applied = store->apply({{insert}}, store::Origin::Edit);
        QVERIFY2(applied.problems.empty(),
            qPrintable(applied.problems.empty() ? QString() : applied.problems.front().field));
        QVERIFY(store->read<R>(record.id) == record);
        store.reopen();
        QVERIFY(store->read<R>(record.id) == record);
        QVERIFY(changes::recordOf<R>(insert) == record);

        const auto decoded = changes::decode(changes::encode(insert));
        QVERIFY(decoded.has_value());
        QVERIFY(*decoded == insert);

        if (!isLocal(FieldTable<R>::kind)) {
            QVERIFY(store->apply(applied.inverse, store::Origin::Edit).problems.empty());
            QVERIFY(!store->read<R>(record.id).has_value());
        }
    }

private Q_SLOTS:
    void unit() { roundTrip<Unit>(); }
    void staff() { roundTrip<Staff>(); }
    void address() { roundTrip<Address>(); }
    void person() { roundTrip<Person>(); }
    void instruction() { roundTrip<Instruction>(); }
    void call() { roundTrip<Call>(); }
    void visit() { roundTrip<Visit>(); }
    void attachment() { roundTrip<Attachment>(); }
    void feedback() { roundTrip<Feedback>(); }
    void victim() { roundTrip<Victim>(); }
    void heldRow() { roundTrip<HeldRow>(); }
    void limitProfile() { roundTrip<LimitProfile>(); }
    void setting() { roundTrip<Setting>(); }

    // A newer program's fields are kept by number and given back as they came.
    void unknownFieldsComeBackUnharmed()
    {
        tests::TestStore store;
        Person person{.id = store->newId(), .name = QStringLiteral("李强")};
        changes::Change insert = changes::inserted(person);
        insert.fields.push_back({77, Value(), Value(QStringLiteral("new"))});
        insert.fields.push_back({78, Value(), Value(qint64(5))});
        const auto applied = store->apply({{insert}}, store::Origin::Hub);
        QVERIFY(applied.problems.empty());
        store.reopen();
        // An edit of a known field leaves them alone; their old value is known, or this would be refused.
        Person renamed = person;
        renamed.name = QStringLiteral("李刚");
        QVERIFY(store->apply({{changes::updated(person, renamed)}}, store::Origin::Edit).problems.empty());
        changes::Change clear{Kind::Person, changes::Action::Update, person.id,
            {{77, Value(QStringLiteral("new")), Value()}, {78, Value(qint64(5)), Value(qint64(6))}}};
        QVERIFY(store->apply({{clear}}, store::Origin::Edit).problems.empty());
        QCOMPARE(store->apply({{clear}}, store::Origin::Edit).problems.size(), 2u);
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "roundtriptest.moc"
