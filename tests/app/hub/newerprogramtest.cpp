// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/store/storecheck.h"
#include "tests/app/hub/reallaptop.h"

#include <QTest>

#include <bit>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using changes::RecordState;
using records::Kind;
using records::Person;
using records::Uuid;
using records::Value;

namespace {

constexpr auto newKind = std::bit_cast<Kind>(quint8(77));
constexpr int newField = 500;

}  // namespace

// One station has programs of several ages: what a newer one writes goes through a hub and laptops that do not know of
// it, and comes to the next newer one as it was.
class NewerProgramTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StationHub> m_hub;
    std::unique_ptr<RealLaptop> m_newer;
    std::unique_ptr<RealLaptop> m_older;
    std::unique_ptr<RealLaptop> m_otherNewer;
    const Uuid m_person = Uuid::v7(500, 0, 1 << 8);
    const Uuid m_thing = Uuid::v7(501, 0, 1 << 8);

    // A person with a field, and a record of a kind, that this program has no table for.
    std::vector<RecordState> written() const
    {
        const changes::Version at{
            changes::stampOf(QDateTime::currentMSecsSinceEpoch(), 0), m_newer->exchange->device()};
        const Uuid author = Uuid::v7(2, 0, 1 << 8);
        RecordState person{Kind::Person, m_person, {}, {}, {}, {}};
        changes::write(person, records::numberOf(&Person::name), u"王建国"_s, at, author);
        changes::write(person, newField, u"新程序写的"_s, at, author);
        RecordState thing{newKind, m_thing, {}, {}, {}, {}};
        changes::write(thing, 1, qint64(7), at, author);
        changes::write(thing, newField, m_person, at, author);
        return {person, thing};
    }
    // Connections to the hub that was killed are found dead first.
    static bool meet(RealLaptop &laptop)
    {
        return QTest::qWaitFor([&] { return laptop.meet() == sync::Trouble::None; }, 10'000);
    }
    // As a program that knows them speaks: by hand over the laptop's own line.
    static void push(RealLaptop &laptop, const std::vector<RecordState> &states)
    {
        QVERIFY(meet(laptop));
        std::optional<std::variant<changes::PushReply, sync::Trouble>> heard;
        laptop.hub->push(
            {laptop.exchange->nextPush(), {}, changes::packed(states)}, [&](const auto &answer) { heard = answer; });
        QVERIFY(QTest::qWaitFor([&] { return heard.has_value(); }, 30'000));
        const auto *reply = std::get_if<changes::PushReply>(&*heard);
        QVERIFY(reply && reply->refused.empty());
    }
    static std::map<Uuid, RecordState> pullAll(RealLaptop &laptop)
    {
        if (!meet(laptop))
            return {};
        std::map<Uuid, RecordState> all;
        changes::Page page{.isLast = false};
        while (!page.isLast) {
            bool isHeard = false;
            laptop.hub->pull({page.view, page.upTo}, 100, [&](const auto &answer) {
                page = std::get<changes::Page>(answer);
                isHeard = true;
            });
            if (!QTest::qWaitFor([&] { return isHeard; }, 30'000))
                return {};
            for (const RecordState &state : page.states)
                all[state.id] = state;
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_hub = std::make_unique<StationHub>();
        m_newer = std::make_unique<RealLaptop>(1, m_hub->code());
        m_older = std::make_unique<RealLaptop>(2, m_hub->code());
        m_otherNewer = std::make_unique<RealLaptop>(3, m_hub->code());
    }

    void whatANewerProgramWritesPassesThroughOlderOnes()
    {
        const std::vector<RecordState> states = written();
        push(*m_newer, states);
        m_hub->kill();
        m_hub->begin();
        // The older one shows what it knows and keeps the rest, also over its next start.
        QVERIFY(meet(*m_older));
        QCOMPARE(m_older->exchange->stranded(), 1);
        m_older->round.reset();
        m_older->hub.reset();
        m_older->exchange.reset();
        m_older->file.reopen();
        m_older->begin();
        const auto person = m_older->file->read<Person>(m_person);
        QVERIFY(person && person->name == u"王建国");
        // Somebody works on it there.
        Person after = *person;
        after.phone = u"13900000001"_s;
        m_older->file.put({{changes::updated(*person, after)}});
        QVERIFY(meet(*m_older));
        QCOMPARE(m_older->exchange->waitingCount(), 0);
        QCOMPARE(m_older->exchange->stranded(), 1);
        QVERIFY(store::check(*m_older->file).empty());
        // The next newer one reads all of it.
        const auto all = pullAll(*m_otherNewer);
        QCOMPARE(all.count(m_person) + all.count(m_thing), 2u);
        QCOMPARE(all.at(m_thing), states[1]);
        const RecordState &passed = all.at(m_person);
        QCOMPARE(*changes::fieldOf(passed, newField), states[0].fields.back());
        QCOMPARE(changes::shown(passed, records::numberOf(&Person::phone)), Value(u"13900000001"_s));
    }

    // Two newer ones write the new field apart, and the older one between them has its copy: nobody's is lost.
    void aConflictInANewFieldReachesNewerPrograms()
    {
        auto states = written();
        std::erase_if(states[0].fields, [](const changes::FieldState &field) { return field.field != newField; });
        states[0].fields[0].values = {changes::Written{u"别人写的"_s,
            {changes::stampOf(QDateTime::currentMSecsSinceEpoch(), 1), m_otherNewer->exchange->device()}}};
        states[0].fields[0].known.clear();
        push(*m_otherNewer, {states[0]});
        QVERIFY(meet(*m_older));
        const auto all = pullAll(*m_newer);
        QCOMPARE(all.count(m_person), 1u);
        QCOMPARE(changes::fieldOf(all.at(m_person), newField)->values.size(), 2u);
        const qint64 row = m_older->file->rowOf(Kind::Person, m_person);
        QCOMPARE(m_older->exchange->stateOf(Kind::Person, row)->fields, all.at(m_person).fields);
    }
};

QTEST_GUILESS_MAIN(NewerProgramTest)
#include "newerprogramtest.moc"
