// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/restamp.h"

#include "tests/models/store/twolaptops.h"
#include "tests/models/sync/simulatedacts.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::tests;

namespace {

constexpr qint64 minutesAhead = 50 * 365 * 24 * 60;  // somebody has mistaken the year
using States = std::vector<changes::RecordState>;

// All that is there of what travels.
States statesOf(Device &device)
{
    States all;
    for (const Kind kind : allKinds()) {
        if (records::travels(kind))
            std::ranges::move(device.exchange().statesOf(kind), std::back_inserter(all));
    }
    return all;
}

std::map<std::pair<Kind, Uuid>, std::vector<changes::FieldState>> fieldsOf(Device &device)
{
    std::map<std::pair<Kind, Uuid>, std::vector<changes::FieldState>> all;
    for (const changes::RecordState &state : statesOf(device))
        all[{state.kind, state.id}] = state.fields;
    return all;
}

template <class Visit>
void visitVersions(States &states, Visit visit)
{
    for (changes::RecordState &state : states) {
        for (changes::FieldState &field : state.fields) {
            for (changes::Written &written : field.values)
                visit(written.at);
            std::ranges::for_each(field.known, visit);
        }
        std::ranges::for_each(state.removal, visit);
        visit(state.removedAt);
        for (changes::Author &author : state.authors)
            visit(author.at);
    }
}

// With each stamp of the device by its place among all of them, so that states before and after can be compared.
States ranked(States states, qint64 device)
{
    std::set<qint64> stamps;
    visitVersions(states, [&](changes::Version &at) {
        if (at.device == device)
            stamps.insert(at.stamp);
    });
    visitVersions(states, [&](changes::Version &at) {
        if (at.device == device)
            at.stamp = std::distance(stamps.begin(), stamps.find(at.stamp));
    });
    return states;
}

qint64 newestStamp(States states, qint64 device)
{
    qint64 newest = 0;
    visitVersions(states, [&](changes::Version &at) { newest = std::max(newest, at.device == device ? at.stamp : 0); });
    return newest;
}

// Two laptops that work apart; the first one's clock goes wrong on the way.
struct Apart {
    explicit Apart(quint32 seed) : random(seed)
    {
        // Removed records keep what was written here, as what was not sent yet, and for partners.
        one.file->connection().execute("INSERT INTO partner (device, name, keys, road) VALUES (77, 'disc', x'00', 1)");
        one.file.put(randomStation(*one.file, roster, random));
        work(one, 20);
        one.meet(hub);
        two.pull(hub);
        work(one, 10);
        work(two, 30);
        two.meet(hub);
        right = one.file.now();
        one.file.passMinutes(minutesAhead);
        work(one, 20);
        one.pull(hub);  // what it takes in now is stamped after its own
        work(one, 30);
        undo(3);  // a decision that is taken back writes below its step's own stamp
        work(one, 10);
    }
    void work(Device &device, int acts)
    {
        for (int i = 0; i < acts; ++i) {
            device.file.passMinutes(7);
            const auto set = randomAct(*device.file, roster.front(), random);
            if (!set.isEmpty())
                (void)device.file->apply(set, store::Origin::Edit, {u"act"_s, roster.front().id});
        }
        // A decision between what both have written.
        for (const auto &[kind, row] : device.exchange().conflicts()) {
            const auto state = device.exchange().stateOf(kind, row);
            for (const changes::FieldState &field : state->fields) {
                if (changes::hasConflict(field))
                    (void)device.file->apply({{{kind, changes::Action::Update, state->id,
                                                 {{field.field, field.values[0].value, field.values[1].value}}}}},
                        store::Origin::Edit);
            }
        }
    }
    // Of the first laptop's last steps; how many could be.
    int undo(int steps)
    {
        std::vector<qint64> seqs;
        {
            store::Query query = one.file->connection().query(
                "SELECT seq FROM step WHERE origin = 1 AND reverted IS NULL ORDER BY seq DESC LIMIT ?");
            query.bind(0, steps);
            while (query.next())
                seqs.push_back(query.integer(0));
        }
        return int(std::ranges::count_if(seqs, [&](qint64 step) { return one.file->revert(step).problems.empty(); }));
    }

    std::mt19937 random;
    std::vector<Staff> roster{2};
    PlainHub hub;
    Device one{firstDevice};
    Device two{secondDevice};
    Instant right;
};

}  // namespace

class RestampTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAWrongClockStampedIsTheSameInItsOrder()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            Apart apart(seed);
            States before = statesOf(apart.one);
            States given = apart.one.exchange().waiting(10'000).states;
            QVERIFY(changes::isTooFarAhead(newestStamp(given, firstDevice), apart.right.ms));
            apart.one.file.setNow(apart.right);
            QVERIFY(apart.one.exchange().restampAhead(apart.right));
            const States after = statesOf(apart.one);
            QCOMPARE(ranked(after, firstDevice), ranked(before, firstDevice));
            const States givenAfter = apart.one.exchange().waiting(10'000).states;
            QCOMPARE(ranked(givenAfter, firstDevice), ranked(given, firstDevice));
            constexpr qint64 minute = 60'000;
            QVERIFY(changes::wallOf(newestStamp(after, firstDevice)) < apart.right.ms + minute);
            QVERIFY(changes::wallOf(newestStamp(givenAfter, firstDevice)) < apart.right.ms + minute);
            QVERIFY(changes::wallOf(apart.one.file->lastStamp()) < apart.right.ms + minute);
            QVERIFY(isSound(apart.one));
        }
    }

    void nothingIsDoneTwice()
    {
        Apart apart(3);
        apart.one.file.setNow(apart.right);
        QVERIFY(apart.one.exchange().restampAhead(apart.right));
        const States after = statesOf(apart.one);
        QVERIFY(!apart.one.exchange().restampAhead(apart.right));
        QCOMPARE(statesOf(apart.one), after);
    }

    // By the next writing it would be as before.
    void aClockThatIsStillWrongIsLeftAlone()
    {
        Apart apart(4);
        const States before = statesOf(apart.one);
        QVERIFY(!apart.one.exchange().restampAhead(apart.right));
        QCOMPARE(statesOf(apart.one), before);
    }

    // What was decided between is asked once more, and who wrote it is still known.
    void aDecisionOfThatTimeCanBeTakenBack()
    {
        PlainHub hub;
        Device one(firstDevice), two(secondDevice);
        const Staff wang = one.file.add(Staff{.id = {}, .name = u"王"_s});
        const Person person = knownToBoth(hub, one, two, Person{.id = {}, .name = u"王芳"_s, .phone = u"139"_s});
        const Instant right = one.file.now();
        one.file.passMinutes(minutesAhead);
        const auto [left, other] = writePhonesApart(one, two, person, {u"edit"_s, wang.id});
        two.meet(hub);
        one.pull(hub);
        const int phone = numberOf(&Person::phone);
        const auto decision = one.file->apply(
            {{{Kind::Person, changes::Action::Update, person.id, {{phone, Value(left.phone), Value(other.phone)}}}}},
            store::Origin::Edit);
        one.file.setNow(right);
        QVERIFY(one.exchange().restampAhead(right));
        QVERIFY(one.file->revert(decision.step).problems.empty());
        const auto conflicts = one.exchange().conflicts();
        QCOMPARE(conflicts.size(), 1u);
        const auto state = one.exchange().stateOf(conflicts[0].first, conflicts[0].second);
        const changes::FieldState *field = changes::fieldOf(*state, phone);
        const auto mine = std::ranges::find(field->values, Value(left.phone), &changes::Written::value);
        QVERIFY(mine != field->values.end());
        QCOMPARE(changes::authorOf(*state, mine->at), wang.id);
        QVERIFY(isSound(one));
    }

    // Both laptops go on, what was done can be undone, and both become the same.
    void workGoesOnAfterIt()
    {
        int undone = 0;
        for (quint32 seed = 0; seed < 20; ++seed) {
            Apart apart(seed);
            apart.one.file.setNow(apart.right);
            QVERIFY(apart.one.exchange().restampAhead(apart.right));
            undone += apart.undo(10);
            apart.work(apart.one, 10);
            QVERIFY(isSound(apart.one));
            for (int i = 0; i < 3; ++i) {
                apart.two.file.passMinutes(60);
                apart.work(apart.two, 5);
                meetInTurn(apart.hub, apart.one, apart.two);
            }
            meetInTurn(apart.hub, apart.one, apart.two);
            QCOMPARE(fieldsOf(apart.two), fieldsOf(apart.one));
            QVERIFY(isSound(apart.one) && isSound(apart.two));
        }
        QVERIFY(undone > 50);
    }
};

QTEST_GUILESS_MAIN(RestampTest)
#include "restamptest.moc"
