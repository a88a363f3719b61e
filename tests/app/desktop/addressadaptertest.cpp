// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/addressadapter.h"

#include "models/records/all.h"
#include "models/store/storecheck.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using desktop::AddressAdapter;

// The desk on a real station: the list in memory, decisions as undo steps.
class AddressAdapterTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<edit::Editor> m_editor;
    std::unique_ptr<AddressAdapter> m_desk;

    store::Store &store() { return m_session->store(); }
    static QString tower(int unit) { return u"渭南市临渭区人民街道南塘社区1号楼%1单元501室"_s.arg(unit); }
    template <Record R>
    R add(R record)
    {
        record.id = store().newId();
        if (!store().apply({{changes::inserted(record)}}, store::Origin::Import).problems.empty())
            qFatal("refused");
        return record;
    }
    Person person(const QString &text) { return add(Person{.id = {}, .name = u"王"_s, .address = text}); }
    Person now(const Person &one) { return *store().read<Person>(one.id); }
    void openDesk()
    {
        m_desk = std::make_unique<AddressAdapter>(*m_session, *m_editor);
        QSignalSpy read(m_desk.get(), &AddressAdapter::listRead);
        QVERIFY(read.wait());
    }
    void waitForApplied(const std::function<edit::Problems()> &work)
    {
        QSignalSpy applied(m_editor.get(), &edit::Editor::applied);
        QVERIFY(work().empty());
        QVERIFY(!applied.isEmpty() || applied.wait());
    }
    void takeBack()
    {
        QSignalSpy done(m_editor.get(), &edit::Editor::undone);
        QVERIFY(m_editor->undo().empty());
        QVERIFY(!done.isEmpty() || done.wait());
    }

private Q_SLOTS:
    void init()
    {
        m_desk.reset();
        m_editor.reset();
        m_session.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = session::Session::create(m_folder->filePath(u"s.qianshao"_s), u"a passphrase"_s,
            u"人民街道派出所"_s, store::systemEnvironment(), security::Cost::Quick);
        m_editor = std::make_unique<edit::Editor>(store(), Uuid());
        for (int unit = 1; unit <= 2; ++unit)
            add(Address{.id = {},
                .text = tower(unit),
                .community = u"南塘社区"_s,
                .communityCode = u"610502001007"_s,
                .longitude = 109.5,
                .latitude = 34.5});
    }

    // Of a file that an older program has written.
    void whoeverWasNotMatchedIsWhenTheStationOpens()
    {
        const Person sure = person(tower(1));
        const Person unsure = person(u"南塘社区1号楼501室"_s);
        openDesk();
        QCOMPARE(now(sure).addressMatch, AddressMatch::Sure);
        QCOMPARE(now(unsure).addressMatch, AddressMatch::Unsure);
        QVERIFY(!m_editor->canUndo());  // nobody has done it
        const auto proposal = m_desk->proposalFor(unsure.address);
        QCOMPARE(proposal.candidates.size(), 2);
        QVERIFY(!proposal.why.isEmpty());
        QVERIFY(!proposal.hasBest);
        const auto mistyped = m_desk->proposalFor(u"南糖社区1号楼2单元501室"_s);
        QVERIFY(mistyped.hasBest);
        QCOMPARE(mistyped.candidates[0].text, tower(2));
        QVERIFY(m_desk->proposalFor(tower(1)).why.isEmpty());
    }

    void aDecisionIsOneStepForAllWhoWaitWithTheText()
    {
        const Person first = person(u"南塘社区1号楼501室"_s);
        const Person second = person(u"南塘社区1号楼501室"_s);
        const Person other = person(u"南塘社区9号楼501室"_s);
        openDesk();
        const auto candidates = m_desk->proposalFor(first.address).candidates;
        QVERIFY(m_desk->take(first.id, candidates[1].address).empty());
        for (const Person &one : {first, second}) {
            QCOMPARE(now(one).addressMatch, AddressMatch::ByHand);
            QCOMPARE(now(one).addressId.id, candidates[1].address);
        }
        QCOMPARE(now(other).addressMatch, AddressMatch::Unsure);
        QVERIFY(m_desk->setNotInList(other.id).empty());
        QCOMPARE(now(other).addressMatch, AddressMatch::NotInList);
        takeBack();
        QCOMPARE(now(other).addressMatch, AddressMatch::Unsure);
        takeBack();
        QCOMPARE(now(first).addressMatch, AddressMatch::Unsure);
        QCOMPARE(now(second).addressMatch, AddressMatch::Unsure);
        QVERIFY(store::check(store()).empty());
    }

    void aPlaceMakesAStandardAddress()
    {
        const Person one = person(u"南塘社区九号楼501室"_s);
        const Person alike = person(u"南塘社区9号楼501"_s);
        openDesk();
        QCOMPARE(now(alike).addressMatch, AddressMatch::Unsure);
        waitForApplied([&] { return m_desk->setPlace(one.id, one.address, {109.51, 34.51}); });
        const auto address = store().read<Address>(now(one).addressId.id);
        QVERIFY(address);
        QCOMPARE(address->text, one.address);
        QCOMPARE(address->longitude, 109.51);
        QCOMPARE(address->community, u"南塘社区"_s);
        QCOMPARE(address->communityCode, u"610502001007"_s);
        QCOMPARE(now(one).addressMatch, AddressMatch::ByHand);
        // Who means the same is matched in the same step, and proposals know it.
        QCOMPARE(now(alike).addressId.id, address->id);
        QSignalSpy read(m_desk.get(), &AddressAdapter::listRead);
        QVERIFY(!read.isEmpty() || read.wait());
        QVERIFY(m_desk->proposalFor(one.address).why.isEmpty());
        takeBack();
        QVERIFY(!store().read<Address>(address->id));
        QCOMPARE(now(one).addressMatch, AddressMatch::Unsure);
        QCOMPARE(now(alike).addressMatch, AddressMatch::Unsure);
        QVERIFY(store::check(store()).empty());
    }

    void aPlaceMovesAnAddressThatIsThere()
    {
        const Person one = person(u"南塘社区1号楼501室"_s);
        openDesk();
        waitForApplied([&] { return m_desk->setPlace(one.id, tower(2), {109.51, 34.51}); });
        QCOMPARE(store().readAll<Address>().size(), size_t(2));
        QCOMPARE(store().read<Address>(now(one).addressId.id)->latitude, 34.51);
    }

    // A text that names no community of the list gets none.
    void aPlaceElsewhereHasNoCommunity()
    {
        const Person one = person(u"西安市雁塔区9号"_s);
        openDesk();
        waitForApplied([&] { return m_desk->setPlace(one.id, one.address, {108.9, 34.2}); });
        QCOMPARE(store().read<Address>(now(one).addressId.id)->community, QString());
    }

    // What is typed is matched as it is saved.
    void aSavedTextIsMatchedInItsStep()
    {
        const Person one = person(tower(1));
        openDesk();
        Person moved = now(one);
        moved.address = u"南塘1-2-501"_s;
        QVERIFY(m_editor->savePerson(moved).empty());
        QCOMPARE(now(one).addressMatch, AddressMatch::Sure);
        QCOMPARE(now(one).addressMatchedText, moved.address);
        QCOMPARE(store().read<Address>(now(one).addressId.id)->text, tower(2));
        takeBack();
        QCOMPARE(store().read<Address>(now(one).addressId.id)->text, tower(1));
        m_desk.reset();  // the editor outlives it
        moved = now(one);
        moved.phone = u"13800138000"_s;
        QVERIFY(m_editor->savePerson(moved).empty());
    }

    void closingDoesNotWaitForTheList()
    {
        person(tower(1));
        m_desk = std::make_unique<AddressAdapter>(*m_session, *m_editor);
        m_desk.reset();
        QCoreApplication::processEvents();
        QVERIFY(store::check(store()).empty());
    }
};

QTEST_GUILESS_MAIN(AddressAdapterTest)
#include "addressadaptertest.moc"
