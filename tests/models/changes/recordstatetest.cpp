// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/recordstate.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace qianshao;
using namespace qianshao::changes;
using namespace Qt::StringLiterals;

namespace {

std::vector<Written> listed(const decltype(FieldState::values) &values)
{
    return {values.begin(), values.end()};
}

const Uuid wang = Uuid::v7(1, 0, 1);
const Uuid li = Uuid::v7(1, 0, 2);

RecordState blank()
{
    return {.kind = Kind::Instruction, .id = Uuid::v7(5, 0, 5)};
}

// What everybody should agree on, told by histories: each replica remembers every writing that it has heard of, and
// each writing all that its writer had heard of.
struct Writing {
    int field;
    Value value;
    Version at;
    std::set<Version> heard;  // of this field
};

class History {
public:
    void write(const Writing &writing) { m_writings.emplace(writing.at, writing); }
    void remove(Version at)
    {
        std::set<Version> &heard = m_removals[at];
        for (const auto &[version, writing] : m_writings)
            heard.insert(version);
    }
    void hear(const History &other)
    {
        m_writings.insert(other.m_writings.begin(), other.m_writings.end());
        m_removals.insert(other.m_removals.begin(), other.m_removals.end());
    }
    std::set<Version> heardOf(int field) const
    {
        std::set<Version> versions;
        for (const auto &[version, writing] : m_writings) {
            if (writing.field == field)
                versions.insert(version);
        }
        return versions;
    }
    // Newest first.
    std::vector<Written> values(int field) const
    {
        std::vector<Written> values;
        for (const auto &[version, writing] : m_writings) {
            const bool isOverwritten = std::ranges::any_of(
                m_writings, [&](const auto &later) { return later.second.heard.contains(writing.at); });
            if (writing.field == field && !isOverwritten)
                values.insert(values.begin(), {writing.value, writing.at});
        }
        return values;
    }
    bool isRemoved() const
    {
        std::set<Version> known;
        for (const auto &[at, heard] : m_removals)
            known.insert(heard.begin(), heard.end());
        bool isRemoved = !m_removals.empty();
        for (int field = 1; field <= 3; ++field) {
            for (const Written &written : values(field))
                isRemoved = isRemoved && known.contains(written.at);
        }
        return isRemoved;
    }

private:
    std::map<Version, Writing> m_writings;
    std::map<Version, std::set<Version>> m_removals;
};

struct Replica {
    qint64 device;
    RecordState state = blank();
    History history;

    void write(int field, const Value &value, qint64 stamp)
    {
        const Version at{stamp, device};
        history.write({field, value, at, history.heardOf(field)});
        changes::write(state, field, value, at, wang);
    }
    void remove(qint64 stamp)
    {
        history.remove({stamp, device});
        changes::remove(state, {stamp, device}, wang);
    }
    void hear(const Replica &other)
    {
        state = merged(state, other.state);
        history.hear(other.history);
    }
};

QString text(const RecordState &state)
{
    QString all;
    for (const FieldState &field : state.fields) {
        all += u"%1:"_s.arg(field.field);
        for (const Written &written : field.values)
            all += u" %1@%2/%3"_s.arg(std::get<qint64>(written.value)).arg(written.at.stamp).arg(written.at.device);
        for (const Version &at : field.known)
            all += u" k%1/%2"_s.arg(at.stamp).arg(at.device);
        all += u"; "_s;
    }
    for (const Version &at : state.removal)
        all += u" r%1/%2"_s.arg(at.stamp).arg(at.device);
    return all;
}

}  // namespace

class RecordStateTest : public QObject {
    Q_OBJECT

    // Some devices that write, remove and hear of one another at random. Stamps of one device ascend, those of two may
    // be the same: clocks are.
    static std::vector<Replica> randomReplicas(std::mt19937 &random, int acts)
    {
        std::vector<Replica> replicas;
        for (qint64 device = 10; device < 14; ++device)
            replicas.push_back({device});
        std::vector<qint64> stamps(replicas.size());
        for (int act = 0; act < acts; ++act) {
            const size_t i = random() % replicas.size();
            switch (random() % 8) {
            case 0:
            case 1:
            case 2:
            case 3:
                replicas[i].write(1 + int(random() % 3), qint64(random() % 3), stamps[i] += random() % 3 + 1);
                break;
            case 4: replicas[i].remove(stamps[i] += random() % 3 + 1); break;
            default: replicas[i].hear(replicas[random() % replicas.size()]);
            }
        }
        return replicas;
    }

private Q_SLOTS:
    void oneWriterOverwrites()
    {
        RecordState state = blank();
        write(state, 3, Value(qint64(1)), {100, 7}, wang);
        write(state, 3, Value(qint64(2)), {101, 7}, wang);
        QCOMPARE(state.fields.size(), 1u);
        QCOMPARE(listed(state.fields[0].values), (std::vector{Written{Value(qint64(2)), {101, 7}}}));
        QVERIFY(state.fields[0].known.empty());
        QVERIFY(!hasConflict(state));
        QCOMPARE(authorOf(state, {101, 7}), wang);
        QCOMPARE(authorOf(state, {100, 7}), Uuid());  // of what shows no more nobody is remembered
    }

    void whoKnowsOfAValueReplacesIt()
    {
        RecordState one = blank();
        write(one, 3, Value(u"a"_s), {100, 7}, wang);
        RecordState two = one;
        write(two, 3, Value(u"b"_s), {90, 8}, li);  // a clock that is behind: what was known decides, not the time
        for (const RecordState &both : {merged(one, two), merged(two, one)}) {
            QCOMPARE(shown(both, 3), Value(u"b"_s));
            QVERIFY(!hasConflict(both));
            QCOMPARE(authorOf(both, {90, 8}), li);
        }
    }

    void twoWhoDoNotKnowOfOneAnotherAreBothKeptUntilSomebodyDecides()
    {
        RecordState base = blank();
        write(base, 3, Value(u"a"_s), {100, 7}, wang);
        RecordState one = base;
        RecordState two = base;
        write(one, 3, Value(u"b"_s), {110, 7}, wang);
        write(one, 4, Value(u"x"_s), {111, 7}, wang);
        write(two, 3, Value(u"c"_s), {105, 8}, li);
        RecordState both = merged(one, two);
        QCOMPARE(both, merged(two, one));
        QVERIFY(hasConflict(both));
        QVERIFY(!hasConflict(*fieldOf(both, 4)));
        QCOMPARE(listed(fieldOf(both, 3)->values),
            (std::vector{Written{Value(u"b"_s), {110, 7}}, Written{Value(u"c"_s), {105, 8}}}));
        QCOMPARE(authorOf(both, {105, 8}), li);
        RecordState decided = both;
        write(decided, 3, Value(u"c"_s), {120, 9}, li);
        QVERIFY(!hasConflict(decided));
        QCOMPARE(merged(decided, both), decided);
        QCOMPARE(merged(one, decided), decided);
        QCOMPARE(shown(decided, 3), Value(u"c"_s));
    }

    void theSameWrittenTwiceIsNoConflict()
    {
        RecordState one = blank();
        RecordState two = blank();
        write(one, 3, Value(u"a"_s), {100, 7}, wang);
        write(two, 3, Value(u"a"_s), {101, 8}, li);
        QVERIFY(!hasConflict(merged(one, two)));
    }

    void aRemovalHoldsUnlessSomebodyWroteWithoutKnowing()
    {
        RecordState state = blank();
        write(state, 3, Value(u"a"_s), {100, 7}, wang);
        RecordState removed = state;
        remove(removed, {110, 8}, li);
        QVERIFY(isRemoved(removed));
        QVERIFY(isRemoved(merged(state, removed)));
        QCOMPARE(authorOf(removed, {110, 8}), li);
        RecordState edited = state;
        write(edited, 4, Value(u"b"_s), {105, 7}, wang);
        QVERIFY(!isRemoved(merged(edited, removed)));
        RecordState restored = removed;
        write(restored, 3, Value(u"a"_s), {120, 8}, li);
        QVERIFY(!isRemoved(restored));
        QVERIFY(!isRemoved(merged(restored, removed)));
    }

    // A part that was pushed changes only what it tells.
    void aPartOfAStateLeavesTheRest()
    {
        RecordState whole = blank();
        for (int field = 1; field <= 5; ++field)
            write(whole, field, Value(qint64(field)), {100 + field, 7}, wang);
        RecordState later = whole;
        write(later, 4, Value(qint64(40)), {200, 8}, li);
        RecordState part = blank();
        part.fields = {*fieldOf(later, 4)};
        part.authors = {{{200, 8}, li}};
        QCOMPARE(merged(whole, part), later);
        QCOMPARE(newest(later), (Version{200, 8}));
    }

    // Against what histories say, whoever has heard of whom.
    void everybodyShowsWhatTheHistorySays()
    {
        std::mt19937 random(1);
        int conflicts = 0;
        int removals = 0;
        for (int round = 0; round < 2000; ++round) {
            auto replicas = randomReplicas(random, 25);
            for (const Replica &replica : replicas) {
                for (int field = 1; field <= 3; ++field) {
                    const FieldState *found = fieldOf(replica.state, field);
                    QCOMPARE(found ? listed(found->values) : std::vector<Written>(), replica.history.values(field));
                }
                QCOMPARE(isRemoved(replica.state), replica.history.isRemoved());
                conflicts += hasConflict(replica.state) ? 1 : 0;
                removals += isRemoved(replica.state) ? 1 : 0;
            }
        }
        QVERIFY2(conflicts > 500 && removals > 500, qPrintable(u"%1 %2"_s.arg(conflicts).arg(removals)));
    }

    void theOrderInWhichStatesMeetMakesNoDifference()
    {
        std::mt19937 random(2);
        for (int round = 0; round < 2000; ++round) {
            const auto replicas = randomReplicas(random, 20);
            const RecordState &a = replicas[0].state;
            const RecordState &b = replicas[1].state;
            const RecordState &c = replicas[2].state;
            QCOMPARE(merged(a, a), a);
            QVERIFY2(merged(a, b) == merged(b, a), qPrintable(text(a) + u" | "_s + text(b)));
            QVERIFY2(merged(merged(a, b), c) == merged(a, merged(b, c)),
                qPrintable(text(a) + u" | "_s + text(b) + u" | "_s + text(c)));
            QCOMPARE(merged(merged(a, b), b), merged(a, b));
        }
    }
};

QTEST_APPLESS_MAIN(RecordStateTest)
#include "recordstatetest.moc"
