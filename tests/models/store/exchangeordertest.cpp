// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"

#include "tests/models/store/twolaptops.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::tests;

namespace {

QList<Uuid> idsOf(const store::Exchange::Parcel &parcel)
{
    QList<Uuid> ids;
    for (const changes::RecordState &state : parcel.states)
        ids.append(state.id);
    return ids;
}

}  // namespace

// In which order a file gives what waits.
class ExchangeOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void urgentInstructionsGoFirst()
    {
        Device one(firstDevice);
        for (int i = 0; i < 30; ++i)
            (void)instructionOf(one, u"YJ%1"_s.arg(i));
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s});
        const Instruction urgent = one.file.add(Instruction{
            .id = {}, .number = u"YJ900"_s, .level = Level::Urgent, .person = {person.id}, .issuedAt = one.file.now()});
        const auto parcel = one.exchange().waiting(2);
        QCOMPARE(parcel.states.size(), 2u);
        QVERIFY(!parcel.isLast);
        QCOMPARE(parcel.states[0].id, person.id);
        QCOMPARE(parcel.states[1].id, urgent.id);
    }

    // One of three is urgent: those come first, with what was done in them, and so do the others after them. No parcel
    // holds a case in part.
    void urgentCasesGoFirstAndEachAsAWhole()
    {
        Device one(firstDevice);
        std::vector<Uuid> urgent;
        std::vector<Uuid> others;
        for (int i = 0; i < 12; ++i) {
            const Person person = one.file.add(Person{.id = {}, .name = u"王%1"_s.arg(i)});
            const bool isUrgent = i % 3 == 2;
            const Instruction instruction = one.file.add(Instruction{.id = {},
                .number = u"YJ%1"_s.arg(i),
                .level = isUrgent ? Level::Urgent : Level::High,
                .person = {person.id},
                .issuedAt = one.file.now()});
            (void)one.file.add(
                Call{.instruction = {instruction.id}, .startedAt = one.file.now(), .result = CallResult::Busy});
            (isUrgent ? urgent : others).push_back(instruction.id);
        }
        std::vector<Uuid> order;
        std::vector<size_t> sizes;
        for (auto parcel = one.exchange().waiting(10); !parcel.states.empty(); parcel = one.exchange().waiting(10)) {
            std::set<Uuid> called;
            for (const changes::RecordState &state : parcel.states) {
                if (state.kind == Kind::Instruction)
                    order.push_back(state.id);
                if (state.kind == Kind::Call)
                    called.insert(changes::referenceIn(state, numberOf(&Call::instruction)));
            }
            sizes.push_back(parcel.states.size());
            QCOMPARE(called, std::set(order.end() - qsizetype(called.size()), order.end()));
            one.exchange().confirm(parcel);
        }
        QCOMPARE(sizes, (std::vector<size_t>{9, 9, 9, 9}));
        urgent.insert(urgent.end(), others.begin(), others.end());
        QCOMPARE(order, urgent);
    }

    // And what is on its way already is not collected again, records that are gone neither.
    void casesGoTogetherEachOnce()
    {
        Device one(firstDevice);
        for (int i = 0; i < 3; ++i)
            (void)one.file.add(Person{.id = {}, .name = u"王%1"_s.arg(i)});
        QList<Uuid> persons;
        for (const Person &person : one.file->readAll<Person>())
            persons.append(person.id);
        QList<Uuid> instructions;
        for (int i = 0; i < 3; ++i)
            instructions.append(one.file
                    .add(Instruction{
                        .id = {}, .number = u"YJ%1"_s.arg(i), .person = {persons[i]}, .issuedAt = one.file.now()})
                    .id);
        const Person gone = one.file.add(Person{.id = {}, .name = u"李"_s});
        one.exchange().confirm(one.exchange().waiting(100));
        for (int i = 0; i < 3; ++i) {
            Person person = one.read<Person>(persons[i]);
            const Person before = person;
            person.phone = u"13800000000"_s;
            Instruction instruction = one.read<Instruction>(instructions[i]);
            const Instruction was = instruction;
            instruction.remark = u"新"_s;
            one.file.put({{changes::updated(before, person), changes::updated(was, instruction)}});
        }
        one.file.put({{changes::removed(gone)}});
        const auto first = one.exchange().waiting(4);
        QCOMPARE(idsOf(first), (QList{persons[0], persons[1], instructions[0], instructions[1]}));
        QVERIFY(!first.isLast);
        const auto second = one.exchange().waiting(4, &first);
        QCOMPARE(idsOf(second), (QList{persons[2], instructions[2], gone.id}));
        QVERIFY(second.isLast);
        one.exchange().confirm(first);
        const auto rest = one.exchange().waiting(4);
        QCOMPARE(idsOf(rest), idsOf(second));
        QVERIFY(one.exchange().waiting(4, &rest).states.empty());
    }

    void aCaseGoesWithItsCallsAndVisits()
    {
        Device one(firstDevice);
        std::vector<Uuid> cases;
        for (int i = 0; i < 4; ++i) {
            const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s});
            cases.push_back(instructionOf(one, u"YJ%1"_s.arg(i), person.id).id);
        }
        for (int i = 0; i < 2; ++i) {
            for (const Uuid &id : cases)
                (void)callOf(one, id);
        }
        const auto first = one.exchange().waiting(10);
        std::map<Uuid, int> events;
        for (const changes::RecordState &state : first.states) {
            if (state.kind == Kind::Instruction)
                events[state.id] += 0;
            else if (state.kind == Kind::Call)
                ++events[std::get<Uuid>(changes::shown(state, numberOf(&Call::instruction)))];
        }
        QCOMPARE(events, (std::map<Uuid, int>{{cases[0], 2}, {cases[1], 2}}));
        QCOMPARE(first.states.size(), 8u);  // not those of a third person, whose case has no room in it
        QVERIFY(!first.isLast);
        const auto second = one.exchange().waiting(10, &first);
        QCOMPARE(second.states.size(), 8u);
        QVERIFY(second.isLast);
    }

    // However long it is.
    void aCaseThatIsLongerThanAParcelGoesInParts()
    {
        for (const int most : {1, 2, 3, 8}) {
            Device one(firstDevice);
            const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s});
            const Instruction instruction = instructionOf(one, u"YJ1"_s, person.id);
            for (int i = 0; i < 9; ++i)
                (void)callOf(one, instruction.id);
            const qint64 all = one.exchange().waitingCount();
            size_t given = 0;
            for (auto parcel = one.exchange().waiting(most); !parcel.states.empty();
                parcel = one.exchange().waiting(most)) {
                QVERIFY(std::ssize(parcel.states) <= most);
                given += parcel.states.size();
                one.exchange().confirm(parcel);
            }
            QCOMPARE(given, size_t(all));
            QCOMPARE(one.exchange().waitingCount(), 0);
        }
    }

    // A hub that had the case without whoever answers for it would never hear of them by that id, if they turn out to
    // be on its roster already.
    void withAnUrgentCaseGoesWhatItRefersTo()
    {
        Device one(firstDevice);
        (void)instructionOf(one, u"YJ1"_s);
        const Staff staff = one.file.add(Staff{.id = {}, .code = u"7"_s, .name = u"李四"_s});
        const Address address = one.file.add(Address{.id = {}, .text = u"北街1号"_s});
        const Person person = one.file.add(Person{.id = {}, .name = u"王芳"_s, .addressId = {address.id}});
        const Instruction urgent = one.file.add(Instruction{.id = {},
            .number = u"YJ2"_s,
            .level = Level::Urgent,
            .person = {person.id},
            .issuedAt = one.file.now(),
            .assignee = {staff.id}});
        QCOMPARE(idsOf(one.exchange().waiting(4)), (QList{address.id, person.id, staff.id, urgent.id}));
    }

    void aCaseGoesAfterTheOneThatItRepeats()
    {
        Device one(firstDevice);
        const Instruction later = instructionOf(one, u"YJ2"_s);
        const Instruction earlier = instructionOf(one, u"YJ1"_s);
        Instruction marked = later;
        marked.repeatOf = {earlier.id};
        one.change(later, marked);
        QCOMPARE(idsOf(one.exchange().waiting(1)), (QList{earlier.id, later.id}));
    }

    // Another's later word is what shows; beside it stands somebody who was written down here.
    void whatIsHiddenInAConflictGoesBeforeIt()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Instruction about =
            knownToBoth(hub, one, two, Instruction{.number = u"YJ1"_s, .issuedAt = one.file.now()});
        const auto isAbout = [&](Device &device, const QString &name) {
            const Person person = device.file.add(Person{.id = {}, .name = name});
            Instruction after = about;
            after.person = {person.id};
            device.change(about, after);
            return person.id;
        };
        const Uuid mine = isAbout(one, u"王芳"_s);
        two.file.passMinutes(1);
        const Uuid theirs = isAbout(two, u"李四"_s);
        two.push(hub);
        one.pull(hub);
        QCOMPARE(one.read<Instruction>(about.id).person.id, theirs);
        QCOMPARE(idsOf(one.exchange().waiting(1)), (QList{mine, about.id}));
    }
};

QTEST_GUILESS_MAIN(ExchangeOrderTest)
#include "exchangeordertest.moc"
