// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/unitlist.h"
#include "tests/app/ledger/county.h"

#include <QTest>

#include <random>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace records;

// A station that is below its county office no more, or once more, or below another one.
class WithdrawalTest : public QObject, CountyBench {
    Q_OBJECT

    void put(Office &unit, const Uuid &above)
    {
        const auto known = ledger::unitWithId(m_county->base.connection(), unit.id()).value();
        ledger::addUnit(
            m_county->base.connection(), {known.id, known.code, known.name, above, 0}, m_county->base.now());
    }

private Q_SLOTS:
    void init() { begin(); }

    void whatRoseIsTakenBackAndGivenAgain()
    {
        const WholeCase one = newCase(east(), u"E1"_s);
        (void)newCase(west(), u"W1"_s);
        meet();
        const qint64 officer = office().bench.join(Uuid::v7(30, 0, 1), Role::Officer);
        put(east(), {});
        meet();
        QCOMPARE(office().toldOfOthers(), west().told());
        QVERIFY(!office().seenBy(officer).contains({Kind::Call, one.call.id}));
        // Meanwhile the station goes on.
        east().change<Instruction>(one.instruction.id, [](Instruction &it) { it.remark = u"已电话联系"_s; });
        meet();
        QCOMPARE(office().toldOfOthers(), west().told());
        put(east(), office().id());
        meet();
        Told both = east().told();
        both.merge(west().told());
        QCOMPARE(office().toldOfOthers(), both);
        QVERIFY(office().seenBy(officer).contains({Kind::Call, one.call.id}));
        QCOMPARE(office().read<Instruction>(one.instruction.id).remark, u"已电话联系"_s);
    }

    // It comes back while half of it is still there.
    void whatIsHalfTakenBackIsGivenAgain()
    {
        (void)newCase(east(), u"E1"_s);
        meet();
        put(east(), {});
        QVERIFY(ledger::rise(m_county->base.connection(), east().id(), 3));
        put(east(), office().id());
        meet();
        Told both = east().told();
        both.merge(west().told());
        QCOMPARE(office().toldOfOthers(), both);
    }

    void whatAnotherStationHasAsWellStays()
    {
        const WholeCase one = newCase(east(), u"YJ1"_s);
        const WholeCase other = newCase(west(), u"YJ1"_s);
        meet();
        put(east(), {});
        meet();
        QVERIFY(!office().file()->read<Call>(one.call.id));
        QCOMPARE(office().read<Call>(other.call.id).instruction.id, one.instruction.id);
        QCOMPARE(office().read<Instruction>(one.instruction.id).number, u"YJ1"_s);
        west().change<Instruction>(other.instruction.id, [](Instruction &it) { it.remark = u"西"_s; });
        meet();
        QCOMPARE(office().read<Instruction>(one.instruction.id).remark, u"西"_s);
        put(west(), {});
        meet();
        QVERIFY(office().toldOfOthers().empty());
        QVERIFY(!office().bench.query(u"SELECT 1 FROM risen LIMIT 1"_s).contains(u'1'));
    }

    // The county has a case of its own about somebody whom the station knows.
    void whomTheCountysCasesAreAboutStays()
    {
        const WholeCase one = newCase(east(), u"E1"_s);
        meet();
        const Instruction own = office().file().add(
            Instruction{.number = u"C1"_s, .person = {one.person.id}, .issuedAt = office().bench.now()});
        meet();
        put(east(), {});
        meet();
        QVERIFY(!office().file()->read<Instruction>(one.instruction.id));
        QCOMPARE(office().read<Instruction>(own.id).person.id, one.person.id);
        QCOMPARE(office().read<Person>(one.person.id), one.person);
        QCOMPARE(office().read<Address>(one.address.id), one.address);
        office().change<Person>(one.person.id, [](Person &it) { it.phone = u"13900000002"_s; });
        meet();
        QCOMPARE(office().read<Person>(one.person.id).phone, u"13900000002"_s);
        QVERIFY(!office().file()->read<Staff>(east().staff));
    }

    // The county may write it down itself from then on.
    void aNumberThatIsGoneIsTheCountysToUse()
    {
        const WholeCase one = newCase(east(), u"YJ1"_s);
        meet();
        put(east(), {});
        meet();
        const WholeCase own = newCase(office(), u"YJ1"_s);
        meet();
        QCOMPARE(office().read<Call>(own.call.id).instruction.id, office().read<Instruction>(one.instruction.id).id);
        QCOMPARE(office().read<Instruction>(one.instruction.id).number, u"YJ1"_s);
        // And it stays the county's when the station comes back.
        put(east(), office().id());
        meet();
        office().change<Instruction>(one.instruction.id, [](Instruction &it) { it.remark = u"县局"_s; });
        meet();
        QCOMPARE(office().read<Instruction>(one.instruction.id).remark, u"县局"_s);
        QCOMPARE(east().read<Instruction>(one.instruction.id).remark, QString());
        QCOMPARE(office().read<Call>(one.call.id).instruction.id, one.instruction.id);
    }

    // A city above two counties; a station goes from the one to the other.
    void overTwoLevels()
    {
        Office city(m_county->base, 4);
        Office other(m_county->base, 5, city.id());
        put(office(), city.id());
        const WholeCase one = newCase(east(), u"E1"_s);
        QCOMPARE(other.chief.meet(), sync::Trouble::None);
        meet();
        QCOMPARE(city.chief.meet(), sync::Trouble::None);
        Told all = office().told();
        all.merge(other.told());
        QCOMPARE(city.toldOfOthers(), all);
        QVERIFY(all.contains({Kind::Attachment, one.photo.id}));
        put(east(), other.id());
        meet();
        for (Office *it : {&other, &city})
            QCOMPARE(it->chief.meet(), sync::Trouble::None);
        QVERIFY(!office().file()->read<Call>(one.call.id));
        QCOMPARE(other.read<Call>(one.call.id), one.call);
        QCOMPARE(city.read<Call>(one.call.id), one.call);
        put(other, {});
        meet();
        QCOMPARE(city.chief.meet(), sync::Trouble::None);
        QVERIFY(!city.file()->read<Call>(one.call.id) && !city.file()->read<Unit>(east().id()));
        QCOMPARE(other.read<Call>(one.call.id), one.call);
    }

    // Whatever happens in between, and however far it has risen by then.
    void inTheEndItIsAsIfNothingHadMoved_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addRow("a call is given again before its instruction") << 3u;
        QTest::addRow("any") << 26u;
    }
    void inTheEndItIsAsIfNothingHadMoved()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        std::map<Office *, std::vector<WholeCase>> cases;
        const auto any = [&](size_t of) { return size_t(random() % of); };
        for (int step = 0; step < 300; ++step) {
            Office &at = any(2) == 0 ? east() : west();
            auto &here = cases[&at];
            switch (any(10)) {
            case 0:
            case 1: here.push_back(newCase(at, QString::number(step))); break;
            case 2: put(at, any(3) == 0 ? Uuid() : office().id()); break;
            case 3: QCOMPARE(at.chief.meet(), sync::Trouble::None); break;
            case 4: QCOMPARE(office().chief.meet(), sync::Trouble::None); break;
            case 5: (void)ledger::rise(m_county->base.connection(), at.id(), 1 + int(any(9))); break;
            case 6:
            case 7:
                if (!here.empty())
                    at.change<Instruction>(here[any(here.size())].instruction.id,
                        [&](Instruction &it) { it.remark = QString::number(step); });
                break;
            default:
                if (const WholeCase *one = here.empty() ? nullptr : &here[any(here.size())];
                    one && at.file()->read<Attachment>(one->photo.id))
                    at.remove<Attachment>(one->photo.id);
                else if (one && at.file()->read<Visit>(one->visit.id))
                    at.remove<Visit>(one->visit.id);
            }
        }
        put(east(), office().id());
        put(west(), office().id());
        meet();
        Told both = east().told();
        both.merge(west().told());
        QVERIFY(both.size() > 100);
        QCOMPARE(office().toldOfOthers(), both);
    }

    void noUnitIsAboveItself()
    {
        for (const Uuid &above : {office().id(), east().id()}) {
            QVERIFY_THROWS_EXCEPTION(ledger::UnitRing, put(office(), above));
            m_county->base.connection().rollBack();
        }
        QCOMPARE(ledger::unitsAbove(m_county->base.connection(), east().id()), std::vector{office().id()});
        QVERIFY(ledger::unitsAbove(m_county->base.connection(), office().id()).empty());
    }
};

QTEST_GUILESS_MAIN(WithdrawalTest)
#include "withdrawaltest.moc"
