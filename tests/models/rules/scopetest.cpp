// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/scope.h"

#include "models/records/all.h"
#include "models/records/catalogue.h"
#include "models/rules/rights.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::rules;
using namespace Qt::StringLiterals;

namespace {

const Uuid zhang = Uuid::fromString(u"01890000-0000-7000-8000-000000000001");
const Uuid wang = Uuid::fromString(u"01890000-0000-7000-8000-000000000002");

Viewer officer(const Uuid &staff, const QStringList &communities)
{
    return {Role::Officer, staff, communities};
}

// What one set has and the other has not.
qsizetype difference(const Labels &from, const Labels &to)
{
    Labels only;
    std::ranges::set_difference(from, to, std::back_inserter(only));
    return qsizetype(only.size());
}

}  // namespace

class ScopeTest : public QObject {
    Q_OBJECT

    const QString m_here = u"610502001007"_s;
    const QString m_there = u"610502001008"_s;
    const Case m_case{{m_here}, zhang, {}, true};

    static bool isSeen(const Viewer &viewer, const Case &it, const QStringList &ofNobody = {})
    {
        return sees(labelsSeenBy(viewer, ofNobody), labelsOf(it));
    }

private Q_SLOTS:
    // They are stored by the hub: computed with sha256sum, so that another way of computing them is seen.
    void labelsAreWhatTheHeaderSays()
    {
        QCOMPARE(labelsForEverybody(), Labels{7436663136819396685});
        const Labels expected{
            -6991538295247281067,  // door:01890000-0000-7000-8000-000000000001
            -4821524918961497469,  // assignee:01890000-0000-7000-8000-000000000001
            -4679949635929031593,  // station:
            -1378872048291766099,  // community:610502001007
            -1022770962418950492,  // community:610502
            -338025445178613470,  // community:610502001
        };
        QCOMPARE(labelsOf(m_case), expected);
    }

    void anotherCommunityChangesOneLabel()
    {
        Case moved = m_case;
        moved.communities = {m_there};
        QCOMPARE(difference(labelsOf(m_case), labelsOf(moved)), 1);
        QCOMPARE(difference(labelsOf(moved), labelsOf(m_case)), 1);
        const Viewer viewer = officer(wang, {m_there});
        QVERIFY(!isSeen(viewer, m_case));
        QVERIFY(isSeen(viewer, moved));
        QVERIFY(!isSeen(officer(wang, {m_here}), moved));
    }

    void anotherAssigneeChangesTwoLabels()
    {
        Case given = m_case;
        given.assignee = wang;
        QCOMPARE(difference(labelsOf(m_case), labelsOf(given)), 2);  // assignee, door
        QCOMPARE(difference(labelsOf(given), labelsOf(m_case)), 2);
        const Viewer elsewhere = officer(wang, {u"610502002001"_s});
        QVERIFY(!isSeen(elsewhere, m_case));
        QVERIFY(isSeen(elsewhere, given));
        given.isOpen = false;
        QVERIFY(isSeen(elsewhere, given));  // an officer keeps what was theirs
    }

    void aGridWorkerSeesWhatIsTheirsAndOpen()
    {
        const Viewer worker{Role::GridWorker, zhang, {m_here}};
        QVERIFY(isSeen(worker, m_case));
        Case other = m_case;
        other.isOpen = false;
        QVERIFY(!isSeen(worker, other));
        other = m_case;
        other.assignee = wang;
        QVERIFY(!isSeen(worker, other));
        other.assignee = {};
        QVERIFY(!isSeen(worker, other));
        other.communities.clear();
        other.author = zhang;
        QVERIFY(!isSeen(worker, other));
        QVERIFY(!isSeen({Role::GridWorker, {}, {}}, other));  // nobody is not the same as not assigned
    }

    void aGridWorkerSeesOnlyTheirOwnVisits()
    {
        const Labels mine = labelsSeenBy({Role::GridWorker, zhang, {}}, {});
        QVERIFY(sees(mine, labelsOf(m_case, std::array{wang, zhang})));
        QVERIFY(!sees(mine, labelsOf(m_case, std::array{wang})));
        QVERIFY(!sees(mine, labelsOf(m_case, {})));
        Case closed = m_case;
        closed.isOpen = false;
        QVERIFY(!sees(mine, labelsOf(closed, std::array{zhang})));
        // To the police it is a part of the case, whoever made it.
        QVERIFY(sees(labelsSeenBy(officer({}, {m_here}), {}), labelsOf(m_case, std::array{wang})));
    }

    void nothingFallsBetweenTwoStools()
    {
        const Viewer elsewhere = officer(wang, {u"610502002001"_s});
        for (const QStringList &unknown : {QStringList(), {QString()}, {u"610502001"_s}, {u"610502001000"_s}}) {
            Case it = m_case;
            it.communities = unknown;
            QVERIFY2(isSeen(elsewhere, it), qPrintable(unknown.join(u' ')));
            QVERIFY(isSeen({Role::Auxiliary, wang, {}}, it));
        }
        QVERIFY(!isSeen(elsewhere, m_case));
        QVERIFY(isSeen(elsewhere, m_case, {m_here}));  // nobody answers for it
        QVERIFY(!isSeen({Role::GridWorker, wang, {}}, m_case, {m_here}));
    }

    void whoBroughtItInSeesItWhileItIsOpen()
    {
        Case it = m_case;
        it.author = wang;
        const Viewer clerk = officer(wang, {});
        QVERIFY(isSeen(clerk, it));
        it.isOpen = false;
        QVERIFY(!isSeen(clerk, it));
    }

    void codesAreComparedByTheCommunity_data()
    {
        QTest::addColumn<QString>("viewer");
        QTest::addColumn<QString>("record");
        QTest::addColumn<bool>("sees");
        QTest::newRow("the same") << "610502001007" << "610502001007" << true;
        QTest::newRow("a part of it, 15 digits") << "610502001007" << "610502001007003" << true;
        QTest::newRow("answers for a part") << "610502001007003" << "610502001007" << true;
        QTest::newRow("answers for the town") << "610502001" << "610502001007" << true;
        QTest::newRow("answers for the town, 12 digits") << "610502001000" << "610502001007" << true;
        QTest::newRow("answers for the county") << "610502" << "610502001007" << true;
        QTest::newRow("another community") << "610502001008" << "610502001007" << false;
        QTest::newRow("another town") << "610502002" << "610502001007" << false;
        QTest::newRow("the beginning of a code") << "61050200100" << "610502001007" << false;
        QTest::newRow("blanks") << " 610502001007" << "610502001007 " << true;
    }
    void codesAreComparedByTheCommunity()
    {
        QFETCH(QString, viewer);
        QFETCH(QString, record);
        const Case it{{record}, {}, {}, true};
        QTEST(isSeen(officer(wang, {viewer}), it), "sees");
        // And nobody answers for a community exactly when its officers would not see it.
        const Staff staff{.id = wang, .role = Role::Officer, .communityCodes = viewer};
        QCOMPARE(communitiesOfNobody({record}, std::array{staff}).isEmpty(), isSeen(viewerOf(staff), it));
    }

    void theRosterSaysWhoAnswers()
    {
        const Staff staff{
            .id = zhang, .role = Role::Officer, .communityCodes = u"610502001007、610502001009, 610502001010"_s};
        QCOMPARE(viewerOf(staff).communities, (QStringList{m_here, u"610502001009"_s, u"610502001010"_s}));
        const QStringList all{m_here, m_there, m_there};
        QCOMPARE(communitiesOfNobody(all, std::array{staff}), QStringList{m_there});
        Staff chief = staff;
        chief.role = Role::Chief;
        QCOMPARE(communitiesOfNobody(all, std::array{chief}), (QStringList{m_here, m_there}));
        QCOMPARE(communitiesOfNobody(all, {}), (QStringList{m_here, m_there}));
    }

    void theStationAndThoseAbove()
    {
        for (const Case &it : {m_case, Case{{}, {}, {}, false}, Case{{m_there}, wang, wang, false}}) {
            for (const Role role : {Role::Chief, Role::Auditor})
                QVERIFY(isSeen({role, {}, {}}, it));
            for (const Role role : {Role::Chief, Role::Auditor, Role::Officer, Role::Auxiliary})
                QVERIFY(sees(labelsSeenFromAbove(role), labelsOf(it)));
            for (const Role role : {Role::Administrator, Role::Unset, Role(9)}) {
                QVERIFY(!isSeen({role, zhang, {m_here}}, it, {m_here}));
                QVERIFY(!sees(labelsSeenFromAbove(role), labelsOf(it)));
            }
            QVERIFY(!sees(labelsSeenFromAbove(Role::GridWorker), labelsOf(it)));
        }
        // The stations' rosters and addresses, which are not what the unit above gives to everybody itself.
        for (const Role role :
            {Role::Chief, Role::Auditor, Role::Officer, Role::Auxiliary, Role::Administrator, Role::GridWorker})
            QCOMPARE(sees(labelsSeenFromAbove(role), labelsForEverybodyAbove()), role != Role::GridWorker);
        for (const Role role : {Role::Chief, Role::Administrator, Role::GridWorker})
            QVERIFY(!sees(labelsSeenBy({role, zhang, {m_here}}, {m_here}), labelsForEverybodyAbove()));
    }

    void everybodyGetsRosterAndMap()
    {
        for (const Role role :
            {Role::Chief, Role::Officer, Role::Auxiliary, Role::GridWorker, Role::Auditor, Role::Administrator})
            QVERIFY(sees(labelsSeenBy({role, zhang, {}}, {}), labelsForEverybody()));
        for (const Role role : {Role::Unset, Role(9)})
            QVERIFY(labelsSeenBy({role, zhang, {m_here}}, {m_here}).empty());
        // A grid worker reads what everybody gets, and so on: no kind is let in by labels that the table keeps out.
        for (const Kind kind : allKinds()) {
            if (labelSourceOf(kind) == LabelSource::Everybody)
                QVERIFY(may(Role::GridWorker, kind, Action::Read) && may(Role::Administrator, kind, Action::Read));
        }
    }

    void everyKindThatTravelsHasLabels()
    {
        for (const Kind kind : allKinds()) {
            QCOMPARE(labelSourceOf(kind) != LabelSource::None, travels(kind));
            const int field = caseReference(kind);
            const bool leads = labelSourceOf(kind) == LabelSource::Reference || kind == Kind::Victim;
            QCOMPARE(field != 0, leads);
            if (leads) {
                const Kind to = fieldsOf(kind)[size_t(field) - 1].reference;
                QCOMPARE(to, kind == Kind::Attachment ? Kind::Visit : Kind::Instruction);
            }
        }
    }

    void theCommunityIsThatOfTheSettledAddress()
    {
        const Address address{.id = Uuid::v7(1, 0, 1), .text = u"南塘社区3号楼"_s, .communityCode = m_here};
        Person person{
            .id = {}, .address = u"南塘3号楼"_s, .addressId = {address.id}, .addressMatch = AddressMatch::Sure};
        person.addressMatchedText = person.address;
        const Instruction instruction{.id = {}, .assignee = {zhang}};
        const Case it = caseFrom(instruction, true, person, &address, wang);
        QCOMPARE(it.communities, QStringList{m_here});
        QVERIFY(it.assignee == zhang && it.author == wang && it.isOpen);
        const auto isKnown = [&](const Person &who, const Address *where) {
            return !caseFrom(instruction, true, who, where).communities.isEmpty();
        };
        Person other = person;
        other.addressMatch = AddressMatch::Unsure;
        QVERIFY(!isKnown(other, &address));
        other = person;
        other.address = u"北塘1号楼"_s;  // typed since, not matched yet
        QVERIFY(!isKnown(other, &address));
        other = person;
        other.addressId = {};
        QVERIFY(!isKnown(other, nullptr));
        QVERIFY(!isKnown(person, nullptr));
        Address unnamed = address;
        unnamed.communityCode.clear();
        QVERIFY(!isKnown(person, &unnamed));
        const Case ledger = caseFrom(Victim{.id = {}, .officer = {zhang}}, person, &address);
        QVERIFY(ledger.assignee == zhang && !ledger.isOpen && ledger.communities == QStringList{m_here});
    }

    void aCountyOfficeIsAboveItsStations()
    {
        const Unit city{.id = Uuid::v7(1, 0, 1)};
        const Unit county{.id = Uuid::v7(1, 0, 2), .parent = {city.id}};
        const Unit station{.id = Uuid::v7(1, 0, 3), .parent = {county.id}};
        const Unit other{.id = Uuid::v7(1, 0, 4), .parent = {city.id}};
        const std::array units{station, county, city, other};
        QVERIFY(isAbove(county.id, station.id, units));
        QVERIFY(isAbove(city.id, station.id, units));
        QVERIFY(!isAbove(station.id, county.id, units));
        QVERIFY(!isAbove(station.id, station.id, units));
        QVERIFY(!isAbove(other.id, station.id, units));
        QVERIFY(!isAbove(Uuid(), city.id, units));
        // A ring has no top.
        const std::array ring{Unit{.id = city.id, .parent = {county.id}}, county};
        QVERIFY(!isAbove(station.id, city.id, ring));
        QVERIFY(!isAbove(city.id, city.id, ring));
    }
};

QTEST_GUILESS_MAIN(ScopeTest)
#include "scopetest.moc"
