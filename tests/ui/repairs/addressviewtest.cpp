// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/addressview.h"
#include "tests/ui/repairs/repairsroom.h"
#include "ui/repairs/placeform.h"
#include "ui/widgets/emptystate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using tests::press;
using tests::type;
using ui::repairs::AddressView;
using ui::repairs::PlaceForm;

// The addresses that a person settles, by keys.
class AddressViewTest : public tests::RepairsRoom {
    Q_OBJECT

    Address m_first, m_second;
    Person m_unsure, m_other;

    // A person who waits, likelier ones first.
    Person waiting(const QString &text, qint64 confidence, AddressMatch match = AddressMatch::Unsure)
    {
        return m_desk->file.add(Person{.id = {},
            .name = u"王"_s,
            .phone = u"18612342034"_s,
            .address = text,
            .addressMatch = match,
            .addressConfidence = confidence,
            .addressMatchedText = text});
    }
    AddressView *show()
    {
        auto *view = open().findChild<AddressView *>();
        press(m_page.get(), "q");
        return view;
    }
    Person now(const Person &person) { return *m_desk->store().read<Person>(person.id); }
    ui::widgets::ListTable *table()
    {
        return m_page->findChild<AddressView *>()->findChild<ui::widgets::ListTable *>();
    }

private Q_SLOTS:
    void init()
    {
        reset();
        m_first = m_desk->file.add(Address{.id = {}, .text = u"南塘社区3号楼1单元501室"_s});
        m_second = m_desk->file.add(Address{.id = {}, .text = u"南塘社区3号楼2单元501室"_s});
        m_unsure = waiting(u"南塘社区3号楼501室"_s, 500);
        m_other = waiting(u"西安市9号"_s, 0, AddressMatch::None);
        m_addresses->proposals[m_unsure.address] = {
            {{m_first.id, m_first.text}, {m_second.id, m_second.text}}, true, u"有几处都像"_s};
        m_addresses->proposals[m_other.address] = {{}, false, u"名单里没有"_s};
    }

    void theLikeliestIsShownWithWhatItMayMean()
    {
        show();
        QCOMPARE(m_page->waiting(), 2);
        QVERIFY(button("addressesPushButton")->isChecked());
        QVERIFY(button("addressesPushButton")->text().endsWith(u"2"_s));
        QCOMPARE(table()->currentId(), m_unsure.id);
        QCOMPARE(textOf("settledAddressLabel"), m_unsure.address);
        QCOMPARE(textOf("settledWhyLabel"), u"有几处都像"_s);
        QVERIFY(button("takePushButton")->isVisible());
        QVERIFY(textOf("settledPersonLabel").contains(u"186****2034"_s));
        QVERIFY(button("candidate2PushButton")->text().contains(m_second.text));
        QVERIFY(!button("candidate3PushButton")->isVisible());
        const auto *model = table()->model();
        using Model = itemmodels::AddressListModel;
        QCOMPARE(model->index(0, Model::Proposal).data().toString(), m_first.text);
        QCOMPARE(model->index(1, Model::Why).data().toString(), u"名单里没有"_s);
        press(m_page.get(), "j");
        QCOMPARE(textOf("settledAddressLabel"), m_other.address);
        QVERIFY(!button("takePushButton")->isVisible());
    }

    void openCasesCanBeShownAlone()
    {
        show();
        QCOMPARE(table()->model()->rowCount(), 2);
        QTest::keyClick(table(), Qt::Key_Q, Qt::ShiftModifier);
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(table()->emptyState()->isVisible());
        QTest::keyClick(table(), Qt::Key_Q, Qt::ShiftModifier);
        QCOMPARE(table()->model()->rowCount(), 2);
        // Who gets an instruction comes in.
        m_desk->file.add(
            Instruction{.id = {}, .number = u"YJ900"_s, .person = {m_other.id}, .issuedAt = m_desk->file.now()});
        QTest::keyClick(table(), Qt::Key_Q, Qt::ShiftModifier);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(table()->currentId(), m_other.id);
        QVERIFY(button("openOnlyPushButton")->isChecked());
    }

    void enterTakesTheProposal()
    {
        show();
        press(m_page.get(), "\r");
        QCOMPARE(now(m_unsure).addressMatch, AddressMatch::ByHand);
        QCOMPARE(now(m_unsure).addressId.id, m_first.id);
        // The next one is current; the count follows.
        QCOMPARE(table()->list()->rowCount(), 1);
        QCOMPARE(table()->currentId(), m_other.id);
        QCOMPARE(m_page->waiting(), 1);
        // Nothing is proposed for it, so Enter does nothing.
        press(m_page.get(), "\r");
        QCOMPARE(now(m_other).addressMatch, AddressMatch::None);
    }

    // Enter takes none that is only the first of several.
    void whereNoneIsLikelierADigitIsAskedFor()
    {
        m_addresses->proposals[m_unsure.address].hasBest = false;
        show();
        QVERIFY(!button("takePushButton")->isVisible());
        QVERIFY(table()->model()->index(0, itemmodels::AddressListModel::Proposal).data().toString().contains(u'2'));
        press(m_page.get(), "\r");
        QCOMPARE(now(m_unsure).addressMatch, AddressMatch::Unsure);
        QVERIFY(!textOf("settleProblemLabel").isEmpty());
        press(m_page.get(), "1");
        QCOMPARE(now(m_unsure).addressId.id, m_first.id);
    }

    void aDigitTakesItsCandidate()
    {
        show();
        press(m_page.get(), "3");
        QCOMPARE(now(m_unsure).addressMatch, AddressMatch::Unsure);
        press(m_page.get(), "2");
        QCOMPARE(now(m_unsure).addressId.id, m_second.id);
        QVERIFY(m_desk->editor().undo().empty());
        m_page->refresh();
        QCOMPARE(now(m_unsure).addressMatch, AddressMatch::Unsure);
        QCOMPARE(table()->list()->rowCount(), 2);
    }

    void nSaysThatItIsNotInTheList()
    {
        show();
        press(m_page.get(), "jn");
        QCOMPARE(now(m_other).addressMatch, AddressMatch::NotInList);
        QCOMPARE(table()->list()->rowCount(), 1);
        press(m_page.get(), "n");
        QCOMPARE(table()->list()->rowCount(), 0);
        QVERIFY(table()->emptyState()->isVisible());
        QVERIFY(!m_page->findChild<QWidget *>(u"addressCard"_s)->isVisible());
    }

    void whatIsRefusedIsToldAndStays()
    {
        show();
        m_addresses->refusal = {{Kind::None, {}, {}, rules::ProblemCode::FileBusy}};
        press(m_page.get(), "\r");
        QVERIFY(!textOf("settleProblemLabel").isEmpty());
        QCOMPARE(table()->currentId(), m_unsure.id);
        m_addresses->refusal.clear();
        press(m_page.get(), "\r");
        QVERIFY(textOf("settleProblemLabel").isEmpty());
    }

    void pAsksForAPlaceInOneOfThreeSystems()
    {
        show();
        QGuiApplication::clipboard()->setText(u"not a place"_s);
        QSignalSpy opened(m_page.get(), &ui::widgets::Page::formOpened);
        press(m_page.get(), "p");
        QCOMPARE(opened.size(), 1);
        std::unique_ptr<PlaceForm> form(
            tests::shown(qobject_cast<PlaceForm *>(opened[0][0].value<ui::widgets::Form *>())));
        QVERIFY(form);
        QVERIFY(!form->save());  // no place yet
        type(form.get(), u"positionPositionField"_s, u"somewhere"_s);
        QVERIFY(!form->save());
        type(form.get(), u"positionPositionField"_s, u"109.5163846,34.505714"_s);
        form->findChild<ui::widgets::ChoiceField *>()->setFocus();
        press(form.get(), "3");
        QVERIFY(form->save());
        QCOMPARE(m_addresses->places.size(), 1);
        QCOMPARE(m_addresses->places[0].person, m_unsure.id);
        QCOMPARE(m_addresses->places[0].text, m_unsure.address);
        QVERIFY(geo::metresBetween(m_addresses->places[0].at, {109.5046284, 34.5013071}) < 1);
    }

    // What was copied from a map is there already, and the map's system is the last one's.
    void aCopiedPlaceNeedsOnlyEnter()
    {
        show();
        m_desk->editor().setSetting(u"addresses/system"_s, u"2"_s);
        QGuiApplication::clipboard()->setText(u"109.5097944, 34.5000003"_s);
        rules::AddressRow row;
        row.id = m_unsure.id;
        row.address = m_unsure.address;
        std::unique_ptr<PlaceForm> form(tests::shown(new PlaceForm(m_desk->workplace(), *m_addresses, row)));
        press(form.get(), "\r");
        QCOMPARE(m_addresses->places.size(), 1);
        QVERIFY(geo::metresBetween(m_addresses->places[0].at, {109.5046284, 34.5013071}) < 1);
    }

    void withoutAListTheImportIsOffered()
    {
        m_desk->file.put({{changes::removed(m_first), changes::removed(m_second), changes::removed(m_unsure),
            changes::removed(m_other)}});
        show();
        QVERIFY(table()->emptyState()->isVisible());
        QVERIFY(table()->emptyState()->findChild<QPushButton *>()->isVisible());
        const QString head = table()->emptyState()->findChild<QLabel *>()->text();
        (void)m_desk->file.add(Address{.id = {}, .text = u"南塘社区1号"_s});
        m_page->refresh();
        QVERIFY(!table()->emptyState()->findChild<QPushButton *>()->isVisible());
        QVERIFY(table()->emptyState()->findChild<QLabel *>()->text() != head);
        // And back to the rows.
        press(m_page.get(), "q");
        QVERIFY(button("rowsPushButton")->isChecked());
    }
};

QTEST_MAIN(AddressViewTest)
#include "addressviewtest.moc"
